//! The lock on its shelf: finding it, putting it there twice, taking it away.

use super::{Lock, Shelf, Shut, Trouble};

/// What was found where a lock lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// No lock: all is plain.
    None,
    /// A lock.
    Lock(Box<Lock>),
    /// One that this program cannot open: [`Shut::Damaged`] or [`Shut::TooNew`].
    Shut(Shut),
}

impl Lock {
    /// The lock that lies on the shelf; the spare one where the first is gone or broken.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    pub fn find(shelf: &impl Shelf) -> Result<Found, Trouble> {
        let read = |key: &str| Ok(shelf.get(key)?.map(|text| Self::read(&text)));
        let first = read(Self::KEY)?;
        if let Some(Ok(lock)) = first {
            return Ok(Found::Lock(Box::new(lock)));
        }
        if let Some(Err(Shut::TooNew)) = first {
            return Ok(Found::Shut(Shut::TooNew));
        }
        Ok(match (read(Self::SPARE)?, first) {
            (Some(Ok(lock)), _) => Found::Lock(Box::new(lock)),
            (None, None) => Found::None,
            (Some(Err(shut)), None) => Found::Shut(shut),
            _ => Found::Shut(Shut::Damaged),
        })
    }

    /// Puts the lock there and reads it back. Where that fails half-way, the lock before it or this one is there, whole.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused; nothing may be sealed then.
    pub fn put(&self, place: &mut impl Shelf) -> Result<(), Trouble> {
        let text = self.write();
        for key in [Self::KEY, Self::SPARE] {
            if place.get(key)?.as_ref() == Some(&text) {
                continue;
            }
            place.set(key, &text)?;
            if place.get(key)?.as_ref() != Some(&text) {
                // The other of the two is as it was: one of them is whole.
                return Err(Trouble::Denied);
            }
        }
        Ok(())
    }

    /// Takes the lock away, the spare one first: while there is any, the book counts as locked.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    pub fn remove(shelf: &mut impl Shelf) -> Result<(), Trouble> {
        shelf.remove(Self::SPARE)?;
        shelf.remove(Self::KEY)
    }
}
