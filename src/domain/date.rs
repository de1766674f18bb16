//! Days of the civil calendar without a time zone, spans of days, and days of which only a part may be known.
//!
//! What day it is today is not known here; it comes in by parameter.

use super::{Fault, spelled::spelled};
use std::{fmt, str::FromStr};
use time::{Date, Month};

/// A day (ngày), from 1900 to 2199, written `2016-11-05` in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = r"^\d{4}-\d{2}-\d{2}$")))]
pub struct Day(Date);

impl Day {
    /// 01/01/1900.
    pub const FIRST: Self = match Date::from_ordinal_date(1900, 1) {
        Ok(date) => Self(date),
        Err(_) => Self(Date::MIN),
    };

    /// The day of this year, month (1–12) and day; none if the calendar has no such day.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        Date::from_calendar_date(year, month, day).ok().filter(|d| (1900..=2199).contains(&d.year())).map(Self)
    }

    /// Year, 1900–2199.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Month, 1–12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// Day of the month, 1–31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// The number of days from `earlier` to this day; negative if this day is before it.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0.to_julian_day() - earlier.0.to_julian_day()
    }

    /// The day so many days later, or earlier; none outside the calendar.
    #[must_use]
    pub fn later(self, days: i32) -> Option<Self> {
        let date = Date::from_julian_day(self.0.to_julian_day().checked_add(days)?).ok()?;
        (1900..=2199).contains(&date.year()).then_some(Self(date))
    }

    /// The day before; the first day of the calendar stays.
    #[must_use]
    pub fn before(self) -> Self {
        self.0.previous_day().filter(|d| d.year() >= 1900).map_or(self, Self)
    }

    /// The same day `years` later, 29/02 becoming 28/02 where the year has none (handbook 1.5).
    #[must_use]
    pub fn years_later(self, years: i32) -> Self {
        let year = self.year() + years;
        Self::new(year, self.month(), self.day()).or_else(|| Self::new(year, self.month(), 28)).unwrap_or(self)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl FromStr for Day {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        digits(text, [4, 2, 2])
            .and_then(|[y, m, d]| Self::new(i32::from(y), u8::try_from(m).ok()?, u8::try_from(d).ok()?))
            .ok_or_else(|| Fault::NotADay(Fault::clip(text)))
    }
}
spelled!(Day);

/// Parts of a dashed text of digits with exactly these lengths, together at least one and each at most four.
fn digits<const N: usize>(text: &str, lengths: [usize; N]) -> Option<[u16; N]> {
    let mut bytes = text.bytes();
    let mut parts = [0; N];
    for (at, (part, length)) in parts.iter_mut().zip(lengths).enumerate() {
        if at > 0 && bytes.next() != Some(b'-') {
            return None;
        }
        for _ in 0..length {
            let digit = bytes.next().filter(u8::is_ascii_digit)?;
            *part = *part * 10 + u16::from(digit - b'0');
        }
    }
    bytes.next().is_none().then_some(parts)
}

/// What is known of a day: the year, the month, or the day itself. Written `1990`, `1990-05`, `1990-05-17`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = r"^\d{4}(-\d{2}){0,2}$")))]
pub enum When {
    /// Only the year is known, 1900–2199.
    Year(i16),
    /// Year and month (1–12).
    Month(i16, u8),
    /// The day itself.
    Day(Day),
}

/// A day of birth (ngày sinh), of which old papers often hold the year alone.
pub type Born = When;

impl From<Day> for When {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl When {
    /// The year, always known.
    #[must_use]
    pub fn year(self) -> i32 {
        match self {
            Self::Year(y) | Self::Month(y, _) => i32::from(y),
            Self::Day(d) => d.year(),
        }
    }

    /// Full years from then to `day`, for a birth the age; where only the year (or month) is known, the difference that the offices use.
    /// Whoever was born on 29/02 is a year older on 28/02 of a year without that day, as months are counted everywhere.
    #[must_use]
    pub fn age_on(self, day: Day) -> i32 {
        let years = day.year() - self.year();
        let not_yet = match self {
            Self::Year(_) => false,
            Self::Month(_, m) => day.month() < m,
            Self::Day(d) => day < d.years_later(years),
        };
        years - i32::from(not_yet)
    }

    /// The earliest day that it can mean: what a future birth is recognised by.
    #[must_use]
    pub fn earliest(self) -> Option<Day> {
        match self {
            Self::Year(y) => Day::new(i32::from(y), 1, 1),
            Self::Month(y, m) => Day::new(i32::from(y), m, 1),
            Self::Day(d) => Some(d),
        }
    }
}

impl When {
    /// The latest day that it can mean.
    #[must_use]
    pub fn latest(self) -> Option<Day> {
        match self {
            Self::Year(y) => Day::new(i32::from(y), 12, 31),
            Self::Month(y, m) => (28..=31).rev().find_map(|day| Day::new(i32::from(y), m, day)),
            Self::Day(d) => Some(d),
        }
    }

    /// The year alone.
    #[must_use]
    pub fn to_year(self) -> Self {
        i16::try_from(self.year()).map_or(self, Self::Year)
    }

    /// The month at most: no day.
    #[must_use]
    pub fn to_month(self) -> Self {
        match self {
            Self::Year(_) | Self::Month(..) => self,
            Self::Day(day) => i16::try_from(day.year()).map_or(self, |year| Self::Month(year, day.month())),
        }
    }

    /// The day, if it is known whole.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        match self {
            Self::Day(day) => Some(day),
            Self::Year(_) | Self::Month(..) => None,
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(y) => write!(f, "{y:04}"),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Day(d) => d.fmt(f),
        }
    }
}

impl FromStr for When {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        let fault = || Fault::NotADay(Fault::clip(text));
        let when = match text.len() {
            4 => digits(text, [4]).and_then(|[y]| Some(Self::Year(i16::try_from(y).ok()?))),
            7 => {
                digits(text, [4, 2]).and_then(|[y, m]| Some(Self::Month(i16::try_from(y).ok()?, u8::try_from(m).ok()?)))
            }
            _ => Some(Self::Day(text.parse()?)),
        };
        when.filter(|w| w.earliest().is_some()).ok_or_else(fault)
    }
}
spelled!(When);

/// A stretch of days, both ends within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First day.
    pub start: Day,
    /// Last day, not before the first.
    pub end: Day,
}

impl Span {
    /// From the first to the last day of the calendar.
    pub const ALL: Self = match Date::from_ordinal_date(2199, 365) {
        Ok(date) => Self { start: Day::FIRST, end: Day(date) },
        Err(_) => Self { start: Day::FIRST, end: Day::FIRST },
    };

    /// The span of these ends.
    ///
    /// # Errors
    /// [`Fault::EndsFirst`] if it would end before it begins.
    pub fn new(start: Day, end: Day) -> Result<Self, Fault> {
        if start <= end { Ok(Self { start, end }) } else { Err(Fault::EndsFirst) }
    }

    /// Whether the day lies within.
    #[must_use]
    pub fn holds(self, day: Day) -> bool {
        self.start <= day && day <= self.end
    }

    /// How many days it has, at least 1.
    #[must_use]
    pub fn days(self) -> u32 {
        u32::try_from(self.end.days_since(self.start) + 1).unwrap_or(1)
    }

    /// The part up to and with `day`; the first day alone if `day` is before it.
    #[must_use]
    pub fn up_to(self, day: Day) -> Self {
        Self { start: self.start, end: day.clamp(self.start, self.end) }
    }

    /// The same span a year earlier (cùng kỳ năm trước).
    #[must_use]
    pub fn year_before(self) -> Self {
        Self { start: self.start.years_later(-1), end: self.end.years_later(-1) }
    }
}
