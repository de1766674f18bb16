//! A clerk by dice: whatever a person can do on any page, in any order and a few things in a row, in several tabs and beside
//! another office, over session, keeper, lock and both storages; the machine may stop at any step. What is shown never lies,
//! a page that is loaded anew has the same book, every page's figures agree, and both offices end with one book.

mod acts;
mod agree;
mod files;
mod lost;

use super::locking::{is_as_the_lock_says, locks, look, sweeps};
use super::page::Page;
use super::{Told, erases, fate, reloads, runs};
use crate::session::desk::elsewhere;
use crate::store::packed::Dice;
use crate::store::two::Disk;
use agree::Seen;
use files::File;
use so_nguon::domain::{Book, Settings};
use so_nguon::merge::Replica;
use so_nguon::session::Session;
use so_nguon::store::keeper::Event as Happened;
use std::sync::Arc;

/// A tab of the browser, and what its pages have worked out so far.
struct Tab {
    page: Page,
    seen: Seen,
}

/// The world of one clerk.
struct World {
    disk: Disk,
    tabs: Vec<Tab>,
    told: Told,
    lives: u32,
    /// Another office; nothing happens to its machine.
    neighbour: Session,
    /// Files that lie about.
    files: Vec<File>,
    says: String,
}

impl World {
    fn new(seed: u64) -> Self {
        Self {
            disk: Disk::default(),
            tabs: Vec::new(),
            told: Told { locked: Some(false), ..Told::default() },
            lives: 0,
            neighbour: elsewhere(&Replica::default()),
            files: Vec::new(),
            says: format!("SEED={seed}"),
        }
    }

    /// Opens the page in one more tab.
    fn opens(&mut self) {
        self.lives += 1;
        let disk = self.disk.clone();
        let mut page = None;
        disk.pause(|| page = Some(Page::open(&disk, &self.told.tries(), self.lives, &self.says)));
        let page = page.unwrap();
        look(&page, &mut self.told, &self.says);
        // What was refused comes with the next opening.
        disk.pause(|| _ = runs(sweeps(&page, &mut self.told)));
        self.tabs.push(Tab { page, seen: Seen::default() });
    }

    /// Loads a tab anew. None where the machine has stopped.
    fn reloads(&mut self, at: usize) -> Option<()> {
        self.tabs[at].seen = Seen::default();
        reloads(&mut self.tabs[at].page, &mut self.lives, &mut self.told, &self.says)
    }

    /// This tab alone stays open.
    fn closes_others(&mut self, at: usize) {
        self.tabs.swap(0, at);
        self.tabs.truncate(1);
    }

    /// The strict storage does the next thing that any tab has asked. None where the machine stops.
    fn works(&mut self) -> Option<bool> {
        let waiting = self.tabs.iter_mut().filter_map(|tab| Some((tab.page.waits_since()?, tab)));
        match waiting.min_by_key(|(since, _)| *since) {
            Some((_, tab)) => tab.page.works(&mut self.told),
            None => Some(false),
        }
    }

    /// Time passes in a tab.
    fn passes(&mut self, at: usize, steps: u32) {
        if self.tabs.iter().enumerate().any(|(other, tab)| other != at && tab.page.is_folding()) {
            self.tabs[at].page.is_turned_away();
        }
        self.tabs[at].page.passes(steps, &mut self.told);
    }

    /// Every tab hears what the others have written.
    fn hear(&mut self) {
        for tab in &mut self.tabs {
            tab.page.happens(Happened::Look);
            agree::looks(&tab.page.session, &mut tab.seen, &self.says);
        }
    }

    /// Nobody does anything for a long time. None where the machine stops.
    fn rests(&mut self) -> Option<()> {
        for _ in 0..20 {
            while self.works()? {}
            for at in 0..self.tabs.len() {
                self.passes(at, 1_000);
            }
        }
        self.hear();
        while self.works()? {}
        self.tabs.iter().for_each(|tab| is_as_the_lock_says(&tab.page, &self.says));
        Some(())
    }

    fn any_tab(&self, dice: &mut Dice) -> usize {
        dice.below(u32::try_from(self.tabs.len()).unwrap()) as usize
    }

    /// A few things in a row. None where the machine stops.
    fn goes_on(&mut self, dice: &mut Dice) -> Option<()> {
        let at = self.any_tab(dice);
        match dice.below(60) {
            0 => {
                self.closes_others(at);
                if dice.below(2) == 0 {
                    self.opens();
                }
                let had_key = self.tabs[0].page.key.is_some();
                runs(locks(&self.tabs[0].page, dice, &mut self.told))?.ok()?;
                self.lasts_late(dice)?;
                self.reloads(0)?;
                self.lasts_late(dice)?;
                // The others are told of a lock that is put on, sooner or later.
                (1..self.tabs.len()).filter(|_| !had_key).try_for_each(|other| self.reloads(other))?;
                self.hear();
            }
            1 | 2 => self.reloads(at)?,
            3 => {
                self.closes_others(at);
                self.erases()?;
            }
            4..7 if self.tabs.len() < 3 => self.opens(),
            7 | 8 => self.closes_others(at),
            9 => self.rests()?,
            _ => {
                for _ in 0..=dice.below(3) {
                    acts::does(self, at, dice);
                    if self.disk.has_stopped() {
                        return None;
                    }
                    let Tab { page, seen } = &mut self.tabs[at];
                    agree::looks(&page.session, seen, &self.says);
                }
            }
        }
        for _ in 0..dice.below(4) {
            self.works()?;
        }
        if dice.below(3) == 0 {
            let at = self.any_tab(dice);
            self.passes(at, dice.below(12));
        }
        if dice.below(4) > 0 {
            self.hear();
        }
        Some(())
    }

    /// Another tab goes on that has not heard of what was done to the lock. None where the machine stops.
    fn lasts_late(&mut self, dice: &mut Dice) -> Option<()> {
        for other in 1..self.tabs.len() {
            for _ in 0..dice.below(3) {
                acts::does(self, other, dice);
                self.works()?;
            }
            self.passes(other, dice.below(12));
        }
        (!self.disk.has_stopped()).then_some(())
    }

    /// Everything is erased, and so are the files that were given out.
    fn erases(&mut self) -> Option<()> {
        (self.neighbour, self.files) = (elsewhere(&Replica::default()), Vec::new());
        let Tab { page, seen } = &mut self.tabs[0];
        *seen = Seen::default();
        erases(page, &mut self.lives, &mut self.told, &self.says)
    }

    /// The machine is switched on, and the page opened: what was promised is so.
    fn begins(&mut self) {
        if self.told.wakes() {
            (self.neighbour, self.files) = (elsewhere(&Replica::default()), Vec::new());
        }
        self.tabs.clear();
        self.opens();
        self.rests().unwrap();
        self.keeps();
    }

    /// One more visit: the machine works, and stops somewhere.
    fn visits(&mut self, dice: &mut Dice) {
        self.begins();
        let (older, gone) = (self.disk.back(self.disk.writes()), self.told.gone.len());
        self.disk.stop_at(self.disk.steps() + dice.below(400) as usize);
        let times = dice.below(60);
        let _ = (0..times).try_for_each(|_| self.goes_on(dice));
        let older = (!self.told.erasing && self.told.gone.len() == gone).then_some(&older);
        self.disk = fate(&self.disk, older, dice);
    }

    /// What was shown as saved is there, and what was erased is not.
    fn keeps(&self) {
        let (told, replica, says) = (&self.told, &self.tabs[0].page.session.replica, &self.says);
        // What nobody wrote was an older state, as of damage: it goes where it is known again who wrote.
        let both = told.saved.found_again(replica);
        let is_kept = both.book == replica.book && both.contexts == replica.contexts;
        assert!(is_kept, "{says}: what was saved is not there:{}", lost::lost(&both, replica));
        told.is_gone(replica, says);
    }

    /// In the end both offices send each other their whole books, and have the same.
    fn ends(&mut self) {
        self.begins();
        let Tab { page, seen } = &mut self.tabs[0];
        let before = book(&page.session);
        self.lives += 1;
        let again = Page::open(&self.disk, &self.told.tries(), self.lives, &self.says);
        assert_eq!(book(&again.session), before, "{}: loaded anew it is another book", self.says);
        for _ in 0..2 {
            let Some(ours) = files::exports(page, &mut self.told) else { return };
            files::takes(&mut self.neighbour, &ours, &self.says);
            let Some(theirs) = files::given_by(&mut self.neighbour) else { return };
            files::takes_in(page, &theirs, &mut self.told, &self.says);
        }
        agree::looks(&page.session, seen, &self.says);
        let (ours, theirs) = (book(&page.session), book(&self.neighbour));
        assert_eq!(ours.persons, theirs.persons, "{}: two offices, two books", self.says);
        // Which unit is its own each says for itself.
        let settings = Settings { home: theirs.settings.home, ..ours.settings.clone() };
        let ours = Book { settings, ..(*ours).clone() };
        assert_eq!(ours, *theirs, "{}: two offices, two books", self.says);
    }
}

fn book(session: &Session) -> Arc<Book> {
    Arc::clone(&session.book)
}

/// So many visits; panics, saying the seed, where a promise is broken.
pub fn run(seed: u64, times: u32) {
    let (mut world, mut dice) = (World::new(seed), Dice::new(seed));
    for visit in 0..times {
        world.says = format!("SEED={seed}, visit {visit}");
        world.visits(&mut dice);
    }
    world.says = format!("SEED={seed}, in the end");
    world.ends();
}

/// Runs as long as it is told to: `SOAK_SECONDS`, from `SEED` on.
#[test]
#[ignore = "runs for as long as asked: make soak"]
fn soak() {
    crate::luck::soak(|seed| run(seed, 8));
}

#[test]
fn a_clerk_does_whatever_can_be_done() {
    for seed in crate::luck::seeds(8) {
        run(seed, 4);
    }
}
