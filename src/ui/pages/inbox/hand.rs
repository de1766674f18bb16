//! What came without a file is noted by hand: for the month or quarter that the page is about.

use super::Room;
use crate::domain::{MatterId, Note, Span, UnitId};
use crate::i18n;
use crate::i18n::pages::inbox::Inbox as Words;
use crate::session::inbox::by_hand;
use crate::session::results::{NoReportDay, read_as_of};
use crate::session::{Session, spell_day};
use crate::stats::InboxStep;
use crate::ui::pages::fields::at_enter;
use crate::ui::parts::{Button, Field, FieldKind};
use leptos::prelude::*;

/// The form; it stands open where the unit is missing.
#[component]
pub(super) fn ByHand(room: Room, id: UnitId) -> impl IntoView {
    let desk = room.desk;
    let step = Memo::new(move |_| {
        let (period, today, inbox) = (desk.question.get().period, room.desk.today(), room.inbox.get()?);
        let at = inbox.focus(period, today);
        let row = inbox.rows.iter().find(|row| row.unit == id);
        let missing = row.and_then(|row| row.posts.get(at)).is_some_and(|post| post.is_missing());
        inbox.steps.get(at).map(|step| (*step, missing))
    });
    move || step.get().map(|(step, missing)| view! { <Form room id step missing /> })
}

#[component]
fn Form(room: Room, id: UnitId, step: InboxStep, missing: bool) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    let today = room.desk.today();
    let (until, on) = (RwSignal::new(spell_day(step.span.end.min(today))), RwSignal::new(spell_day(today)));
    let note = RwSignal::new(String::new());
    let (bad_until, bad_on) = (RwSignal::new(None::<NoReportDay>), RwSignal::new(None::<NoReportDay>));
    let said = move |why: RwSignal<Option<NoReportDay>>| {
        Signal::derive(move || why.with(|why| why.as_ref().map(|why| i18n::no_report_day(lang.get(), why))))
    };
    let save = move || {
        // The page may have stood open over midnight.
        let today = desk.today();
        let since = Span { start: step.span.start, end: Span::ALL.end };
        let days =
            (read_as_of(&until.get_untracked(), step.span, today), read_as_of(&on.get_untracked(), since, today));
        match days {
            (Ok(until), Ok(on)) => {
                let words = Note::new(&note.get_untracked()).unwrap_or_default();
                let receipt = MatterId(desk.glance(Session::next_id));
                if desk.edit(by_hand(receipt, id, step.period, until, on, &words)) {
                    note.set(String::new());
                }
            }
            (until, on) => {
                bad_until.set(until.err());
                bad_on.set(on.err());
            }
        }
    };
    let head = move || {
        format!("{} · {}", Words::of(lang.get()).hand, i18n::period_inside(lang.get(), &desk.book.get(), step.period))
    };
    view! {
        <details prop:open=missing>
            <summary>{head}</summary>
            <div class="stack">
                <p class="soft small">{room.word(|w| w.hand_text)}</p>
                <div class="form" on:keydown=at_enter(save)>
                    <Field label=room.word(|w| w.as_of) kind=FieldKind::Date value=until error=said(bad_until) required=true
                        on_input=move |(text,): (String,)| { bad_until.set(None); until.set(text); } />
                    <Field label=room.word(|w| w.on) kind=FieldKind::Date value=on error=said(bad_on) required=true
                        on_input=move |(text,): (String,)| { bad_on.set(None); on.set(text); } />
                    <Field label=room.word(|w| w.note) value=note on_input=move |(text,): (String,)| note.set(text) />
                    <div class="actions"><Button label=room.word(|w| w.hand_do) on_press=move |()| save() /></div>
                </div>
            </div>
        </details>
    }
}
