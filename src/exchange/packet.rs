//! What a file is made for: the packet (gói) that it is, and the scope (phạm vi) that it speaks of.

use crate::domain::{Day, PeriodId, UnitId};
use serde::{Deserialize, Serialize};

/// What a file carries, and which way it goes (handbook 11).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Packet {
    /// The whole book with all that it remembers (cả sổ): a backup, or a move to another machine. Files before schema 3.
    #[default]
    Book,
    /// Figures alone (số liệu), upwards: units and numbers, nobody's name. The default of what is sent.
    Counts,
    /// Persons of the scope without names (ẩn danh), upwards: what figures count of each, under a made-up name that stays.
    Anonymous,
    /// Organisation, periods, targets, rules and days off (gói chỉ tiêu), downwards.
    Targets,
    /// Full records of the scope (hồ sơ), for whoever may hold them.
    Records,
}

impl Packet {
    /// Every packet, in the order in which it is offered: what says least about people first.
    pub const ALL: &'static [Self] = &[Self::Counts, Self::Targets, Self::Anonymous, Self::Records, Self::Book];
}

/// What a file may speak of: these units with all below them, in this period. Nothing named is no bound.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// The units at the top of the scope, in order; none for everything.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitId>,
    /// The one period whose figures and targets are within; none for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<PeriodId>,
}

impl Scope {
    /// Whether it bounds nothing.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.units.is_empty() && self.period.is_none()
    }
}

/// What stands on the cover of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// What the file carries.
    pub packet: Packet,
    /// What it speaks of.
    pub scope: Scope,
    /// The day up to which its figures count (số liệu đến ngày), where it carries figures alone.
    pub as_of: Option<Day>,
}
