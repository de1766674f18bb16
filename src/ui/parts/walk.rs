//! A table of links that is one stop for Tab: arrows go from link to link, by the keyboard habits of the ARIA grid.
//!
//! It must never know where a link leads. A table of `role="grid"` hands its keys and its focus over; it draws one of its links
//! with a `tabindex` of 0 and the others with -1.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement};

/// An arrow, Home or End was pressed on a link.
pub fn walk(event: KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    if let Some(next) = next(&event)
        && let Some(next) = next.dyn_ref::<HtmlElement>()
    {
        event.prevent_default();
        // Refused only when it has just left the page; the next key finds its way.
        let _ = next.focus();
    }
}

/// A link has the focus: Tab comes back to it.
pub fn stand(event: FocusEvent) {
    let Some((table, link)) = at(&event) else { return };
    if let Ok(Some(before)) = table.query_selector("a[tabindex='0']") {
        // An attribute of that name can always be set.
        let _ = before.set_attribute("tabindex", "-1");
    }
    let _ = link.set_attribute("tabindex", "0");
}

/// The table that hears of it, and the link it is about.
fn at(event: &Event) -> Option<(Element, Element)> {
    let element = |target: Option<leptos::web_sys::EventTarget>| target?.dyn_into::<Element>().ok();
    let table = element(event.current_target())?;
    Some((table, element(event.target())?.closest("a").ok()??))
}

fn next(event: &KeyboardEvent) -> Option<Element> {
    let (table, link) = at(event)?;
    let rows = table.get_elements_by_tag_name("tr");
    let cells = link.closest("tr").ok()??.children();
    let row = (0..rows.length()).find(|at| rows.item(*at).is_some_and(|row| row.contains(Some(&link))))?;
    let column = (0..cells.length()).find(|at| cells.item(*at).is_some_and(|cell| cell.contains(Some(&link))))?;
    let of = |cell: Option<Element>| cell?.query_selector("a").ok()?;
    let along = |at: u32| of(cells.item(at));
    let across = |at: u32| of(rows.item(at)?.children().item(column));
    match event.key().as_str() {
        "ArrowRight" => (column + 1..cells.length()).find_map(along),
        "ArrowLeft" => (0..column).rev().find_map(along),
        "Home" => (0..column).find_map(along),
        "End" => (column + 1..cells.length()).rev().find_map(along),
        "ArrowDown" => (row + 1..rows.length()).find_map(across),
        "ArrowUp" => (0..row).rev().find_map(across),
        _ => None,
    }
}
