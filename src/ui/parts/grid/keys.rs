//! What keys, mouse and clipboard mean in a grid.
//!
//! It must never move anything itself: it names the step, and the desk goes.

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Node};

use super::desk::{GridDesk, Mode};
use crate::session::sheet::{Spot, Step};
use crate::ui::parts::composes;

/// A key went down somewhere in the grid.
pub(super) fn pressed(desk: GridDesk, ev: &ev::KeyboardEvent) {
    // Keys that an input method is using are not ours.
    if composes(ev) || ev.alt_key() {
        return;
    }
    let leaving = desk.leaving.get_value();
    if ev.key() != "Shift" {
        desk.leaving.set_value(false);
    }
    let (mode, sheet) = (desk.mode.get_untracked(), desk.sheet.get_untracked());
    let ctrl = ev.ctrl_key() || ev.meta_key();
    let key = ev.key();
    if let Some((step, extend)) = step(desk, ev, mode, ctrl) {
        match sheet.step(step, extend) {
            Some(_) if key == "Tab" && leaving => return,
            Some(to) => desk.go(to),
            // Out of the grid: the browser moves the focus on.
            None => return desk.commit(),
        }
        return ev.prevent_default();
    }
    match key.as_str() {
        "Escape" if mode == Mode::Ready => desk.leaving.set_value(true),
        "Escape" => {
            desk.cancel();
            // A dialog around the grid stays open.
            ev.stop_propagation();
        }
        "F2" => desk.edit(),
        "Delete" if mode == Mode::Ready => desk.clear(),
        "a" if ctrl && mode == Mode::Ready => desk.go(sheet.select_all()),
        // The page's undo, not that of the input.
        "z" | "y" | "Z" if ctrl && mode == Mode::Ready => {}
        "Tab" | "Shift" | "Control" | "Meta" => return,
        // Scrolled away: back to the cursor, and a typed letter falls into its cell.
        _ if !ctrl && untrack(|| desk.adrift()) => return desk.go(sheet),
        _ => return,
    }
    ev.prevent_default();
}

/// The step that a key means, and whether the selection grows.
fn step(desk: GridDesk, ev: &ev::KeyboardEvent, mode: Mode, ctrl: bool) -> Option<(Step, bool)> {
    let shift = ev.shift_key();
    let at_link = desk.sheet.get_untracked().at_head();
    let step = match ev.key().as_str() {
        "Tab" if ctrl => return None,
        "Tab" => return Some((if shift { Step::Back } else { Step::Next }, false)),
        // On a heading that leads somewhere, Enter goes there.
        "Enter" if at_link || ctrl => return None,
        "Enter" => return Some((if shift { Step::Up } else { Step::Down }, false)),
        "PageUp" => Step::PageUp(desk.page()),
        "PageDown" => Step::PageDown(desk.page()),
        // The caret's keys, while the text is open.
        _ if mode == Mode::Editing => return None,
        "ArrowUp" if ctrl => Step::PageUp(usize::MAX),
        "ArrowDown" if ctrl => Step::PageDown(usize::MAX),
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "Home" if ctrl => Step::First,
        "End" if ctrl => Step::Last,
        "ArrowLeft" if ctrl => Step::RowStart,
        "ArrowRight" if ctrl => Step::RowEnd,
        "ArrowLeft" => Step::Left,
        "ArrowRight" => Step::Right,
        "Home" => Step::RowStart,
        "End" => Step::RowEnd,
        _ => return None,
    };
    Some((step, shift))
}

/// The mouse went down.
pub(super) fn pointed(desk: GridDesk, ev: &ev::MouseEvent) {
    let Some(place) = place(ev) else { return };
    if ev.button() != 0 {
        return;
    }
    let sheet = desk.sheet.get_untracked();
    let shift = ev.shift_key();
    let to = match place {
        Place::Head(row) => sheet.at_row(row, shift),
        // In an open text the mouse places the caret.
        Place::Cell(spot) if desk.mode.get_untracked() != Mode::Ready && spot == sheet.cursor() => {
            return;
        }
        Place::Cell(spot) => sheet.at(spot, shift),
    };
    desk.dragging.set_value(true);
    desk.go(to);
    ev.prevent_default();
}

/// The mouse came over another cell.
pub(super) fn dragged(desk: GridDesk, ev: &ev::MouseEvent) {
    if ev.buttons() & 1 == 0 {
        desk.dragging.set_value(false);
    }
    if !desk.dragging.get_value() {
        return;
    }
    let sheet = desk.sheet.get_untracked();
    match place(ev) {
        Some(Place::Head(row)) if sheet.at_head() => desk.go(sheet.at_row(row, true)),
        Some(Place::Cell(spot)) => desk.go(sheet.at(spot, true)),
        _ => {}
    }
}

/// Ctrl+C.
pub(super) fn copied(desk: GridDesk, ev: &ev::ClipboardEvent) {
    if desk.mode.get_untracked() == Mode::Ready
        && let Some(clipboard) = ev.clipboard_data()
        && clipboard.set_data("text/plain", &desk.copy()).is_ok()
    {
        ev.prevent_default();
    }
}

/// Ctrl+X.
pub(super) fn cut(desk: GridDesk, ev: &ev::ClipboardEvent) {
    copied(desk, ev);
    if ev.default_prevented() {
        desk.clear();
    }
}

/// Ctrl+V.
pub(super) fn pasted(desk: GridDesk, ev: &ev::ClipboardEvent) {
    if desk.mode.get_untracked() == Mode::Ready
        && let Some(text) = ev.clipboard_data().and_then(|clipboard| clipboard.get_data("text/plain").ok())
    {
        ev.prevent_default();
        desk.paste(&text);
    }
}

/// The focus went elsewhere: what was typed is written, as in a spreadsheet.
pub(super) fn left(desk: GridDesk, ev: &ev::FocusEvent) {
    let grid = ev.current_target().and_then(|grid| grid.dyn_into::<Node>().ok());
    let next = ev.related_target().and_then(|next| next.dyn_into::<Node>().ok());
    if !grid.is_some_and(|grid| next.is_some() && grid.contains(next.as_ref())) {
        desk.commit();
    }
}

enum Place {
    Cell(Spot),
    Head(usize),
}

/// What the mouse is over. Cells carry their place, so that one listener serves all.
fn place(ev: &ev::MouseEvent) -> Option<Place> {
    let target = ev.target()?.dyn_into::<Element>().ok()?;
    let cell = target.closest("[data-row]").ok().flatten()?;
    let number = |name| cell.get_attribute(name)?.parse().ok();
    let row = number("data-row")?;
    Some(number("data-col").map_or(Place::Head(row), |col| Place::Cell(Spot { row, col })))
}
