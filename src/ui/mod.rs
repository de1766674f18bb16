//! What is seen: the only room that may name leptos or `web_sys`. It never computes.

pub mod parts;

#[cfg(feature = "gallery")]
mod gallery;

/// Puts the app into the page.
pub fn mount() {
    console_error_panic_hook::set_once();
    #[cfg(feature = "gallery")]
    leptos::mount::mount_to_body(gallery::Gallery);
}
