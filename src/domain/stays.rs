//! Where a person was before (nơi sinh hoạt trước): units with the last day of each, so that what was counted there stays
//! counted there.

use super::{Day, UnitId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One stay that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stay {
    /// The last day of it.
    pub until: Day,
    /// Where.
    pub unit: UnitId,
}

/// The stays of one person before the unit of now, the oldest first, no two with the same last day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "Vec<Stay>"))]
#[serde(from = "Vec<Stay>", into = "Vec<Stay>")]
pub struct Stays(Option<Arc<[Stay]>>);

impl Stays {
    /// The stays, the oldest first.
    #[must_use]
    pub fn all(&self) -> &[Stay] {
        self.0.as_deref().unwrap_or_default()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The unit of the stay that the day is part of; none after the last of them.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<UnitId> {
        self.all().iter().find(|stay| day <= stay.until).map(|stay| stay.unit)
    }

    /// The stays with the one that ended on this day, or without any that did.
    #[must_use]
    pub fn with(&self, until: Day, unit: Option<UnitId>) -> Self {
        let others = self.all().iter().copied().filter(|stay| stay.until != until);
        others.chain(unit.map(|unit| Stay { until, unit })).collect::<Vec<_>>().into()
    }
}

impl From<Vec<Stay>> for Stays {
    /// In the order of their days; of two with one last day the later given stays.
    fn from(mut stays: Vec<Stay>) -> Self {
        stays.reverse();
        stays.sort_by_key(|stay| stay.until);
        stays.dedup_by_key(|stay| stay.until);
        Self((!stays.is_empty()).then(|| stays.into()))
    }
}

impl From<Stays> for Vec<Stay> {
    fn from(stays: Stays) -> Self {
        stays.all().to_vec()
    }
}
