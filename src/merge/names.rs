//! The names that a station gives next: to a write, to a record. None is ever given twice.

use super::{Contexts, Dot, Replica};
use crate::domain::{Id, MatterId, PeriodId, PersonId, Station, UnitId};

impl Replica {
    /// The next write of this station.
    #[must_use]
    pub fn next_dot(&self, station: Station) -> Dot {
        Dot::new(station, self.heard.of(station).saturating_add(1))
    }

    /// The next number of this station for a unit, a person, a matter or a period of its own: a number is never used twice, not even
    /// after its record has gone. What a file says to be the last of all numbers takes none away from those that are left.
    #[must_use]
    pub fn next_number(&self, station: Station) -> u32 {
        let mut end = Id::end_of(station);
        loop {
            match self.last_before(end) {
                Some(last) if last + 1 == end.number => end.number = last,
                last => return last.unwrap_or(0) + 1,
            }
        }
    }

    /// Whether a record of this id is known here, or was.
    #[must_use]
    pub fn has_record(&self, id: Id) -> bool {
        let Contexts { units, persons, matters, periods, .. } = &self.contexts;
        let is_other = units.get(&UnitId(id)).is_some() || persons.get(&PersonId(id)).is_some();
        is_other || matters.get(&MatterId(id)).is_some() || periods.get(&PeriodId::Own(id)).is_some()
    }

    /// The greatest number below this one that a record of its station has.
    fn last_before(&self, end: Id) -> Option<u32> {
        let Contexts { units, persons, matters, periods, .. } = &self.contexts;
        let unit = units.before(&UnitId(end)).map(|(id, _)| id.0);
        let person = persons.before(&PersonId(end)).map(|(id, _)| id.0);
        let matter = matters.before(&MatterId(end)).map(|(id, _)| id.0);
        let period = periods.before(&PeriodId::Own(end)).and_then(|(id, _)| match id {
            PeriodId::Own(id) => Some(*id),
            _ => None,
        });
        let used = [unit, person, matter, period].into_iter().flatten().filter(|id| id.station == end.station);
        used.map(|id| id.number).max()
    }
}
