//! What a tab knows of its shelf without asking it again.

use super::keep::Keep;
use super::root::Root;
use crate::merge::{Dot, Seen};
use crate::store::Shelf;

impl<S: Shelf> Keep<S> {
    /// The last writes of each station that lie in the newest root.
    #[must_use]
    pub fn folded(&self) -> Seen {
        self.state.root.as_ref().map(|(_, root)| root.folded.clone()).unwrap_or_default()
    }

    /// The writes that lie in the journal.
    pub fn lying(&self) -> impl Iterator<Item = Dot> + '_ {
        self.state.heard.keys().copied()
    }

    /// The writes that lie on the shelf with all before them: one behind a large write that waits for its fold would tell of that
    /// as well.
    #[must_use]
    pub fn seen(&self) -> Seen {
        let mut seen = self.folded();
        seen.note_all(self.lying().filter(|dot| !self.is_unheard(*dot)));
        seen
    }

    /// Whether this write lies on the shelf.
    #[must_use]
    pub fn has(&self, dot: Dot) -> bool {
        self.state.heard.contains_key(&dot) || self.state.root.as_ref().is_some_and(|(_, root)| root.folded.has(dot))
    }

    /// The number of the newest root that is known here.
    #[must_use]
    pub fn newest(&self) -> Option<u64> {
        self.state.root.as_ref().map(|(number, _)| *number)
    }

    /// Whether a root of this number holds writes that this tab cannot be sure to have heard; of roots in between none tells, and
    /// where something is broken or gone here, it may have been found there.
    pub(super) fn covers_unheard(&self, number: u64, root: &Root) -> bool {
        let next = self.newest().unwrap_or(0) + 1;
        let lacks = !self.is_whole() || !self.state.gaps.is_empty();
        number > next || lacks || root.folded.iter().any(|last| self.is_unheard(last))
    }

    /// Whether this write, or one of its station before it, may not have been heard here.
    pub(super) fn is_unheard(&self, last: Dot) -> bool {
        if last == Dot::NOBODY {
            return false;
        }
        let (before, mut number) = (self.state.folded.of(last.station), last.number);
        // Back from entry to entry, each of which names the one before it.
        while number > before {
            match self.state.heard.get(&Dot::new(last.station, number)) {
                Some(after) => number = after.unwrap_or(0).min(number - 1),
                None => return true,
            }
        }
        false
    }

    /// Whether everything that was found on opening was whole, and nothing lies aside.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.state.writes && self.state.aside.is_empty() && (self.state.is_whole || self.state.root.is_none())
    }

    /// Whether what was found on opening taught each other something that lies nowhere: another tab, which heard it one after another,
    /// may fold without it.
    #[must_use]
    pub const fn has_learned(&self) -> bool {
        self.state.has_learned
    }

    /// Whether writes are gone that others build on, and nothing else is broken or gone: a machine has stopped before a large one
    /// was folded, and later small ones lay in the journal. The next fold needs it no more.
    #[must_use]
    pub fn lacks_writes_alone(&self) -> bool {
        !self.state.gaps.is_empty() && self.state.aside.is_empty() && self.state.missing.is_empty()
    }

    /// Whether what lies under this key could not be read.
    #[must_use]
    pub fn lies_aside(&self, key: &str) -> bool {
        self.state.aside.contains(key)
    }

    /// The shelf itself, for what is not the book's.
    pub fn shelf_mut(&mut self) -> &mut S {
        &mut self.shelf
    }
}
