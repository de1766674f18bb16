//! Units that stand above themselves (vòng trong sơ đồ): no one office can bring it about, but two that move units without
//! knowing of each other can. Found here, so that a person can say which of the moves is taken back.

use super::{Book, Day, UnitId, UnitVersion};
use std::collections::BTreeSet;

/// Units of which each stands under the next, and the last under the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Cycle {
    /// The first day on which it is so.
    pub from: Day,
    /// Its units, each with the version that holds on that day, the least unit first.
    pub units: Vec<(UnitId, UnitVersion)>,
}

/// Every cycle, by the first day on which it is there. `suspects` are the units that can be in one.
pub(super) fn cycles_among(book: &Book, suspects: &BTreeSet<UnitId>) -> Vec<Cycle> {
    let versions = |id: &UnitId| book.units.get(id).into_iter().flat_map(|u| &u.versions);
    let days: BTreeSet<Day> = suspects.iter().flat_map(versions).map(|v| v.from).collect();
    let (mut found, mut known): (Vec<Cycle>, BTreeSet<Vec<UnitId>>) = (Vec::new(), BTreeSet::new());
    for from in days {
        let at = |id: UnitId| book.units.get(&id).and_then(|u| u.at(from));
        let above = |id: &UnitId| at(*id).and_then(|v| v.parent);
        let mut met = BTreeSet::new();
        for &start in suspects {
            let mut way: Vec<UnitId> = Vec::new();
            let mut next = Some(start);
            while let Some(id) = next.filter(|id| met.insert(*id)) {
                way.push(id);
                next = above(&id);
            }
            // Whoever comes back to this very way has found a cycle; another's has been found already.
            let Some(begin) = next.and_then(|id| way.iter().position(|w| *w == id)) else { continue };
            let mut round = way.split_off(begin);
            let least = round.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(at, _)| at);
            round.rotate_left(least);
            if known.insert(round.clone()) {
                let units = round.into_iter().filter_map(|id| Some((id, at(id)?.clone()))).collect();
                found.push(Cycle { from, units });
            }
        }
    }
    found
}

impl Cycle {
    /// The version with which the unit goes back to where it stood before, where it stood somewhere else: none of a unit that
    /// has been there from its first day.
    #[must_use]
    pub fn back(book: &Book, unit: UnitId, version: &UnitVersion) -> Option<UnitVersion> {
        let versions = &book.units.get(&unit)?.versions;
        let before = versions.iter().rev().find(|v| v.from < version.from && v.parent != version.parent)?;
        Some(UnitVersion { parent: before.parent, ..version.clone() })
    }
}
