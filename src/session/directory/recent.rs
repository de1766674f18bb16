//! What was chosen a moment ago, the last first: it is offered before anything is typed. It lives as long as the page: who was
//! looked at is written nowhere.

use crate::domain::{PersonId, UnitId};

/// So many of each are remembered.
const MOST: usize = 5;

/// The last choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recent {
    units: Vec<UnitId>,
    persons: Vec<PersonId>,
}

impl Recent {
    /// The units that were chosen, the last first.
    #[must_use]
    pub fn units(&self) -> &[UnitId] {
        &self.units
    }

    /// The persons who were chosen, the last first.
    #[must_use]
    pub fn persons(&self) -> &[PersonId] {
        &self.persons
    }

    /// A unit was chosen.
    pub fn chose_unit(&mut self, id: UnitId) {
        to_front(&mut self.units, id);
    }

    /// A person was chosen.
    pub fn chose_person(&mut self, id: PersonId) {
        to_front(&mut self.persons, id);
    }
}

fn to_front<T: PartialEq>(all: &mut Vec<T>, one: T) {
    all.retain(|other| *other != one);
    all.insert(0, one);
    all.truncate(MOST);
}
