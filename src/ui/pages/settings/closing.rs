//! Closing a period with the figures of the moment, and opening it again with a reason.

use crate::domain::{Cause, Edit, Fault, PeriodId};
use crate::i18n::{self, pages::frame::Frame, pages::settings::Settings as Words};
use crate::session::{Event, closing};
use crate::ui::desk::Desk;
use crate::ui::pages::fields::at_enter;
use crate::ui::parts::{Button, ButtonKind, Dialog, Field};
use crate::ui::shell::Ask;
use leptos::prelude::*;

/// What is asked about a period.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Whether to close it.
    Close(PeriodId),
    /// Why it is opened again.
    Reopen(PeriodId),
}

/// Both questions; none of them is open while nothing is asked.
#[component]
pub fn Questions(asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let (closes, reopens) = (RwSignal::new(false), RwSignal::new(false));
    let (reason, fault) = (RwSignal::new(String::new()), RwSignal::new(None::<Fault>));
    Effect::new(move |_| {
        closes.set(matches!(asked.get(), Some(Asked::Close(_))));
        reopens.set(matches!(asked.get(), Some(Asked::Reopen(_))));
        reason.set(String::new());
        fault.set(None);
    });
    // Closed with the cross or Esc, nothing is asked any more.
    Effect::new(move |before: Option<bool>| {
        let open = closes.get() || reopens.get();
        if before == Some(true) && !open {
            asked.set(None);
        }
        open
    });
    let text = Signal::derive(move || {
        let w = Words::of(lang.get());
        let early = match asked.get() {
            Some(Asked::Close(id)) => desk.book.get().span(id).filter(|span| desk.today() < span.end),
            _ => None,
        };
        let early = early.map(|span| w.close_early.replace("{}", &i18n::day(span.end)) + " ");
        early.unwrap_or_default() + w.close_ask
    });
    let close = move |()| {
        let Some(Asked::Close(id)) = asked.get_untracked() else { return };
        if let Some(edit) = closing(&desk.book.get_untracked(), id, desk.today()) {
            desk.send(Event::Edit(edit));
        }
    };
    let reopen = move || {
        let Some(Asked::Reopen(id)) = asked.get_untracked() else { return };
        match (Cause::new(&reason.get_untracked()), desk.book.get_untracked().period(id)) {
            (Err(why), _) => fault.set(Some(why)),
            (Ok(reason), Some(period)) => {
                if desk.edit(Edit::PutPeriod(id, period.reopen(desk.today(), reason))) {
                    reopens.set(false);
                }
            }
            (Ok(_), None) => reopens.set(false),
        }
    };
    let error = Signal::derive(move || fault.with(|f| f.as_ref().map(|f| i18n::fault(lang.get(), f))));
    view! {
        <Ask open=closes title=word(|w| w.close_period) text on_yes=close />
        <Dialog open=reopens title=word(|w| w.reopen) on_close=move |()| reopens.set(false)
            close_label=Signal::derive(move || Frame::of(lang.get()).close.to_owned())>
            <p>{word(|w| w.reopen_ask)}</p>
            <div class="form" on:keydown=at_enter(reopen)>
                <Field label=word(|w| w.reopen_why) value=reason error required=true
                    on_input=move |(text,): (String,)| { fault.set(None); reason.set(text); } />
                <div class="actions">
                    <Button label=word(|w| w.reopen) kind=ButtonKind::Primary on_press=move |()| reopen() />
                    <Button label=Signal::derive(move || Frame::of(lang.get()).cancel.to_owned()) on_press=move |()| reopens.set(false) />
                </div>
            </div>
        </Dialog>
    }
}
