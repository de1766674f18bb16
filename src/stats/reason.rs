//! Why a unit stands below the line of a table, and how old its figure is: nobody is left out without a word.

use super::{Order, Placed, Standing, Status};
use crate::domain::Day;

/// Why a unit has no rank in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It does not take part in rankings.
    TakesNoPart,
    /// Its status says it.
    Status(Status),
    /// Its members at the start of the period are not known.
    NoMembers,
    /// Its admissions of the year before are not known.
    NoYearBefore,
    /// A part of the score is not known.
    NoPart,
}

impl Placed {
    /// Why it has no rank in a table of this order; none where it has one.
    #[must_use]
    pub fn reason(&self, order: Order) -> Option<Reason> {
        let standing = &self.standing;
        if self.rank.is_some() {
            return None;
        }
        Some(match order {
            _ if !standing.ranks => Reason::TakesNoPart,
            Order::Share => Reason::Status(standing.status),
            _ if standing.status == Status::NoSource => Reason::Status(Status::NoSource),
            _ if standing.admitted.value.is_none() => Reason::Status(Status::NoData),
            Order::Number => Reason::Status(standing.status),
            Order::Growth => Reason::NoMembers,
            Order::YearOnYear => Reason::NoYearBefore,
            Order::Score => Reason::NoPart,
            Order::Part => Reason::Status(Status::NoData),
        })
    }
}

impl Standing {
    /// The day up to which its figure is known, where that is before the report day (handbook 7.4, late data).
    #[must_use]
    pub fn late(&self, report: Day) -> Option<Day> {
        self.until.map(|until| until.oldest).filter(|&day| day < report)
    }

    /// The day on which its target was revised, if it was.
    #[must_use]
    pub fn revised(&self) -> Option<Day> {
        self.aim.known().and_then(|aim| aim.revised)
    }
}
