//! Where the person is and was: a move to another unit from a day on, the mending of a wrong unit, earlier stays.

use super::File;
use super::blank::UnitBlank;
use crate::domain::{Day, Person};
use crate::i18n::{self, pages::record as say, unit_name};
use crate::session::form::{self, MoveSlot, Moving, Spot};
use crate::ui::pages::choosing::UnitBox;
use crate::ui::pages::fields::at_enter;
use crate::ui::parts::{Button, ButtonKind, Choice, Field, FieldKind, IconName, Opt};
use leptos::prelude::*;

/// The card.
#[component]
pub fn Units(file: File) -> impl IntoView {
    let desk = file.room.desk;
    let mending = RwSignal::new(false);
    let now = move || file.read(|p, by| by.units.name(p.unit).to_owned());
    let ways = Signal::derive(move || {
        let w = say::Record::of(desk.lang.get());
        vec![Opt::new("move", w.move_to), Opt::new("mend", w.mend_unit)]
    });
    view! {
        <section class="card">
            <h2>{file.word(|w| w.units)}</h2>
            <p>{file.word(|w| w.unit_now)} ": " <strong>{now}</strong></p>
            <Choice label=file.word(|w| w.how) label_hidden=true options=ways
                value=Signal::derive(move || if mending.get() { "mend" } else { "move" }.to_owned())
                on_pick=move |(v,): (String,)| mending.set(v == "mend") />
            {move || if mending.get() {
                view! {
                    <UnitBlank file spot=Spot::Unit label=file.word(|w| w.mend_unit) hint=file.word(|w| w.mend_hint) />
                }.into_any()
            } else {
                view! { <Move file /> }.into_any()
            }}
            <Stays file />
        </section>
    }
}

/// A move: from which day, to which unit.
#[component]
fn Move(file: File) -> impl IntoView {
    let desk = file.room.desk;
    let form = Memo::new(move |_| desk.drafts.with(|d| d.moves.get(&file.id).cloned().unwrap_or_default()));
    let put = move |change: fn(&mut Moving, String), text: String| {
        desk.drafts.update(|d| change(d.moves.entry(file.id).or_default(), text));
    };
    let read = move || file.read(|p, by| form.with(|f| f.read(p, by.units, by.today)));
    let error = move |slot: MoveSlot| {
        Signal::derive(move || {
            let wrong = read()?.err().filter(|_| form.with(|f| f.tried))?;
            wrong.iter().find(|(of, _)| *of == slot).map(|(_, why)| i18n::wrong(desk.lang.get(), why))
        })
    };
    let save = move || match untrack(read) {
        Some(Ok(next)) => {
            if file.set(next) {
                desk.drafts.update(|d| {
                    d.moves.remove(&file.id);
                });
            }
        }
        _ => desk.drafts.update(|d| d.moves.entry(file.id).or_default().tried = true),
    };
    view! {
        <div class="form" on:keydown=at_enter(save)>
            <UnitBox units=file.room.units label=file.word(|w| w.move_unit) hint=file.word(|w| w.move_hint) error=error(MoveSlot::Unit)
                value=Signal::derive(move || form.with(|f| f.unit.clone())) on_input=move |(v,): (String,)| put(|f, v| f.unit = v, v) />
            <Field label=file.word(|w| w.move_from) kind=FieldKind::Date error=error(MoveSlot::From)
                value=Signal::derive(move || form.with(|f| f.from.clone())) on_input=move |(v,): (String,)| put(|f, v| f.from = v, v) />
            <Button label=file.word(|w| w.move_to) on_press=move |()| save() />
        </div>
    }
}

/// The stays that are over.
#[component]
fn Stays(file: File) -> impl IntoView {
    let desk = file.room.desk;
    let remove = move |until: Day| {
        let next = untrack(|| file.read(|p, _| Person { stays: p.stays.with(until, None), ..p.clone() }));
        if let Some(next) = next {
            file.set(next);
        }
    };
    move || {
        let (lang, book) = (desk.lang.get(), desk.book.get());
        let w = say::Record::of(lang);
        let stays = file.person.with(|p| p.as_ref().map(form::stays)).filter(|stays| !stays.is_empty())?;
        let rows = stays.into_iter().rev().map(|(unit, span)| {
            let (name, days) = (unit_name(&book, unit), say::stay(lang, span));
            view! {
                <tr>
                    <th scope="row">{name.clone()}</th>
                    <td>{days}</td>
                    <td><Button label=format!("{}: {name}", w.stay_remove) icon=IconName::Bin icon_only=true kind=ButtonKind::Quiet
                        on_press=move |()| remove(span.end) /></td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        Some(view! {
            <h3>{w.stays}</h3>
            <div class="table-scroll">
                <table class="table dense">
                    <thead><tr>
                        <th scope="col">{w.units}</th><th scope="col">{w.stay_days}</th>
                        <th scope="col"><span class="visually-hidden">{w.stay_remove}</span></th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })
    }
}
