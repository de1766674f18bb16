//! Reading: a file that is ours is always read as far as it goes, and what is wrong with it is told with its place.
//!
//! A sound file is read in one pass by its types; only if that fails is every record judged alone ([`super::check`]).

use super::check::{self, Lists};
use super::fields::what_of;
use super::places::{self, Index};
use super::{FORMAT, MOST_BYTES, Problem, SCHEMA, Unreadable, What};
use crate::domain::{Book, Day, Fault, Flaw, Note, Records, Station, flaws};
use serde::Deserialize;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// All records that could be read; of two with one key the later.
    pub book: Book,
    /// Everything wrong: first what stands around the book, then record by record, then what does not fit together.
    pub problems: Vec<Problem>,
    /// What the people of the station that wrote the file call it; may be empty.
    pub maker_name: String,
    /// Whether the book is what the file's hash was made from.
    pub hash_ok: bool,
}

impl Intake {
    /// Whether something keeps the file out.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        self.problems.iter().any(|p| p.blocks)
    }
}

/// The top of a file, each part still as it was written, so that one bad part does not hide the others.
#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    format: Option<&'a RawValue>,
    #[serde(borrow)]
    schema: Option<&'a RawValue>,
    #[serde(borrow)]
    station: Option<&'a RawValue>,
    #[serde(borrow)]
    book: Option<&'a RawValue>,
    #[serde(borrow)]
    sha256: Option<&'a RawValue>,
}

/// Reads the bytes of a file as they would be seen on this day.
///
/// # Errors
/// [`Unreadable`] where no record can be found at all: not text, not JSON, not ours, or of a newer schema.
pub fn read(bytes: &[u8], today: Day) -> Result<Intake, Unreadable> {
    let text = text(bytes)?;
    let head = head(text)?;
    let mut problems = Vec::new();
    schema(head.schema, &mut problems)?;
    let maker_name = maker(head.station, &mut problems);
    let raw = head.book.map_or("{}", RawValue::get);
    if head.book.is_none() {
        problems.push(Problem::blocking("book", None, What::Missing));
    }
    let hash_ok = hash(raw, head.sha256, &mut problems);
    // serde would take a list for the book as well.
    let whole = if raw.starts_with('{') {
        serde_json::from_str::<Records>(raw).map_err(|e| e.to_string())
    } else {
        Err(String::new())
    };
    let lists = match whole {
        Ok(records) => Lists::whole(records),
        Err(message) => check::each(raw, &message, &mut problems),
    };
    let units_lost = lists.units_lost;
    let (book, index) = joined(lists, &mut problems);
    let found = flaws(&book, today).into_iter().filter(|f| !(units_lost && is_about_absence(f)));
    problems.extend(found.map(|flaw| index.problem(flaw)));
    Ok(Intake { book, problems, maker_name, hash_ok })
}

/// Where a unit could not be read, all that speaks of it would be reported too; the one cause is enough.
fn is_about_absence(flaw: &Flaw) -> bool {
    matches!(
        flaw,
        Flaw::NoParent(_) | Flaw::TargetWithoutUnit(_) | Flaw::FactWithoutUnit(_) | Flaw::PersonWithoutUnit(_)
    )
}

/// The bytes as text without the mark that some editors put before it.
fn text(bytes: &[u8]) -> Result<&str, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), most: MOST_BYTES });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let broken = error.error_len().is_some();
        if broken { Unreadable::NotText } else { cut_off(&bytes[..error.valid_up_to()]) }
    })?;
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(text) }
}

/// A text that ends within a letter, after these bytes.
fn cut_off(sound: &[u8]) -> Unreadable {
    let mut lines = sound.split(|&b| b == b'\n');
    let last = lines.next_back().map_or(0, <[u8]>::len);
    Unreadable::CutOff { line: lines.count() + 1, column: last }
}

fn head(text: &str) -> Result<Head<'_>, Unreadable> {
    // Only an object is ours; serde would take a list for one as well.
    let head = if text.trim_start().starts_with('{') {
        serde_json::from_str::<Head>(text).map(Some)
    } else {
        serde_json::from_str::<serde::de::IgnoredAny>(text).map(|_| None)
    };
    let (line, column) = head.as_ref().err().map_or((0, 0), |e| (e.line(), e.column()));
    match head {
        Ok(Some(head)) if is_ours(&head) => Ok(head),
        Ok(_) => Err(Unreadable::NotOurs),
        Err(error) if error.is_eof() => Err(Unreadable::CutOff { line, column }),
        Err(error) if error.is_data() => Err(Unreadable::NotOurs),
        Err(_) => Err(Unreadable::NotJson { line, column }),
    }
}

fn is_ours(head: &Head<'_>) -> bool {
    head.format.and_then(|raw| serde_json::from_str::<String>(raw.get()).ok()).is_some_and(|f| f == FORMAT)
}

/// A newer schema is refused whole: what we do not know of could change what we do.
fn schema(raw: Option<&RawValue>, problems: &mut Vec<Problem>) -> Result<(), Unreadable> {
    let problem = |what| Problem::blocking("schema", None, what);
    match raw.map(|raw| serde_json::from_str::<u64>(raw.get())) {
        Some(Ok(n)) if n > u64::from(SCHEMA) => {
            return Err(Unreadable::TooNew { schema: u32::try_from(n).unwrap_or(u32::MAX) });
        }
        Some(Ok(1..)) => {}
        Some(_) => problems.push(problem(What::Shape)),
        None => problems.push(problem(What::Missing)),
    }
    Ok(())
}

/// The name of who wrote the file. Nothing depends on it, so nothing about it keeps a file out.
fn maker(raw: Option<&RawValue>, problems: &mut Vec<Problem>) -> String {
    #[derive(Deserialize)]
    struct Stamp {
        id: String,
        name: String,
    }
    let Some(raw) = raw else {
        problems.push(Problem::warning("station", What::Missing));
        return String::new();
    };
    match serde_json::from_str::<Stamp>(raw.get()) {
        Ok(stamp) => {
            problems.extend(stamp.id.parse::<Station>().err().map(|f| Problem::warning("station.id", What::Fault(f))));
            let name: Result<Note, Fault> = Note::new(&stamp.name);
            problems.extend(name.as_ref().err().map(|f| Problem::warning("station.name", What::Fault(f.clone()))));
            name.unwrap_or_default().as_str().to_owned()
        }
        Err(error) => {
            let (field, what) = what_of(&error.to_string());
            problems.push(Problem::warning(format!("station{field}"), what));
            String::new()
        }
    }
}

/// Whether the book as it is written, without its layout, has the hash that the file claims.
fn hash(book: &str, claimed: Option<&RawValue>, problems: &mut Vec<Problem>) -> bool {
    let Some(claimed) = claimed else {
        problems.push(Problem::warning("sha256", What::Missing));
        return false;
    };
    let mut hash = Sha256::new();
    let (bytes, mut start, mut within, mut escaped) = (book.as_bytes(), 0, false, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if within => escaped = true,
            b'"' => within = !within,
            b' ' | b'\n' | b'\r' | b'\t' if !within => {
                hash.update(&bytes[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    hash.update(&bytes[start..]);
    let ok = claimed.get().trim_matches('"') == super::write::hex(hash);
    if !ok {
        problems.push(Problem::warning("sha256", What::ChangedByHand));
    }
    ok
}

/// The lists as a book, with the place of each key in the file.
fn joined(lists: Lists, problems: &mut Vec<Problem>) -> (Book, places::Places) {
    let Lists { settings, periods, units, targets, facts, persons, units_lost: _ } = lists;
    let (periods, at_periods) = Index::split(periods);
    let (units, at_units) = Index::split(units);
    let (targets, at_targets) = Index::split(targets);
    let (facts, at_facts) = Index::split(facts);
    let (persons, at_persons) = Index::split(persons);
    let index = places::Places {
        periods: at_periods,
        units: at_units,
        targets: at_targets,
        facts: at_facts,
        persons: at_persons,
    };
    problems.extend(index.duplicates());
    let book = Book {
        settings,
        periods: periods.into_iter().collect(),
        units: units.into_iter().collect(),
        targets: targets.into_iter().collect(),
        facts: facts.into_iter().collect(),
        persons: persons.into_iter().collect(),
    };
    (book, index)
}
