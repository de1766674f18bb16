//! One text as it should lie, sealed or in the open: whatever comes back to the shelf from elsewhere, and whatever goes on from it,
//! does so as the lock says at that moment. A sweep that has gone by already does not come again before the next unlocking.

use super::seal::Restated;
use super::{Sealed, Shelf, Trouble};

impl<S: Shelf> Sealed<S> {
    /// Puts a text there that was kept elsewhere as it lay: it may be from before a lock was put on, or taken off.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused; [`Trouble::Denied`] where it should lie in the open and does not open.
    pub fn put_back(&mut self, name: &str, text: &str) -> Result<(), Trouble> {
        match self.restated(name, text)? {
            Restated::Same => self.below_mut().set(name, text),
            Restated::As(other) => self.below_mut().set(name, &other),
            Restated::Never => Err(Trouble::Denied),
        }
    }

    /// The text under this name as it should lie, to be kept elsewhere; where it lies otherwise it is set right here too.
    /// Beside another lock it is given as it lies: who keeps it asks what lock there is ([`beside`](super::beside)).
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused to say.
    pub fn hand_on(&mut self, name: &str) -> Result<Option<String>, Trouble> {
        let Some(text) = self.below().get(name)? else { return Ok(None) };
        let Ok(Restated::As(other)) = self.restated(name, &text) else { return Ok(Some(text)) };
        // Refused here, as for want of room, the sweep tells of it.
        let _ = rewrite(self.below_mut(), name, &text, &other);
        Ok(Some(other))
    }
}

/// Puts the text there and reads it back; where it is not there, what lay there before is put back.
pub(super) fn rewrite(shelf: &mut impl Shelf, name: &str, before: &str, after: &str) -> Result<(), Trouble> {
    shelf.set(name, after)?;
    match shelf.get(name) {
        Ok(Some(back)) if back == after => Ok(()),
        other => {
            shelf.set(name, before)?;
            Err(other.err().unwrap_or(Trouble::Denied))
        }
    }
}
