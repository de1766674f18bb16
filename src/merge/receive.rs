//! A file taken in on a person's word: joined like anything that is told, with a line of its own in the log.

use super::log::{Author, LogEntry};
use super::replica::note_table;
use super::table::{Table, each_table, kind_of};
use super::{Clash, Deed, Delta, Dot, Record, Replica, Settling, States, Told, Traces};
use crate::domain::{Book, Settings};
use std::sync::Arc;

impl Replica {
    /// The replica after a file has been taken in, and what the other tabs are to be told. `next` is what the book is to be
    /// then: what `joined`, this replica with what was told, shows, and whatever else the person wants of the file, which is
    /// written anew.
    #[must_use]
    pub fn receive(&self, told: &Delta, joined: &Self, next: &Arc<Book>, dot: Dot, by: &Author) -> (Self, Delta) {
        self.take_in((told, joined), next, (dot, Deed::Receive), &Settling::default(), by)
    }

    /// The same where the file's book takes the place of this one: between the two nothing waits for a decision, the person
    /// has just made it; what waits within the file still does.
    #[must_use]
    pub fn give_way(&self, told: &Delta, joined: &Self, next: &Arc<Book>, dot: Dot, by: &Author) -> (Self, Delta) {
        let within = Self::default().join(told).clashes();
        let between: Vec<Clash> = joined.clashes().into_iter().filter(|clash| !within.contains(clash)).collect();
        self.take_in((told, joined), next, (dot, Deed::Restore), &Settling::of(&between), by)
    }

    fn take_in(
        &self,
        (told, joined): (&Delta, &Self),
        next: &Arc<Book>,
        (dot, deed): (Dot, Deed),
        settling: &Settling,
        by: &Author,
    ) -> (Self, Delta) {
        let (mut replica, own) = joined.commit(Arc::clone(next), deed, settling, dot, by);
        let mut entry = LogEntry { dot, at: by.at, who: by.name.clone(), deed, changes: Arc::default(), more: 0 };
        macro_rules! kind {
            ($table:ident) => {
                note_table(kind_of!($table), &self.book.$table, &replica.book.$table, &mut entry);
            };
        }
        each_table!(kind);
        replica.log.put(dot, entry.clone());
        let mut all = told.clone();
        macro_rules! add {
            ($table:ident) => {
                lie(&mut all.$table, &joined.contexts.$table, &joined.book.$table);
                all.$table.extend(own.$table);
            };
        }
        each_table!(add);
        // What the file knows of this station's later writes does not lie in this journal.
        all.after = Some(self.heard.of(dot.station));
        all.log.push(entry);
        all.memory = self.memory;
        (replica, all)
    }
}

/// What was told, each record as it lies where that was taken in: a state that came with less than it had seen may have learned more
/// of one that lay under it, and what somebody has only who wrote over both tells no more what either had seen.
fn lie<R: Record, T: Table<R>>(told: &mut [Told<R>], traces: &Traces<R>, table: &T) {
    let (mut traces, mut shown) = (traces.along(), table.along());
    for one in told {
        let trace = traces.get(&one.key).filter(|trace| !one.states.is_known(Some(trace)));
        if let Some(states) = trace.and_then(|trace| States::traced(trace, shown(&one.key))) {
            one.states = states;
        }
    }
}

/// The book with the records of another that it lacks: whoever has emptied the book and then opens a file of it wants them
/// back, though their graves have seen them. Otherwise a grave stays: an old file does not bring back who was taken away.
#[must_use]
pub fn filled(book: &Book, other: &Book) -> Book {
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
    if next.settings == Settings::default() {
        // Choices that nobody has made here are like a record that is not there.
        next.settings = other.settings.clone();
    }
    next
}
