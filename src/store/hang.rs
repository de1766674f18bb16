//! The lock on its shelf: finding it, putting it there twice, taking it away.

use super::shelf::in_any_room;
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

    /// Puts the lock there in the place of any other. One with another key stays beside it: what that has sealed may still
    /// lie somewhere.
    ///
    /// # Errors
    /// As for [`Self::put`].
    pub fn put_over(&self, place: &mut impl Shelf) -> Result<(), Trouble> {
        if let Found::Lock(other) = Self::find(place)?
            && other.key_id() != self.key_id()
        {
            place.set(&format!("{}/{}", Self::KEY, other.key_id()), &other.write())?;
        }
        self.put(place)
    }

    /// Puts the lock there, in the room that is held back if there is no other.
    ///
    /// # Errors
    /// As for [`Self::put`].
    pub fn put_in_any_room(&self, place: &mut impl Shelf) -> Result<(), Trouble> {
        in_any_room(place, |place| self.put(place))
    }

    /// Where it is remembered that this lock was taken off, for as long as the profile lives: the strict storage may come back as of
    /// before that.
    fn gone(&self) -> String {
        format!("{}-off/{}", Self::KEY, self.key_id())
    }

    /// The lock of the same key with which this one was taken off, if it was.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    pub(super) fn taken_off(&self, place: &impl Shelf) -> Result<Option<Self>, Trouble> {
        let text = place.get(&self.gone())?;
        Ok(text.and_then(|text| Self::read(&text).ok()).filter(|last| last.off() && last.follows(self)))
    }

    /// Takes this lock away at the end of its being taken off, and all that lies with it; that it was is remembered.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    pub(super) fn take_off(&self, place: &mut impl Shelf) -> Result<(), Trouble> {
        // Refused, as for want of room, it is only not remembered.
        let _ = place.set(&self.gone(), &self.write());
        Self::remove(place)
    }

    /// Whether a lock lies under this key.
    #[must_use]
    pub fn is_key(key: &str) -> bool {
        key.strip_prefix(Self::KEY).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Takes the lock away, and those of before; the one in force goes last: while there is any, the book counts as locked.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    pub fn remove(shelf: &mut impl Shelf) -> Result<(), Trouble> {
        for key in shelf.keys()?.iter().filter(|key| *key != Self::KEY && Self::is_key(key)) {
            shelf.remove(key)?;
        }
        shelf.remove(Self::KEY)
    }
}
