//! Targets (chỉ tiêu): a unit's aim in a period for a category, with its revisions (handbook 2.4, 6.3).

use super::{Beyond, Category, Count, Day, Fault, Note, PeriodId, UnitId, kind::listed};
use serde::{Deserialize, Serialize};

listed!(
    /// Whose number it is.
    TargetKind {
        /// Được giao.
        Assigned,
        /// Theo nghị quyết.
        Resolution,
        /// Đăng ký.
        Registered,
        /// Phấn đấu.
        Striving,
    }
);

listed!(
    /// What a percentage is taken of (handbook 2.4).
    PercentOf {
        /// Đảng viên đầu nhiệm kỳ.
        TermStart,
        /// Đảng viên đầu năm.
        YearStart,
        /// Đảng viên cuối năm trước.
        PreviousYearEnd,
        /// Đảng viên mới kết nạp trong kỳ.
        Admitted,
    }
);

listed!(
    /// How a percentage becomes a whole number of persons.
    Rounding {
        /// Lên.
        Up,
        /// Xuống.
        Down,
        /// Gần nhất, half up.
        Nearest,
    }
);

/// A percentage of members: 3,5% of those at the start of the term, rounded up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Percent {
    /// Hundredths of a percent: 350 is 3,50%.
    pub hundredths: Count,
    /// What it is taken of.
    pub of: PercentOf,
    /// How it becomes whole.
    pub rounding: Rounding,
}

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", try_from = "RawAim")]
#[cfg_attr(feature = "schema", schemars(!try_from))]
pub enum Aim {
    /// One number.
    Exact(Count),
    /// From the first number to the second, which is not below it: 8.000–8.500.
    Range(Count, Count),
    /// A share of members.
    Percent(Percent),
}

/// An aim as a file holds it, before the ends of a range are checked.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum RawAim {
    Exact(Count),
    Range(Count, Count),
    Percent(Percent),
}

impl TryFrom<RawAim> for Aim {
    type Error = Fault;
    fn try_from(raw: RawAim) -> Result<Self, Fault> {
        match raw {
            RawAim::Exact(n) => Ok(Self::Exact(n)),
            RawAim::Range(least, most) => Self::range(least, most),
            RawAim::Percent(p) => Ok(Self::Percent(p)),
        }
    }
}

impl Aim {
    /// A range; one of a single value is exact.
    ///
    /// # Errors
    /// [`Fault::Backwards`] if its greatest value is below its least.
    pub fn range(least: Count, most: Count) -> Result<Self, Fault> {
        match least.cmp(&most) {
            std::cmp::Ordering::Less => Ok(Self::Range(least, most)),
            std::cmp::Ordering::Equal => Ok(Self::Exact(least)),
            std::cmp::Ordering::Greater => Err(Fault::Backwards),
        }
    }
}

/// One decision about a target; the last one given counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// The aim from this decision on; none withdraws the target.
    pub aim: Option<Aim>,
    /// The day of the decision; the first may be without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Number of the paper.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub paper: Note,
}

/// What a target is about: the same for every office that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TargetKey {
    /// For which period.
    pub period: PeriodId,
    /// Whose.
    pub unit: UnitId,
    /// In which category.
    pub category: Category,
    /// Whose number it is.
    pub kind: TargetKind,
}

/// A target with all its revisions, oldest first; never empty in a book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// Oldest first.
    pub revisions: Vec<Revision>,
    /// What a newer program says of it that is not known here.
    pub beyond: Beyond,
}

impl Target {
    /// A target of one undated decision.
    #[must_use]
    pub fn of(aim: Aim) -> Self {
        let first = Revision { aim: Some(aim), on: None, paper: Note::default() };
        Self { revisions: vec![first], beyond: Beyond::NONE }
    }

    /// The revision in force on the day: the last whose own day is not after it; an undated one always was.
    #[must_use]
    pub fn at(&self, day: Day) -> Option<&Revision> {
        self.revisions.iter().rev().find(|r| r.on.is_none_or(|on| on <= day))
    }

    /// The first decision, for rankings on the original target.
    #[must_use]
    pub fn original(&self) -> Option<&Revision> {
        self.revisions.first()
    }

    /// The target with this aim as its newest word: a revision of the same day is corrected, otherwise one is added.
    #[must_use]
    pub fn revised(&self, revision: Revision) -> Self {
        let mut revisions = self.revisions.clone();
        match revisions.iter_mut().find(|r| r.on == revision.on) {
            Some(same) => *same = revision,
            None => revisions.push(revision),
        }
        revisions.sort_by_key(|r| r.on);
        Self { revisions, beyond: self.beyond.clone() }
    }
}
