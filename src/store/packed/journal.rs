//! Journal entries: one write each, under its own dot. An entry is written once and never changed.

use super::letter::{FIRST, SCHEMA, Unread, read, write};
use crate::merge::{Delta, Dot};
use crate::store::{Shelf, Trouble};

/// What was found under the key of an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// The write.
    Whole(Box<Delta>),
    /// It cannot be read.
    Unread(Unread, String),
}

/// The text of a write. What entries say has not changed since the first schema but of closed periods, and of memories that were
/// begun anew; so an older program that comes back to this store is stopped by those alone, and knows why.
#[must_use]
pub fn text(delta: &Delta) -> String {
    write(if delta.periods.is_empty() && delta.memory == 0 { FIRST } else { SCHEMA }, delta)
}

/// The write of a text that lies under the key of this one. A text is whole under its own key alone: what tells of other writes
/// and not of this one has come here by mistake, and this one is not there.
#[must_use]
pub fn entry(dot: Dot, text: String) -> Entry {
    match read::<Delta>(&text) {
        Ok(delta) if delta.log.is_empty() || delta.log.iter().any(|entry| entry.dot == dot) => {
            Entry::Whole(Box::new(delta))
        }
        Ok(_) => Entry::Unread(Unread::Damaged, text),
        Err(unread) => Entry::Unread(unread, text),
    }
}

/// A write of one station that others build on and that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// The write that is missing.
    pub missing: Dot,
    /// The write that was made after it.
    pub before: Dot,
}

/// Puts a text under a key and reads it back. What lies there already is left as it is: a text of ours is written once.
///
/// # Errors
/// [`Trouble::Elsewhere`] if another text lies there; else the [`Trouble`] with which the shelf refused.
pub fn put(shelf: &mut impl Shelf, key: &str, text: &str, ours: bool) -> Result<(), Trouble> {
    match shelf.get(key)? {
        Some(lies) if lies == text => return Ok(()),
        Some(_) if !ours => return Err(Trouble::Elsewhere),
        _ => {}
    }
    shelf.set(key, text)?;
    match shelf.get(key)? {
        Some(back) if back == text => Ok(()),
        _ => Err(Trouble::Denied),
    }
}
