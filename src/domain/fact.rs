//! Typed figures (số liệu tổng hợp): a unit's number in a period, with where it came from and as of when.

use super::{Beyond, Category, Cause, Count, Day, Fault, Note, PeriodId, UnitId, kind::listed, spelled::spelled};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What a figure counts. Written `admitted`, `admitted/women`, `members`, `units`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = "^(members|units|admitted(/[a-z_]+)?)$")))]
pub enum Indicator {
    /// Admitted in the period (đã kết nạp), in a category; for classes: learners.
    Admitted(Category),
    /// Members at the end of the period (tổng số đảng viên).
    Members,
    /// Direct subordinate units that the office reports (số chi, đảng bộ trực thuộc).
    Units,
}

impl Indicator {
    /// The least in the order of keys.
    pub const FIRST: Self = Self::ADMITTED;
    /// All admissions.
    pub const ADMITTED: Self = Self::Admitted(Category::All);

    /// Every indicator: members and units first, then the categories.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Members, Self::Units].into_iter().chain(Category::ALL.iter().copied().map(Self::Admitted))
    }

    /// A place of its own in a row of [`Indicator::SLOTS`].
    #[must_use]
    pub const fn slot(self) -> usize {
        match self {
            Self::Members => 0,
            Self::Units => 1,
            Self::Admitted(category) => 2 + category.index(),
        }
    }

    /// How many there are.
    pub const SLOTS: usize = 2 + Category::COUNT;
}

impl fmt::Display for Indicator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Members => f.write_str("members"),
            Self::Units => f.write_str("units"),
            Self::Admitted(Category::All) => f.write_str("admitted"),
            Self::Admitted(category) => write!(f, "admitted/{}", category.code()),
        }
    }
}

impl FromStr for Indicator {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        Self::all().find(|i| i.to_string() == text).ok_or_else(|| Fault::NotInList(Fault::clip(text)))
    }
}
spelled!(Indicator);

listed!(
    /// How a figure came into the book.
    Origin {
        /// Nhập tay.
        Typed,
        /// Dán từ bảng tính.
        Pasted,
        /// Nhập từ tệp.
        Imported,
        /// Số liệu mẫu, made up for practice.
        Sample,
        /// Đếm từ hồ sơ nơi gửi: what the records of the unit gave when it reported.
        Counted,
    }
);

/// What a figure is about: the same for every office that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactKey {
    /// In which period.
    pub period: PeriodId,
    /// Of which unit, with all below it.
    pub unit: UnitId,
    /// What is counted.
    pub indicator: Indicator,
}

/// What a station above counts instead of what was reported (đính chính): the report itself stays as it was given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The number that counts.
    pub value: Count,
    /// Why.
    pub reason: Cause,
    /// The day on which it was made.
    pub on: Day,
}

/// A figure as it was given, and what has been made of it above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The number that was reported.
    pub value: Count,
    /// The day up to which it counts (số liệu đến ngày).
    pub as_of: Day,
    /// How it came here.
    pub origin: Origin,
    /// Paper, sender, remark.
    pub note: Note,
    /// What counts instead, if a station above has said so.
    pub correction: Option<Correction>,
    /// What a newer program says of it that is not known here.
    pub beyond: Beyond,
}

impl Fact {
    /// A figure as it is reported, corrected by nobody.
    #[must_use]
    pub const fn new(value: Count, as_of: Day, origin: Origin, note: Note) -> Self {
        Self { value, as_of, origin, note, correction: None, beyond: Beyond::NONE }
    }

    /// The number that counts.
    #[must_use]
    pub fn counts(&self) -> Count {
        self.correction.as_ref().map_or(self.value, |c| c.value)
    }

    /// The correction, where the unit has reported up to a later day since: it was made of an earlier report.
    #[must_use]
    pub fn outlived(&self) -> Option<&Correction> {
        self.correction.as_ref().filter(|c| c.on < self.as_of)
    }

    /// This report in the place of an earlier one, whose correction stands until somebody takes it back; so does what is not
    /// known here.
    #[must_use]
    pub fn after(self, earlier: Option<&Self>) -> Self {
        let Some(Self { correction, beyond, .. }) = earlier.cloned() else { return Self { correction: None, ..self } };
        Self { correction, beyond, ..self }
    }
}
