//! A station above corrects the selected figure, with a reason; what was reported stays beside it.

use super::Table;
use crate::domain::{FactKey, Fault};
use crate::i18n::{self, pages::results::Results as Words};
use crate::session::correction::{correct, corrected_by, take_back};
use crate::session::{Event, Session};
use crate::ui::pages::fields::at_enter;
use crate::ui::parts::{Button, ButtonKind, Field, FieldKind};
use leptos::prelude::*;

/// The form of the selected cell, where a figure has been reported and may be changed.
#[component]
pub(super) fn Correct(table: Table) -> impl IntoView {
    let desk = table.desk;
    let locked = desk.memo(Session::read_only);
    let key = Memo::new(move |_| {
        let (spot, figures) = (table.cursor.get(), desk.figures.get()?);
        let unit = table.lines.with(|lines| lines.get(spot.row).map(|l| l.unit))?;
        let indicator = table.cols.with(|c| c.get(spot.col).copied())?;
        figures.fact(unit, indicator).map(|_| FactKey { period: desk.question.get().period, unit, indicator })
    });
    move || {
        let key = key.get().filter(|_| !locked.get() && !table.closed.get())?;
        Some(view! { <Form table key /> })
    }
}

/// The form of one figure: another cell has a form of its own.
#[component]
fn Form(table: Table, key: FactKey) -> impl IntoView {
    let desk = table.desk;
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let fact = Memo::new(move |_| desk.book.get().facts.get(&key).cloned());
    let is_corrected = Memo::new(move |_| fact.with(|f| f.as_ref().is_some_and(|f| f.correction.is_some())));
    let (value, reason) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (bad_value, bad_reason) = (RwSignal::new(None::<Fault>), RwSignal::new(None::<Fault>));
    let said = move |fault: RwSignal<Option<Fault>>| {
        Signal::derive(move || fault.with(|f| f.as_ref().map(|f| i18n::fault(lang.get(), f))))
    };
    let save = move || {
        let (book, today) = (desk.book.get_untracked(), desk.today());
        match correct(&book, key, &value.get_untracked(), &reason.get_untracked(), today) {
            Err(amiss) => {
                bad_value.set(amiss.value);
                bad_reason.set(amiss.reason);
            }
            Ok(edit) => {
                if edit.is_none_or(|edit| desk.edit(edit)) {
                    value.set(String::new());
                    reason.set(String::new());
                }
            }
        }
    };
    let back = move |()| {
        if let Some(edit) = take_back(&desk.book.get_untracked(), key) {
            desk.send(Event::Edit(edit));
        }
    };
    let replica = desk.replica();
    let who = move || {
        is_corrected
            .get()
            .then(|| replica.with(|r| corrected_by(r, key).map(|e| i18n::activity::corrected_by(lang.get(), e))))
            .flatten()
    };
    view! {
        <details class="correction" prop:open=move || is_corrected.get_untracked()>
            <summary>{word(|w| w.correct)}</summary>
            <div class="stack">
                <p class="soft small">{word(|w| w.correct_text)}</p>
                <p hidden=move || who().is_none()>{who}</p>
                <div class="form" on:keydown=at_enter(save)>
                    <Field label=word(|w| w.correct_value) kind=FieldKind::Number value error=said(bad_value) required=true
                        on_input=move |(text,): (String,)| { bad_value.set(None); value.set(text); } />
                    <Field label=word(|w| w.correct_reason) value=reason error=said(bad_reason) required=true
                        on_input=move |(text,): (String,)| { bad_reason.set(None); reason.set(text); } />
                    <div class="actions">
                        <Button label=word(|w| w.correct_do) on_press=move |()| save() />
                        {move || is_corrected.get().then(|| view! {
                            <Button label=word(|w| w.correct_back) kind=ButtonKind::Quiet on_press=back />
                        })}
                    </div>
                </div>
            </div>
        </details>
    }
}
