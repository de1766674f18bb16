//! What came to a closed period after it was closed: late records and changes of the membership, figures and targets of other
//! offices. None of it changes the
//! period; all of it is told beside it, so that whoever answers for the figures can reopen and close it again.

use super::{AimState, Aims, Figures, Stock, StockRow};
use crate::domain::{Book, Category, Indicator, UnitId};

/// One figure, target or line of Biểu 1 that would now be another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// A figure.
    Figure {
        /// Whose.
        unit: UnitId,
        /// What is counted.
        indicator: Indicator,
        /// As it was closed.
        closed: Option<u32>,
        /// As it would be counted now.
        now: Option<u32>,
    },
    /// A line of Biểu 1.
    Stock {
        /// Whose.
        unit: UnitId,
        /// Which line; none that is the sum of others.
        row: StockRow,
        /// As it was closed.
        closed: Option<u32>,
        /// As it would be counted now.
        now: Option<u32>,
    },
    /// A target.
    Target {
        /// Whose.
        unit: UnitId,
        /// In which category.
        category: Category,
        /// As it was closed, the least.
        closed: Option<u32>,
        /// As it is now.
        now: Option<u32>,
    },
}

impl Since {
    /// All of it, in reading order; of a sum those parts alone that make the difference. Nothing while the period is open.
    #[must_use]
    pub fn of(book: &Book, closed: &Figures) -> Vec<Self> {
        let Some(now) = Some(closed).filter(|f| f.is_closed()).and_then(|f| f.as_if_open(book)) else {
            return Vec::new();
        };
        let figures = Indicator::all().filter(|what| *what != Indicator::Units).flat_map(|indicator| {
            let differ = |unit| closed.get(unit, indicator).value != now.get(unit, indicator).value;
            Self::lowest(closed, differ).into_iter().map(move |unit| (unit, indicator)).collect::<Vec<_>>()
        });
        let figures = figures.map(|(unit, indicator)| {
            let (closed, now) = (closed.get(unit, indicator).value, now.get(unit, indicator).value);
            Self::Figure { unit, indicator, closed, now }
        });
        let targets = Category::ALL.iter().flat_map(|&category| {
            let (was, is) = (Aims::of(book, closed, category), Aims::of(book, &now, category));
            let least = |state: AimState| state.known().map(|aim| aim.least);
            let pair = move |unit: UnitId| (least(was.given(unit)), least(is.given(unit)));
            let nodes = closed.tree.nodes().iter().map(|node| node.id);
            let changed = nodes.map(|unit| (unit, pair(unit))).filter(|(_, (closed, now))| closed != now);
            changed.map(|(unit, (closed, now))| Self::Target { unit, category, closed, now }).collect::<Vec<_>>()
        });
        figures.chain(Self::stock(book, closed, &now)).chain(targets).collect()
    }

    /// The same of the unit alone and of all below it.
    #[must_use]
    pub fn within(book: &Book, closed: &Figures, unit: UnitId) -> Vec<Self> {
        let Some(at) = closed.tree.place(unit) else { return Vec::new() };
        let nodes = at..closed.tree.nodes()[at].end;
        let here = |since: &Self| closed.tree.place(since.unit()).is_some_and(|at| nodes.contains(&at));
        Self::of(book, closed).into_iter().filter(here).collect()
    }

    /// Of Biểu 1, where it was kept. Admissions are told as a figure; the end only where nothing else has changed it.
    fn stock(book: &Book, closed: &Figures, now: &Figures) -> Vec<Self> {
        let was = Stock::of(book, closed);
        if !was.is_closed() {
            return Vec::new();
        }
        let is = Stock::of(book, now);
        let pair = |unit, row| (was.get(unit, row).value, is.get(unit, row).value);
        let differs = |unit, row| pair(unit, row).0 != pair(unit, row).1;
        let others = || StockRow::ALL.iter().filter(|row| row.parts().is_empty() && **row != StockRow::After);
        let lines = StockRow::ALL.iter().filter(|row| row.parts().is_empty() && **row != StockRow::Admitted);
        let line = |&row: &StockRow| {
            let differ = |unit| {
                let follows = || row == StockRow::After && others().any(|other| differs(unit, *other));
                differs(unit, row) && !follows()
            };
            let units = Self::lowest(closed, differ).into_iter();
            units.map(move |unit| (unit, row)).collect::<Vec<_>>()
        };
        let since = |(unit, row)| {
            let (closed, now) = pair(unit, row);
            Self::Stock { unit, row, closed, now }
        };
        lines.flat_map(line).map(since).collect()
    }

    /// Those that differ and below which nobody does.
    fn lowest(figures: &Figures, differ: impl Fn(UnitId) -> bool) -> Vec<UnitId> {
        let nodes = figures.tree.nodes();
        let differs: Vec<bool> = nodes.iter().map(|node| differ(node.id)).collect();
        let below = |at: usize| differs[at + 1..nodes[at].end].contains(&true);
        (0..nodes.len()).filter(|&at| differs[at] && !below(at)).map(|at| nodes[at].id).collect()
    }

    /// Whose it is.
    #[must_use]
    pub const fn unit(self) -> UnitId {
        match self {
            Self::Figure { unit, .. } | Self::Target { unit, .. } | Self::Stock { unit, .. } => unit,
        }
    }

    /// Whether it is of Biểu 1, in which admissions stand too.
    #[must_use]
    pub fn is_of_stock(self) -> bool {
        matches!(self, Self::Stock { .. } | Self::Figure { indicator: Indicator::ADMITTED, .. })
    }
}
