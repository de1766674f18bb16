//! A field of several lines: notes, pasted tables.
//!
//! It must never judge what is typed, and never touch the text while an input method is composing.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::field::{Below, described_by};
use super::names::fresh;

/// A labelled text area.
#[component]
pub fn Lines(
    /// What to type, above the field.
    #[prop(into)]
    label: Signal<String>,
    /// The text as the page knows it.
    #[prop(into)]
    value: Signal<String>,
    /// At every change that is not half-composed.
    #[prop(optional, into)]
    on_input: Option<Callback<(String,)>>,
    /// When the field is left changed.
    #[prop(optional, into)]
    on_commit: Option<Callback<(String,)>>,
    /// How to fill it, below.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong, in words.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// How many lines are seen at once.
    #[prop(default = 4)]
    rows: u32,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    label_hidden: bool,
    /// Can be read and copied, not written.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// The id of the field, for those who must find it; otherwise a fresh one.
    #[prop(optional, into)]
    id: String,
) -> impl IntoView {
    let id = if id.is_empty() { fresh("lines") } else { id };
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || described_by(hint.with(String::is_empty), error.with(Option::is_none), &hint_id, &error_id)
    };
    let area = NodeRef::<html::Textarea>::new();
    let composing = StoredValue::new(false);
    Effect::new(move |_| {
        let text = value.get();
        if let Some(area) = area.get()
            && !composing.get_value()
            && area.value() != text
        {
            area.set_value(&text);
        }
    });
    let tell = move |to: Option<Callback<(String,)>>| {
        // A field that is taken away while it is being filled is still told of its change; by then nobody listens.
        if let (Some(to), Some(area)) = (to, area.try_get_untracked().flatten()) {
            to.run((area.value(),));
        }
    };
    view! {
        <div class="field field-lines" class:has-error=move || error.with(Option::is_some)>
            <label class="field-label" class:visually-hidden=label_hidden for=id.clone()>{label}</label>
            <textarea
                node_ref=area
                id=id
                class="input"
                rows=rows
                readonly=read_only
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
                on:compositionstart=move |_: ev::CompositionEvent| composing.set_value(true)
                on:compositionend=move |_: ev::CompositionEvent| {
                    composing.set_value(false);
                    tell(on_input);
                }
                on:input=move |_| {
                    if !composing.get_value() {
                        tell(on_input);
                    }
                }
                on:change=move |_| tell(on_commit)
            ></textarea>
            <Below hint error hint_id error_id />
        </div>
    }
}
