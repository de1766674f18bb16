//! Days, foreseen from another day: most are the same, or some days before or behind it. Offices work from Monday to Friday: where
//! the days of a column do, working days are counted.

use super::model::{Number, Symbol};
use super::persons::{day, number};
use super::range::{Coder, Odds};
use crate::domain::{Day, When};

/// What a date is, before its number.
const NONE: usize = 0;
const SAME: usize = 1;
const DAY: usize = 2;
const MONTH: usize = 3;
const YEAR: usize = 4;
const AGAIN: usize = 5;
/// On the day of the year that this column has most.
const FEAST: usize = 6;
/// A day that many share: so many such days away.
const SHARED: usize = 7;

/// So many days of the year are counted.
const FEASTS: usize = 64;

/// Dates of one column.
#[derive(Clone, Debug, Default)]
pub struct Days {
    kinds: [Kind; 2],
    works: Odds,
    working: Number,
    calendar: Number,
    month: Kind,
    year: Number,
    last: Option<When>,
    /// Days that were working days, and all.
    seen: [u32; 2],
    feasts: Vec<((u8, u8), u32)>,
    feast_year: Number,
    /// The days that were told, where many share them.
    shared: Option<Vec<u32>>,
    away: Number,
}

/// One of up to sixteen.
#[derive(Clone, Debug)]
struct Kind(Symbol);

impl Default for Kind {
    fn default() -> Self {
        Self(Symbol::new(4))
    }
}

impl Days {
    /// Days of events to which many come.
    #[must_use]
    pub fn shared() -> Self {
        Self { shared: Some(Vec::new()), ..Self::default() }
    }

    /// Codes a date that may be missing; `near` is the day from which it is foreseen.
    pub fn code(&mut self, c: &mut impl Coder, near: Option<Day>, date: Option<When>) -> Option<When> {
        let is_feast = |day: Day| near.is_some() && self.feast() == Some((day.month(), day.day()));
        let is_shared = |day: Day| self.shared.as_ref().is_some_and(|all| all.binary_search(&number(day)).is_ok());
        let kind = match date {
            None => NONE,
            Some(When::Day(day)) if Some(day) == near => SAME,
            Some(date) if Some(date) == self.last => AGAIN,
            Some(When::Day(day)) if is_feast(day) => FEAST,
            Some(When::Day(day)) if is_shared(day) => SHARED,
            Some(When::Day(_)) => DAY,
            Some(When::Month(..)) => MONTH,
            Some(When::Year(_)) => YEAR,
        };
        let (year, month) = match date {
            Some(When::Month(year, month)) => (year, month),
            Some(When::Year(year)) => (year, 0),
            _ => (0, 0),
        };
        let given = if let Some(When::Day(day)) = date { day } else { Day::FIRST };
        let from = near.unwrap_or(Day::FIRST);
        let read = match self.kinds[usize::from(near.is_some())].0.code(c, kind) {
            NONE => return None,
            SAME => near.map(When::Day),
            AGAIN => self.last,
            DAY => self.far(c, from, given).map(When::Day),
            FEAST => self.on_feast(c, from, given).map(When::Day),
            SHARED => self.with_others(c, from, given).map(When::Day),
            MONTH => {
                let month = self.month.0.code(c, usize::from(month));
                let month = u8::try_from(month).ok().filter(|m| (1..=12).contains(m));
                self.year(c, near, year).zip(month).map(|(year, month)| When::Month(year, month))
            }
            YEAR => self.year(c, near, year).map(When::Year),
            _ => None,
        };
        match read {
            Some(When::Day(day)) => self.note(day),
            Some(_) => {}
            None => c.refuse(),
        }
        self.last = read;
        read
    }

    fn year(&mut self, c: &mut impl Coder, near: Option<Day>, year: i16) -> Option<i16> {
        let near = near.map_or(2000, |day| i64::from(day.year()));
        let year = self.year.signed(c, i64::from(year) - near).checked_add(near)?;
        i16::try_from(year).ok().filter(|y| (1900..=2199).contains(y))
    }

    /// The day of the year that came most, if any came twice.
    fn feast(&self) -> Option<(u8, u8)> {
        self.feasts.first().filter(|(_, count)| *count > 1).map(|(day, _)| *day)
    }

    fn note(&mut self, day: Day) {
        let date = (day.month(), day.day());
        match self.feasts.iter().position(|(known, _)| *known == date) {
            Some(at) => {
                self.feasts[at].1 += 1;
                // The most comes first.
                if self.feasts[at].1 > self.feasts[0].1 {
                    self.feasts.swap(0, at);
                }
            }
            None if self.feasts.len() < FEASTS => self.feasts.push((date, 1)),
            None => {}
        }
        let all = number(day);
        self.seen[0] += u32::from(all % 7 < 5);
        self.seen[1] += 1;
        if let Some(shared) = &mut self.shared
            && let Err(at) = shared.binary_search(&all)
        {
            shared.insert(at, all);
        }
    }

    fn on_feast(&mut self, c: &mut impl Coder, near: Day, given: Day) -> Option<Day> {
        let (month, day) = self.feast()?;
        let years = self.feast_year.signed(c, i64::from(given.year()) - i64::from(near.year()));
        Day::new(i32::try_from(years.checked_add(near.year().into())?).ok()?, month, day)
    }

    fn with_others(&mut self, c: &mut impl Coder, near: Day, given: Day) -> Option<Day> {
        let shared = self.shared.as_ref()?;
        let place = |day: Day| i64::try_from(shared.partition_point(|known| *known < number(day))).ok();
        let (near, given) = (place(near)?, place(given)?);
        let place = near.checked_add(self.away.signed(c, given - near))?;
        shared.get(usize::try_from(place).ok()?).copied().and_then(day)
    }

    /// A day by the days between, working days where the column has them.
    fn far(&mut self, c: &mut impl Coder, near: Day, given: Day) -> Option<Day> {
        let (near, given) = (i64::from(number(near)), i64::from(number(given)));
        // The first of the calendar was a Monday.
        let mostly = self.seen[0] * 16 >= self.seen[1] * 13;
        let back = if mostly && c.bit(&mut self.works, given % 7 < 5) {
            let gap = self.working.signed(c, work(given) - work(near));
            let at = work(near).checked_add(gap)?;
            at.div_euclid(5).checked_mul(7)?.checked_add(at.rem_euclid(5))?
        } else {
            self.calendar.signed(c, given - near).checked_add(near)?
        };
        u32::try_from(back).ok().and_then(day)
    }
}

/// The number of a day among working days; Saturday and Sunday are with the Monday behind them.
const fn work(day: i64) -> i64 {
    let weekday = day % 7;
    day / 7 * 5 + if weekday < 5 { weekday } else { 5 }
}
