//! A field that takes one of a list: the browser's own select, which every screen reader and phone knows.
//!
//! It must never know what the values mean.

use leptos::prelude::*;

use super::field::{Below, described_by};
use super::names::fresh;

/// One thing that can be picked.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Opt {
    /// What is told when it is picked; unique in its list.
    pub value: String,
    /// What is shown.
    pub label: String,
}

impl Opt {
    /// A value and the words for it.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// A labelled select.
#[component]
pub fn Select(
    /// What is picked, above the field.
    #[prop(into)]
    label: Signal<String>,
    /// What can be picked.
    #[prop(into)]
    options: Signal<Vec<Opt>>,
    /// What is picked now.
    #[prop(into)]
    value: Signal<String>,
    /// Another was picked.
    #[prop(into)]
    on_pick: Callback<(String,)>,
    /// How to choose, below.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong, in words.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    label_hidden: bool,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let id = fresh("select");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || described_by(hint.with(String::is_empty), error.with(Option::is_none), &hint_id, &error_id)
    };
    view! {
        <div class="field field-select" class:has-error=move || error.with(Option::is_some)>
            <label class="field-label" class:visually-hidden=label_hidden for=id.clone()>{label}</label>
            <select
                id=id
                class="input"
                disabled=disabled
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
                on:change=move |ev| on_pick.run((event_target_value(&ev),))
            >
                <For each=move || options.get() key=Opt::clone let(option)>
                    {
                        let mine = option.value.clone();
                        let picked = move || value.with(|value| *value == mine);
                        view! { <option value=option.value.clone() prop:selected=picked>{option.label.clone()}</option> }
                    }
                </For>
            </select>
            <Below hint error hint_id error_id />
        </div>
    }
}
