//! Whether the work is safe.

use super::Moment;
use crate::store::Trouble;

/// Whether the work is safe. Always on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing has been changed since the page was opened.
    Unchanged,
    /// Being written.
    Saving,
    /// Written and read back, at this time, and on the disk.
    Saved(Moment),
    /// Written and read back, at this time; this browser does not tell whether it is on the disk.
    Unsure(Moment),
    /// Refused: the work is in memory only.
    Failed(Trouble),
    /// The store is of a newer program: nothing is written.
    ReadOnly,
}
