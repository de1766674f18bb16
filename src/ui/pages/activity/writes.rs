//! The writes that were found, each with its first changes.

use super::Room;
use crate::i18n::activity as say;
use crate::i18n::pages::activity::{self as words, Activity as Words};
use crate::merge::{Change, Replica};
use crate::session::activity::Hit;
use crate::session::{Address, Lang, Page, Subject};
use leptos::prelude::*;

/// So many changes of a write are shown at first.
const FIRST: usize = 5;
/// So many more with each wish.
const MORE: usize = 100;

/// All that were found, newest first.
#[component]
pub(super) fn Writes(room: Room) -> impl IntoView {
    view! {
        <ol class="writes" hidden=move || room.search.with(|s| s.hits.is_empty())>
            <For each=move || room.search.with(|s| s.hits.clone()) key=Hit::clone let(hit)><Write room hit /></For>
        </ol>
    }
}

/// One write: when, who, what; and what it changed.
#[component]
fn Write(room: Room, hit: Hit) -> impl IntoView {
    let shown = RwSignal::new(FIRST);
    let all = hit.changes.len();
    let head = move || {
        let (lang, replica) = (room.desk.lang.get(), room.replica.get());
        let entry = replica.log.get(&hit.dot)?;
        let station = say::station(entry.dot.station);
        let ahead = (entry.at.day > room.desk.today()).then(|| Words::of(lang).ahead);
        Some(view! {
            <p class="write-head">
                <span class="write-at">{say::when(entry.at)} {ahead.map(|ahead| view! { " (" {ahead} ")" })}</span>
                <strong>{say::deed(lang, entry.deed)}</strong>
                <span class="soft" title=station>{say::who(entry)}</span>
            </p>
        })
    };
    let lines = move || {
        let (lang, replica) = (room.desk.lang.get(), room.replica.get());
        let entry = replica.log.get(&hit.dot)?;
        let changes = hit.changes.iter().take(shown.get()).filter_map(|&at| entry.changes.get(at));
        let changes = changes.map(|change| line(room, lang, &replica, change)).collect_view();
        let unlisted = (entry.more > 0 && shown.get() >= all)
            .then(|| view! { <li class="soft">{words::unlisted(lang, entry.more)}</li> });
        Some(view! { <ul class="write-changes">{changes} {unlisted}</ul> })
    };
    let rest = move || {
        let left = all.saturating_sub(shown.get());
        (left > 0).then(|| {
            view! {
                <button type="button" class="button quiet small" on:click=move |_| shown.update(|n| *n += MORE)>
                    {words::rest(room.desk.lang.get(), left)}
                </button>
            }
        })
    };
    view! { <li class="write">{head} <div>{lines} {rest}</div></li> }
}

/// One change: the record, which leads to its own history; the field; from what to what.
fn line(room: Room, lang: Lang, replica: &Replica, change: &Change) -> impl IntoView + use<> {
    let w = Words::of(lang);
    let told = say::change_words(lang, &replica.book, change);
    let about = Subject::of_change(change);
    let record = match about.filter(|_| room.about.get().is_none()) {
        Some(_) => {
            let href = Address { record: about, ..Address::of(Page::Activity) }.print();
            view! { <a href=href>{told.record}</a> }.into_any()
        }
        None => told.record.into_any(),
    };
    let values = told.values.map(|(from, to)| {
        view! {
            ": " <span class="visually-hidden">{w.from} " "</span> <span class="write-from">{from}</span>
            <span aria-hidden="true">" → "</span> <span class="visually-hidden">" " {w.to} " "</span> <strong>{to}</strong>
        }
    });
    view! { <li>{record} " · " {told.what} {values}</li> }
}
