//! Two units that may be one: both offices began it, each under an id of its own. They are shown, with what would go from one to
//! the other, and never joined by themselves; while both stand, a target given to each counts twice, and figures sent to one are
//! missed at the other.

use crate::domain::{Book, OfUnit, Rows, Stretch, UnitId, UnitVersion, spelled_name};
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

/// What would go with a unit that is joined with another: so many records of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Going {
    /// Persons who are in it, or were.
    pub persons: usize,
    /// Targets.
    pub targets: usize,
    /// Typed figures.
    pub figures: usize,
    /// Units directly below it.
    pub units: usize,
    /// Classes, receipts and what else is kept in lists.
    pub matters: usize,
    /// Targets and figures that both have, and otherwise: they would wait for a person.
    pub differing: usize,
}

impl Going {
    /// What would go if the first unit were gone into the second.
    #[must_use]
    pub fn of(book: &Book, gone: UnitId, stays: UnitId) -> Self {
        let (targets, apart) = of_unit(&book.targets, gone, stays);
        let (figures, more) = of_unit(&book.facts, gone, stays);
        let below = |days: Stretch, version: &UnitVersion| !days.is_empty() && version.parent == Some(gone);
        let units = book.units.iter().filter(|(_, unit)| unit.stretches().any(|(days, version)| below(days, version)));
        let is_in = |unit: UnitId| unit == gone;
        let persons = book.persons.iter().map(|(_, person)| person);
        let persons = persons.filter(|p| is_in(p.unit) || p.stays.all().iter().any(|stay| is_in(stay.unit)));
        Self {
            persons: persons.count(),
            targets,
            figures,
            units: units.count(),
            matters: book.matters.iter().filter(|(_, matter)| matter.unit().is_some_and(is_in)).count(),
            differing: apart + more,
        }
    }
}

/// How many of these are of the first unit, and how many of those the second has otherwise.
fn of_unit<K: OfUnit, V: Clone + PartialEq>(rows: &Rows<K, V>, gone: UnitId, stays: UnitId) -> (usize, usize) {
    let own = || rows.iter().filter(|(key, _)| key.unit() == gone);
    let apart = own().filter(|(key, record)| rows.get(&key.of(stays)).is_some_and(|other| other != *record));
    (own().count(), apart.count())
}
