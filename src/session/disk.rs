//! A file on disk that is kept up to date, as far as the browser offers it. It knows no browser.

/// The linked file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedFile {
    /// Its name; a browser tells no more of where it is.
    pub name: String,
    /// Whether it may be written now; after the page was opened anew the user may have to say so again.
    pub allowed: bool,
}

/// Why a file on disk was not linked or not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiskTrouble {
    /// This browser lets no page write files.
    NotOffered,
    /// The user chose none.
    Cancelled,
    /// The user has not allowed it, or not again.
    NotAllowed,
    /// No file is linked, or it has been moved or removed.
    Gone,
    /// The disk has no room.
    Full,
    /// What was read back is not what was written.
    Differs,
    /// Something in the store is broken or gone: the file may hold what is not here any more.
    Damaged,
    /// Anything else.
    Failed,
}
