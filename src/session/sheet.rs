//! The sheet: where the cursor of a grid stands, what is selected, and where a key leads.
//!
//! It works as people know it from a spreadsheet. It must never know what a cell holds, nor a browser.

mod block;
mod laid;
mod tsv;
mod window;

pub use block::{Block, Tally, Write, clear, lay, tally};
pub use laid::{Called, Laid, NotLaid, laid};
pub use tsv::{read_tsv, write_tsv};
pub use window::{SHORT, lean_window, window};

/// A cell: row and column, from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Row, from the top.
    pub row: usize,
    /// Column, from the first after the heading.
    pub col: usize,
}

/// Where a key wishes to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One cell left; from the first to the row's heading.
    Left,
    /// One cell right; from the heading to the first.
    Right,
    /// The first cell of the row.
    RowStart,
    /// The last cell of the row.
    RowEnd,
    /// The first cell of all.
    First,
    /// The last cell of all.
    Last,
    /// This many rows up.
    PageUp(usize),
    /// This many rows down.
    PageDown(usize),
    /// The next cell, on into the next row: Tab.
    Next,
    /// The cell before, back into the row above: Shift+Tab.
    Back,
}

/// Cursor and selection over a number of rows and columns.
///
/// As in a spreadsheet, a growing selection leaves the cursor where it is and moves the far corner, the reach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    rows: usize,
    cols: usize,
    cursor: Spot,
    reach: Spot,
    at_head: bool,
}

impl Sheet {
    /// A sheet with the cursor on its first cell.
    #[must_use]
    pub fn new(rows: usize, cols: usize) -> Self {
        Self { rows, cols, ..Self::default() }
    }

    /// The same cursor on a sheet that has grown or shrunk; what fell off is pulled to the edge.
    #[must_use]
    pub fn resized(self, rows: usize, cols: usize) -> Self {
        let inside =
            |spot: Spot| Spot { row: spot.row.min(rows.saturating_sub(1)), col: spot.col.min(cols.saturating_sub(1)) };
        Self { rows, cols, cursor: inside(self.cursor), reach: inside(self.reach), at_head: self.at_head }
    }

    /// Where the cursor stands.
    #[must_use]
    pub fn cursor(self) -> Spot {
        self.cursor
    }

    /// The far corner of the selection: what should be in sight.
    #[must_use]
    pub fn reach(self) -> Spot {
        self.reach
    }

    /// The cursor stands on the heading of its row.
    #[must_use]
    pub fn at_head(self) -> bool {
        self.at_head
    }

    /// What is selected; whole rows when the cursor stands on a heading.
    #[must_use]
    pub fn block(self) -> Block {
        let block = Block::between(self.cursor, self.reach);
        if self.at_head { Block { left: 0, right: self.cols.saturating_sub(1), ..block } } else { block }
    }

    /// The cursor at a cell; or only the selection up to it, if `extend`.
    #[must_use]
    pub fn at(self, spot: Spot, extend: bool) -> Self {
        let to = if extend {
            Self { reach: spot, ..self }
        } else {
            Self { cursor: spot, reach: spot, at_head: false, ..self }
        };
        to.resized(self.rows, self.cols)
    }

    /// The cursor at the heading of a row; or only the selection of rows up to it, if `extend`.
    #[must_use]
    pub fn at_row(self, row: usize, extend: bool) -> Self {
        Self { at_head: true, ..self.at(Spot { row, col: 0 }, extend) }
    }

    /// Selects a block, with the cursor on its first cell.
    #[must_use]
    pub fn select(self, block: Block) -> Self {
        let cursor = Spot { row: block.top, col: block.left };
        let reach = Spot { row: block.bottom, col: block.right };
        Self { cursor, reach, at_head: false, ..self }.resized(self.rows, self.cols)
    }

    /// Selects all cells, with the cursor on the first.
    #[must_use]
    pub fn select_all(self) -> Self {
        let (bottom, right) = (self.rows.saturating_sub(1), self.cols.saturating_sub(1));
        self.select(Block { top: 0, left: 0, bottom, right })
    }

    /// Where a step leads. None: out of the sheet, so the key belongs to the page.
    #[must_use]
    pub fn step(self, step: Step, extend: bool) -> Option<Self> {
        if self.rows == 0 || self.cols == 0 {
            return None;
        }
        let Spot { row, col } = if extend { self.reach } else { self.cursor };
        let (last_row, last_col) = (self.rows - 1, self.cols - 1);
        let at = |row, col| self.at(Spot { row, col }, extend);
        let on = |row: usize| {
            if self.at_head { self.at_row(row, extend) } else { at(row, col) }
        };
        let to = |row, col| Some(self.at(Spot { row, col }, false));
        Some(match step {
            Step::Up => on(row.saturating_sub(1)),
            Step::Down => on((row + 1).min(last_row)),
            Step::PageUp(rows) => on(row.saturating_sub(rows)),
            Step::PageDown(rows) => on(row.saturating_add(rows).min(last_row)),
            // Whole rows are selected: there is nothing further left, and a growing selection keeps its rows.
            Step::Left if self.at_head => self,
            Step::Right | Step::RowStart | Step::RowEnd if self.at_head && extend => self,
            Step::Right if self.at_head => at(row, 0),
            // A growing selection stops at the edge: it would otherwise jump to whole rows.
            Step::Left if col == 0 && extend => self,
            Step::Left if col == 0 => self.at_row(row, false),
            Step::Left => at(row, col - 1),
            Step::Right => at(row, (col + 1).min(last_col)),
            Step::RowStart => at(row, 0),
            Step::RowEnd => at(row, last_col),
            Step::First => at(0, 0),
            Step::Last => at(last_row, last_col),
            Step::Next if self.at_head => return to(row, 0),
            Step::Next if col < last_col => return to(row, col + 1),
            Step::Next if row < last_row => return to(row + 1, 0),
            Step::Back if !self.at_head && col > 0 => return to(row, col - 1),
            Step::Back if row > 0 => return to(row - 1, last_col),
            Step::Next | Step::Back => return None,
        })
    }
}
