//! A place to drop files, and a button to choose them.
//!
//! It must never open the file: the page gets it as it is.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{File, FileList};

use super::icon::{Icon, IconName};
use super::names::fresh;

/// Takes files.
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
    /// Whether several may be given at once.
    #[prop(optional)]
    multiple: bool,
    /// Files were given: one at least.
    #[prop(into)]
    on_files: Callback<(Vec<File>,)>,
) -> impl IntoView {
    let id = fresh("drop");
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let take = move |files: Option<FileList>| {
        let Some(files) = files else { return };
        let most = if multiple { files.length() } else { 1 };
        let given: Vec<File> = (0..most).filter_map(|at| files.get(at)).collect();
        if !given.is_empty() {
            on_files.run((given,));
        }
    };
    let chosen = move |_| {
        if let Some(input) = input.get_untracked() {
            take(input.files());
            // The same file may be chosen again after it was mended.
            input.set_value("");
        }
    };
    let dropped = move |ev: ev::DragEvent| {
        ev.prevent_default();
        over.set(false);
        take(ev.data_transfer().and_then(|data| data.files()));
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
            <input node_ref=input id=id.clone() class="visually-hidden" type="file" accept=accept multiple=multiple on:change=chosen />
            <label class="button" for=id>{label}</label>
            <p class="field-hint">{hint}</p>
        </div>
    }
}
