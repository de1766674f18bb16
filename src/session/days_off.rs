//! The days of a year on which one works, or does not, against what their weekday says; and how the office changes them.

use crate::domain::{Day, DayKind, Settings};
use crate::rules::{Calendar, Holiday, Occasion, is_weekend, shipped};
use rustc_hash::FxHashMap;

/// A day that is, or was shipped, otherwise than its weekday says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OddDay {
    /// The day.
    pub day: Day,
    /// What it is.
    pub kind: DayKind,
    /// Why, if it is shipped.
    pub occasion: Option<Occasion>,
    /// Whether it is known: by a notice, or from the office.
    pub certain: bool,
    /// Whether the office has put it.
    pub edited: bool,
}

/// The odd days of a year, in order.
#[must_use]
pub fn odd_days(settings: &Settings, year: i32) -> Vec<OddDay> {
    let calendar = Calendar::of(settings);
    let table: FxHashMap<Day, Holiday> = shipped().into_iter().map(|h| (h.day, h)).collect();
    let first = Day::new(year, 1, 1);
    let days = (0..366).filter_map(|n| first?.later(n)).filter(|day| day.year() == year);
    let odd = |day: Day| {
        let works = calendar.is_working(day);
        let edited = settings.holidays.contains_key(&day);
        (edited || works == is_weekend(day)).then(|| OddDay {
            day,
            kind: if works { DayKind::Working } else { DayKind::Off },
            occasion: table.get(&day).map(|holiday| holiday.occasion),
            certain: calendar.is_certain(day),
            edited,
        })
    };
    days.filter_map(odd).collect()
}

/// The choices with a day that is off, or worked; none if it is so, for certain, without them. A day that goes back to what
/// is shipped needs no choice.
#[must_use]
pub fn put_day(settings: &Settings, day: Day, kind: DayKind) -> Option<Settings> {
    let mut changed = settings.clone();
    changed.holidays.remove(&day);
    let without = Calendar::of(&changed);
    let same = without.is_working(day) == (kind == DayKind::Working);
    if !same || !without.is_certain(day) {
        changed.holidays.insert(day, kind);
    }
    (changed.holidays != settings.holidays).then_some(changed)
}

/// The choices with the day as it is shipped; none if it is so.
#[must_use]
pub fn drop_day(settings: &Settings, day: Day) -> Option<Settings> {
    let mut changed = settings.clone();
    changed.holidays.remove(&day).map(|_| changed)
}
