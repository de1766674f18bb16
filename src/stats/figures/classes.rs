//! Figures of classes: counted when they are first asked for, since steps may have to be unpacked for them.

use super::{Figures, Known};
use crate::domain::{CountBy, Indicator};
use crate::stats::schooling::{CLASSES, Schooling, class_of};
use crate::stats::{Cell, Source};
use std::sync::Arc;

/// The cells of one unit, in the order of [`CLASSES`].
pub(super) type ClassRow = [Cell; CLASSES.len()];

impl Figures {
    /// The figure of a class at this place in the tree; none if it is of nothing that is learned in one. A closed period has its
    /// own.
    pub(super) fn of_class(&self, at: usize, indicator: Indicator) -> Option<Cell> {
        let Indicator::Admitted(category) = indicator else { return None };
        let class = class_of(category).filter(|_| !self.closed)?;
        Some(self.classes.get_or_init(|| self.count_classes())[at][class])
    }

    /// Who learned, to count on from.
    pub(super) fn schooling(&self) -> Arc<Schooling> {
        Arc::clone(self.schooling.get_or_init(|| {
            let earlier = self.schooling_hint.clone().unwrap_or_default();
            Arc::new(Schooling::of(&self.persons, &self.matters, self.counted, &earlier))
        }))
    }

    /// What was counted so far, or what that would go on from.
    pub(super) fn schooling_so_far(&self) -> Option<Arc<Schooling>> {
        self.schooling.get().or(self.schooling_hint.as_ref()).map(Arc::clone)
    }

    fn count_classes(&self) -> Vec<ClassRow> {
        let (schooling, typed) = (self.schooling(), self.typed());
        let mut cells = vec![ClassRow::default(); self.tree.nodes().len()];
        for (class, (category, _)) in CLASSES.iter().enumerate() {
            // Where nobody is recorded to have learned, nothing is known of those who are not.
            let is_kept = schooling.is_kept(class);
            for (at, node) in self.tree.nodes().iter().enumerate().rev() {
                let mut known = self.sum(node, |below| cells[below][class]);
                known.typed = typed[at][Indicator::Admitted(*category).slot()];
                let (own, leaf) = (schooling.own(node.id)[class], node.below.is_empty());
                if own > 0 {
                    known.counted = Some(known.counted.unwrap_or(0).saturating_add(own));
                    known.backed = true;
                } else if is_kept && leaf && self.ways[at] == CountBy::Records {
                    known.counted = Some(0);
                }
                let source = if leaf { Source::Records } else { Source::Below };
                cells[at][class] = Cell::choose(Known { source, ..known }, self.ways[at]);
            }
        }
        cells
    }
}
