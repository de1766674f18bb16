//! Removing everything of ours from a shelf, and counting what is left.

use super::life::STATION;
use super::{Erased, Lock, Shelf, Trouble};

/// How much lies on a shelf.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stock {
    /// Texts of ours.
    pub keys: usize,
    /// Units of storage that they and their names take.
    pub units: usize,
}

impl Stock {
    /// Counts; but not the mark by which what was erased stays erased ([`Erased`]): it is nothing of the book.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    pub fn of(shelf: &impl Shelf) -> Result<Self, Trouble> {
        let units = |text: &str| text.encode_utf16().count();
        shelf.keys()?.iter().filter(|key| *key != Erased::KEY).try_fold(Self::default(), |sum, key| {
            let text = shelf.get(key)?.unwrap_or_default();
            Ok(Self { keys: sum.keys + 1, units: sum.units + units(key) + units(&text) })
        })
    }
}

/// Removes everything of ours but the mark of what was erased, the lock first: from then on nothing that was sealed can be
/// opened, wherever it ends; and the station last, for by that is known whose life it was ([`Erased`]). What cannot be removed
/// does not keep the rest from being removed; [`Stock::of`] tells what is left.
///
/// # Errors
/// The first [`Trouble`] with which the shelf refused.
pub fn erase(shelf: &mut impl Shelf) -> Result<(), Trouble> {
    let mut keys = shelf.keys()?;
    keys.retain(|key| key != Erased::KEY);
    keys.sort_by_key(|key| (key == STATION, !Lock::is_key(key)));
    keys.iter().map(|key| shelf.remove(key)).fold(Ok(()), Result::and)
}
