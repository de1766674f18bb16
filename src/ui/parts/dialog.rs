//! A dialog: the browser's own `<dialog>`, which traps focus, takes Esc and gives focus back.
//!
//! It must never decide whether it is open: the page says so, and hears the wish to close.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::focus::begin_inside;
use super::icon::{Icon, IconName};
use super::names::fresh;

/// A modal dialog. Put its buttons into `<div class="dialog-actions">` at the end of its children.
#[component]
pub fn Dialog(
    /// Open now.
    #[prop(into)]
    open: Signal<bool>,
    /// What is asked.
    #[prop(into)]
    title: Signal<String>,
    /// The words of the closing cross, such as “Đóng”.
    #[prop(into)]
    close_label: Signal<String>,
    /// Esc or the cross: the page should close it.
    #[prop(into)]
    on_close: Callback<()>,
    /// For tables and long forms.
    #[prop(optional)]
    wide: bool,
    /// What is inside; made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let title_id = fresh("dialog");
    let named = title_id.clone();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let wanted = open.get();
        let Some(dialog) = dialog.get() else { return };
        if wanted && !dialog.open() {
            // Refused only when the element is not in the document; then there is nothing to show.
            let _ = dialog.show_modal();
            begin_inside(&dialog);
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog
            node_ref=dialog
            class="dialog"
            class:wide=wide
            aria-labelledby=named
            on:cancel=move |ev: ev::Event| {
                ev.prevent_default();
                on_close.run(());
            }
        >
            <header class="dialog-head">
                <h2 id=title_id>{title}</h2>
            </header>
            <div class="dialog-body">
                <Show when=move || open.get()>{children()}</Show>
            </div>
            // Last, so that the focus begins inside.
            <button type="button" class="button quiet icon-only dialog-close" title=close_label on:click=move |_| on_close.run(())>
                <Icon name=IconName::Close />
                <span class="visually-hidden">{close_label}</span>
            </button>
        </dialog>
    }
}
