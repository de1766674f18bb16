//! The store's own numbers, beside plain JSON of the same book and beside lz-string of that: the very same steps natively and in
//! the page. It knows no clock and no storage of its own: both are handed in.

use super::crowd::{complete, complete_book, person_id, unit_id};
use super::work::{UNITS, rank};
use so_nguon::domain::{Book, Day, DetailField, Entry, Moment, Note, PeriodId, Person, Records, Rows, Station};
use so_nguon::merge::{Author, Deed, Dot, Replica, Settling, Trace};
use so_nguon::stats::{Figures, Question, Ranking};
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
/// So many edits all over the book are measured: as many as the page folds together.
const EDITS: u32 = 64;
/// And so many of neighbours.
const FEW_EDITS: u32 = 5;

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

/// Who writes.
pub fn author() -> Author {
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
    let mut units = 0usize;
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

/// Lays so many complete persons on this shelf, which comes empty, as the page lays them.
///
/// # Errors
/// The [`Trouble`] with which the shelf refused.
#[allow(dead_code, reason = "the page finds its storage filled")]
pub fn lay<S: Shelf + Clone>(shelf: &S, persons: u32) -> Result<(), Trouble> {
    let made = Arc::new(replica(persons));
    let (mut keep, _) = Keep::open(shelf.clone(), &author());
    let mut fold = keep.fold(&made)?;
    while keep.step(&mut fold)? != Step::Done {}
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

    let mut opens = Vec::new();
    let mut ranked = Vec::new();
    for _ in 0..5 {
        let start = clock();
        let (keep, opening) = Keep::open(shelf.clone(), &author());
        let Opening::Book(opened) = opening else { return Err(Trouble::Denied) };
        opens.push(clock() - start);
        black_box(ranking(&opened.replica.book));
        ranked.push(clock() - start);
        drop(keep);
    }
    notes.spread("open", opens);
    notes.spread("open to the first ranking", ranked);

    let (mut keep, opening) = Keep::open(shelf.clone(), &author());
    let Opening::Book(opened) = opening else { return Err(Trouble::Denied) };
    let now = Arc::new(opened.replica);
    let all_over = (0..EDITS).map(|edit| 1 + edit * 7919 % persons);
    let now = edits(&mut notes, "one edit: a person's note", &mut keep, now, all_over)?;
    let journal = units(shelf, |key| key.starts_with("so-nguon/j/"))?;
    notes.note("one edit: a person's note, journal entry", 2.0 * journal / f64::from(EDITS), "bytes");
    fold(&mut notes, "64 edits all over the book folded", &mut keep, &now)?;
    let now = edits(&mut notes, "one more edit", &mut keep, now, 1..=FEW_EDITS)?;
    fold(&mut notes, "5 edits of neighbours folded", &mut keep, &now)?;
    Ok(notes.figures)
}

/// The first ranking of a book that has just been opened.
fn ranking(book: &Book) -> Option<Ranking> {
    let question = Question { period: PeriodId::Year(super::crowd::YEAR), as_of: Day::new(2016, 12, 31)? };
    Figures::of(book, question, None).map(|figures| rank(book, &figures, unit_id(1)))
}

/// Edits the notes of these persons, one after the other, each put into the journal.
fn edits<S: Shelf>(
    notes: &mut Notes,
    what: &str,
    keep: &mut Keep<S>,
    mut now: Arc<Replica>,
    persons: impl Iterator<Item = u32>,
) -> Result<Arc<Replica>, Trouble> {
    let station = Station::from_bits(77);
    let (mut first, mut commits, mut appends, mut whole) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (edit, number) in persons.enumerate() {
        let mut book = (*now.book).clone();
        let id = person_id(number);
        let Some(person) = book.persons.get(&id).cloned() else { continue };
        // Whoever edits a person has looked at it: its details are unpacked then, with those of its neighbours.
        first.push(notes.timed(|| black_box(person.details.sheet().entries().len())).1);
        let note = Note::new(&format!("Sửa lần {edit}")).ok().map(Entry::Text);
        let details = person.details.with(DetailField::Note, 1, note);
        book.persons.put(id, Person { details, ..person });
        let (dot, book) = (now.next_dot(station), Arc::new(book));
        let ((next, told), commit) =
            notes.timed(|| now.commit(book, Deed::SetPerson, &Settling::default(), dot, &author()));
        let (kept, append) = notes.timed(|| keep.append(dot, &told));
        kept?;
        commits.push(commit);
        appends.push(append);
        whole.push(commit + append);
        now = Arc::new(next);
    }
    notes.spread(&format!("{what}, unpacked to be looked at"), first);
    notes.spread(&format!("{what}, committed"), commits);
    notes.spread(&format!("{what}, put into the journal, read back"), appends);
    notes.spread(&format!("{what}, both"), whole);
    Ok(now)
}

/// The same persons as plain JSON, as lz-string of it, and packed, one after the other. The shelf comes empty.
///
/// # Errors
/// The [`Trouble`] with which the shelf refused.
pub fn few<S: Shelf + Clone>(shelf: &S, persons: u32, clock: &dyn Fn() -> f64) -> Result<Vec<Figure>, Trouble> {
    let mut notes = Notes { clock, figures: Vec::new() };
    let made = Arc::new(replica(persons));
    plain(&mut notes, &mut shelf.clone(), &made.book, persons)?;
    beside(&mut notes, shelf, &made, persons)?;
    Ok(notes.figures)
}

/// A book as plain JSON, and as lz-string of it, each as one text: what most pages do.
fn plain(notes: &mut Notes, shelf: &mut impl Shelf, book: &Book, persons: u32) -> Result<(), Trouble> {
    const KEY: &str = "so-nguon/bench";
    let json = || serde_json::to_string(&Records::from(book)).unwrap_or_default();
    let read = |json: &str| serde_json::from_str::<Records>(json).map(Book::from).ok();
    let (text, took) = notes.timed(|| shelf.set(KEY, &json()));
    text?;
    notes.note("plain JSON: written", took, "ms");
    let (back, took) = notes.timed(|| shelf.get(KEY).map(|text| text.and_then(|text| read(&text))));
    notes.note("plain JSON: read", took, "ms");
    assert!(back?.as_ref() == Some(book), "JSON comes back the same");
    weigh(notes, "plain JSON", units(shelf, |key| key == KEY)?, persons);
    let (text, took) = notes.timed(|| shelf.set(KEY, &lz_str::compress_to_utf16(&json())));
    text?;
    notes.note("lz-string of it: written", took, "ms");
    let unpacked =
        |text: String| lz_str::decompress_from_utf16(&text).and_then(|units| String::from_utf16(&units).ok());
    let (back, took) = notes.timed(|| shelf.get(KEY).map(|text| text.and_then(unpacked).and_then(|text| read(&text))));
    notes.note("lz-string of it: read", took, "ms");
    assert!(back?.as_ref() == Some(book), "lz-string comes back the same");
    weigh(notes, "lz-string of it", units(shelf, |key| key == KEY)?, persons);
    shelf.remove(KEY)
}

/// As many in the packed store.
fn beside<S: Shelf + Clone>(notes: &mut Notes, shelf: &S, made: &Arc<Replica>, persons: u32) -> Result<(), Trouble> {
    let (mut keep, _) = Keep::open(shelf.clone(), &author());
    let (done, took) = notes.timed(|| {
        let mut fold = keep.fold(made)?;
        while keep.step(&mut fold)? != Step::Done {}
        Ok(())
    });
    done?;
    notes.note("packed store: written", took, "ms");
    let (found, took) = notes.timed(|| Keep::open(shelf.clone(), &author()).1);
    notes.note("packed store: read, details as they are asked for", took, "ms");
    let Opening::Book(opened) = found else { return Err(Trouble::Denied) };
    let all = opened.replica.book.persons.iter();
    let (_, took) = notes.timed(|| all.map(|(_, person)| person.details.sheet().entries().len()).sum::<usize>());
    notes.note("packed store: all details asked for", took, "ms");
    weigh(notes, "packed store", units(shelf, is_book)?, persons);
    Ok(())
}

fn weigh(notes: &mut Notes, what: &str, units: f64, persons: u32) {
    let each = units / f64::from(persons);
    notes.note(what, each, "units a person");
    notes.note(format!("{what}: fit into 5,242,880 units"), QUOTA / each, "persons");
}
