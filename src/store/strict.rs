//! What is asked of the strict storage beside the shelf: whatever it has acknowledged is on the disk. It knows no browser.
//!
//! The shelf is lazy: after a crash it comes back as it was at some earlier moment. So a few marks lie here, and here first:
//! the lock, without which nothing that is sealed can ever be opened, and what was erased, so that it stays erased. But whatever
//! lies here may come back older too, whole, as from a copy of the disk; and for a visit it may be out of reach.

use super::Trouble;
use std::future::Future;

/// Storage in which whatever was acknowledged lies on the disk: marks under names of their own, and texts (the journal's
/// mirror and copies) under theirs.
pub trait Strict {
    /// The mark of this name.
    fn mark(&self, name: &str) -> impl Future<Output = Result<Option<String>, Trouble>>;

    /// Puts a mark there in the place of the one of this name; with none takes it away.
    fn set_mark(&self, name: &str, text: Option<&str>) -> impl Future<Output = Result<(), Trouble>>;

    /// Gives every text to `change`, with its name on the shelf; where it answers with another, that takes its place. Each
    /// text is changed by itself, whole or not at all.
    fn restate(&self, change: impl Fn(&str, &str) -> Option<String>) -> impl Future<Output = Result<u32, Trouble>>;

    /// Removes everything, the other marks too, and puts this mark there: all of it or nothing.
    fn clear(&self, name: &str, text: &str) -> impl Future<Output = Result<(), Trouble>>;
}
