//! Two records made one by hand: field by field, which side stays.

use super::File;
use crate::domain::{Person, PersonId};
use crate::i18n::{self, pages::frame::Frame};
use crate::session::form::{self, Part};
use crate::ui::parts::{Button, ButtonKind, Choice, Dialog, Opt};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The dialog.
#[component]
pub fn Joining(file: File, other: RwSignal<Option<PersonId>>) -> impl IntoView {
    let desk = file.room.desk;
    let theirs = Memo::new(move |_| desk.book.get().persons.get(&other.get()?).cloned());
    let both = move || file.person.get().zip(theirs.get());
    let taken = Memo::new(move |_| {
        let Some(id) = other.get() else { return BTreeSet::new() };
        let chosen = desk.drafts.with(|d| d.joinings.get(&(file.id, id)).cloned());
        chosen.or_else(|| both().map(|(ours, theirs)| form::lacking(&ours, &theirs))).unwrap_or_default()
    });
    let pick = move |part: Part, from_other: bool| {
        let Some(id) = other.get_untracked() else { return };
        let mut parts = taken.get_untracked();
        if from_other {
            parts.insert(part);
        } else {
            parts.remove(&part);
        }
        desk.drafts.update(|d| {
            d.joinings.insert((file.id, id), parts);
        });
    };
    let join = move || {
        let Some((id, (ours, theirs))) = other.get_untracked().zip(untrack(both)) else { return };
        let one = form::joined(&ours, &theirs, &taken.get_untracked());
        other.set(None);
        if desk.edit(untrack(|| form::joining(&desk.book.get(), file.id, one, id))) {
            desk.drafts.update(|d| {
                d.joinings.remove(&(file.id, id));
                d.typing.forget(id);
            });
        }
    };
    let differences = Memo::new(move |_| both().map(|(ours, theirs)| form::parts(&ours, &theirs)).unwrap_or_default());
    let row = move |part: Part| {
        let said = move |person: Option<Person>| {
            person.map(|p| i18n::part_said(desk.lang.get(), &desk.book.get(), &p, part)).unwrap_or_default()
        };
        let options = Signal::derive(move || {
            vec![Opt::new("this", said(file.person.get())), Opt::new("other", said(theirs.get()))]
        });
        view! {
            <Choice label=Signal::derive(move || i18n::part(desk.lang.get(), part)) options
                value=Signal::derive(move || if taken.with(|t| t.contains(&part)) { "other" } else { "this" }.to_owned())
                on_pick=move |(v,): (String,)| pick(part, v == "other") />
        }
    };
    view! {
        <Dialog open=Signal::derive(move || other.get().is_some()) title=file.word(|w| w.join) wide=true
            close_label=Signal::derive(move || Frame::of(desk.lang.get()).close.to_owned()) on_close=move |()| other.set(None)>
            <p>{file.word(|w| w.join_text)}</p>
            <p class="joining-heads" hidden=move || differences.with(Vec::is_empty)>
                <strong>{file.word(|w| w.this_one)}</strong> <strong>{file.word(|w| w.other_one)}</strong>
            </p>
            <p hidden=move || !differences.with(Vec::is_empty)>{file.word(|w| w.join_same)}</p>
            <div class="stack joining">
                <For each=move || differences.get() key=|part| *part children=row />
            </div>
            <div class="dialog-actions">
                <Button label=Signal::derive(move || Frame::of(desk.lang.get()).cancel.to_owned()) on_press=move |()| other.set(None) />
                <Button label=file.word(|w| w.join_do) kind=ButtonKind::Primary on_press=move |()| join() />
            </div>
        </Dialog>
    }
}
