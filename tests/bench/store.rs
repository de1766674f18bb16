//! The store's own numbers, beside plain JSON of the same book and beside lz-string of that: the very same steps natively and in
//! the page. It knows no clock and no storage of its own: both are handed in.

use super::crowd::{complete, complete_book, person_id};
use super::work::UNITS;
use so_nguon::domain::{Book, Day, DetailField, Entry, Moment, Note, PeriodId, Person, Records, Rows, Station};
use so_nguon::merge::{Author, Deed, Dot, Replica, Settling, Trace};
use so_nguon::stats::{Figures, Question};
use so_nguon::store::packed::{Keep, Opening, Step};
use so_nguon::store::{Shelf, Trouble};
use std::hint::black_box;
use std::sync::Arc;

/// A number with its name and unit.
pub struct Figure {
    /// What was measured.
    pub what: String,
    /// How much.
    pub value: f64,
    /// Of what.
    pub unit: &'static str,
}

/// What local storage holds in Chromium and Firefox, in UTF-16 units; the engine of Safari counts bytes.
const QUOTA: f64 = 5_242_880.0;
/// So many edits are measured.
const EDITS: u32 = 100;

struct Notes<'a> {
    clock: &'a dyn Fn() -> f64,
    figures: Vec<Figure>,
}

impl Notes<'_> {
    fn note(&mut self, what: impl Into<String>, value: f64, unit: &'static str) {
        self.figures.push(Figure { what: what.into(), value, unit });
    }

    fn timed<T>(&self, work: impl FnOnce() -> T) -> (T, f64) {
        let start = (self.clock)();
        let done = black_box(work());
        (done, (self.clock)() - start)
    }

    /// The middle and the slowest of several, in milliseconds.
    fn spread(&mut self, what: &str, mut took: Vec<f64>) {
        took.sort_by(f64::total_cmp);
        if let (Some(median), Some(worst)) = (took.get(took.len() / 2).copied(), took.last().copied()) {
            self.note(what, median, "ms");
            self.note(format!("{what}: the longest of {}", took.len()), worst, "ms");
        }
    }
}

fn author() -> Author {
    let day = Day::new(2016, 11, 5).unwrap_or(Day::FIRST);
    Author { name: Note::default(), at: Moment { day, hour: 8, minute: 0 } }
}

/// So many complete persons, each written by a write of its own: with all that is known of who wrote what.
fn replica(persons: u32) -> Replica {
    let station = Station::from_bits(super::crowd::STATION);
    let nothing = Replica::default();
    let dot = nothing.next_dot(station);
    let base = Arc::new(complete_book(UNITS, 0));
    let (mut all, _) = nothing.commit(base, Deed::All, &Settling::default(), dot, &author());
    let mut book = (*all.book).clone();
    let mut traces = Rows::default();
    for number in 1..=persons {
        book.persons.put(person_id(number), complete(number, UNITS));
        traces.put(person_id(number), Trace::Born(Dot::new(station, dot.number + number)));
    }
    all.heard.note(Dot::new(station, dot.number + persons));
    all.contexts.persons = traces;
    all.book = Arc::new(book);
    all
}

fn units(shelf: &impl Shelf, belongs: impl Fn(&str) -> bool) -> Result<f64, Trouble> {
    let mut units = 0;
    for key in shelf.keys()?.into_iter().filter(|key| belongs(key)) {
        units += key.len() + shelf.get(&key)?.map_or(0, |text| text.encode_utf16().count());
    }
    Ok(float(units))
}

/// What the engine that counts bytes would need: a text with a letter beyond Latin-1 takes two for each.
fn bytes(shelf: &impl Shelf) -> Result<f64, Trouble> {
    let mut bytes = 0;
    for key in shelf.keys()?.into_iter().filter(|key| is_book(key)) {
        let text = shelf.get(&key)?.unwrap_or_default();
        let wide = if text.chars().all(|c| u32::from(c) < 256) { 1 } else { 2 };
        bytes += key.len() + wide * text.encode_utf16().count();
    }
    Ok(float(bytes))
}

fn is_book(key: &str) -> bool {
    key.starts_with("so-nguon/c/") || key.starts_with("so-nguon/root/")
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

fn fold<S: Shelf>(notes: &mut Notes, what: &str, keep: &mut Keep<S>, replica: &Arc<Replica>) -> Result<(), Trouble> {
    let mut steps = Vec::new();
    let start = (notes.clock)();
    let mut fold = keep.fold(replica)?;
    loop {
        let (step, took) = notes.timed(|| keep.step(&mut fold));
        steps.push(took);
        if step? == Step::Done {
            break;
        }
    }
    let all = (notes.clock)() - start;
    notes.note(format!("{what}, all of it"), all, "ms");
    notes.spread(&format!("{what}: one step"), steps);
    Ok(())
}

/// The packed store with so many persons, on this shelf, which comes empty.
///
/// # Errors
/// The [`Trouble`] with which the shelf refused.
pub fn packed<S: Shelf + Clone>(shelf: &S, persons: u32, clock: &dyn Fn() -> f64) -> Result<Vec<Figure>, Trouble> {
    let mut notes = Notes { clock, figures: Vec::new() };
    let (mut keep, _) = Keep::open(shelf.clone(), &author());
    {
        let made = Arc::new(replica(persons));
        fold(&mut notes, "the whole book folded", &mut keep, &made)?;
    }
    drop(keep);
    let (all, bytes) = (units(shelf, is_book)?, bytes(shelf)?);
    let each = all / f64::from(persons);
    notes.note("packed store", all, "units");
    notes.note("packed store", each, "units a person");
    notes.note("packed store: fit into 5,242,880 units", QUOTA / each, "persons");
    notes.note("packed store: fit into 5 MiB of bytes", QUOTA * f64::from(persons) / bytes, "persons");

    let question =
        Question { period: PeriodId::Year(super::crowd::YEAR), as_of: Day::new(2016, 12, 31).unwrap_or(Day::FIRST) };
    let mut opens = Vec::new();
    let mut ranked = Vec::new();
    for _ in 0..3 {
        let start = clock();
        let (keep, opening) = Keep::open(shelf.clone(), &author());
        let Opening::Book(opened) = opening else { return Err(Trouble::Denied) };
        opens.push(clock() - start);
        black_box(Figures::of(&opened.replica.book, question, None));
        ranked.push(clock() - start);
        drop(keep);
    }
    notes.spread("open", opens);
    notes.spread("open to the first figures", ranked);

    let (mut keep, opening) = Keep::open(shelf.clone(), &author());
    let Opening::Book(opened) = opening else { return Err(Trouble::Denied) };
    let mut now = Arc::new(opened.replica);
    let station = Station::from_bits(77);
    let (mut first, mut commits, mut appends) = (Vec::new(), Vec::new(), Vec::new());
    for edit in 0..EDITS {
        let mut book = (*now.book).clone();
        let id = person_id(1 + edit * 7919 % persons);
        let Some(person) = book.persons.get(&id).cloned() else { continue };
        // Whoever edits a person has looked at it: its details are unpacked then, with those of its neighbours.
        first.push(notes.timed(|| black_box(person.details.sheet().entries().len())).1);
        let note = Note::new(&format!("Sửa lần {edit}")).ok().map(Entry::Text);
        let details = person.details.with(DetailField::Note, 1, note);
        book.persons.put(id, Person { details, ..person });
        let (dot, book) = (now.next_dot(station), Arc::new(book));
        let ((next, told), took) =
            notes.timed(|| now.commit(book, Deed::SetPerson, &Settling::default(), dot, &author()));
        commits.push(took);
        let (kept, took) = notes.timed(|| keep.append(dot, &told));
        kept?;
        appends.push(took);
        now = Arc::new(next);
    }
    notes.spread("a person's details, unpacked to be looked at", first);
    notes.spread("one edit: a person's note, committed", commits);
    notes.spread("one edit: put into the journal, read back", appends);
    let journal = units(shelf, |key| key.starts_with("so-nguon/j/"))?;
    notes.note("one edit: a person's note, journal entry", journal / f64::from(EDITS), "units");
    fold(&mut notes, "100 edits all over the book folded", &mut keep, &now)?;
    Ok(notes.figures)
}

/// So many persons as plain JSON, and as lz-string of it, each as one text: what most pages do.
#[must_use]
pub fn plain(persons: u32, clock: &dyn Fn() -> f64) -> Vec<Figure> {
    let mut notes = Notes { clock, figures: Vec::new() };
    let book = replica(persons).book;
    let (json, took) = notes.timed(|| serde_json::to_string(&Records::from(&*book)).unwrap_or_default());
    notes.note("plain JSON: written", took, "ms");
    weigh(&mut notes, "plain JSON", json.encode_utf16().count(), persons);
    let (read, took) = notes.timed(|| serde_json::from_str::<Records>(&json).map(Book::from));
    notes.note("plain JSON: read", took, "ms");
    drop(read);
    let (small, took) = notes.timed(|| lz_str::compress_to_utf16(&json));
    notes.note("lz-string: written (without the JSON)", took, "ms");
    weigh(&mut notes, "lz-string", small.encode_utf16().count(), persons);
    let (back, took) = notes.timed(|| lz_str::decompress_from_utf16(&small));
    notes.note("lz-string: read (without the JSON)", took, "ms");
    drop(back);
    notes.figures
}

fn weigh(notes: &mut Notes, what: &str, units: usize, persons: u32) {
    let each = float(units) / f64::from(persons);
    notes.note(what, each, "units a person");
    notes.note(format!("{what}: fit into 5,242,880 units"), QUOTA / each, "persons");
}
