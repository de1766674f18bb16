//! Biểu 1 of a closed period: as it was when the period was closed, whatever has been entered since.

use super::{Row, Stock, add_up};
use crate::domain::{Book, ChangeCode, Count, Indicator, PeriodId, StoodNumber, StoodStock};
use crate::stats::{Cell, Figures, Source, StockRow};
use std::sync::Arc;

/// The row that this kind of change is counted in; admissions have one too.
fn row_of(code: ChangeCode) -> Option<StockRow> {
    let admission = (code.as_str() == "admitted").then_some(StockRow::Admitted);
    StockRow::of_change(code.as_str()).or(admission)
}

/// Whether Biểu 1 was kept when this period was closed.
pub(super) fn is_kept(book: &Book, period: PeriodId) -> bool {
    let frozen = book.periods.get(&period).and_then(|period| period.frozen.as_ref());
    frozen.and_then(|frozen| frozen.stood.as_ref()).is_some_and(|stood| !stood.stock.is_empty())
}

fn number(cell: Cell) -> StoodNumber {
    let count = |n: Option<u32>| n.and_then(|n| Count::new(n.into()).ok());
    StoodNumber { value: count(cell.value), counted: count(cell.counted), typed: count(cell.typed) }
}

/// The cell of a closed row; a nought that nobody has counted or typed is nobody's word.
fn cell(number: StoodNumber) -> Cell {
    let get = |n: Option<Count>| n.map(Count::get);
    let (value, counted, typed) = (get(number.value), get(number.counted), get(number.typed));
    let source = match value {
        None => Source::Nothing,
        Some(0) if counted.or(typed).is_none() => Source::NoRecords,
        Some(_) => Source::Frozen,
    };
    Cell { value, source, counted, typed, ..Cell::default() }
}

impl Stock {
    /// Whether this is Biểu 1 as it was closed.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.closed
    }

    /// Biểu 1 as it was closed; none of a period that is open, or that was closed before Biểu 1 was kept.
    pub(super) fn stood(figures: &Figures) -> Option<Self> {
        let kept = figures.how_it_stood().map(|stood| &stood.stock).filter(|kept| !kept.is_empty())?;
        let tree = Arc::clone(&figures.tree);
        let mut rows = vec![Row::default(); tree.nodes().len()];
        for stock in kept {
            if let Some(at) = tree.place(stock.unit) {
                rows[at] = row(stock, figures);
            }
        }
        Some(Self { tree, rows, unclear: 0, closed: true })
    }

    /// All of it, to close a period with.
    #[must_use]
    pub fn to_keep(&self) -> Vec<StoodStock> {
        let keep = |(at, node): (usize, &crate::domain::Node)| {
            let row = &self.rows[at];
            let cells = || ChangeCode::all().filter_map(|code| Some((code, row[row_of(code)? as usize])));
            let mut others = cells().filter(|(code, _)| row_of(*code) != Some(StockRow::Admitted));
            let unsaid = others.all(|(_, cell)| number(cell).is_nothing());
            // What goes without saying is left out.
            let rest = if unsaid { StoodNumber::default() } else { number(nobodys()) };
            let named = cells().map(|(code, cell)| (code, number(cell))).filter(|(_, number)| *number != rest);
            StoodStock {
                unit: node.id,
                before: number(row[StockRow::Before as usize]),
                changes: named.collect(),
                unsaid,
                after: number(row[StockRow::After as usize]),
            }
        };
        self.tree.nodes().iter().enumerate().map(keep).collect()
    }
}

/// That there was no change, as far as is known.
fn nobodys() -> Cell {
    Cell { value: Some(0), source: Source::NoRecords, ..Cell::default() }
}

fn row(stock: &StoodStock, figures: &Figures) -> Row {
    let mut row = Row::default();
    let rest = if stock.unsaid { Cell::default() } else { nobodys() };
    for of in ChangeCode::all().filter_map(row_of) {
        row[of as usize] = rest;
    }
    for (of, number) in stock.changes.iter().filter_map(|(code, number)| Some((row_of(*code)?, *number))) {
        row[of as usize] = cell(number);
    }
    // Whether anybody stands behind the figure is kept with the figure.
    let admitted = &mut row[StockRow::Admitted as usize];
    let figure = figures.get(stock.unit, Indicator::ADMITTED);
    *admitted = Cell { value: figure.value, source: figure.source, left_out: figure.left_out, ..*admitted };
    row[StockRow::Before as usize] = cell(stock.before);
    add_up(&mut row);
    for of in StockRow::ALL.iter().filter(|of| !of.parts().is_empty()) {
        let sum = &mut row[*of as usize];
        sum.source = if sum.is_backed() { Source::Frozen } else { sum.source };
    }
    let left_out = if stock.after.typed.is_some() { 0 } else { row[StockRow::Gained as usize].short() };
    row[StockRow::After as usize] = Cell { left_out, ..cell(stock.after) };
    row
}
