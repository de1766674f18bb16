//! What a text is worth under its key: everything of a book is named by its own hash or carries it, so it can be known of each
//! text alone whether it is as it was written. By this alone it is decided what may be put over what, copied, or thrown away.

use super::journal::{Entry, entry};
use super::letter::{Unread, read};
use super::names::{Hash, Place};
use super::root::Root;
use crate::store::{Refused, decode, unpack};

/// What a text is worth under its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// It is as it was written.
    Whole,
    /// It is not, or it was sealed with a key that is not at hand.
    Broken,
    /// It is of a newer program, or of no book: it is not for us to judge.
    Foreign,
}

/// Judges a text that lies under this key, opened if it was sealed.
#[must_use]
pub fn worth(key: &str, text: &str) -> Worth {
    let of = |unread| if matches!(unread, Unread::TooNew(_)) { Worth::Foreign } else { Worth::Broken };
    match Place::of(key) {
        Place::Chunk(hash) if unpack(text).is_some_and(|bytes| Hash::of(&bytes) == hash) => Worth::Whole,
        Place::Chunk(_) => Worth::Broken,
        Place::Root(_) => read::<Root>(text).map_or_else(of, |_| Worth::Whole),
        Place::Journal(dot) => match entry(dot, text.to_owned()) {
            Entry::Whole(_) => Worth::Whole,
            Entry::Unread(unread, _) => of(unread),
        },
        Place::Book(_) => match decode(text) {
            Ok(_) => Worth::Whole,
            Err(Refused::Damaged) => Worth::Broken,
            Err(Refused::TooNew { .. }) => Worth::Foreign,
        },
        Place::Ballast | Place::Other => Worth::Foreign,
    }
}

/// Whether a text may be put where another lies, or nothing: only what is whole, and never over what is whole or not for us to
/// judge.
#[must_use]
pub fn gives_way(lies: Option<Worth>, with: Worth) -> bool {
    with == Worth::Whole && matches!(lies, None | Some(Worth::Broken))
}
