//! The figures of every unit, rolled up the tree: from those below it, its own persons and what was typed.

use super::{Figures, Typed};
use crate::domain::{Category, CountBy, Indicator, UnitId};
use crate::stats::cell::{Known, Said};
use crate::stats::tally::Counts;
use crate::stats::{Cell, Source};

impl Figures {
    /// The typed figures of every unit, in one walk over those of the period.
    pub(super) fn typed(&self) -> Vec<Typed> {
        let mut typed = vec![Typed::default(); self.tree.nodes().len()];
        let first = self.key(UnitId::FIRST, Indicator::FIRST);
        let period = self.facts.from_key(&first).take_while(|(k, _)| k.period == first.period);
        // What the records once gave is no second witness beside the records themselves.
        for (key, fact) in period.filter(|(_, fact)| self.known(fact)) {
            let corrected = fact.correction.is_some();
            if let Some(place) = self.tree.place(key.unit).filter(|_| !self.echoes(key, fact)) {
                typed[place][key.indicator.slot()] = Some(Said { value: fact.counts().get(), corrected });
            }
        }
        typed
    }

    /// Counts every unit, or those alone whose persons, or whose units below, are not as they were.
    pub(super) fn roll_up(&mut self, base: Option<&Self>) {
        let tree = self.tree.clone();
        let mut stale: Vec<bool> = match base {
            Some(base) => tree.nodes().iter().map(|n| !self.tally.is_as(&base.tally, n.id)).collect(),
            None => vec![true; tree.nodes().len()],
        };
        if !stale.contains(&true) {
            return;
        }
        let (typed, parts) = (self.typed(), self.parts.clone());
        // Reading order backwards: all below a unit is done before the unit.
        for (at, node) in tree.nodes().iter().enumerate().rev() {
            if !stale[at] {
                continue;
            }
            if let Some(above) = node.above {
                stale[above] = true;
            }
            let own = self.tally.own(node.id);
            let said = self.said(&parts, node.id);
            // The total first: the categories follow it.
            let rest = Indicator::all().filter(|i| *i != Indicator::ADMITTED);
            for indicator in std::iter::once(Indicator::ADMITTED).chain(rest) {
                self.cells[at][indicator.slot()] = self.cell(at, indicator, (own, &typed[at], &said));
            }
        }
    }

    fn cell(&self, at: usize, indicator: Indicator, (own, typed, said): (&Counts, &Typed, &[&Self])) -> Cell {
        let node = &self.tree.nodes()[at];
        let typed = typed[indicator.slot()];
        let mut known = self.below(node, indicator);
        (known.typed, known.lift) = (typed, self.lift(at, indicator, said));
        match indicator {
            Indicator::Units if !node.below.is_empty() => {
                let counted = self.direct(node);
                known = Known {
                    counted,
                    backed: counted.is_some(),
                    missing: 0,
                    left_out: 0,
                    source: Source::Below,
                    ..known
                };
            }
            Indicator::Admitted(category) if category.is_admission() => self.add_own(&mut known, at, category, own),
            _ => {}
        }
        // A category follows its total: beside a typed total the persons at hand are not the whole.
        let total = self.cells[at][Indicator::ADMITTED.slot()];
        let part = matches!(indicator, Indicator::Admitted(c) if c != Category::All && c.is_admission());
        let beside_typed = part && total.source.is_typed();
        let cell = Cell::choose(known, if beside_typed { CountBy::Totals } else { self.ways[at] });
        // Where somebody was admitted and nobody has looked at the mark, that there is no record of it says nothing.
        let unseen = matches!(indicator, Indicator::Admitted(c) if part && !self.says(c));
        let unseen = (unseen && total.is_backed()) || self.open.binary_search(&node.id).is_ok();
        let cell = if unseen && cell.source == Source::NoRecords { cell.unknown() } else { cell };
        if beside_typed && total.gap().is_some() { cell.unless_counted() } else { cell }
    }
}
