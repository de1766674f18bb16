//! Whole lives across an erasing: either storage comes back as it was any visits ago, before the erasing too, and the strict one
//! may be out of reach for a visit, or till the midst of it. What was shown as erased stays erased, what was shown as saved since
//! is there, and so is a book that was begun while nobody could reach the strict storage.

use super::locking::is_as_the_lock_says;
use super::page::Page;
use super::{Told, erases, fate, look, sweeps, visits};
use crate::store::packed::{Dice, holds};
use crate::store::two::{Disk, run as runs};
use so_nguon::session::SaveState;
use so_nguon::store::{Lock, Strict};
use std::sync::Arc;

/// The disk as it was after each visit, the profile's pages, and what they told.
struct World {
    disk: Disk,
    olds: Vec<Disk>,
    told: Told,
    lives: u32,
    /// The browser was closed as it should be, and the shelf is not older: all writes to it are on the disk. What it has lost while
    /// the strict storage is out of reach, a lock too, nobody could know.
    closed: bool,
    /// Erased while the strict storage was out of reach: till it is reached the shelf alone knows of it.
    pending: bool,
    /// What was shown as saved lies on the shelf alone: the strict storage is older, and was not reached since, or takes nothing.
    behind: bool,
    /// How often the shelf came back as it was visits ago. From then on the profile goes on under another station: were the first to come back
    /// after that, it would have come further than what was erased, and be kept.
    restored: u32,
}

impl World {
    /// The strict storage takes no other lock than the one that lies there.
    fn is_alone(&self) -> bool {
        let key = |text: Option<String>| text.and_then(|text| Lock::read(&text).ok()).map(|l| l.key_id().to_owned());
        let strictly = key(runs(self.disk.mark(Lock::KEY)).unwrap().unwrap());
        strictly.is_some() && strictly != key(self.disk.shelf().get(Lock::KEY).cloned())
    }

    /// What happens to the disk while nothing runs.
    fn rests(&mut self, dice: &mut Dice) {
        let whole = self.disk.back(self.disk.writes());
        let old = &self.olds[dice.below(u32::try_from(self.olds.len()).unwrap()) as usize];
        self.closed = true;
        self.disk = match dice.below(8) {
            0 | 1 => whole,
            2..4 => {
                self.behind = true;
                whole.with_strict_of(old)
            }
            _ if self.pending || self.behind => whole,
            4 | 5 if !self.is_alone() && self.restored == 0 => {
                self.restored += 1;
                self.closed = false;
                old.back(old.writes()).with_strict_of(&whole)
            }
            _ => {
                self.closed = false;
                fate(&self.disk, None, dice)
            }
        };
    }

    /// One visit more; the strict storage may be out of reach.
    fn visits(&mut self, dice: &mut Dice, says: &str) {
        // An erasing that was broken off goes on first: what somebody writes before it can, over parts that no lock opens any more, is
        // taken for what was to be erased.
        let was_erasing = self.told.wakes();
        self.disk.set_away(dice.below(4) == 0 && self.closed && !was_erasing);
        let is_away = self.disk.is_away();
        self.lives += 1;
        let mut page = Page::open(&self.disk, &self.told.tries(), self.lives, says);
        self.pending &= is_away;
        look(&page, &mut self.told, says);
        let swept = runs(sweeps(&page, &mut self.told)).unwrap();
        assert!(is_away || swept.is_ok(), "{says}: {swept:?}");
        page.rests(&mut self.told).unwrap();
        self.behind &= is_away || self.is_alone();
        if !is_away {
            is_as_the_lock_says(&page, says);
        }
        let replica = &page.session.replica;
        // What the shelf alone has lost lies out of reach.
        assert!(is_away || holds(replica, &self.told.saved), "{says}: what was saved is not there");
        self.told.is_gone(replica, says);
        self.olds.push(self.disk.back(self.disk.writes()));
        self.disk.stop_at(self.disk.steps() + dice.below(120) as usize);
        let was_locked = self.told.locked;
        let is_left = visits(&mut page, &mut self.lives, dice, &mut self.told, says).is_some()
            && (dice.below(3) > 0 || erases(&mut page, &mut self.lives, &mut self.told, says).is_some())
            && visits(&mut page, &mut self.lives, dice, &mut self.told, says).is_some();
        self.pending |= is_away && (self.told.erasing || self.told.has_erased);
        if is_away && is_left && dice.below(3) == 0 {
            // It is reached again while the page is open.
            self.disk.set_away(false);
            let _ = visits(&mut page, &mut self.lives, dice, &mut self.told, says);
        }
        self.told.has_erased = false;
        self.disk.set_away(false);
        let is_kept = is_left && matches!(page.session.save, SaveState::Saved(_) | SaveState::Unsure(_));
        let replica = page.session.replica.whole();
        // What was done to the lock lies on the shelf alone.
        self.behind |= is_away && self.told.locked != was_locked;
        self.rests(dice);
        if is_away && !self.closed {
            self.told.before.append(&mut self.told.force.clone());
            self.told.locked = None;
        }
        if is_away && is_kept && self.closed {
            // All of it lies on the shelf, and the shelf lost nothing.
            self.told.saved = Arc::new(self.told.saved.hear(&replica).named());
            self.behind = true;
        }
    }
}

/// So many visits; panics, saying the seed, where a promise is broken.
fn run(seed: u64, times: u32) {
    let mut dice = Dice::new(seed);
    let told = Told { locked: Some(false), ..Told::default() };
    let mut world = World {
        disk: Disk::default(),
        olds: Vec::new(),
        told,
        lives: 0,
        closed: true,
        pending: false,
        behind: false,
        restored: 0,
    };
    for visit in 0..times {
        world.visits(&mut dice, &format!("SEED={seed}, visit {visit}"));
    }
}

#[test]
fn what_was_erased_stays_erased_whichever_storage_is_older() {
    for seed in crate::luck::seeds(16) {
        run(seed, 8);
    }
}

/// Runs as long as it is told to: `SOAK_SECONDS`, from `SEED` on.
#[test]
#[ignore = "runs for as long as asked: make soak"]
fn soak() {
    crate::luck::soak(|seed| run(seed, 12));
}
