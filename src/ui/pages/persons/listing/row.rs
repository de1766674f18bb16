//! One row in sight. It never holds a person: it has a place, and asks who is there.

use super::desk::{self, Doomed, ListDesk, ROW};
use super::fields::Fields;
use super::{keys, mend, unit_name};
use crate::domain::{Category, DetailField, Person, PersonId, Stage, When};
use crate::i18n::{self, pages::activity::Activity, pages::listing::Listing as Words, pages::persons as say};
use crate::session::list::ListColumn;
use crate::session::{Address, Page, Subject};
use crate::ui::parts::{Icon, IconName};
use leptos::prelude::*;

/// What a row shows.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    id: PersonId,
    name: String,
    href: String,
    cells: Vec<String>,
}

/// The row at a place.
#[component]
pub fn Line(list: ListDesk, at: usize, tracks: Signal<String>, fields: Fields) -> impl IntoView {
    let shown = Memo::new(move |_| {
        list.track();
        let (id, person) = desk::at(at)?;
        let columns = list.columns.get();
        let cells = columns.iter().map(|column| cell(list, fields, id, &person, *column)).collect();
        Some(Shown { id, name: person.name.to_string(), href: list.href(id), cells })
    });
    let name = move || shown.with(|s| s.as_ref().map(|s| s.name.clone()).unwrap_or_default());
    let picked = Memo::new(move |_| {
        let id = shown.with(|s| s.as_ref().map(|s| s.id));
        id.is_some_and(|id| list.picked.with(|picked| picked.has(id)))
    });
    let here = Memo::new(move |_| list.cursor.get().0 == at);
    let mending =
        move || list.room.editing.get().is_some_and(|id| shown.with(|s| s.as_ref().is_some_and(|s| s.id == id)));
    let text = move |col: usize| {
        move || shown.with(|s| s.as_ref().and_then(|s| s.cells.get(col)).cloned().unwrap_or_default())
    };
    let pick_label = move || format!("{}: {}", Words::of(list.room.desk.lang.get()).pick, name());
    let cells = move || {
        let one = |col: usize| view! { <div role="gridcell" aria-colindex=col + 3 title=text(col)>{text(col)}</div> };
        (0..list.columns.get().len()).map(one).collect_view()
    };
    view! {
        <div
            class="list-row list-line"
            class:here=here
            class:picked=picked
            class:mending=mending
            role="row"
            id=format!("list-row-{at}")
            aria-rowindex=at + 2
            aria-selected=move || if picked.get() { "true" } else { "false" }
            style:grid-template-columns=tracks
            style:inset-block-start=format!("{}px", at * ROW as usize)
            on:click=move |_| list.cursor.set((at, at))
        >
            <div role="gridcell" aria-colindex="1" class="list-pick">
                <input type="checkbox" tabindex="-1" aria-label=pick_label prop:checked=picked
                    on:click=move |ev| {
                        // The tick follows what is picked, not the other way round.
                        ev.prevent_default();
                        ev.stop_propagation();
                        keys::turn(list, at, ev.shift_key());
                    } />
            </div>
            <div role="rowheader" aria-colindex="2" class="list-name">
                <a tabindex="-1" href=move || shown.with(|s| s.as_ref().map(|s| s.href.clone())) title=name>{name}</a>
            </div>
            {cells}
            <Actions list at id=Signal::derive(move || shown.with(|s| s.as_ref().map(|s| s.id))) name=Signal::derive(name) />
        </div>
    }
}

/// What can be done with a record.
#[component]
fn Actions(list: ListDesk, at: usize, id: Signal<Option<PersonId>>, name: Signal<String>) -> impl IntoView {
    let lang = list.room.desk.lang;
    let named = move |verb: fn(i18n::Lang) -> &'static str| {
        Signal::derive(move || format!("{}: {}", verb(lang.get()), name.get()))
    };
    let history = move || {
        let about = id.get().map(Subject::Person);
        Address { record: about, ..Address::of(Page::Activity) }.print()
    };
    let Doomed(doomed) = expect_context();
    let (edit, told) = (named(|l| say::Persons::of(l).edit), named(|l| Activity::of(l).history));
    let remove = named(|l| say::Persons::of(l).remove);
    view! {
        <div role="gridcell" aria-colindex=move || list.columns.get().len() + 3 class="list-actions">
            <button type="button" tabindex="-1" class="button quiet icon-only" title=edit on:click=move |_| mend(list, at)>
                <Icon name=IconName::Pencil /><span class="visually-hidden">{edit}</span>
            </button>
            <a tabindex="-1" class="button quiet icon-only" href=history title=told>
                <Icon name=IconName::History /><span class="visually-hidden">{told}</span>
            </a>
            <button type="button" tabindex="-1" class="button quiet icon-only" title=remove on:click=move |_| doomed.set(id.get_untracked())>
                <Icon name=IconName::Bin /><span class="visually-hidden">{remove}</span>
            </button>
        </div>
    }
}

/// What stands in a cell.
fn cell(list: ListDesk, fields: Fields, id: PersonId, person: &Person, column: ListColumn) -> String {
    let lang = list.room.desk.lang.get();
    let gist = person.details.gist();
    match column {
        ListColumn::Gender => i18n::gender(lang, person.gender).to_owned(),
        ListColumn::Born => i18n::born(person.born),
        ListColumn::Unit => unit_name(list.room, person.unit),
        ListColumn::Stage => i18n::stage(lang, gist.stage.unwrap_or(Stage::Source)).to_owned(),
        ListColumn::Admitted => person.admitted().map_or_else(String::new, |on| admitted(lang, person, on)),
        ListColumn::Categories => {
            let marks = Vec::<Category>::from(person.marks.and(gist.marks));
            marks.into_iter().map(|c| i18n::category(lang, c)).collect::<Vec<_>>().join(", ")
        }
        ListColumn::Field(field) => (1..=field.slots())
            .filter_map(|slot| said(fields, id, person, field, slot, lang))
            .collect::<Vec<_>>()
            .join("; "),
    }
}

fn said(
    fields: Fields,
    id: PersonId,
    person: &Person,
    field: DetailField,
    slot: u8,
    lang: i18n::Lang,
) -> Option<String> {
    match fields.of(id, &person.details) {
        Some(sheet) => sheet.get(field, slot).map(|entry| i18n::activity::entry(lang, entry)),
        // Being unpacked.
        None => (slot == 1).then(|| "…".to_owned()),
    }
}

/// The day of admission; who was a child then is worth a second look.
fn admitted(lang: i18n::Lang, person: &Person, on: When) -> String {
    let age = on.earliest().map_or(18, |day| person.born.age_on(day));
    if age < 18 { format!("{} {}", i18n::born(on), say::age(lang, age)) } else { i18n::born(on) }
}
