//! What a book knows of the visits of a machine: from which numbers one counts on, and whether any are told of that are not
//! known. No clock and no dice is asked.

use super::table::each_table;
use super::{Delta, Record, Replica, Told, Trace};
use crate::domain::{Id, PeriodId, Station};

impl Replica {
    /// The greatest number of a write that is known here, of whichever station; 0 for none.
    #[must_use]
    pub fn last_write(&self) -> u32 {
        let is_number = |number: &u32| *number < u32::MAX;
        // The log stands in the order of numbers; a book of many years has not heard of all that it tells.
        let logged = self.log.iter().rev().map(|(dot, _)| dot.number).find(is_number);
        self.heard.iter().map(|dot| dot.number).filter(is_number).chain(logged).max().unwrap_or(0)
    }

    /// The greatest number of a unit, a matter or a period of one's own that is known here, of whichever station, gone ones
    /// too; 0 for none.
    #[must_use]
    pub fn last_record(&self) -> u32 {
        let own = |id: &PeriodId| if let PeriodId::Own(Id { number, .. }) = id { Some(*number) } else { None };
        let units = self.contexts.units.iter().map(|(id, _)| id.0.number).max();
        let matters = self.contexts.matters.iter().map(|(id, _)| id.0.number).max();
        let periods = self.contexts.periods.iter().filter_map(|(id, _)| own(id)).max();
        [units, matters, periods].into_iter().flatten().max().unwrap_or(0)
    }

    /// How many of the records that are told of have been written by this machine, in whichever visit, without its being known
    /// here.
    #[must_use]
    pub fn unknown_of(&self, told: &Delta, machine: Station) -> usize {
        let mut count = 0;
        macro_rules! kind {
            ($table:ident) => {
                let traces = &self.contexts.$table;
                let all = told.$table.iter();
                count += all.filter(|one| self.is_new_of(one, traces.get(&one.key), machine)).count();
            };
        }
        each_table!(kind);
        count
    }

    fn is_new_of<R: Record>(&self, told: &Told<R>, trace: Option<&Trace<R>>, machine: Station) -> bool {
        let mut dots = Vec::new();
        told.states.note(&mut dots);
        dots.retain(|dot| dot.station.is_kin(machine));
        if dots.is_empty() {
            return false;
        }
        let seen = trace.map(Trace::seen).unwrap_or_default();
        dots.iter().any(|dot| !seen.has(*dot) && self.log.get(dot).is_none())
    }
}
