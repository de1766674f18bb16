//! A file taken in on a person's word: joined like anything that is told, with a line of its own in the log.

use super::log::{Author, LogEntry};
use super::replica::{Names, note_table};
use super::table::{Table, each_table, kind_of};
use super::{Deed, Delta, Replica, Settling};
use crate::domain::{Book, Station};
use std::sync::Arc;

impl Replica {
    /// The replica after a file has been taken in, and what the other tabs are to be told.
    ///
    /// With `revive`, what the file's book holds and a grave here hides is written anew: whoever has emptied the book and
    /// then opens a file of it wants it back. Otherwise a grave stays: an old file does not bring back who was taken away.
    #[must_use]
    pub fn receive(&self, told: &Delta, revive: Option<&Book>, station: Station, by: &Author) -> (Self, Delta) {
        let joined = self.join(told);
        let next = revive.map_or_else(|| Arc::clone(&joined.book), |book| Arc::new(filled(&joined.book, book)));
        // The file may hold later writes of this station than are known here.
        let dot = joined.next_dot(station);
        let (mut replica, own) = joined.commit(Arc::clone(&next), Deed::Receive, &Settling::default(), dot, by);
        let mut entry =
            LogEntry { dot, at: by.at, who: by.name.clone(), deed: Deed::Receive, changes: Vec::new(), more: 0 };
        let mut gone = Names::new();
        macro_rules! kind {
            ($table:ident) => {
                note_table(kind_of!($table), &self.book.$table, &next.$table, &mut entry, &mut gone);
            };
        }
        each_table!(kind);
        replica.log.put(dot, entry.clone());
        let mut all = told.clone();
        macro_rules! add {
            ($table:ident) => {
                all.$table.extend(own.$table);
            };
        }
        each_table!(add);
        all.after = Some(self.heard.of(station));
        all.log.push(entry);
        (replica, all)
    }
}

/// The book with the records of another that it lacks.
fn filled(book: &Book, other: &Book) -> Book {
    let mut next = book.clone();
    macro_rules! kind {
        ($table:ident) => {
            for key in next.$table.changed(&other.$table) {
                if next.$table.find(&key).is_none() {
                    next.$table.put_or_remove(&key, other.$table.find(&key).cloned());
                }
            }
        };
    }
    each_table!(kind);
    next
}
