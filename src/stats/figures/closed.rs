//! A closed period (kỳ đã chốt): its figures are taken down once, and stand.

use super::Figures;
use crate::domain::{Count, FactKey, Frozen, Indicator};
use crate::stats::Until;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Figures {
    pub(super) fn freeze(&mut self, frozen: &Frozen) {
        let frozen: BTreeMap<FactKey, u32> = frozen.figures.iter().map(|(k, n)| (*k, n.get())).collect();
        for (at, node) in self.tree.nodes().iter().enumerate() {
            for indicator in Indicator::all() {
                let key = FactKey { period: self.question.period, unit: node.id, indicator };
                let cell = &mut self.cells[at][indicator.slot()];
                *cell = cell.frozen(frozen.get(&key).copied());
            }
        }
    }

    /// Whether what is known up to these days is the last word of the period: nobody has fallen short by a figure of June.
    #[must_use]
    pub fn is_final(&self, until: Option<Until>) -> bool {
        self.over && (self.closed || until.is_none_or(|until| until.oldest >= self.span.end))
    }

    /// All figures that are known, to close the period with.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Vec<(FactKey, Count)>> {
        let mut all = Vec::new();
        for (at, node) in self.tree.nodes().iter().enumerate() {
            for indicator in Indicator::all() {
                let value = self.cells[at][indicator.slot()].value.and_then(|n| Count::new(n.into()).ok());
                all.extend(value.map(|n| (FactKey { period: self.question.period, unit: node.id, indicator }, n)));
            }
        }
        all.sort_by_key(|(k, _)| *k);
        Arc::new(all)
    }
}
