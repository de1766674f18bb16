//! Fields that choose a unit or a person, or suggest a text: what the combobox asks, asked of the session's directory.

mod people;
mod unit;

pub use people::{PersonBox, offer as person, seek_people};
pub use unit::{UnitBox, UnitPick};

use crate::i18n::{Lang, pages::choosing as say};
use crate::session::{Key, Recent, Sought, fit, seek};
use crate::ui::desk::Desk;
use crate::ui::parts::{Combobox, Offer, OfferGroup, Offers};
use leptos::prelude::*;

/// So many are drawn at most: whoever looks for another types on.
pub const MOST: usize = 50;

/// What was chosen a moment ago, for every field of the page.
#[derive(Clone, Copy)]
pub struct Chosen(RwSignal<Recent>);

/// Remembers choices for all that is below.
pub fn remember_choices() {
    provide_context(Chosen(RwSignal::default()));
}

impl Chosen {
    /// What was chosen before.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::default()))
    }

    /// Reads it as it stands: a list that is open does not change its order.
    pub fn read<T>(self, read: impl FnOnce(&Recent) -> T) -> T {
        self.0.with_untracked(read)
    }

    /// Something was chosen.
    pub fn note(self, note: impl FnOnce(&mut Recent)) {
        self.0.update(note);
    }
}

/// What was found as offers of one kind, with how many more there are.
pub fn group<T>(lang: Lang, title: &str, sought: &Sought<T>, offer: impl Fn(&T) -> Offer) -> OfferGroup {
    OfferGroup {
        title: title.to_owned(),
        offers: sought.found.iter().map(offer).collect(),
        rest: say::rest(lang, sought.rest),
    }
}

/// The groups that have something, and the words for it.
pub fn offers(lang: Lang, typed: &str, groups: Vec<OfferGroup>) -> Offers {
    let groups: Vec<OfferGroup> = groups.into_iter().filter(|group| !group.offers.is_empty()).collect();
    let count = groups.iter().map(|group| group.offers.len()).sum();
    let says = match (count, typed.trim()) {
        (0, "") => say::Choosing::of(lang).hint.to_owned(),
        (0, typed) => say::none(lang, typed),
        _ => say::shown(lang, count),
    };
    Offers { groups, says }
}

/// A text that may be any, with suggestions.
#[component]
pub fn TextBox(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// What is suggested.
    #[prop(into)]
    texts: Signal<Vec<String>>,
    #[prop(into)] on_input: Callback<(String,)>,
) -> impl IntoView {
    let lang = Desk::here().lang;
    let ask = move |(typed,): (String,)| {
        let lang = lang.get();
        texts.with(|texts| {
            let keys = texts.iter().enumerate().map(|(at, text)| (at, Key::of(text)));
            let sought = seek(&typed, keys, &[], MOST, fit);
            let offer = |at: &usize| {
                let text = texts.get(*at).cloned().unwrap_or_default();
                Offer { value: text.clone(), label: text.clone(), text, note: String::new() }
            };
            let mut offers = offers(lang, &typed, vec![group(lang, "", &sought, offer)]);
            if offers.groups.is_empty() {
                // A text that nobody has used before is as good as any.
                offers.says.clear();
            }
            offers
        })
    };
    view! { <Combobox label value error free=true offers=ask on_input /> }
}
