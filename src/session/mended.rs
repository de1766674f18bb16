//! What was broken or gone in the store and has been looked for elsewhere: what came back, from where, and what did not.

use crate::domain::Moment;
use crate::store::Aside;

/// What came of looking for twins of what is broken or gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// So many parts were put back from the journal's mirror.
    pub mirror: usize,
    /// So many were put back from copies.
    pub copies: usize,
    /// The copy of this moment held more than was left here, and was taken in beside it.
    pub taken: Option<Moment>,
    /// The linked file on disk held more than was left here, and was taken in beside it.
    pub file: bool,
    /// Texts that still cannot be read.
    pub aside: Vec<Aside>,
    /// So many parts are still gone.
    pub lost: usize,
}

impl Mended {
    /// Whether anything came back.
    #[must_use]
    pub const fn is_something(&self) -> bool {
        self.mirror + self.copies > 0 || self.taken.is_some() || self.file
    }

    /// Whether all of it did.
    #[must_use]
    pub const fn is_all(&self) -> bool {
        self.aside.is_empty() && self.lost == 0
    }
}
