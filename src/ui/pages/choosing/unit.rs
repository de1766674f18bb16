//! Fields that choose a unit: as a text among others of a form, or as the unit itself.

use super::{Chosen, MOST, group, offers};
use crate::domain::{Fault, UnitId};
use crate::i18n::{self, Lang};
use crate::session::Directory;
use crate::session::form::Wrong;
use crate::ui::desk::Desk;
use crate::ui::parts::{Combobox, Offer, OfferGroup, Offers, Settled};
use leptos::prelude::*;

/// What a unit is offered as.
fn offer(units: &Directory, id: UnitId) -> Offer {
    let (own, above) = units.parts(id);
    Offer { value: id.to_string(), text: units.name(id).to_owned(), label: own.to_owned(), note: above.to_owned() }
}

/// Units for what is typed, of these alone where there are any such.
fn ask(lang: Lang, units: &Directory, typed: &str, among: Option<&[UnitId]>, chosen: Chosen) -> OfferGroup {
    let may = |id: UnitId| among.is_none_or(|among| among.contains(&id));
    let sought = chosen.read(|recent| units.seek(typed, may, recent.units(), MOST));
    group(lang, "", &sought, |id| offer(units, *id))
}

/// What a typed text means: the whole name of the one unit that is called so.
fn settle(lang: Lang, units: &Directory, typed: &str) -> Settled {
    match units.find(typed) {
        Ok(id) => Ok(units.name(id).to_owned()),
        Err(Wrong::Fault(Fault::Blank)) => Ok(String::new()),
        Err(why) => Err(i18n::wrong(lang, &why)),
    }
}

/// A unit as a text of a form: the form reads it back by its name.
#[component]
pub fn UnitBox(
    /// Every unit by name.
    units: Memo<Directory>,
    /// Only these are offered; all where it is none.
    #[prop(optional, into)]
    among: Option<Signal<Vec<UnitId>>>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] required: bool,
    #[prop(into)] on_input: Callback<(String,)>,
    #[prop(optional, into)] on_commit: Option<Callback<(String,)>>,
) -> impl IntoView {
    let (lang, chosen) = (Desk::here().lang, Chosen::here());
    let found = move |(typed,): (String,)| -> Offers {
        let (lang, among) = (lang.get(), among.map(|among| among.get()));
        units.with(|units| offers(lang, &typed, vec![ask(lang, units, &typed, among.as_deref(), chosen)]))
    };
    let means = move |(typed,): (String,)| units.with_untracked(|units| settle(lang.get_untracked(), units, &typed));
    let picked = move |(value,): (String,)| {
        if let Ok(id) = value.parse() {
            chosen.note(|recent| recent.chose_unit(id));
        }
    };
    let commit = move |(text,): (String,)| {
        if let Some(on_commit) = on_commit {
            on_commit.run((text,));
        }
    };
    view! {
        <Combobox label value hint error required offers=found settle=means on_input on_pick=picked on_commit=commit />
    }
}

/// A unit, or none. What is typed and means none leaves the choice as it was, says so, and holds the form back.
#[component]
pub fn UnitPick(
    #[prop(into)] label: Signal<String>,
    /// Every unit by name.
    units: Memo<Directory>,
    /// Which are offered.
    among: Signal<Vec<UnitId>>,
    /// Which is chosen.
    value: Signal<Option<UnitId>>,
    /// The words for no unit.
    none: Signal<String>,
    /// Whether a text stands in it that means none.
    astray: RwSignal<bool>,
    #[prop(into)] on_pick: Callback<(Option<UnitId>,)>,
) -> impl IntoView {
    let (lang, chosen) = (Desk::here().lang, Chosen::here());
    let typed = RwSignal::new(None::<String>);
    let called = move |id: Option<UnitId>| match id {
        Some(id) => units.with(|units| units.name(id).to_owned()),
        None => none.get(),
    };
    let text = Signal::derive(move || typed.get().unwrap_or_else(|| called(value.get())));
    let found = move |(typed,): (String,)| -> Offers {
        let lang = lang.get();
        let mut found = among.with(|among| units.with(|units| ask(lang, units, &typed, Some(among), chosen)));
        if typed.trim().is_empty() {
            let none = none.get();
            found.offers.push(Offer { value: String::new(), text: none.clone(), label: none, note: String::new() });
        }
        offers(lang, &typed, vec![found])
    };
    let choose = move |id: Option<UnitId>| {
        typed.set(None);
        astray.set(false);
        on_pick.run((id,));
    };
    let means = move |(text,): (String,)| -> Settled {
        untrack(|| {
            if text.trim().is_empty() || text == none.get() {
                // Nobody is without a unit by having wiped a name: it comes back.
                typed.set(None);
                astray.set(false);
                return Ok(called(value.get()));
            }
            let id = units.with(|units| units.find(&text)).map_err(|why| i18n::wrong(lang.get(), &why))?;
            if !among.with(|among| among.contains(&id)) {
                return Err(i18n::wrong(lang.get(), &Wrong::NoUnit(Fault::clip(&text))));
            }
            choose(Some(id));
            Ok(called(Some(id)))
        })
    };
    let input = move |(text,): (String,)| {
        let is_chosen = untrack(|| text == called(value.get()));
        astray.set(!is_chosen);
        typed.set((!is_chosen).then_some(text));
    };
    let picked = move |(value,): (String,)| {
        let id = value.parse().ok();
        if let Some(id) = id {
            chosen.note(|recent| recent.chose_unit(id));
        }
        choose(id);
    };
    // What was typed for one form is not typed for the next.
    Effect::new(move |before: Option<Option<UnitId>>| {
        let now = value.get();
        if before.is_some_and(|before| before != now) {
            typed.set(None);
            astray.set(false);
        }
        now
    });
    view! { <Combobox label value=text offers=found settle=means on_input=input on_pick=picked /> }
}
