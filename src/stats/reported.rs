//! What a unit reports of itself and of those below it: the figures that its records give, so that whoever does not hold the
//! records can count with them; and what a careful sender looks at first.

use super::{Cell, Figures, Source};
use crate::domain::{Book, Category, Count, FactKey, Indicator, Node, Origin, UnitId, UnitKind};
use rustc_hash::FxHashSet;

/// Below this a number can point at a person (handbook 9).
pub const SMALL: u32 = 3;

/// The figures of a branch of the organisation in one period, ready to be sent up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reported {
    /// What records give, unit by unit; what has been typed stands in the book already.
    pub counted: Vec<(FactKey, Count)>,
    /// What was counted and reported before, and is not given any more: nobody is on record whom it counted.
    pub withdrawn: Vec<FactKey>,
    /// Typed figures that records do not agree with; what is sent is what was typed.
    pub differing: Vec<FactKey>,
    /// Units without any admission figure and without records: nothing is known of them.
    pub silent: Vec<UnitId>,
    /// Numbers of sensitive categories, of one unit, so small that they can point at a person.
    pub small: Vec<(FactKey, u32)>,
}

impl Reported {
    /// What this unit and all below it report; `book` is the one that was counted.
    #[must_use]
    pub fn of(book: &Book, figures: &Figures, unit: UnitId) -> Self {
        let with_records: FxHashSet<UnitId> = book.persons.iter().map(|(_, p)| p.unit).collect();
        let mut reported = Self::default();
        for node in figures.tree.branch(unit).iter().filter(|n| n.version.kind != UnitKind::Friend) {
            let has_own = with_records.contains(&node.id);
            let total = figures.get(node.id, Indicator::ADMITTED);
            if node.below.is_empty() && matches!(total.source, Source::Nothing | Source::NoRecords) && !has_own {
                reported.silent.push(node.id);
            }
            for &category in Category::ALL.iter().filter(|c| c.is_admission()) {
                let key = FactKey {
                    period: figures.question.period,
                    unit: node.id,
                    indicator: Indicator::Admitted(category),
                };
                reported.add(book, key, category, figures.get(node.id, key.indicator), (node, has_own));
            }
        }
        let told: FxHashSet<FactKey> = reported.counted.iter().map(|(key, _)| *key).collect();
        let here = |key: &&FactKey| {
            key.period == figures.question.period && figures.tree.branch(unit).iter().any(|node| node.id == key.unit)
        };
        let is_open = !book.is_closed(figures.question.period);
        let echoes = book.echoes.keys().filter(here).filter(|key| is_open && !told.contains(*key));
        // Whoever decided between two numbers keeps the one decided on.
        let loose = echoes.filter(|key| book.facts.get(key).is_some_and(|fact| fact.correction.is_none()));
        reported.withdrawn = loose.copied().collect();
        reported
    }

    fn add(&mut self, book: &Book, key: FactKey, category: Category, cell: Cell, (node, has_own): (&Node, bool)) {
        let leaf = node.below.is_empty();
        if let Some(n) = cell.value.filter(|n| leaf && category.is_sensitive() && (1..SMALL).contains(n)) {
            self.small.push((key, n));
        }
        let typed = book.facts.get(&key).filter(|fact| fact.origin != Origin::Counted);
        if typed.is_some() {
            if cell.open_gap().is_some() {
                self.differing.push(key);
            }
            return;
        }
        // What units below report is added up again by whoever receives it.
        let value = match cell.source {
            Source::Records => cell.value,
            Source::NoRecords => cell.value.filter(|_| leaf && has_own),
            Source::Below | Source::Parts | Source::Frozen => cell.value.filter(|_| has_own),
            // What the records give is reported as they give it; the correction goes beside it.
            Source::Corrected => cell.counted.filter(|_| has_own),
            Source::Typed | Source::Nothing => None,
        };
        let value = value.and_then(|n| Count::new(n.into()).ok());
        self.counted.extend(value.map(|n| (key, n)));
    }
}
