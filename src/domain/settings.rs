//! How this book counts and shows: choices that change figures, so they travel with the book.

use super::{Beyond, Day, DayKind, Name, TargetKind, TermKey, UnitId, kind::listed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

listed!(
    /// Decimals of a printed percentage (handbook 7.8).
    Decimals {
        /// None: 101%.
        None,
        /// One: 100,9%.
        One,
        /// Two: 100,91%.
        Two,
    }
);

listed!(
    /// By which day an admission counts (handbook 6.2).
    #[derive(Default)]
    CountingDate {
        /// Ngày lễ kết nạp.
        #[default]
        Ceremony,
        /// Ngày ký quyết định.
        Decision,
    }
);

impl CountingDate {
    /// Whether it is the day of the ceremony, as where nobody has chosen.
    // serde asks for a reference.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    #[must_use]
    pub fn is_ceremony(&self) -> bool {
        *self == Self::Ceremony
    }
}

/// Weights of the emulation score (điểm thi đua); all 0, as at first, switches it off (handbook 7.3, table 5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Of admitted against target, at most 150%.
    pub share: u32,
    /// Of women among the admitted, at most 100%.
    pub women: u32,
    /// Of admitted against the year before, at most 150%.
    pub year_on_year: u32,
}

impl Weights {
    /// Whether there is a score at all.
    // serde asks for a reference.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    #[must_use]
    pub fn is_off(&self) -> bool {
        *self == Self::default()
    }
}

/// Days after the end of a period until figures are due, where nobody has chosen: the first working week.
const REPORT_DAYS: u32 = 5;

// serde asks for a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_usual(days: &u32) -> bool {
    *days == REPORT_DAYS
}

/// Choices of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Settings {
    /// The office's own unit: the page opens on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home: Option<UnitId>,
    /// Which kind of target counts: the first of these that a unit has (handbook 6.3).
    pub target_order: Vec<TargetKind>,
    /// Targets below this are marked † (handbook 7.4).
    pub small_target: u32,
    /// Decimals of percentages.
    pub decimals: Decimals,
    /// Rank on the first decision instead of the last (handbook 7.4).
    pub original_target: bool,
    /// By which day admissions count.
    #[serde(skip_serializing_if = "CountingDate::is_ceremony")]
    pub counting: CountingDate,
    /// So many days after the end of a month or a quarter the units below have to send their figures (hạn gửi số liệu).
    #[serde(skip_serializing_if = "is_usual")]
    pub report_days: u32,
    /// Weights of the score.
    #[serde(skip_serializing_if = "Weights::is_off")]
    pub score: Weights,
    /// The name of the sample that this book is, if it is one; shown on every page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample: Option<Name>,
    /// Numbers of the rules as this office has them, where it has them otherwise than they are shipped.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<TermKey, u16>,
    /// Days off and days worked, where they are otherwise than shipped.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub holidays: BTreeMap<Day, DayKind>,
    /// What a newer program lets choose that is not known here.
    #[serde(flatten)]
    pub beyond: Beyond,
}

impl Settings {
    /// Whether both offices count and rank alike, so that the same records have the same figures.
    #[must_use]
    pub fn counts_like(&self, other: &Self) -> bool {
        let rest = |s: &Self| (s.small_target, s.decimals, s.original_target, s.counting, s.score);
        self.target_order == other.target_order && rest(self) == rest(other)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            home: None,
            target_order: TargetKind::ALL.to_vec(),
            small_target: 3,
            decimals: Decimals::Two,
            original_target: false,
            counting: CountingDate::default(),
            report_days: REPORT_DAYS,
            score: Weights::default(),
            sample: None,
            rules: BTreeMap::new(),
            holidays: BTreeMap::new(),
            beyond: Beyond::NONE,
        }
    }
}
