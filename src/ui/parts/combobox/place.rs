//! Where the list of a combobox lies: below its field where there is room, else above it, always within the window.

use super::desk::Desk;
use leptos::prelude::*;

/// As high as the list is at most, and as wide as it is at least where the window lets it, in pixels.
const HIGH: f64 = 352.0;
const WIDE: f64 = 320.0;
/// So high is worth opening downwards.
const ENOUGH: f64 = 168.0;
/// Between the list and the edge of the window; and its field.
const EDGE: f64 = 8.0;
const GAP: f64 = 2.0;

/// Where it lies in the window, in pixels: from its left, from its top or its bottom, how wide and how high.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Place {
    pub left: f64,
    pub top: Option<f64>,
    pub bottom: Option<f64>,
    pub width: f64,
    pub height: f64,
}

/// The place for now; none without a window or a field.
fn here(desk: Desk) -> Option<Place> {
    let field = desk.input.get_untracked()?.get_bounding_client_rect();
    let size = |of: Result<leptos::wasm_bindgen::JsValue, _>| of.ok()?.as_f64();
    let (wide, high) = (size(window().inner_width())?, size(window().inner_height())?);
    let width = field.width().max(WIDE).min(wide - 2.0 * EDGE);
    let left = field.left().min(wide - EDGE - width).max(EDGE);
    let (below, above) = (high - field.bottom() - GAP - EDGE, field.top() - GAP - EDGE);
    let down = below >= ENOUGH || below >= above;
    Some(Place {
        left,
        top: down.then_some(field.bottom() + GAP),
        bottom: (!down).then_some(high - field.top() + GAP),
        width,
        height: HIGH.min(if down { below } else { above }).max(0.0),
    })
}

/// Keeps the place while the list is open: whatever scrolls or moves below it takes it along.
pub(super) fn follow(desk: Desk, place: RwSignal<Place>) {
    if desk.open.try_get_untracked() != Some(true) {
        return;
    }
    if let Some(now) = here(desk)
        && place.get_untracked() != now
    {
        place.set(now);
    }
    request_animation_frame(move || follow(desk, place));
}
