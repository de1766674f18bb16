//! The state of one grid: cursor, mode, what is scrolled away; and the few wishes that change it.
//!
//! It must never keep a cell's text: that is asked for each time.

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, HtmlInputElement};

use super::{GridCell, GridCol, GridRow};
use crate::session::sheet::{
    Block, Sheet, Spot, Tally, Write, clear, lay, read_tsv, tally, write_tsv,
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
}

/// The state of one grid.
#[derive(Clone, Copy)]
pub(super) struct GridDesk {
    asked: Asked,
    scroller: NodeRef<html::Div>,
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
        let sheet = Memo::new(move |_| {
            moved
                .get()
                .resized(asked.rows.with(Vec::len), asked.cols.with(Vec::len))
        });
        Self {
            asked,
            scroller,
            dense,
            moved,
            sheet,
            mode: RwSignal::new(Mode::Ready),
            scrolled: RwSignal::new(0),
            seen: RwSignal::new(900),
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
        self.asked
            .rows
            .with(|rows| rows.get(at).cloned())
            .unwrap_or_default()
    }

    pub fn col(self, at: usize) -> GridCol {
        self.asked
            .cols
            .with(|cols| cols.get(at).cloned())
            .unwrap_or_default()
    }

    /// A cell; an empty one for a row that is about to go.
    pub fn cell(self, spot: Spot) -> GridCell {
        let inside = spot.row < self.row_count() && spot.col < self.col_count();
        if inside {
            self.asked.cell.run((spot.row, spot.col))
        } else {
            GridCell::default()
        }
    }

    /// Pixels. The style sheet draws rows of the same height.
    pub fn row_height(self) -> u32 {
        if self.dense.get() { 28 } else { 36 }
    }

    pub fn body_height(self) -> usize {
        self.row_count() * usize::try_from(self.row_height()).unwrap_or_default()
    }

    pub fn page(self) -> usize {
        usize::try_from(self.seen.get_untracked() / untrack(|| self.row_height()))
            .unwrap_or(1)
            .saturating_sub(2)
            .max(1)
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

    /// Puts the focus where the cursor is, and marks the text so that typing replaces it.
    pub fn focus(self) {
        let here = if self.sheet.get_untracked().at_head() {
            ".grid-head [tabindex='0']"
        } else {
            ".grid-pen"
        };
        let found = self
            .scroller
            .get_untracked()
            .and_then(|scroller| scroller.query_selector(here).ok().flatten());
        let Some(element) = found else { return };
        self.focus_wished.set_value(false);
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let quiet = leptos::web_sys::FocusOptions::new();
            quiet.set_prevent_scroll(true);
            // Refused only when it has just left the page.
            let _ = element.focus_with_options(&quiet);
        }
        if let Some(pen) = element.dyn_ref::<HtmlInputElement>() {
            pen.select();
        }
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
        if self.mode.get_untracked() == Mode::Ready {
            return;
        }
        let spot = self.sheet.get_untracked().cursor();
        let typed = self.pen().map(|pen| pen.value().trim().to_string());
        if let Some(text) = typed.filter(|text| *text != untrack(|| self.cell(spot)).text) {
            self.write(vec![Write {
                row: spot.row,
                col: spot.col,
                text,
            }]);
        }
        self.mode.set(Mode::Ready);
    }

    /// Forgets what was typed.
    pub fn cancel(self) {
        self.mode.set(Mode::Ready);
    }

    /// Empties what is selected.
    pub fn clear(self) {
        self.write(clear(self.sheet.get_untracked().block(), |spot| {
            self.takes(spot)
        }));
    }

    /// What is selected, as spreadsheets exchange it.
    pub fn copy(self) -> String {
        let block = self.sheet.get_untracked().block();
        let text = |row, col| untrack(|| self.cell(Spot { row, col })).text;
        let row = |row| {
            (block.left..=block.right)
                .map(|col| text(row, col))
                .collect::<Vec<_>>()
        };
        write_tsv(&(block.top..=block.bottom).map(row).collect::<Vec<_>>())
    }

    /// Writes a table over the selection and selects what it covered.
    pub fn paste(self, text: &str) {
        let table = read_tsv(text);
        let sheet = self.sheet.get_untracked();
        let (rows, cols) = untrack(|| (self.row_count(), self.col_count()));
        let writes = lay(&table, sheet.block(), rows, cols, |spot| self.takes(spot));
        if let Some(covered) = Block::around(&writes) {
            self.write(writes);
            self.go(sheet.select(covered));
        }
    }

    pub fn tally(self, block: Block, read: fn(&str) -> Option<i64>) -> Tally {
        tally(block.spots().map(|spot| self.cell(spot).text), read)
    }

    /// Takes note of what is scrolled away and what is in sight.
    pub fn measure(self) {
        if let Some(scroller) = self.scroller.get_untracked() {
            let pixels = |pixels: i32| u32::try_from(pixels).unwrap_or_default();
            self.scrolled.set(pixels(scroller.scroll_top()));
            self.seen.set(pixels(scroller.client_height()));
        }
    }

    /// The input of the cell with the cursor. There is only one.
    fn pen(self) -> Option<HtmlInputElement> {
        self.scroller
            .get_untracked()?
            .query_selector(".grid-pen")
            .ok()
            .flatten()?
            .dyn_into()
            .ok()
    }

    fn takes(self, spot: Spot) -> bool {
        untrack(|| self.cell(spot)).editable
    }

    fn write(self, writes: Vec<Write>) {
        if !writes.is_empty() {
            self.asked.on_write.run((writes,));
        }
    }

    /// Scrolls as little as needed to bring a cell into sight, clear of the headings that stay.
    fn reveal(self, spot: Spot) {
        let Some(scroller) = self.scroller.get_untracked() else {
            return;
        };
        let height = i32::try_from(untrack(|| self.row_height())).unwrap_or_default();
        let top = i32::try_from(spot.row).unwrap_or_default() * height;
        let heads = scroller
            .query_selector(".grid-heads")
            .ok()
            .flatten()
            .map_or(0, |heads| heads.client_height());
        let room = scroller.client_height() - heads;
        if top < scroller.scroll_top() {
            scroller.set_scroll_top(top);
        } else if top + height > scroller.scroll_top() + room {
            scroller.set_scroll_top(top + height - room);
        }
        let child = |at: usize| -> Option<HtmlElement> {
            let heads = scroller.query_selector(".grid-heads").ok().flatten()?;
            heads
                .children()
                .item(u32::try_from(at).ok()?)?
                .dyn_into()
                .ok()
        };
        if let (Some(corner), Some(col)) = (child(0), child(spot.col + 1)) {
            let (left, right) = (col.offset_left(), col.offset_left() + col.offset_width());
            if left - corner.offset_width() < scroller.scroll_left() {
                scroller.set_scroll_left(left - corner.offset_width());
            } else if right > scroller.scroll_left() + scroller.client_width() {
                scroller.set_scroll_left(right - scroller.client_width());
            }
        }
    }
}
