//! The fields of a version.

use super::Changing;
use crate::domain::{CountBy, Sector, Span, Tree, UnitId, UnitKind, kinds_for, places_for};
use crate::i18n::{self, pages::units::Units as Words};
use crate::session::Directory;
use crate::session::form::UnitSlot;
use crate::ui::pages::choosing::{TextBox, UnitPick};
use crate::ui::pages::fields::{code, options, picked};
use crate::ui::parts::{Check, Choice, Field, FieldKind, Opt, Select};
use leptos::prelude::*;

/// Every field; mended or changed from a day on comes first, for the places that are offered depend on it.
#[component]
pub(super) fn Body(state: Changing) -> impl IntoView {
    let desk = state.desk;
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    view! {
        <Mode state />
        <Field label=word(|w| w.name) required=true error=state.error(UnitSlot::Name) value=state.text(|f| f.name.clone())
            on_input=move |(text,): (String,)| state.put(|f| f.name = text) />
        <Standing state />
        <div class="form-row">
            <Field label=word(|w| w.short) hint=word(|w| w.short_hint) error=state.error(UnitSlot::Short)
                value=state.text(|f| f.short.clone()) on_input=move |(text,): (String,)| state.put(|f| f.short = text) />
            <TextBox label=word(|w| w.group) error=state.error(UnitSlot::Group)
                texts=Signal::derive(move || desk.book.get().groups().iter().map(ToString::to_string).collect::<Vec<_>>())
                value=state.text(|f| f.group.clone()) on_input=move |(text,): (String,)| state.put(|f| f.group = text) />
            <Field label=word(|w| w.code) error=state.error(UnitSlot::Code)
                value=state.text(|f| f.code.clone()) on_input=move |(text,): (String,)| state.put(|f| f.code = text) />
            <Field label=word(|w| w.paper) error=state.error(UnitSlot::Paper)
                value=state.text(|f| f.paper.clone()) on_input=move |(text,): (String,)| state.put(|f| f.paper = text) />
        </div>
        <Counting state />
    }
}

/// Mended, or changed from a day on.
#[component]
fn Mode(state: Changing) -> impl IntoView {
    let lang = state.desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let modes = Signal::derive(move || {
        let w = Words::of(lang.get());
        vec![Opt::new("mend", w.mend), Opt::new("change", w.change)]
    });
    let changes = Memo::new(move |_| state.form.with(|f| f.as_ref().is_some_and(|f| f.change)));
    let mended =
        move || state.key.get().map(|(_, day)| format!("{} {}.", Words::of(lang.get()).mend_hint, i18n::day(day)));
    view! {
        <Choice label=word(|w| w.mode) options=modes
            value=Signal::derive(move || if changes.get() { "change".to_owned() } else { "mend".to_owned() })
            on_pick=move |(v,): (String,)| state.put(|f| f.change = v == "change") />
        <p class="field-hint" hidden=changes>{mended}</p>
        <Show when=move || changes.get()>
            <Field label=word(|w| w.change_from) kind=FieldKind::Date required=true hint=word(|w| w.change_hint)
                error=state.error(UnitSlot::From) value=state.text(|f| f.from.clone())
                on_input=move |(text,): (String,)| state.put(|f| f.from = text) />
        </Show>
    }
}

/// Under whom, as what: only what the book would take is offered.
#[component]
fn Standing(state: Changing) -> impl IntoView {
    let desk = state.desk;
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let kind = Memo::new(move |_| state.form.with(|f| f.as_ref().map_or(UnitKind::Branch, |f| f.kind)));
    let parent = Memo::new(move |_| state.form.with(|f| f.as_ref().and_then(|f| f.parent)));
    let sector = Memo::new(move |_| state.form.with(|f| f.as_ref().map_or(Sector::Other, |f| f.sector)));
    let day = Memo::new(move |_| state.day());
    let kinds = Signal::derive(move || {
        let Some(((unit, _), day)) = state.key.get().zip(day.get()) else { return Vec::new() };
        let mut kinds = kinds_for(&desk.book.get(), Some(unit), parent.get(), day);
        if !kinds.contains(&kind.get()) {
            kinds.insert(0, kind.get());
        }
        options(UnitKind::ALL, &kinds, |v| i18n::unit_kind(lang.get(), v))
    });
    let units = Memo::new(move |_| Directory::of(&Tree::over(&desk.book.get(), Span::ALL)));
    let legal = Memo::new(move |_| {
        let Some(((unit, _), day)) = state.key.get().zip(day.get()) else { return Vec::new() };
        places_for(&desk.book.get(), Some(unit), kind.get(), day)
    });
    // Where it stands is always shown, even where it could no longer be put.
    let not_legal = move || {
        let stands = parent.get().is_none_or(|p| legal.with(|legal| legal.contains(&p)));
        (!stands).then(|| format!("⚠ {}", Words::of(lang.get()).not_legal))
    };
    view! {
        <div class="form-row">
            <div class="stack">
                <UnitPick label=word(|w| w.parent) units among=legal.into() value=parent.into() none=word(|w| w.no_parent)
                    astray=state.astray on_pick=move |(id,): (Option<UnitId>,)| state.put(|f| f.parent = id) />
                <p class="field-hint">{not_legal}</p>
            </div>
            <Select label=word(|w| w.kind) options=kinds value=Signal::derive(move || code(UnitKind::ALL, kind.get()))
                on_pick=move |(v,): (String,)| state.put(|f| f.kind = picked(UnitKind::ALL, &v).unwrap_or(f.kind)) />
            <Select label=word(|w| w.sector) value=Signal::derive(move || code(Sector::ALL, sector.get()))
                options=Signal::derive(move || options(Sector::ALL, Sector::ALL, |v| i18n::sector(lang.get(), v)))
                on_pick=move |(v,): (String,)| state.put(|f| f.sector = picked(Sector::ALL, &v).unwrap_or(f.sector)) />
        </div>
    }
}

/// How it counts and whether it ranks.
#[component]
fn Counting(state: Changing) -> impl IntoView {
    let lang = state.desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let ways = Signal::derive(move || {
        let mut all = vec![Opt::new("", Words::of(lang.get()).as_above)];
        all.extend(options(CountBy::ALL, CountBy::ALL, |v| i18n::count_by(lang.get(), v)));
        all
    });
    let way = move || state.form.with(|f| f.as_ref().and_then(|f| f.count_by));
    let flag = move |pick: fn(&crate::session::form::UnitForm) -> bool| {
        Signal::derive(move || state.form.with(|f| f.as_ref().is_some_and(pick)))
    };
    view! {
        <Choice label=word(|w| w.count_by) options=ways
            value=Signal::derive(move || way().map(|v| code(CountBy::ALL, v)).unwrap_or_default())
            on_pick=move |(v,): (String,)| state.put(|f| f.count_by = picked(CountBy::ALL, &v)) />
        <Check label=word(|w| w.ranks) checked=flag(|f| f.ranks) on_toggle=move |(on,): (bool,)| state.put(|f| f.ranks = on) />
        <Check label=word(|w| w.no_source) checked=flag(|f| f.no_source)
            on_toggle=move |(on,): (bool,)| state.put(|f| f.no_source = on) />
    }
}
