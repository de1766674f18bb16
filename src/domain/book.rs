//! The book: everything that one office keeps. It changes through one door, [`Book::apply`].

use super::{
    Fact, FactKey, Matter, MatterId, Name, Period, PeriodId, Person, PersonId, Rows, Settings, Span, Target, TargetKey,
    Unit, UnitId,
};
use std::collections::BTreeMap;

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
}

impl Book {
    /// Whether nothing has been entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self { units, periods: _, targets, facts, persons, matters, settings: _ } = self;
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
