//! Members who leave a unit in which they are not, as the changes on record say themselves: of two such, one is amiss.

use super::StockRow;
use super::changes::{place, within};
use crate::domain::{Book, MatterKind, PersonId, Span, Tree, UnitId, When};
use rustc_hash::FxHashMap;

type Move = (When, StockRow, UnitId);

/// How many changes of these days say that somebody leaves a unit, who by the change before has left it already or is in another.
#[must_use]
pub fn elsewhere(book: &Book, tree: &Tree, span: Span) -> u32 {
    let mut all: FxHashMap<PersonId, Vec<Move>> = FxHashMap::default();
    for (_, matter) in book.matters.iter().filter(|(_, m)| m.kind == MatterKind::MemberChange) {
        if let Some((person, (unit, row, on))) = matter.person().zip(place(book, matter)) {
            all.entry(person).or_default().push((on, row, unit));
        }
    }
    let of_one = |moves: &mut Vec<Move>| {
        moves.sort_by_key(|(on, row, _)| (on.latest(), !leaves(*row)));
        let pairs = moves.windows(2).filter(|pair| amiss(tree, &pair[0], &pair[1]) && within(span, pair[1].0));
        u32::try_from(pairs.count()).unwrap_or(u32::MAX)
    };
    all.values_mut().filter(|moves| moves.len() > 1).map(of_one).sum()
}

/// Whether somebody is no more in the unit after it.
const fn leaves(row: StockRow) -> bool {
    row.is_final() || matches!(row, StockRow::OutOutside | StockRow::OutProvince | StockRow::RestructuredOut)
}

/// Whether the second cannot be, if the first was. A second end is asked about by itself, and of days that overlap nobody knows
/// which was first.
fn amiss(tree: &Tree, first: &Move, second: &Move) -> bool {
    let is_later = first.0.latest() < second.0.earliest();
    let is_again = first.1.is_final() && second.1.is_final();
    // An office may enter at the commune who comes to one of its branches.
    let is_other = !holds(tree, first.2, second.2) && !holds(tree, second.2, first.2);
    is_later && !is_again && leaves(second.1) && (leaves(first.1) || is_other)
}

fn holds(tree: &Tree, unit: UnitId, within: UnitId) -> bool {
    tree.branch(unit).iter().any(|node| node.id == within)
}
