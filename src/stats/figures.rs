//! Every figure of every unit in one period: persons, typed figures and units below, rolled up the tree.

use super::cell::Known;
use super::{Cell, Source, Tally};
use crate::domain::{
    Book, Category, Count, CountBy, Day, Fact, FactKey, Indicator, Node, PeriodId, Span, Tree, UnitId, UnitKind,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is asked: which period, counted up to which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which period.
    pub period: PeriodId,
    /// The report day (số liệu đến ngày); days of the period after it are not counted.
    pub as_of: Day,
}

/// The figures of one period in the tree of that period.
#[derive(Clone, Debug)]
pub struct Figures {
    /// What was asked.
    pub question: Question,
    /// The whole period.
    pub span: Span,
    /// The days that are counted.
    pub counted: Span,
    /// Whether the period is over, or closed, on the report day.
    pub over: bool,
    /// The organisation over the counted days.
    pub tree: Tree,
    tally: Tally,
    cells: Vec<[Cell; Indicator::SLOTS]>,
    ways: Vec<CountBy>,
    facts: BTreeMap<FactKey, Arc<Fact>>,
}

impl Figures {
    /// Counts the book; an earlier answer makes it quicker. None for a period whose days are not known.
    #[must_use]
    pub fn of(book: &Book, question: Question, earlier: Option<&Self>) -> Option<Self> {
        let span = book.span(question.period)?;
        let counted = span.up_to(question.as_of);
        let tally = match earlier {
            Some(earlier) => earlier.tally.clone().follow(&book.persons, counted),
            None => Tally::of(&book.persons, counted),
        };
        let tree = Tree::over(book, counted);
        let first = FactKey { period: question.period, unit: UnitId::FIRST, indicator: Indicator::FIRST };
        let facts = book
            .facts
            .from_key(&first)
            .take_while(|(k, _)| k.period == question.period)
            .filter(|(_, f)| f.as_of.min(span.end) <= counted.end)
            .map(|(k, f)| (*k, Arc::new(f.clone())))
            .collect();
        let ways = ways(&tree);
        // As of a day before the closing the period was still open, and is counted as it was.
        let closed = |on: Day| on.min(span.end) <= question.as_of;
        let frozen = book.periods.get(&question.period).and_then(|p| p.frozen.as_ref()).filter(|f| closed(f.on));
        let over = frozen.is_some() || question.as_of >= span.end;
        let mut figures = Self {
            question,
            span,
            counted,
            over,
            tally,
            cells: vec![[Cell::default(); Indicator::SLOTS]; tree.nodes().len()],
            tree,
            ways,
            facts,
        };
        figures.roll_up();
        if let Some(frozen) = frozen {
            figures.freeze(&frozen.figures);
        }
        Some(figures)
    }

    /// The same question a year earlier: up to the same day, and all of a period of which all was asked.
    #[must_use]
    pub fn year_before(&self, book: &Book) -> Option<Question> {
        let period = self.question.period.year_before()?;
        let end = book.span(period)?.end;
        let as_of = if self.counted.end == self.span.end { end } else { self.question.as_of.years_later(-1) };
        Some(Question { period, as_of })
    }

    fn roll_up(&mut self) {
        // Reading order backwards: all below a unit is done before the unit.
        for at in (0..self.cells.len()).rev() {
            let own = self.tally.own(self.tree.nodes()[at].id);
            for indicator in [Indicator::Members, Indicator::Units, Indicator::ADMITTED] {
                self.cells[at][indicator.slot()] = self.cell(at, indicator, &own);
            }
            for &category in &Category::ALL[1..] {
                self.cells[at][Indicator::Admitted(category).slot()] =
                    self.cell(at, Indicator::Admitted(category), &own);
            }
        }
    }

    fn cell(&self, at: usize, indicator: Indicator, own: &super::tally::Counts) -> Cell {
        let node = &self.tree.nodes()[at];
        let key = FactKey { period: self.question.period, unit: node.id, indicator };
        let typed = self.facts.get(&key).map(|f| f.value.get());
        let mut known = self.below(node, indicator);
        known.typed = typed;
        match indicator {
            Indicator::Units if !node.below.is_empty() => {
                let direct =
                    node.below.iter().filter(|&&b| self.tree.nodes()[b].version.kind != UnitKind::Friend).count();
                // Friends alone say nothing about how many units there are.
                let counted = u32::try_from(direct).ok().filter(|&n| n > 0);
                known = Known { counted, backed: counted.is_some(), missing: 0, typed, source: Source::Below };
            }
            Indicator::Admitted(category) if category.is_admission() => self.add_own(&mut known, at, category, own),
            _ => {}
        }
        // A category follows its total: beside a typed total the persons at hand are not the whole.
        let total = (indicator != Indicator::ADMITTED).then(|| self.cells[at][Indicator::ADMITTED.slot()].source);
        let by = match (indicator, total) {
            (Indicator::Admitted(c), Some(Source::Typed)) if c.is_admission() => CountBy::Totals,
            _ => self.ways[at],
        };
        Cell::choose(known, by)
    }

    /// The sum of the units directly below.
    fn below(&self, node: &Node, indicator: Indicator) -> Known {
        let cells = node.below.iter().map(|&b| (&self.tree.nodes()[b], self.cells[b][indicator.slot()]));
        let mut known = Known { counted: None, backed: false, missing: 0, typed: None, source: Source::Below };
        // Friend units stand beside, not below: a province's own total does not hang on what they report.
        for (below, cell) in cells {
            match cell.value {
                Some(n) => {
                    known.counted = Some(known.counted.unwrap_or(0).saturating_add(n));
                    known.backed |= cell.is_backed();
                }
                None if below.version.kind != UnitKind::Friend => known.missing += 1,
                None => {}
            }
        }
        known
    }

    /// Adds the unit's own persons to the sum below it.
    fn add_own(&self, known: &mut Known, at: usize, category: Category, own: &super::tally::Counts) {
        let has_records = own[Category::All.index()] > 0;
        let leaf = self.tree.nodes()[at].below.is_empty();
        let typed_total =
            self.cells[at][Indicator::ADMITTED.slot()].source == Source::Typed && category != Category::All;
        if has_records {
            known.counted = Some(known.counted.unwrap_or(0).saturating_add(own[category.index()]));
            known.backed = true;
        } else if leaf && self.ways[at] == CountBy::Records && !typed_total {
            known.counted = Some(0);
        }
        if leaf {
            known.source = Source::Records;
        }
    }

    fn freeze(&mut self, figures: &[(FactKey, Count)]) {
        let frozen: BTreeMap<FactKey, u32> = figures.iter().map(|(k, n)| (*k, n.get())).collect();
        for (at, node) in self.tree.nodes().iter().enumerate() {
            for indicator in Indicator::all() {
                let key = FactKey { period: self.question.period, unit: node.id, indicator };
                let cell = &mut self.cells[at][indicator.slot()];
                *cell = cell.frozen(frozen.get(&key).copied());
            }
        }
    }

    /// One figure; an empty cell for a unit that was not there.
    #[must_use]
    pub fn get(&self, unit: UnitId, indicator: Indicator) -> Cell {
        self.tree.place(unit).map_or_else(Cell::default, |at| self.cells[at][indicator.slot()])
    }

    /// The typed figure behind a cell, if there is one.
    #[must_use]
    pub fn fact(&self, unit: UnitId, indicator: Indicator) -> Option<&Fact> {
        self.facts.get(&FactKey { period: self.question.period, unit, indicator }).map(AsRef::as_ref)
    }

    /// What the unit counts by, its own word or the nearest above.
    #[must_use]
    pub fn way(&self, unit: UnitId) -> CountBy {
        self.tree.place(unit).map_or(CountBy::Records, |at| self.ways[at])
    }

    /// All figures that are known, to close the period with.
    #[must_use]
    pub fn snapshot(&self) -> Vec<(FactKey, Count)> {
        let mut all = Vec::new();
        for (at, node) in self.tree.nodes().iter().enumerate() {
            for indicator in Indicator::all() {
                let value = self.cells[at][indicator.slot()].value.and_then(|n| Count::new(n.into()).ok());
                all.extend(value.map(|n| (FactKey { period: self.question.period, unit: node.id, indicator }, n)));
            }
        }
        all.sort_by_key(|(k, _)| *k);
        all
    }
}

/// What each unit counts by: its own word, else that of the unit above; a root counts by records.
fn ways(tree: &Tree) -> Vec<CountBy> {
    let mut ways: Vec<CountBy> = Vec::with_capacity(tree.nodes().len());
    for node in tree.nodes() {
        let above = node.above.map_or(CountBy::Records, |a| ways[a]);
        // Of a friend unit only totals can be known.
        let default = if node.version.kind == UnitKind::Friend { CountBy::Totals } else { above };
        ways.push(node.version.count_by.unwrap_or(default));
    }
    ways
}
