//! The keys of a combobox, by the habits of the ARIA pattern: arrows go along the offers, Enter takes, Escape gives back.

use super::desk::Desk;
use crate::ui::parts::composes;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// So far goes a page.
const PAGE: usize = 10;

/// A key was pressed in the field. Nothing is taken while an input method is composing.
pub(super) fn press(desk: Desk, event: &KeyboardEvent) {
    if composes(event) || desk.composes() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let (open, count) = (desk.open.get_untracked(), desk.count.get_untracked());
    let active = desk.active.get_untracked();
    let go = |to: usize| desk.moved.set(Some(to.min(count.saturating_sub(1))));
    match event.key().as_str() {
        "ArrowDown" | "ArrowUp" if !open => {
            desk.browse();
            if desk.moved.get_untracked().is_none() && desk.count.get_untracked() > 0 && !event.alt_key() {
                let last = desk.count.get_untracked() - 1;
                desk.moved.set(Some(if event.key() == "ArrowUp" { last } else { 0 }));
            }
        }
        "ArrowUp" if event.alt_key() => desk.close(),
        "ArrowDown" if count > 0 => go(active.map_or(0, |at| if at + 1 == count { 0 } else { at + 1 })),
        "ArrowUp" if count > 0 => go(active.map_or(count - 1, |at| if at == 0 { count - 1 } else { at - 1 })),
        "PageDown" if open && count > 0 => go(active.map_or(0, |at| at + PAGE)),
        "PageUp" if open && count > 0 => go(active.unwrap_or(0).saturating_sub(PAGE)),
        // As long as nobody has gone into the list they belong to the text.
        "Home" if desk.moved.get_untracked().is_some() => go(0),
        "End" if desk.moved.get_untracked().is_some() => go(count),
        "Enter" => {
            if !enter(desk, open, active) {
                return;
            }
        }
        "Escape" if open => desk.take_back(),
        "Tab" => {
            // Whoever has gone to an offer and goes on has chosen it.
            if let Some(at) = desk.moved.get_untracked().filter(|_| open) {
                desk.take(at);
            }
            return;
        }
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

/// Enter; whether it was the list's, and not for the form around it.
fn enter(desk: Desk, open: bool, active: Option<usize>) -> bool {
    match active.filter(|_| open) {
        Some(at) => desk.take(at),
        None if open && !desk.free => {
            desk.close();
            desk.settle();
        }
        None => {
            desk.close();
            if !desk.settle() {
                desk.commit();
            }
            return false;
        }
    }
    true
}
