//! Who is this, how far have they come, and what is known of them? One person, every part of it edited in place.

mod blank;
mod earlier;
mod fields;
mod head;
mod joining;
mod moving;
mod papers;
mod rules;
mod step;
mod taken;
pub(super) mod twins;
mod way;

use super::Room;
use crate::domain::{Edit, Person, PersonId, Sheet, StepKey};
use crate::i18n::papers::person_record;
use crate::i18n::{self, pages::record::Record as Words};
use crate::rules::{Ground, LocalTerms};
use crate::session::form::{ReadBy, Spot};
use crate::session::{Address, Page, Subject};
use crate::stats::Departures;
use crate::ui::parts::Empty;
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The address of a person's page.
pub fn address(of: &Address, id: PersonId) -> String {
    Address { record: Some(Subject::Person(id)), ..of.on(Page::Persons) }.print()
}

/// What the parts of the page share: the person, and what is being typed.
#[derive(Clone, Copy)]
pub(super) struct File {
    room: Room,
    id: PersonId,
    /// The record with its details at hand.
    person: Memo<Option<Person>>,
    /// What the rules say of it.
    judged: Memo<rules::Judged>,
    /// Steps that are shown whole.
    opened: RwSignal<BTreeSet<StepKey>>,
}

impl File {
    fn new(room: Room, id: PersonId) -> Self {
        let person = Memo::new(move |_| {
            let person = room.desk.book.get().persons.get(&id)?.clone();
            let details = Sheet::clone(&person.details.sheet()).into();
            Some(Person { details, ..person })
        });
        let judged = Memo::new(move |_| {
            let ground = Ground::of(&room.desk.book.get().settings, room.desk.today());
            let book = room.desk.book.get();
            let judge = |p: &Person| {
                let terms = LocalTerms::of(&book, p.unit, ground.today);
                rules::Judged::of(p, &ground, terms.as_ref(), Departures::of(&book).get(id))
            };
            person.with(|p| p.as_ref().map(judge)).unwrap_or_default()
        });
        let newest = person.with_untracked(|p| Some(p.as_ref()?.details.sheet().steps().last()?.0));
        Self { room, id, person, judged, opened: RwSignal::new(newest.into_iter().collect()) }
    }

    fn word(self, pick: fn(&Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(Words::of(self.room.desk.lang.get())).to_owned())
    }

    /// Runs with the person and what a typed text is read by.
    fn read<T>(self, run: impl FnOnce(&Person, ReadBy<'_>) -> T) -> Option<T> {
        let today = self.room.desk.today();
        self.room.units.with(|units| self.person.with(|p| p.as_ref().map(|p| run(p, ReadBy { units, today }))))
    }

    /// What stands there: what is typed, else what is stored.
    fn text(self, spot: Spot) -> Signal<String> {
        Signal::derive(move || {
            let typed = self.room.desk.drafts.with(|d| d.typing.text(self.id, spot).map(str::to_owned));
            typed.or_else(|| self.read(|p, by| spot.spelled(p, by.units))).unwrap_or_default()
        })
    }

    fn note(self, spot: Spot, text: &str) {
        let stored = untrack(|| self.read(|p, by| spot.spelled(p, by.units))).unwrap_or_default();
        self.room.desk.drafts.update(|d| d.typing.note(self.id, spot, text, &stored));
    }

    fn save(self, spot: Spot) {
        let drafts = self.room.desk.drafts;
        let edit = untrack(|| {
            self.read(|p, by| drafts.try_update(|d| d.typing.save(self.id, spot, p, by)).flatten()).flatten()
        });
        if let Some(edit) = edit {
            self.room.desk.edit(edit);
        }
    }

    /// Saves what was picked, at once.
    fn pick(self, spot: Spot, text: &str) {
        self.note(spot, text);
        self.save(spot);
    }

    fn take_back(self, spot: Spot) {
        self.room.desk.drafts.update(|d| d.typing.take_back(self.id, spot));
    }

    fn error(self, spot: Spot) -> Signal<Option<String>> {
        let desk = self.room.desk;
        Signal::derive(move || {
            let why = self.read(|p, by| desk.drafts.with(|d| d.typing.wrong(self.id, spot, p, by))).flatten()?;
            Some(i18n::wrong(desk.lang.get(), &why))
        })
    }

    fn set(self, person: Person) -> bool {
        self.room.desk.edit(Edit::SetPerson(self.id, Some(person)))
    }
}

/// The page of this person.
#[component]
pub fn Record(room: Room, id: PersonId) -> impl IntoView {
    let file = File::new(room, id);
    let here = Memo::new(move |_| file.person.with(Option::is_some));
    prints(move || {
        let desk = room.desk;
        let paper = |p: &Person| person_record(&desk.book.get(), p, desk.unit.get(), desk.today());
        let otherwise = || Words::of(desk.lang.get()).gone.to_owned();
        Printed::of(file.person.with(|p| p.as_ref().and_then(paper)), otherwise)
    });
    move || {
        if here.get() {
            view! {
                <head::Head file />
                <way::Way file />
                <fields::Fields file />
                <div class="row-2">
                    <moving::Units file />
                    <twins::Namesakes file />
                </div>
            }
            .into_any()
        } else {
            view! { <Gone room /> }.into_any()
        }
    }
}

/// The record is not, or no longer, in the book.
#[component]
fn Gone(room: Room) -> impl IntoView {
    let lang = room.desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    view! {
        <h1 class="visually-hidden">{word(|w| w.gone)}</h1>
        <Empty title=word(|w| w.gone) text=word(|w| w.gone_text)>
            <a class="button primary" href=move || room.desk.address.get().on(Page::Persons).print()>{word(|w| w.back)}</a>
        </Empty>
    }
}
