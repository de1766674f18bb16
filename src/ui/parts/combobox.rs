//! A field that finds while one types, and takes one of what it has found: the combobox with a list of the ARIA patterns. The
//! list lies above everything, so that no scrolling part cuts it off.
//!
//! It must never search itself nor know what its offers mean; and never take anything while an input method is composing.

mod desk;
mod keys;
mod place;
mod popup;

use desk::Desk;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::field::{Below, described_by, follow_value};
use super::names::fresh;

/// One thing that can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// What is told when it is chosen; unique in its list.
    pub value: String,
    /// What then stands in the field.
    pub text: String,
    /// What is shown.
    pub label: String,
    /// Beside it: what tells it from its like.
    pub note: String,
}

/// Offers of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferGroup {
    /// What they are, above them; blank where all are of one kind.
    pub title: String,
    /// The offers, the likeliest first.
    pub offers: Vec<Offer>,
    /// That there are more, below them; blank for no more.
    pub rest: String,
}

/// What is offered for a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// The offers, by kind.
    pub groups: Vec<OfferGroup>,
    /// In words: how many, or that nothing was found.
    pub says: String,
}

impl Offers {
    fn iter(&self) -> impl Iterator<Item = &Offer> {
        self.groups.iter().flat_map(|group| &group.offers)
    }
}

/// What a text that was typed means when the field is left: the text that stands for it, or in words why it means nothing.
pub type Settled = Result<String, String>;

/// A labelled combobox.
#[component]
pub fn Combobox(
    /// What to choose, above the field.
    #[prop(into)]
    label: Signal<String>,
    /// The text as the page knows it. It replaces what is typed only when it differs.
    #[prop(into)]
    value: Signal<String>,
    /// What is offered for what is typed; asked with a blank text before anything is.
    #[prop(into)]
    offers: Callback<(String,), Offers>,
    /// At every change of the text that is not half-composed.
    #[prop(optional, into)]
    on_input: Option<Callback<(String,)>>,
    /// An offer was taken: its value. Its text has been told before.
    #[prop(optional, into)]
    on_pick: Option<Callback<(String,)>>,
    /// An offer was taken, or the field is left changed, or Enter was pressed where nothing is offered.
    #[prop(optional, into)]
    on_commit: Option<Callback<(String,)>>,
    /// What a typed text means; none where every text is as good as another.
    #[prop(optional, into)]
    settle: Option<Callback<(String,), Settled>>,
    /// How to fill it, below. Empty: none.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong and what to do, in words.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Any text may stand in it; the offers are suggestions, and Enter takes none that was not gone to.
    #[prop(optional)]
    free: bool,
    /// An example inside the empty field; never the only instruction.
    #[prop(optional, into)]
    placeholder: Signal<String>,
    /// Keeps the label for screen readers only.
    #[prop(optional)]
    label_hidden: bool,
    /// Must be filled.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// The id of the input, for those who must find it; otherwise a fresh one.
    #[prop(optional, into)]
    id: String,
) -> impl IntoView {
    let id = if id.is_empty() { fresh("combobox") } else { id };
    let (hint_id, error_id, list_id) = (format!("{id}-hint"), format!("{id}-error"), format!("{id}-list"));
    let input = NodeRef::<html::Input>::new();
    let desk =
        Desk::new(input, offers, desk::Tells { input: on_input, pick: on_pick, commit: on_commit, settle }, free);
    let error = Signal::derive(move || error.get().or_else(|| desk.wrong.get()));
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || described_by(hint.with(String::is_empty), error.with(Option::is_none), &hint_id, &error_id)
    };
    follow_value(input, value, move || desk.composes());
    let active = {
        let list_id = list_id.clone();
        move || desk.active.get().map(|at| popup::option_id(&list_id, at))
    };
    view! {
        <div class="field combobox" class:has-error=move || error.with(Option::is_some)>
            <label class="field-label" class:visually-hidden=label_hidden for=id.clone()>
                {label}
                {move || required.get().then(|| view! { <span class="field-required" aria-hidden="true">" *"</span> })}
            </label>
            <input
                node_ref=input
                id=id
                class="input"
                type="text"
                role="combobox"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                placeholder=placeholder
                required=required
                aria-autocomplete="list"
                aria-haspopup="listbox"
                aria-expanded=move || desk.is_shown().to_string()
                aria-controls=list_id.clone()
                aria-activedescendant=active
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
                on:compositionstart=move |_: ev::CompositionEvent| desk.compose(true)
                on:compositionend=move |_: ev::CompositionEvent| {
                    desk.compose(false);
                    desk.type_in();
                }
                on:input=move |_| desk.type_in()
                on:keydown=move |event: ev::KeyboardEvent| keys::press(desk, &event)
                on:focus=move |_| desk.enter()
                on:blur=move |_| desk.leave()
                on:click=move |_| desk.browse()
            />
            <popup::Popup desk label list_id />
            <Below hint error hint_id error_id />
        </div>
    }
}
