//! What waits for a person's decision: each value with who wrote it and when, and a button to keep it.

use super::Room;
use super::rules::Rules;
use crate::domain::{Cycle, Edit, cycles};
use crate::i18n::activity as say;
use crate::i18n::pages::activity::{self as words, Activity as Words};
use crate::merge::{Clash, Dot, Replica, Rule};
use crate::session::{Address, Event, Lang, Page, Subject};
use crate::ui::desk::Same;
use crate::ui::parts::{Button, ButtonKind};
use leptos::prelude::*;
use std::sync::Arc;

/// So many are shown; the others follow as these are settled.
const MOST: usize = 30;

/// The section; nothing where nothing waits.
#[component]
pub(super) fn Clashes(room: Room) -> impl IntoView {
    let clashes = Memo::new(move |_| room.replica.get().clashes());
    let rounds = Memo::new(move |_| cycles(&room.replica.get().shown()));
    let picked = RwSignal::new(None);
    move || {
        let (lang, replica, clashes) = (room.desk.lang.get(), room.replica.get(), clashes.get());
        let rounds = rounds.get();
        let all = clashes.len() + rounds.len();
        (all > 0).then(|| {
            let w = Words::of(lang);
            let rounds = rounds.iter().take(MOST).map(|cycle| round(room, lang, &replica, cycle)).collect_view();
            let clashes: Arc<[Clash]> = clashes.into();
            let each = clashes.iter().take(MOST).map(|c| one(room, lang, &replica, c.clone(), picked)).collect_view();
            let rules = (clashes.len() > 1).then(|| view! { <Rules room clashes picked /> });
            view! {
                <section class="card">
                    <div class="card-head">
                        <h2>{w.decide}</h2> <span class="chip trouble">"⚠ " {words::to_decide(lang, all)}</span>
                    </div>
                    <p class="soft">{w.decide_text}</p>
                    {rules}
                    <ul class="clashes">{rounds} {each}</ul>
                </section>
            }
        })
    }
}

/// Who wrote, and when, as far as the log knows.
fn by(replica: &Replica, dot: Dot) -> String {
    replica
        .log
        .get(&dot)
        .map_or_else(|| say::station(dot.station), |entry| format!("{}, {}", say::who(entry), say::when(entry.at)))
}

fn one(
    room: Room,
    lang: Lang,
    replica: &Same<Replica>,
    clash: Clash,
    picked: RwSignal<Option<Rule>>,
) -> impl IntoView + use<> {
    let w = Words::of(lang);
    let title = say::clash(lang, &replica.book, &clash);
    let authors: Vec<String> = match &clash.field {
        Some((_, rivals)) => rivals.iter().map(|r| by(replica, r.dot)).collect(),
        None => Vec::new(),
    };
    let whole = clash.field.is_none();
    let record = say::subject(lang, &replica.book, Subject::of_clash(&clash));
    let asked = (replica.clone(), clash.clone());
    let chosen = Memo::new(move |_| picked.get().and_then(|rule| asked.0.choice(&asked.1, rule)));
    let values = say::rivals(lang, &replica.book, &clash).into_iter().enumerate().map(|(at, value)| {
        let label = match (whole, at) {
            (true, 0) => w.keep_record,
            (true, _) => w.take,
            _ => w.keep,
        };
        let author = authors.get(at).cloned();
        let shown = (at == 0).then(|| view! { <span class="chip">{w.shown}</span> });
        let by_rule = move || (chosen.get() == Some(at)).then(|| view! { <span class="chip">"✓ " {w.by_rule}</span> });
        let clash = clash.clone();
        let kind = if whole && at > 0 { ButtonKind::Danger } else { ButtonKind::Plain };
        view! {
            <li class="clash-value">
                <div>
                    <p><strong>{value.clone()}</strong> " " {shown} " " {by_rule}</p>
                    {author.map(|a| view! { <p class="soft small">{a}</p> })}
                </div>
                <Button label=named(label, if whole { &record } else { &value }) kind=kind on_press=move |()| room.desk.send(Event::Settle(Box::new(clash.clone()), at)) />
            </li>
        }
    });
    view! { <li class="clash"><p>{title}</p> <ul>{values.collect_view()}</ul></li> }
}

/// Units that stand above themselves: where each stands now, and a button to send it back to where it stood.
fn round(room: Room, lang: Lang, replica: &Replica, cycle: &Cycle) -> impl IntoView + use<> {
    let book = &replica.book;
    let each = cycle.units.iter().map(|(id, version)| {
        let back = Cycle::back(book, *id, version).map(|back| {
            let label = say::goes_back(lang, book, &back);
            let edit = Edit::ReviseUnit(*id, back);
            view! { <Button label on_press=move |()| room.desk.send(Event::Edit(edit.clone())) /> }
        });
        view! { <li class="clash-value"><p>{say::stands(lang, book, version)}</p> {back}</li> }
    });
    let elsewhere = Address::of(Page::Units).print();
    view! {
        <li class="clash">
            <p>{say::cycle(lang, cycle)}</p> <ul>{each.collect_view()}</ul>
            <p><a href=elsewhere>{Words::of(lang).elsewhere}</a></p>
        </li>
    }
}

/// The button's words with the value, or the record: a list of buttons that all say the same helps nobody who hears them.
fn named(label: &str, value: &str) -> String {
    let short: String = value.chars().take(40).collect();
    let cut = if short.len() < value.len() { "…" } else { "" };
    format!("{label}: {short}{cut}")
}
