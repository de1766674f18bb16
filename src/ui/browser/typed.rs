//! What is typed and not saved, kept for this tab: it is there again when the page is loaded anew, sealed where the book is locked,
//! and goes with the tab.

use super::lock;
use super::storage::Browser;
use crate::store::{PREFIX, Shelf, Trouble, is_sealed};
use leptos::{ev, prelude::window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// This tab's own storage for what is typed; the lock, by which it is sealed, lies where it always lies.
struct Tab;

fn name() -> String {
    format!("{PREFIX}typed")
}

fn raw() -> Result<web_sys::Storage, Trouble> {
    web_sys::window().and_then(|w| w.session_storage().ok().flatten()).ok_or(Trouble::Denied)
}

impl Shelf for Tab {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        if key == name() { raw()?.get_item(key).map_err(|_| Trouble::Denied) } else { Browser.get(key) }
    }
    fn set(&mut self, key: &str, text: &str) -> Result<(), Trouble> {
        raw()?.set_item(key, text).map_err(|_| Trouble::Full)
    }
    fn remove(&mut self, key: &str) -> Result<(), Trouble> {
        raw()?.remove_item(key).map_err(|_| Trouble::Denied)
    }
    fn keys(&self) -> Result<Vec<String>, Trouble> {
        Ok(vec![name()])
    }
}

/// Keeps what is typed; none: there is nothing.
pub fn keep(text: Option<&str>) {
    let mut shelf = lock::shelf().over(Tab);
    // Refused, it is as it was before there was this: gone with the page.
    let _ = match text {
        Some(text) if !lock::has_stopped() => shelf.set(&name(), text),
        _ => shelf.remove(&name()),
    };
}

/// What was typed before the page was loaded; none where it does not open.
#[must_use]
pub fn kept() -> Option<String> {
    lock::shelf().over(Tab).get(&name()).ok().flatten().filter(|text| !is_sealed(text))
}

/// Lets go of what lies in the open while the book is locked: it was typed before there was a lock.
pub fn guard() {
    let lies = Tab.get(&name()).ok().flatten();
    if lies.is_some_and(|text| !is_sealed(&text)) {
        keep(None);
    }
}

/// Tells when the page is left or hidden, after what stands in an open field has been committed, as by going elsewhere.
pub fn follow_leaving(tell: impl Fn() + Clone + 'static) {
    // The listeners live as long as the page.
    let told = tell.clone();
    let _left = window_event_listener(ev::pagehide, move |_| {
        let focused = web_sys::window().and_then(|w| w.document()).and_then(|d| d.active_element());
        if let Some(field) = focused.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
            // Refused only where nothing has the focus.
            let _ = field.blur();
        }
        told();
    });
    let _hidden = window_event_listener(ev::visibilitychange, move |_| tell());
}
