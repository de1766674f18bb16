//! The little that is asked of storage, and how it can refuse.

use super::packed::Place;

/// What every key of this program begins with: in some browsers all local files share one storage.
pub const PREFIX: &str = "so-nguon/";

/// Why storage refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No room is left.
    Full,
    /// Storage is switched off or forbidden here.
    Denied,
    /// Another tab has written since this one opened.
    Elsewhere,
}

/// Texts under keys, as the browser's local storage keeps them. A set is all or nothing.
pub trait Shelf {
    /// The text under the key.
    ///
    /// # Errors
    /// [`Trouble`] where storage refuses.
    fn get(&self, key: &str) -> Result<Option<String>, Trouble>;
    /// Puts a text under the key.
    ///
    /// # Errors
    /// [`Trouble::Full`] where there is no room, else why storage refuses.
    fn set(&mut self, key: &str, text: &str) -> Result<(), Trouble>;
    /// Takes the key away, if it is there.
    ///
    /// # Errors
    /// [`Trouble`] where storage refuses.
    fn remove(&mut self, key: &str) -> Result<(), Trouble>;
    /// All keys that begin with [`PREFIX`].
    ///
    /// # Errors
    /// [`Trouble`] where storage refuses.
    fn keys(&self) -> Result<Vec<String>, Trouble>;
}

/// Puts something there, in the room that is held back if there is no other.
///
/// # Errors
/// What `put` answers then; the [`Trouble`] with which storage kept that room.
pub(super) fn in_any_room<S: Shelf>(shelf: &mut S, put: impl Fn(&mut S) -> Result<(), Trouble>) -> Result<(), Trouble> {
    match put(shelf) {
        Err(Trouble::Full) => {
            shelf.remove(&Place::Ballast.to_string())?;
            put(shelf)
        }
        done => done,
    }
}
