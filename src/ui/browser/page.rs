//! The page's own element, title and theme, and the keys that work everywhere.

use leptos::{ev, prelude::window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window().and_then(|w| w.document())
}

fn root() -> Option<Element> {
    document().and_then(|d| d.document_element())
}

/// Takes the first picture away: the app stands in its place. The link that had the focus in it hands the focus to its like.
pub fn drop_first_picture() {
    let Some(first) = document().and_then(|d| d.get_element_by_id("boot")) else { return };
    let focused = document().and_then(|d| d.active_element()).filter(|e| first.contains(Some(e)));
    first.remove();
    let page = focused.and_then(|e| e.get_attribute("href"));
    // The app's links go on with where and when.
    let like = page.and_then(|page| document()?.query_selector(&format!(".nav a[href^=\"{page}\"]")).ok().flatten());
    if let Some(link) = like.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        // Refused only when it cannot take focus; then nothing has it, as after any page's start.
        let _ = link.focus();
    }
}

/// The language of the page, for screen readers and hyphens.
pub fn set_language(code: &str) {
    if let Some(root) = root() {
        // An attribute of this name and value is always allowed.
        let _ = root.set_attribute("lang", code);
    }
}

/// Light or dark, or none for the system's own.
pub fn set_theme(theme: Option<&str>) {
    if let Some(root) = root() {
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// The title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Whether the page was opened as a file, and not from a host.
pub fn from_disk() -> bool {
    web_sys::window().and_then(|window| window.location().protocol().ok()).is_some_and(|scheme| scheme == "file:")
}

/// Puts the focus on the element of this id, once what is being shown has been shown. On a busy machine that takes a while:
/// whoever has begun to type somewhere else by then stays there.
pub fn focus_soon(id: &'static str) {
    let active = || document().and_then(|d| d.active_element());
    let before = active();
    leptos::prelude::request_animation_frame(move || {
        let now = active();
        if now != before && now.is_some_and(|e| e.matches("input, textarea, select").unwrap_or(false)) {
            return;
        }
        let element = document().and_then(|d| d.get_element_by_id(id));
        if let Some(element) = element.and_then(|e| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(e).ok()) {
            // Refused only when it cannot take focus; then the focus stays where it was.
            let _ = element.focus();
        }
    });
}

/// Whether the event comes from something into which text is typed: there Ctrl+Z and Enter belong to the text. In a grid
/// the cursor always stands in a field; only while a text is open there do they belong to it.
pub fn in_text(event: &web_sys::KeyboardEvent) -> bool {
    let within = event.target().and_then(|t| wasm_bindgen::JsCast::dyn_into::<Element>(t).ok());
    within.is_some_and(|e| match e.tag_name().as_str() {
        "INPUT" if e.matches(".grid-pen:not(.open)").unwrap_or(false) => false,
        "INPUT" => !matches!(e.get_attribute("type").as_deref(), Some("checkbox" | "radio" | "file")),
        "TEXTAREA" => true,
        _ => false,
    })
}

/// Tells of Ctrl+Z (true) and Ctrl+Y or Ctrl+Shift+Z (false) outside of fields, where they belong to the text.
pub fn follow_undo(tell: impl Fn(bool) + 'static) {
    // The listener lives as long as the page.
    let _listener = window_event_listener(ev::keydown, move |event| {
        if in_text(&event) || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let back = match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => true,
            ("z", true) | ("y", false) => false,
            _ => return,
        };
        event.prevent_default();
        tell(back);
    });
}

/// Whether the key would be typed, or chosen by, where the event comes from: a grid takes letters wherever its cursor stands.
fn is_typed(event: &web_sys::KeyboardEvent) -> bool {
    let within = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    within.is_some_and(|e| {
        e.matches("input:not([type='checkbox'], [type='radio'], [type='file']), textarea, select").unwrap_or(false)
    })
}

/// Ctrl+K anywhere, and / wherever nothing is typed, lead into the field of this id. A dialog keeps the focus.
pub fn follow_finding(id: &'static str) {
    // The listener lives as long as the page.
    let _listener = window_event_listener(ev::keydown, move |event| {
        let chord =
            (event.ctrl_key() || event.meta_key()) && !event.shift_key() && event.key().eq_ignore_ascii_case("k");
        let slash = event.key() == "/" && !event.ctrl_key() && !event.meta_key() && !is_typed(&event);
        if event.default_prevented() || event.alt_key() || !(chord || slash) || crate::ui::parts::composes(&event) {
            return;
        }
        let open = document().and_then(|d| d.query_selector("dialog[open]").ok().flatten());
        let field = document()
            .and_then(|d| d.get_element_by_id(id))
            .and_then(|e| e.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(field) = field.filter(|_| open.is_none()) {
            event.prevent_default();
            // Refused only when it cannot take focus; then the focus stays where it was.
            let _ = field.focus();
            field.select();
        }
    });
}

/// A file that is dropped beside the place for files would lead the browser away from the page: it is let fall instead.
pub fn guard_drops() {
    let guard = |event: &web_sys::DragEvent| {
        let Some(carried) = event.data_transfer() else { return };
        if !event.default_prevented() && carried.types().includes(&"Files".into(), 0) {
            event.prevent_default();
            carried.set_drop_effect("none");
        }
    };
    // Both listeners live as long as the page.
    let _over = window_event_listener(ev::dragover, move |event| guard(&event));
    let _dropped = window_event_listener(ev::drop, move |event| guard(&event));
}

/// Asks before the window closes while `unsaved` says so.
pub fn guard_leaving(unsaved: impl Fn() -> bool + 'static) {
    // The listener lives as long as the page.
    let _listener = window_event_listener(ev::beforeunload, move |event| {
        if unsaved() {
            event.prevent_default();
        }
    });
}
