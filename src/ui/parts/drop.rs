//! A place to drop a file, and a button to choose one.
//!
//! It must never open the file: the page gets it as it is.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::File;

use super::icon::{Icon, IconName};
use super::names::fresh;

/// Takes one file.
#[component]
pub fn Drop(
    /// The button: “Chọn tệp…”.
    #[prop(into)]
    label: Signal<String>,
    /// Beside it: “hoặc kéo tệp vào đây”, and what kinds are understood.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What the file chooser offers, such as `.json,.xlsx`.
    #[prop(optional, into)]
    accept: String,
    /// A file was given.
    #[prop(into)]
    on_file: Callback<(File,)>,
) -> impl IntoView {
    let id = fresh("drop");
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let take = move |file: Option<File>| {
        if let Some(file) = file {
            on_file.run((file,));
        }
    };
    let chosen = move |_| {
        if let Some(input) = input.get_untracked() {
            take(input.files().and_then(|files| files.get(0)));
            // The same file may be chosen again after it was mended.
            input.set_value("");
        }
    };
    let dropped = move |ev: ev::DragEvent| {
        ev.prevent_default();
        over.set(false);
        take(ev.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)));
    };
    view! {
        <div
            class="drop"
            class:over=move || over.get()
            on:dragover=move |ev: ev::DragEvent| {
                ev.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <Icon name=IconName::Upload />
            <input node_ref=input id=id.clone() class="visually-hidden" type="file" accept=accept on:change=chosen />
            <label class="button" for=id>{label}</label>
            <p class="field-hint">{hint}</p>
        </div>
    }
}
