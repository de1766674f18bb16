//! The fields of the office's choices: each is there only where it differs from the first choice.

use super::record_fields;
use crate::domain::{CountingDate, Day, DayKind, Decimals, Name, Settings, TargetKind, TermKey, UnitId, Weights};
use serde::{Deserialize, Serialize};

/// The choices as files carry them: there is one such record, so it has no key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SettingsRecord(pub Settings);

impl From<SettingsRecord> for ((), Settings) {
    fn from(record: SettingsRecord) -> Self {
        ((), record.0)
    }
}

impl From<(&(), &Settings)> for SettingsRecord {
    fn from(((), settings): (&(), &Settings)) -> Self {
        Self(settings.clone())
    }
}

/// A choice, if it is not the first one.
fn chosen<T: PartialEq + Clone>(settings: &Settings, of: fn(&Settings) -> &T) -> Option<T> {
    (of(settings) != of(&Settings::default())).then(|| of(settings).clone())
}

record_fields!(
    /// A choice of the office.
    Settings, (), SettingsRecord, SettingsField, SettingsValue,
    /// The office's own unit.
    Home(UnitId) = "home", get |s| s.home, set |s, v| s.home = v;
    /// Which kind of target counts first.
    TargetOrder(Vec<TargetKind>) = "target_order",
        get |s| chosen(s, |s| &s.target_order), set |s, v| s.target_order = v.unwrap_or(Settings::default().target_order);
    /// Below what a target is marked small.
    SmallTarget(u32) = "small_target",
        get |s| chosen(s, |s| &s.small_target), set |s, v| s.small_target = v.unwrap_or(Settings::default().small_target);
    /// Decimals of percentages.
    Decimals(Decimals) = "decimals",
        get |s| chosen(s, |s| &s.decimals), set |s, v| s.decimals = v.unwrap_or(Settings::default().decimals);
    /// Whether the first decision ranks.
    OriginalTarget(bool) = "original_target",
        get |s| chosen(s, |s| &s.original_target), set |s, v| s.original_target = v.unwrap_or_default();
    /// By which day admissions count.
    Counting(CountingDate) = "counting", get |s| chosen(s, |s| &s.counting), set |s, v| s.counting = v.unwrap_or_default();
    /// Days until figures are due.
    ReportDays(u32) = "report_days",
        get |s| chosen(s, |s| &s.report_days), set |s, v| s.report_days = v.unwrap_or(Settings::default().report_days);
    /// Weights of the score.
    Score(Weights) = "score", get |s| chosen(s, |s| &s.score), set |s, v| s.score = v.unwrap_or_default();
    /// Which sample the book is.
    Sample(Name) = "sample", get |s| s.sample.clone(), set |s, v| s.sample = v;
    {
        /// A number of the rules.
        Rule(TermKey => u16) = "rule", in rules;
        /// A day off, or one worked.
        Holiday(Day => DayKind) = "holiday", in holidays;
    }
);
