//! Why an edit cannot be: what could not be true afterwards.

use super::{Day, Id, PeriodId, UnitId};

/// Why an edit cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No such unit.
    NoUnit(UnitId),
    /// The unit would stand above itself.
    Cycle(UnitId),
    /// This unit does not hold units of the kind that would stand under it.
    WrongPlace(UnitId),
    /// The unit above is not there on that day: the first such day of those for which the place is asked.
    NotThere(UnitId, Day),
    /// The unit would end before it began.
    EndsBeforeStart(UnitId),
    /// Others stand under it on days on which it would not be.
    HasUnitsBelow(UnitId),
    /// Targets, figures, persons or matters speak of it.
    InUse(UnitId),
    /// It would be a new record, and another has its number: neither is put over the other.
    Taken(Id),
    /// Targets or figures speak of the period.
    PeriodInUse(PeriodId),
    /// The period would end before it begins.
    PeriodBackwards(PeriodId),
    /// The period is closed: its figures stand until it is reopened.
    Closed(PeriodId),
}
