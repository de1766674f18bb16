//! Many tabs on one shelf that fails as told, by dice: whatever they do in whatever order, every write that was shown as saved
//! is there when the book is opened again, nothing is there that nobody wrote, and tabs that have heard each other agree.

use super::{book, by, commit, edited, fold, holds, opened};
use crate::store::shelf::{Memory, WRONGS, Wrong};
use so_nguon::domain::Station;
use so_nguon::merge::{Dot, Replica};
use so_nguon::store::Trouble;
use so_nguon::store::packed::{Fold, Keep, Opening, Step};
use std::sync::Arc;

/// Dice from a seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }
    pub fn below(&mut self, most: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 20) % u64::from(most)).unwrap()
    }
}

struct Tab {
    /// As which station it writes: as in the page, one that was drawn for it alone.
    station: usize,
    keep: Keep<Memory>,
    replica: Arc<Replica>,
    fold: Option<Fold>,
    /// What this tab has written and could not save yet.
    waits: Vec<so_nguon::merge::Delta>,
}

impl Tab {
    fn open(memory: &Memory, drawn: &mut usize) -> Self {
        let (keep, opening) = Keep::open(memory.clone(), &by());
        *drawn += 1;
        let replica = match opening {
            // Storage refused while it was looked at: this tab keeps nothing, and is opened again later.
            Opening::Denied => Arc::default(),
            other => Arc::new(opened(other).replica),
        };
        Self { station: *drawn, keep, replica, fold: None, waits: Vec::new() }
    }
}

/// A shelf on which lies a book that many visits have written: of those a root tells no more than it must.
fn after_many_visits() -> Memory {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &by());
    let (replica, ..) = commit(&Replica::default(), book(5, 12), 0);
    let mut replica = (*replica).clone();
    replica.heard.note_all((0..600).map(|n| Dot::new(Station::from_bits(100_000 + n), 1)));
    fold(&mut keep, &Arc::new(replica)).unwrap();
    memory
}

/// So many things happen; panics, saying the seed, where a promise is broken.
pub fn run(seed: u64, things: u32) {
    let mut dice = Dice::new(seed);
    let memory = if seed.is_multiple_of(2) { Memory::default() } else { after_many_visits() };
    let count = 1 + dice.below(3) as usize;
    let mut drawn = 100;
    let mut tabs: Vec<Tab> = (0..count).map(|_| Tab::open(&memory, &mut drawn)).collect();
    // What was shown as saved; and all that was ever written.
    let begun = (*tabs[0].replica).clone();
    let (mut saved, mut written) = (begun.clone(), begun);
    for thing in 0..things {
        let says = format!("SEED={seed}, thing {thing}");
        let at = dice.below(u32::try_from(count).unwrap()) as usize;
        let fault = (dice.below(6) == 0).then(|| (dice.below(12) as usize, WRONGS[dice.below(6) as usize]));
        if let Some((call, wrong)) = fault {
            memory.fail(call, wrong);
        }
        if dice.below(25) == 0 {
            memory.room(memory.used() + dice.below(4000) as usize);
        }
        let tab = &mut tabs[at];
        match dice.below(12) {
            0..5 => {
                let next = edited(&tab.replica.book, &mut dice);
                if next != *tab.replica.book {
                    let (replica, dot, delta) = commit(&tab.replica, next, tab.station);
                    tab.replica = replica;
                    written = written.join(&delta);
                    tab.waits.push(delta.clone());
                    if tab.keep.append(dot, &delta).is_ok() {
                        tab.waits.drain(..).for_each(|d| saved = saved.join(&d));
                    }
                }
            }
            5 => {
                if tab.keep.save_again().is_ok() {
                    tab.waits.drain(..).for_each(|d| saved = saved.join(&d));
                }
            }
            6..8 => catch_up(tab, &says),
            8..11 => turn(tab, 1 + dice.below(12), &mut saved),
            _ => tabs[at] = Tab::open(&memory, &mut drawn),
        }
        if let Some((_, wrong)) = fault {
            memory.heal();
            // The page has died, with what it had not saved.
            if matches!(wrong, Wrong::Dies | Wrong::DiesAfter) {
                tabs[at] = Tab::open(&memory, &mut drawn);
            }
        }
        if dice.below(6) == 0 {
            check(&memory, &saved, &written, &says);
        }
    }
    // Everybody is well again, and all meet.
    memory.room(usize::MAX);
    let says = format!("SEED={seed}, at the end");
    check(&memory, &saved, &written, &says);
    for _ in 0..2 {
        for (at, tab) in tabs.iter_mut().enumerate() {
            if tab.keep.save_again().is_err() {
                *tab = Tab::open(&memory, &mut drawn);
            }
            tab.waits.drain(..).for_each(|d| saved = saved.join(&d));
            tab.fold = None;
            catch_up(tab, &says);
            turn(tab, 10_000, &mut saved);
            assert!(tab.fold.is_none(), "{says}: tab {at} cannot fold");
        }
    }
    for tab in &mut tabs {
        catch_up(tab, &says);
    }
    check(&memory, &saved, &written, &says);
    let last = Tab::open(&memory, &mut drawn);
    for tab in &tabs {
        assert!(
            tab.replica.book == last.replica.book && tab.replica.contexts == last.replica.contexts,
            "{says}: tabs differ"
        );
    }
    // One that cannot be read stays until the user lets it go; so it must be told of.
    let told = opened(Keep::open(memory.clone(), &by()).1).aside;
    let is_told = |key: &str| told.iter().any(|aside| aside.key == key);
    let left = memory.listed().iter().filter(|k| k.contains("root/") && !is_told(k)).count();
    assert!(left <= 2, "{says}: {left} roots");
}

/// Hears what others wrote.
fn catch_up(tab: &mut Tab, _: &str) {
    // What cannot be heard now is heard the next time.
    for delta in tab.keep.catch_up().unwrap_or_default().told {
        tab.replica = Arc::new(tab.replica.join(&delta));
    }
}

/// Goes on with a fold, or begins one.
fn turn(tab: &mut Tab, steps: u32, saved: &mut Replica) {
    if tab.fold.is_none() {
        catch_up(tab, "");
        tab.fold = tab.keep.fold(&tab.replica).ok();
    }
    for _ in 0..steps {
        let Some(fold) = &mut tab.fold else { return };
        match tab.keep.step(fold) {
            Ok(Step::More(..)) => {}
            Ok(Step::Done) => {
                tab.fold = None;
                // What waited and was in the replica is saved by the fold.
                if tab.keep.pending().is_empty() {
                    tab.waits.drain(..).for_each(|d| *saved = saved.join(&d));
                }
            }
            Err(Trouble::Elsewhere) => tab.fold = None,
            Err(_) => return,
        }
    }
}

/// A new tab finds every write that was shown as saved, and none that nobody wrote.
fn check(memory: &Memory, saved: &Replica, written: &Replica, says: &str) {
    let found = Tab::open(memory, &mut 0).replica;
    assert!(holds(&found, saved), "{says}: a saved write is lost");
    assert!(holds(written, &found), "{says}: there is what nobody wrote");
}

/// Two halves, for two cores: 160 lives of 30 things each, so 4,800 chances for an order that nobody thought of.
#[test]
fn tabs_and_faults() {
    for seed in 0..80 {
        run(seed, 30);
    }
}

#[test]
fn tabs_and_other_faults() {
    for seed in 80..160 {
        run(seed, 30);
    }
}

/// Runs as long as it is told to: `SOAK_SECONDS`, from `SEED` on.
#[test]
#[ignore = "runs for as long as asked: make soak"]
fn soak() {
    crate::luck::soak(|seed| run(seed, 200));
}
