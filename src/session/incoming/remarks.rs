//! What is odd about a file and keeps nothing out: writes of this very machine that it does not know, writes of days that have
//! not come, another way of counting. Nobody is refused for either: what is new in the file is taken in like all else.

use super::Arrival;
use crate::domain::{Book, Day, Station};
use crate::merge::Replica;

/// What is odd.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// So many records have writes of this machine that are not known here: it has gone back to an earlier state of itself, or
    /// another machine was made of a copy of it and goes on beside it.
    pub forgotten: usize,
    /// So many writes are dated after today, and the last such day: a clock is wrong, there or here.
    pub ahead: Option<(usize, Day)>,
    /// Its office counts and ranks otherwise, and that is not taken in: of the same records it has other figures.
    pub otherwise: bool,
}

impl Remarks {
    /// What is odd about this, as it is seen by this machine on this day.
    #[must_use]
    pub(super) fn of(file: &Arrival, ours: &Replica, station: Station, today: Day) -> Self {
        let told = file.told();
        let days = || told.log.iter().map(|entry| entry.at.day).filter(|day| *day > today);
        let ahead = days().max().map(|last| (days().count(), last));
        // Where nothing was ever written, nothing is missed.
        let forgotten = if ours.log.is_empty() { 0 } else { ours.unknown_of(told, station) };
        let has_units = |book: &Book| !book.units.is_empty();
        let otherwise = file.is_whole()
            && has_units(&ours.book)
            && has_units(&file.book)
            && !file.book.settings.counts_like(&ours.book.settings);
        Self { forgotten, ahead, otherwise }
    }

    /// Whether there is anything to be said.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}
