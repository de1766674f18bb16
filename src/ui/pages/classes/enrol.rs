//! Persons come into a class: found by name and ticked, or pasted as a list of names.

use super::{Room, tick};
use crate::domain::{MatterId, PersonId};
use crate::i18n::{self, pages::classes as say};
use crate::session::classes::{enrol, enrolled};
use crate::session::paste::{once, read_names};
use crate::session::{Session, person_label};
use crate::ui::browser::page::focus_soon;
use crate::ui::pages::choosing::PersonBox;
use crate::ui::parts::{Button, ButtonKind, Check, Lines};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// So many names that nobody was found for are shown at most.
const MOST: usize = 30;

/// The field in which persons are found.
const FIND: &str = "enrol-find";

/// Puts them on the list; false if nobody was new, or it was refused.
fn put(room: Room, class: MatterId, persons: &[PersonId]) -> bool {
    let desk = room.desk;
    let ids = untrack(|| desk.with(|s: &Session| s.ids().take(persons.len()).collect::<Vec<_>>()));
    enrol(&desk.book.get_untracked(), class, persons, ids.into_iter()).is_some_and(|edit| desk.edit(edit))
}

/// The card.
#[component]
pub fn Enrol(room: Room, class: MatterId) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    let query = RwSignal::new(String::new());
    // Who was found, in that order; and who of them is ticked.
    let (rows, chosen) = (RwSignal::new(Vec::<PersonId>::new()), RwSignal::new(BTreeSet::<PersonId>::new()));
    let known = Memo::new(move |_| enrolled(&desk.book.get(), class));
    let but = Signal::derive(move || known.with(|known| known.iter().copied().chain(rows.get()).collect::<Vec<_>>()));
    let take = move |(id,): (PersonId,)| {
        rows.update(|rows| rows.push(id));
        chosen.update(|all| tick(all, id, true));
        query.set(String::new());
    };
    let add = move || {
        let persons: Vec<_> = chosen.get_untracked().into_iter().collect();
        if put(room, class, &persons) {
            rows.update(|rows| rows.retain(|id| !persons.contains(id)));
            chosen.set(BTreeSet::new());
            focus_soon(FIND);
        }
    };
    let one = move |id: PersonId| {
        let label = Signal::derive(move || {
            let book = desk.book.get();
            room.units.with(|units| book.persons.get(&id).map(|p| person_label(p, units)).unwrap_or_default())
        });
        let toggle = move |(on,): (bool,)| {
            chosen.update(|all| tick(all, id, on));
        };
        view! { <Check label checked=Signal::derive(move || chosen.with(|all| all.contains(&id))) on_toggle=toggle /> }
    };
    view! {
        <section class="card">
            <h2>{room.word(|w| w.enrol)}</h2>
            <PersonBox id=FIND units=room.units but label=room.word(|w| w.find) hint=room.word(|w| w.find_hint) value=query
                on_input=move |(text,): (String,)| query.set(text) on_pick=take />
            <fieldset class="found" hidden=move || rows.with(Vec::is_empty)>
                <legend class="visually-hidden">{room.word(|w| w.found)}</legend>
                <For each=move || rows.get() key=|id| *id children=one />
            </fieldset>
            <div class="toolbar">
                <Button label=Signal::derive(move || say::enrol(lang.get(), chosen.with(BTreeSet::len))) kind=ButtonKind::Primary
                    disabled=Signal::derive(move || chosen.with(BTreeSet::is_empty)) on_press=move |()| add() />
            </div>
            <Paste room class />
        </section>
    }
}

/// Names copied from elsewhere.
#[component]
fn Paste(room: Room, class: MatterId) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    let text = Memo::new(move |_| desk.drafts.with(|d| d.names.get(&class).cloned().unwrap_or_default()));
    let read = Memo::new(move |_| {
        let figures = desk.figures.get();
        let here =
            figures.as_ref().zip(desk.unit.get()).map(|(f, unit)| f.tree.branch(unit).iter().map(|n| n.id).collect());
        let book = desk.book.get();
        let mut rows = text.with(|text| read_names(text, &book, &here.unwrap_or_default()));
        once(&mut rows, enrolled(&book, class));
        rows
    });
    let good =
        Memo::new(move |_| read.with(|all| all.iter().filter_map(|r| r.person.clone().ok()).collect::<Vec<_>>()));
    let keep = move |text: String| desk.drafts.update(|d| drop(d.names.insert(class, text)));
    let add = move || {
        if put(room, class, &good.get_untracked()) {
            // Whom nobody was found for stays, to be mended.
            let bad = read.get_untracked().into_iter().filter(|r| r.person.is_err()).map(|r| r.name);
            keep(bad.collect::<Vec<_>>().join("\n"));
        }
    };
    let bad = move || {
        let line = |row: crate::session::paste::NamedRow| {
            let why = i18n::wrong(lang.get(), &row.person.err()?);
            Some(view! { <li>{say::Classes::of(lang.get()).line} " " {row.line} ": " {why}</li> })
        };
        let lines: Vec<_> = read.get().into_iter().filter_map(line).take(MOST).collect();
        (!lines.is_empty()).then(|| {
            view! { <p class="is-trouble">"⚠ " {say::Classes::of(lang.get()).paste_bad}</p> <ul class="short-list">{lines}</ul> }
        })
    };
    view! {
        <details>
            <summary>{room.word(|w| w.paste)}</summary>
            <div class="form">
                <Lines label=room.word(|w| w.paste) label_hidden=true hint=room.word(|w| w.paste_hint) rows=5 value=text on_input=move |(text,): (String,)| keep(text) />
                <div class="stack" role="status">{bad}</div>
                <Button label=Signal::derive(move || say::enrol(lang.get(), good.with(Vec::len))) disabled=Signal::derive(move || good.with(Vec::is_empty)) on_press=move |()| add() />
            </div>
        </details>
    }
}
