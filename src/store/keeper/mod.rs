//! Keeping the writes of one tab: a pure machine of events and effects, which the browser only performs. It says when a write
//! is saved, when the journal is folded, mirrored and copied, and what may go. It knows no browser, no clock and no dice.
//!
//! # What is said
//!
//! The shelf is lazy: after a crash it comes back as it was at some earlier moment. So a write is saved when it lies strictly:
//! in the journal's mirror, or in a copy that was read back. One that lies on the shelf alone is unsure. What is said of a
//! write holds for all before it, and for what other tabs have written and this one has heard: that tab may end before it lies
//! strictly, so this one has it put there too.
//!
//! # What may go
//!
//! The strict storage alone must always suffice: the newest copy with the mirror's entries since. So an entry goes from the
//! mirror only when a copy holds it, and not in the visit in which it was written: local storage must have been found whole,
//! with the entry, in a later one. A copy of what is left of a damaged book is made beside the others: it takes no other's place,
//! and nothing goes for it.

mod folds;
mod found;
mod held;
mod writes;

pub use held::HELD;

use super::packed::Keep;
use super::{Sealed, Shelf, Trouble};
use crate::merge::{Delta, Dot, Replica};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A write of more records than this is not journalled: it goes into a fold of its own, and is saved when that is copied.
const LARGE: usize = 2_000;
/// So many writes are folded together.
const MANY: usize = 64;
/// After so many milliseconds without a write.
const QUIET: u32 = 4_000;
/// What the strict storage refuses may be for a busy machine alone: so many milliseconds later it is asked again.
const LATER: u32 = 15_000;
/// A book that is worked on is copied so often, in milliseconds.
const HOUR: u64 = 3_600_000;

/// What happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// This tab has made a write, under this name.
    Append(Dot, Arc<Delta>),
    /// What could not be kept is to be tried again.
    Again,
    /// The mirror has put a write on the disk, or has not.
    Mirrored(Dot, bool),
    /// What lies strictly was read when the page had been opened.
    Found {
        /// The mirror's texts, by their names.
        mirror: Vec<(String, String)>,
        /// The mark of the last copy ([`HELD`]).
        held: Option<String>,
        /// What is on the desk.
        replica: Arc<Replica>,
    },
    /// More was heard from a copy: it lies in no journal.
    Restored,
    /// Opening is over; nothing more will be found.
    Opened,
    /// Others may have written.
    Look,
    /// The user wishes a copy.
    Copy,
    /// The copy of this ticket was made under this number and read back; or none was made.
    Copied(u32, Option<u32>),
    /// A fold has ended; [`Trouble::Elsewhere`] also where another tab folds.
    Folded(Result<(), Trouble>),
    /// It was waited so long.
    Waited(Wait),
}

/// What is to be done in the world, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Put this into the mirror, and tell ([`Event::Mirrored`]).
    Mirror {
        /// Which write it is.
        dot: Dot,
        /// Its name.
        key: String,
        /// The text as it is to lie there: sealed under a lock.
        text: String,
    },
    /// These need not lie in the mirror any more.
    Forget(Vec<String>),
    /// All writes up to this one are saved.
    Saved(Dot),
    /// All writes up to this one lie on the shelf; nobody can tell whether they are on the disk.
    Unsure(Dot),
    /// A write is not kept.
    NotSaved(Trouble),
    /// Others have written this; it is kept already.
    Heard(Arc<Delta>),
    /// Something has been written: the linked file is due some day.
    Changed,
    /// Wait so many milliseconds, and tell.
    Wait(Wait, u32),
    /// Fold while no other tab does ([`Keeper::begin_fold`], [`Keeper::step`]), and tell.
    Fold,
    /// Copy what lies under these names on the shelf now, and tell; none where the shelf does not say.
    Copy {
        /// By this it is told from others that are on their way.
        ticket: u32,
        /// The user wished it.
        asked: bool,
        /// The names.
        keys: Option<Vec<String>>,
        /// Its number is no lower than this.
        least: u32,
        /// The mark that goes beside it, in one ([`HELD`]), where nothing in it is broken or gone.
        held: String,
    },
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Nobody types; the last of these counts.
    Quiet(u32),
    /// A copy is due, if none was made since this moment.
    Copy(u64),
    /// Another tab was folding.
    Turn,
    /// The strict storage has refused this write.
    Strict(Dot),
}

/// Where a write of this tab is that is not saved yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// In memory: it waits to get into the journal.
    Memory,
    /// In memory: it is too large for the journal and waits for a fold.
    Large,
    /// On the shelf; the mirror was asked.
    Asked,
    /// On the shelf; the mirror refused.
    Refused,
    /// On the shelf, in a fold alone; a copy of it is on its way.
    Folded,
    /// On the shelf, in a fold alone; no copy could be made.
    Alone,
}

/// Twins of what is broken or gone, that may lie beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Twins {
    /// Nobody has been able to look for them yet.
    Unasked,
    /// They were looked for.
    Asked,
    /// They were looked for, and a copy of what is left was asked for in this visit.
    Copied,
}

/// What a fold that is on its way will have done.
#[derive(Debug, Default)]
struct Folding {
    large: Vec<Dot>,
    homeless: BTreeSet<String>,
    was_due: bool,
}

/// What a copy that is on its way holds.
#[derive(Debug)]
struct Copying {
    writes: Vec<Dot>,
    release: Vec<String>,
}

/// Keeps the book of one tab on a shelf and in the strict storage beside it.
#[derive(Debug)]
pub struct Keeper<S> {
    keep: Keep<Sealed<S>>,
    /// Whether the shelf is whole, as it was when it was last looked through.
    whole: bool,
    twins: Twins,
    /// How many entries the mirror gave back.
    mended: usize,
    /// Whether whatever was in the journal's folds on opening lies strictly too: an earlier page may have been closed, or
    /// refused, before it did.
    base: bool,
    /// Writes that are not saved yet, and the last that this tab has made.
    own: BTreeMap<Dot, At>,
    last: Option<Dot>,
    /// Keys of the mirror that the shelf was found to have kept through a visit.
    kept: BTreeSet<String>,
    /// Keys whose texts lie whole in the mirror alone, till they are folded.
    homeless: BTreeSet<String>,
    folding: Option<Folding>,
    /// Whether a fold is due however few writes there are.
    due: bool,
    /// How many copies the user waits for that come after a fold.
    wished: u32,
    turn: u32,
    /// When the last copy was begun, in milliseconds.
    copied: Option<u64>,
    copies: BTreeMap<u32, Copying>,
    tickets: u32,
}

impl<S: Shelf> Keeper<S> {
    /// Keeps what was opened.
    #[must_use]
    pub fn new(keep: Keep<Sealed<S>>) -> Self {
        Self {
            whole: keep.is_whole(),
            twins: Twins::Unasked,
            mended: 0,
            base: keep.seen().is_empty(),
            due: keep.has_learned(),
            keep,
            own: BTreeMap::new(),
            last: None,
            kept: BTreeSet::new(),
            homeless: BTreeSet::new(),
            folding: None,
            wished: 0,
            turn: 0,
            copied: None,
            copies: BTreeMap::new(),
            tickets: 0,
        }
    }

    /// What lies on the shelf.
    pub const fn keep(&mut self) -> &mut Keep<Sealed<S>> {
        &mut self.keep
    }

    /// Takes in what happened at this moment, in milliseconds of one clock; gives back what is to be done, in order.
    pub fn update(&mut self, event: Event, now: u64) -> Vec<Effect> {
        match event {
            Event::Append(dot, told) => self.append(dot, &told, now),
            Event::Again => self.again(now),
            Event::Mirrored(dot, done) => self.mirrored(dot, done),
            Event::Found { mirror, held, replica } => self.found(mirror, held.as_deref(), &replica, now),
            Event::Restored => self.restored(),
            Event::Opened => self.opened(),
            Event::Look => self.look(now),
            Event::Copy => self.copy(true, now),
            Event::Copied(ticket, made) => self.has_copied(ticket, made),
            Event::Folded(done) => self.folded(done, now),
            Event::Waited(wait) => self.waited(wait, now),
        }
    }

    fn waited(&mut self, wait: Wait, now: u64) -> Vec<Effect> {
        match wait {
            Wait::Quiet(turn) if turn == self.turn => self.fold(),
            Wait::Turn if self.is_due() => self.fold(),
            Wait::Strict(dot) => self.ask_once_more(dot),
            // One that was made meanwhile is enough.
            Wait::Copy(begun) if self.copied == Some(begun) => self.copy(false, now),
            _ => Vec::new(),
        }
    }
}
