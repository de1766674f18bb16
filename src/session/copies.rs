//! Copies of the book that lie beside it: which of them stay as they grow older, and when the next one is due.
//! It knows no clock and no storage.

use super::Moment;
use crate::domain::{Book, Day};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How many hours, days and weeks are looked back on by a copy each.
const HOURS: usize = 24;
/// See [`HOURS`].
const DAYS: usize = 14;
/// See [`HOURS`].
const WEEKS: usize = 8;
/// A copy is made when the newest is so many minutes old.
const EVERY: i64 = 60;

/// How many records there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Units.
    pub units: u32,
    /// Periods.
    pub periods: u32,
    /// Targets.
    pub targets: u32,
    /// Typed figures.
    pub facts: u32,
    /// Persons.
    pub persons: u32,
    /// Classes, programmes and what else is kept in lists.
    #[serde(default)]
    pub matters: u32,
}

impl Counts {
    /// The counts of a book.
    #[must_use]
    pub fn of(book: &Book) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            units: count(book.units.len()),
            periods: count(book.periods.len()),
            targets: count(book.targets.len()),
            facts: count(book.facts.len()),
            persons: count(book.persons.len()),
            matters: count(book.matters.len()),
        }
    }

    /// All records together.
    #[must_use]
    pub fn all(self) -> u64 {
        let Self { units, periods, targets, facts, persons, matters } = self;
        [units, periods, targets, facts, persons, matters].into_iter().map(u64::from).sum()
    }
}

/// What a list says of one copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookCopy {
    /// Copies are numbered in the order in which they were made, whatever the clock said.
    pub id: u32,
    /// When it was made.
    pub at: Moment,
    /// What is in it.
    pub counts: Counts,
    /// How long its texts are together, in UTF-16 units; what it shares with other copies included.
    pub units: u64,
}

/// What is written beside a copy, so that the list need not open it.
#[derive(Serialize, Deserialize)]
struct Label {
    day: Day,
    hour: u8,
    minute: u8,
    counts: Counts,
    units: u64,
}

impl BookCopy {
    /// The label of the copy, as text.
    #[must_use]
    pub fn label(&self) -> String {
        let Self { id: _, at: Moment { day, hour, minute }, counts, units } = *self;
        // Numbers and a day: nothing that could be refused.
        serde_json::to_string(&Label { day, hour, minute, counts, units }).unwrap_or_default()
    }

    /// The copy of this number with this label; none if the label cannot be read.
    #[must_use]
    pub fn labelled(id: u32, label: &str) -> Option<Self> {
        let Label { day, hour, minute, counts, units } = serde_json::from_str(label).ok()?;
        Some(Self { id, at: Moment { day, hour, minute }, counts, units })
    }
}

/// Why a copy was not made or not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyTrouble {
    /// No room is left, even after the oldest copy was given up.
    Full,
    /// There is no such storage here, or it does not answer.
    Denied,
    /// What was read back is not what was written.
    Differs,
    /// There is no such copy.
    Gone,
}

/// Minutes since the calendar's first day.
fn minutes(at: Moment) -> i64 {
    i64::from(at.day.days_since(Day::FIRST)) * 1440 + i64::from(at.hour) * 60 + i64::from(at.minute)
}

/// The copies that stay: the newest always, and the newest of each of the last hours, days and weeks that have one.
///
/// Hours without a copy are not counted, so an office that opens the book once a month keeps as many copies as one that
/// never closes it. Looked at from the newest made, so that copies of a clock that ran wrong crowd nothing out. What is
/// dropped now would be dropped by every later look too.
#[must_use]
pub fn staying(copies: &[BookCopy]) -> BTreeSet<u32> {
    let mut newest_first: Vec<&BookCopy> = copies.iter().collect();
    newest_first.sort_by_key(|copy| std::cmp::Reverse(copy.id));
    let mut staying: BTreeSet<u32> = newest_first.first().map(|copy| copy.id).into_iter().collect();
    // 01/01/1900, the calendar's first day, was a Monday: whole sevens are whole weeks.
    for (length, most) in [(60, HOURS), (1440, DAYS), (7 * 1440, WEEKS)] {
        let mut seen = BTreeSet::new();
        for copy in &newest_first {
            let stretch = minutes(copy.at).div_euclid(length);
            if seen.len() < most && seen.insert(stretch) {
                staying.insert(copy.id);
            }
        }
    }
    staying
}

/// The copies that may go, the oldest first.
#[must_use]
pub fn going(copies: &[BookCopy]) -> Vec<u32> {
    let staying = staying(copies);
    let mut going: Vec<u32> = copies.iter().map(|copy| copy.id).filter(|id| !staying.contains(id)).collect();
    going.sort_unstable();
    going
}

/// In how many minutes the next copy is due, 0 being now; whether anything has changed since is not known here.
#[must_use]
pub fn due_in(copies: &[BookCopy], now: Moment) -> u32 {
    let Some(newest) = copies.iter().max_by_key(|copy| copy.id) else { return 0 };
    let age = minutes(now) - minutes(newest.at);
    // A copy of the future was made by a clock that has been set right since.
    if age < 0 { 0 } else { u32::try_from((EVERY - age).max(0)).unwrap_or(0) }
}
