//! How this book counts and shows: choices that change figures, so they travel with the book.

use super::{Name, TargetKind, UnitId, kind::listed};
use serde::{Deserialize, Serialize};

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
    /// The name of the sample that this book is, if it is one; shown on every page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample: Option<Name>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            home: None,
            target_order: TargetKind::ALL.to_vec(),
            small_target: 3,
            decimals: Decimals::Two,
            original_target: false,
            sample: None,
        }
    }
}
