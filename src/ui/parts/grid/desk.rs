//! The state of one grid: cursor, mode, what is scrolled away; and the few wishes that change it.
//!
//! It must never keep a cell's text: that is asked for each time.

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

use super::{GridCell, GridCol, GridRow};
use crate::session::sheet::{
    Block, Called, Laid, NotLaid, Sheet, Spot, Tally, Write, clear, laid, lay, read_tsv, tally, window, write_tsv,
};

/// What a key does in the cell where the cursor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// Nothing is being typed: arrows move, typing replaces.
    Ready,
    /// Typed over: arrows commit and move.
    Typing,
    /// Opened with F2 or a double click: arrows move the caret.
    Editing,
}

/// What the page gave.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub rows: Signal<Vec<GridRow>>,
    pub cols: Signal<Vec<GridCol>>,
    pub cell: Callback<(usize, usize), GridCell>,
    pub on_write: Callback<(Vec<Write>,)>,
    /// A block was pasted; none: it goes where the cursor is, and is written like anything else.
    pub on_paste: Option<Callback<(Result<Laid, NotLaid>,)>>,
}

/// The state of one grid.
#[derive(Clone, Copy)]
pub(super) struct GridDesk {
    asked: Asked,
    /// What scrolls, and carries the role of the grid.
    pub scroller: NodeRef<html::Div>,
    dense: Signal<bool>,
    moved: RwSignal<Sheet>,
    /// Cursor and selection, within what there is.
    pub sheet: Memo<Sheet>,
    /// What a key does.
    pub mode: RwSignal<Mode>,
    /// Pixels scrolled away.
    pub scrolled: RwSignal<u32>,
    /// Pixels in sight.
    pub seen: RwSignal<u32>,
    /// The rows that are drawn.
    pub drawn: Memo<Range<usize>>,
    /// The focus waits on the grid itself, because its cell was scrolled away.
    pub drifting: StoredValue<bool>,
    /// The cell that the cursor comes to should take the focus.
    pub focus_wished: StoredValue<bool>,
    /// Esc was pressed: the next Tab leaves the grid.
    pub leaving: StoredValue<bool>,
    /// The mouse went down in a cell and has not come up.
    pub dragging: StoredValue<bool>,
}

impl GridDesk {
    pub fn new(asked: Asked, scroller: NodeRef<html::Div>, dense: Signal<bool>) -> Self {
        let moved = RwSignal::new(Sheet::default());
        let (top, seen) = (RwSignal::new(0), RwSignal::new(900));
        let sheet = Memo::new(move |_| moved.get().resized(asked.rows.with(Vec::len), asked.cols.with(Vec::len)));
        Self {
            asked,
            scroller,
            dense,
            moved,
            sheet,
            mode: RwSignal::new(Mode::Ready),
            scrolled: top,
            seen,
            drawn: Memo::new(move |_| window(asked.rows.with(Vec::len), pixels_of(dense.get()), top.get(), seen.get())),
            drifting: StoredValue::new(false),
            focus_wished: StoredValue::new(false),
            leaving: StoredValue::new(false),
            dragging: StoredValue::new(false),
        }
    }

    pub fn row_count(self) -> usize {
        self.asked.rows.with(Vec::len)
    }

    pub fn col_count(self) -> usize {
        self.asked.cols.with(Vec::len)
    }

    pub fn row(self, at: usize) -> GridRow {
        self.asked.rows.with(|rows| rows.get(at).cloned()).unwrap_or_default()
    }

    pub fn col(self, at: usize) -> GridCol {
        self.asked.cols.with(|cols| cols.get(at).cloned()).unwrap_or_default()
    }

    /// A cell; an empty one for a row that is about to go.
    pub fn cell(self, spot: Spot) -> GridCell {
        let inside = spot.row < self.row_count() && spot.col < self.col_count();
        if inside { self.asked.cell.run((spot.row, spot.col)) } else { GridCell::default() }
    }

    /// Whether it is one of the last rows, so that what is said there stands above it: below it the grid would have to grow.
    pub fn ends_at(self, spot: Spot) -> bool {
        spot.row > 0 && spot.row + 2 >= self.row_count()
    }

    /// Pixels. The style sheet draws rows of the same height.
    pub fn row_height(self) -> u32 {
        pixels_of(self.dense.get())
    }

    pub fn body_height(self) -> usize {
        self.row_count() * usize::try_from(self.row_height()).unwrap_or_default()
    }

    pub fn page(self) -> usize {
        usize::try_from(self.seen.get_untracked() / untrack(|| self.row_height())).unwrap_or(1).saturating_sub(2).max(1)
    }

    /// Puts the cursor or the selection elsewhere; what was being typed is written first.
    pub fn go(self, to: Sheet) {
        self.commit();
        let from = self.sheet.get_untracked();
        self.focus_wished.set_value(true);
        self.moved.set(to);
        if (from.cursor(), from.at_head()) == (to.cursor(), to.at_head()) {
            self.focus();
        }
        self.reveal(to.reach());
    }

    /// Begins to edit what is there.
    pub fn edit(self) {
        let spot = self.sheet.get_untracked().cursor();
        if untrack(|| self.cell(spot)).editable
            && let Some(pen) = self.pen()
        {
            self.mode.set(Mode::Editing);
            let end = u32::try_from(pen.value().encode_utf16().count()).unwrap_or(u32::MAX);
            // Refused only by inputs that are not text.
            let _ = pen.set_selection_range(end, end);
        }
    }

    /// Writes what was typed, if it is news.
    pub fn commit(self) {
        // The focus may leave the grid because the page goes: then there is nothing to write to.
        if self.mode.try_get_untracked().is_none_or(|mode| mode == Mode::Ready) {
            return;
        }
        let spot = self.sheet.get_untracked().cursor();
        let typed = self.pen().map(|pen| pen.value().trim().to_string());
        if let Some(text) = typed.filter(|text| *text != untrack(|| self.cell(spot)).text) {
            self.write(vec![Write { row: spot.row, col: spot.col, text }]);
        }
        self.mode.set(Mode::Ready);
    }

    /// Forgets what was typed.
    pub fn cancel(self) {
        self.mode.set(Mode::Ready);
    }

    /// Empties what is selected.
    pub fn clear(self) {
        self.write(clear(self.sheet.get_untracked().block(), |spot| self.takes(spot)));
    }

    /// What is selected, as spreadsheets exchange it.
    pub fn copy(self) -> String {
        let block = self.sheet.get_untracked().block();
        let text = |row, col| untrack(|| self.cell(Spot { row, col })).text;
        let row = |row| (block.left..=block.right).map(|col| text(row, col)).collect::<Vec<_>>();
        write_tsv(&(block.top..=block.bottom).map(row).collect::<Vec<_>>())
    }

    /// Writes a table over the selection and selects what it covered.
    pub fn paste(self, text: &str) {
        let table = read_tsv(text);
        let sheet = self.sheet.get_untracked();
        let (rows, cols) = untrack(|| (self.row_count(), self.col_count()));
        let Some(on_paste) = self.asked.on_paste else {
            let writes = lay(&table, sheet.block(), rows, cols, |spot| self.takes(spot));
            if let Some(covered) = Block::around(&writes) {
                self.write(writes);
                self.go(sheet.select(covered));
            }
            return;
        };
        let (rows, cols) = untrack(|| (self.asked.rows.get(), self.asked.cols.get()));
        let rows: Vec<String> = rows.into_iter().map(|row| row.label).collect();
        let cols: Vec<Vec<String>> =
            cols.into_iter().map(|col| [col.label].into_iter().chain(col.hint).collect()).collect();
        let laid = laid(&table, sheet.block(), Called { rows: &rows, cols: &cols }, |spot| self.takes(spot));
        let covered = laid.as_ref().ok().and_then(|laid| Block::around(&laid.writes));
        on_paste.run((laid,));
        if let Some(covered) = covered {
            self.go(sheet.select(covered));
        }
    }

    pub fn tally(self, block: Block, read: fn(&str) -> Option<i64>) -> Tally {
        tally(block.spots().map(|spot| self.cell(spot).text), read)
    }

    /// The input of the cell with the cursor. There is only one.
    pub fn pen(self) -> Option<HtmlInputElement> {
        self.scroller.get_untracked()?.query_selector(".grid-pen").ok().flatten()?.dyn_into().ok()
    }

    fn takes(self, spot: Spot) -> bool {
        untrack(|| self.cell(spot)).editable
    }

    fn write(self, writes: Vec<Write>) {
        if !writes.is_empty() {
            self.asked.on_write.run((writes,));
        }
    }
}

/// The height of a row.
fn pixels_of(dense: bool) -> u32 {
    if dense { 28 } else { 36 }
}
