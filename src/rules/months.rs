//! Months of the civil calendar: added to a day, counted between days; and what a day of which only a part is known can be.

use crate::domain::{Day, Span, When};

/// The same day so many months later; where that month is shorter, its last day (29/02/2024 and 12 months: 28/02/2025).
/// The end of the calendar stays its end.
#[must_use]
pub fn add_months(day: Day, months: u16) -> Day {
    let month = i32::from(day.month()) - 1 + i32::from(months);
    let (year, month) = (day.year() + month / 12, u8::try_from(month % 12 + 1).unwrap_or(1));
    (28..=day.day()).rev().chain([day.day()]).find_map(|d| Day::new(year, month, d)).unwrap_or(Span::ALL.end)
}

/// How many full months have gone from one day to the other; none if the other is before it.
#[must_use]
pub fn full_months(from: Day, to: Day) -> Option<u16> {
    if to < from {
        return None;
    }
    let months = (to.year() - from.year()) * 12 + i32::from(to.month()) - i32::from(from.month());
    let months = u16::try_from(months).ok()?;
    Some(if add_months(from, months) <= to { months } else { months.saturating_sub(1) })
}

/// Every day that it can mean.
#[must_use]
pub fn span_of(when: When) -> Option<Span> {
    Span::new(when.earliest()?, when.latest()?).ok()
}

/// Whether one time is not after the other; none if what is known of them leaves it open.
pub(super) fn not_after(one: Span, other: Span) -> Option<bool> {
    match (one.end <= other.start, one.start > other.end) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// A time moved by something that never turns two days round.
pub(super) fn moved(span: Span, by: impl Fn(Day) -> Day) -> Span {
    Span { start: by(span.start), end: by(span.end) }
}
