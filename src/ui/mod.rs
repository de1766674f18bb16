//! What is seen. A stub of the frame: it holds the door open until the real pages move in.

use leptos::prelude::*;

/// Puts the page into the document's body.
pub fn mount() {
    console_error_panic_hook::set_once();
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
