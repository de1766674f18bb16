//! Filters that combine. Each goes into the address at once, so that Back takes it back.

use super::desk::ListDesk;
use crate::domain::{Code, DetailField, FieldKind, Gender, Stage};
use crate::i18n::{self, pages::listing as say};
use crate::stats::{BANDS, NO_BAND, Probe, Sieve, Terms};
use crate::ui::pages::fields::{code, options, picked};
use crate::ui::parts::{Button, ButtonKind, Check, Choice, Field, Opt, Select};
use leptos::prelude::*;

/// All filters, folded away until they are wanted.
#[component]
pub fn Filters(list: ListDesk) -> impl IntoView {
    let lang = list.room.desk.lang;
    let closed = Memo::new(move |_| list.sieve.with(Sieve::is_open));
    let stage = move |stage: Stage| {
        view! {
            <Check label=Signal::derive(move || i18n::stage(lang.get(), stage).to_owned())
                checked=Signal::derive(move || list.sieve.with(|s| s.stages >> (stage as usize) & 1 != 0))
                on_toggle=move |(on,): (bool,)| list.filter(|s| *s = s.clone().with_stage(stage, on)) />
        }
    };
    let category = move |category: crate::domain::Category| {
        let mark = if category.is_sensitive() { " ⚠" } else { "" };
        view! {
            <Check label=Signal::derive(move || format!("{}{mark}", i18n::category(lang.get(), category)))
                checked=Signal::derive(move || list.sieve.with(|s| s.categories >> category.index() & 1 != 0))
                on_toggle=move |(on,): (bool,)| list.filter(|s| *s = s.clone().with_category(category, on)) />
        }
    };
    let genders = Signal::derive(move || {
        let mut all = vec![Opt::new("", say::Listing::of(lang.get()).any)];
        all.extend(options(Gender::ALL, Gender::ALL, |v| i18n::gender(lang.get(), v)));
        all
    });
    let bands = Signal::derive(move || {
        let mut all = vec![Opt::new("", say::Listing::of(lang.get()).any_age)];
        all.extend(BANDS.iter().enumerate().map(|(at, band)| Opt::new(at.to_string(), say::band(lang.get(), *band))));
        all.push(Opt::new(NO_BAND.to_string(), say::Listing::of(lang.get()).no_age));
        all
    });
    view! {
        <details class="list-filters">
            <summary>{list.word(|w| w.filters)} {move || (!closed.get()).then_some(" ●")}</summary>
            <div class="stack">
                <fieldset class="category-list">
                    <legend class="field-label">{list.word(|w| w.stages)}</legend>
                    {Stage::ALL.iter().copied().map(stage).collect_view()}
                </fieldset>
                <fieldset class="category-list">
                    <legend class="field-label">{list.word(|w| w.categories)}</legend>
                    {Terms::categories().map(category).collect_view()}
                </fieldset>
                <div class="toolbar">
                    <Choice label=list.word(|w| w.gender) options=genders
                        value=Signal::derive(move || list.sieve.with(|s| s.gender).map(|g| code(Gender::ALL, g)).unwrap_or_default())
                        on_pick=move |(v,): (String,)| list.filter(|s| s.gender = picked(Gender::ALL, &v)) />
                    <Select label=list.word(|w| w.age) options=bands
                        value=Signal::derive(move || list.sieve.with(|s| s.band.map(|b| b.to_string()).unwrap_or_default()))
                        on_pick=move |(v,): (String,)| list.filter(|s| s.band = v.parse().ok()) />
                </div>
                <Check label=list.word(|w| w.review) hint=list.word(|w| w.review_hint)
                    checked=Signal::derive(move || list.sieve.with(|s| s.review))
                    on_toggle=move |(on,): (bool,)| list.filter(|s| s.review = on) />
                <Asked list />
            </div>
        </details>
        <Show when=move || !closed.get()>
            <div><Button label=list.word(|w| w.clear) kind=ButtonKind::Quiet
                on_press=move |()| list.filter(|s| *s = Sieve { sorting: s.sorting, ..Sieve::default() }) /></div>
        </Show>
    }
}

/// What a field must say.
#[component]
fn Asked(list: ListDesk) -> impl IntoView {
    let lang = list.room.desk.lang;
    let field = Memo::new(move |_| match list.sieve.with(|s| s.probe.clone()) {
        Some(Probe::Says(field, _) | Probe::Blank(field)) => Some(field),
        _ => None,
    });
    let value = Signal::derive(move || match list.sieve.with(|s| s.probe.clone()) {
        Some(Probe::Says(_, text)) => text,
        _ => String::new(),
    });
    let fields = Signal::derive(move || {
        let word = |field: DetailField| {
            let mark = if field.is_sensitive() { " ⚠" } else { "" };
            Opt::new(field.key(), format!("{}{mark}", i18n::detail_field(lang.get(), field)))
        };
        let none = Opt::new("", say::Listing::of(lang.get()).no_field);
        std::iter::once(none).chain(DetailField::ALL.iter().copied().map(word)).collect::<Vec<_>>()
    });
    let pick = move |(key,): (String,)| {
        let probe = DetailField::of_key(&key).map(Probe::Blank);
        list.filter(|s| s.probe = probe);
    };
    let say_so = move |(text,): (String,)| {
        let Some(field) = field.get_untracked() else { return };
        let text = text.trim().to_owned();
        list.filter(|s| s.probe = Some(if text.is_empty() { Probe::Blank(field) } else { Probe::Says(field, text) }));
    };
    let values = move |field: DetailField| {
        Signal::derive(move || {
            let (lang, w) = (lang.get(), say::Listing::of(lang.get()));
            let mut all = vec![Opt::new("", w.blank)];
            match field.kind() {
                FieldKind::Flag => all.extend([Opt::new("true", w.yes), Opt::new("false", w.no)]),
                FieldKind::Code(of) => {
                    let codes = (0..of.codes().len()).filter_map(|at| Code::at(of, u8::try_from(at).ok()?));
                    all.extend(codes.map(|c| Opt::new(c.as_str(), i18n::code(lang, c))));
                }
                FieldKind::Text | FieldKind::Digits(_) | FieldKind::Date => {}
            }
            all
        })
    };
    let one = move || {
        let field = field.get()?;
        let label = list.word(|w| w.value);
        Some(match field.kind() {
            FieldKind::Flag | FieldKind::Code(_) => {
                view! { <Select label options=values(field) value on_pick=say_so /> }.into_any()
            }
            FieldKind::Text | FieldKind::Digits(_) | FieldKind::Date => view! {
                <Field label hint=list.word(|w| w.value_hint) placeholder=list.word(|w| w.blank) value on_commit=say_so />
            }
            .into_any(),
        })
    };
    view! {
        <div class="toolbar">
            <Select label=list.word(|w| w.field) options=fields on_pick=pick
                value=Signal::derive(move || field.get().map(|f| f.key().to_owned()).unwrap_or_default()) />
            {one}
        </div>
    }
}
