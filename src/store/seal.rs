//! A shelf that seals what is put on it and opens what is taken from it. It knows nothing of books.
//!
//! Plain texts are taken as they are: while a lock is being put on or taken off, plain and sealed lie side by side. A
//! sealed text that does not open comes out as it lies there: no text of a book begins so, so the layer above finds it
//! damaged and sets it aside whole, and it can still be exported. A page that knows of no lock, and finds one on the shelf, puts
//! nothing more there but what somebody has written: that is never refused for a lock that came meanwhile, and whoever opens the
//! book seals it on hearing it. What guards against theft of the machine does not guard
//! against one who can write to it: a plain text that a stranger put there is taken for one that was not sealed yet.
//!
//! Some names stay plain, for they are needed while the book is locked; nothing personal may lie under them.

use super::{DataKey, Dice, Found, Lock, PREFIX, Shelf, Trouble, is_sealed};
use std::rc::Rc;

/// What lies in the open even when all is sealed: the lock, those that were taken off, the names of stations, how the page
/// looks, the number of the last copy, the mark of what was erased, room that is held back, and what tabs tell each other in
/// passing.
#[must_use]
pub fn stays_plain(name: &str) -> bool {
    let name = name.strip_prefix(PREFIX).unwrap_or(name);
    matches!(name, "prefs" | "copied" | "erased" | "ballast" | "said")
        || ["lock", "lock-off", "station", "stations", "tab"].contains(&first(name))
}

/// Whether a write of somebody lies under this name.
fn is_write(name: &str) -> bool {
    name.strip_prefix(PREFIX).is_some_and(|name| first(name) == "j")
}

/// Whether there is a lock by which all is to be sealed.
fn is_in_force(shelf: &impl Shelf) -> Result<bool, Trouble> {
    Ok(match Lock::find(shelf)? {
        Found::None => false,
        Found::Lock(lock) => !lock.off(),
        Found::Shut(_) => true,
    })
}

/// The first of its parts.
fn first(name: &str) -> &str {
    name.split_once('/').map_or(name, |(first, _)| first)
}

/// A shelf over another: with a key it seals, without one it hands everything through.
#[derive(Clone, Debug)]
pub struct Sealed<S> {
    shelf: S,
    key: Option<(Rc<DataKey>, Dice)>,
}

impl<S: Shelf> Sealed<S> {
    /// A shelf without a lock.
    pub fn plain(shelf: S) -> Self {
        Self { shelf, key: None }
    }

    /// A shelf whose lock was opened.
    pub fn new(shelf: S, key: Rc<DataKey>, dice: Dice) -> Self {
        Self { shelf, key: Some((key, dice)) }
    }

    /// The shelf below, where texts lie as they lie.
    pub fn below(&self) -> &S {
        &self.shelf
    }

    /// The shelf below.
    pub fn below_mut(&mut self) -> &mut S {
        &mut self.shelf
    }

    /// The same lock over another shelf.
    pub fn over<T: Shelf>(&self, other: T) -> Sealed<T> {
        Sealed { shelf: other, key: self.key.clone() }
    }

    /// What a text that lies under this name says: one that does not open comes out as it lies there.
    #[must_use]
    pub fn read(&self, name: &str, text: String) -> String {
        if is_sealed(&text) { self.opened(name, &text).unwrap_or(text) } else { text }
    }

    /// The key, if there is a lock.
    #[must_use]
    pub fn key(&self) -> Option<&Rc<DataKey>> {
        self.key.as_ref().map(|(key, _)| key)
    }

    /// The key with which this text has to be sealed now; none if it is to be plain. The lock on the shelf decides: another
    /// tab may have begun to take it off, or be done with it.
    ///
    /// # Errors
    /// [`Trouble::Elsewhere`] if there is another lock by now: what was sealed here could never be opened, and what was not could be
    /// read.
    pub(super) fn to_seal(&self, name: &str) -> Result<Option<(&DataKey, Dice)>, Trouble> {
        if stays_plain(name) {
            return Ok(None);
        }
        let Some((key, dice)) = self.key.as_ref() else {
            return if is_write(name) || !is_in_force(&self.shelf)? { Ok(None) } else { Err(Trouble::Elsewhere) };
        };
        let mine = Some((&**key, *dice));
        match Lock::find(&self.shelf)? {
            Found::None => Ok(None),
            Found::Lock(lock) if lock.key_id() != key.id() => Err(Trouble::Elsewhere),
            Found::Lock(lock) => Ok(mine.filter(|_| !lock.off())),
            // It opened once, and its key is in hand.
            Found::Shut(_) => Ok(mine),
        }
    }

    /// The text as it should lie under this name, where it lies otherwise now.
    ///
    /// # Errors
    /// As for [`Self::to_seal`].
    pub(super) fn restated(&self, name: &str, text: &str) -> Result<Restated, Trouble> {
        Ok(match (self.to_seal(name)?, is_sealed(text)) {
            (Some((key, dice)), false) => Restated::As(key.seal(name, text, dice)?),
            (Some((key, dice)), true) => key.anew(name, text, dice)?.map_or(Restated::Same, Restated::As),
            (None, true) if !stays_plain(name) => self.opened(name, text).map_or(Restated::Never, Restated::As),
            _ => Restated::Same,
        })
    }

    fn opened(&self, name: &str, text: &str) -> Option<String> {
        self.key.as_ref().and_then(|(key, _)| key.open(name, text))
    }
}

/// What a text becomes when a lock is put on or taken off.
pub(super) enum Restated {
    /// It is as it should be.
    Same,
    /// Another text.
    As(String),
    /// It should be opened and does not open.
    Never,
}

impl<S: Shelf> Shelf for Sealed<S> {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        let text = self.shelf.get(key)?;
        Ok(text.map(|text| self.read(key, text)))
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), Trouble> {
        match self.to_seal(key)? {
            Some((with, dice)) => {
                let sealed = with.seal(key, text, dice)?;
                self.shelf.set(key, &sealed)
            }
            None => self.shelf.set(key, text),
        }
    }

    fn remove(&mut self, key: &str) -> Result<(), Trouble> {
        self.shelf.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, Trouble> {
        self.shelf.keys()
    }
}
