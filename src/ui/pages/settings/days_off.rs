//! The days off and the days worked instead, year by year: to be added and taken away, and the way back.

use crate::domain::{Day, DayKind, Settings};
use crate::i18n::pages::rulebook::Rulebook as Words;
use crate::i18n::{self, rules};
use crate::session::days_off::{OddDay, drop_day, odd_days, put_day};
use crate::session::read_day;
use crate::ui::desk::Desk;
use crate::ui::pages::fields::{code, options, picked};
use crate::ui::parts::{Button, ButtonKind, Field, FieldKind, IconName, Opt, Select};
use leptos::prelude::*;

/// The years that can be chosen: those that are shipped, and as many to come.
const FIRST: i32 = 2015;

/// The card.
#[component]
pub(super) fn DaysOff() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let this_year = desk.glance(|s| s.today).year();
    let year = RwSignal::new(this_year);
    let settings = desk.memo(|s| s.book.settings.clone());
    let days = Memo::new(move |_| settings.with(|s| odd_days(s, year.get())));
    let years = (FIRST..=this_year.max(2027) + 3).map(|y| Opt::new(y.to_string(), y.to_string())).collect::<Vec<_>>();
    let head = move |pick: fn(&Words) -> &'static str| view! { <th scope="col">{word(pick)}</th> };
    view! {
        <section class="card">
            <h2>{word(|w| w.days)}</h2>
            <p class="soft small">{word(|w| w.days_text)}</p>
            <Add year />
            <div class="toolbar">
                <Select label=word(|w| w.year) options=Signal::stored(years) value=Signal::derive(move || year.get().to_string())
                    on_pick=move |(v,): (String,)| if let Ok(y) = v.parse() { year.set(y) } />
            </div>
            <div class="table-scroll" hidden=move || days.with(Vec::is_empty)>
                <table class="table dense wide days-off">
                    <thead><tr>
                        {head(|w| w.day)} {head(|w| w.kind)} {head(|w| w.occasion)} {head(|w| w.origin)} {head(|w| w.actions)}
                    </tr></thead>
                    <tbody><For each=move || days.get() key=|day| *day let(day)><Row day /></For></tbody>
                </table>
            </div>
            <p class="soft" role="status">{move || days.with(Vec::is_empty).then(|| word(|w| w.none))}</p>
        </section>
    }
}

/// A form for one more day.
#[component]
fn Add(year: RwSignal<i32>) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let (typed, kind, wrong) =
        (RwSignal::new(String::new()), RwSignal::new(DayKind::Off), RwSignal::new(None::<String>));
    let kinds = Signal::derive(move || options(DayKind::ALL, DayKind::ALL, |k| rules::day_kind(lang.get(), k)));
    let add = move |()| {
        let (text, kind, lang) = (typed.get_untracked(), kind.get_untracked(), lang.get_untracked());
        match read_day(&text) {
            Ok(day) => {
                year.set(day.year());
                let changed = super::change(desk, |s| put_day(s, day, kind));
                wrong.set((!changed).then(|| Words::of(lang).unchanged.to_owned()));
                if changed {
                    typed.set(String::new());
                }
            }
            Err(fault) => wrong.set(Some(i18n::fault(lang, &fault))),
        }
    };
    view! {
        <div class="toolbar hinted">
            <Field label=word(|w| w.day) hint=word(|w| w.day_hint) kind=FieldKind::Date value=typed error=wrong
                on_input=move |(text,): (String,)| typed.set(text) />
            <Select label=word(|w| w.kind) options=kinds value=Signal::derive(move || code(DayKind::ALL, kind.get()))
                on_pick=move |(v,): (String,)| if let Some(k) = picked(DayKind::ALL, &v) { kind.set(k) } />
            <Button label=word(|w| w.add) icon=IconName::Plus on_press=add />
        </div>
    }
}

/// One day.
#[component]
fn Row(day: OddDay) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let origin = move || {
        let w = Words::of(lang.get());
        match (day.edited, day.certain) {
            (true, _) => w.added.to_owned(),
            (false, true) => w.shipped.to_owned(),
            (false, false) => format!("⚠ {}", rules::unverified(lang.get())),
        }
    };
    let named = move |pick: fn(&Words) -> &'static str| {
        Signal::derive(move || format!("{}: {}", pick(Words::of(lang.get())), i18n::day(day.day)))
    };
    let button =
        move |label: Signal<String>, icon: IconName, change: fn(&Settings, Day, DayKind) -> Option<Settings>| {
            let press = move |()| {
                super::change(desk, |s| change(s, day.day, day.kind));
            };
            view! { <Button label icon icon_only=true kind=ButtonKind::Quiet on_press=press /> }.into_any()
        };
    let actions = if day.edited {
        button(named(|w| w.back), IconName::Undo, |s, day, _| drop_day(s, day))
    } else {
        let confirm = (!day.certain).then(|| button(named(|w| w.confirm), IconName::Check, put_day));
        let remove = button(named(|w| w.remove), IconName::Bin, |s, day, kind| put_day(s, day, turned(kind)));
        view! { {confirm} {remove} }.into_any()
    };
    view! {
        <tr>
            <th scope="row" class="nowrap">{move || rules::day_of_week(lang.get(), day.day)}</th>
            <td>{move || rules::day_kind(lang.get(), day.kind)}</td>
            <td>{move || day.occasion.map(|of| rules::occasion(lang.get(), of))}</td>
            <td class:is-trouble=!day.certain>{origin}</td>
            <td class="nowrap">{actions}</td>
        </tr>
    }
}

/// What the day would be otherwise.
const fn turned(kind: DayKind) -> DayKind {
    match kind {
        DayKind::Off => DayKind::Working,
        DayKind::Working => DayKind::Off,
    }
}
