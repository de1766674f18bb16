//! What is seen: the only room that may name leptos or `web_sys`. It never computes.

#![allow(
    clippy::must_use_candidate,
    clippy::needless_pass_by_value,
    reason = "components are called by `view!`, which uses what they give and hands over what they take"
)]

pub mod parts;

#[cfg(feature = "gallery")]
mod gallery;

/// Puts the app into the page.
pub fn mount() {
    console_error_panic_hook::set_once();
    #[cfg(feature = "gallery")]
    leptos::mount::mount_to_body(gallery::Gallery);
}
