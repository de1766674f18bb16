//! How a period stood when it was closed (chốt): its organisation, its targets and its Biểu 1, and which of its figures were of
//! a part or of nobody. Without these a closed figure would be ranked against targets and under units that were decided later, and what was
//! unknown would come back as nought.

use super::{Aim, Category, Count, Day, FactKey, StoodStock, TargetKind, UnitId, UnitVersion};
use serde::{Deserialize, Serialize};

/// One unit of the period, as it last was in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StoodUnit {
    /// Which unit.
    pub unit: UnitId,
    /// What it was called, where it stood, how it counted.
    pub version: UnitVersion,
    /// Members at the start of the period (đảng viên đầu kỳ), if they were known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<Count>,
    /// It counted by records and had none: no 0 among its admissions is anybody's word.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unrecorded: bool,
}

/// The target in force for one unit in one category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StoodAim {
    /// Whose.
    pub unit: UnitId,
    /// In which category.
    pub category: Category,
    /// As it was written.
    pub aim: Aim,
    /// Whose number it was and how many persons, the least and the most; none for a percentage of members who were not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persons: Option<(TargetKind, Count, Count)>,
    /// The day of the revision in force, if it had been revised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revised: Option<Day>,
}

/// All that stood beside the figures of a closed period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stood {
    /// The organisation.
    pub units: Vec<StoodUnit>,
    /// The targets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aims: Vec<StoodAim>,
    /// The figures of 0 that are nobody's word, of units that have others; ordered by key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub silent: Vec<FactKey>,
    /// The figures that left units out, each with how many; ordered by key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<(FactKey, Count)>,
    /// Biểu 1 of every unit; none of a period that was closed before it was taken down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stock: Vec<StoodStock>,
}

impl Stood {
    /// How many units this figure left out.
    #[must_use]
    pub fn left_out(&self, key: &FactKey) -> u32 {
        self.parts.binary_search_by_key(key, |(k, _)| *k).map_or(0, |at| self.parts[at].1.get())
    }
}
