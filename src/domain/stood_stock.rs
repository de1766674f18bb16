//! How Biểu 1 of a period stood when the period was closed: what changed the membership of each unit, as it was known then.

use super::spelled::spelled;
use super::{Code, CodeList, Count, Fault, UnitId};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Why a membership changed, as [`CodeList::ChangeKind`] spells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
pub struct ChangeCode(u8);
spelled!(ChangeCode);

impl ChangeCode {
    /// Every kind, in the order of the list.
    pub fn all() -> impl Iterator<Item = Self> {
        (0u8..).zip(CodeList::ChangeKind.codes()).map(|(at, _)| Self(at))
    }

    /// How files spell it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        CodeList::ChangeKind.codes()[usize::from(self.0)]
    }
}

impl fmt::Display for ChangeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for ChangeCode {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        Code::new(CodeList::ChangeKind, text).map(|code| Self(code.index()))
    }
}

/// One number of Biểu 1 with both that it was chosen from; what was not known is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StoodNumber {
    /// What counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Count>,
    /// What records and units below came to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Count>,
    /// What was typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub typed: Option<Count>,
}

impl StoodNumber {
    /// Whether nothing at all was known.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// Biểu 1 of one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StoodStock {
    /// Which unit.
    pub unit: UnitId,
    /// A: members carried over from the period before.
    #[serde(default, skip_serializing_if = "StoodNumber::is_nothing")]
    pub before: StoodNumber,
    /// The changes that somebody entered or that were not known, admissions among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<(ChangeCode, StoodNumber)>,
    /// Of the changes that are not named nothing was known; where this is not said, there were none as far as was known.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsaid: bool,
    /// D: members at the end.
    #[serde(default, skip_serializing_if = "StoodNumber::is_nothing")]
    pub after: StoodNumber,
}
