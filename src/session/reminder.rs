//! How long ago the book last went out as a file, and how much has changed since. It knows no clock.

use crate::domain::Day;
use serde::{Deserialize, Serialize};

/// The last time the whole book went out as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    /// On this day.
    pub day: Day,
    /// With so many writes in it.
    pub writes: u64,
}

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Nothing has changed since, or there is nothing yet.
    Calm,
    /// It may be said.
    Due,
    /// It must be seen.
    Urgent,
}

/// What is to be said of the last file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// So many days ago; none if there was never one.
    pub days: Option<u32>,
    /// So many writes are in no file.
    pub changes: u64,
    /// How much it matters.
    pub urgency: Urgency,
}

/// A week is what an office can put together again from its papers.
const DAYS: u32 = 7;
/// As many writes as a day of diligent typing.
const CHANGES: u64 = 200;
/// Who has never had a file may not know that one is needed.
const FIRST_CHANGES: u64 = 50;

impl Reminder {
    /// What is to be said today, where so many writes are in the book.
    #[must_use]
    pub fn of(last: Option<Exported>, writes: u64, today: Day) -> Self {
        // Fewer writes than went out: another book has been opened here, and none of it has gone out.
        let last = last.filter(|l| l.writes <= writes);
        let changes = writes - last.map_or(0, |l| l.writes);
        // A file of tomorrow was written by a clock that has been set right since.
        let days = last.map(|l| u32::try_from(today.days_since(l.day)).unwrap_or(0));
        let urgent = match days {
            None => changes >= FIRST_CHANGES,
            Some(days) => days >= DAYS || changes >= CHANGES,
        };
        let urgency = match changes {
            0 => Urgency::Calm,
            _ if urgent => Urgency::Urgent,
            _ => Urgency::Due,
        };
        Self { days, changes, urgency }
    }
}
