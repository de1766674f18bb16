//! One step of the time line: a line that says when and what, opened to be edited in place.

use super::blank::Blank;
use super::way::Removed;
use super::{File, rules};
use crate::domain::{Person, StepKey};
use crate::i18n::pages::record::Record as Words;
use crate::i18n::{self, pages::record as say};
use crate::session::form::{Spot, StepSpot};
use crate::ui::parts::{Button, ButtonKind, FieldKind, Icon, IconName};
use leptos::prelude::*;

/// The step.
#[component]
pub fn Step(file: File, key: StepKey, removed: Removed) -> impl IntoView {
    let desk = file.room.desk;
    let lang = desk.lang;
    let open = Memo::new(move |_| file.opened.with(|all| all.contains(&key)));
    let toggle = move |_| {
        file.opened.update(|all| {
            if !all.remove(&key) {
                all.insert(key);
            }
        });
    };
    let step = Memo::new(move |_| file.person.with(|p| p.as_ref().and_then(|p| p.details.step(key))));
    let when = move || {
        let on = step.with(|s| s.as_ref().and_then(|s| s.on.or(s.signed.map(Into::into))));
        on.map_or_else(|| Words::of(lang.get()).no_day.to_owned(), i18n::born)
    };
    let name = move || {
        let stage = i18n::stage(lang.get(), key.stage);
        if key.turn.get() == 1 { stage.to_owned() } else { format!("{stage} ({})", key.turn) }
    };
    let more = move || {
        let said = step.with(|s| s.as_ref().map(|s| [s.paper.to_string(), s.result.to_string()]))?;
        let said = said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        (!said.is_empty()).then(|| format!(" · {said}"))
    };
    view! {
        <li class="way-step" class:is-open=open>
            <button type="button" class="way-head" aria-expanded=move || open.get().to_string() on:click=toggle>
                {move || view! { <Icon name=if open.get() { IconName::Down } else { IconName::Right } /> }}
                <span class="way-day">{when}</span>
                <span><strong>{name}</strong> <span class="soft">{more}</span></span>
                {move || Some(rules::against(file, key)).filter(|n| *n > 0).map(|n| view! { <span class="chip trouble">"⚠ " {say::against(lang.get(), n)}</span> })}
            </button>
            <Show when=move || open.get()><Body file key removed /></Show>
        </li>
    }
}

/// Everything that is known of it.
#[component]
fn Body(file: File, key: StepKey, removed: Removed) -> impl IntoView {
    let desk = file.room.desk;
    let lang = desk.lang;
    let parts = Memo::new(move |_| {
        let step = file.person.with(|p| p.as_ref().and_then(|p| p.details.step(key))).unwrap_or_default();
        StepSpot::asked(key.stage, &step).collect::<Vec<_>>()
    });
    let one = move |part: StepSpot| {
        let kind = match part {
            StepSpot::On | StepSpot::Signed | StepSpot::Received => FieldKind::Date,
            StepSpot::Eligible | StepSpot::Present | StepSpot::Yes | StepSpot::No => FieldKind::Number,
            StepSpot::Paper | StepSpot::Result | StepSpot::Note => FieldKind::Text,
        };
        let label = Signal::derive(move || i18n::step_spot(lang.get(), part).to_owned());
        view! { <Blank file spot=Spot::Step(key, part) label kind /> }
    };
    let remove = move || {
        let next = untrack(|| file.read(|p, _| Person { details: p.details.with_step(key, None), ..p.clone() }));
        if next.is_some_and(|next| file.set(next)) {
            removed.set(Some((key, desk.book.get_untracked())));
        }
    };
    view! {
        <div class="way-body" role="group" aria-label=move || i18n::stage(lang.get(), key.stage)>
            <div class="blanks"><For each=move || parts.get() key=|part| *part children=one /></div>
            <rules::Checks file key />
            <div class="actions">
                <Button kind=ButtonKind::Quiet icon=IconName::Bin on_press=move |()| remove()
                    label=Signal::derive(move || format!("{}: {}", Words::of(lang.get()).remove_step, i18n::stage(lang.get(), key.stage))) />
            </div>
        </div>
    }
}
