//! Keeping the book of this tab: each write into the journal at once and into its mirror, what other tabs wrote, folds
//! while nobody types, and what the last session may have lost. It decides nothing about the book itself.
//!
//! "Saved" is told when the mirror has the write on the disk: local storage alone may come back older (see `mirror`).

mod folding;
pub mod linked;
mod recovery;

use super::lock;
use super::storage::Browser;
use super::{clock, mirror};
use crate::merge::{Author, Delta, Dot, Replica};
use crate::session::Event;
use crate::store::packed::{Keep, Opening, key};
use crate::store::{Aside, Sealed, Shelf, Trouble};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

pub use folding::copy;
pub use recovery::look_into;

/// What this room asks of the desk.
#[derive(Clone)]
struct Desk {
    send: Rc<dyn Fn(Event)>,
    replica: Rc<dyn Fn() -> Arc<Replica>>,
}

/// A write of more records than this is not journalled: it goes into a fold of its own, and is saved when that is.
const LARGE: usize = 2_000;

thread_local! {
    static KEEP: RefCell<Option<Keep<Sealed<Browser>>>> = const { RefCell::new(None) };
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
    /// The last write that waits for a fold of its own.
    static WAITS: Cell<Option<Dot>> = const { Cell::new(None) };
    /// Keys that lie in the mirror, as far as this tab knows.
    static MIRRORED: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
    /// Writes in local storage that the mirror refused.
    static MISSED: RefCell<Vec<Dot>> = const { RefCell::new(Vec::new()) };
    /// Keys whose texts lie whole in the mirror alone, till they are folded.
    static HOMELESS: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
    /// Whether a look at what others wrote is on its way.
    static LOOKING: Cell<bool> = const { Cell::new(false) };
}

/// Opens the stored book; `by` signs what has to be written to take over a book of an earlier schema.
pub fn open(by: &Author) -> Opening {
    let (keep, opening) = Keep::open(lock::shelf(), by);
    KEEP.with_borrow_mut(|k| *k = Some(keep));
    opening
}

/// Begins to keep for this desk: what may have been lost is looked for, and a long journal is folded.
pub fn begin(tell: impl Fn(Event) + 'static, replica: impl Fn() -> Arc<Replica> + 'static) {
    DESK.with_borrow_mut(|d| *d = Some(Desk { send: Rc::new(tell), replica: Rc::new(replica) }));
    recovery::begin();
}

fn with_keep<T>(run: impl FnOnce(&mut Keep<Sealed<Browser>>) -> Result<T, Trouble>) -> Result<T, Trouble> {
    KEEP.with_borrow_mut(|keep| keep.as_mut().map_or(Err(Trouble::Denied), run))
}

fn send(event: Event) {
    if let Some(desk) = DESK.with_borrow(Clone::clone) {
        (desk.send)(event);
    }
}

fn replica() -> Arc<Replica> {
    DESK.with_borrow(|d| d.as_ref().map(|d| (d.replica)())).unwrap_or_default()
}

/// Keeps a write.
pub fn append(dot: Dot, told: &Delta) {
    if told.len() > LARGE {
        WAITS.set(Some(dot));
        return folding::now();
    }
    keep_waiting(|keep| keep.append(dot, told), Some(dot));
}

/// Keeps what was not kept.
pub fn append_again() {
    if WAITS.get().is_some() {
        folding::now();
    }
    keep_waiting(Keep::save_again, None);
}

/// Keeps what waits, with one more. Whatever got into local storage goes into the mirror: also what had waited before, and
/// when what comes behind it is refused.
fn keep_waiting(run: impl FnOnce(&mut Keep<Sealed<Browser>>) -> Result<(), Trouble>, more: Option<Dot>) {
    let done = with_keep(|keep| {
        let waiting = keep.pending().into_iter().chain(more);
        let waiting: Vec<Dot> = waiting.collect();
        let done = run(keep);
        let still = keep.pending();
        Ok((waiting.into_iter().filter(|dot| !still.contains(dot)).collect::<Vec<_>>(), done))
    });
    let (kept, done) = done.unwrap_or_else(|trouble| (Vec::new(), Err(trouble)));
    if !kept.is_empty() {
        kept.into_iter().for_each(reflect);
        folding::soon();
        linked::soon();
    }
    if let Err(trouble) = done {
        send(Event::NotSaved(trouble));
    }
}

/// Puts a journal entry into the mirror as it lies in local storage; then it is saved.
fn reflect(dot: Dot) {
    let key = key(dot);
    let Ok(Some(text)) = Browser.get(&key) else { return send(Event::NotSaved(Trouble::Denied)) };
    MIRRORED.with_borrow_mut(|m| m.insert(key.clone()));
    mirror::put(&key, &text, move |done| {
        if done.is_ok() {
            // Those that the mirror refused before are tried again; "saved" speaks for them too.
            let missed = MISSED.take();
            saved(dot, missed.is_empty());
            missed.into_iter().for_each(reflect);
        } else {
            MISSED.with_borrow_mut(|m| m.push(dot));
            saved(dot, false);
        }
    });
}

fn saved(dot: Dot, sure: bool) {
    // What came before it and waits for its fold is not saved yet.
    if WAITS.get().is_none() {
        let at = clock::moment();
        send(if sure { Event::Saved(dot, at) } else { Event::Unsure(dot, at) });
    }
}

/// Takes in what others have written, a moment from now: many notices make one look.
pub fn look() {
    if !LOOKING.replace(true) {
        clock::later(0, || {
            LOOKING.set(false);
            // What was refused now comes with the next look.
            let _ = catch_up();
        });
    }
}

fn catch_up() -> Result<(), Trouble> {
    let heard = with_keep(Keep::catch_up)?;
    if !heard.is_empty() {
        folding::when_many();
    }
    for told in heard {
        send(Event::Heard(Arc::new(told)));
    }
    Ok(())
}

/// Removes stored texts, on the user's word.
pub fn discard(aside: &[Aside]) {
    // What could not be removed is found again on the next opening, and offered again.
    let _ = with_keep(|keep| keep.discard(aside));
}
