//! Reading: a file that is ours is always read as far as it goes, and what is wrong with it is told with its place.
//!
//! A sound file is read in one pass by its types; only if that fails is every record judged alone ([`super::check`]).

use super::beyond;
use super::check::{self, Lists};
use super::head::{cover, head, maker, schema, text};
use super::memory::{self, Memory};
use super::packet::Cover;
use super::places::{self, Index};
use super::signed::signed;
use super::trust::Signed;
use super::whole;
use super::{Problem, Unreadable, What};
use crate::domain::{Book, Day, Details, Echoes, Flaw, Person, PersonId, Rows, Station, flaws, steps_ahead};
use crate::merge::Delta;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// All records that could be read; of two with one key the later.
    pub book: Book,
    /// Those records with their causal contexts, the graves and the log, for [`crate::merge::Replica::join`]. Nothing if the
    /// file was changed by hand: contexts speak of the records as they were written.
    pub told: Delta,
    /// Those records that carry no context, all of an earlier schema's: for whoever takes them in they are writes of their
    /// own ([`crate::domain::Edit::Receive`]).
    pub bare: Book,
    /// Everything wrong: first what stands around the book, then record by record, then what does not fit together.
    pub problems: Vec<Problem>,
    /// What the file says that it is; a whole book before schema 3.
    pub cover: Cover,
    /// What the people of the station that wrote the file call it; may be empty.
    pub maker_name: String,
    /// The station that wrote the file, if it says so.
    pub station: Option<Station>,
    /// Whether that station has signed it.
    pub signed: Signed,
    /// Whether the book is what the file's hash was made from.
    pub hash_ok: bool,
    /// The hash that the book has, whatever the file claims: 64 hexadecimal digits.
    pub sha256: String,
}

impl Intake {
    /// Whether something keeps the file out.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        self.problems.iter().any(|p| p.blocks)
    }
}

/// Reads the bytes of a file as they would be seen on this day.
///
/// # Errors
/// [`Unreadable`] where no record can be found at all: not text, not JSON, not ours, or of a newer schema.
pub fn read(bytes: &[u8], today: Day) -> Result<Intake, Unreadable> {
    let text = text(bytes)?;
    let head = head(text)?;
    let mut problems = Vec::new();
    let schema = schema(head.schema, &mut problems)?;
    let maker_name = maker(head.station, &mut problems);
    let cover = cover(&head, &mut problems);
    let raw = head.book.map_or("{}", RawValue::get);
    if head.book.is_none() {
        problems.push(Problem::blocking("book", None, What::Missing));
    }
    let (sha256, hash_ok) = hash(raw, head.sha256, &mut problems);
    let (station, signed) = signed(&head, schema, &cover, hash_ok, &mut problems);
    // serde would take a list for the book as well.
    let whole = if raw.starts_with('{') { whole::read(raw).map_err(|e| e.to_string()) } else { Err(String::new()) };
    let (lists, memory) = match whole {
        Ok(whole) => whole,
        Err(message) => (check::each(raw, &message, &mut problems), None),
    };
    let units_lost = lists.units_lost;
    beyond::check(&lists, !hash_ok, &mut problems);
    let (book, index) = joined(lists, &mut problems);
    let (told, bare) = if schema > 1 {
        let memory = memory.unwrap_or_else(|| Memory::sought(raw, &mut problems));
        memory::read(&memory, &book, &index, &mut problems)
    } else {
        (Delta::default(), book.clone())
    };
    let (told, bare) = if hash_ok { (told, bare) } else { (Delta::default(), book.clone()) };
    let found = flaws(&book, today)
        .into_iter()
        .chain(steps_ahead(&book, today))
        .filter(|f| !(units_lost && is_about_absence(f)));
    // A file with a memory as our program wrote it can hold what several offices have brought about, and what damage has left.
    let ours = !told.is_empty();
    problems.extend(found.map(|flaw| flawed(flaw, ours, &index)));
    Ok(Intake { book, told, bare, problems, cover, maker_name, station, signed, hash_ok, sha256 })
}

/// A flaw with its place; whether it keeps the file out hangs on whether one hand made the file.
fn flawed(flaw: Flaw, ours: bool, index: &places::Places) -> Problem {
    let blocks = flaw.blocks() && !(ours && flaw.comes_of_merging());
    Problem { blocks, ..index.problem(flaw) }
}

/// Where a unit could not be read, all that speaks of it would be reported too; the one cause is enough.
fn is_about_absence(flaw: &Flaw) -> bool {
    matches!(
        flaw,
        Flaw::NoParent(_) | Flaw::TargetWithoutUnit(_) | Flaw::FactWithoutUnit(_) | Flaw::PersonWithoutUnit(_)
    )
}

/// The hash of the book as it is written, without its layout, and whether it is the one that the file claims.
fn hash(book: &str, claimed: Option<&RawValue>, problems: &mut Vec<Problem>) -> (String, bool) {
    let hash = super::page::hex(hash_without_layout(book));
    let Some(claimed) = claimed else {
        problems.push(Problem::warning("sha256", What::Missing));
        return (hash, false);
    };
    let ok = claimed.get().trim_matches('"') == hash;
    if !ok {
        problems.push(Problem::warning("sha256", What::ChangedByHand));
    }
    (hash, ok)
}

fn hash_without_layout(book: &str) -> Sha256 {
    let mut hash = Sha256::new();
    without_layout(book, |said| hash.update(said));
    hash
}

/// Tells what a text says without what lays it out: blanks and ends of lines between its words. A sign at a time would take as
/// long as the hash itself: texts are gone through from end to end.
pub(super) fn without_layout(text: &str, mut tell: impl FnMut(&[u8])) {
    let (mut start, mut rest) = (text.as_bytes(), text.as_bytes());
    let is_layout = |b: &u8| matches!(b, b' ' | b'\n' | b'\r' | b'\t');
    while let Some(at) = rest.iter().position(|b| *b == b'"' || is_layout(b)) {
        if rest[at] != b'"' {
            tell(&start[..start.len() - rest.len() + at]);
            let layout = rest[at..].iter().take_while(|b| is_layout(b)).count();
            rest = &rest[at + layout..];
            start = rest;
            continue;
        }
        rest = &rest[at + 1..];
        while let Some(at) = rest.iter().position(|b| matches!(b, b'"' | b'\\')) {
            let is_end = rest[at] == b'"';
            // What is escaped is passed over with its stroke.
            rest = rest.get(at + if is_end { 1 } else { 2 }..).unwrap_or_default();
            if is_end {
                break;
            }
        }
    }
    tell(start);
}

/// A part of a book as it is written, what it tells, and all that [`read`] would find wrong with it but for what only the whole
/// can show; none if a record is refused.
pub(super) fn slice(raw: &str) -> Option<(Book, Delta, Vec<Problem>)> {
    let (lists, memory) = whole::read(raw).ok()?;
    let mut problems = Vec::new();
    beyond::check(&lists, false, &mut problems);
    let (book, index) = joined(lists, &mut problems);
    let (told, _) = memory::read(&memory?, &book, &index, &mut problems);
    // No flaw that keeps a file out hangs on the day.
    problems.extend(flaws(&book, Day::FIRST).into_iter().map(|flaw| flawed(flaw, true, &index)));
    Some((book, told, problems))
}

/// The lists as a book, with the place of each key in the file.
fn joined(lists: Lists, problems: &mut Vec<Problem>) -> (Book, places::Places) {
    let Lists { settings, periods, units, targets, facts, persons, matters, units_lost: _ } = lists;
    let (periods, at_periods) = Index::split(periods);
    let (units, at_units) = Index::split(units);
    let (targets, at_targets) = Index::split(targets);
    let (facts, at_facts) = Index::split(facts);
    let (mut persons, at_persons): (Vec<(PersonId, Person)>, _) = Index::split(persons);
    for some in persons.chunks_mut(Rows::<PersonId, Person>::CHUNK) {
        Details::lay_together(some.iter_mut().map(|(_, person)| &mut person.details));
    }
    let (matters, at_matters) = Index::split(matters);
    let index = places::Places {
        periods: at_periods,
        units: at_units,
        targets: at_targets,
        facts: at_facts,
        persons: at_persons,
        matters: at_matters,
    };
    problems.extend(index.duplicates());
    let book = Book {
        settings,
        periods: periods.into_iter().collect(),
        units: units.into_iter().collect(),
        targets: targets.into_iter().collect(),
        facts: facts.into_iter().collect(),
        persons: persons.into_iter().collect(),
        matters: matters.into_iter().collect(),
        echoes: Echoes::default(),
    };
    (book, index)
}
