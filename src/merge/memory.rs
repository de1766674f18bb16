//! One memory after another: whoever leaves a sample begins a memory in which nothing of it is left, no grave and no line of the
//! log. Memories of one store are numbered in the order in which they were begun. What is heard of a later one takes the place
//! of all that is of an earlier one, and what is heard of an earlier one changes nothing: so in whatever order writes are heard,
//! the last memory stands, whole or not at all. A file is of no store: it is joined with the memory that takes it in.

use super::{Author, Deed, Delta, Dot, Replica, Settling};
use crate::domain::Book;
use std::cmp::Ordering;
use std::sync::Arc;

impl Replica {
    /// This as the memory that follows another. Which writes were met stays known, so that no number is given twice.
    #[must_use]
    pub fn following(&self, left: &Self) -> Self {
        Self { memory: left.memory + 1, heard: left.heard.clone().with(&self.heard), ..self.clone() }
    }

    /// The replica after a write that leaves its book so, and all of it, to be told to those who have the memory before it.
    #[must_use]
    pub fn begin(&self, next: Arc<Book>, deed: Deed, dot: Dot, by: &Author) -> (Self, Delta) {
        let (begun, told) = self.commit(next, deed, &Settling::default(), dot, by);
        let mut all = Delta { after: told.after, ..begun.whole() };
        // The write itself is told last, as everywhere.
        all.log.retain(|entry| entry.dot != dot);
        all.log.extend(told.log);
        (begun, all)
    }

    /// What is known after something of the same store was heard: of another tab, of the journal, of a copy.
    #[must_use]
    pub fn hear(&self, told: &Delta) -> Self {
        match told.memory.cmp(&self.memory) {
            Ordering::Equal => self.join(told),
            Ordering::Greater => {
                let begun = Self { memory: told.memory, heard: self.heard.clone(), ..Self::default() };
                begun.join(told)
            }
            // Its numbers are given all the same.
            Ordering::Less => {
                let mut heard = self.heard.clone().with(&told.seen());
                heard.note_all(told.log.iter().map(|entry| entry.dot));
                Self { heard, ..self.clone() }
            }
        }
    }
}

impl Delta {
    /// Takes in what else a store tells, by the same law.
    pub fn gather(&mut self, other: &Self) {
        if other.memory > self.memory {
            *self = Self { memory: other.memory, ..Self::default() };
        }
        if other.memory == self.memory {
            self.extend(other);
        }
    }
}
