//! The packed store: a journal of small texts, folded now and then into chunks under a root.
//!
//! | key | what lies there |
//! |---|---|
//! | `so-nguon/j/STATION-N` | one write, as a [`Delta`](crate::merge::Delta): durable as soon as it lies there |
//! | `so-nguon/c/HASH` | one chunk of up to 1,280 records as columns, named by its own hash; never changed |
//! | `so-nguon/root/N` | which chunks are the book, and which writes are in them; the greatest whole N is the book |
//! | `so-nguon/ballast` | room that is held back, and given to a fold when there is no other |
//! | `so-nguon/book/N` | a whole book of schema 1; it goes at the second fold after it was taken in |
//!
//! # What holds
//!
//! - A set of one key is all or nothing in every engine, and engines write in order. A write is one key. A fold writes chunks that
//!   nobody names yet, then the root that names them, reads it back, and only then lets go of what the root before the last named.
//!   So wherever it ends, the newest whole root with the journal is the book, with every write that was shown as saved.
//! - The root before the last and the journal entries since then stay until the next fold: what is damaged in the newest
//!   generation is found in the one before it. Only a shelf without room takes them earlier.
//! - Everything has its hash. What is damaged is set aside whole, and neither overwritten nor removed without the user's word; and
//!   nothing is ever removed that this tab has neither read nor written, or that it does not understand.
//! - Opening joins all journal entries that are there, in any order: tabs are peers that merge, like laptops. Of memories that
//!   were begun one after another ([`crate::merge::Replica::memory`]) only the last counts; what is left of the others goes with
//!   the generations that it lies in.
//! - Persons are two chunks: what is counted and listed, opened at once; and their details, opened when somebody asks
//!   ([`crate::domain::Details`]).

mod caught;
mod chunk;
mod fold;
mod journal;
mod keep;
mod known;
mod letter;
mod mend;
mod names;
mod open;
mod primed;
mod root;
mod shut;
mod spare;
mod survey;
mod tables;
mod work;
mod worth;

pub use caught::Caught;
pub use fold::{Fold, Step};
pub use journal::Gap;
pub use keep::{Keep, Opened, Opening, Room};
pub use letter::SCHEMA;
pub(in crate::store) use names::Place;
pub use names::{OF_BOOK, dot, key};
pub use survey::Survey;
pub use worth::{Worth, gives_way, worth};

use crate::merge::Seen;

/// Whether a text is a root or a journal entry that can be read here.
#[must_use]
pub fn is_read(text: &str) -> bool {
    letter::read::<root::Root>(text).is_ok() || letter::read::<crate::merge::Delta>(text).is_ok()
}

/// The writes of which the text of a root tells; none if it cannot be read here.
pub(in crate::store) fn folded(text: &str) -> Option<Seen> {
    letter::read::<root::Root>(text).ok().map(|root| root.folded)
}
