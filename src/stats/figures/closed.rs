//! A closed period (kỳ đã chốt): its figures, organisation, targets and Biểu 1 are taken down once, and stand.

use super::{Figures, For};
use crate::domain::{Book, Category, Count, FactKey, Frozen, Indicator, Stood, StoodUnit, UnitId};
use crate::stats::{Aims, Source, Stock, Until};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that admissions are counted in.
fn admissions() -> impl Iterator<Item = Indicator> {
    Category::ALL.iter().copied().filter(|c| c.is_admission()).map(Indicator::Admitted)
}

impl Figures {
    pub(super) fn freeze(&mut self, frozen: &Frozen) {
        let figures: BTreeMap<FactKey, u32> = frozen.figures.iter().map(|(k, n)| (*k, n.get())).collect();
        let stood = frozen.stood.as_deref();
        let unrecorded: BTreeMap<UnitId, bool> =
            stood.iter().flat_map(|s| &s.units).map(|unit| (unit.unit, unit.unrecorded)).collect();
        for (at, node) in self.tree.nodes().iter().enumerate() {
            let nobody = unrecorded.get(&node.id) == Some(&true);
            for indicator in Indicator::all() {
                let key = FactKey { period: self.question.period, unit: node.id, indicator };
                let cell = &mut self.cells[at][indicator.slot()];
                let left_out = stood.map_or(0, |stood| stood.left_out(&key));
                *cell = cell.frozen(figures.get(&key).copied(), left_out);
                let silent = stood.is_some_and(|stood| stood.silent.binary_search(&key).is_ok());
                if silent || nobody && matches!(indicator, Indicator::Admitted(c) if c.is_admission()) {
                    *cell = cell.unrecorded();
                }
            }
        }
        self.leave_out();
    }

    /// What was not known when the period was closed left out the units below of which it was not known either.
    fn leave_out(&mut self) {
        let tree = self.tree.clone();
        for (at, node) in tree.nodes().iter().enumerate().rev() {
            for slot in 0..Indicator::SLOTS {
                if self.cells[at][slot].value.is_some() {
                    continue;
                }
                let below = node.below.iter().map(|&below| self.cells[below][slot]);
                let left_out = below.map(|cell| if cell.value.is_none() { 1 } else { cell.short() });
                self.cells[at][slot].left_out = left_out.fold(0, u32::saturating_add);
            }
        }
    }

    /// The same as it would be counted if the period had not been closed.
    #[must_use]
    pub fn as_if_open(&self, book: &Book) -> Option<Self> {
        Self::count(book, self.question, Some(self), For::Closed)
    }

    /// Whether these are the figures of a closed period.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.closed
    }

    /// How the closed period stood, if that was taken down.
    pub(crate) fn how_it_stood(&self) -> Option<&Stood> {
        self.stood.as_deref()
    }

    /// Members at the start, as they were known when the period was closed.
    pub(super) fn members_stood(&self, stood: &Stood) -> Vec<Option<u32>> {
        let mut members = vec![None; self.tree.nodes().len()];
        for unit in &stood.units {
            if let Some(at) = self.tree.place(unit.unit) {
                members[at] = unit.members.map(Count::get);
            }
        }
        members
    }

    /// Whether what is known up to these days is the last word of the period: nobody has fallen short by a figure of June.
    #[must_use]
    pub fn is_final(&self, until: Option<Until>) -> bool {
        self.over && (self.closed || until.is_none_or(|until| until.oldest >= self.span.end))
    }

    /// What of the cells is known, figure by figure, by key.
    fn all<T>(&self, pick: impl Fn(UnitId, Indicator) -> Option<T>) -> Vec<(FactKey, T)> {
        let period = self.question.period;
        let keys = self.tree.nodes().iter().flat_map(|node| Indicator::all().map(move |what| (node.id, what)));
        let mut all: Vec<(FactKey, T)> = keys
            .filter_map(|(unit, indicator)| Some((FactKey { period, unit, indicator }, pick(unit, indicator)?)))
            .collect();
        all.sort_by_key(|(k, _)| *k);
        all
    }

    /// All figures that are known, to close the period with.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Vec<(FactKey, Count)>> {
        Arc::new(self.all(|unit, indicator| Count::new(self.get(unit, indicator).value?.into()).ok()))
    }

    /// How the period stands beside its figures, to close it with; `book` is the one that was counted.
    #[must_use]
    pub fn stood(&self, book: &Book) -> Stood {
        let count = |n: u32| Count::new(n.into()).ok();
        let members = self.members(book);
        let nobody = |unit, what| self.get(unit, what).source == Source::NoRecords;
        let silent = |unit| admissions().all(|what| nobody(unit, what));
        let units = self.tree.nodes().iter().zip(members).map(|(node, members)| StoodUnit {
            unit: node.id,
            version: node.version.clone(),
            members: members.and_then(count),
            unrecorded: silent(node.id),
        });
        let aims = Category::ALL.iter().flat_map(|&category| Aims::of(book, self, category).to_keep());
        let part = |unit, indicator| {
            let cell = self.get(unit, indicator);
            cell.value.and(count(cell.short())).filter(|n| n.get() > 0)
        };
        let apart = self.all(|unit, what| (nobody(unit, what) && !silent(unit)).then_some(()));
        let silent = apart.into_iter().map(|(key, ())| key).collect();
        Stood {
            units: units.collect(),
            aims: aims.collect(),
            silent,
            parts: self.all(part),
            stock: Stock::of(book, self).to_keep(),
        }
    }
}
