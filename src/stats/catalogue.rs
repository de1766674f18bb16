//! The matters of one kind as a list: those of the unit, of units below it, and of no unit.

use crate::domain::{Book, MatterField, MatterId, MatterKind, Span, Tree, UnitId, When, sort_key};
use rustc_hash::FxHashSet;
use std::cmp::Reverse;

/// Matters of these kinds, the newest first, those without a day last, then by name.
#[must_use]
pub fn catalogue(book: &Book, kind: MatterKind, unit: UnitId) -> Vec<MatterId> {
    let units: FxHashSet<UnitId> = Tree::over(book, Span::ALL).branch(unit).iter().map(|n| n.id).collect();
    let all = book.matters.iter().filter(|(_, m)| m.kind == kind);
    let here = all.filter(|(_, m)| m.unit().is_none_or(|unit| units.contains(&unit)));
    let key = |(id, m): (&MatterId, &crate::domain::Matter)| {
        let day = m.date(MatterField::From).or_else(|| m.date(MatterField::On)).and_then(When::earliest);
        (Reverse(day), sort_key(m.name().unwrap_or_default()), *id)
    };
    let mut keys: Vec<_> = here.map(key).collect();
    keys.sort();
    keys.into_iter().map(|(.., id)| id).collect()
}
