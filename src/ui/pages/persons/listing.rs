//! The list of everybody: searched while one types, filtered, put in order, and only as much of it drawn as is in sight.

mod bulk;
mod cells;
mod columns;
mod desk;
mod fields;
mod filters;
mod keys;
mod rows;
mod said;
mod table;
mod take;

use super::{Room, form};
use crate::domain::{Edit, PersonId};
use crate::i18n::{self, pages::frame::Frame, pages::listing as say, pages::persons::Persons};
use crate::session::list::Work;
use crate::ui::parts::{Button, ButtonKind, Choice, Dialog, Field, FieldKind, Opt};
use desk::{Doomed, ListDesk};
use leptos::prelude::*;

/// The card with search and list.
#[component]
pub fn Listing(
    room: Room,
    /// Whose page was open before.
    back: Option<PersonId>,
) -> impl IntoView {
    let list = ListDesk::new(room);
    if let Some(id) = back {
        keys::come_back(list, id);
    }
    let doomed = RwSignal::new(None);
    provide_context(Doomed(doomed));
    let lang = room.desk.lang;
    let whom = Signal::derive(move || {
        let w = say::Listing::of(lang.get());
        vec![Opt::new("", w.everybody), Opt::new("kn", w.admitted)]
    });
    let admitted = Signal::derive(move || if list.sieve.with(|s| s.admitted) { "kn" } else { "" }.to_owned());
    view! {
        <section class="card listing">
            <h2 class="visually-hidden">{list.word(|w| w.list)}</h2>
            <div class="card-head quiet-hints">
                <Field label=list.word(|w| w.search) label_hidden=true placeholder=list.word(|w| w.search) hint=list.word(|w| w.search_hint)
                    kind=FieldKind::Search value=list.query on_input=move |(text,): (String,)| list.look_for(text) />
                <Choice label=list.word(|w| w.whom) label_hidden=true options=whom value=admitted
                    on_pick=move |(v,): (String,)| list.filter(|s| s.admitted = !v.is_empty()) />
                <div class="actions">
                    <columns::Columns list />
                    <take::Take list />
                </div>
            </div>
            <div class="list-status">
                <Count list />
                <filters::Filters list />
            </div>
            <bulk::Bar list />
            <table::Table list />
        </section>
        <Remove room doomed />
    }
}

/// How many are shown, or what is still being done.
#[component]
fn Count(list: ListDesk) -> impl IntoView {
    let lang = list.room.desk.lang;
    let says = move || {
        let (lang, w) = (lang.get(), say::Listing::of(lang.get()));
        let (found, all, women) = list.counts();
        match list.work() {
            Some(Work::Reading(percent)) => format!("{}: {percent}%", w.reading),
            Some(Work::Sifting(percent)) => format!("{}: {percent}%", w.sifting),
            None if all == 0 => w.none.to_owned(),
            None if found == 0 => w.not_found.to_owned(),
            None => say::count(lang, found, all, women),
        }
    };
    view! { <p class="list-count" role="status">{says}</p> }
}

/// The question before a record goes.
#[component]
fn Remove(room: Room, doomed: RwSignal<Option<PersonId>>) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    let name = move || doomed.get().and_then(|id| desk.book.get().persons.get(&id).map(|p| p.name.to_string()));
    let remove = move || {
        let Some(id) = doomed.get_untracked() else { return };
        doomed.set(None);
        if room.editing.get_untracked() == Some(id) {
            room.editing.set(None);
        }
        desk.edit(Edit::SetPerson(id, None));
    };
    let word = move |pick: fn(&Persons) -> &'static str| room.word(pick);
    view! {
        <Dialog open=Signal::derive(move || doomed.get().is_some()) title=word(|w| w.remove)
            close_label=Signal::derive(move || Frame::of(lang.get()).close.to_owned()) on_close=move |()| doomed.set(None)>
            <p><strong>{name}</strong></p>
            <p>{word(|w| w.remove_ask)}</p>
            <div class="dialog-actions">
                <Button label=word(|w| w.cancel) on_press=move |()| doomed.set(None) />
                <Button label=word(|w| w.remove) kind=ButtonKind::Danger on_press=move |()| remove() />
            </div>
        </Dialog>
    }
}

/// Begins to mend a record in the card above the list.
fn mend(list: ListDesk, row: usize) {
    if let Some((id, _)) = desk::at(row) {
        list.room.editing.set(Some(id));
        crate::ui::browser::page::focus_soon(form::NAME);
    }
}

/// A unit's name, as lists of persons show it.
fn unit_name(room: Room, unit: crate::domain::UnitId) -> String {
    let known = room.units.with(|units| units.name(unit).to_owned());
    if known.is_empty() { i18n::unit_name(&room.desk.book.get(), unit) } else { known }
}
