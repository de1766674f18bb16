//! What is seen. A stub of the frame: it holds the door open until the real pages move in.

pub mod boot;

use leptos::prelude::*;

/// Puts the page into the document's body.
pub fn mount() {
    boot::tell_of_panics();
    leptos::mount::mount_to_body(Stub);
}

#[component]
fn Stub() -> impl IntoView {
    view! {
        <main>
            <h1>"Sổ Nguồn"</h1>
        </main>
    }
}
