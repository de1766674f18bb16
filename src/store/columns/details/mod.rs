//! Details of the persons of one chunk, coded beside the columns of `persons.rs`: each value is foreseen from the same column
//! of the persons before, and from what has been told of the same person. They are opened when somebody asks.

mod entries;
mod hints;
mod steps;

use super::model::Number;
use super::names::Names;
use super::range::{Coder, Reader, Writer};
use super::texts::Shapes;
use super::words::Words;
use crate::domain::{Day, DetailField, DetailKey, Person, PersonId, Sheet, Stage, When};
use entries::Entries;
use rustc_hash::FxHashSet;
use std::sync::Arc;
use steps::Steps;

/// What a chunk speaks of.
#[derive(Debug)]
struct Speech {
    words: Words,
    names: Names,
    shapes: Shapes,
}

/// The details of these persons; none where nobody has any.
#[must_use]
pub fn encode(persons: &[(PersonId, Person)]) -> Option<Vec<u8>> {
    let sheets: Vec<Arc<Sheet>> = persons.iter().map(|(_, p)| p.details.sheet()).collect();
    if sheets.iter().all(|s| s.is_empty()) {
        return None;
    }
    let mut pass = Pass::begin(Writer::default(), persons, &sheets);
    while !pass.go(persons, &sheets) {}
    Some(pass.bytes())
}

/// The sheets of these persons, whose columns are known; none if the bytes are broken.
#[must_use]
pub fn decode(bytes: &[u8], persons: &[(PersonId, Person)]) -> Option<Vec<Arc<Sheet>>> {
    let mut pass = Pass::begin(Reader::new(bytes), persons, &[]);
    while !pass.go(persons, &[]) {}
    pass.sheets()
}

/// A walk through the persons of a chunk, some at a time, so that it can wait for the page between.
#[derive(Debug)]
pub struct Pass<C> {
    c: C,
    speech: Speech,
    steps: Steps,
    entries: Entries,
    coded: Vec<Arc<Sheet>>,
}

/// So many persons are walked through at a time: a few thousandths of a second.
const SOME: usize = 48;

impl Pass<Writer> {
    /// What was written.
    #[must_use]
    pub fn bytes(self) -> Vec<u8> {
        self.c.end()
    }
}

impl<B: AsRef<[u8]>> Pass<Reader<B>> {
    /// What was read; none if the bytes are broken.
    #[must_use]
    pub fn sheets(self) -> Option<Vec<Arc<Sheet>>> {
        self.c.end()?;
        Some(self.coded)
    }
}

/// A pass that reads bytes of its own.
pub type Opening = Pass<Reader<Vec<u8>>>;

impl Opening {
    /// Begins to open the details of these persons, whose columns are known.
    #[must_use]
    pub fn of(bytes: Vec<u8>, persons: &[(PersonId, Person)]) -> Self {
        Self::begin(Reader::new(bytes), persons, &[])
    }
}

/// A pass that writes.
pub type Packing = Pass<Writer>;

impl Packing {
    /// Begins to pack the sheets of these persons.
    #[must_use]
    pub fn of(persons: &[(PersonId, Person)], sheets: &[Arc<Sheet>]) -> Self {
        Self::begin(Writer::default(), persons, sheets)
    }
}

impl<C: Coder> Pass<C> {
    /// What stands before the persons: how much the writer knew, and the texts.
    fn begin(mut c: C, persons: &[(PersonId, Person)], sheets: &[Arc<Sheet>]) -> Self {
        let mut number = Number::default();
        // A newer program may know more stages and fields: new ones stand at the end of their lists.
        let stages = number.code(&mut c, Stage::ALL.len() as u64);
        let stages = usize::try_from(stages).ok().and_then(|n| Stage::ALL.get(..n));
        let keys = keys(&mut c, sheets);
        if stages.is_none() || keys.is_none() {
            c.refuse();
        }
        let mut words = Words::default();
        let names = Names::of(&mut words, persons);
        let (stages, keys) = (stages.unwrap_or_default(), keys.unwrap_or_default());
        let (steps, entries) = (Steps::of(stages), Entries::of(keys));
        let speech = Speech { words, names, shapes: Shapes::default() };
        Self { c, speech, steps, entries, coded: Vec::with_capacity(persons.len()) }
    }

    /// Goes on with some persons, the same as at the beginning; whether it is at the end.
    pub fn go(&mut self, persons: &[(PersonId, Person)], sheets: &[Arc<Sheet>]) -> bool {
        let empty = Sheet::default();
        for _ in 0..SOME {
            let at = self.coded.len();
            let Some((_, person)) = persons.get(at).filter(|_| !self.c.is_lost()) else { return true };
            let sheet = sheets.get(at).map_or(&empty, |s| &**s);
            let steps = self.steps.code(&mut self.c, &mut self.speech, person, sheet.steps());
            let entries = self.entries.code(&mut self.c, &mut self.speech, person, (&steps, sheet.entries()));
            // Who writes has them already.
            self.coded.push(if self.c.reads() { Arc::new(Sheet::of(entries, steps)) } else { Arc::default() });
        }
        self.coded.len() == persons.len()
    }
}

/// The day of the ceremony, or what stands for it where nobody was admitted yet: days are foreseen from it.
fn ceremony(person: &Person) -> Day {
    let years = if person.born.year() < 2180 { 28 } else { 0 };
    let admitted = person.about_admitted().or(Some(person.born)).and_then(When::earliest).unwrap_or(Day::FIRST);
    if person.about_admitted().is_some() { admitted } else { admitted.years_later(years) }
}

/// No field has so many slots: places are numbered field by field.
const SLOTS: usize = 64;

/// The places of the sheets that are in use: each by the gap to the one before it.
fn keys(c: &mut impl Coder, sheets: &[Arc<Sheet>]) -> Option<Vec<DetailKey>> {
    // There are tens of thousands of entries, and some dozens of places.
    let used: FxHashSet<DetailKey> = sheets.iter().flat_map(|s| s.entries().iter().map(|(key, _)| *key)).collect();
    let mut used: Vec<DetailKey> = used.into_iter().collect();
    used.sort_unstable();
    let (mut gap, mut keys, mut behind) = (Number::default(), Vec::new(), 0);
    let count = gap.code(c, used.len() as u64);
    let mut used = used.iter();
    for _ in 0..count {
        let place = used.next().map_or(0, |k| k.field().index() * SLOTS + usize::from(k.slot()));
        let place = behind + usize::try_from(gap.code(c, (place.max(behind) - behind) as u64)).ok()?.min(1 << 20);
        let slot = u8::try_from(place % SLOTS).ok()?;
        keys.push(DetailKey::new(*DetailField::ALL.get(place / SLOTS)?, slot)?);
        behind = place + 1;
    }
    Some(keys)
}
