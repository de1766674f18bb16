//! By which column a list stands. Whoever has nothing in the column stands last, whichever way it goes; equals stand by name.

use super::{Place, Roster, Terms};
use crate::domain::{Person, Stage, When};

/// A column that sorts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Given name, middle names, family name.
    #[default]
    Name,
    /// Birth.
    Born,
    /// The unit, in the order of reading.
    Unit,
    /// The stage.
    Stage,
    /// The day of admission.
    Admitted,
}

impl Column {
    /// Every column; new ones go to the end, as addresses know them by their places.
    pub const ALL: [Self; 5] = [Self::Name, Self::Born, Self::Unit, Self::Stage, Self::Admitted];
}

/// A column, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorting {
    /// The column.
    pub column: Column,
    /// The greatest first.
    pub down: bool,
}

impl Sorting {
    /// What a press on this column's heading wishes for: this column, or the other way round.
    #[must_use]
    pub fn pressed(self, column: Column) -> Self {
        Self { column, down: self.column == column && !self.down }
    }

    /// Puts a list that stands by name in this order.
    pub(super) fn put(self, roster: &Roster, mut list: Vec<Place>, terms: &Terms) -> Vec<Place> {
        if self.column == Column::Name {
            if self.down {
                list.reverse();
            }
            return list;
        }
        let key = |person: &Person| match self.column {
            Column::Name => None,
            Column::Born => Some(number(person.born)),
            Column::Unit => terms.units.get(&person.unit).map(|(at, _)| *at),
            Column::Stage => Some(person.details.gist().stage.unwrap_or(Stage::Source) as u32),
            Column::Admitted => person.admitted(terms.by).map(number),
        };
        let turned = |key: u32| if self.down { u32::MAX - 1 - key } else { key };
        let keyed = (0u32..).zip(&list).map(|(at, place)| {
            let key = roster.at(*place).and_then(|(_, person)| key(person)).map_or(u32::MAX, turned);
            u64::from(key) << 32 | u64::from(at)
        });
        let mut keyed: Vec<u64> = keyed.collect();
        keyed.sort_unstable();
        // The lower half is the place in the list.
        let row = |key: u64| usize::try_from(key & u64::from(u32::MAX)).ok();
        keyed.into_iter().filter_map(|key| list.get(row(key)?).copied()).collect()
    }
}

/// A day as a number that grows with it; where only a part is known, before the days of that part.
fn number(when: When) -> u32 {
    let (month, day) = match when {
        When::Year(_) => (0, 0),
        When::Month(_, month) => (month, 0),
        When::Day(day) => (day.month(), day.day()),
    };
    u32::try_from(when.year()).unwrap_or(0) * 512 + u32::from(month) * 32 + u32::from(day)
}
