//! Folds: the journal becomes chunks while nobody types, a few milliseconds at a time; then a copy is made of it, which is
//! what lets entries go from the mirror.

use super::{HOMELESS, MIRRORED, WAITS, catch_up, replica, send, with_keep};
use crate::merge::Dot;
use crate::session::{CopyTrouble, Counts, Event, Told};
use crate::store::packed::Step;
use crate::store::{Lock, PREFIX, Shelf, Trouble};
use crate::ui::browser::database::rest;
use crate::ui::browser::storage::{Browser, note_copy};
use crate::ui::browser::{clock, copies, lock, mirror, tabs};
use std::cell::Cell;

/// So many writes are folded together.
const MANY: u32 = 64;
/// After so many milliseconds without a write.
const QUIET: i32 = 4_000;
/// A page works no longer than this at a time, in milliseconds: half of what a drawn picture may take.
const SLICE: f64 = 8.0;

/// In milliseconds.
const HOUR: f64 = 3_600_000.0;

thread_local! {
    /// When the last copy was made or begun.
    static COPIED: Cell<f64> = const { Cell::new(0.0) };
    /// Writes since the last fold.
    static WRITES: Cell<u32> = const { Cell::new(0) };
    /// Which of the waits for quiet is the last.
    static TURN: Cell<u32> = const { Cell::new(0) };
    static FOLDING: Cell<bool> = const { Cell::new(false) };
    /// The write that waited for the fold that has just ended.
    static FOLDED: Cell<Option<Dot>> = const { Cell::new(None) };
}

/// Another write has been made; folds when there are many and nobody types.
pub fn soon() {
    WRITES.set(WRITES.get() + 1);
    when_quiet();
    copy_when_due();
}

/// Copies what has changed: soon after the first write of a visit, then once an hour.
fn copy_when_due() {
    if js_sys::Date::now() - COPIED.get() < HOUR {
        return;
    }
    COPIED.set(js_sys::Date::now());
    lock::later(QUIET, || copy(false));
}

/// Folds when nobody types, as if there were many writes.
pub fn due() {
    WRITES.set(MANY);
    when_quiet();
}

fn when_quiet() {
    if WRITES.get() < MANY {
        return;
    }
    let turn = TURN.get().wrapping_add(1);
    TURN.set(turn);
    lock::later(QUIET, move || {
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
                Err(Trouble::Elsewhere) => lock::later(QUIET, || {
                    if WRITES.get() >= MANY || WAITS.get().is_some() {
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
    let replica = replica();
    let waits = WAITS.get().filter(|dot| replica.heard.has(*dot));
    let housed = HOMELESS.with_borrow(Clone::clone);
    let mut fold = with_keep(|keep| keep.fold(&replica))?;
    loop {
        let begun = js_sys::Date::now();
        while js_sys::Date::now() - begun < SLICE {
            if with_keep(|keep| keep.step(&mut fold))? == Step::Done {
                WRITES.set(0);
                HOMELESS.with_borrow_mut(|h| h.retain(|key| !housed.contains(key)));
                FOLDED.set(waits);
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
    let part =
        |key: &str| key.strip_prefix(PREFIX).and_then(|name| name.split_once('/')).map(|(part, _)| part.to_owned());
    // The lock too: without it a copy of a sealed book could never be opened.
    let of_book = |key: &String| matches!(part(key).as_deref(), Some("c" | "j" | "root" | "book")) || key == Lock::KEY;
    let keys: Vec<String> = keys.into_iter().filter(of_book).collect();
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
    let journal = |keys: Vec<String>| keys.iter().filter(|k| k.starts_with(&format!("{PREFIX}j/"))).count();
    let long = Browser.keys().is_ok_and(|keys| journal(keys) >= MANY as usize / 2);
    if long || with_keep(|keep| Ok(keep.needs_fold())).unwrap_or(false) {
        due();
    }
}
