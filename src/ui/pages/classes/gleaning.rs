//! What programmes and sources ask of everybody's details, gleaned between frames. It outlives the page, so that coming back
//! to it, or an edit, costs only what is new.

use super::Room;
use crate::domain::Book;
use crate::i18n::pages::listing::Listing;
use crate::stats::Gleaned;
use crate::ui::browser::clock::ticks;
use crate::ui::desk::{Desk, Same};
use leptos::prelude::*;
use std::{
    cell::{Cell, RefCell},
    time::Duration,
};

/// A part of the work takes so many milliseconds at most, and a little.
const PART: f64 = 6.0;

thread_local! {
    static GLEANED: RefCell<Gleaned> = RefCell::default();
    /// Which work goes on: the one that was begun last.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// How far it has come. Copied freely.
#[derive(Clone, Copy)]
pub struct Gleaning {
    desk: Desk,
    /// It grows with each book that is gleaned; and how much of the next one is, in hundredths.
    state: RwSignal<(u32, Option<usize>)>,
}

impl Gleaning {
    /// Gleans the book of the desk, and every book after it.
    pub fn of(desk: Desk) -> Self {
        let gleaning = Self { desk, state: RwSignal::new((0, None)) };
        gleaning.begin(&desk.book.get_untracked());
        Effect::new(move |before: Option<()>| {
            let book = desk.book.get();
            if before.is_some() {
                gleaning.begin(&book);
            }
        });
        gleaning
    }

    fn begin(self, book: &Same<Book>) {
        GLEANED.with_borrow_mut(|gleaned| gleaned.meet(&book.persons));
        TURN.set(TURN.get().wrapping_add(1));
        self.part(TURN.get());
    }

    fn part(self, turn: u32) {
        if TURN.get() != turn {
            return;
        }
        let start = ticks();
        let percent = GLEANED.with_borrow_mut(|gleaned| {
            loop {
                let done = gleaned.go();
                if done || ticks() - start > PART {
                    break (!done).then(|| gleaned.percent());
                }
            }
        });
        // The page may be another already.
        let told = self.state.try_update(|state| *state = (state.0 + u32::from(percent.is_none()), percent));
        if told.is_some() && percent.is_some() {
            set_timeout(move || self.part(turn), Duration::ZERO);
        }
    }

    /// Reads what was gleaned of the book, and follows it; none as long as it is not ready.
    pub fn read<T>(self, read: impl FnOnce(&Book, &Gleaned) -> T) -> Option<T> {
        let ready = self.state.with(|(_, percent)| percent.is_none());
        ready.then(|| self.desk.book.with_untracked(|book| GLEANED.with_borrow(|gleaned| read(book, gleaned))))
    }
}

/// How much is gleaned, as long as it is not all.
#[component]
pub fn Progress(room: Room, gleaning: Gleaning) -> impl IntoView {
    let percent = Memo::new(move |_| gleaning.state.get().1);
    let says = move || {
        let word = Listing::of(room.desk.lang.get()).sifting;
        percent.get().map(|percent| format!("{word}: {percent}%"))
    };
    view! { <p class="soft" role="status">{says}</p> }
}
