//! Who it is: name, age, branch, stage, and how much of them is known.

use super::File;
use crate::domain::UnitId;
use crate::i18n::{self, pages::record as say, unit_name};
use crate::session::{Page, Subject};
use crate::stats::Completeness;
use crate::ui::pages::fields::HistoryLink;
use crate::ui::pages::tables::ToPaper;
use crate::ui::parts::{Crumb, Crumbs};
use leptos::prelude::*;

/// The first lines.
#[component]
pub fn Head(file: File) -> impl IntoView {
    let desk = file.room.desk;
    let lang = desk.lang;
    let name = move || file.person.with(|p| p.as_ref().map(|p| p.name.to_string()));
    let stage = move || {
        let stage = file.person.with(|p| p.as_ref().and_then(|p| p.details.gist().stage));
        stage.map_or_else(|| say::Record::of(lang.get()).no_stage, |stage| i18n::stage(lang.get(), stage))
    };
    let who = move || {
        let today = desk.today();
        file.person.with(|p| {
            let p = p.as_ref()?;
            let (gender, born) = (i18n::gender(lang.get(), p.gender), i18n::born(p.born));
            Some(format!("{gender}, {}, {}", born, say::aged(lang.get(), p.born.age_on(today))))
        })
    };
    let complete = Memo::new(move |_| file.person.with(|p| p.as_ref().map(Completeness::of)));
    let typed = move || desk.drafts.with(|d| d.typing.has(file.id));
    view! {
        <section class="card answer record-head">
            <p><a href=move || desk.address.get().on(Page::Persons).print()>"← " {file.word(|w| w.back)}</a></p>
            <div class="card-head">
                <h1>{name}</h1>
                <ToPaper />
            </div>
            <Crumbs label=file.word(|w| w.units) path=Signal::derive(move || path(file)) />
            <p class="record-stage"><strong>{stage}</strong> " · " {who}</p>
            <div class="record-complete">
                {move || complete.get().map(|c| {
                    let (lang, percent) = (lang.get(), c.percent());
                    view! {
                        <span>{say::Record::of(lang).complete} ": " <strong>{say::complete(lang, c.filled, c.of, percent)}</strong></span>
                        <progress max="100" value=percent.to_string() aria-label=say::Record::of(lang).complete></progress>
                    }
                })}
                {move || name().map(|name| {
                    let history = i18n::pages::activity::Activity::of(lang.get()).history;
                    view! { <HistoryLink about=Subject::Person(file.id) label=format!("{history}: {name}") /> }
                })}
            </div>
            <p class="small soft" role="status">{move || { let w = say::Record::of(lang.get()); if typed() { w.unsaved } else { w.keys_hint } }}</p>
        </section>
    }
}

/// The branch as a path from the widest unit to it, each leading to the list of its persons.
fn path(file: File) -> Vec<Crumb> {
    let desk = file.room.desk;
    let book = desk.book.get();
    let mut units: Vec<UnitId> = Vec::new();
    let mut next = file.person.with(|p| p.as_ref().map(|p| p.unit));
    while let Some(unit) = next.filter(|unit| !units.contains(unit)) {
        units.push(unit);
        next = book.units.get(&unit).and_then(|u| u.latest()).and_then(|v| v.parent);
    }
    let crumb = |unit: UnitId| {
        let href = crate::session::Address { unit: Some(unit), ..desk.address.get().on(Page::Persons) }.print();
        Crumb { href, label: unit_name(&book, unit) }
    };
    units.into_iter().rev().map(crumb).collect()
}
