//! Every field of the table in its group: a new row of the table appears here by itself.

use super::File;
use super::blank::{Blank, Pick, Slot};
use super::papers;
use crate::domain::{Category, DetailField, DetailKey, FieldGroup, Gender, Sheet};
use crate::i18n::{self, pages::persons::Persons as FormWords, pages::record::Record as Words};
use crate::session::form::{NO, Spot, YES};
use crate::ui::pages::fields::options;
use crate::ui::parts::{Button, ButtonKind, Check, FieldKind, IconName};
use leptos::prelude::*;

/// All groups.
#[component]
pub fn Fields(file: File) -> impl IntoView {
    view! {
        <section class="card">
            <h2>{file.word(|w| w.identity)}</h2>
            <Least file />
            {FieldGroup::ALL.iter().map(|group| view! { <Group file group=*group /> }).collect_view()}
        </section>
    }
}

/// What every person has.
#[component]
fn Least(file: File) -> impl IntoView {
    let lang = file.room.desk.lang;
    let word =
        move |pick: fn(&FormWords) -> &'static str| Signal::derive(move || pick(FormWords::of(lang.get())).to_owned());
    let genders = Signal::derive(move || options(Gender::ALL, Gender::ALL, |v| i18n::gender(lang.get(), v)));
    view! {
        <div class="blanks">
            <Blank file spot=Spot::Name label=word(|w| w.name) required=true />
            <Pick file spot=Spot::Gender label=word(|w| w.gender) options=genders />
            <Blank file spot=Spot::Born label=word(|w| w.born) hint=word(|w| w.born_hint) kind=FieldKind::Date required=true />
        </div>
    }
}

/// How many of the group's slots are filled.
fn filled(sheet: &Sheet, group: FieldGroup) -> usize {
    sheet.entries().iter().filter(|(key, _)| key.field().group() == group).count()
}

/// One group: open where something is known.
#[component]
fn Group(file: File, group: FieldGroup) -> impl IntoView {
    let lang = file.room.desk.lang;
    let known = Memo::new(move |_| file.read(|p, _| filled(&p.details.sheet(), group)).unwrap_or_default());
    let open = known.get_untracked() > 0 || group == FieldGroup::Identity;
    let seen = RwSignal::new(open);
    if group == FieldGroup::Papers {
        let body = move || seen.get().then(|| view! { <papers::Papers file /> });
        return view! {
            <details class="group" open=open on:toggle=move |_| seen.set(true)>
                <summary><strong>{move || i18n::field_group(lang.get(), group)}</strong> <span class="soft">" (" {known} ")"</span></summary>
                {body}
            </details>
        }
        .into_any();
    }
    if group == FieldGroup::Probation {
        return view! {
            <details class="group" open=open>
                <summary><strong>{move || i18n::field_group(lang.get(), group)}</strong> <span class="soft">" (" {known} ")"</span></summary>
                <OfAttempt file group />
            </details>
        }
        .into_any();
    }
    let single = group.fields().filter(|field| field.slots() == 1);
    let several = group.fields().any(|field| field.slots() > 1);
    let sensitive = group.fields().any(DetailField::is_sensitive);
    let head = move || {
        let mark = if sensitive { format!(" · ⚠ {}", Words::of(lang.get()).sensitive) } else { String::new() };
        format!(" ({}){mark}", known.get())
    };
    view! {
        <details class="group" open=open>
            <summary><strong>{move || i18n::field_group(lang.get(), group)}</strong> <span class="soft">{head}</span></summary>
            <div class="blanks">
                {single.map(|field| view! { <Slot file key=DetailKey::from(field) /> }).collect_view()}
            </div>
            {several.then(|| view! { <Rows file group /> })}
            {(group == FieldGroup::Programmes).then(|| view! { <Marks file /> })}
        </details>
    }
    .into_any()
}

/// Fields of which there is one an attempt: those of the newest.
#[component]
fn OfAttempt(file: File, group: FieldGroup) -> impl IntoView {
    let journey = Memo::new(move |_| file.read(|p, _| p.details.gist().journey.max(1)).unwrap_or(1));
    move || {
        let keys = group.fields().filter_map(|field| DetailKey::new(field, journey.get()));
        let slots = keys.map(|key| view! { <Slot file key numbered=false /> }).collect_view();
        view! { <div class="blanks">{slots}</div> }
    }
}

/// Fields that there can be several of, those of one slot in a row; one more can be had.
#[component]
fn Rows(file: File, group: FieldGroup) -> impl IntoView {
    let most = group.fields().map(DetailField::slots).max().unwrap_or(1);
    let known = Memo::new(move |_| {
        let last = |sheet: &Sheet| {
            let slots = sheet.entries().iter().filter(|(key, _)| key.field().group() == group);
            slots.map(|(key, _)| key.slot()).max()
        };
        file.read(|p, _| last(&p.details.sheet())).flatten().unwrap_or(1)
    });
    let asked = RwSignal::new(1u8);
    let shown = Memo::new(move |_| asked.get().max(known.get()).min(most));
    let row = move |slot: u8| {
        let keys =
            group.fields().filter(|field| field.slots() > 1).filter_map(move |field| DetailKey::new(field, slot));
        view! { <div class="blanks row">{keys.map(|key| view! { <Slot file key /> }).collect_view()}</div> }
    };
    let label = Signal::derive(move || {
        let lang = file.room.desk.lang.get();
        format!("{}: {}", Words::of(lang).more, i18n::field_group(lang, group))
    });
    view! {
        <For each=move || 1..=shown.get() key=|slot| *slot children=row />
        <Show when=move || shown.get() < most>
            <div class="actions">
                <Button label kind=ButtonKind::Quiet icon=IconName::Plus on_press=move |()| asked.set(shown.get_untracked() + 1) />
            </div>
        </Show>
    }
}

/// The categories that are marked by hand.
#[component]
fn Marks(file: File) -> impl IntoView {
    let lang = file.room.desk.lang;
    let one = move |category: Category| {
        let spot = Spot::Mark(category);
        let hint = Signal::derive(move || {
            let text = if category.is_sensitive() { Words::of(lang.get()).sensitive } else { "" };
            if text.is_empty() { String::new() } else { format!("⚠ {text}") }
        });
        let text = file.text(spot);
        view! {
            <Check label=Signal::derive(move || i18n::category(lang.get(), category).to_owned()) hint
                checked=Signal::derive(move || text.with(|t| t == YES))
                on_toggle=move |(on,): (bool,)| file.pick(spot, if on { YES } else { NO }) />
        }
    };
    view! {
        <fieldset>
            <legend class="field-label">{file.word(|w| w.marks)}</legend>
            <div class="category-list">{Category::ALL.iter().copied().filter(|c| c.is_mark()).map(one).collect_view()}</div>
        </fieldset>
    }
}
