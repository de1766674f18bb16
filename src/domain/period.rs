//! Periods (kỳ): what a target is given for and what a figure is about.
//!
//! A calendar period is named by what it is, so that two offices which both open "the year 2016" open the same one;
//! its days can still be moved, for closing days differ between offices (handbook 2.3).

use super::{Beyond, Cause, Count, Day, FactKey, Fault, Id, Name, Note, Span, Stood, spelled::spelled};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr, sync::Arc};

/// Names a period: `2016`, `2016-11`, `2016-Q3`, `2016-H1`, `2016-9M`, `2015-2020`, or an office's own by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
pub enum PeriodId {
    /// A congress term (nhiệm kỳ) from one year to another.
    Term(i16, i16),
    /// A year.
    Year(i16),
    /// The first nine months of a year.
    NineMonths(i16),
    /// The first (1) or second (2) half of a year.
    Half(i16, u8),
    /// A quarter, 1–4.
    Quarter(i16, u8),
    /// A month, 1–12.
    Month(i16, u8),
    /// An office's own period, such as a programme's.
    Own(Id),
}

/// What sort of period it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// Nhiệm kỳ.
    Term,
    /// Năm.
    Year,
    /// 9 tháng.
    NineMonths,
    /// 6 tháng.
    Half,
    /// Quý.
    Quarter,
    /// Tháng.
    Month,
    /// Khác.
    Own,
}

impl PeriodKind {
    /// Every kind, longest first.
    pub const ALL: [Self; 7] =
        [Self::Term, Self::Year, Self::NineMonths, Self::Half, Self::Quarter, Self::Month, Self::Own];
}

impl PeriodId {
    /// What sort it is.
    #[must_use]
    pub const fn kind(self) -> PeriodKind {
        match self {
            Self::Term(..) => PeriodKind::Term,
            Self::Year(_) => PeriodKind::Year,
            Self::NineMonths(_) => PeriodKind::NineMonths,
            Self::Half(..) => PeriodKind::Half,
            Self::Quarter(..) => PeriodKind::Quarter,
            Self::Month(..) => PeriodKind::Month,
            Self::Own(_) => PeriodKind::Own,
        }
    }

    /// The days that it has in the calendar; none for an own period and for numbers that are no period.
    #[must_use]
    pub fn calendar(self) -> Option<Span> {
        let months = |year: i16, first: u8, last: u8| {
            let start = Day::new(year.into(), first, 1)?;
            let next =
                if last == 12 { Day::new(i32::from(year) + 1, 1, 1)? } else { Day::new(year.into(), last + 1, 1)? };
            Span::new(start, next.before()).ok()
        };
        match self {
            Self::Term(from, to) if from < to => {
                Span::new(Day::new(from.into(), 1, 1)?, Day::new(to.into(), 1, 1)?.before()).ok()
            }
            Self::Year(y) => months(y, 1, 12),
            Self::NineMonths(y) => months(y, 1, 9),
            Self::Half(y, h @ 1..=2) => months(y, h * 6 - 5, h * 6),
            Self::Quarter(y, q @ 1..=4) => months(y, q * 3 - 2, q * 3),
            Self::Month(y, m @ 1..=12) => months(y, m, m),
            _ => None,
        }
    }

    /// The calendar period of this kind, year and number (for a term: the year in which it ends), as typed; none if there
    /// is no such period.
    #[must_use]
    pub fn numbered(kind: PeriodKind, year: &str, number: &str) -> Option<Self> {
        let (year, small) = (year.trim().parse().ok()?, || number.trim().parse::<u8>().ok());
        let id = match kind {
            PeriodKind::Term => Self::Term(year, number.trim().parse().ok()?),
            PeriodKind::Year => Self::Year(year),
            PeriodKind::NineMonths => Self::NineMonths(year),
            PeriodKind::Half => Self::Half(year, small()?),
            PeriodKind::Quarter => Self::Quarter(year, small()?),
            PeriodKind::Month => Self::Month(year, small()?),
            PeriodKind::Own => return None,
        };
        id.calendar().map(|_| id)
    }

    /// The same sort of period one earlier: last year for a year, the same quarter of last year for a quarter.
    #[must_use]
    pub fn year_before(self) -> Option<Self> {
        Some(match self {
            Self::Year(y) => Self::Year(y - 1),
            Self::NineMonths(y) => Self::NineMonths(y - 1),
            Self::Half(y, h) => Self::Half(y - 1, h),
            Self::Quarter(y, q) => Self::Quarter(y - 1, q),
            Self::Month(y, m) => Self::Month(y - 1, m),
            Self::Term(from, to) => Self::Term(2 * from - to, from),
            Self::Own(_) => return None,
        })
    }
}

impl fmt::Display for PeriodId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Term(from, to) => write!(f, "{from:04}-{to:04}"),
            Self::Year(y) => write!(f, "{y:04}"),
            Self::NineMonths(y) => write!(f, "{y:04}-9M"),
            Self::Half(y, h) => write!(f, "{y:04}-H{h}"),
            Self::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Own(id) => write!(f, "own-{id}"),
        }
    }
}

impl FromStr for PeriodId {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        let fault = || Fault::NotInList(Fault::clip(text));
        if let Some(id) = text.strip_prefix("own-") {
            return Ok(Self::Own(id.parse()?));
        }
        // One spelling each: "2016-" is not the year 2016.
        let (year, part) = match text.split_once('-') {
            Some((_, "")) => return Err(fault()),
            Some(split) => split,
            None => (text, ""),
        };
        let number = |t: &str| t.parse::<i16>().ok().filter(|_| t.bytes().all(|b| b.is_ascii_digit()));
        let year = number(year).filter(|_| year.len() == 4).ok_or_else(fault)?;
        let small = |t: &str| number(t).and_then(|n| u8::try_from(n).ok()).ok_or_else(fault);
        let period = match part.as_bytes() {
            [] => Self::Year(year),
            b"9M" => Self::NineMonths(year),
            [b'H', _] => Self::Half(year, small(&part[1..])?),
            [b'Q', _] => Self::Quarter(year, small(&part[1..])?),
            [_, _] => Self::Month(year, small(part)?),
            [_, _, _, _] => Self::Term(year, number(part).ok_or_else(fault)?),
            _ => return Err(fault()),
        };
        period.calendar().map(|_| period).ok_or_else(fault)
    }
}
spelled!(PeriodId);

/// The figures of a period at the moment when it was closed (chốt): from then on they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Frozen {
    /// The day on which it was closed.
    pub on: Day,
    /// Why, or by which paper.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
    /// Every figure that was known, ordered by its key. Shared: each copy of the book, each undo, would hold all of
    /// them again.
    pub figures: Arc<Vec<(FactKey, Count)>>,
    /// How all else of the period stood; periods that were closed before this was taken down have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stood: Option<Arc<Stood>>,
}

impl Frozen {
    /// What it says of this figure, if it is known.
    #[must_use]
    pub fn says(&self, key: &FactKey) -> Option<Count> {
        self.figures.binary_search_by_key(key, |(k, _)| *k).ok().map(|at| self.figures[at].1)
    }
}

/// A closed period was opened again (mở lại kỳ): the last time that it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reopened {
    /// The day.
    pub on: Day,
    /// Why, or by which paper.
    pub reason: Cause,
}

/// One period of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub start: Day,
    /// Last day, not before the first.
    pub end: Day,
    /// A name of its own; a calendar period needs none.
    pub label: Option<Name>,
    /// Its figures if it is closed; none while it is open.
    pub frozen: Option<Box<Frozen>>,
    /// When it was opened again, and why; it may have been closed once more since.
    pub reopened: Option<Reopened>,
    /// What a newer program says of it that is not known here.
    pub beyond: Beyond,
}

impl Period {
    /// An open period over these days.
    #[must_use]
    pub const fn over(span: Span) -> Self {
        Self { start: span.start, end: span.end, label: None, frozen: None, reopened: None, beyond: Beyond::NONE }
    }

    /// The period opened again, for this reason.
    #[must_use]
    pub fn reopen(self, on: Day, reason: Cause) -> Self {
        Self { frozen: None, reopened: Some(Reopened { on, reason }), ..self }
    }

    /// Its days; a period that a file holds backwards counts as its first day alone.
    #[must_use]
    pub fn span(&self) -> Span {
        Span { start: self.start, end: self.end.max(self.start) }
    }
}
