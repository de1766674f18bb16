//! What is in sight of a grid, and where its focus is.
//!
//! It must never write a cell.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

use super::desk::GridDesk;
use crate::session::sheet::{Spot, window};

impl GridDesk {
    /// Puts the focus where the cursor is, and marks the text so that typing replaces it.
    pub fn focus(self) {
        let head = self.sheet.get_untracked().at_head();
        let found = self.find(if head { ".grid-head [tabindex='0']" } else { ".grid-pen" });
        let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        self.focus_wished.set_value(false);
        focus_quietly(&element);
        if let Some(pen) = element.dyn_ref::<HtmlInputElement>() {
            pen.select();
        }
    }

    /// The focus is on this pen, or waits on the grid itself.
    pub fn held_by(self, pen: &HtmlInputElement) -> bool {
        let grid = self.scroller.get_untracked();
        document().active_element().is_some_and(|active| {
            active.is_same_node(Some(pen)) || grid.is_some_and(|grid| active.is_same_node(Some(&grid)))
        })
    }

    /// The cursor's row is not drawn: then Tab enters by the grid itself.
    pub fn adrift(self) -> bool {
        let row = self.sheet.get().cursor().row;
        row < self.row_count() && !self.drawn.get().contains(&row)
    }

    /// The grid itself was given the focus: by hand it goes on to the cursor, after scrolling it waits for a key.
    pub fn entered(self) {
        if !self.drifting.get_value() {
            self.go(self.sheet.get_untracked());
        }
        self.drifting.set_value(false);
    }

    /// Takes note of what is scrolled away and what is in sight.
    pub fn measure(self) {
        let Some(scroller) = self.scroller.get_untracked() else {
            return;
        };
        let pixels = |pixels: i32| u32::try_from(pixels).unwrap_or_default();
        let (top, seen) = (pixels(scroller.scroll_top()), pixels(scroller.client_height()));
        let (rows, height) = untrack(|| (self.row_count(), self.row_height()));
        let row = self.sheet.get_untracked().cursor().row;
        // A row that leaves the page would take the focus and what is being typed with it.
        let held = document().active_element().is_some_and(|active| scroller.contains(Some(&active)));
        if held && row < rows && !window(rows, height, top, seen).contains(&row) {
            self.commit();
            self.drifting.set_value(true);
            focus_quietly(&scroller);
        }
        self.scrolled.set(top);
        self.seen.set(seen);
    }

    /// Scrolls as little as needed to bring a cell into sight, clear of the headings that stay.
    pub fn reveal(self, spot: Spot) {
        let Some(scroller) = self.scroller.get_untracked() else {
            return;
        };
        let Some(heads) = self.find(".grid-heads") else {
            return;
        };
        let height = i32::try_from(untrack(|| self.row_height())).unwrap_or_default();
        let top = i32::try_from(spot.row).unwrap_or_default() * height;
        let room = scroller.client_height() - heads.client_height();
        if top < scroller.scroll_top() {
            scroller.set_scroll_top(top);
        } else if top + height > scroller.scroll_top() + room {
            scroller.set_scroll_top(top + height - room);
        }
        let child =
            |at: usize| -> Option<HtmlElement> { heads.children().item(u32::try_from(at).ok()?)?.dyn_into().ok() };
        if let (Some(corner), Some(col)) = (child(0), child(spot.col + 1)) {
            let (left, right) = (col.offset_left(), col.offset_left() + col.offset_width());
            if left - corner.offset_width() < scroller.scroll_left() {
                scroller.set_scroll_left(left - corner.offset_width());
            } else if right > scroller.scroll_left() + scroller.client_width() {
                scroller.set_scroll_left(right - scroller.client_width());
            }
        }
        // At once: the row should be there before the next key.
        self.measure();
    }

    fn find(self, selector: &str) -> Option<Element> {
        self.scroller.get_untracked()?.query_selector(selector).ok().flatten()
    }
}

fn focus_quietly(element: &HtmlElement) {
    let quiet = FocusOptions::new();
    quiet.set_prevent_scroll(true);
    // Refused only when it has just left the page.
    let _ = element.focus_with_options(&quiet);
}
