//! What a file remembers of its book, kind by kind: the contexts of the records, the graves, the log.

use super::fields::{Object, object};
use super::places::{Places, fact_key, target_key};
use super::told::{self, Mark};
use super::{Problem, What};
use crate::domain::{Book, Fault, Settings};
use crate::merge::{Delta, Told};
use serde_json::value::RawValue;

/// The lists that a book of this schema has.
const LISTS: [&str; 9] = ["settings", "periods", "units", "targets", "facts", "persons", "matters", "graves", "log"];

/// What the book's text tells of this book that was read from it, and those records of which it tells nothing.
pub(super) fn read(raw: &str, book: &Book, index: &Places, problems: &mut Vec<Problem>) -> (Delta, Book) {
    // What keeps the lists from being found has been told by whoever read the records.
    let lists = object(raw).unwrap_or_default();
    unknown("book", &lists, &LISTS, problems);
    let mut told = Delta::default();
    let mut bare = book.clone();
    if let Some(settings) = lists.get("settings").and_then(|raw| settings(raw, book, problems)) {
        told.settings.push(settings);
        bare.settings = Settings::default();
    }
    // A kind of record, its list, and how its keys are spelled.
    macro_rules! kind {
        ($list:ident, $spell:expr) => {
            let name = stringify!($list);
            let marks = told::marks(lists.get(name).copied(), name, problems);
            let (records, without) =
                told::told(&index.$list, |key| book.$list.get(key), (name, $spell), &marks, problems);
            told.$list = records;
            if !told.$list.is_empty() {
                let pairs = without.into_iter().filter_map(|key| Some((key, book.$list.get(&key)?.clone())));
                bare.$list = pairs.collect();
            }
        };
    }
    kind!(periods, ToString::to_string);
    kind!(units, ToString::to_string);
    kind!(targets, target_key);
    kind!(facts, fact_key);
    kind!(persons, ToString::to_string);
    kind!(matters, ToString::to_string);
    if let Some(raw) = lists.get("graves") {
        graves(raw, book, &mut told, problems);
    }
    if let Some(raw) = lists.get("log") {
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
fn settings(raw: &RawValue, book: &Book, problems: &mut Vec<Problem>) -> Option<Told<Settings>> {
    let mark: Mark<'_> = told::mark(raw, "settings", problems);
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
