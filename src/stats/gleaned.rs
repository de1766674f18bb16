//! What programmes and sources ask of everybody's details: gleaned once from each chunk, and again only from chunks that an
//! edit has touched; a little at a time, as details may have to be unpacked first.

use super::by_chunk::{ByChunk, Chunk, is_unpacked};
use super::programme::{Suits, suits};
use crate::domain::{
    CountingDate, DetailField, Entry, Person, PersonId, Rows, Sheet, Stage, UnitId, fold, sort_key_of_person,
};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How far the persons came whom an organisation named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Persons on record who were named by it.
    pub named: u32,
    /// Of them, with a step of the awareness class.
    pub learned: u32,
    /// Of them, admitted, and not cancelled.
    pub admitted: u32,
}

impl Named {
    /// Both together.
    pub(super) const fn plus(self, other: Self) -> Self {
        Self {
            named: self.named + other.named,
            learned: self.learned + other.learned,
            admitted: self.admitted + other.admitted,
        }
    }
}

/// The same persons as each of [`CountingDate::ALL`] counts them.
pub(super) type ByDay = [Named; CountingDate::ALL.len()];

/// Somebody who carries a programme's tag, or might belong to one.
#[derive(Clone, Debug)]
pub(super) struct OfProgrammes {
    /// In which row.
    pub row: u16,
    /// The tags, folded.
    pub tags: Box<[Box<str>]>,
    /// Why they might belong to one.
    pub why: Arc<[Suits]>,
    /// By which they stand by name.
    pub key: Box<[u8]>,
}

/// What was gleaned from a chunk.
#[derive(Clone, Debug, Default)]
pub(super) struct Gleaning {
    /// Whom programmes ask about, row by row.
    pub programmes: Vec<OfProgrammes>,
    /// By unit and by the folded name of who named them; once for every day by which an office may count.
    pub sources: FxHashMap<(UnitId, Box<str>), ByDay>,
}

/// What was gleaned from a book.
#[derive(Clone, Debug, Default)]
pub struct Gleaned(ByChunk<Gleaning>);

impl Gleaned {
    /// All of these persons.
    #[must_use]
    pub fn of(persons: &Rows<PersonId, Person>) -> Self {
        let mut gleaned = Self::default();
        gleaned.meet(persons);
        while !gleaned.go() {}
        gleaned
    }

    /// Turns to these persons; what is new among them is gleaned by [`Gleaned::go`].
    pub fn meet(&mut self, persons: &Rows<PersonId, Person>) {
        self.0.meet(persons);
    }

    /// Goes on with a chunk, or with unpacking it; whether all is gleaned.
    pub fn go(&mut self) -> bool {
        let Some((chunk, found)) = self.0.next() else { return true };
        if is_unpacked(chunk) {
            *found = Some(glean(chunk));
        }
        self.is_ready()
    }

    /// Whether all is gleaned.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        let (looked, all) = self.0.looked();
        looked == all
    }

    /// How much is gleaned, in hundredths.
    #[must_use]
    pub fn percent(&self) -> usize {
        let (looked, all) = self.0.looked();
        looked * 100 / all.max(1)
    }

    /// Chunk by chunk.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&Chunk, &Gleaning)> {
        self.0.iter()
    }
}

fn glean(chunk: &Chunk) -> Gleaning {
    let mut found = Gleaning::default();
    // No chunk has so many rows that one would be left out.
    for (row, (_, person)) in (0..u16::MAX).zip(chunk.iter()) {
        let sheet = person.details.sheet();
        let (why, tags) = (suits(person, &sheet), tags(&sheet).collect::<Box<[_]>>());
        if !(why.is_empty() && tags.is_empty()) {
            let key = sort_key_of_person(person.name.as_str()).into();
            found.programmes.push(OfProgrammes { row, tags, why: why.into(), key });
        }
        let Some(Entry::Text(name)) = sheet.get(DetailField::SourceOrg, 1) else { continue };
        let named = found.sources.entry((person.unit, fold(name.as_str()).into())).or_default();
        let learned = sheet.steps().iter().any(|(key, _)| key.stage == Stage::AwarenessClass);
        let cancelled = person.details.gist().admission().is_some_and(|a| a.cancelled.is_some());
        for (named, &by) in named.iter_mut().zip(CountingDate::ALL) {
            let admitted = person.admitted(by).is_some() && !cancelled;
            *named = named.plus(Named { named: 1, learned: learned.into(), admitted: admitted.into() });
        }
    }
    found
}

/// Every programme's tag of a person, folded.
fn tags(sheet: &Sheet) -> impl Iterator<Item = Box<str>> {
    sheet.entries().iter().filter_map(|(key, entry)| match entry {
        Entry::Text(text) if key.field() == DetailField::Programme => Some(fold(text.as_str()).into()),
        _ => None,
    })
}
