//! Who has something that only a look at their fields tells: whoever keeps this says what it is.

use super::bits::Bits;
use super::learned::Learned;
use super::{CHUNK, Place, Roster};
use crate::domain::Person;

/// Who of a roster has it.
#[derive(Clone, Debug, Default)]
pub struct Flags(Learned<Bits>);

impl Flags {
    /// The roster is another: what it shares with the one before need not be looked at again.
    pub const fn begin(&mut self) {
        self.0.begin();
    }

    /// Goes on with some of the roster, or with unpacking them; whether it is at the end.
    pub fn go(&mut self, roster: &Roster, has: impl Fn(&Person) -> bool) -> bool {
        self.0.go(roster, true, |bits, row, person| {
            if has(person) {
                bits.set(row);
            }
        })
    }

    /// Whether everybody was looked at.
    #[must_use]
    pub fn is_ready(&self, roster: &Roster) -> bool {
        self.0.is_ready(roster)
    }

    /// How much is done, in hundredths.
    #[must_use]
    pub fn percent(&self, roster: &Roster) -> usize {
        self.0.percent(roster)
    }

    /// Whether whoever lies there has it.
    #[must_use]
    pub fn has(&self, place: Place) -> bool {
        self.0.of(place).is_some_and(|bits| bits.has(place.index() % CHUNK))
    }
}
