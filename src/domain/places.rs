//! Where a unit may stand: the page offers these places and no others, and the book refuses the rest by the same rule.
//!
//! A place must hold on every day of the version that names it, not only on its first.

use super::{Book, Day, Refusal, Stretch, Unit, UnitId, UnitKind, UnitVersion};
use std::collections::BTreeSet;

/// The days for which a version of this unit from the day on would hold: until its next version or its end.
fn stretch(book: &Book, unit: UnitId, from: Day) -> Stretch {
    let known = book.units.get(&unit);
    let next = known.and_then(|u| u.versions.iter().map(|v| v.from).find(|&f| f > from));
    Stretch { from, until: next }.cut(known.and_then(|u| u.ended))
}

/// Whether `unit` under `parent` from this day on would be above itself on any day, until its own next version.
#[must_use]
pub fn makes_cycle(book: &Book, unit: UnitId, parent: UnitId, from: Day) -> bool {
    let mut open = vec![(parent, stretch(book, unit, from), 0)];
    while let Some((id, days, height)) = open.pop() {
        // A healthy tree ends far sooner; the bound keeps a damaged one from holding the page.
        if id == unit || height > book.units.len() {
            return true;
        }
        for (own, version) in book.units.get(&id).into_iter().flat_map(Unit::stretches) {
            let both = own.and(days);
            if let Some(above) = version.parent.filter(|_| !both.is_empty()) {
                open.push((above, both, height + 1));
            }
        }
    }
    false
}

/// Whether `unit` may stand under `parent` as this kind from the day on, with the reason why not.
pub(super) fn check_above(book: &Book, unit: UnitId, parent: UnitId, kind: UnitKind, from: Day) -> Result<(), Refusal> {
    let above = book.units.get(&parent).ok_or(Refusal::NoUnit(parent))?;
    let days = stretch(book, unit, from);
    if let Some(day) = above.missing(days) {
        return Err(Refusal::NotThere(parent, day));
    }
    if makes_cycle(book, unit, parent, from) {
        return Err(Refusal::Cycle(unit));
    }
    if above.may_hold(kind, days) { Ok(()) } else { Err(Refusal::WrongPlace(parent)) }
}

/// Whether all that stands under the unit on any day can stay when it is changed so.
pub(super) fn check_below(book: &Book, id: UnitId, changed: &Unit) -> Result<(), Refusal> {
    let old = book.units.get(&id);
    let below = book.units.iter().flat_map(|(_, u)| u.stretches()).filter(|(_, v)| v.parent == Some(id));
    for (days, version) in below {
        // What was amiss before, in a file from elsewhere, is no reason against this change.
        let was = |fits: &dyn Fn(&Unit) -> bool| old.is_none_or(fits);
        if changed.missing(days).is_some() && was(&|o| o.missing(days).is_none()) {
            return Err(Refusal::HasUnitsBelow(id));
        }
        if !changed.may_hold(version.kind, days) && was(&|o| o.may_hold(version.kind, days)) {
            return Err(Refusal::WrongPlace(id));
        }
    }
    Ok(())
}

/// Whether two units may be one, with the reason why not: neither has stood above the other, and what stands below the one that
/// goes may stand below the one that stays. The unit that goes.
pub(super) fn check_one(book: &Book, gone: UnitId, stays: UnitId) -> Result<Unit, Refusal> {
    let (unit, other) = (book.standing_unit(gone)?, book.standing_unit(stays)?);
    if has_above(book, gone, stays) || has_above(book, stays, gone) {
        return Err(Refusal::Cycle(gone));
    }
    let mut below = book.units.iter().flat_map(|(_, u)| u.stretches()).filter(|(_, v)| v.parent == Some(gone));
    if below.any(|(days, version)| !other.may_hold(version.kind, days)) {
        return Err(Refusal::WrongPlace(stays));
    }
    Ok(unit.clone())
}

/// Whether the unit has stood below this one on any day, near or far; every unit does below itself.
fn has_above(book: &Book, unit: UnitId, above: UnitId) -> bool {
    let (mut open, mut met) = (vec![unit], BTreeSet::new());
    while let Some(id) = open.pop() {
        if met.insert(id) {
            open.extend(book.units.get(&id).into_iter().flat_map(Unit::parents));
        }
    }
    met.contains(&above)
}

/// Whether all below the unit could stay if it were of this kind from the day on, and it is still there then.
fn stays(book: &Book, unit: UnitId, kind: UnitKind, from: Day) -> bool {
    let Some(known) = book.units.get(&unit) else { return true };
    let version = known.versions.first().map(|v| UnitVersion { from, kind, ..v.clone() });
    known.ended.is_none_or(|end| from < end)
        && version.is_some_and(|v| check_below(book, unit, &known.revised(v)).is_ok())
}

/// The units under which one of this kind may stand from the day on; `unit` is the one that moves, none if it is new.
#[must_use]
pub fn places_for(book: &Book, unit: Option<UnitId>, kind: UnitKind, from: Day) -> Vec<UnitId> {
    // A new unit has no days behind it and none below it; any id that is not taken stands for it.
    let id = unit.unwrap_or(UnitId::FIRST);
    let stays = stays(book, id, kind, from);
    let allows = |parent: &UnitId| stays && check_above(book, id, *parent, kind, from).is_ok();
    book.units.iter().map(|(id, _)| *id).filter(allows).collect()
}

/// The kinds that a unit may be from the day on under `parent`, none for a root; `unit` is the one that changes, none
/// if it is new.
#[must_use]
pub fn kinds_for(book: &Book, unit: Option<UnitId>, parent: Option<UnitId>, from: Day) -> Vec<UnitKind> {
    let id = unit.unwrap_or(UnitId::FIRST);
    let above = |kind| parent.is_none_or(|p| check_above(book, id, p, kind, from).is_ok());
    UnitKind::ALL.iter().copied().filter(|&kind| above(kind) && stays(book, id, kind, from)).collect()
}
