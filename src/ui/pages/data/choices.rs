//! How the office of a file has chosen to count and to show, otherwise than here: each choice a box, with both values.

use crate::i18n::pages::incoming::{self as say, Arrivals as Words};
use crate::merge::Change;
use crate::session::{Event, Incoming};
use crate::ui::desk::Desk;
use crate::ui::parts::Check;
use leptos::prelude::*;
use std::sync::Arc;

/// The section; nothing where both count alike.
#[component]
pub fn Differing(desk: Desk, incoming: Arc<Incoming>) -> impl IntoView {
    let lang = desk.lang;
    let differing = Arc::clone(&incoming.choices.differing);
    let any = !differing.is_empty();
    let each = move || {
        let one = |(name, change): &(String, Change)| {
            let label = say::choice(lang.get(), &incoming.ours, change);
            let (mine, name) = (name.clone(), name.clone());
            let checked = desk.memo(move |s| s.incoming.as_ref().is_some_and(|i| i.choices.taken.contains(&mine)));
            let toggle = move |(wanted,): (bool,)| desk.send(Event::TakeChoice(name.clone(), wanted));
            view! { <li><Check label checked on_toggle=toggle /></li> }
        };
        differing.iter().map(one).collect_view()
    };
    any.then(|| {
        view! {
            <h4>{move || Words::of(lang.get()).choices}</h4>
            <p class="soft">{move || Words::of(lang.get()).choices_text}</p>
            <ul class="lines">{each}</ul>
        }
    })
}
