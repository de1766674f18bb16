//! Records without names on their way up: nobody can be read from the file, the figures come out the same, the next file takes
//! the place of the last, and nobody is counted twice unsaid.

use super::desk::{given, moment, says, today};
use super::incoming::leaving::accepted;
use super::sending::{TREE, commune, desk, figures, send, take};
use crate::domain::detail::sheets;
use crate::note::{Sketch, cases, day, person, person_id, unit_id};
use proptest::prelude::*;
use so_nguon::domain::{
    Book, Category, Day, DetailField, Edit, Entry, FieldKind, Gender, Indicator, Marks, Note, Person, PersonId,
    PersonName, Sheet, Stays, Step, Unnamed,
};
use so_nguon::exchange::signature::Seed;
use so_nguon::exchange::trust::Known;
use so_nguon::exchange::{Packet, read};
use so_nguon::merge::Deed;
use so_nguon::session::dues::Sweep;
use so_nguon::session::{Event, Incoming, News, Sending, Session};

/// Words that must never be read in a file.
const SECRET: &str = "lộ bí mật";

fn signing(session: &mut Session, seed: u8) {
    session.update(Event::Trust(Some(Seed::of([seed; 32])), Known::default()));
}

fn at_home(book: Book) -> Session {
    let mut home = desk(1, book, commune());
    signing(&mut home, 9);
    home
}

fn above() -> Session {
    desk(2, Sketch::read(TREE).book, unit_id(1))
}

fn some() -> Book {
    let mut sketch = Sketch::read(TREE);
    for n in 1..=4 {
        let marks = Marks::default().with(Category::Religious, n == 1).with(Category::Farmer, true);
        let born = format!("19{}-05-17", 84 + n).parse().unwrap();
        let one = Person { marks, born, ..person(unit_id(3 + n % 2), "2016-06-15") };
        sketch.edit(Edit::SetPerson(person_id(n), Some(one)));
    }
    sketch.book
}

fn comes(session: &mut Session, file: &(String, String)) -> Incoming {
    session.update(Event::File(file.0.clone(), file.1.as_bytes().into()));
    session.incoming.clone().unwrap_or_else(|| panic!("{:?}", says(session)))
}

/// Every admission figure of every unit of the commune.
fn counted(session: &Session) -> Vec<Option<u32>> {
    let figures = figures(session);
    let units = [commune(), unit_id(3), unit_id(4)];
    let all = units.iter().flat_map(|unit| Category::ALL.iter().map(move |c| (*unit, Indicator::Admitted(*c))));
    all.map(|(unit, indicator)| figures.get(unit, indicator).value).collect()
}

#[test]
fn lines_without_names_go_up_and_count_there() {
    let (mut home, mut above) = (at_home(some()), above());
    let file = send(&mut home, Packet::Anonymous, false);
    assert!(file.0.starts_with("PTDV_AnDanh_XaB_2016_"), "{}", file.0);
    assert!(!file.1.contains("Nguyễn Văn Thử") && !file.1.contains("-05-17\""), "{}", file.1);
    take(&mut above, &file);
    assert_eq!((above.book.persons.len(), counted(&above)), (4, counted(&home)));
    assert!(above.book.persons.iter().all(|(_, p)| p.name.as_str().starts_with("Ẩn danh ")));
    assert!(comes(&mut above, &file).changes_nothing());
    assert!(home.replica.log.iter().any(|(_, entry)| entry.deed == Deed::SendAnonymous));
    assert_eq!(home.update(Event::Undo), [], "nothing was changed that could be taken back");
}

#[test]
fn the_next_file_takes_the_place_of_the_last() {
    let (mut home, mut above) = (at_home(some()), above());
    let first = send(&mut home, Packet::Anonymous, false);
    take(&mut above, &first);
    let before: Vec<PersonId> = above.book.persons.iter().map(|(id, _)| *id).collect();
    home.update(Event::Edit(Edit::SetPerson(person_id(1), None)));
    let mut moved = home.book.persons.get(&person_id(2)).unwrap().clone();
    moved.gender = Gender::Woman;
    home.update(Event::Edit(Edit::SetPerson(person_id(2), Some(moved))));
    // Another tab of the same browser: another station, the same secret.
    let mut tab = super::incoming::leaving::at_desk(&home.replica);
    signing(&mut tab, 9);
    tab.update(Event::Go(format!("#/du-lieu?don-vi={}&ky=2016", commune())));
    let second = send(&mut tab, Packet::Anonymous, false);
    take(&mut above, &second);
    assert_eq!((counted(&above), above.replica.clashes()), (counted(&home), vec![]));
    let now: Vec<PersonId> = above.book.persons.iter().map(|(id, _)| *id).collect();
    assert_eq!((now.len(), now.iter().all(|id| before.contains(id))), (3, true), "who is there is called as before");
    // The file of before changes nothing any more.
    let old = comes(&mut above, &first);
    assert!(old.may_enter() && old.changes_nothing());
}

#[test]
fn whoever_is_here_already_is_not_counted_twice() {
    let mut home = at_home(some());
    let file = send(&mut home, Packet::Anonymous, false);
    let own = comes(&mut home, &file);
    assert_eq!((own.files[0].twice, own.may_enter()), (4, false), "its own records");
    home.update(Event::Accept);
    assert_eq!(home.book.persons.len(), 4);
    // Another sender of the same unit.
    let (mut other, mut above) = (at_home(some()), above());
    signing(&mut other, 8);
    take(&mut above, &file);
    let theirs = send(&mut other, Packet::Anonymous, false);
    assert_eq!(comes(&mut above, &theirs).files[0].twice, 4);
    // Files of both at once are both new here: that is told.
    let mut fresh = desk(4, Sketch::read(TREE).book, unit_id(1));
    let names = vec!["a.json".to_owned(), "b.json".to_owned()];
    fresh.update(Event::Choose(so_nguon::session::Purpose::Join, names));
    fresh.update(Event::File("a.json".into(), file.1.as_bytes().into()));
    fresh.update(Event::File("b.json".into(), theirs.1.as_bytes().into()));
    assert_eq!(fresh.incoming.as_ref().unwrap().mixed.len(), 2);
}

#[test]
fn names_that_come_where_none_are_known_are_told() {
    let (mut home, mut above) = (at_home(some()), above());
    let file = send(&mut home, Packet::Anonymous, false);
    take(&mut above, &file);
    let records = send(&mut home, Packet::Records, false);
    let both = comes(&mut above, &records);
    assert!(both.may_enter());
    assert_eq!(both.mixed.iter().copied().collect::<Vec<_>>(), [unit_id(3), unit_id(4)]);
    // What is left is not counted.
    let persons = both.touches.iter().map(|t| t.subject).filter(|s| s.kind() == so_nguon::merge::Kind::Persons);
    above.update(Event::LeaveOut(persons.collect::<Vec<_>>(), true));
    assert!(above.incoming.as_ref().unwrap().mixed.is_empty());
    above.update(Event::LeaveOut(both.touches.iter().map(|t| t.subject).collect(), false));
    above.update(Event::Accept);
    // Two machines of that office still exchange their whole books without a word.
    let whole = send(&mut above, Packet::Book, false);
    let mut second = desk(5, Book::default(), unit_id(1));
    assert_eq!(comes(&mut second, &whole).mixed.len(), 2);
    second.update(Event::Accept);
    assert!(comes(&mut second, &whole).mixed.is_empty(), "it is so here already");
}

#[test]
fn marks_that_few_carry_can_stay_at_home() {
    let (mut home, mut above) = (at_home(some()), above());
    assert_eq!(home.few_marked(), [(unit_id(4), Category::Religious, 1)]);
    let file = send(&mut home, Packet::Anonymous, true);
    assert!(!file.1.contains("religious"), "{}", file.1);
    take(&mut above, &file);
    assert_eq!(figures(&above).get(commune(), Indicator::Admitted(Category::Farmer)).value, Some(4));
}

#[test]
fn without_a_secret_nothing_goes_out() {
    let mut home = desk(1, some(), commune());
    let wish = Event::Send(Sending { packet: Packet::Anonymous, combined: false }, moment(0));
    assert_eq!(given(&mut home, wish), None);
    assert!(matches!(says(&home), Some(News::NoSecret)));
}

#[test]
fn what_is_due_of_them_is_for_their_office() {
    let (mut home, mut above) = (at_home(some()), above());
    let file = send(&mut home, Packet::Anonymous, false);
    take(&mut above, &file);
    let sweep = |session: &Session| {
        let ground = std::sync::Arc::new(crate::rules::on("2018-09-01"));
        Sweep::of(session.book.clone(), ground, unit_id(1), session.span(), true).len()
    };
    assert!(sweep(&home) > 0);
    assert_eq!(sweep(&above), 0);
}

#[test]
fn an_office_above_sends_them_on_under_names_of_its_own() {
    let (mut home, mut above) = (at_home(some()), above());
    let file = send(&mut home, Packet::Anonymous, false);
    take(&mut above, &file);
    signing(&mut above, 7);
    let up = send(&mut above, Packet::Anonymous, false);
    let mut top = desk(3, Sketch::read(TREE).book, unit_id(1));
    take(&mut top, &up);
    assert_eq!(counted(&top), counted(&home));
    let known: Vec<PersonId> = above.book.persons.iter().map(|(id, _)| *id).collect();
    assert!(top.book.persons.iter().all(|(id, _)| !known.contains(id)));
}

/// The same sheet, every text and number in it one that can be recognised.
fn telling(sheet: &Sheet, uprising: bool) -> Sheet {
    let secret = |n: usize| Note::new(&format!("{SECRET} {n}")).unwrap();
    let entry = |n: usize, entry: &Entry, field: DetailField| match (entry, field.kind()) {
        (Entry::Text(_), _) if uprising && field == DetailField::Programme => {
            Entry::Text(Note::new("Đồng khởi mới").unwrap())
        }
        (Entry::Text(_), _) => Entry::Text(secret(n)),
        (Entry::Digits(_), FieldKind::Digits(most)) => {
            Entry::Digits(so_nguon::domain::Digits::new(&"987654321012"[..usize::from(most).min(12)], most).unwrap())
        }
        _ => entry.clone(),
    };
    let entries = sheet.entries().iter().enumerate().map(|(n, (key, e))| (*key, entry(n, e, key.field())));
    let steps = sheet.steps().iter().map(|(key, step)| {
        let note = secret(0);
        (*key, Step { paper: note.clone(), result: note.clone(), note, ..step.clone() })
    });
    Sheet::of(entries.collect(), steps.collect())
}

/// Somebody: birth, admission, unit and the unit before, details.
fn persons() -> impl Strategy<Value = Vec<Person>> {
    let one = (1983i32..2000, 1u8..=12, 1u8..=28, 0u32..365, 0u32..3, any::<u32>(), sheets());
    let one = one.prop_map(|(year, month, date, on, unit, bits, sheet)| {
        let sheet = telling(&sheet, bits % 3 == 0);
        let on = day("2016-01-01").later(i32::try_from(on).unwrap()).unwrap();
        let name = PersonName::new(&format!("Nguyễn {SECRET}")).unwrap();
        let born = Day::new(year, month, date).unwrap();
        let gender = if bits & 1 == 0 { Gender::Man } else { Gender::Woman };
        let marks = Category::ALL.iter().fold(Marks::default(), |m, &c| m.with(c, bits & (4 << c.index()) != 0));
        let mut one = Person::new(name, gender, born.into(), unit_id(2 + unit));
        (one.marks, one.details) = (marks, sheet.into());
        if bits & 2 != 0 {
            one.stays = Stays::default().with(on, Some(unit_id(2 + (unit + 1) % 3)));
        }
        one.admitted_on(on)
    });
    prop::collection::vec(one, 1..12)
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn nobody_is_in_the_file_and_everybody_is_counted(persons in persons(), removed in 0u32..12) {
        let mut sketch = Sketch::read(TREE);
        for (at, one) in (1..).zip(&persons) {
            sketch.edit(Edit::SetPerson(person_id(at), Some(one.clone())));
        }
        let (mut home, mut above) = (at_home(sketch.book), above());
        let file = send(&mut home, Packet::Anonymous, false);
        for word in [SECRET, "987654321012", "Đồng khởi mới", "\"log\"", "\"matters\""] {
            prop_assert!(!file.1.contains(word), "{}: {}", word, file.1);
        }
        let intake = read(file.1.as_bytes(), today()).unwrap();
        for (id, one) in intake.book.persons.iter() {
            prop_assert!(id.0.station.sender().is_some(), "{}", id);
            let sheet = one.details.sheet();
            prop_assert!(sheet.entries().iter().all(|(key, _)| key.field().unnamed() == Unnamed::Kept));
        }
        take(&mut above, &file);
        prop_assert_eq!(counted(&above), counted(&home));
        // The same once more changes nothing, and neither does the next file of the same book.
        prop_assert!(comes(&mut above, &file).changes_nothing());
        let again = send(&mut home, Packet::Anonymous, false);
        prop_assert!(comes(&mut above, &again).changes_nothing());
        above.update(Event::Decline);
        // Who is removed goes there too.
        home.update(Event::Edit(Edit::SetPerson(person_id(removed), None)));
        let last = send(&mut home, Packet::Anonymous, false);
        if comes(&mut above, &last).changes_nothing() {
            above.update(Event::Decline);
        } else {
            accepted(&mut above);
        }
        prop_assert_eq!(above.book.persons.len(), home.book.persons.len());
        prop_assert_eq!(counted(&above), counted(&home));
    }
}
