//! A few laptops that are opened and closed, set back, made copies of each other, and send each other files, in any order: of
//! whatever a file carried nothing is lost, no two persons share an id, and nothing is replaced by one who had not seen it.

use super::{adds, copied, file, machine, neighbour, takes, visit};
use crate::note::cases;
use proptest::prelude::*;
use so_nguon::domain::{DetailField, Edit, Entry, Note, PersonId, Station};
use so_nguon::merge::Replica;
use so_nguon::session::{Event, Session};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One thing that happens, at one of a few laptops.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Somebody is added.
    Add(usize),
    /// Of somebody that is known there, something is written.
    Note(usize, usize),
    /// The page is closed and opened again.
    Open(usize),
    /// So many steps of the laptop are gone from its disk, and it goes on.
    Back(usize, usize),
    /// The one laptop is made a copy of the other: its profile with all that makes it that machine.
    Copy(usize, usize),
    /// A file is written, and lies there.
    Write(usize),
    /// One of the files that lie there is taken in.
    Take(usize, usize),
}

fn step() -> impl Strategy<Value = Step> {
    let (at, any) = (0..LAPTOPS, 0usize..1000);
    prop_oneof![
        3 => at.clone().prop_map(Step::Add),
        4 => (at.clone(), any.clone()).prop_map(|(at, n)| Step::Note(at, n)),
        1 => at.clone().prop_map(Step::Open),
        1 => (at.clone(), 1usize..5).prop_map(|(at, n)| Step::Back(at, n)),
        1 => (at.clone(), at.clone()).prop_map(|(from, to)| Step::Copy(from, to)),
        2 => at.clone().prop_map(Step::Write),
        2 => (at, any).prop_map(|(at, n)| Step::Take(at, n)),
    ]
}

const LAPTOPS: usize = 3;

/// What a laptop has on its disk, and which of the notes it has seen, by the model.
#[derive(Clone)]
struct Laptop {
    machine: Station,
    replica: Arc<Replica>,
    seen: BTreeSet<usize>,
}

/// A world of laptops.
struct World {
    now: Vec<(Laptop, Session)>,
    earlier: Vec<Vec<Laptop>>,
    files: Vec<(Event, BTreeSet<usize>, BTreeMap<PersonId, String>)>,
    /// Every note that was written: of whom, what, and which notes of that person its writer had seen.
    notes: Vec<(PersonId, String, BTreeSet<usize>)>,
    visits: u64,
    added: usize,
}

/// A word of letters alone, for each number another.
fn word(mut n: usize) -> String {
    let mut word = String::from("A");
    loop {
        word.push(char::from(b'a' + u8::try_from(n % 26).unwrap()));
        n /= 26;
        if n == 0 {
            return word;
        }
    }
}

impl World {
    fn new() -> Self {
        let machines = [machine(), neighbour(), Station::drawn(0x3_1111_2222_3333)];
        let laptops = machines.map(|machine| Laptop { machine, replica: Arc::new(copied()), seen: BTreeSet::new() });
        let mut world = Self {
            now: Vec::new(),
            earlier: vec![Vec::new(); LAPTOPS],
            files: Vec::new(),
            notes: Vec::new(),
            visits: 0,
            added: 0,
        };
        for laptop in laptops {
            let session = world.opened(&laptop);
            world.now.push((laptop, session));
        }
        world
    }

    fn opened(&mut self, laptop: &Laptop) -> Session {
        self.visits += 1;
        visit(laptop.machine, &laptop.replica, self.visits)
    }

    /// What the page has done lies on the laptop's disk, with the notes that were seen by it.
    fn kept(&mut self, at: usize, seen: impl IntoIterator<Item = usize>) {
        let (laptop, session) = &mut self.now[at];
        self.earlier[at].push(laptop.clone());
        laptop.replica = Arc::clone(&session.replica);
        laptop.seen.extend(seen);
    }

    fn lives(&mut self, step: Step) {
        match step {
            Step::Add(at) => {
                self.added += 1;
                let name = word(self.added);
                adds(&mut self.now[at].1, &format!("Nguyễn {name}"));
                self.kept(at, []);
            }
            Step::Note(at, n) => {
                let (laptop, session) = &mut self.now[at];
                let persons: Vec<PersonId> = session.book.persons.iter().map(|(id, _)| *id).collect();
                let id = persons[n % persons.len()];
                let text = word(self.notes.len());
                let mut person = session.book.persons.get(&id).unwrap().clone();
                let entry = Entry::Text(Note::new(&text).unwrap());
                person.details = person.details.with(DetailField::Note, 1, Some(entry));
                session.update(Event::Edit(Edit::SetPerson(id, Some(person))));
                let of = laptop.seen.iter().copied().filter(|seen| self.notes[*seen].0 == id).collect();
                self.notes.push((id, text, of));
                self.kept(at, [self.notes.len() - 1]);
            }
            Step::Open(at) => {
                let laptop = self.now[at].0.clone();
                self.now[at].1 = self.opened(&laptop);
            }
            Step::Back(at, steps) => {
                let left = self.earlier[at].len().saturating_sub(steps);
                let Some(laptop) = self.earlier[at].get(left).cloned() else { return };
                self.earlier[at].truncate(left);
                let session = self.opened(&laptop);
                self.now[at] = (laptop, session);
            }
            Step::Copy(from, to) => {
                let laptop = self.now[from].0.clone();
                let session = self.opened(&laptop);
                let earlier = self.earlier[from].clone();
                self.earlier[to] = earlier;
                self.now[to] = (laptop, session);
            }
            Step::Write(at) => {
                let (laptop, session) = &mut self.now[at];
                let file = file(session);
                let names = session.book.persons.iter().map(|(id, p)| (*id, p.name.to_string())).collect();
                self.files.push((file, laptop.seen.clone(), names));
            }
            Step::Take(at, n) => {
                let Some((file, seen, _)) = self.files.get(n % self.files.len().max(1)).cloned() else { return };
                takes(&mut self.now[at].1, file);
                self.kept(at, seen);
            }
        }
    }
}

/// The values of a person's note that nobody has written over, as far as the notes are known here.
fn standing(world: &World, seen: &BTreeSet<usize>, of: PersonId) -> BTreeSet<String> {
    let notes = || seen.iter().map(|at| (*at, &world.notes[*at])).filter(|(_, (id, ..))| *id == of);
    let over: BTreeSet<usize> = notes().flat_map(|(_, (_, _, over))| over.iter().copied()).collect();
    notes().filter(|(at, _)| !over.contains(at)).map(|(_, (_, text, _))| text.clone()).collect()
}

/// The values that a book shows and asks to decide.
fn shown(session: &Session, of: PersonId) -> BTreeSet<String> {
    let person = session.book.persons.get(&of).unwrap();
    let note = person.details.sheet().get(DetailField::Note, 1).map(|entry| match entry {
        Entry::Text(text) => text.to_string(),
        other => panic!("{other:?}"),
    });
    let key = serde_json::to_string(&of).unwrap();
    let clashes = session.replica.clashes();
    let rivals = clashes.iter().filter(|clash| clash.key == key).filter_map(|clash| clash.field.as_ref());
    let rivals = rivals.flat_map(|(_, rivals)| rivals.iter().filter_map(|rival| rival.value.as_deref()));
    let all = "abcdefghijklmnopqrstuvwxyzA";
    let bare = |text: &str| {
        let word = text.rsplit(|c: char| !all.contains(c)).find(|part| part.starts_with('A'));
        word.unwrap_or_default().to_owned()
    };
    note.into_iter().chain(rivals.map(bare)).collect()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn whatever_lives_a_machine_has_nothing_of_any_file_is_lost(
        steps in prop::collection::vec(step(), 0..40),
        order in prop::collection::vec(any::<usize>(), 0..40),
    ) {
        let mut world = World::new();
        for step in steps {
            world.lives(step);
        }
        (0..LAPTOPS).for_each(|at| world.lives(Step::Write(at)));
        // Every laptop as it knows things; and one that takes every file, in another order.
        let last = Laptop { machine: Station::drawn(0x3_7777_8888_9999), replica: Arc::new(copied()), seen: BTreeSet::new() };
        let session = world.opened(&last);
        world.now.push((last, session));
        let mut files: Vec<usize> = (0..world.files.len()).collect();
        files.sort_by_key(|at| order.get(*at).copied().unwrap_or_default());
        world.earlier.push(Vec::new());
        for at in files {
            world.lives(Step::Take(LAPTOPS, at));
        }
        for (laptop, session) in &world.now {
            for (id, _) in session.book.persons.iter() {
                let note: BTreeSet<String> = standing(&world, &laptop.seen, *id);
                prop_assert_eq!(&shown(session, *id), &note, "what stands of {}", id);
            }
        }
        let all = &world.now[LAPTOPS].1.book;
        let mut people = BTreeMap::new();
        for (_, _, names) in &world.files {
            for (id, name) in names {
                let before = people.insert(*id, name.clone());
                prop_assert!(before.is_none_or(|before| before == *name), "two persons share an id");
                prop_assert_eq!(all.persons.get(id).map(|p| p.name.to_string()), Some(name.clone()), "somebody is lost");
            }
        }
    }
}
