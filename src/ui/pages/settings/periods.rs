//! Which periods there are: add, move their days, close with the figures of the moment, reopen, remove.

use super::closing::{Asked, Questions};
use crate::domain::{Day, Edit, Name, Period, PeriodId, PeriodKind, Span};
use crate::i18n::{self, pages::settings::Settings as Words};
use crate::session::{Event, read_day};
use crate::ui::desk::Desk;
use crate::ui::parts::{Button, ButtonKind, Field, FieldKind, Opt, Select};
use leptos::prelude::*;

/// The card.
#[component]
pub fn Periods() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let ids = Memo::new(move |_| desk.book.get().periods.keys().rev().copied().collect::<Vec<_>>());
    let asked = RwSignal::new(None::<Asked>);
    view! {
        <section class="card">
            <h2>{word(|w| w.periods)}</h2>
            <Add />
            <div class="table-scroll" hidden=move || ids.with(Vec::is_empty)>
                <table class="table wide">
                    <thead><tr>
                        <th scope="col">{word(|w| w.period)}</th><th scope="col">{word(|w| w.start)}</th>
                        <th scope="col">{word(|w| w.end)}</th><th scope="col">{word(|w| w.state)}</th>
                        <th scope="col"><span class="visually-hidden">{word(|w| w.remove)}</span></th>
                    </tr></thead>
                    <tbody>
                        <For each=move || ids.get() key=|id| *id let:id>
                            <Row id asked />
                        </For>
                    </tbody>
                </table>
            </div>
            <Questions asked />
        </section>
    }
}

/// One period.
#[component]
fn Row(id: PeriodId, asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let period = Memo::new(move |_| desk.book.get().periods.get(&id).cloned());
    let error = RwSignal::new(None::<(bool, String)>);
    let set = move |text: &str, start: bool| {
        let Some(period) = period.get_untracked() else { return };
        match read_day(text) {
            Ok(day) => {
                error.set(None);
                let moved = if start { Period { start: day, ..period } } else { Period { end: day, ..period } };
                desk.send(Event::Edit(Edit::PutPeriod(id, moved)));
            }
            Err(fault) => error.set(Some((start, i18n::fault(lang.get_untracked(), &fault)))),
        }
    };
    let day = move |read: fn(&Period) -> Day| {
        Signal::derive(move || period.get().map(|p| i18n::day(read(&p))).unwrap_or_default())
    };
    let wrong =
        move |start: bool| Signal::derive(move || error.get().filter(|(s, _)| *s == start).map(|(_, text)| text));
    let is_closed = Memo::new(move |_| desk.book.get().is_closed(id));
    let state = move || {
        let w = Words::of(lang.get());
        let period = period.get();
        let closed =
            period.as_ref().and_then(|p| p.frozen.as_ref()).map(|f| format!("{} {}", w.closed_on, i18n::day(f.on)));
        let again = period
            .and_then(|p| p.reopened)
            .map(|of| format!("; {} {} ({})", w.reopened_on, i18n::day(of.on), of.reason));
        closed.unwrap_or_else(|| w.open.to_owned()) + &again.unwrap_or_default()
    };
    // A period that is gone is not looked at any more.
    let remove = move || {
        if desk.edit(Edit::RemovePeriod(id)) && desk.glance(|s| s.address.period == Some(id)) {
            desk.go(|a| (a.period, a.as_of) = (None, None));
        }
    };
    view! {
        <tr>
            <th scope="row">{move || i18n::period(lang.get(), &desk.book.get(), id)}</th>
            <td><Field label=word(|w| w.start) label_hidden=true kind=FieldKind::Date value=day(|p| p.start) error=wrong(true)
                on_commit=move |(v,): (String,)| set(&v, true) /></td>
            <td><Field label=word(|w| w.end) label_hidden=true kind=FieldKind::Date value=day(|p| p.end) error=wrong(false)
                on_commit=move |(v,): (String,)| set(&v, false) /></td>
            <td>{state}</td>
            <td><div class="actions">
                {move || if is_closed.get() {
                    view! { <Button label=word(|w| w.reopen) on_press=move |()| asked.set(Some(Asked::Reopen(id))) /> }.into_any()
                } else {
                    view! { <Button label=word(|w| w.close_period) on_press=move |()| asked.set(Some(Asked::Close(id))) /> }.into_any()
                }}
                <Button label=word(|w| w.remove) kind=ButtonKind::Quiet on_press=move |()| remove() />
            </div></td>
        </tr>
    }
}

/// A form for one more period.
#[component]
fn Add() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let this_year = desk.glance(|s| s.today).year().to_string();
    let kind = RwSignal::new(PeriodKind::Year);
    let (year, number) = (RwSignal::new(this_year), RwSignal::new(String::new()));
    let (name, from, to) = (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let error = RwSignal::new(None::<String>);
    let kinds = Signal::derive(move || {
        PeriodKind::ALL
            .iter()
            .enumerate()
            .map(|(at, k)| Opt::new(at.to_string(), i18n::period_kind(lang.get(), *k)))
            .collect::<Vec<_>>()
    });
    let numbered =
        move || matches!(kind.get(), PeriodKind::Half | PeriodKind::Quarter | PeriodKind::Month | PeriodKind::Term);
    let own = move || kind.get() == PeriodKind::Own;
    let add = move |()| {
        let made = if kind.get_untracked() == PeriodKind::Own {
            let span = read_day(&from.get_untracked())
                .and_then(|s| read_day(&to.get_untracked()).and_then(|e| Span::new(s, e)));
            let named = Name::new(&name.get_untracked()).and_then(|n| span.map(|s| (n, s)));
            let id = PeriodId::Own(untrack(|| desk.with(crate::session::Session::next_id)));
            named
                .map(|(label, span)| (id, Period { label: Some(label), ..Period::over(span) }))
                .map_err(|f| i18n::fault(lang.get_untracked(), &f))
        } else {
            PeriodId::numbered(kind.get_untracked(), &year.get_untracked(), &number.get_untracked())
                .and_then(|id| Some((id, Period::over(id.calendar()?))))
                .ok_or_else(|| Words::of(lang.get_untracked()).not_a_period.to_owned())
        };
        match made {
            Ok((id, period)) => {
                error.set(None);
                if !desk.book.get_untracked().periods.contains_key(&id) {
                    desk.send(Event::Edit(Edit::PutPeriod(id, period)));
                }
                desk.go(|a| (a.period, a.as_of) = (Some(id), None));
            }
            Err(why) => error.set(Some(why)),
        }
    };
    let number_label = Signal::derive(move || {
        let w = Words::of(lang.get());
        if kind.get() == PeriodKind::Term { w.to_year.to_owned() } else { w.number.to_owned() }
    });
    view! {
        <div class="toolbar hinted">
            <Select label=word(|w| w.kind) options=kinds
                value=Signal::derive(move || PeriodKind::ALL.iter().position(|k| *k == kind.get()).unwrap_or(0).to_string())
                on_pick=move |(v,): (String,)| if let Some(k) = v.parse().ok().and_then(|at: usize| PeriodKind::ALL.get(at)) { kind.set(*k) } />
            <Show when=move || !own()>
                <Field label=word(|w| w.year) kind=FieldKind::Number value=year on_input=move |(v,): (String,)| year.set(v) error=error />
            </Show>
            <Show when=numbered>
                <Field label=number_label hint=word(|w| w.number_hint) kind=FieldKind::Number value=number on_input=move |(v,): (String,)| number.set(v) />
            </Show>
            <Show when=own>
                <Field label=word(|w| w.label) value=name on_input=move |(v,): (String,)| name.set(v) error=error />
                <Field label=word(|w| w.start) kind=FieldKind::Date value=from on_input=move |(v,): (String,)| from.set(v) />
                <Field label=word(|w| w.end) kind=FieldKind::Date value=to on_input=move |(v,): (String,)| to.set(v) />
            </Show>
            <Button label=word(|w| w.add_period) kind=ButtonKind::Primary on_press=add />
        </div>
    }
}
