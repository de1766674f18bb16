//! Putting a lock on what lies there already, or taking it off: text by text, in steps that are not felt.
//!
//! The lock lies there before the first text is sealed, and until the last one is open again. So wherever it ends, every
//! text is plain or opens with the passphrase; the next sweep goes on. Which way it goes, the lock on the shelf says.

use super::seal::{Restated, stays_plain};
use super::settle::rewrite;
use super::{Found, Lock, Sealed, Shelf, Trouble};

/// How far a sweep has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Swept {
    /// There is more to do.
    More,
    /// All is sealed; or all is open and the lock is gone.
    Done,
    /// All is open but these, which do not open: the lock stays for them until they are discarded.
    Left(Vec<String>),
}

/// One walk over the shelf after the other, until one finds nothing to do.
#[derive(Debug, Default)]
pub struct Sweep {
    names: Vec<String>,
    walked: usize,
    changed: bool,
    begun: bool,
    shut: Vec<String>,
}

impl Sweep {
    /// So many texts have been looked at in this walk, of so many.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.walked, self.names.len())
    }

    /// The next text.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused; the same step can be tried again.
    pub fn step<S: Shelf>(&mut self, sealed: &mut Sealed<S>) -> Result<Swept, Trouble> {
        let Some(name) = self.names.get(self.walked) else { return self.turn(sealed) };
        // Another tab may have removed it.
        if let Some(text) = sealed.below().get(name)? {
            match sealed.restated(name, &text)? {
                Restated::Same => {}
                Restated::Never => self.shut.push(name.clone()),
                Restated::As(other) => {
                    self.changed = true;
                    rewrite(sealed.below_mut(), name, &text, &other)?;
                }
            }
        }
        self.walked += 1;
        Ok(Swept::More)
    }

    /// The end of a walk, or the beginning of the first.
    fn turn<S: Shelf>(&mut self, sealed: &mut Sealed<S>) -> Result<Swept, Trouble> {
        if !self.begun || self.changed {
            let names = sealed.keys()?;
            let walk = names.into_iter().filter(|name| !stays_plain(name)).collect();
            *self = Self { names: walk, begun: true, ..Self::default() };
            return Ok(Swept::More);
        }
        if !self.shut.is_empty() {
            return Ok(Swept::Left(self.shut.clone()));
        }
        if let Found::Lock(lock) = Lock::find(sealed.below())?
            && lock.off()
            && sealed.key().is_some_and(|key| key.id() == lock.key_id())
        {
            lock.take_off(sealed.below_mut())?;
        }
        Ok(Swept::Done)
    }

    /// All of it at once, for those who need not mind how long it takes.
    ///
    /// # Errors
    /// As for [`Self::step`].
    pub fn run<S: Shelf>(shelf: &mut Sealed<S>) -> Result<Swept, Trouble> {
        let mut sweep = Self::default();
        loop {
            match sweep.step(shelf)? {
                Swept::More => {}
                end => return Ok(end),
            }
        }
    }
}
