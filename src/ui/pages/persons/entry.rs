//! The card in which a person is typed: Enter saves, and the next can be typed at once.

use super::Room;
use super::form::{Body, NAME, Typing};
use crate::domain::{Edit, Person, PersonId};
use crate::i18n::pages::frame::Frame;
use crate::i18n::pages::persons::Persons as Words;
use crate::session::Session;
use crate::session::form::PersonForm;
use crate::ui::browser::page::focus_soon;
use crate::ui::pages::fields::at_enter;
use crate::ui::parts::{Button, ButtonKind, focus_main};
use leptos::prelude::*;

/// The card.
#[component]
pub fn Entry(
    room: Room,
    /// The form for new persons was opened.
    adding: RwSignal<bool>,
) -> impl IntoView {
    let Room { desk, editing, .. } = room;
    let lang = desk.lang;
    let state = Typing::new(room);
    let saved = RwSignal::new(None::<PersonId>);
    let done = move |id: PersonId, person: &Person| {
        let next = room.units.with_untracked(|units| PersonForm::of(person, units).next());
        let edited = editing.get_untracked();
        desk.drafts.update(|d| match edited {
            None => d.new_person = Some(next),
            Some(id) => {
                d.persons.remove(&id);
            }
        });
        if editing.get_untracked().is_none() {
            // The form of the very first stays open for the next.
            adding.set(true);
        }
        editing.set(None);
        saved.set(Some(id));
        state.tried.set(false);
    };
    let save = move || {
        // A second press after somebody was recorded: there is nothing to be told of the form that is free for the next.
        let fresh = |form: &PersonForm| !form.is_begun() && form.gender.is_none();
        let again = saved.with_untracked(Option::is_some) && editing.with_untracked(Option::is_none);
        if again && state.form.with_untracked(fresh) {
            focus_soon(NAME);
            return;
        }
        saved.set(None);
        match state.read() {
            Err(_) => state.tried.set(true),
            Ok(person) => {
                let (id, edit) = if let Some(id) = editing.get_untracked() {
                    (id, Edit::SetPerson(id, Some(person.clone())))
                } else {
                    let id = PersonId(untrack(|| desk.with(Session::next_id)));
                    (id, Edit::AddPerson(id, person.clone()))
                };
                if desk.edit(edit) {
                    done(id, &person);
                    // Only now: after a refusal the next keys belong to the field that is wrong.
                    focus_soon(NAME);
                }
            }
        }
    };
    let cancel = move || {
        if let Some(id) = editing.get_untracked() {
            desk.drafts.update(|d| {
                d.persons.remove(&id);
            });
        }
        editing.set(None);
    };
    // What is typed stays in the drafts.
    let close = move || {
        adding.set(false);
        editing.set(None);
        focus_main();
    };
    let says = move || {
        let (lang, book) = (lang.get(), desk.book.get());
        let w = Words::of(lang);
        let person = book.persons.get(&saved.get()?)?;
        let figures = desk.figures.get()?;
        let here = figures.tree.branch(desk.unit.get()?);
        let mut counted = book.counted(person, figures.counted);
        let seen = match person.admitted(book.settings.counting) {
            Some(_) => counted.any(|c| here.iter().any(|n| n.id == c.unit)),
            None => here.iter().any(|n| n.id == person.unit),
        };
        let outside = if seen { String::new() } else { format!(" ({})", w.outside) };
        // It was told to a period that takes nothing more.
        let closed = seen && figures.is_closed() && person.admitted(book.settings.counting).is_some();
        let late = if closed { format!(". {}", w.period_closed) } else { String::new() };
        Some(format!("{} {}{}{outside}{late}", desk.done_mark(), w.saved, person.name))
    };
    let title = move || {
        let w = Words::of(lang.get());
        if editing.get().is_some() { w.edit } else { w.add }
    };
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{title}</h2>
                <Button label=Signal::derive(move || Frame::of(lang.get()).close.to_owned()) kind=ButtonKind::Quiet on_press=move |()| close() />
            </div>
            <div class="form person-form" on:keydown=at_enter(save)>
                <Body state />
                <div class="toolbar">
                    <Button kind=ButtonKind::Primary on_press=move |()| save()
                        label=Signal::derive(move || { let w = Words::of(lang.get()); if editing.get().is_some() { w.save } else { w.add }.to_owned() }) />
                    <Show when=move || editing.get().is_some()>
                        <Button label=room.word(|w| w.cancel) kind=ButtonKind::Quiet on_press=move |()| cancel() />
                    </Show>
                    <span class="small" role="status">{says}</span>
                </div>
            </div>
        </section>
    }
}
