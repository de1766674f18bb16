//! Performs what the keeper of this tab asks for (`store::keeper`): the mirror, copies, folds, waiting. It decides nothing.

mod copying;
mod folding;
pub mod linked;
mod recovery;

use super::copies::Beside;
use super::storage::Browser;
use super::strict::begin_life;
use super::{clock, lock, mirror};
use crate::merge::{Author, Delta, Dot, Replica};
use crate::session::Event as Happened;
use crate::store::keeper::{Effect, Event, Keeper};
use crate::store::packed::{Keep, Opening};
use crate::store::{Aside, Trouble};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

pub use recovery::look_into;

/// What this room asks of the desk.
#[derive(Clone)]
struct Desk {
    send: Rc<dyn Fn(Happened)>,
    replica: Rc<dyn Fn() -> Arc<Replica>>,
}

thread_local! {
    static KEEPER: RefCell<Option<Keeper<Browser>>> = const { RefCell::new(None) };
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
    /// Whether a look at what others wrote is on its way.
    static LOOKING: Cell<bool> = const { Cell::new(false) };
}

/// Opens the stored book; `by` signs what has to be written to take over a book of an earlier schema.
pub fn open(by: &Author) -> Opening {
    begin_life();
    let (keep, opening) = Keep::open(lock::shelf(), by);
    KEEPER.set(Some(Keeper::new(keep)));
    opening
}

/// Begins to keep for this desk: what may have been lost is looked for, if it was `looked` whether that was erased; and a long
/// journal is folded.
pub fn begin(looked: bool, tell: impl Fn(Happened) + 'static, replica: impl Fn() -> Arc<Replica> + 'static) {
    DESK.set(Some(Desk { send: Rc::new(tell), replica: Rc::new(replica) }));
    if looked {
        recovery::begin();
    } else {
        update(Event::Opened);
    }
    // What others wrote since the book was read.
    look();
}

fn send(event: Happened) {
    if let Some(desk) = DESK.with_borrow(Clone::clone) {
        (desk.send)(event);
    }
}

fn replica() -> Arc<Replica> {
    DESK.with_borrow(|d| d.as_ref().map(|d| (d.replica)())).unwrap_or_default()
}

fn with<T>(run: impl FnOnce(&mut Keeper<Browser>) -> Result<T, Trouble>) -> Result<T, Trouble> {
    KEEPER.with_borrow_mut(|keeper| keeper.as_mut().map_or(Err(Trouble::Denied), run))
}

/// Tells the keeper what happened, and does what it asks for.
fn update(event: Event) {
    let now = clock::milliseconds();
    let effects = KEEPER.with_borrow_mut(|keeper| keeper.as_mut().map(|keeper| keeper.update(event, now)));
    effects.unwrap_or_default().into_iter().for_each(perform);
}

fn perform(effect: Effect) {
    match effect {
        Effect::Mirror { dot, key, text } => {
            mirror::put(&key, &text, move |done| update(Event::Mirrored(dot, done.is_ok())));
        }
        // What could not be removed is found again by the next visit.
        Effect::Forget(keys) => mirror::remove(&keys, |_| ()),
        Effect::Saved(dot) => send(Happened::Saved(dot, clock::moment())),
        Effect::Unsure(dot) => send(Happened::Unsure(dot, clock::moment())),
        Effect::NotSaved(trouble) => send(Happened::NotSaved(trouble)),
        Effect::Heard(told) => send(Happened::Heard(told)),
        Effect::Changed => linked::soon(),
        Effect::Wait(wait, long) => {
            clock::later(i32::try_from(long).unwrap_or(i32::MAX), move || update(Event::Waited(wait)));
        }
        Effect::Fold => folding::fold(),
        Effect::Copy { ticket, asked, keys, least, held } => copying::copy(ticket, asked, keys, Beside { least, held }),
    }
}

/// Keeps a write.
pub fn append(dot: Dot, told: Arc<Delta>) {
    update(Event::Append(dot, told));
}

/// Keeps what was not kept.
pub fn append_again() {
    update(Event::Again);
}

/// Makes a copy, as the user wishes.
pub fn copy() {
    update(Event::Copy);
}

/// Takes in what others have written, a moment from now: many notices make one look. Before there is a desk nobody would hear of
/// it, and what was heard once is not heard again: it is left for [`begin`].
pub fn look() {
    let heard = DESK.with_borrow(Option::is_some);
    if heard && !LOOKING.replace(true) {
        clock::later(0, || {
            LOOKING.set(false);
            update(Event::Look);
        });
    }
}

/// Removes stored texts, on the user's word.
pub fn discard(aside: &[Aside]) {
    // What could not be removed is found again on the next opening, and offered again.
    KEEPER.with_borrow_mut(|keeper| keeper.as_mut().map(|keeper| keeper.keep().discard(aside)));
}
