//! What keys and mouse mean in the list.

use super::desk::{Doomed, ListDesk, ROW, search};
use super::{mend, rows};
use crate::domain::PersonId;
use crate::session::list::{Move, Picked, Search, moved};
use crate::ui::parts::composes;
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A key went down somewhere in the list.
pub fn pressed(list: ListDesk, event: &ev::KeyboardEvent) {
    if composes(event) || event.alt_key() {
        return;
    }
    let ctrl = event.ctrl_key() || event.meta_key();
    // Links and buttons of a row keep their own keys.
    let own = event.target() == event.current_target();
    let (at, _) = list.cursor.get_untracked();
    match event.key().as_str() {
        "Enter" if own => list.open(at),
        " " if own => turn(list, at, event.shift_key()),
        "a" if ctrl => pick_all(list),
        "Escape" if !list.picked.with_untracked(Picked::is_empty) => list.picked.set(Picked::default()),
        key => {
            let page = usize::try_from(list.sight.get_untracked().1 / ROW).unwrap_or(1).saturating_sub(2).max(1);
            let step = match key {
                "ArrowUp" => Move::Up,
                "ArrowDown" => Move::Down,
                "PageUp" => Move::PageUp(page),
                "PageDown" => Move::PageDown(page),
                "Home" => Move::First,
                "End" => Move::Last,
                _ => return,
            };
            let to = moved(at, step, search(Search::len));
            if event.shift_key() {
                stretch(list, to);
            } else {
                list.cursor.set((to, to));
            }
            reveal(list, to);
        }
    }
    event.prevent_default();
}

fn target(event: &ev::MouseEvent) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// A row was clicked, or what it offers. (Links go where they lead.)
pub fn clicked(list: ListDesk, doomed: Doomed, event: &ev::MouseEvent) {
    let Some((on, row)) = target(event).and_then(|on| rows::row_of(&on).map(|row| (on, row))) else { return };
    if let Some(tick) = on.dyn_ref::<web_sys::HtmlInputElement>() {
        turn(list, row, event.shift_key());
        // The tick follows what is picked. A click that is prevented would put it back behind this: what is set here stays.
        let id = search(|s| s.at(row).map(|(id, _)| id));
        tick.set_checked(id.is_some_and(|id| list.picked.with_untracked(|picked| picked.has(id))));
        return;
    }
    list.cursor.set((row, row));
    match on.closest("[data-offer]").ok().flatten().and_then(|offer| offer.get_attribute("data-offer")).as_deref() {
        Some("edit") => mend(list, row),
        Some("remove") => doomed.0.set(search(|s| s.at(row).map(|(id, _)| id))),
        _ => {}
    }
}

/// The mouse is over something: where it may be cut short, it is told whole.
pub fn hovered(event: &ev::MouseEvent) {
    let cut = ".list-line > [role=gridcell]:not(.list-pick, .list-actions), .list-name > a";
    if let Some(on) = target(event).and_then(|on| on.closest(cut).ok().flatten()) {
        // A title is always allowed.
        let _ = on.set_attribute("title", &on.text_content().unwrap_or_default());
    }
}

/// Picks a row or lets it go; with Shift all from the last one that was.
pub fn turn(list: ListDesk, row: usize, shift: bool) {
    if shift {
        return stretch(list, row);
    }
    list.cursor.set((row, row));
    if let Some(id) = search(|s| s.at(row).map(|(id, _)| id)) {
        list.picked.update(|picked| picked.turn(id));
    }
}

fn stretch(list: ListDesk, to: usize) {
    let (_, from) = list.cursor.get_untracked();
    list.cursor.set((to, from));
    let ids = search(|s| (from.min(to)..=from.max(to)).filter_map(|row| Some(s.at(row)?.0)).collect::<Vec<_>>());
    list.picked.update(|picked| picked.add(ids));
}

/// Picks everybody who is found.
pub fn pick_all(list: ListDesk) {
    list.picked.set(search(|s| Picked::all(s.rows().map(|(id, _)| id))));
}

/// Whoever comes back from a person's page finds the list where it was left, with the keys on that person.
pub fn come_back(list: ListDesk, id: PersonId) {
    Effect::new(move |is_done: Option<bool>| {
        list.track();
        if is_done == Some(true) || list.work().is_some() {
            return is_done.unwrap_or_default();
        }
        // Once the rows are laid out.
        request_animation_frame(move || {
            let row = search(|s| s.rows().position(|(other, _)| other == id));
            let (Some(row), Some(scroller)) = (row, list.scroller.try_get_untracked().flatten()) else { return };
            list.cursor.set((row, row));
            reveal(list, row);
            // Refused only when it cannot take focus; then the focus stays where it was.
            let _ = scroller.focus();
        });
        true
    });
}

/// Scrolls as little as is needed to bring a row into sight, clear of the headings that stay.
fn reveal(list: ListDesk, row: usize) {
    let Some(scroller) = list.scroller.get_untracked() else { return };
    let heads = scroller.query_selector(".list-heads").ok().flatten().map_or(0, |heads: Element| heads.client_height());
    let height = i32::try_from(ROW).unwrap_or_default();
    let top = i32::try_from(row).unwrap_or_default().saturating_mul(height);
    let room = scroller.client_height() - heads;
    if top < scroller.scroll_top() {
        scroller.set_scroll_top(top);
    } else if top + height > scroller.scroll_top() + room {
        scroller.set_scroll_top(top + height - room);
    }
    // At once: the row should be there before the next key.
    list.measure();
}
