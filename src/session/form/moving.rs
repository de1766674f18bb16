//! Moving to another unit (chuyển sinh hoạt): from which day to which. What was counted in the old unit stays there.

use super::{Wrong, come, filled};
use crate::domain::{Day, Person, Span, Stay, UnitId};
use crate::session::{Directory, read_day};

/// A move as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moving {
    /// The first day in the new unit.
    pub from: String,
    /// The new unit, by name.
    pub unit: String,
    /// Whether saving was tried.
    pub tried: bool,
}

/// A field of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveSlot {
    /// The day.
    From,
    /// The unit.
    Unit,
}

impl Moving {
    /// The person after the move.
    ///
    /// # Errors
    /// Everything that is wrong, each with its field.
    pub fn read(&self, person: &Person, units: &Directory, today: Day) -> Result<Person, Vec<(MoveSlot, Wrong)>> {
        let mut wrong = Vec::new();
        let from = self.day(person, today).map_err(|why| wrong.push((MoveSlot::From, why))).ok();
        let unit = match units.find(&self.unit) {
            Ok(unit) if unit == person.unit => Err(Wrong::SameUnit),
            found => found,
        };
        let unit = unit.map_err(|why| wrong.push((MoveSlot::Unit, why))).ok();
        match (from, unit) {
            (Some(from), Some(unit)) => {
                let stays = person.stays.with(from.before(), Some(person.unit));
                Ok(Person { unit, stays, ..person.clone() })
            }
            _ => Err(wrong),
        }
    }

    /// Nobody has moved on a day that has not come, nor before the last move.
    fn day(&self, person: &Person, today: Day) -> Result<Day, Wrong> {
        let day = filled(&self.from).map_err(Wrong::from).and_then(|text| Ok(read_day(text)?))?;
        come(day.into(), today)?;
        let last = person.stays.all().last();
        if last.is_some_and(|stay| day.before() <= stay.until) { Err(Wrong::BeforeMove) } else { Ok(day) }
    }
}

/// The stays that are over with their days, the oldest first; of the oldest the first day is not known, and the calendar's
/// stands for it.
#[must_use]
pub fn stays(person: &Person) -> Vec<(UnitId, Span)> {
    let mut start = Day::FIRST;
    let mut found = Vec::new();
    for Stay { until, unit } in person.stays.all() {
        found.push((*unit, Span { start, end: *until }));
        start = until.later(1).unwrap_or(*until);
    }
    found
}
