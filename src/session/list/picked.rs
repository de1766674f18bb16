//! Who is picked in the list: one by one, a stretch of rows, all that are found. Who leaves the book is picked no more.

use crate::domain::{Book, PersonId};
use std::collections::BTreeSet;

/// Those who are picked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    ids: BTreeSet<PersonId>,
}

impl Picked {
    /// Everybody of these.
    pub fn all(ids: impl IntoIterator<Item = PersonId>) -> Self {
        Self { ids: ids.into_iter().collect() }
    }

    /// Puts somebody in, or takes them out.
    pub fn turn(&mut self, id: PersonId) {
        if !self.ids.remove(&id) {
            self.ids.insert(id);
        }
    }

    /// Puts these in.
    pub fn add(&mut self, ids: impl IntoIterator<Item = PersonId>) {
        self.ids.extend(ids);
    }

    /// Whether somebody is picked.
    #[must_use]
    pub fn has(&self, id: PersonId) -> bool {
        self.ids.contains(&id)
    }

    /// How many are picked.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether nobody is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Those who are, in the order of the book.
    pub fn iter(&self) -> impl Iterator<Item = PersonId> {
        self.ids.iter().copied()
    }

    /// Those who are in the book.
    #[must_use]
    pub fn within(&self, book: &Book) -> Self {
        Self::all(self.iter().filter(|id| book.persons.get(id).is_some()))
    }
}
