//! What is odd about a file and keeps nothing out: writes of this very machine that it does not know, and writes of days that
//! have not come. Nobody is refused for either: what is new in the file is taken in like all else.

use crate::domain::{Day, Station};
use crate::merge::{Delta, Replica};

/// What is odd.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// So many records have writes of this machine that are not known here: it has gone back to an earlier state of itself, or
    /// another machine was made of a copy of it and goes on beside it.
    pub forgotten: usize,
    /// So many writes are dated after today, and the last such day: a clock is wrong, there or here.
    pub ahead: Option<(usize, Day)>,
}

impl Remarks {
    /// What is odd about this, as it is seen by this machine on this day.
    #[must_use]
    pub fn of(told: &Delta, ours: &Replica, station: Station, today: Day) -> Self {
        let days = || told.log.iter().map(|entry| entry.at.day).filter(|day| *day > today);
        let ahead = days().max().map(|last| (days().count(), last));
        // Where nothing was ever written, nothing is missed.
        let forgotten = if ours.log.is_empty() { 0 } else { ours.unknown_of(told, station) };
        Self { forgotten, ahead }
    }

    /// Whether there is anything to be said.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}
