//! What is done to all who are picked: how many there are, one change to all of them with its preview, removal that asks
//! for their number.

mod form;

use super::desk::{ListDesk, search};
use super::keys;
use crate::domain::Edit;
use crate::i18n::pages::bulk as say;
use crate::session::list::{Bulk, MOST, Picked, Search};
use crate::ui::browser::clock::ticks;
use crate::ui::parts::{Button, ButtonKind, Choice, Dialog, Field, FieldKind as Kind, Opt};
use form::{Form, inputs};
use leptos::prelude::*;
use std::time::Duration;

/// A part of the work takes so many milliseconds at most, and a little.
const PART: f64 = 8.0;

/// What can be done.
const WAYS: [&str; 5] = ["step", "move", "mark", "programme", "field"];

/// The bar with what can be done, once somebody is picked.
#[component]
pub fn Bar(list: ListDesk) -> impl IntoView {
    let lang = list.room.desk.lang;
    let (changing, removing) = (RwSignal::new(false), RwSignal::new(false));
    let word =
        move |pick: fn(&say::Bulk) -> &'static str| Signal::derive(move || pick(say::Bulk::of(lang.get())).to_owned());
    let count = Memo::new(move |_| list.picked.with(Picked::len));
    let all = move || {
        list.track();
        say::all(lang.get(), search(Search::len))
    };
    view! {
        <div class="list-bar" role="group" aria-label=word(|w| w.bar) hidden=move || count.get() == 0>
            <strong role="status">{move || say::picked(lang.get(), count.get())}</strong>
            <Button label=Signal::derive(all) kind=ButtonKind::Quiet on_press=move |()| keys::pick_all(list) />
            <Button label=word(|w| w.none) kind=ButtonKind::Quiet on_press=move |()| list.picked.set(Picked::default()) />
            <Button label=word(|w| w.change) on_press=move |()| changing.set(true) />
            <Button label=word(|w| w.remove) on_press=move |()| removing.set(true) />
        </div>
        <Dialog open=changing title=word(|w| w.change_title) close_label=list.word(|w| w.close) on_close=move |()| changing.set(false)>
            <Changing list open=changing />
        </Dialog>
        <Dialog open=removing title=word(|w| w.remove_title) close_label=list.word(|w| w.close) on_close=move |()| removing.set(false)>
            <Removing list open=removing />
        </Dialog>
    }
}

/// One change to all.
#[component]
fn Changing(list: ListDesk, open: RwSignal<bool>) -> impl IntoView {
    let desk = list.room.desk;
    let lang = desk.lang;
    let form = Form::new();
    let word =
        move |pick: fn(&say::Bulk) -> &'static str| Signal::derive(move || pick(say::Bulk::of(lang.get())).to_owned());
    let tried = RwSignal::new(None::<Bulk>);
    let turn = StoredValue::new(0u32);
    // Every other change is tried anew, a part between frames at a time.
    Effect::new(move |_| {
        let change = form.change(list);
        let bulk = change.map(|change| list.picked.with(|picked| Bulk::of(picked, change)));
        turn.update_value(|turn| *turn += 1);
        tried.set(None);
        if let Some(bulk) = bulk {
            go_on(list, bulk, tried, turn, turn.get_value());
        }
    });
    let says =
        move || match (form.change(list), tried.with(|b| b.as_ref().map(|b| (b.changed(), b.same, b.kept.clone())))) {
            (None, _) => say::Bulk::of(lang.get()).unfinished.to_owned(),
            (Some(_), None) => say::Bulk::of(lang.get()).trying.to_owned(),
            (Some(_), Some((changed, same, kept))) => {
                say::preview(lang.get(), changed, same, &kept.iter().map(|(_, why)| *why).collect::<Vec<_>>())
            }
        };
    let ready = move || tried.with(|b| b.as_ref().is_some_and(|b| b.changed() > 0));
    let take = move || {
        let edit = tried.get_untracked().and_then(Bulk::edit);
        if edit.is_some_and(|edit| desk.edit(edit)) {
            open.set(false);
        }
    };
    let ways = Signal::derive(move || {
        let w = say::Bulk::of(lang.get());
        WAYS.iter()
            .zip([w.step, w.unit, w.mark, w.programme, w.field])
            .map(|(v, l)| Opt::new(*v, l))
            .collect::<Vec<_>>()
    });
    let way = Memo::new(move |_| form.way.get());
    view! {
        <div class="form">
            <Choice label=word(|w| w.what) options=ways value=form.way on_pick=move |(v,): (String,)| form.way.set(v) />
            {move || inputs(list, form, &way.get())}
            <p role="status">{says}</p>
            <p class="small soft" hidden=move || list.picked.with(Picked::len) <= MOST>{move || say::most(lang.get(), MOST)}</p>
        </div>
        <div class="dialog-actions">
            <Button label=list.word(|w| w.close) on_press=move |()| open.set(false) />
            <Button kind=ButtonKind::Primary label=word(|w| w.take) disabled=Signal::derive(move || !ready()) on_press=move |()| take() />
        </div>
    }
}

fn go_on(list: ListDesk, mut bulk: Bulk, tried: RwSignal<Option<Bulk>>, turn: StoredValue<u32>, mine: u32) {
    // Another change is being typed, or the dialog is gone.
    if turn.try_get_value() != Some(mine) {
        return;
    }
    let start = ticks();
    let done = untrack(|| {
        list.room.desk.book.with(|book| {
            loop {
                if bulk.go(book) {
                    break true;
                }
                if ticks() - start > PART {
                    break false;
                }
            }
        })
    });
    if done {
        tried.set(Some(bulk));
    } else {
        set_timeout(move || go_on(list, bulk, tried, turn, mine), Duration::ZERO);
    }
}

/// Removal, for which their number is typed.
#[component]
fn Removing(list: ListDesk, open: RwSignal<bool>) -> impl IntoView {
    let desk = list.room.desk;
    let lang = desk.lang;
    let typed = RwSignal::new(String::new());
    let word =
        move |pick: fn(&say::Bulk) -> &'static str| Signal::derive(move || pick(say::Bulk::of(lang.get())).to_owned());
    let count = Memo::new(move |_| list.picked.with(Picked::len));
    let sure =
        move || crate::session::read_number(&typed.get()).and_then(|n| usize::try_from(n).ok()) == Some(count.get());
    let remove = move || {
        let edit: Edit = Bulk::removal(&list.picked.get_untracked());
        if desk.edit(edit) {
            list.room.editing.set(None);
            list.picked.set(Picked::default());
            open.set(false);
        }
    };
    view! {
        <div class="form">
            <p>{move || say::removal(lang.get(), count.get())}</p>
            <Field label=word(|w| w.type_count) kind=Kind::Number value=typed on_input=move |(t,): (String,)| typed.set(t) />
        </div>
        <div class="dialog-actions">
            <Button label=list.word(|w| w.close) on_press=move |()| open.set(false) />
            <Button kind=ButtonKind::Danger label=word(|w| w.remove) disabled=Signal::derive(move || !sure()) on_press=move |()| remove() />
        </div>
    }
}
