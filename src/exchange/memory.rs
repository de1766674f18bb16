//! What a file remembers of its book, kind by kind: the contexts of the records, the graves, the log.

use super::fields::{Object, object};
use super::places::{Places, fact_key, target_key};
use super::told::{self, Mark};
use super::{Problem, What};
use crate::domain::{Book, Fault, Settings};
use crate::merge::{Delta, Told};
use serde_json::value::RawValue;

/// The lists that a book of this schema has.
pub(super) const LISTS: [&str; 9] =
    ["settings", "periods", "units", "targets", "facts", "persons", "matters", "graves", "log"];

/// The marks of all records, each list in its own order, and what stands beside the lists.
#[derive(Default)]
pub(super) struct Memory<'a> {
    pub settings: Mark<'a>,
    pub periods: Vec<Mark<'a>>,
    pub units: Vec<Mark<'a>>,
    pub targets: Vec<Mark<'a>>,
    pub facts: Vec<Mark<'a>>,
    pub persons: Vec<Mark<'a>>,
    pub matters: Vec<Mark<'a>>,
    pub graves: Option<&'a RawValue>,
    pub log: Option<&'a RawValue>,
    /// What this program does not know.
    pub unknown: Object<'a>,
}

impl<'a> Memory<'a> {
    /// Looked for in the text list by list, where not every record could be read.
    pub fn sought(raw: &'a str, problems: &mut Vec<Problem>) -> Self {
        // What keeps the lists from being found has been told by whoever read the records.
        let lists = object(raw).unwrap_or_default();
        let settings = lists.get("settings").map(|raw| told::mark(raw, "settings", problems)).unwrap_or_default();
        let mut marks = |name: &str| told::marks(lists.get(name).copied(), name, problems);
        Self {
            settings,
            periods: marks("periods"),
            units: marks("units"),
            targets: marks("targets"),
            facts: marks("facts"),
            persons: marks("persons"),
            matters: marks("matters"),
            graves: lists.get("graves").copied(),
            log: lists.get("log").copied(),
            unknown: lists.into_iter().filter(|(name, _)| !LISTS.contains(&name.as_str())).collect(),
        }
    }
}

/// What the memory tells of the book that was read beside it, and those records of which it tells nothing.
pub(super) fn read(memory: &Memory<'_>, book: &Book, index: &Places, problems: &mut Vec<Problem>) -> (Delta, Book) {
    unknown("book", &memory.unknown, &[], problems);
    let mut told = Delta::default();
    let mut bare = book.clone();
    if let Some(settings) = settings(memory.settings, book, problems) {
        told.settings.push(settings);
        bare.settings = Settings::default();
    }
    // A kind of record, its list, and how its keys are spelled.
    macro_rules! kind {
        ($list:ident, $spell:expr) => {
            let mut along = book.$list.along();
            kind!($list, $spell, |key| along.get(key));
        };
        ($list:ident, $spell:expr, $find:expr) => {
            let name = (stringify!($list), $spell);
            let (records, without) = told::told(&index.$list, $find, name, &memory.$list, problems);
            told.$list = records;
            if !told.$list.is_empty() {
                let pairs = without.into_iter().filter_map(|key| Some((key, book.$list.get(&key)?.clone())));
                bare.$list = pairs.collect();
            }
        };
    }
    kind!(periods, ToString::to_string, |key| book.periods.get(key));
    kind!(units, ToString::to_string);
    kind!(targets, target_key);
    kind!(facts, fact_key);
    kind!(persons, ToString::to_string);
    kind!(matters, ToString::to_string);
    if let Some(raw) = memory.graves {
        graves(raw, book, &mut told, problems);
    }
    if let Some(raw) = memory.log {
        told.log = told::log(raw, problems);
    }
    (told, bare)
}

/// Names the kinds of records that this program does not know: it has no place for them, so whoever takes the file in is told.
fn unknown(place: &str, lists: &Object<'_>, known: &[&str], problems: &mut Vec<Problem>) {
    let says_something = |raw: &RawValue| !matches!(raw.get(), "[]" | "{}" | "null");
    for (name, _) in lists.iter().filter(|(name, raw)| !known.contains(&name.as_str()) && says_something(raw)) {
        problems.push(Problem::warning(format!("{place}.{}", Fault::clip(name)), What::Unknown));
    }
}

/// The choices with their context, if they have one.
fn settings(mark: Mark<'_>, book: &Book, problems: &mut Vec<Problem>) -> Option<Told<Settings>> {
    match told::traced(mark, &(), &book.settings) {
        Ok(states) => states.map(|states| Told { key: (), states }),
        Err((field, what)) => {
            problems.push(Problem::blocking(format!("settings.{field}"), None, what));
            None
        }
    }
}

fn graves(raw: &RawValue, book: &Book, told: &mut Delta, problems: &mut Vec<Problem>) {
    let Some(kinds) = object(raw.get()) else {
        problems.push(Problem::blocking("graves", None, What::Shape));
        return;
    };
    unknown("graves", &kinds, &LISTS[1..7], problems);
    macro_rules! kind {
        ($list:ident, $spell:expr) => {
            if let Some(raw) = kinds.get(stringify!($list)) {
                let is_alive = |key: &_| book.$list.get(key).is_some();
                told.$list.extend(told::graves(raw, (stringify!($list), $spell), is_alive, problems));
                // As a replica tells them: all keys of a kind in one order.
                told.$list.sort_by(|a, b| a.key.cmp(&b.key));
            }
        };
    }
    kind!(periods, ToString::to_string);
    kind!(units, ToString::to_string);
    kind!(targets, target_key);
    kind!(facts, fact_key);
    kind!(persons, ToString::to_string);
    kind!(matters, ToString::to_string);
}
