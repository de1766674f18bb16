//! Who of the units below has sent figures for which month? The grid, a receipt, and a unit with its reconciliation.

mod grid;
mod hand;
mod receipt;
mod reconcile;
mod unit;

use crate::domain::{MatterId, UnitId};
use crate::i18n::pages::inbox::Inbox as Words;
use crate::session::{Address, Page, Subject};
use crate::stats::{Inbox as Counted, Rhythm};
use crate::ui::desk::{Desk, Same};
use crate::ui::pages::fields::NeedsUnits;
use leptos::prelude::*;
use std::sync::Arc;

/// The word of a quarterly rhythm in the address.
const QUARTERS: &str = "quy";

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Room {
    desk: Desk,
    rhythm: Memo<Rhythm>,
    /// The units below the page's unit × the steps of the page's year; none without a unit.
    inbox: Memo<Option<Same<Counted>>>,
}

impl Room {
    fn new(desk: Desk) -> Self {
        let year = desk.memo(|s| i16::try_from(s.span().up_to(s.today).end.year()).unwrap_or(i16::MAX));
        let rhythm = Memo::new(move |_| match desk.address.get().list.as_deref() {
            Some(QUARTERS) => Rhythm::Quarter,
            _ => Rhythm::Month,
        });
        let inbox = Memo::new(move |_| {
            let inbox = Counted::of(&desk.book.get(), desk.unit.get()?, year.get(), rhythm.get(), desk.today());
            Some(Same(Arc::new(inbox)))
        });
        Self { desk, rhythm, inbox }
    }

    fn word(self, pick: fn(&Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(Words::of(self.desk.lang.get())).to_owned())
    }

    /// The way to something else of this page, in the same year and rhythm.
    fn to(self, record: Option<Subject>) -> String {
        let here = self.desk.address.get();
        Address { record, list: here.list.clone(), ..here.on(Page::Inbox) }.print()
    }
}

/// The page.
#[component]
pub fn Inbox() -> impl IntoView {
    view! {
        <NeedsUnits title=|lang| Words::of(lang).title text=|lang| Words::of(lang).no_units_text
            show=|| view! { <Filled /> }.into_any() />
    }
}

/// What of the page is open.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Grid,
    Receipt(MatterId),
    Unit(UnitId),
}

#[component]
fn Filled() -> impl IntoView {
    let room = Room::new(Desk::here());
    let shown = Memo::new(move |_| {
        let book = room.desk.book.get();
        match room.desk.address.get().record {
            Some(Subject::Matter(id)) if book.matters.get(&id).is_some() => Shown::Receipt(id),
            Some(Subject::Unit(id)) if book.units.get(&id).is_some() => Shown::Unit(id),
            _ => Shown::Grid,
        }
    });
    let back = move || {
        (shown.get() != Shown::Grid).then(|| view! { <p><a href=room.to(None)>"← " {room.word(|w| w.back)}</a></p> })
    };
    view! {
        <h1>{room.word(|w| w.title)}</h1>
        {back}
        {move || match shown.get() {
            Shown::Grid => view! { <grid::Grid room /> }.into_any(),
            Shown::Receipt(id) => view! { <receipt::One room id /> }.into_any(),
            Shown::Unit(id) => view! { <unit::One room id /> }.into_any(),
        }}
    }
}
