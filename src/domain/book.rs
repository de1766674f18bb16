//! The book: everything that one office keeps. It changes through one door, [`Book::apply`].

use super::{
    Counted, Fact, FactKey, Matter, MatterId, Name, Period, PeriodId, Person, PersonId, Rows, Settings, Span, Target,
    TargetKey, Unit, UnitId,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// All records of an office. A copy costs pointers; two books of the same records are equal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// The organisation.
    pub units: Rows<UnitId, Unit>,
    /// The periods that have been opened.
    pub periods: BTreeMap<PeriodId, Period>,
    /// What is to be reached.
    pub targets: Rows<TargetKey, Target>,
    /// Typed figures.
    pub facts: Rows<FactKey, Fact>,
    /// Persons.
    pub persons: Rows<PersonId, Person>,
    /// Classes, programmes and what else is kept in lists.
    pub matters: Rows<MatterId, Matter>,
    /// Choices that change figures.
    pub settings: Settings,
    /// Which of the figures are the office's own echo. It is no record: it follows from who wrote what.
    pub echoes: Echoes,
}

/// The figures that this very machine once wrote from the records of the book, for a report: of what is counted they are no witness,
/// not even where the records say nothing any more. Books are equal whatever is known of it.
#[derive(Clone, Debug, Default)]
pub struct Echoes(Arc<BTreeSet<FactKey>>);

impl PartialEq for Echoes {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Echoes {
    /// Of these figures.
    #[must_use]
    pub fn of(keys: impl Iterator<Item = FactKey>) -> Self {
        Self(Arc::new(keys.collect()))
    }

    /// Whether the figure is one.
    #[must_use]
    pub fn has(&self, key: &FactKey) -> bool {
        self.0.contains(key)
    }

    /// All of them, in the order of their keys.
    pub fn keys(&self) -> impl Iterator<Item = &FactKey> {
        self.0.iter()
    }

    /// Whether both are of the same figures.
    #[must_use]
    pub fn is_as(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Book {
    /// Whether nothing has been entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self { units, periods: _, targets, facts, persons, matters, settings: _, echoes: _ } = self;
        units.is_empty() && targets.is_empty() && facts.is_empty() && persons.is_empty() && matters.is_empty()
    }

    /// The days of a period: as entered, or of the calendar; none for an own period that was never entered.
    #[must_use]
    pub fn span(&self, period: PeriodId) -> Option<Span> {
        self.periods.get(&period).map(Period::span).or_else(|| period.calendar())
    }

    /// Whether the period is closed (đã chốt).
    #[must_use]
    pub fn is_closed(&self, period: PeriodId) -> bool {
        self.periods.get(&period).is_some_and(|p| p.frozen.is_some())
    }

    /// The admissions of somebody that count within the span: as the office counts them ([`Person::counted`]), in a unit that was
    /// there on the day. Who was admitted in a unit before its first day, or after its last, counts nowhere until one of both is
    /// put right: else the year would count whom no quarter of it does.
    pub fn counted<'a>(&'a self, person: &'a Person, span: Span) -> impl Iterator<Item = Counted> + 'a {
        let was_there = |counted: &Counted| was_there(&self.units, counted);
        person.counted(span, self.settings.counting).filter(was_there)
    }

    /// Emulation groups by name, as the newest versions of the units use them.
    #[must_use]
    pub fn groups(&self) -> Vec<Name> {
        let mut groups: Vec<Name> =
            self.units.iter().filter_map(|(_, u)| u.latest().and_then(|v| v.group.clone())).collect();
        groups.sort();
        groups.dedup();
        groups
    }

    /// The same book with one period's record changed or opened over its calendar days.
    #[must_use]
    pub fn period(&self, id: PeriodId) -> Option<Period> {
        self.periods.get(&id).cloned().or_else(|| id.calendar().map(Period::over))
    }
}

/// Whether the unit of an admission was there on the day of it.
#[must_use]
pub fn was_there(units: &Rows<UnitId, Unit>, counted: &Counted) -> bool {
    units.get(&counted.unit).and_then(Unit::days).is_some_and(|days| days.touches(counted.on))
}
