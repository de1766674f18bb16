//! Every part on one page, to be looked at. Only with the feature `gallery`; never ships.

use leptos::prelude::*;

/// The gallery.
#[component]
pub fn Gallery() -> impl IntoView {
    view! { <p>"Gallery"</p> }
}
