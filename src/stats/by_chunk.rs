//! Something that is found in each chunk of persons: once, and again only in chunks that an edit has touched.

use crate::domain::{self, Person, PersonId, Rows};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A run of persons, as a book shares it.
pub(super) type Chunk = Arc<domain::Chunk<PersonId, Person>>;

/// What was found in each chunk of a book, in its order; none where nobody has looked yet.
#[derive(Clone, Debug)]
pub(super) struct ByChunk<T>(Vec<(Chunk, Option<T>)>);

impl<T> Default for ByChunk<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ByChunk<T> {
    /// Turns to these persons: what was found in chunks that they share with those before stays.
    pub fn meet(&mut self, persons: &Rows<PersonId, Person>) {
        let before = std::mem::take(&mut self.0);
        let mut known: FxHashMap<_, _> = before.iter().map(|(chunk, _)| Arc::as_ptr(chunk)).zip(0usize..).collect();
        let mut before: Vec<Option<T>> = before.into_iter().map(|(_, found)| found).collect();
        let mut found = |chunk: &Chunk| known.remove(&Arc::as_ptr(chunk)).and_then(|at| before[at].take());
        self.0 = persons.chunks().iter().map(|chunk| (Arc::clone(chunk), found(chunk))).collect();
    }

    /// The next chunk at which nobody has looked.
    pub fn next(&mut self) -> Option<(&Chunk, &mut Option<T>)> {
        self.0.iter_mut().find(|(_, found)| found.is_none()).map(|(chunk, found)| (&*chunk, found))
    }

    /// How many chunks were looked at, and how many there are.
    pub fn looked(&self) -> (usize, usize) {
        (self.0.iter().filter(|(_, found)| found.is_some()).count(), self.0.len())
    }

    /// What was found so far, in the order of the book.
    pub fn iter(&self) -> impl Iterator<Item = (&Chunk, &T)> {
        self.0.iter().filter_map(|(chunk, found)| Some((chunk, found.as_ref()?)))
    }
}

/// Unpacks some of the details of a chunk; whether there is nothing left to unpack.
pub(super) fn is_unpacked(chunk: &domain::Chunk<PersonId, Person>) -> bool {
    let mut open: Option<*const ()> = None;
    for (packed, _) in chunk.iter().filter_map(|(_, person)| person.details.place()) {
        let pointer = Arc::as_ptr(packed).cast();
        if open != Some(pointer) {
            if !packed.open_some() {
                return false;
            }
            open = Some(pointer);
        }
    }
    true
}
