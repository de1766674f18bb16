//! The second look at a book that its types refuse as a whole: every list, every record, every field alone, so that
//! all that is wrong is told at once.

use super::fields::{self, Field, Object, judge, object, what_of};
use super::{Problem, What};
use crate::domain::{FactRecord, Fault, MatterRecord, PeriodRecord, PersonRecord, Settings, TargetRecord, UnitRecord};
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

/// A book in lists; each record with its place in the file's list.
#[derive(Default)]
pub(super) struct Lists {
    pub settings: Settings,
    pub periods: Vec<(usize, PeriodRecord)>,
    pub units: Vec<(usize, UnitRecord)>,
    pub targets: Vec<(usize, TargetRecord)>,
    pub facts: Vec<(usize, FactRecord)>,
    pub persons: Vec<(usize, PersonRecord)>,
    pub matters: Vec<(usize, MatterRecord)>,
    /// Whether units of the file are not among these.
    pub units_lost: bool,
}

/// Reads every record alone. `message` is what the book was refused with as a whole.
pub(super) fn each(raw: &str, message: &str, problems: &mut Vec<Problem>) -> Lists {
    let before = problems.len();
    let lists = object(raw).map(|book| Lists {
        settings: settings(&book, problems),
        periods: list(&book, "periods", fields::PERIOD, &["id"], problems),
        units: list(&book, "units", fields::UNIT, &["id"], problems),
        targets: list(&book, "targets", fields::TARGET, &["period", "unit", "category", "kind"], problems),
        facts: list(&book, "facts", fields::FACT, &["period", "unit", "indicator"], problems),
        persons: list(&book, "persons", fields::PERSON, &["id"], problems),
        matters: list(&book, "matters", fields::MATTER, &["id"], problems),
        units_lost: problems.iter().any(|p| p.place.starts_with("units")),
    });
    if problems.len() == before {
        // What no single record explains, such as the same list twice, is still a reason.
        let (field, what) = what_of(message);
        problems.push(Problem::blocking(format!("book{field}"), None, what));
    }
    lists.unwrap_or_else(|| Lists { units_lost: true, ..Lists::default() })
}

fn settings(book: &Object<'_>, problems: &mut Vec<Problem>) -> Settings {
    let Some(raw) = book.get("settings") else {
        return Settings::default();
    };
    serde_json::from_str(raw.get()).unwrap_or_else(|error| {
        tell_all(raw.get(), fields::SETTINGS, "settings", None, &error, problems);
        Settings::default()
    })
}

/// The records of one list that can be read; of the others, what is wrong.
fn list<R: DeserializeOwned>(
    book: &Object<'_>,
    name: &str,
    fields: &[Field],
    key: &[&str],
    problems: &mut Vec<Problem>,
) -> Vec<(usize, R)> {
    let Some(raw) = book.get(name) else {
        return Vec::new();
    };
    let Ok(raws) = serde_json::from_str::<Vec<&RawValue>>(raw.get()) else {
        problems.push(Problem::blocking(name, None, What::Shape));
        return Vec::new();
    };
    let mut records = Vec::with_capacity(raws.len());
    for (at, raw) in raws.iter().enumerate() {
        match serde_json::from_str(raw.get()) {
            Ok(record) => records.push((at, record)),
            Err(error) => {
                let record = key_of(raw.get(), key);
                tell_all(raw.get(), fields, &format!("{name}[{at}]"), record.as_deref(), &error, problems);
            }
        }
    }
    records
}

/// Everything wrong with one record; at least what it was refused with.
fn tell_all(
    raw: &str,
    fields: &[Field],
    place: &str,
    record: Option<&str>,
    error: &serde_json::Error,
    problems: &mut Vec<Problem>,
) {
    let before = problems.len();
    let record = || record.map(str::to_owned);
    judge(raw, fields, place, &mut |place, what| problems.push(Problem::blocking(place, record(), what)));
    if problems.len() == before {
        let (field, what) = what_of(&error.to_string());
        problems.push(Problem::blocking(format!("{place}{field}"), record(), what));
    }
}

/// The key of a record as it is spelled, where all its parts are texts.
fn key_of(raw: &str, key: &[&str]) -> Option<String> {
    let object = object(raw)?;
    let part = |name: &&str| serde_json::from_str::<String>(object.get(*name)?.get()).ok();
    let parts: Option<Vec<String>> = key.iter().map(|name| part(name).map(|text| Fault::clip(&text))).collect();
    parts.map(|parts| parts.join(" "))
}
