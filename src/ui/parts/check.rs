//! A tick box with its words beside it.
//!
//! It must never know what is agreed to.

use leptos::prelude::*;

use super::names::fresh;

/// A tick box.
#[component]
pub fn Check(
    /// What is true when it is ticked.
    #[prop(into)]
    label: Signal<String>,
    /// Ticked now.
    #[prop(into)]
    checked: Signal<bool>,
    /// It was ticked or cleared.
    #[prop(into)]
    on_toggle: Callback<(bool,)>,
    /// What follows from it, below.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let id = fresh("check");
    let hint_id = format!("{id}-hint");
    let described = {
        let hint_id = hint_id.clone();
        move || hint.with(|hint| (!hint.is_empty()).then(|| hint_id.clone()))
    };
    view! {
        <div class="check">
            <input
                type="checkbox"
                id=id.clone()
                prop:checked=checked
                disabled=disabled
                aria-describedby=described
                on:change=move |ev| on_toggle.run((event_target_checked(&ev),))
            />
            <label for=id>{label}</label>
            <p class="field-hint" id=hint_id hidden=move || hint.with(String::is_empty)>{hint}</p>
        </div>
    }
}
