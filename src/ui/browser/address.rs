//! The part of the address behind `#`. It knows no page.

use leptos::{ev, prelude::window_event_listener};

/// What stands behind `#` now.
#[must_use]
pub fn hash() -> String {
    web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// Goes there: a step in the browser's history.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a hash cannot fail on any page that was opened.
        let _ = window.location().set_hash(hash);
    }
}

/// Tells of every change, by link, by Back, by hand.
pub fn follow(tell: impl Fn(String) + 'static) {
    // The listener lives as long as the page.
    let _listener = window_event_listener(ev::hashchange, move |_| tell(hash()));
}
