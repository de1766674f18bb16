//! Where a unit may stand: the page offers these places and no others, and the book refuses the rest by the same rule.

use super::{Book, Day, UnitId, UnitKind};
use std::collections::BTreeSet;

/// Whether `unit` under `parent` from this day on would be above itself on any day, until its own next version.
#[must_use]
pub fn makes_cycle(book: &Book, unit: UnitId, parent: UnitId, from: Day) -> bool {
    let next = book.units.get(&unit).and_then(|u| u.versions.iter().map(|v| v.from).find(|&f| f > from));
    let days: BTreeSet<Day> = book
        .units
        .iter()
        .flat_map(|(_, u)| u.versions.iter().map(|v| v.from))
        .filter(|&f| f > from && next.is_none_or(|n| f < n))
        .chain([from])
        .collect();
    days.into_iter().any(|day| is_above(book, unit, parent, day))
}

/// Whether `upper` stands above `unit` on the day, or is it.
fn is_above(book: &Book, upper: UnitId, unit: UnitId, day: Day) -> bool {
    let mut at = Some(unit);
    // A healthy tree ends far sooner; the bound keeps a damaged one from holding the page.
    for _ in 0..=book.units.len() {
        match at {
            None => return false,
            Some(id) if id == upper => return true,
            Some(id) => at = book.units.get(&id).and_then(|u| u.at(day)).and_then(|v| v.parent),
        }
    }
    true
}

/// The units under which one of this kind may stand from the day on; `unit` is the one that moves, none if it is new.
#[must_use]
pub fn places_for(book: &Book, unit: Option<UnitId>, kind: UnitKind, from: Day) -> Vec<UnitId> {
    let allows = |id: &UnitId| {
        let holds = book.units.get(id).and_then(|u| u.at(from)).is_some_and(|v| v.kind.may_hold(kind));
        holds && unit.is_none_or(|moved| moved != *id && !makes_cycle(book, moved, *id, from))
    };
    book.units.iter().map(|(id, _)| *id).filter(allows).collect()
}
