//! Working days (ngày làm việc): Monday to Friday without the holidays, and the Saturdays that were worked instead.

use super::holidays::{FIXED, YEARS, shipped};
use crate::domain::{Day, DayKind, Settings, Span};
use rustc_hash::FxHashMap;

/// A day that was counted to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reckoned {
    /// The day.
    pub day: Day,
    /// Whether every day on the way was known: within the years of the table, none of them supposed.
    pub certain: bool,
}

/// Whether it is a Saturday or a Sunday; 01/01/1900 was a Monday.
#[must_use]
pub fn is_weekend(day: Day) -> bool {
    day.days_since(Day::FIRST).rem_euclid(7) > 4
}

/// The years in which steps of living people lie: of their days it is known at once whether one works.
const NEAR: std::ops::RangeInclusive<i32> = 1995..=2035;

/// The calendar of an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What is not as its weekday says, and whether it is certain.
    days: FxHashMap<Day, (DayKind, bool)>,
    /// A day, and of each day from it on whether one works, and whether that is certain: the rules ask many thousand times.
    near: (Day, Vec<(bool, bool)>),
}

impl Calendar {
    /// The shipped calendar with what the office has changed.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let mut days: FxHashMap<_, _> = shipped().into_iter().map(|h| (h.day, (h.kind, h.certain))).collect();
        days.extend(settings.holidays.iter().map(|(&day, &kind)| (day, (kind, true))));
        let first = Day::new(*NEAR.start(), 1, 1).unwrap_or(Day::FIRST);
        let mut calendar = Self { days, near: (first, Vec::new()) };
        let near = (0..).map_while(|n| first.later(n).filter(|day| NEAR.contains(&day.year())));
        calendar.near.1 = near.map(|day| calendar.look_up(day)).collect();
        calendar
    }

    /// Whether one works on that day.
    #[must_use]
    pub fn is_working(&self, day: Day) -> bool {
        self.look(day).0
    }

    /// Whether what it is is known, not supposed.
    #[must_use]
    pub fn is_certain(&self, day: Day) -> bool {
        self.look(day).1
    }

    /// Whether one works, and whether that is certain.
    fn look(&self, day: Day) -> (bool, bool) {
        let (first, near) = &self.near;
        let near = usize::try_from(day.days_since(*first)).ok().and_then(|at| near.get(at));
        near.copied().unwrap_or_else(|| self.look_up(day))
    }

    fn look_up(&self, day: Day) -> (bool, bool) {
        match self.days.get(&day) {
            Some(&(kind, certain)) => (kind == DayKind::Working, certain),
            None if is_weekend(day) => (false, true),
            None if YEARS.contains(&day.year()) => (true, true),
            None => {
                let of_year = (day.month(), day.day());
                (!FIXED.iter().any(|&(month, date, _)| (month, date) == of_year), false)
            }
        }
    }

    /// The day so many working days later. One begins to count on the day after; none later is the day itself. The end of
    /// the calendar stays its end.
    #[must_use]
    pub fn add(&self, day: Day, working_days: u16) -> Reckoned {
        let mut at = Reckoned { day, certain: true };
        let mut left = working_days;
        while left > 0 {
            let Some(next) = at.day.later(1) else { return Reckoned { day: Span::ALL.end, certain: false } };
            let (works, certain) = self.look(next);
            at = Reckoned { day: next, certain: at.certain && certain };
            left -= u16::from(works);
        }
        at
    }

    /// How many working days there are after one day up to and with the other; 0 if the other is not after it.
    #[must_use]
    pub fn between(&self, from: Day, to: Day) -> u32 {
        let days = to.days_since(from).max(0);
        let works = |n: &i32| from.later(*n).is_some_and(|day| self.is_working(day));
        u32::try_from((1..=days).filter(works).count()).unwrap_or(u32::MAX)
    }
}
