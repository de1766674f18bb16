//! The state of the list: what is asked, what is found, what is in sight. What takes long is done in small parts between
//! frames. The names that were read outlive the page, so that coming back to it costs nothing.

use super::super::{Room, record};
use super::said;
use crate::domain::{Person, PersonId, Span, Tree};
use crate::i18n::pages::listing::Listing as Words;
use crate::rules::Ground;
use crate::session::list::{ListColumn, Picked, Search, Work, chosen};
use crate::session::sheet::{SHORT, lean_window};
use crate::session::{Event, Session};
use crate::stats::{Sieve, Terms};
use crate::ui::browser::{address, clock::ticks};
use crate::ui::desk::Same;
use leptos::{html, prelude::*};
use std::{
    cell::{Cell, RefCell},
    ops::Range,
    sync::Arc,
    time::Duration,
};

/// A part of the work takes so many milliseconds at most, and a little.
const PART: f64 = 6.0;

/// So long nobody types or scrolls before anything is done that nobody has asked for.
const QUIET: Duration = Duration::from_secs(1);

/// Between two parts of that, whoever comes back finds the page free.
const BREATH: Duration = Duration::from_millis(4);

/// The height of a row in pixels. The style sheet draws rows of the same height.
pub const ROW: u32 = 36;

thread_local! {
    /// What was read and found, and what was typed: no address and no store knows it.
    static SEARCH: RefCell<(Search, String)> = RefCell::default();
    /// Which work goes on: the one that was begun last.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// When the list was scrolled last.
    static SCROLLED: Cell<f64> = const { Cell::new(0.0) };
}

/// Other work is done from now on.
fn next_turn() -> u32 {
    TURN.set(TURN.get().wrapping_add(1));
    TURN.get()
}

/// Goes on for a part of a frame; whether there is nothing left to do.
fn a_part(go: fn(&mut Search) -> bool) -> bool {
    let start = ticks();
    loop {
        let done = SEARCH.with_borrow_mut(|(search, _)| go(search));
        if done || ticks() - start > PART {
            return done;
        }
    }
}

/// Reads what was found.
pub fn search<T>(read: impl FnOnce(&Search) -> T) -> T {
    SEARCH.with_borrow(|(search, _)| read(search))
}

/// Who stands in this row.
pub fn at(row: usize) -> Option<(PersonId, Person)> {
    search(|s| s.at(row).map(|(id, person)| (id, person.clone())))
}

/// Whose record is to be removed.
#[derive(Clone, Copy)]
pub struct Doomed(pub RwSignal<Option<PersonId>>);

/// The state. Copied freely.
#[derive(Clone, Copy)]
pub struct ListDesk {
    pub room: Room,
    /// The filters: those of the address, and what stands in none.
    pub sieve: Memo<Sieve>,
    /// What is typed.
    pub query: RwSignal<String>,
    /// It grows whenever others are found; and what is still being done.
    state: RwSignal<(u32, Option<Work>)>,
    /// Who is picked.
    pub picked: RwSignal<Picked>,
    /// The row where the keys are, and the row from which a stretch is picked.
    pub cursor: RwSignal<(usize, usize)>,
    /// The columns that this profile has chosen.
    pub columns: Memo<Vec<ListColumn>>,
    /// What scrolls.
    pub scroller: NodeRef<html::Div>,
    /// Pixels scrolled away, and in sight.
    pub sight: RwSignal<(u32, u32)>,
    /// The rows that are drawn.
    pub drawn: Memo<Range<usize>>,
}

impl ListDesk {
    /// The list of the page.
    pub fn new(room: Room) -> Self {
        let desk = room.desk;
        let state = RwSignal::new((0, None));
        let sight = RwSignal::new((0, 900));
        let rows = Memo::new(move |_| {
            state.track();
            search(Search::len)
        });
        let list = Self {
            room,
            sieve: Memo::new(move |_| desk.address.with(|a| said::beside(a.list.as_deref()))),
            query: RwSignal::new(SEARCH.with_borrow(|(_, text)| text.clone())),
            state,
            picked: RwSignal::default(),
            cursor: RwSignal::default(),
            columns: desk.memo(|s| chosen(&s.prefs.columns)),
            scroller: NodeRef::new(),
            sight,
            drawn: Memo::new(move |_| sight.with(|(top, seen)| lean_window(rows.get(), ROW, *top, *seen))),
        };
        let terms = list.terms();
        let settings = desk.memo(|s| s.book.settings.clone());
        let ground = Memo::new(move |_| {
            let today = desk.today();
            Same(Arc::new(settings.with(|s| Ground::of(s, today))))
        });
        Effect::new(move |_| {
            let (Some(terms), ground) = (terms.get(), ground.get()) else { return };
            desk.book.with(|book| SEARCH.with_borrow_mut(|(search, _)| search.meet(&book.persons, terms, &ground.0)));
            list.go_on();
        });
        list
    }

    /// By what the list is chosen.
    fn terms(self) -> Memo<Option<Terms>> {
        let desk = self.room.desk;
        let units = Memo::new(move |_| {
            // Whom the figure of the period counts is listed in the units that it counts.
            if self.sieve.with(|sieve| sieve.admitted) {
                return Some(Terms::units(&desk.book.get(), &desk.figures.get()?.tree, desk.unit.get()?));
            }
            let book = desk.book.get();
            let tree = Tree::over(&book, Span::ALL);
            Some(Terms::units(&book, &tree, desk.unit.get()?))
        });
        Memo::new(move |_| {
            Some(Terms {
                sieve: self.sieve.get(),
                units: units.get()?,
                span: desk.figures.get()?.counted,
                by: desk.book.with(|book| book.settings.counting),
                today: desk.today(),
            })
        })
    }

    /// A word of the list.
    pub fn word(self, pick: fn(&Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(Words::of(self.room.desk.lang.get())).to_owned())
    }

    /// Goes on with what is to be done, a frame at a time.
    fn go_on(self) {
        self.part(next_turn(), true);
    }

    fn part(self, turn: u32, first: bool) {
        if TURN.get() != turn {
            return;
        }
        let done = a_part(Search::go);
        if !self.tell(first) {
            return;
        }
        let wait = if done { QUIET } else { Duration::ZERO };
        set_timeout(move || if done { self.ahead(turn) } else { self.part(turn, false) }, wait);
    }

    /// Does what may be asked next, while nobody does anything with the list.
    fn ahead(self, turn: u32) {
        let is_there = self.state.try_get_untracked().is_some();
        if TURN.get() != turn || !is_there {
            return;
        }
        let moved = SCROLLED.get() + QUIET.as_secs_f64() * 1000.0 > ticks();
        if !moved && a_part(Search::ahead) {
            return;
        }
        set_timeout(move || self.ahead(turn), if moved { QUIET } else { BREATH });
    }

    /// Tells who is found, or what is still being done; whether the page is still there. What goes on beside a list that
    /// stands is not told.
    fn tell(self, others: bool) -> bool {
        let work = search(Search::work);
        let Some((_, before)) = self.state.try_get_untracked() else { return false };
        if others || work.is_some() || before.is_some() {
            self.state.update(|state| *state = (state.0 + 1, work));
        }
        true
    }

    /// Follows who is found.
    pub fn track(self) {
        self.state.track();
    }

    /// What is still being done.
    pub fn work(self) -> Option<Work> {
        self.state.get().1
    }

    /// Somebody else is looked for.
    pub fn look_for(self, text: String) {
        SEARCH.with_borrow_mut(|(search, kept)| {
            search.look_for(&text);
            kept.clone_from(&text);
        });
        self.query.set(text);
        self.begin_at_top();
        self.tell(true);
        // What is left to do waits until what was found has been drawn.
        let turn = next_turn();
        request_animation_frame(move || set_timeout(move || self.part(turn, false), Duration::ZERO));
    }

    /// Other filters: they go into the address, all but what a field must say.
    pub fn filter(self, change: impl FnOnce(&mut Sieve)) {
        let mut sieve = self.sieve.get_untracked();
        change(&mut sieve);
        let text = Some(sieve.print()).filter(|text| !text.is_empty());
        self.begin_at_top();
        said::ask(text.clone(), &sieve);
        self.room.desk.go(|a| a.list = text);
    }

    fn begin_at_top(self) {
        self.cursor.set((0, 0));
        if self.sight.with_untracked(|(top, _)| *top == 0) {
            return;
        }
        if let Some(scroller) = self.scroller.get_untracked() {
            scroller.set_scroll_top(0);
            self.sight.update(|(top, _)| *top = 0);
        }
    }

    /// Who is found, how many there are, how many women.
    pub fn counts(self) -> (usize, usize, usize) {
        self.track();
        search(|s| (s.len(), s.all(), s.women()))
    }

    /// The address of the person's page.
    pub fn href(self, id: PersonId) -> String {
        self.room.desk.address.with(|address| record::address(address, id))
    }

    /// Opens the person's page.
    pub fn open(self, row: usize) {
        if let Some((id, _)) = at(row) {
            address::go(&untrack(|| self.href(id)));
        }
    }

    /// Other columns: they go into the choices of the profile.
    pub fn choose(self, columns: Vec<String>) {
        let mut prefs = untrack(|| self.room.desk.with(|s: &Session| s.prefs.clone()));
        prefs.columns = columns;
        self.room.desk.send(Event::Prefs(prefs));
    }

    /// Takes note of what is scrolled away and what is in sight.
    pub fn measure(self) {
        // A frame may come when the page is another already.
        let Some(before) = self.sight.try_get_untracked() else { return };
        SCROLLED.set(ticks());
        if let Some(scroller) = self.scroller.get_untracked() {
            let pixels = |pixels: i32| u32::try_from(pixels).unwrap_or_default();
            let top = pixels(scroller.scroll_top());
            // A few rows make a low list: how high a long one is, it does not tell.
            let seen = if search(Search::len) > SHORT { pixels(scroller.client_height()) } else { before.1 };
            if before != (top, seen) {
                self.sight.set((top, seen));
            }
        }
    }
}
