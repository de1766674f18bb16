//! The bridge between the lock and the page, as the desk is between session and page: whether the book is open, what is
//! being done to its lock, and the wishes to lock it, change it or erase everything.

use super::browser::lock::{self as browser, NotDone};
use super::browser::notices::{self, Word};
use super::browser::{address, clock, database, page, reseal};
use crate::session::Kept;
use crate::store::{Passphrase, Shut, Trouble};
use leptos::prelude::*;

mod sweeping;

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// No lock lies here, and it is being asked whether that is so: after a crash local storage may have forgotten one.
    Asked,
    /// The book is locked.
    Locked,
    /// The book is open, or has no lock.
    Open,
    /// Everything was erased: what was kept, and what still is, once it was counted.
    Erased(Kept, Option<Kept>),
}

/// What is being done to the lock, or has come of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// A key is being made of a passphrase.
    Making,
    /// What is stored is being sealed, or opened.
    Sweeping {
        /// It is being opened: the lock is being taken off.
        off: bool,
        /// How much has been looked at.
        percent: usize,
    },
    /// There is another passphrase.
    Changed,
    /// There is no lock any more.
    SwitchedOff,
    /// So many texts do not open, so the lock stays.
    Left(usize),
    /// All is sealed but the copies.
    CopiesPlain,
    /// The present passphrase did not open it.
    Shut(Shut),
    /// It was not begun: all is as it was.
    Refused(Trouble),
    /// It could not be done to its end; the next unlocking goes on.
    Failed(Trouble),
    /// The book is not saved, so it cannot be done now.
    Unsaved,
}

/// The latch. Copied freely.
#[derive(Clone, Copy)]
pub struct Latch {
    /// What is shown.
    pub stage: RwSignal<Stage>,
    /// Whether there is a lock.
    pub on: RwSignal<bool>,
    /// What is being done.
    pub work: RwSignal<Option<Work>>,
    /// Why it did not open, and how often it was tried.
    pub says: RwSignal<Option<(u32, Shut)>>,
    /// Whether something is to be read here though there is a lock: nobody has typed the passphrase yet since it was put on, or
    /// sealing did not come to its end.
    pub bare: RwSignal<bool>,
    /// Whether it was seen that all is sealed, in both storages.
    pub sealed: RwSignal<bool>,
    /// What is kept on this machine, once it was counted.
    pub kept: RwSignal<Option<Kept>>,
    /// Where the user wanted to go before the lock was met.
    wanted: StoredValue<String>,
    /// Whether the other storage has said what local storage may have forgotten, until the desk takes that along.
    looked: StoredValue<Option<bool>>,
}

/// A page that says what it is doing is drawn in this time, in milliseconds.
const DRAWN: i32 = 60;

impl Latch {
    /// The latch as it is found. The address of a locked page is empty; it comes back when the lock opens.
    #[must_use]
    pub fn new() -> Self {
        let locked = browser::is_there();
        let erased = Kept::read(&address::hash());
        let stage = match erased {
            Some(before) => Stage::Erased(before, None),
            None if locked => Stage::Locked,
            None => Stage::Asked,
        };
        let wanted = if stage == Stage::Asked { String::new() } else { browser::take_address() };
        let latch = Self {
            stage: RwSignal::new(stage),
            on: RwSignal::new(locked),
            work: RwSignal::default(),
            says: RwSignal::default(),
            bare: RwSignal::default(),
            sealed: RwSignal::default(),
            kept: RwSignal::default(),
            wanted: StoredValue::new(wanted),
            looked: StoredValue::default(),
        };
        match stage {
            Stage::Asked => browser::begin(move |looked| latch.let_in(looked)),
            // What was erased may have come back, its lock with it.
            Stage::Locked => browser::begin(|_| ()),
            Stage::Open | Stage::Erased(..) => (),
        }
        latch
    }

    /// Opens a book without a lock: nothing of it is shown before it was asked for one.
    fn let_in(self, looked: bool) {
        if browser::is_there() {
            // Another tab has put one on meanwhile.
            browser::reload();
        } else {
            self.looked.set_value(Some(looked));
            self.stage.set(Stage::Open);
        }
    }

    /// Whether it could be looked for what local storage has forgotten, where that was asked and nobody has taken it along yet.
    #[must_use]
    pub fn take_looked(self) -> Option<bool> {
        let looked = self.looked.get_value();
        self.looked.set_value(None);
        looked
    }

    /// The latch of this page.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Keeps the address empty while it is locked: where somebody wants to go meanwhile is remembered, and not shown.
    pub fn hide_address(self) {
        address::follow(move |hash| {
            if !hash.is_empty() && self.stage.get_untracked() == Stage::Locked {
                self.wanted.set_value(browser::take_address());
            }
        });
    }

    /// Looks whether what is locked is sealed.
    pub fn look_for_bare(self) {
        browser::look_for_bare(move |bare| self.bare.set(bare));
    }

    /// Whether a passphrase or the store is at work.
    pub fn busy(self) -> Signal<bool> {
        Signal::derive(move || matches!(self.work.get(), Some(Work::Making | Work::Sweeping { .. })))
    }

    /// Says that a key is being made, and then makes it: for that long the page stands still.
    fn make(self, run: impl Future<Output = ()> + 'static) {
        self.work.set(Some(Work::Making));
        clock::later(DRAWN, || database::spawn(run));
    }

    /// Tries this passphrase.
    pub fn unlock(self, typed: String) {
        self.make(async move {
            let opened = browser::unlock(&Passphrase::typed(&typed)).await;
            self.work.set(None);
            match opened {
                Ok(()) => {
                    browser::put_address(&self.wanted.get_value());
                    self.says.set(None);
                    self.stage.set(Stage::Open);
                    page::focus_soon("main");
                    // What was written before there was a lock, or by a tab that knew of none.
                    self.sweep();
                }
                Err(shut) => self.says.update(|s| *s = Some((s.map_or(0, |(n, _)| n) + 1, shut))),
            }
        });
    }

    /// Puts a lock on. The page is loaded anew and asks for the passphrase: so it is certain that it can be typed again
    /// before anything is sealed by it.
    pub fn switch_on(self, typed: String) {
        self.make(async move {
            match browser::switch_on(&Passphrase::typed(&typed)).await {
                Ok(()) => self.lock_now(),
                Err(trouble) => self.work.set(Some(Work::Refused(trouble))),
            }
        });
    }

    /// Another passphrase.
    pub fn change(self, old: String, new: String) {
        self.make(async move {
            let done = browser::change(&Passphrase::typed(&old), &Passphrase::typed(&new)).await;
            self.work.set(Some(done.map_or_else(Work::from, |()| Work::Changed)));
        });
    }

    /// No passphrase any more.
    pub fn switch_off(self, typed: String) {
        self.make(async move {
            match browser::begin_switching_off(&Passphrase::typed(&typed)).await {
                Ok(()) => self.sweep(),
                Err(why) => self.work.set(Some(why.into())),
            }
        });
    }

    /// Locks the book in every tab: the page is loaded anew at an empty address.
    pub fn lock_now(self) {
        notices::say(Word::Locked);
        browser::put_address("");
        browser::reload();
    }

    /// Another tab has locked the book or erased everything.
    pub fn hear(self, word: Word) {
        if word == Word::Erased {
            browser::stop_writing();
        }
        // A page that is locked already shows nothing that would have to go.
        if word == Word::Erased || self.stage.get_untracked() == Stage::Open {
            browser::put_address("");
            browser::reload();
        }
    }

    /// Counts what is kept on this machine; after erasing that is the proof.
    pub fn count(self) {
        reseal::count(move |second| {
            let now = Kept { texts: browser::stock(), second };
            self.kept.set(Some(now));
            if let Stage::Erased(before, _) = self.stage.get_untracked() {
                self.stage.set(Stage::Erased(before, Some(now)));
            }
        });
    }

    /// Erases everything, and loads the page anew: it comes back with nothing in its memory and counts what is left.
    pub fn erase(self) {
        let texts = browser::stock();
        reseal::count(move |second| {
            notices::say(Word::Erased);
            database::spawn(async move {
                browser::erase().await;
                browser::put_address(&Kept { texts, second }.print());
                browser::reload();
            });
        });
    }
}

impl Default for Latch {
    fn default() -> Self {
        Self::new()
    }
}

impl From<NotDone> for Work {
    fn from(why: NotDone) -> Self {
        match why {
            NotDone::Shut(shut) => Self::Shut(shut),
            NotDone::Refused(trouble) => Self::Refused(trouble),
        }
    }
}
