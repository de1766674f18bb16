//! What is overdue, and what comes next? Branch by branch, each by its rule; and which steps need a second look.

mod answer;
mod list;
mod review;
mod slips;

use crate::domain::{Span, Tree};
use crate::i18n::pages::dues::Dues as Words;
use crate::rules::Ground;
use crate::session::dues::{Asked, Board, Reach, Sweep};
use crate::session::{Address, Directory, Page, Subject};
use crate::ui::desk::{Desk, Same};
use crate::ui::pages::fields::NeedsUnits;
use crate::ui::parts::Button;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// So many persons are looked at before the page may breathe.
const SLICE: usize = 400;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Room {
    desk: Desk,
    /// Every unit of the book by name.
    units: Memo<Directory>,
    /// The rules and the calendar of today.
    ground: Memo<Same<Ground>>,
    /// What is looked for.
    asked: Memo<Asked>,
    /// What was found; none before the first search has come to its end.
    board: RwSignal<Option<Same<Board>>>,
    /// Whether the calendar file names anybody: not unless it is asked for.
    names: RwSignal<bool>,
    /// Which search is the last: an older one goes no further.
    round: StoredValue<u64>,
}

impl Room {
    fn new(desk: Desk) -> Self {
        let settings = desk.memo(|s| s.book.settings.clone());
        Self {
            desk,
            units: Memo::new(move |_| Directory::of(&Tree::over(&desk.book.get(), Span::ALL))),
            ground: Memo::new(move |_| Same(Arc::new(settings.with(|s| Ground::of(s, desk.today()))))),
            asked: Memo::new(move |_| desk.address.get().asked),
            board: RwSignal::new(None),
            names: RwSignal::new(false),
            round: StoredValue::new(0),
        }
    }

    fn word(self, pick: fn(&Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(Words::of(self.desk.lang.get())).to_owned())
    }

    /// Looks on, a slice at a time.
    fn look(self, round: u64, mut sweep: Sweep) {
        if self.round.try_get_value() != Some(round) {
            return;
        }
        sweep.step(SLICE);
        if sweep.is_done() {
            self.board.set(Some(Same(Arc::new(sweep.board))));
        } else {
            set_timeout(move || self.look(round, sweep), Duration::ZERO);
        }
    }

    /// Looks again whenever book, unit, period or day are others.
    fn follow(self) {
        let with_old = Memo::new(move |_| self.asked.get().reach == Some(Reach::Old));
        // A memo: the session is another after every event.
        let span = self.desk.memo(crate::session::Session::span);
        Effect::new(move |_| {
            let (book, ground) = (self.desk.book.get(), self.ground.get());
            let (unit, span, with_old) = (self.desk.unit.get(), span.get(), with_old.get());
            let Some(unit) = unit else { return };
            let round = self.round.with_value(|r| r + 1);
            self.round.set_value(round);
            self.look(round, Sweep::of(book.0, ground.0, unit, span, with_old));
        });
    }

    /// The name of a person, and the way to the record.
    fn person(self, id: crate::domain::PersonId) -> impl IntoView {
        let name = self.desk.book.get().persons.get(&id).map(|p| p.name.to_string());
        let address = self.desk.address.get().on(Page::Persons);
        view! { <a href=Address { record: Some(Subject::Person(id)), ..address }.print()>{name}</a> }
    }
}

/// The page.
#[component]
pub fn Dues() -> impl IntoView {
    view! {
        <NeedsUnits title=|lang| Words::of(lang).title text=|lang| Words::of(lang).no_units_text
            show=|| view! { <Filled /> }.into_any() />
    }
}
/// The wish for more lines than stand there.
#[component]
fn More(room: Room, wanted: RwSignal<usize>, all: Memo<usize>, page: usize) -> impl IntoView {
    view! {
        <Show when=move || { wanted.get() < all.get() }>
            <div class="actions">
                <Button label=room.word(|w| w.more) on_press=move |()| wanted.update(|n| *n += page) />
            </div>
        </Show>
    }
}

#[component]
fn Filled() -> impl IntoView {
    let room = Room::new(Desk::here());
    room.follow();
    view! {
        <answer::Answer room />
        <list::List room />
        <review::Review room />
    }
}
