//! What a unit comes to by those below it and by its own persons, and by which of both it counts.

use super::Figures;
use crate::domain::{Category, CountBy, Indicator, Node, Tree, UnitId, UnitKind};
use crate::stats::cell::Known;
use crate::stats::{Cell, Source};
use std::ops::Range;

impl Figures {
    /// The sum of the units directly below.
    pub(super) fn below(&self, node: &Node, indicator: Indicator) -> Known {
        self.sum(node, |below| self.cells[below][indicator.slot()])
    }

    /// The same of these cells, by place in the tree.
    pub(super) fn sum(&self, node: &Node, cell: impl Fn(usize) -> Cell) -> Known {
        let cells = node.below.iter().map(|&b| (&self.tree.nodes()[b], cell(b)));
        let mut known = Known {
            counted: None,
            backed: false,
            missing: 0,
            left_out: 0,
            typed: None,
            lift: None,
            source: Source::Below,
        };
        // Friend units stand beside, not below: a province's own total does not hang on what they report.
        for (below, cell) in cells {
            if let Some(n) = cell.value {
                known.counted = Some(known.counted.unwrap_or(0).saturating_add(n));
                known.backed |= cell.is_backed();
                known.left_out = known.left_out.saturating_add(cell.short());
            } else {
                known.missing += u32::from(below.version.kind != UnitKind::Friend);
                known.left_out = known.left_out.saturating_add(1);
            }
        }
        known
    }

    /// How many units stand directly below at the end of the counted days; those that have ended by then keep their figures, and
    /// are no more. Friends alone say nothing about how many there are.
    pub(super) fn direct(&self, node: &Node) -> Option<u32> {
        let stands = |id: UnitId| {
            let unit = self.units.get(&id);
            self.stood.is_some() || unit.is_some_and(|unit| unit.at(self.counted.end).is_some())
        };
        let below = node.below.iter().map(|&b| &self.tree.nodes()[b]);
        let real = below.filter(|node| node.version.kind != UnitKind::Friend);
        let direct = real.clone().filter(|node| stands(node.id)).count();
        u32::try_from(direct).ok().filter(|_| real.count() > 0)
    }

    /// How many were admitted in the counted days in units that were not there on the day: they count in no period, and somebody
    /// has to be told (a unit that was entered with too late a first day).
    #[must_use]
    pub fn astray(&self) -> u32 {
        self.tally.astray().saturating_add(self.tally.among(|unit| self.tree.place(unit).is_none()))
    }

    /// Adds the unit's own persons to the sum below it.
    pub(super) fn add_own(&self, known: &mut Known, at: usize, category: Category, own: &crate::stats::tally::Counts) {
        let has_records = own[Category::All.index()] > 0;
        let leaf = self.tree.nodes()[at].below.is_empty();
        let typed_total = self.cells[at][Indicator::ADMITTED.slot()].source.is_typed() && category != Category::All;
        if has_records && !self.says(category) {
            // Nobody is known to carry the mark, nor not to: nobody has looked.
            known.missing += 1;
            known.left_out = known.left_out.saturating_add(1);
        } else if has_records {
            known.counted = Some(known.counted.unwrap_or(0).saturating_add(own[category.index()]));
            known.backed = true;
        } else if leaf && self.ways[at] == CountBy::Records && !typed_total && self.kept.contains(&at) {
            // Somebody who was admitted there before it was, or after, is nobody: but none is not said beside that.
            known.counted = (!self.tally.has_astray(self.tree.nodes()[at].id)).then_some(0);
        }
        if leaf {
            known.source = Source::Records;
        }
    }
}

/// The places of the office's own unit and of all below it; all where that unit is not said or was not there. Of these the
/// office keeps the records: that there are none then says that nobody was admitted. Of units above and beside it says nothing.
pub(in crate::stats) fn kept(tree: &Tree, home: Option<UnitId>) -> Range<usize> {
    let own = home.and_then(|home| tree.place(home)).map(|at| at..tree.nodes()[at].end);
    own.unwrap_or(0..tree.nodes().len())
}

/// What each unit counts by: its own word, else that of the unit above; a root counts by records.
pub(super) fn ways(tree: &Tree) -> Vec<CountBy> {
    let mut ways: Vec<CountBy> = Vec::with_capacity(tree.nodes().len());
    for node in tree.nodes() {
        let above = node.above.map_or(CountBy::Records, |a| ways[a]);
        // Of a friend unit only totals can be known.
        let default = if node.version.kind == UnitKind::Friend { CountBy::Totals } else { above };
        ways.push(node.version.count_by.unwrap_or(default));
    }
    ways
}
