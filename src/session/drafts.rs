//! What a person writes into a report beside the figures: kept in this browser profile by unit, period and section, so
//! that nothing typed is lost by leaving the page. It is no part of the book and never travels.

use super::Prefs;
use crate::domain::{PeriodId, UnitId};

/// A section of the report that no figure can fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// I- Công tác lãnh đạo, chỉ đạo.
    Lead,
    /// III- Hạn chế.
    Limits,
    /// IV- Nhiệm vụ.
    Tasks,
}

impl Section {
    /// Every section in the order of the paper.
    pub const ALL: [Self; 3] = [Self::Lead, Self::Limits, Self::Tasks];
}

fn key(unit: UnitId, period: PeriodId, section: Section) -> String {
    let word = match section {
        Section::Lead => "lead",
        Section::Limits => "limits",
        Section::Tasks => "tasks",
    };
    format!("{unit} {period} {word}")
}

impl Prefs {
    /// What has been written; nothing at first.
    #[must_use]
    pub fn draft(&self, unit: UnitId, period: PeriodId, section: Section) -> &str {
        self.drafts.get(&key(unit, period, section)).map_or("", String::as_str)
    }

    /// The same choices with this text in that section; an empty one is not kept.
    #[must_use]
    pub fn with_draft(&self, unit: UnitId, period: PeriodId, section: Section, text: &str) -> Self {
        let mut prefs = self.clone();
        let key = key(unit, period, section);
        if text.is_empty() {
            prefs.drafts.remove(&key);
        } else {
            prefs.drafts.insert(key, text.to_owned());
        }
        prefs
    }
}
