//! The list: searched without marks, the first rows of it, each to be mended or removed.

use super::{Room, form, record};
use crate::domain::{Category, Edit, PersonId, When};
use crate::i18n::{self, pages::frame::Frame, pages::persons as say};
use crate::session::Subject;
use crate::stats::{Asked, Roll};
use crate::ui::browser::page::focus_soon;
use crate::ui::pages::fields::HistoryLink;
use crate::ui::parts::{Button, ButtonKind, Check, Dialog, Field, FieldKind, IconName};
use leptos::prelude::*;

/// So many rows are shown at most.
const MOST: usize = 200;

/// The card with search and table.
#[component]
pub fn Listing(room: Room) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    let query = RwSignal::new(String::new());
    let all_periods = RwSignal::new(false);
    let doomed = RwSignal::new(None::<PersonId>);
    let roll = Memo::new(move |_| {
        let (Some(unit), Some(figures)) = (desk.unit.get(), desk.figures.get()) else { return Roll::default() };
        let span = (!all_periods.get()).then_some(figures.counted);
        Roll::of(&desk.book.get(), &Asked { unit, span, query: query.get(), limit: MOST })
    });
    let note = move || {
        let w = say::Persons::of(lang.get());
        roll.with(|r| match (r.total, r.found, r.rest()) {
            (0, ..) => w.none.to_owned(),
            (_, 0, _) => w.not_found.to_owned(),
            (.., 0) => String::new(),
            (.., rest) => say::rest(lang.get(), rest),
        })
    };
    let head = move |pick: fn(&say::Persons) -> &'static str| view! { <th scope="col">{room.word(pick)}</th> };
    view! {
        <section class="card">
            <h2>{room.word(|w| w.list)} " (" {move || i18n::number(lang.get(), roll.with(|r| r.found) as u128)} ")"</h2>
            <div class="toolbar">
                <Field label=room.word(|w| w.search) hint=room.word(|w| w.search_hint) kind=FieldKind::Search value=query
                    on_input=move |(text,): (String,)| query.set(text) />
                <Check label=room.word(|w| w.all_periods) checked=all_periods on_toggle=move |(on,): (bool,)| all_periods.set(on) />
            </div>
            <div class="table-scroll" hidden=move || roll.with(|r| r.shown.is_empty())>
                <table class="table dense persons">
                    <thead><tr>
                        {head(|w| w.name)} {head(|w| w.gender)} {head(|w| w.born)} {head(|w| w.branch)} {head(|w| w.admitted)}
                        {head(|w| w.categories)} {head(|w| w.actions)}
                    </tr></thead>
                    <tbody>
                        <For each=move || roll.with(|r| r.shown.clone()) key=|id| *id let(id)><Row room id doomed /></For>
                    </tbody>
                </table>
            </div>
            <p class="soft" role="status">{note}</p>
        </section>
        <Remove room doomed />
    }
}

/// One person. It looks itself up, so that a mended record does not redraw the list.
#[component]
fn Row(room: Room, id: PersonId, doomed: RwSignal<Option<PersonId>>) -> impl IntoView {
    let desk = room.desk;
    let person = Memo::new(move |_| desk.book.get().persons.get(&id).cloned());
    let edit = move || {
        room.editing.set(Some(id));
        focus_soon(form::NAME);
    };
    let cells = move || {
        let (lang, person) = (desk.lang.get(), person.get()?);
        let admitted = person.admitted();
        let age = admitted.and_then(When::earliest).map_or(18, |day| person.born.age_on(day));
        let young = (age < 18).then(|| view! { <small class="is-trouble">" " {say::age(lang, age)}</small> });
        let marks: Vec<&str> =
            Vec::<Category>::from(person.marks).into_iter().map(|c| i18n::category(lang, c)).collect();
        let w = say::Persons::of(lang);
        let named = |verb: &str| format!("{verb}: {}", person.name);
        Some(view! {
            <th scope="row"><a href=record::address(&desk.address.get(), id)>{person.name.to_string()}</a></th>
            <td>{i18n::gender(lang, person.gender)}</td>
            <td class="nowrap">{i18n::born(person.born)} {young}</td>
            <td>{room.units.with(|u| u.name(person.unit).to_owned())}</td>
            <td class="nowrap">{admitted.map_or_else(|| "—".to_owned(), i18n::born)}</td>
            <td>{marks.join(", ")}</td>
            <td class="nowrap">
                <Button label=named(w.edit) icon=IconName::Pencil icon_only=true kind=ButtonKind::Quiet on_press=move |()| edit() />
                <HistoryLink about=Subject::Person(id) label=named(i18n::pages::activity::Activity::of(lang).history) />
                <Button label=named(w.remove) icon=IconName::Bin icon_only=true kind=ButtonKind::Quiet on_press=move |()| doomed.set(Some(id)) />
            </td>
        })
    };
    view! { <tr class:here=move || room.editing.get() == Some(id)>{cells}</tr> }
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
    view! {
        <Dialog open=Signal::derive(move || doomed.get().is_some()) title=room.word(|w| w.remove)
            close_label=Signal::derive(move || Frame::of(lang.get()).close.to_owned()) on_close=move |()| doomed.set(None)>
            <p><strong>{name}</strong></p>
            <p>{room.word(|w| w.remove_ask)}</p>
            <div class="dialog-actions">
                <Button label=room.word(|w| w.cancel) on_press=move |()| doomed.set(None) />
                <Button label=room.word(|w| w.remove) kind=ButtonKind::Danger on_press=move |()| remove() />
            </div>
        </Dialog>
    }
}
