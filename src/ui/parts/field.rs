//! A text field: label above, hint below, error in words.
//!
//! It must never judge what is typed, and never touch the text while an input method is composing (Telex, VNI).

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::{composes, names::fresh};

/// What is expected, which chooses the keyboard on a phone and the width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// Words.
    #[default]
    Text,
    /// A whole number, right-aligned.
    Number,
    /// A date as typed by hand: `5/1/2017`, `1/2017`, `2017`.
    Date,
    /// Something to look for.
    Search,
    /// Not to be read over the shoulder.
    Secret,
}

impl FieldKind {
    fn input_type(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Secret => "password",
            _ => "text",
        }
    }

    fn keyboard(self) -> &'static str {
        match self {
            Self::Number => "numeric",
            Self::Search => "search",
            _ => "text",
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Text => "field",
            Self::Number => "field field-number",
            Self::Date => "field field-date",
            Self::Search => "field field-search",
            Self::Secret => "field field-secret",
        }
    }
}

/// A labelled text field.
#[component]
pub fn Field(
    /// What to type, above the field.
    #[prop(into)]
    label: Signal<String>,
    /// The text as the page knows it. It replaces what is typed only when it differs.
    #[prop(into)]
    value: Signal<String>,
    /// At every change that is not half-composed.
    #[prop(optional, into)]
    on_input: Option<Callback<(String,)>>,
    /// At Enter, or when the field is left changed.
    #[prop(optional, into)]
    on_commit: Option<Callback<(String,)>>,
    /// How to fill it, below. Empty: none.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong and what to do, in words.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What is expected.
    #[prop(optional)]
    kind: FieldKind,
    /// An example inside the empty field; never the only instruction.
    #[prop(optional, into)]
    placeholder: Signal<String>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    label_hidden: bool,
    /// Cannot be filled now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Must be filled.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// The id of the input, for those who must find it; otherwise a fresh one.
    #[prop(optional, into)]
    id: String,
) -> impl IntoView {
    let id = if id.is_empty() { fresh("field") } else { id };
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || described_by(hint.with(String::is_empty), error.with(Option::is_none), &hint_id, &error_id)
    };
    let input = NodeRef::<html::Input>::new();
    let composing = StoredValue::new(false);
    let told = StoredValue::new(None::<String>);

    follow_value(input, value, move || composing.get_value());
    // A field that is taken away while it is being filled is still told of its change; by then nobody listens.
    let text = move || input.try_get_untracked().flatten().map(|input| input.value());
    let changed = move || {
        told.set_value(None);
        if let (Some(on_input), Some(text)) = (on_input, text()) {
            on_input.run((text,));
        }
    };
    // Enter and `change` both follow one commit in most browsers; it is told once.
    let commit = move || {
        let Some(text) = text() else { return };
        if let Some(on_commit) = on_commit
            && told.with_value(|told| told.as_ref() != Some(&text))
        {
            told.set_value(Some(text.clone()));
            on_commit.run((text,));
        }
    };

    view! {
        <div class=kind.class() class:has-error=move || error.with(Option::is_some)>
            <label class="field-label" class:visually-hidden=label_hidden for=id.clone()>
                {label}
                {move || required.get().then(|| view! { <span class="field-required" aria-hidden="true">" *"</span> })}
            </label>
            <input
                node_ref=input
                id=id
                class="input"
                type=kind.input_type()
                inputmode=kind.keyboard()
                autocomplete="off"
                spellcheck="false"
                placeholder=placeholder
                disabled=disabled
                required=required
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
                on:compositionstart=move |_: ev::CompositionEvent| composing.set_value(true)
                on:compositionend=move |_: ev::CompositionEvent| {
                    composing.set_value(false);
                    changed();
                }
                on:input=move |_| {
                    if !composing.get_value() {
                        changed();
                    }
                }
                on:keydown=move |ev: ev::KeyboardEvent| {
                    if ev.key() == "Enter" && !composes(&ev) {
                        commit();
                    }
                }
                on:change=move |_| commit()
            />
            <Below hint error hint_id error_id />
        </div>
    }
}

/// Hint and error below a field, for every kind of field.
#[component]
pub(super) fn Below(
    hint: Signal<String>,
    error: Signal<Option<String>>,
    hint_id: String,
    error_id: String,
) -> impl IntoView {
    use super::icon::{Icon, IconName};
    view! {
        <p class="field-error" id=error_id hidden=move || error.with(Option::is_none)>
            <Icon name=IconName::Warning />
            <span>{move || error.with(|told| crate::i18n::in_full(told.as_deref().unwrap_or_default()))}</span>
        </p>
        <p class="field-hint" id=hint_id hidden=move || hint.with(String::is_empty)>{hint}</p>
    }
}

/// The page's text goes into the input only when it is news: setting the same text would move the caret, and while an input
/// method composes it would break the word off.
pub(super) fn follow_value(input: NodeRef<html::Input>, value: Signal<String>, composes: impl Fn() -> bool + 'static) {
    Effect::new(move |_| {
        let text = value.get();
        if let Some(input) = input.get()
            && !composes()
            && input.value() != text
        {
            input.set_value(&text);
        }
    });
}

/// The ids that describe a field, the error first; none when there is nothing to say.
pub(super) fn described_by(no_hint: bool, no_error: bool, hint_id: &str, error_id: &str) -> Option<String> {
    match (no_error, no_hint) {
        (true, true) => None,
        (true, false) => Some(hint_id.to_string()),
        (false, true) => Some(error_id.to_string()),
        (false, false) => Some(format!("{error_id} {hint_id}")),
    }
}
