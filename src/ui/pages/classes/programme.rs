//! One programme: who carries its tag, how many of them were admitted in its days unit by unit, and who might be asked.

use super::gleaning::{Gleaning, Progress};
use super::{Room, tick};
use crate::domain::{Matter, MatterField, MatterId, MatterKind, PersonId};
use crate::i18n::{self, pages::classes::Classes as Words};
use crate::session::{person_label, programmes::tag};
use crate::stats::{ProgrammeCount, Suits, programme};
use crate::ui::parts::{Button, ButtonKind, Check};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// So many are shown at most.
const MOST: usize = 200;

type Ticked = BTreeSet<PersonId>;

/// The programme.
#[component]
pub fn Programme(room: Room, id: MatterId) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    let gleaning = Gleaning::of(desk);
    let count = Memo::new(move |before: Option<&ProgrammeCount>| {
        let unit = desk.unit.get();
        let counted =
            gleaning.read(|book, gleaned| Some(programme(book, gleaned, book.matters.get(&id)?, unit?, MOST)));
        counted.flatten().or_else(|| before.cloned()).unwrap_or_default()
    });
    let name = move || desk.book.get().matters.get(&id).and_then(Matter::name).unwrap_or_default().to_owned();
    let days = move || {
        let book = desk.book.get();
        let day = |field| Some(i18n::item(lang.get(), &book, book.matters.get(&id)?.get(field)?));
        let days = [day(MatterField::From), day(MatterField::To)].map(|d| d.unwrap_or_else(|| "…".to_owned()));
        days.join(" – ")
    };
    let n = move |n: u32| i18n::number(lang.get(), n);
    let first = move || count.with(|c| c.units.first().copied());
    let full = RwSignal::new(Vec::<PersonId>::new());
    let set = move |persons: &Ticked, on: bool| {
        let ids: Vec<_> = persons.iter().copied().collect();
        let done = tag(&desk.book.get_untracked(), &ids, &untrack(name), on);
        full.set(done.full);
        if let Some(edit) = done.edit {
            desk.edit(edit);
        }
    };
    let too_full = move || {
        let book = desk.book.get();
        let names: Vec<_> = full.get().iter().filter_map(|id| Some(book.persons.get(id)?.name.to_string())).collect();
        (!names.is_empty()).then(|| format!("{}{}", Words::of(lang.get()).full, names.join(", ")))
    };
    let asked = Memo::new(move |_| count.with(|c| c.candidates.clone()));
    let tagged =
        Memo::new(move |_| count.with(|c| c.tagged.iter().map(|id| (*id, Arc::default())).collect::<Vec<_>>()));
    view! {
        <p><a href=move || room.to(MatterKind::Programme, None)>"← " {room.word(|w| w.back_programmes)}</a></p>
        <section class="card answer">
            <h1>{name} " · " {days}</h1>
            <p class="figure-large">
                {move || first().map(|f| n(f.admitted))}
                <span class="of">" " {room.word(|w| w.admitted_in)} ", " {move || first().map(|f| n(f.tagged))} " " {room.word(|w| w.tagged)}</span>
            </p>
            <p class="soft">{room.word(|w| w.from_records)}</p>
            <Progress room gleaning />
            <p class="is-trouble" role="status">{too_full}</p>
        </section>
        <ByUnit room count />
        <section class="card">
            <h2>{room.word(|w| w.candidates)} " (" {move || i18n::number(lang.get(), count.with(|c| c.all_candidates) as u128)} ")"</h2>
            <p class="soft">{room.word(|w| w.candidates_text)}</p>
            <People room rows=asked none=room.word(|w| w.no_candidates) verb=room.word(|w| w.tag) on_set=move |ids: Ticked| set(&ids, true) />
        </section>
        <section class="card">
            <h2>{room.word(|w| w.tagged_list)} " (" {move || i18n::number(lang.get(), count.with(|c| c.all_tagged) as u128)} ")"</h2>
            <People room rows=tagged none=room.word(|w| w.none_tagged) verb=room.word(|w| w.untag) on_set=move |ids: Ticked| set(&ids, false) />
        </section>
    }
}

/// The units with somebody in the programme.
#[component]
fn ByUnit(room: Room, count: Memo<ProgrammeCount>) -> impl IntoView {
    let desk = room.desk;
    let rows = move || {
        let (lang, book) = (desk.lang.get(), desk.book.get());
        let row = |f: &crate::stats::Following| {
            let (tagged, admitted) = (i18n::number(lang, f.tagged), i18n::number(lang, f.admitted));
            view! { <tr><th scope="row">{i18n::unit_name(&book, f.unit)}</th><td class="figure">{tagged}</td><td class="figure">{admitted}</td></tr> }
        };
        count.with(|c| c.units.iter().map(row).collect_view())
    };
    view! {
        <section class="card">
            <h2>{room.word(|w| w.by_unit)}</h2>
            <div class="table-scroll" tabindex="0" role="region" aria-label=room.word(|w| w.by_unit)>
                <table class="table dense">
                    <thead><tr>
                        <th scope="col">{room.word(|w| w.unit)}</th><th scope="col" class="figure">{room.word(|w| w.tagged_list)}</th>
                        <th scope="col" class="figure">{room.word(|w| w.admitted)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// Persons to be ticked, with why where there is a reason, and the one thing to do with them.
#[component]
fn People(
    room: Room,
    rows: Memo<Vec<(PersonId, Arc<[Suits]>)>>,
    none: Signal<String>,
    verb: Signal<String>,
    #[prop(into)] on_set: Callback<Ticked>,
) -> impl IntoView {
    let desk = room.desk;
    let chosen = RwSignal::new(Ticked::new());
    let one = move |(id, why): (PersonId, Arc<[Suits]>)| {
        let label = Signal::derive(move || {
            let book = desk.book.get();
            room.units.with(|units| book.persons.get(&id).map(|p| person_label(p, units)).unwrap_or_default())
        });
        let hint = Signal::derive(move || {
            why.iter().map(|why| i18n::suits(desk.lang.get(), *why)).collect::<Vec<_>>().join(", ")
        });
        let toggle = move |(on,): (bool,)| chosen.update(|all| tick(all, id, on));
        view! { <Check label hint checked=Signal::derive(move || chosen.with(|all| all.contains(&id))) on_toggle=toggle /> }
    };
    let act = move || {
        let here: Ticked = rows.with_untracked(|rows| rows.iter().map(|(id, _)| *id).collect());
        on_set.run(chosen.get_untracked().intersection(&here).copied().collect());
        chosen.set(BTreeSet::new());
    };
    view! {
        <p class="soft" hidden=move || rows.with(|rows| !rows.is_empty())>{none}</p>
        <div class="stack" hidden=move || rows.with(Vec::is_empty)>
            <fieldset class="found">
                <legend class="visually-hidden">{verb}</legend>
                <For each=move || rows.get() key=|(id, _)| *id children=one />
            </fieldset>
            <div class="toolbar">
                <Button label=verb kind=ButtonKind::Primary disabled=Signal::derive(move || chosen.with(Ticked::is_empty)) on_press=move |()| act() />
            </div>
        </div>
    }
}
