//! Days, foreseen from another day: most are the same, or some days before or behind it.

use super::model::{Number, Symbol};
use super::persons::{day, number};
use super::range::Coder;
use crate::domain::{Day, When};

/// What a date is, before its number.
const NONE: usize = 0;
const SAME: usize = 1;
const DAY: usize = 2;
const MONTH: usize = 3;
const YEAR: usize = 4;
const AGAIN: usize = 5;

/// Dates of one column.
#[derive(Clone, Debug)]
pub struct Days {
    kinds: [Symbol; 2],
    weekdays: Vec<Symbol>,
    weeks: Number,
    month: Symbol,
    year: Number,
    last: Option<When>,
}

impl Default for Days {
    fn default() -> Self {
        Self {
            kinds: [Symbol::new(3), Symbol::new(3)],
            weekdays: vec![Symbol::new(3); 7],
            weeks: Number::default(),
            month: Symbol::new(4),
            year: Number::default(),
            last: None,
        }
    }
}

impl Days {
    /// Codes a date that may be missing; `near` is the day from which it is foreseen.
    pub fn code(&mut self, c: &mut impl Coder, near: Option<Day>, date: Option<When>) -> Option<When> {
        let kind = match date {
            None => NONE,
            Some(When::Day(day)) if Some(day) == near => SAME,
            Some(date) if Some(date) == self.last => AGAIN,
            Some(When::Day(_)) => DAY,
            Some(When::Month(..)) => MONTH,
            Some(When::Year(_)) => YEAR,
        };
        let (year, month) = match date {
            Some(When::Month(year, month)) => (year, month),
            Some(When::Year(year)) => (year, 0),
            _ => (0, 0),
        };
        let read = match self.kinds[usize::from(near.is_some())].code(c, kind) {
            NONE => return None,
            SAME => near.map(When::Day),
            AGAIN => self.last,
            DAY => {
                let given = if let Some(When::Day(day)) = date { day } else { Day::FIRST };
                self.far(c, near.unwrap_or(Day::FIRST), given).map(When::Day)
            }
            MONTH => {
                let month = self.month.code(c, usize::from(month));
                let month = u8::try_from(month).ok().filter(|m| (1..=12).contains(m));
                self.year(c, near, year).zip(month).map(|(year, month)| When::Month(year, month))
            }
            YEAR => self.year(c, near, year).map(When::Year),
            _ => None,
        };
        if read.is_none() {
            c.refuse();
        }
        self.last = read;
        read
    }

    fn year(&mut self, c: &mut impl Coder, near: Option<Day>, year: i16) -> Option<i16> {
        let near = near.map_or(2000, |day| i64::from(day.year()));
        let year = self.year.signed(c, i64::from(year) - near).checked_add(near)?;
        i16::try_from(year).ok().filter(|y| (1900..=2199).contains(y))
    }

    /// A day by the day of its week, as meetings have theirs, and the weeks between.
    fn far(&mut self, c: &mut impl Coder, near: Day, given: Day) -> Option<Day> {
        let (near, given) = (i64::from(number(near)), i64::from(number(given)));
        let weekday =
            self.weekdays[usize::try_from(near % 7).unwrap_or(0)].code(c, usize::try_from(given % 7).unwrap_or(0));
        let weeks = self.weeks.signed(c, given.div_euclid(7) - near.div_euclid(7));
        let back = near.div_euclid(7).checked_add(weeks)?.checked_mul(7)?.checked_add(i64::try_from(weekday).ok()?)?;
        u32::try_from(back).ok().and_then(day).filter(|_| weekday < 7)
    }
}
