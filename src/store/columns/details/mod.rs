//! Details of the persons of one chunk, coded beside the columns of `persons.rs`: each value is foreseen from the same column
//! of the persons before, and from what has been told of the same person. They are opened when somebody asks.

mod entries;
mod steps;

use super::model::{Lexicon, Number};
use super::range::{Coder, Reader, Writer};
use super::texts;
use crate::domain::{DetailField, DetailKey, Entry, Note, Person, PersonId, Sheet, Stage};
use entries::Entries;
use rustc_hash::FxHashSet;
use std::sync::Arc;
use steps::Steps;

/// The lexicons of a chunk.
#[derive(Debug, Default)]
struct Words {
    names: Lexicon,
    shapes: Lexicon,
}

/// No chunk speaks of more texts.
const MOST_TEXTS: usize = 1 << 17;

/// The details of these persons; none where nobody has any.
#[must_use]
pub fn encode(persons: &[(PersonId, Person)]) -> Option<Vec<u8>> {
    let sheets: Vec<Arc<Sheet>> = persons.iter().map(|(_, p)| p.details.sheet()).collect();
    if sheets.iter().all(|s| s.is_empty()) {
        return None;
    }
    let mut writer = Writer::default();
    code(&mut writer, persons, &sheets);
    Some(writer.end())
}

/// The sheets of these persons, whose columns are known; none if the bytes are broken.
#[must_use]
pub fn decode(bytes: &[u8], persons: &[(PersonId, Person)]) -> Option<Vec<Arc<Sheet>>> {
    let mut reader = Reader::new(bytes);
    let sheets = code(&mut reader, persons, &[]);
    reader.end()?;
    Some(sheets)
}

/// Whether people of this field are named word by word.
const fn is_name(field: DetailField) -> bool {
    matches!(field, DetailField::NameUsed | DetailField::HelperName | DetailField::IntroducerName)
}

/// Every text of the sheets: words of names, shapes of all others.
fn words(sheets: &[Arc<Sheet>]) -> Words {
    let (mut names, mut others): (Vec<&str>, FxHashSet<&str>) = (Vec::new(), FxHashSet::from_iter([""]));
    for sheet in sheets {
        for (key, entry) in sheet.entries() {
            match entry {
                Entry::Text(text) if is_name(key.field()) => names.extend(super::persons::split(text.as_str())),
                Entry::Text(text) => drop(others.insert(text.as_str())),
                _ => {}
            }
        }
        for (_, step) in sheet.steps() {
            others.extend([&step.paper, &step.result, &step.note].map(Note::as_str));
        }
    }
    let shapes: Vec<String> = others.into_iter().map(|text| texts::split(text).0).collect();
    Words { names: Lexicon::of(names), shapes: Lexicon::of(shapes.iter().map(String::as_str)) }
}

/// Codes all of it, either way.
fn code<C: Coder>(c: &mut C, persons: &[(PersonId, Person)], sheets: &[Arc<Sheet>]) -> Vec<Arc<Sheet>> {
    let mut number = Number::default();
    // A newer program may know more stages and fields: new ones stand at the end of their lists.
    let stages = number.code(c, Stage::ALL.len() as u64);
    let Some(stages) = usize::try_from(stages).ok().and_then(|n| Stage::ALL.get(..n)) else {
        c.refuse();
        return Vec::new();
    };
    let Some(keys) = keys(c, sheets) else {
        c.refuse();
        return Vec::new();
    };
    let given = words(sheets);
    let known = persons.iter().flat_map(|(_, p)| super::persons::split(p.name.as_str()));
    let words = Words { names: given.names.code(c, known, MOST_TEXTS), shapes: given.shapes.code(c, [], MOST_TEXTS) };
    let (mut steps, mut entries) = (Steps::of(stages, &words), Entries::of(keys, &words));
    let empty = Sheet::default();
    let mut coded = Vec::with_capacity(persons.len());
    for (at, (_, person)) in persons.iter().enumerate() {
        let sheet = sheets.get(at).map_or(&empty, |s| &**s);
        let steps = steps.code(c, &words, person, sheet.steps());
        let entries = entries.code(c, &words, person, (&steps, sheet.entries()));
        coded.push(Arc::new(Sheet::of(entries, steps)));
        if c.is_lost() {
            return Vec::new();
        }
    }
    coded
}

/// The places of the sheets that are in use: each by the gap to the one before it.
fn keys(c: &mut impl Coder, sheets: &[Arc<Sheet>]) -> Option<Vec<DetailKey>> {
    let mut used: Vec<DetailKey> = sheets.iter().flat_map(|s| s.entries().iter().map(|(key, _)| *key)).collect();
    used.sort_unstable();
    used.dedup();
    let (mut gap, mut keys, mut behind) = (Number::default(), Vec::new(), 0);
    let count = gap.code(c, used.len() as u64);
    let mut used = used.iter();
    for _ in 0..count {
        let place = used.next().map_or(0, |k| k.field().index() * 16 + usize::from(k.slot()));
        let place = behind + usize::try_from(gap.code(c, (place.max(behind) - behind) as u64)).ok()?.min(1 << 20);
        let slot = u8::try_from(place % 16).ok()?;
        keys.push(DetailKey::new(*DetailField::ALL.get(place / 16)?, slot)?);
        behind = place + 1;
    }
    Some(keys)
}
