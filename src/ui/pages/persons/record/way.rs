//! The time line: each attempt with its steps, the newest first; steps are added and taken away.

use super::{File, earlier, rules, step, taken};
use crate::domain::{Book, DetailField, DetailKey, Stage, StepKey};
use crate::i18n::{self, pages::record::Record as Words};
use crate::session::Event;
use crate::session::form::{self, NO, NewStep, ReadBy, Spot, YES};
use crate::ui::desk::Same;
use crate::ui::pages::fields::{at_enter, code, options, picked};
use crate::ui::parts::{Button, ButtonKind, Check, Field, FieldKind, IconName, Opt, Select};
use leptos::prelude::*;

/// A step that was taken away, and the book as it was then: while nothing else has happened it can be brought back here.
pub(super) type Removed = RwSignal<Option<(StepKey, Same<Book>)>>;

/// The card.
#[component]
pub fn Way(file: File) -> impl IntoView {
    let desk = file.room.desk;
    let removed: Removed = RwSignal::new(None);
    let journeys = Memo::new(move |_| file.read(|p, _| form::journeys(&p.details.sheet())).unwrap_or_default());
    let reopen = move || {
        if let Some(next) = untrack(|| file.read(|p, _| form::reopened(p))) {
            let first = next.details.sheet().steps().last().map(|(key, _)| *key);
            file.opened.update(|all| all.extend(first));
            file.set(next);
        }
    };
    let gone = move || removed.get().filter(|(_, book)| *book == desk.book.get()).map(|(key, _)| key);
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{file.word(|w| w.way)}</h2>
                <Show when=move || file.read(|p, _| p.details.gist().journey > 0).unwrap_or_default()>
                    <Button label=file.word(|w| w.new_attempt) kind=ButtonKind::Quiet on_press=move |()| reopen() />
                </Show>
            </div>
            <div role="status">
                {move || gone().map(|key| view! {
                    <p class="toolbar">
                        <span>{file.word(|w| w.removed_step)} " " {i18n::stage(desk.lang.get(), key.stage)}</span>
                        <Button label=file.word(|w| w.undo) icon=IconName::Undo on_press=move |()| desk.send(Event::Undo) />
                    </p>
                })}
            </div>
            <rules::Ahead file />
            <taken::Taken file />
            <For each=move || journeys.get() key=|journey| *journey let(journey)>
                <Journey file journey removed named=Signal::derive(move || journeys.with(|all| all.len() > 1)) />
            </For>
        </section>
    }
}

/// One attempt.
#[component]
fn Journey(file: File, journey: u8, removed: Removed, named: Signal<bool>) -> impl IntoView {
    let keys = Memo::new(move |_| {
        let steps = file.read(|p, _| form::steps(&p.details.sheet(), journey)).unwrap_or_default();
        steps.into_iter().rev().map(|(key, _)| key).collect::<Vec<_>>()
    });
    let newest = Memo::new(move |_| file.read(|p, _| p.details.gist().journey <= journey).unwrap_or(true));
    view! {
        <div class="journey">
            <Show when=move || named.get()><h3>{file.word(|w| w.attempt)} " " {journey}</h3></Show>
            <Show when=move || newest.get() && (journey > 1)><Readmitted file /></Show>
            <Adding file journey />
            <p class="soft" hidden=move || keys.with(|k| !k.is_empty())>{file.word(|w| w.no_steps)}</p>
            <ol class="way">
                <For each=move || keys.get() key=|key| *key let(key)><step::Step file key removed /></For>
            </ol>
            <Show when=move || !newest.get()><earlier::Papers file journey /></Show>
        </div>
    }
}

/// Whether the newest attempt is a readmission: marked when it was opened, mended here.
#[component]
fn Readmitted(file: File) -> impl IntoView {
    let spot = Spot::Detail(DetailKey::from(DetailField::SpecialReadmitted));
    let text = file.text(spot);
    view! {
        <Check label=file.word(|w| w.readmitted) hint=file.word(|w| w.readmitted_hint)
            checked=Signal::derive(move || text.with(|t| t == YES))
            on_toggle=move |(on,): (bool,)| file.pick(spot, if on { YES } else { NO }) />
    }
}

/// Adding a step: which, and when.
#[component]
fn Adding(file: File, journey: u8) -> impl IntoView {
    let desk = file.room.desk;
    let lang = desk.lang;
    let at = (file.id, journey);
    let form = Memo::new(move |_| desk.drafts.with(|d| d.new_steps.get(&at).cloned().unwrap_or_default()));
    let put = move |change: fn(&mut NewStep, String), text: String| {
        desk.drafts.update(|d| change(d.new_steps.entry(at).or_default(), text));
    };
    let offers = Memo::new(move |_| file.read(|p, _| form::offers(&p.details.sheet(), journey)).unwrap_or_default());
    // The step that the box above names is the one that is offered: one answer, from one place.
    let next = Memo::new(move |_| {
        let newest = file.read(|p, _| p.details.gist().journey.max(1)).is_some_and(|newest| newest == journey);
        file.judged.with(|judged| judged.next_stage().filter(|_| newest))
    });
    let chosen = Memo::new(move |_| {
        let typed = form.with(|f| f.stage).or(next.get());
        let first = || file.read(|p, _| NewStep::default().chosen(&p.details.sheet(), journey)).flatten();
        typed.or_else(first)
    });
    let read = move |p: &crate::domain::Person, by: ReadBy<'_>| {
        form.with(|f| NewStep { stage: chosen.get(), ..f.clone() }.read(p, journey, by.today))
    };
    let choices = move || {
        let all = offers.with(|all| options(Stage::ALL, all, |v| i18n::stage(lang.get(), v)));
        let none = chosen.get().is_none().then(|| Opt::new(String::new(), Words::of(lang.get()).no_next));
        none.into_iter().chain(all).collect::<Vec<_>>()
    };
    let error = Signal::derive(move || {
        let tried = form.with(|f| f.tried);
        let why = file.read(read)?.err().filter(|_| tried)?;
        Some(i18n::wrong(lang.get(), &why))
    });
    let add = move || match untrack(|| file.read(read)) {
        Some(Ok((key, next))) => {
            file.opened.set([key].into());
            if file.set(next) {
                desk.drafts.update(|d| {
                    d.new_steps.remove(&at);
                });
            }
        }
        _ => desk.drafts.update(|d| d.new_steps.entry(at).or_default().tried = true),
    };
    view! {
        <div class="form-row add-step" on:keydown=at_enter(add)>
            <Select label=file.word(|w| w.step) value=Signal::derive(move || chosen.get().map(|stage| code(Stage::ALL, stage)).unwrap_or_default())
                options=Signal::derive(choices)
                on_pick=move |(v,): (String,)| put(|f, v| f.stage = picked(Stage::ALL, &v), v) />
            <Field label=file.word(|w| w.step_on) hint=file.word(|w| w.step_on_hint) kind=FieldKind::Date error
                value=Signal::derive(move || form.with(|f| f.on.clone()))
                on_input=move |(v,): (String,)| put(|f, v| f.on = v, v) />
            <Button label=Signal::derive(move || Words::of(lang.get()).add_step.to_owned()) icon=IconName::Plus on_press=move |()| add() />
        </div>
    }
}
