//! Two units that may be one: both offices began it, each under an id of its own. They are shown and never joined by themselves;
//! while both stand, a target given to each counts twice, and figures sent to one are missed at the other.

use crate::domain::{Book, UnitId, UnitVersion, spelled_name};
use std::collections::BTreeMap;

/// Two units of one name: below the same unit, or one of them below none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnitTwins {
    /// The one that was made first.
    pub one: UnitId,
    /// The other.
    pub other: UnitId,
}

/// Every such pair among the units that have not ended, by name. Marks count: Thúy is not Thủy.
#[must_use]
pub fn unit_twins(book: &Book) -> Vec<UnitTwins> {
    let mut named: BTreeMap<String, Vec<(UnitId, &UnitVersion)>> = BTreeMap::new();
    for (id, unit) in book.units.iter().filter(|(_, unit)| unit.ended.is_none()) {
        if let Some(version) = unit.latest() {
            named.entry(spelled_name(version.name.as_str())).or_default().push((*id, version));
        }
    }
    let mut found = Vec::new();
    for units in named.values_mut().filter(|units| units.len() > 1) {
        units.sort_by_key(|(id, _)| id.0.order());
        for (at, (one, first)) in units.iter().enumerate() {
            let twins = units[at + 1..].iter().filter(|(_, second)| {
                first.parent == second.parent || first.parent.is_none() || second.parent.is_none()
            });
            // A unit that stands below its namesake is no twin of it: a party committee and its office may be called alike.
            let twins = twins.filter(|(id, second)| second.parent != Some(*one) && first.parent != Some(*id));
            found.extend(twins.map(|(id, _)| UnitTwins { one: *one, other: *id }));
        }
    }
    found
}
