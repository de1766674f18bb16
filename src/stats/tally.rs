//! Persons counted by their own unit, in each category, within a span of days.
//!
//! A tally follows a book: after an edit only the chunks that it touched are counted again.

use super::by_chunk::{ByChunk, Chunk};
use crate::domain::{Category, CountingDate, Day, Person, PersonId, Rows, Span, Unit, UnitId, was_there};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// The details of so many persons are opened in no time.
const AT_HAND: usize = 10_000;

/// Persons of one unit by category, in the order of [`Category::ALL`].
pub type Counts = [u32; Category::COUNT];

/// How many persons each unit itself admitted within the span.
#[derive(Clone, Debug)]
pub struct Tally {
    span: Span,
    by: CountingDate,
    chunks: Vec<Chunk>,
    by_unit: FxHashMap<UnitId, Counts>,
    /// The organisation: who was admitted in a unit that was not there on the day is counted aside.
    units: Rows<UnitId, Unit>,
    astray: FxHashMap<UnitId, u32>,
    /// The earliest admission on record, chunk by chunk; looked at when it is asked for.
    first: ByChunk<Option<Day>>,
    /// What the records of those who are counted answer of marks, chunk by chunk; looked at when it is asked for.
    answered: ByChunk<u32>,
}

impl Tally {
    /// Counts all persons in these units.
    #[must_use]
    pub fn of((persons, units): (&Rows<PersonId, Person>, &Rows<UnitId, Unit>), span: Span, by: CountingDate) -> Self {
        let mut tally = Self {
            span,
            by,
            chunks: persons.chunks().to_vec(),
            by_unit: FxHashMap::default(),
            units: units.clone(),
            astray: FxHashMap::default(),
            first: ByChunk::default(),
            answered: ByChunk::default(),
        };
        for at in 0..tally.chunks.len() {
            tally.add(&tally.chunks[at].clone(), true);
        }
        tally
    }

    /// The tally of these persons in these units and this span, from what is already counted where that is possible.
    #[must_use]
    pub fn follow(
        self,
        (persons, units): (&Rows<PersonId, Person>, &Rows<UnitId, Unit>),
        span: Span,
        by: CountingDate,
    ) -> Self {
        if (span, by) != (self.span, self.by) || !same_days(units, &self.units) {
            return Self { first: self.first, ..Self::of((persons, units), span, by) };
        }
        let pointers = |chunks: &[Chunk]| chunks.iter().map(Arc::as_ptr).collect::<FxHashSet<_>>();
        let (old, new) = (pointers(&self.chunks), pointers(persons.chunks()));
        let before = self.chunks.clone();
        let mut tally = Self { span, by, chunks: persons.chunks().to_vec(), units: units.clone(), ..self };
        before.iter().filter(|c| !new.contains(&Arc::as_ptr(c))).for_each(|c| tally.add(c, false));
        persons.chunks().iter().filter(|c| !old.contains(&Arc::as_ptr(c))).for_each(|c| tally.add(c, true));
        tally
    }

    /// Counts a chunk in or out.
    fn add(&mut self, chunk: &Chunk, within: bool) {
        for (_, person) in chunk.iter() {
            for counted in person.counted(self.span, self.by) {
                if !was_there(&self.units, &counted) {
                    let astray = self.astray.entry(counted.unit).or_default();
                    *astray = if within { *astray + 1 } else { astray.saturating_sub(1) };
                    continue;
                }
                let counts = self.by_unit.entry(counted.unit).or_insert([0; Category::COUNT]);
                let mut bits = person.categories(counted.on);
                while bits != 0 {
                    let count = &mut counts[bits.trailing_zeros() as usize];
                    *count = if within { *count + 1 } else { count.saturating_sub(1) };
                    bits &= bits - 1;
                }
            }
        }
    }

    /// How many were admitted in units that were not there on the day.
    #[must_use]
    pub fn astray(&self) -> u32 {
        self.astray.values().sum()
    }

    /// Whether somebody was admitted in this unit on a day on which it was not there.
    #[must_use]
    pub fn has_astray(&self, unit: UnitId) -> bool {
        self.astray.get(&unit).is_some_and(|n| *n > 0)
    }

    /// How many were admitted in units of which this is so.
    #[must_use]
    pub fn among(&self, so: impl Fn(UnitId) -> bool) -> u32 {
        self.by_unit.iter().filter(|(unit, _)| so(**unit)).map(|(_, counts)| counts[Category::All.index()]).sum()
    }

    /// Whether the records say anything of these days: somebody is on record, and nobody was admitted in earlier years alone of
    /// which the book knows nothing. An office that begins its book knows of its first year that none is nought; of the years
    /// before, it has never written down who was admitted.
    #[must_use]
    pub fn reaches(&mut self, persons: &Rows<PersonId, Person>, end: Day) -> bool {
        self.first.meet(persons);
        while let Some((chunk, first)) = self.first.next() {
            *first = Some(chunk.iter().filter_map(|(_, person)| person.about_admitted()?.earliest()).min());
        }
        let first = self.first.iter().filter_map(|(_, first)| *first).min();
        !persons.is_empty() && first.is_none_or(|first| first.year() <= end.year())
    }

    /// The categories of which the persons who are counted say anything, one bit each by [`Category::index`].
    ///
    /// A mark is ticked of who carries it, and of nobody else: that somebody carries it, or that somebody's record says that
    /// they do not, shows that the office looks at it, and then whoever is not marked is not of the category. Where neither is
    /// so, nobody has looked, and none is not nought. In a book so large that its details are not at hand, carrying alone tells.
    #[must_use]
    pub fn told(&mut self, persons: &Rows<PersonId, Person>) -> u32 {
        let carried = self.by_unit.values().flat_map(|counts| counts.iter().enumerate());
        let carried = carried.filter(|(_, n)| **n > 0).fold(0, |bits, (at, _)| bits | 1 << at);
        let marks = Category::ALL.iter().filter(|c| c.is_mark()).fold(0, |bits, c| bits | 1 << c.index());
        if persons.len() > AT_HAND {
            return carried | !marks;
        }
        self.answered.meet(persons);
        while let Some((chunk, answered)) = self.answered.next() {
            let counts = |person: &Person| person.counted(self.span, self.by).any(|c| was_there(&self.units, &c));
            let counted = chunk.iter().filter(|(_, person)| counts(person));
            *answered = Some(counted.fold(0, |bits, (_, person)| bits | person.details.sheet().answered()));
        }
        self.answered.iter().fold(carried | !marks, |told, (_, answered)| told | answered)
    }

    /// The persons of the unit itself, not of those below it.
    #[must_use]
    pub fn own(&self, unit: UnitId) -> &Counts {
        const NOBODY: &Counts = &[0; Category::COUNT];
        self.by_unit.get(&unit).unwrap_or(NOBODY)
    }

    /// Whether both say the same of the unit itself.
    #[must_use]
    pub fn is_as(&self, other: &Self, unit: UnitId) -> bool {
        self.own(unit) == other.own(unit) && self.has_astray(unit) == other.has_astray(unit)
    }

    /// The days that are counted.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }
}

/// Whether every unit is there on the same days in both: then whoever was counted in one is in the other.
fn same_days(one: &Rows<UnitId, Unit>, other: &Rows<UnitId, Unit>) -> bool {
    let days = |units: &Rows<UnitId, Unit>| units.iter().map(|(id, unit)| (*id, unit.days())).collect::<Vec<_>>();
    one.same(other) || days(one) == days(other)
}
