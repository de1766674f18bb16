//! The bridge between the pure session and the page: state goes down as memos, wishes go up as events.
//!
//! The session lives in one signal that only this file can write. It decides nothing.

use super::browser;
use crate::domain::{Book, Category, Day, Edit, UnitId, cycles};
use crate::exchange::encryption::Phrase;
use crate::i18n::{self, Lang};
use crate::merge::Replica;
use crate::session::form::Drafts;
use crate::session::{Address, Effect, Event, SaveState, Session, Task, Told, Wish};
use crate::stats::{Figures, Overview, Question, Standing, standings};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::Blob;

/// A shared thing that is equal only to itself: a memo of it wakes nobody until it is another.
#[derive(Debug)]
pub struct Same<T>(pub Arc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Same<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// What every page reads and where it sends its wishes. Copied freely.
#[derive(Clone, Copy)]
pub struct Desk {
    session: RwSignal<Session>,
    /// What has been typed and not saved: it outlives the page on which it was typed.
    pub drafts: RwSignal<Drafts>,
    /// The language.
    pub lang: Memo<Lang>,
    /// The book.
    pub book: Memo<Same<Book>>,
    /// Where the user is, as asked.
    pub address: Memo<Address>,
    /// The unit that the page is about.
    pub unit: Memo<Option<UnitId>>,
    /// Period and report day.
    pub question: Memo<Question>,
    /// The category that the page is about.
    pub category: Memo<Category>,
    /// All figures of the period.
    pub figures: Memo<Option<Same<Figures>>>,
    /// The overview of the unit.
    pub overview: Memo<Option<Same<Overview>>>,
}

/// The day that it is, which whatever is drawn follows.
#[derive(Clone, Copy)]
struct Today(Memo<Day>);

/// Whether what is done is kept, or will be; not where storage refuses.
#[derive(Clone, Copy)]
struct Kept(Memo<bool>);

impl Desk {
    /// Lays the session on the desk.
    #[must_use]
    pub fn new(session: Session) -> Self {
        let session = RwSignal::new(session);
        let book = Memo::new(move |_| session.with(|s| Same(Arc::clone(&s.book))));
        let question = Memo::new(move |_| session.with(Session::question));
        let unit = Memo::new(move |_| session.with(Session::unit));
        let figures = Memo::new(move |before: Option<&Option<Same<Figures>>>| {
            let before = before.and_then(Option::as_ref);
            Figures::of(&book.get(), question.get(), before.map(|f| &*f.0)).map(|f| Same(Arc::new(f)))
        });
        let overview = Memo::new(move |_| {
            let (figures, unit) = (figures.get()?, unit.get()?);
            Overview::of(&book.get(), &figures, unit).map(|o| Same(Arc::new(o)))
        });
        provide_context(Kept(Memo::new(move |_| session.with(|s| !matches!(s.save, SaveState::Failed(_))))));
        provide_context(Today(Memo::new(move |_| session.with(|s| s.today))));
        Self {
            session,
            drafts: RwSignal::default(),
            lang: Memo::new(move |_| session.with(|s| s.prefs.lang)),
            book,
            address: Memo::new(move |_| session.with(|s| s.address.clone())),
            unit,
            question,
            category: Memo::new(move |_| session.with(Session::category)),
            figures,
            overview,
        }
    }

    /// What stands before the words that something was done: a tick only where it is kept.
    #[must_use]
    pub fn done_mark(&self) -> &'static str {
        i18n::done_mark(self.lang.get(), use_context::<Kept>().is_none_or(|kept| kept.0.get()))
    }

    /// The desk of this page.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Reads something of the session, and follows it.
    pub fn with<T>(&self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.with(read)
    }

    /// Reads something of the session as it is now.
    pub fn glance<T>(&self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.with_untracked(read)
    }

    /// Today. Whatever is drawn follows it, for a page may stay open over midnight; what is pressed asks once.
    #[must_use]
    pub fn today(&self) -> Day {
        use_context::<Today>().map_or_else(|| self.glance(|s| s.today), |today| today.0.get())
    }

    /// Looks at the calendar; on a new day whatever depends on it is told anew.
    pub fn look_at_the_day(&self) {
        if self.glance(|s| s.today) != browser::clock::moment().day {
            self.send(Event::Passed);
        }
    }

    /// A memo of something of the session.
    pub fn memo<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Session) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.session.with(&read))
    }

    /// The book with its memory.
    #[must_use]
    pub fn replica(self) -> Memo<Same<Replica>> {
        self.memo(|s| Same(Arc::clone(&s.replica)))
    }

    /// How many clashes and cycles wait for a person. Of one machine's visits alone there may be some as well: its profile may
    /// have been set back, or copied.
    #[must_use]
    pub fn waiting(self) -> Memo<usize> {
        let replica = self.replica();
        // Nearly every write leaves the organisation as it is.
        let units = Memo::new(move |_| replica.with(|r| r.book.units.clone()));
        let rounds = Memo::new(move |_| {
            units.track();
            replica.with_untracked(|r| cycles(&r.shown()).len())
        });
        Memo::new(move |_| replica.with(|r| r.clashes().len()) + rounds.get())
    }

    /// How the units below the page's unit stand in the page's category.
    #[must_use]
    pub fn standings(self) -> Memo<Same<Vec<Standing>>> {
        Memo::new(move |_| {
            let all = self.figures.get().zip(self.unit.get());
            let rows = all.map(|(f, u)| standings(&self.book.get(), &f, self.category.get(), u, false));
            Same(Arc::new(rows.unwrap_or_default()))
        })
    }

    /// Sends a wish; what it asks of the world is done at once.
    pub fn send(&self, event: Event) {
        let effects = self
            .session
            .try_update(|s| {
                s.now = browser::clock::moment();
                s.update(event)
            })
            .unwrap_or_default();
        self.settle();
        for effect in effects {
            self.perform(effect);
        }
    }

    /// Works out anew what whole pages read, while nobody reads. An effect that finds out by itself that something has changed
    /// below what it reads is not told so by the library: it then looks at what it reads in order, and where the first stands
    /// (the units are the same) while what that is made of does not (the book), it goes on showing the old one.
    fn settle(&self) {
        untrack(|| {
            self.book.with(|_| ());
            self.address.with(|_| ());
            self.figures.with(|_| ());
        });
    }

    /// Sends an edit; false if it was refused, which the news line tells.
    pub fn edit(&self, edit: Edit) -> bool {
        let said = || self.session.with_untracked(|s| s.news.as_ref().map(|(n, _)| *n));
        let before = said();
        self.send(Event::Edit(edit));
        let now = said();
        now.is_none() || now == before
    }

    /// The same place on this address, with something changed.
    pub fn go(&self, change: impl FnOnce(&mut Address)) {
        let mut address = self.session.with_untracked(|s| s.address.clone());
        change(&mut address);
        browser::address::go(&address.print());
    }

    /// Begins what the first picture of the book does without: keeping, beside other tabs. Nothing is written before it was looked
    /// whether local storage has forgotten anything, now if that was not `looked` for, with or without success, by the door.
    pub fn begin(self, looked: Option<bool>) {
        match looked {
            Some(looked) => self.begin_writing(looked),
            None => browser::lock::begin(move |looked| self.begin_writing(looked)),
        }
    }

    fn begin_writing(self, looked: bool) {
        let desk = self;
        let visit = self.glance(|s| s.station).visit(browser::clock::draw_station().bits());
        browser::tabs::claim(visit, move |claim| desk.send(Event::Claimed(claim)));
        desk.send(Event::Trust(browser::storage::seed(), browser::storage::known()));
        let replica = move || desk.session.with_untracked(|s| Arc::clone(&s.replica));
        browser::keeping::begin(looked, move |event| desk.send(event), replica);
        browser::quota::persist_once(move |done| desk.send(Event::Told(Told::Persisted(done))));
        browser::disk::linked(move |file| desk.send(Event::Told(Told::Linked(file))));
        desk.send(Event::Told(Told::Disk(browser::disk::offered())));
    }

    /// Does what the user wishes of copies and files.
    fn grant(self, wish: Wish) {
        let tell = move |told| self.send(Event::Told(told));
        match wish {
            Wish::Measure => {
                tell(Told::Room(browser::quota::room()));
                browser::copies::list(move |copies| tell(Told::Copies(copies)));
                browser::quota::persisted(move |done| tell(Told::Persisted(done)));
            }
            Wish::Copy => browser::keeping::copy(),
            Wish::LookInto(id) => browser::keeping::look_into(id),
            Wish::Link => browser::disk::link("so-nguon.json", move |file| tell(Told::Linked(file))),
            Wish::Allow => browser::disk::allow(move |file| tell(Told::Linked(file))),
            Wish::Unlink => browser::disk::unlink(move |_| tell(Told::Unlinked)),
            // Done on the desk itself.
            Wish::Close | Wish::Restore | Wish::RestoreUncopied | Wish::Agree(_) => {}
        }
    }

    /// Has a worker do this.
    fn ask(self, task: Task, bytes: Option<Blob>, phrase: &Phrase) {
        browser::worker::ask(task, bytes, phrase, move |progress| self.send(Event::Worked(progress)));
    }

    /// Follows the address as it is now, without waiting for the browser to tell.
    fn perform(&self, effect: Effect) {
        let desk = *self;
        match effect {
            Effect::Append(dot, told) => browser::keeping::append(dot, told),
            Effect::AppendAgain => browser::keeping::append_again(),
            Effect::Wish(wish) => self.grant(wish),
            Effect::Write(order) => browser::outgoing::write(order, move |event| desk.send(event)),
            Effect::StopWriting => browser::outgoing::stop(),
            Effect::HandSealed(name) => browser::outgoing::hand_sealed(&name),
            Effect::HandOut(name) => browser::outgoing::hand_out(&name),
            Effect::Wrap(phrase) => self.ask(Task::Wrap, browser::outgoing::take(), &phrase),
            Effect::Open(bytes, phrase) => self.ask(Task::Open, browser::files::held(&bytes), &phrase),
            Effect::WriteDisk => {
                browser::keeping::linked::took(browser::outgoing::worked());
                let tell = move |done| desk.send(Event::Told(Told::OnDisk(done)));
                browser::disk::write(browser::outgoing::take(), tell);
            }
            Effect::Download { name, text } => browser::files::download(&name, &text),
            Effect::Meet(station, signed, name, today) => browser::storage::meet(station, &signed, &name, today),
            Effect::StopWork => browser::worker::stop(),
            Effect::Remember(prefs) => {
                if let Err(trouble) = browser::storage::remember(&prefs) {
                    desk.send(Event::NotSaved(trouble));
                }
            }
            Effect::Go(address) => browser::address::go(&address),
            Effect::Copy(text, rich) => {
                browser::clipboard::copy(&text, rich.as_deref(), move |done| desk.send(Event::Copied(done)));
            }
            Effect::Discard(aside) => browser::keeping::discard(&aside),
            Effect::Print => browser::print(),
        }
    }
}
