//! Where do people learn, and which lists are kept beside the persons? Classes, programmes, sources, movements,
//! recognitions: one list and one form for all of them, drawn from the table of fields.

mod class;
mod enrol;
mod form;
mod gleaning;
pub(super) mod items;
mod learners;
mod programme;
mod sources;

use crate::domain::{MatterId, MatterKind, Span, Tree};
use crate::i18n::pages::classes::Classes as Words;
use crate::i18n::pages::print::Print;
use crate::session::{Address, Directory, Page, Subject};
use crate::ui::desk::Desk;
use crate::ui::pages::fields::NeedsUnits;
use crate::ui::parts::{Choice, Opt};
use crate::ui::print::{Printed, prints};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The lists of the page, in order.
const LISTS: [MatterKind; 5] =
    [MatterKind::Class, MatterKind::Programme, MatterKind::SourceOrg, MatterKind::Movement, MatterKind::Recognition];

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub desk: Desk,
    /// Every unit of the book by name.
    pub units: Memo<Directory>,
}

impl Room {
    /// The room of the desk.
    pub fn here() -> Self {
        let desk = Desk::here();
        Self { desk, units: Memo::new(move |_| Directory::of(&Tree::over(&desk.book.get(), Span::ALL))) }
    }

    /// A word of the page.
    pub fn word(self, pick: fn(&Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(Words::of(self.desk.lang.get())).to_owned())
    }

    /// The address of an item of a list.
    pub fn to(self, kind: MatterKind, id: Option<MatterId>) -> String {
        let here = self.desk.address.get().on(Page::Classes);
        Address { matters: Some(kind), record: id.map(Subject::Matter), ..here }.print()
    }
}

/// Ticks a box, or clears it.
fn tick<T: Ord>(all: &mut BTreeSet<T>, value: T, on: bool) {
    if on {
        all.insert(value)
    } else {
        all.remove(&value)
    };
}

/// The page.
#[component]
pub fn Classes() -> impl IntoView {
    view! {
        <NeedsUnits title=|lang| Words::of(lang).title text=|lang| Words::of(lang).no_units_text
            show=|| view! { <Filled /> }.into_any() />
    }
}
/// Which item is open, if it is one of the book.
fn opened(desk: Desk) -> Memo<Option<(MatterId, MatterKind)>> {
    Memo::new(move |_| match desk.address.get().record? {
        Subject::Matter(id) => desk.book.get().matters.get(&id).map(|m| (id, m.kind)),
        _ => None,
    })
}

#[component]
fn Filled() -> impl IntoView {
    let room = Room::here();
    let opened = opened(room.desk);
    prints(move || Printed::Say(Print::of(room.desk.lang.get()).classes.to_owned()));
    move || match opened.get() {
        Some((id, MatterKind::Class)) => view! { <class::Class room id /> }.into_any(),
        Some((id, MatterKind::Programme)) => view! { <programme::Programme room id /> }.into_any(),
        _ => view! { <Lists room /> }.into_any(),
    }
}

/// The lists, one at a time.
#[component]
fn Lists(room: Room) -> impl IntoView {
    let desk = room.desk;
    let lang = desk.lang;
    let list =
        Memo::new(move |_| desk.address.get().matters.filter(|kind| LISTS.contains(kind)).unwrap_or(MatterKind::Class));
    let names = Signal::derive(move || {
        let w = Words::of(lang.get());
        let words = [w.classes, w.programmes, w.sources, w.movements, w.recognitions];
        LISTS.iter().zip(words).map(|(kind, word)| Opt::new(format!("{kind:?}"), word)).collect::<Vec<_>>()
    });
    let pick = move |(value,): (String,)| {
        let kind = LISTS.into_iter().find(|kind| format!("{kind:?}") == value);
        desk.go(|a| (a.matters, a.record) = (kind, None));
    };
    view! {
        <div class="page-head">
            <h1>{room.word(|w| w.title)}</h1>
        </div>
        <Choice label=room.word(|w| w.lists) label_hidden=true options=names
            value=Signal::derive(move || format!("{:?}", list.get())) on_pick=pick />
        {move || match list.get() {
            MatterKind::SourceOrg => view! {
                <items::Items room kind=MatterKind::SourceOrg />
                <sources::Funnel room />
                <items::Items room kind=MatterKind::SourcePlan />
            }.into_any(),
            kind => view! { <items::Items room kind /> }.into_any(),
        }}
    }
}
