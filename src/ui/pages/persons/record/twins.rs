//! Records that may be of one person: shown where somebody can look, joined by hand alone.

use super::{File, address, joining};
use crate::domain::PersonId;
use crate::i18n::{self, pages::record as say, unit_name};
use crate::stats::{Alike, TwinSearch, Twins, namesakes};
use crate::ui::desk::Desk;
use crate::ui::parts::{Button, IconName};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// So many persons are looked at before the page is drawn again.
const SOME: usize = 256;

/// What a search of the whole book has come to.
#[derive(Clone, Debug, PartialEq)]
enum Search {
    Idle,
    Running((usize, usize)),
    Done(Vec<Twins>),
}

/// Searches the book as it is now, some persons at a time, so that the page stays awake.
fn search(desk: Desk, state: RwSignal<Search>) {
    let book = desk.book.get_untracked();
    go_on(TwinSearch::new(Arc::clone(&book.0)), state);
}

fn go_on(mut search: TwinSearch, state: RwSignal<Search>) {
    let done = search.go(SOME);
    // The page may have been left meanwhile.
    let next = if done { Search::Done(search.found()) } else { Search::Running(search.progress()) };
    if state.try_set(next).is_none() && !done {
        set_timeout(move || go_on(search, state), Duration::ZERO);
    }
}

/// One of them: name, birth, branch, and the way to its page.
fn line(desk: Desk, id: PersonId) -> Option<impl IntoView> {
    let book = desk.book.get();
    let person = book.persons.get(&id)?;
    let href = address(&desk.address.get(), id);
    Some(view! {
        <a href=href>{person.name.to_string()}</a>
        " · " {i18n::born(person.born)} " · " {unit_name(&book, person.unit)}
    })
}

fn words(desk: Desk, pick: fn(&say::Record) -> &'static str) -> Signal<String> {
    Signal::derive(move || pick(say::Record::of(desk.lang.get())).to_owned())
}

/// The button that begins a search, and how far it has come.
#[component]
fn Begin(desk: Desk, state: RwSignal<Search>) -> impl IntoView {
    let running = Signal::derive(move || matches!(state.get(), Search::Running(_)));
    let far = move || match state.get() {
        Search::Running(far) => Some(say::searched(desk.lang.get(), far)),
        Search::Idle | Search::Done(_) => None,
    };
    view! {
        <div class="toolbar">
            <Button label=words(desk, |w| w.twins_search) icon=IconName::Search disabled=running on_press=move |()| search(desk, state) />
            <span role="status">{far}</span>
        </div>
    }
}

const fn by(w: &say::Record, alike: Alike) -> &'static str {
    match alike {
        Alike::CitizenId => w.by_number,
        Alike::Name => w.by_name,
    }
}

/// On a person's page: those of the same name at once, those of the same number when they are asked for.
#[component]
pub fn Namesakes(file: File) -> impl IntoView {
    let desk = file.room.desk;
    let state = RwSignal::new(Search::Idle);
    let joined = RwSignal::new(None::<PersonId>);
    let suspects = Memo::new(move |_| {
        let named = namesakes(&desk.book.get(), file.id).into_iter().map(|id| (Alike::Name, id));
        let Search::Done(found) = state.get() else { return named.collect::<Vec<_>>() };
        let mine = found.into_iter().filter(|t| t.persons.contains(&file.id) && t.by == Alike::CitizenId);
        let numbered: Vec<PersonId> = mine.flat_map(|t| t.persons).filter(|id| *id != file.id).collect();
        let others = named.filter(|(_, id)| !numbered.contains(id)).collect::<Vec<_>>();
        numbered.iter().map(|id| (Alike::CitizenId, *id)).chain(others).collect()
    });
    let row = move |(alike, id): (Alike, PersonId)| {
        view! {
            <li class="twin">
                <span><span class="chip">{move || by(say::Record::of(desk.lang.get()), alike)}</span> " " {move || line(desk, id)}</span>
                <Button label=words(desk, |w| w.join) icon=IconName::Merge on_press=move |()| joined.set(Some(id)) />
            </li>
        }
    };
    view! {
        <section class="card">
            <h2>{words(desk, |w| w.twins)}</h2>
            <p class="soft small">{words(desk, |w| w.twins_text)}</p>
            <p hidden=move || !suspects.with(Vec::is_empty)>{words(desk, |w| w.twins_none)}</p>
            <ul class="stack"><For each=move || suspects.get() key=|twin| *twin children=row /></ul>
            <Begin desk state />
            <joining::Joining file other=joined />
        </section>
    }
}

/// Beside the list of persons: all of the book, when it is asked for.
#[component]
pub fn Suspects() -> impl IntoView {
    let desk = Desk::here();
    let state = RwSignal::new(Search::Idle);
    let shown = move || {
        let Search::Done(found) = state.get() else { return None };
        let w = say::Record::of(desk.lang.get());
        let none = found.is_empty().then(|| view! { <p>{w.twins_nobody}</p> });
        let groups = found.into_iter().map(|twins| {
            let lines = twins.persons.into_iter().map(|id| view! { <li>{line(desk, id)}</li> }).collect_view();
            view! { <li><span class="chip">{by(w, twins.by)}</span><ul class="lines">{lines}</ul></li> }
        });
        Some(view! { {none} <ul class="stack">{groups.collect_view()}</ul> })
    };
    view! {
        <section class="card">
            <h2>{words(desk, |w| w.twins)}</h2>
            <p class="soft small">{words(desk, |w| w.twins_text)}</p>
            <Begin desk state />
            {shown}
        </section>
    }
}
