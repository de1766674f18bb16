//! A choice among a few things that are all in sight: a row of radio buttons drawn as segments.
//!
//! It must never know what the values mean, and is wrong for more than about five.

use leptos::prelude::*;

use super::names::fresh;
use super::select::Opt;

/// A segmented radio group.
#[component]
pub fn Choice(
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<Opt>>,
    /// What is chosen now.
    #[prop(into)]
    value: Signal<String>,
    /// Another was chosen.
    #[prop(into)]
    on_pick: Callback<(String,)>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    label_hidden: bool,
    /// Each choice has a line of its own and breaks into more: for whole sentences, whose ends differ.
    #[prop(optional)]
    lines: bool,
) -> impl IntoView {
    let group = fresh("choice");
    let segment = move |option: Opt| {
        let (mine, told) = (option.value.clone(), option.value.clone());
        let picked = move || value.with(|value| *value == mine);
        view! {
            <label class="segment">
                <input
                    type="radio"
                    class="visually-hidden"
                    name=group.clone()
                    value=option.value
                    prop:checked=picked
                    on:change=move |_| on_pick.run((told.clone(),))
                />
                <span>{option.label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choice" class:lines=lines>
            <legend class="field-label" class:visually-hidden=label_hidden>{label}</legend>
            <div class="segments">
                <For each=move || options.get() key=Opt::clone children=segment />
            </div>
        </fieldset>
    }
}
