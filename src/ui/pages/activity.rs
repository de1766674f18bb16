//! Who has changed what, when, from what to what; and above it, what waits for a person's decision.

mod clashes;
mod export;
mod rules;
mod writes;

use crate::i18n::activity as say;
use crate::i18n::pages::activity::{self as words, Activity as Words};
use crate::merge::{Change, LogEntry, Replica};
use crate::session::Subject;
use crate::session::activity::{Query, Search, Wording, newest_first};
use crate::ui::desk::{Desk, Same};
use crate::ui::parts::icon::IconName;
use crate::ui::parts::{Button, ButtonKind, Field, FieldKind};
use leptos::prelude::*;
use std::time::Duration;

/// So many writes are shown at first, and with each wish for more.
const PAGE: usize = 200;
/// So many changes are looked at before the page may breathe.
const SLICE: usize = 400;

/// What the parts of this page share.
#[derive(Clone, Copy)]
struct Room {
    desk: Desk,
    replica: Memo<Same<Replica>>,
    /// Which record alone.
    about: Memo<Option<Subject>>,
    /// What was typed.
    typed: RwSignal<String>,
    search: RwSignal<Search>,
    /// So many are wanted.
    wanted: RwSignal<usize>,
    /// Which search is the last: an older one goes no further.
    round: StoredValue<u64>,
}

impl Room {
    fn word(self, pick: fn(&Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(Words::of(self.desk.lang.get())).to_owned())
    }

    /// What is looked for now.
    fn query(self) -> Query {
        Query::new(&self.typed.read_untracked(), self.about.get_untracked())
    }

    /// Looks on, a slice at a time.
    fn look(self, round: u64) {
        if self.round.try_get_value() != Some(round) {
            return;
        }
        let (lang, replica) = (self.desk.lang.get_untracked(), self.replica.get_untracked());
        let head = |entry: &LogEntry| say::head(lang, entry);
        let change = |change: &Change| say::change(lang, &replica.book, change);
        let wanted = self.wanted.get_untracked();
        self.search.update(|s| s.step(&replica.log, &Wording { head: &head, change: &change }, SLICE, wanted));
        if self.search.with_untracked(|s| !s.is_done() && s.hits.len() < wanted) {
            set_timeout(move || self.look(round), Duration::ZERO);
        }
    }

    /// Begins to look on, with whatever is wanted now.
    fn begin(self) {
        let round = self.round.with_value(|r| r + 1);
        self.round.set_value(round);
        self.look(round);
    }
}

/// The page.
#[component]
pub fn Activity() -> impl IntoView {
    let desk = Desk::here();
    let replica = desk.replica();
    let order = Memo::new(move |_| Same(std::sync::Arc::new(newest_first(&replica.get().log))));
    let room = Room {
        desk,
        replica,
        about: Memo::new(move |_| desk.address.get().record),
        typed: RwSignal::new(String::new()),
        search: RwSignal::new(Search::new(std::sync::Arc::new([]), Query::default())),
        wanted: RwSignal::new(PAGE),
        round: StoredValue::new(0),
    };
    Effect::new(move |_| {
        let order = order.get();
        room.desk.lang.track();
        room.typed.track();
        room.about.track();
        room.wanted.set(PAGE);
        room.search.set(Search::new(std::sync::Arc::clone(&order.0), room.query()));
        room.begin();
    });
    view! {
        <div class="page">
            <h1>{room.word(|w| w.title)}</h1>
            <p class="page-lede">{room.word(|w| w.lede)}</p>
            <clashes::Clashes room />
            <section class="card">
                <div class="card-head">
                    <h2>{move || counted(room)}</h2>
                    <export::Export room />
                </div>
                <div class="toolbar">
                    <Field label=room.word(|w| w.search) hint=room.word(|w| w.search_hint) kind=FieldKind::Search value=room.typed
                        on_input=move |(text,): (String,)| room.typed.set(text) />
                </div>
                {move || room.about.get().map(|about| only(room, about))}
                <writes::Writes room />
                <p class="soft" role="status">{move || state(room)}</p>
                <Show when=move || room.search.with(|s| !s.is_done() && s.hits.len() >= room.wanted.get())>
                    <div class="actions">
                        <Button label=room.word(|w| w.more)
                            on_press=move |()| { room.wanted.update(|n| *n += PAGE); room.begin(); } />
                    </div>
                </Show>
            </section>
        </div>
    }
}

/// How many are shown.
fn counted(room: Room) -> String {
    room.search.with(|s| words::shown(room.desk.lang.get(), s.hits.len(), !s.is_done()))
}

/// Which record alone is shown, and the way back to all.
fn only(room: Room, about: Subject) -> impl IntoView {
    let name = say::subject(room.desk.lang.get(), &room.replica.get().book, Some(about));
    view! {
        <p class="writes-only">
            <span>{room.word(|w| w.only)} ": " <strong>{name}</strong></span>
            <Button label=room.word(|w| w.everything) icon=IconName::Close kind=ButtonKind::Quiet
                on_press=move |()| room.desk.go(|a| a.record = None) />
        </p>
    }
}

/// Whether it is looked on, or nothing was found.
fn state(room: Room) -> String {
    let w = Words::of(room.desk.lang.get());
    let all = room.replica.with(|r| r.log.len());
    room.search
        .with(|s| match (s.is_done(), s.hits.len()) {
            (true, 0) if all == 0 => w.none,
            (true, 0) => w.not_found,
            (false, found) if found < room.wanted.get() => w.searching,
            _ => "",
        })
        .to_owned()
}
