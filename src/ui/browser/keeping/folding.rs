//! Folds: the journal becomes chunks while nobody types, a few milliseconds at a time; then a copy is made of it, which is
//! what lets entries go from the mirror.

use super::{HOMELESS, MIRRORED, WAITS, catch_up, replica, send, with_keep};
use crate::merge::Dot;
use crate::session::{CopyTrouble, Counts, Event, Told};
use crate::store::packed::{Fold, Step};
use crate::store::{Lock, Shelf, Trouble};
use crate::ui::browser::database::rest;
use crate::ui::browser::storage::{Browser, is_of_book, note_copy};
use crate::ui::browser::{clock, copies, lock, mirror, tabs};
use std::cell::Cell;

/// So many writes are folded together.
const MANY: usize = 64;
/// After so many milliseconds without a write.
const QUIET: i32 = 4_000;

/// In milliseconds.
const HOUR: f64 = 3_600_000.0;

thread_local! {
    /// When the last copy was made or begun.
    static COPIED: Cell<f64> = const { Cell::new(0.0) };
    /// Whether a fold is due however few writes there are.
    static DUE: Cell<bool> = const { Cell::new(false) };
    /// Which of the waits for quiet is the last.
    static TURN: Cell<u32> = const { Cell::new(0) };
    static FOLDING: Cell<bool> = const { Cell::new(false) };
    /// The write that waited for the fold that has just ended.
    static FOLDED: Cell<Option<Dot>> = const { Cell::new(None) };
}

/// Another write has been made; folds when there are many and nobody types.
pub fn soon() {
    when_many();
    copy_when_due();
}

/// Copies what has changed: soon after the first write of a visit, then once an hour.
fn copy_when_due() {
    if js_sys::Date::now() - COPIED.get() < HOUR {
        return;
    }
    let begun = js_sys::Date::now();
    COPIED.set(begun);
    clock::later(QUIET, move || {
        // One that was made meanwhile, on the user's word, is enough.
        if COPIED.get().to_bits() == begun.to_bits() {
            copy(false);
        }
    });
}

/// Folds when nobody types, as if there were many writes.
pub fn due() {
    DUE.set(true);
    when_many();
}

/// Whether there is something to fold: many writes, of this tab or of others, or one that waits for it.
fn is_due() -> bool {
    DUE.get() || WAITS.get().is_some() || with_keep(|keep| Ok(keep.unfolded() >= MANY)).unwrap_or(false)
}

/// Folds when there are many writes and nobody types.
pub fn when_many() {
    if !is_due() {
        return;
    }
    let turn = TURN.get().wrapping_add(1);
    TURN.set(turn);
    clock::later(QUIET, move || {
        if TURN.get() == turn {
            now();
        }
    });
}

/// Folds, unless a fold is on its way.
pub fn now() {
    if FOLDING.replace(true) {
        return;
    }
    let outcome = std::rc::Rc::new(Cell::new(Err(Trouble::Elsewhere)));
    let noted = std::rc::Rc::clone(&outcome);
    tabs::with_fold_lock(
        move || async move { noted.set(run().await) },
        move |_| {
            FOLDING.set(false);
            match outcome.get() {
                Ok(()) => done(),
                // Another tab folds, or has written meanwhile: its turn, then ours.
                Err(Trouble::Elsewhere) => clock::later(QUIET, || {
                    if is_due() {
                        now();
                    }
                }),
                Err(trouble) if WAITS.get().is_some() => send(Event::NotSaved(trouble)),
                // The journal holds what was not folded.
                Err(_) => {}
            }
        },
    );
}

async fn run() -> Result<(), Trouble> {
    catch_up()?;
    if !is_due() {
        // Another tab has folded it all.
        return Err(Trouble::Elsewhere);
    }
    let replica = replica();
    let waits = WAITS.get().filter(|dot| replica.heard.has(*dot));
    let housed = HOMELESS.with_borrow(Clone::clone);
    let mut fold = with_keep(|keep| keep.fold(&replica))?;
    let was_due = DUE.take();
    let done = steps(&mut fold).await;
    if done.is_err() && was_due {
        DUE.set(true);
    }
    done?;
    HOMELESS.with_borrow_mut(|h| h.retain(|key| !housed.contains(key)));
    FOLDED.set(waits);
    Ok(())
}

/// Goes on to the end, and lets the page live between.
async fn steps(fold: &mut Fold) -> Result<(), Trouble> {
    loop {
        let begun = js_sys::Date::now();
        while js_sys::Date::now() - begun < clock::SLICE {
            if with_keep(|keep| keep.step(fold))? == Step::Done {
                return Ok(());
            }
        }
        rest(0).await;
    }
}

/// A fold has ended: now a copy, for local storage alone may come back older.
fn done() {
    let folded = FOLDED.take();
    copy_then(false, move |made| {
        let Some(dot) = folded else { return };
        let another = WAITS.get().is_some_and(|waits| waits != dot);
        if !another {
            WAITS.set(None);
        }
        // Whatever was written meanwhile is in the journal, and in the mirror.
        super::saved(Dot::new(dot.station, replica().heard.of(dot.station)), made);
        if another {
            now();
        }
    });
}

/// Makes a copy; `asked` by the user, or due.
pub fn copy(asked: bool) {
    copy_then(asked, |_| ());
}

fn copy_then(asked: bool, then: impl FnOnce(bool) + 'static) {
    if lock::has_stopped() {
        // Everything is being erased: nothing may be written any more, a copy least of all.
        return then(false);
    }
    COPIED.set(js_sys::Date::now());
    let Ok(keys) = Browser.keys() else {
        send(Event::Told(Told::Copied(Err(CopyTrouble::Denied), asked)));
        return then(false);
    };
    // The lock too: without it a copy of a sealed book could never be opened.
    let keys: Vec<String> = keys.into_iter().filter(|key| is_of_book(key) || key == Lock::KEY).collect();
    // What is in the copy need not lie in the mirror any more.
    let homeless = HOMELESS.with_borrow(Clone::clone);
    let mirrored: Vec<String> = MIRRORED.with_borrow(|m| m.difference(&homeless).cloned().collect());
    let book = std::sync::Arc::clone(&replica().book);
    copies::make(&keys, clock::moment(), Counts::of(&book), move |made| {
        if let Ok(copy) = &made {
            note_copy(copy.id);
            let gone = mirrored.clone();
            mirror::remove(&mirrored, move |removed| {
                if removed.is_ok() {
                    MIRRORED.with_borrow_mut(|m| m.retain(|key| !gone.contains(key)));
                }
            });
        }
        then(made.is_ok());
        send(Event::Told(Told::Copied(made, asked)));
        send(Event::Told(Told::DiskDue));
    });
}

/// Looks whether a fold is needed right after opening.
pub fn after_opening() {
    if with_keep(|keep| Ok(keep.unfolded() >= MANY / 2 || keep.needs_fold())).unwrap_or(false) {
        due();
    }
}
