//! Biểu 1: the membership of every unit before and after a period, and what changed it. D = A + B − C by the way it is
//! counted, and the A of the next period is this D: both are the same answer of [`Stock::of`].

mod stood;

use super::cell::{Known, Said};
use super::elsewhere::elsewhere;
use super::figures::kept;
use super::members::{members_known, members_on};
use super::{Cell, Changes, Figures, Question, Ratio, Source, StockRow};
use crate::domain::{Book, CountBy, Day, Fact, FactKey, Indicator, PeriodId, Tree, UnitId};
use std::sync::Arc;

/// So many periods are counted back to the last figure of the membership.
const MOST: usize = 12;

type Row = [Cell; StockRow::COUNT];

/// Biểu 1 of every unit in one period.
#[derive(Clone, Debug)]
pub struct Stock {
    tree: Arc<Tree>,
    rows: Vec<Row>,
    /// So many items on record could not be counted: no day, no unit, or neither a person nor a number.
    pub unclear: u32,
    /// Whether it is as it was closed.
    closed: bool,
}

/// A line of Biểu 1.
#[derive(Clone, Copy, Debug)]
pub struct StockLine {
    /// Which.
    pub row: StockRow,
    /// In the period.
    pub now: Cell,
    /// In the same period of the year before.
    pub before: Option<u32>,
    /// This of that; none of nothing.
    pub share: Option<Ratio>,
}

/// What is to be asked about Biểu 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StockDoubt {
    /// So many changes on record cannot be counted.
    Unclear(u32),
    /// So many members have gone elsewhere as their own way says, and no change says where to.
    Gone(u32),
    /// So many changes say of somebody who has left that they leave once more.
    Twice(u32),
    /// So many changes say that somebody leaves a unit, who by the change before is not in it.
    Elsewhere(u32),
    /// A D was entered beside which nobody knows the A.
    NoBefore {
        /// The D.
        typed: u32,
    },
    /// D = A + B − C does not hold.
    Apart {
        /// The D that was entered.
        typed: u32,
        /// A + B − C.
        counted: u32,
    },
}

impl StockDoubt {
    /// Of D = A + B − C: nothing where it holds, or where there is no D.
    #[must_use]
    pub fn of(before: Cell, after: Cell) -> Option<Self> {
        let typed = after.typed?;
        match (before.value, after.counted) {
            (None, _) => Some(Self::NoBefore { typed }),
            (Some(_), Some(counted)) if typed != counted => Some(Self::Apart { typed, counted }),
            _ => None,
        }
    }

    /// All that is to be asked about the unit in the period of the figures, which are of the same book.
    #[must_use]
    pub fn all(book: &Book, figures: &Figures, unit: UnitId) -> Vec<Self> {
        let changes = Changes::of(book, figures.counted);
        let unclear = (changes.unclear > 0).then_some(Self::Unclear(changes.unclear));
        let twice = (changes.twice > 0).then_some(Self::Twice(changes.twice));
        let elsewhere = elsewhere(book, &figures.tree, figures.counted);
        let elsewhere = (elsewhere > 0).then_some(Self::Elsewhere(elsewhere));
        let gone = figures.tree.branch(unit).iter().map(|node| changes.gone(node.id)).sum();
        let gone = (gone > 0).then_some(Self::Gone(gone));
        // Nothing is held against a D that nobody has entered, and it is not counted back to the A.
        let end = figures.counted.end;
        let entered =
            || figures.tree.place(unit).filter(|&at| members_known(book, &figures.tree, |of| of == end)[at].is_some());
        let stock = Stock::stood(figures).or_else(|| entered().map(|_| Stock::of(book, figures)));
        let of = stock.and_then(|stock| Self::of(stock.get(unit, StockRow::Before), stock.get(unit, StockRow::After)));
        unclear.into_iter().chain(twice).chain(elsewhere).chain(gone).chain(of).collect()
    }
}

impl Stock {
    /// Counts the book in the period of the figures, which are of the same book.
    #[must_use]
    pub fn of(book: &Book, figures: &Figures) -> Self {
        Self::counted(book, figures, 0)
    }

    /// The lines of one unit beside those of the year before.
    #[must_use]
    pub fn lines(&self, before: Option<&Self>, unit: UnitId) -> Vec<StockLine> {
        let line = |&row: &StockRow| {
            let (now, before) = (self.get(unit, row), before.and_then(|stock| stock.get(unit, row).value));
            let share = now.value.zip(before).and_then(|(now, before)| Ratio::new(now, before));
            StockLine { row, now, before, share }
        };
        StockRow::ALL.iter().map(line).collect()
    }

    /// One figure; an empty cell for a unit that was not there.
    #[must_use]
    pub fn get(&self, unit: UnitId, row: StockRow) -> Cell {
        self.tree.place(unit).map_or_else(Cell::default, |at| self.rows[at][row as usize])
    }

    fn counted(book: &Book, figures: &Figures, depth: usize) -> Self {
        if let Some(stood) = Self::stood(figures) {
            return stood;
        }
        let tree = Arc::clone(&figures.tree);
        let changes = Changes::of(book, figures.counted);
        let opening = opening(book, figures, depth);
        let entered: Vec<bool> = tree.nodes().iter().map(|node| changes.is_entered(node.id)).collect();
        // An office that enters changes enters those of all that it keeps; of other units it says nothing.
        let kept = kept(&tree, book.settings.home);
        let is_entered = |at: usize| entered[at..tree.nodes()[at].end].contains(&true);
        let is_kept = |at: usize| kept.contains(&at) && entered[kept.clone()].contains(&true);
        let closing = members_known(book, &tree, |of| of == figures.counted.end);
        let mut rows = vec![Row::default(); tree.nodes().len()];
        let gone = |at: usize| tree.branch(tree.nodes()[at].id).iter().any(|node| changes.gone(node.id) > 0);
        // Reading order backwards: all below a unit is done before the unit.
        for (at, node) in tree.nodes().iter().enumerate().rev() {
            for &row in StockRow::ALL.iter().filter(|row| row.parts().is_empty()) {
                rows[at][row as usize] = match row {
                    StockRow::Before => opening[at],
                    StockRow::Admitted => figures.get(node.id, Indicator::ADMITTED),
                    _ => flow(&rows, &node.below, row, &changes, node.id, figures.way(node.id)),
                };
            }
            // Somebody has gone: within the province or out of it, and until that is said neither is nought.
            if gone(at) {
                for of in [StockRow::OutOutside, StockRow::OutProvince] {
                    rows[at][of as usize] = rows[at][of as usize].unknown();
                }
            }
            add_up(&mut rows[at]);
            rows[at][StockRow::After as usize] = after(&rows[at], closing[at]);
            if !is_entered(at) {
                unsay(&mut rows[at], is_kept(at));
            }
        }
        Self { tree, rows, unclear: changes.unclear, closed: false }
    }
}

/// A change of the membership at one unit: its own records and total, and the units below.
fn flow(rows: &[Row], below: &[usize], row: StockRow, changes: &Changes, unit: UnitId, way: CountBy) -> Cell {
    let own = changes.own(unit, row);
    let cells = || below.iter().map(|&b| rows[b][row as usize]);
    let sum = cells().filter_map(|c| c.value).fold(own.recorded, u32::saturating_add);
    let backed = own.recorded > 0 || cells().any(Cell::is_backed);
    let source = if below.is_empty() { Source::Records } else { Source::Below };
    let typed = own.typed.map(|value| Said { value, corrected: false });
    let known = Known { counted: Some(sum), backed, missing: 0, left_out: 0, typed, lift: None, source };
    let cell = Cell::choose(known, way);
    // What is known of some below is not the whole, unless somebody wrote that down.
    if backed && !cell.source.is_typed() && cells().any(|cell| cell.value.is_none()) {
        return cell.unknown();
    }
    // A change that nobody has entered did not happen as far as is known; the cell says that nothing stands behind it.
    if cell.value.is_none() { Cell { value: Some(0), source: Source::NoRecords, ..cell } } else { cell }
}

/// The parts together; unknown if one of them is.
fn sum(parts: &(impl Iterator<Item = Cell> + Clone)) -> Cell {
    let add = |of: fn(&Cell) -> Option<u32>| parts.clone().filter_map(|c| of(&c)).reduce(u32::saturating_add);
    let value = parts.clone().map(|c| c.value).try_fold(0u32, |sum, n| Some(sum.saturating_add(n?)));
    let typed = parts.clone().any(|c| c.source.is_typed());
    let backed = parts.clone().any(Cell::is_backed);
    let source = match value {
        None => Source::Nothing,
        Some(_) if typed => Source::Typed,
        Some(_) if backed => Source::Below,
        Some(_) => Source::NoRecords,
    };
    let (counted, typed) = (add(|c| c.counted), add(|c| c.typed));
    // A total of some parts is no total of all: only parts that have both are held against each other.
    let both = parts.clone().all(|c| c.counted.is_some() == c.typed.is_some());
    // The parts are of the same units.
    let left_out = parts.clone().map(Cell::short).max().unwrap_or(0);
    Cell { value, source, counted, typed: typed.filter(|_| both), left_out, ..Cell::default() }
}

/// The membership at the end: as it was reported for that very day, else A + B − C.
fn after(row: &Row, reported: Option<u32>) -> Cell {
    let value = |of: StockRow| row[of as usize].value.map(i64::from);
    let counted = match (value(StockRow::Before), value(StockRow::Gained), value(StockRow::Lost)) {
        (Some(a), Some(b), Some(c)) => u32::try_from(a + b - c).ok(),
        _ => None,
    };
    let source = match (reported, counted) {
        (Some(_), _) => Source::Typed,
        (None, Some(_)) => Source::Below,
        (None, None) => Source::Nothing,
    };
    let left_out = if reported.is_some() { 0 } else { row[StockRow::Gained as usize].short() };
    Cell { value: reported.or(counted), source, counted, typed: reported, left_out, ..Cell::default() }
}

/// Where nobody has entered a change, that there were none is known only if the membership comes to what was reported of its end or,
/// where that was not reported, if the same office enters changes of the period. Else no paper says so.
fn unsay(row: &mut Row, is_kept: bool) {
    let end = row[StockRow::After as usize];
    let is_change =
        |of: &StockRow| of.parts().is_empty() && !matches!(of, StockRow::Before | StockRow::Admitted | StockRow::After);
    let is_borne_out = end.counted.zip(end.typed).map_or(is_kept, |(counted, typed)| counted == typed);
    if is_borne_out {
        return;
    }
    for of in StockRow::ALL.iter().copied().filter(is_change) {
        let cell = &mut row[of as usize];
        *cell = if cell.is_backed() { *cell } else { cell.unknown() };
    }
    add_up(row);
    // What only they would make a sum is none; a sum that differs from what was reported stays, to say by how much.
    let after = &mut row[StockRow::After as usize];
    if after.typed.is_none() {
        *after = Cell::default();
    }
}

/// Fills the rows that are sums of others, those that others are sums of first.
fn add_up(row: &mut Row) {
    for &of in StockRow::ALL.iter().rev().filter(|of| !of.parts().is_empty()) {
        row[of as usize] = sum(&of.parts().iter().map(|&part| row[part as usize]));
    }
}

/// The membership before the period: that after the period before, else what was reported in the year up to it.
fn opening(book: &Book, figures: &Figures, depth: usize) -> Vec<Cell> {
    let last = figures.span.start.before();
    let typed = members_on(book, &figures.tree, last);
    let is_known = |period: PeriodId| stood::is_kept(book, period) || is_reported(book, last);
    let before = preceding(book, figures.question.period, last).filter(|&period| depth < MOST && is_known(period));
    let question = before.map(|period| Question { period, as_of: last });
    let earlier = question.and_then(|q| Figures::of(book, q, None)).map(|f| Stock::counted(book, &f, depth + 1));
    let cell = |(at, typed): (usize, Option<u32>)| {
        let found = earlier.as_ref().map(|stock| stock.get(figures.tree.nodes()[at].id, StockRow::After));
        found.filter(|cell| cell.value.is_some()).unwrap_or(Cell {
            value: typed,
            source: if typed.is_some() { Source::Typed } else { Source::Nothing },
            typed,
            ..Cell::default()
        })
    };
    typed.into_iter().enumerate().map(cell).collect()
}

/// Whether any membership was reported for a day up to this one.
fn is_reported(book: &Book, last: Day) -> bool {
    let of = |key: &FactKey, fact: &Fact| book.span(key.period).map_or(fact.as_of, |span| fact.as_of.min(span.end));
    book.facts.iter().any(|(key, fact)| key.indicator == Indicator::Members && of(key, fact) <= last)
}

/// The period of the same sort that ends on this day.
fn preceding(book: &Book, period: PeriodId, last: Day) -> Option<PeriodId> {
    let before = match period {
        PeriodId::Year(y) | PeriodId::NineMonths(y) => PeriodId::Year(y - 1),
        PeriodId::Half(y, 1) => PeriodId::Half(y - 1, 2),
        PeriodId::Half(y, h) => PeriodId::Half(y, h - 1),
        PeriodId::Quarter(y, 1) => PeriodId::Quarter(y - 1, 4),
        PeriodId::Quarter(y, q) => PeriodId::Quarter(y, q - 1),
        PeriodId::Month(y, 1) => PeriodId::Month(y - 1, 12),
        PeriodId::Month(y, m) => PeriodId::Month(y, m - 1),
        PeriodId::Term(..) | PeriodId::Own(_) => return None,
    };
    book.span(before).is_some_and(|span| span.end == last).then_some(before)
}
