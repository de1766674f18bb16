//! How the papers of the page's unit are signed, numbered and spelled; and the terms of its place. Every choice is an edit.

use crate::domain::{Edit, Fault, LocalTerm, Office, OfficeField, OfficeItem, ToneMarks};
use crate::i18n::{self, pages::office::Office as Words};
use crate::session::Event;
use crate::session::office::{SignPart, read_item, spell_item, with_part};
use crate::ui::desk::Desk;
use crate::ui::pages::fields::{code, options, picked};
use crate::ui::parts::{Choice, Field, FieldKind, Lines};
use leptos::prelude::*;

/// What the fields share: whose office it is.
#[derive(Clone, Copy)]
struct Room {
    desk: Desk,
    office: Memo<Office>,
}

impl Room {
    fn here() -> Self {
        let desk = Desk::here();
        let office = Memo::new(move |_| {
            let unit = desk.unit.get().and_then(|id| desk.book.get().units.get(&id).cloned());
            unit.map(|unit| unit.office).unwrap_or_default()
        });
        Self { desk, office }
    }

    fn word(self, pick: fn(&Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(Words::of(self.desk.lang.get())).to_owned())
    }

    /// The heading of a card: what, of which unit.
    fn heading(self, pick: fn(&Words) -> &'static str) -> impl Fn() -> String {
        move || {
            let unit = self.desk.unit.get().map(|id| i18n::unit_name(&self.desk.book.get(), id)).unwrap_or_default();
            format!("{}: {unit}", pick(Words::of(self.desk.lang.get())))
        }
    }

    fn put(self, field: OfficeField, item: Option<OfficeItem>) {
        if let Some(unit) = self.desk.unit.get_untracked() {
            self.desk.send(Event::Edit(Edit::SetOffice(unit, field, item)));
        }
    }

    fn said(self, field: OfficeField) -> Signal<String> {
        Signal::derive(move || self.office.with(|o| o.get(field).map(spell_item)).unwrap_or_default())
    }
}

/// How papers are signed.
#[component]
pub(super) fn Papers() -> impl IntoView {
    let room = Room::here();
    let lang = room.desk.lang;
    let marks =
        Signal::derive(move || options(ToneMarks::ALL, ToneMarks::ALL, |marks| i18n::tone_marks(lang.get(), marks)));
    let marked =
        Signal::derive(move || code(ToneMarks::ALL, room.office.with(Office::tone_marks).unwrap_or(ToneMarks::First)));
    let mark = move |(v,): (String,)| {
        room.put(OfficeField::ToneMarks, picked(ToneMarks::ALL, &v).map(OfficeItem::Marks));
    };
    view! {
        <section class="card" hidden=move || room.desk.unit.get().is_none()>
            <h2>{room.heading(|w| w.papers)}</h2>
            <p class="soft small">{room.word(|w| w.papers_text)}</p>
            <div class="form">
                <OneLine room field=OfficeField::Number label=room.word(|w| w.number) hint=room.word(|w| w.number_hint) />
                <OneLine room field=OfficeField::Place label=room.word(|w| w.place) hint=room.word(|w| w.place_hint) />
                <Several room field=OfficeField::Recipients label=room.word(|w| w.to) hint=room.word(|w| w.to_hint) />
                <Choice label=room.word(|w| w.tones) options=marks value=marked on_pick=mark />
                <p class="soft small">{room.word(|w| w.tones_hint)}</p>
                <h3>{room.word(|w| w.sign)}</h3>
                <Sign room second=false />
                <h3>{room.word(|w| w.maker)}</h3>
                <p class="soft small">{room.word(|w| w.maker_hint)}</p>
                <Sign room second=true />
            </div>
        </section>
    }
}

/// The terms of the place.
#[component]
pub(super) fn Terms() -> impl IntoView {
    let room = Room::here();
    let lang = room.desk.lang;
    let term = move |term: LocalTerm| {
        let label = Signal::derive(move || i18n::local_term(lang.get(), term).to_owned());
        view! { <OneLine room field=OfficeField::Term(term) label kind=FieldKind::Number /> }
    };
    view! {
        <section class="card" hidden=move || room.desk.unit.get().is_none()>
            <h2>{room.heading(|w| w.terms)}</h2>
            <p class="soft small">{room.word(|w| w.terms_text)}</p>
            <div class="form">
                <OneLine room field=OfficeField::TermsPaper label=room.word(|w| w.terms_paper) hint=room.word(|w| w.terms_paper_hint) />
                <OneLine room field=OfficeField::TermsFrom label=room.word(|w| w.terms_from) hint=room.word(|w| w.terms_from_hint) kind=FieldKind::Date />
                {LocalTerm::ALL.iter().map(|of| term(*of)).collect_view()}
            </div>
        </section>
    }
}

/// A field of one line.
#[component]
fn OneLine(
    room: Room,
    field: OfficeField,
    label: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional)] kind: FieldKind,
) -> impl IntoView {
    let (error, commit) = committed(room, field, move |text| read_item(field, text));
    view! { <Field label hint kind value=room.said(field) error on_commit=commit /> }
}

/// A field of several lines.
#[component]
fn Several(room: Room, field: OfficeField, label: Signal<String>, hint: Signal<String>) -> impl IntoView {
    let (error, commit) = committed(room, field, move |text| read_item(field, text));
    view! { <Lines label hint value=room.said(field) error rows=3 on_commit=commit /> }
}

/// What is wrong with what was typed, and what becomes of it.
fn committed(
    room: Room,
    field: OfficeField,
    read: impl Fn(&str) -> Result<Option<OfficeItem>, Fault> + Send + Sync + 'static,
) -> (RwSignal<Option<String>>, Callback<(String,)>) {
    let wrong = RwSignal::new(None::<String>);
    let commit = Callback::new(move |(text,): (String,)| match read(&text) {
        Ok(item) => {
            wrong.set(None);
            room.put(field, item);
        }
        Err(fault) => wrong.set(Some(i18n::fault(room.desk.lang.get_untracked(), &fault))),
    });
    (wrong, commit)
}

/// Who signs, part by part.
#[component]
fn Sign(room: Room, second: bool) -> impl IntoView {
    let field = OfficeField::Signatory(second);
    let part = move |part: SignPart| {
        let label = match part {
            SignPart::Line => room.word(|w| w.line),
            SignPart::Post => room.word(|w| w.post),
            SignPart::Name => room.word(|w| w.name),
        };
        // Of two alike a reader of the screen is told whose it is.
        let of = if second { room.word(|w| w.maker) } else { room.word(|w| w.sign) };
        let label = Signal::derive(move || format!("{} – {}", of.get(), label.get()));
        let value = Signal::derive(move || {
            room.office.with(|o| o.signatory(second).map(|sign| part.of(sign).to_string())).unwrap_or_default()
        });
        let with = move |text: &str| room.office.with_untracked(|o| with_part(o.signatory(second), part, text));
        let (error, commit) = committed(room, field, with);
        view! { <Field label value error on_commit=commit /> }
    };
    SignPart::ALL.map(part).into_iter().collect_view()
}
