//! Keeping: every write is durable at once, and what others wrote is heard.

use super::journal::{Entry, Gap, entry, put, text};
use super::names::{Hash, Place};
use super::open::{Look, look};
use super::root::Root;
use super::shut::Shelved;
use super::tables::Cache;
use crate::domain::Book;
use crate::merge::{Author, Delta, Dot, Replica, Seen};
use crate::store::{Aside, Shelf, Trouble};
use std::collections::{BTreeMap, BTreeSet};

/// A book that was opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The book with its memory.
    pub replica: Replica,
    /// Texts that could not be read; they stay until the user says otherwise.
    pub aside: Vec<Aside>,
    /// Keys of chunks that are gone.
    pub missing: Vec<String>,
    /// Writes that others build on and that are not there.
    pub gaps: Vec<Gap>,
}

impl Opened {
    /// Whether nothing of it is broken or gone.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.aside.is_empty() && self.missing.is_empty() && self.gaps.is_empty()
    }
}

/// What was found on opening.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// Nothing is stored.
    Fresh,
    /// A book.
    Book(Box<Opened>),
    /// Only texts that could not be read.
    Damaged(Vec<Aside>),
    /// There are texts of a newer program: what could be understood, to be looked at only.
    TooNew {
        /// Its schema.
        schema: u32,
        /// What could be understood.
        book: Option<Box<Book>>,
        /// All texts that could not be.
        aside: Vec<Aside>,
    },
    /// Storage cannot be used here.
    Denied,
}

/// What takes the room, in units of storage, keys included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// The newest root and its chunks.
    pub book: usize,
    /// The journal.
    pub journal: usize,
    /// What is kept of the generation before, and books of schema 1.
    pub older: usize,
    /// Held back for a fold.
    pub ballast: usize,
    /// Texts that could not be read, and all else under our name.
    pub others: usize,
}

/// Keeps one book on a shelf, for one tab.
#[derive(Debug)]
pub struct Keep<S> {
    pub(super) shelf: S,
    pub(super) state: State,
}

/// What this tab knows of the shelf. All that lies there besides is somebody else's.
#[derive(Debug, Default)]
pub struct State {
    /// Whether anything may be written.
    pub writes: bool,
    /// The newest root that is known here, whether all of it was whole, and the writes in it, told of or not.
    pub root: Option<(u64, Root)>,
    pub is_whole: bool,
    /// Whether on opening something was learned that lies nowhere.
    pub has_learned: bool,
    pub folded: Seen,
    /// Every entry that this tab has heard or written and that may still lie there, with the number before it.
    pub heard: BTreeMap<Dot, Option<u32>>,
    /// Writes that could not be saved, in their order.
    pub pending: Vec<(Dot, Option<u32>, String)>,
    /// Keys whose texts could not be read.
    pub aside: BTreeSet<String>,
    /// Keys of chunks that were not there.
    pub missing: BTreeSet<String>,
    /// Writes that others build on and that were not there.
    pub gaps: BTreeSet<Dot>,
    /// Keys that this tab wrote and did not find as it wrote them.
    pub spoiled: BTreeSet<String>,
    /// Chunks that this tab wrote for a fold that did not end.
    pub loose: BTreeSet<Hash>,
    pub adopted: Option<u64>,
    pub cache: Cache,
    pub shelved: Shelved,
}

impl<S: Shelf> Keep<S> {
    /// Opens what lies on the shelf; `by` signs what has to be written to take in a book of an earlier schema.
    pub fn open(shelf: S, by: &Author) -> (Self, Opening) {
        let shelved = Shelved::default();
        let Ok(found) = look(&shelf, by, &shelved) else {
            // A shelf that failed while it was looked through is not known at all: nothing is ever written to it.
            return (Self { shelf, state: State::default() }, Opening::Denied);
        };
        let Look { replica, root, is_whole, has_learned, heard, adopted, aside, missing, gaps, newer, cache } = found;
        let state = State {
            writes: newer.is_none(),
            folded: root.as_ref().map(|(_, root)| root.folded.clone()).unwrap_or_default(),
            root,
            is_whole,
            has_learned,
            heard,
            aside: aside.iter().map(|a| a.key.clone()).collect(),
            missing: missing.iter().cloned().collect(),
            gaps: gaps.iter().map(|gap| gap.missing).collect(),
            adopted,
            cache,
            shelved,
            ..State::default()
        };
        let opening = match (newer, replica) {
            (Some(schema), replica) => {
                let book = replica.map(|r| Box::new((*r.book).clone()));
                Opening::TooNew { schema, book, aside }
            }
            (None, Some(replica)) => Opening::Book(Box::new(Opened { replica, aside, missing, gaps })),
            (None, None) if aside.is_empty() => Opening::Fresh,
            (None, None) => Opening::Damaged(aside),
        };
        (Self { shelf, state }, opening)
    }

    /// Writes one write into the journal and reads it back. Writes are saved in their order: behind one that could not be, the
    /// next ones wait as well ([`Keep::save_again`]).
    ///
    /// # Errors
    /// [`Trouble`] says why it is not saved; it waits here then.
    pub fn append(&mut self, dot: Dot, delta: &Delta) -> Result<(), Trouble> {
        self.state.pending.push((dot, delta.after, text(delta)));
        self.save_again()
    }

    /// Tries again to save what could not be saved.
    ///
    /// # Errors
    /// [`Trouble`] of the first write that cannot be saved; it and those behind it wait on.
    pub fn save_again(&mut self) -> Result<(), Trouble> {
        let Self { shelf, state } = self;
        if !state.writes {
            return Err(Trouble::Denied);
        }
        while let Some((dot, after, text)) = state.pending.first() {
            let key = Place::Journal(*dot).to_string();
            let ours = state.spoiled.contains(&key);
            if let Err(trouble) = put(shelf, &key, text, ours) {
                if trouble != Trouble::Elsewhere {
                    // It may lie there in part.
                    state.spoiled.insert(key);
                }
                return Err(trouble);
            }
            state.spoiled.remove(&key);
            state.heard.insert(*dot, *after);
            state.pending.remove(0);
        }
        Ok(())
    }

    /// The writes that are not saved yet.
    #[must_use]
    pub fn pending(&self) -> Vec<Dot> {
        self.state.pending.iter().map(|(dot, ..)| *dot).collect()
    }

    /// What another tab put under a key, if it is a write that was not heard before: to be joined by the caller, always.
    pub fn hear(&mut self, key: &str, text: &str) -> Option<Delta> {
        let Place::Journal(dot) = Place::of(key) else { return None };
        if self.state.heard.contains_key(&dot) {
            return None;
        }
        // What cannot be read keeps this tab from folding, and is set aside on the next opening.
        let Entry::Whole(delta) = entry(dot, text.to_owned()) else { return None };
        self.state.heard.insert(dot, delta.after);
        Some(*delta)
    }

    /// Removes texts that lay aside, on the user's word.
    ///
    /// # Errors
    /// [`Trouble`] at the first that cannot be removed; it and those after it stay aside.
    pub fn discard(&mut self, aside: &[Aside]) -> Result<(), Trouble> {
        for Aside { key, text } in aside {
            // The user's word was about this very text.
            if self.state.aside.contains(key) && self.shelf.get(key)?.as_ref() == Some(text) {
                self.shelf.remove(key)?;
                self.state.aside.remove(key);
            }
        }
        Ok(())
    }

    /// What takes the room.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    pub fn room(&self) -> Result<Room, Trouble> {
        let mut room = Room::default();
        let named: BTreeSet<Hash> = self.state.root.iter().flat_map(|(_, root)| root.names()).collect();
        let newest = self.state.root.as_ref().map(|(number, _)| *number);
        for key in self.shelf.keys()? {
            let text = self.shelf.get(&key)?.unwrap_or_default();
            let units = key.len() + text.encode_utf16().count();
            *match Place::of(&key) {
                _ if self.state.aside.contains(&key) => &mut room.others,
                Place::Chunk(hash) if named.contains(&hash) => &mut room.book,
                Place::Root(number) if Some(number) == newest => &mut room.book,
                Place::Journal(_) => &mut room.journal,
                Place::Chunk(_) | Place::Root(_) | Place::Book(_) => &mut room.older,
                Place::Ballast => &mut room.ballast,
                Place::Other => &mut room.others,
            } += units;
        }
        Ok(room)
    }

    /// How many writes, of whichever tab, lie in the journal and in no root yet.
    #[must_use]
    pub fn unfolded(&self) -> usize {
        let folded = self.state.root.as_ref().map(|(_, root)| &root.folded);
        self.state.heard.keys().filter(|dot| folded.is_none_or(|folded| !folded.has(**dot))).count()
    }

    /// Whether what was opened lies in no root yet, and not in the journal either: a book of an earlier schema.
    #[must_use]
    pub fn needs_fold(&self) -> bool {
        self.state.root.is_none() && self.state.adopted.is_some()
    }

    /// The shelf itself.
    pub fn shelf(&self) -> &S {
        &self.shelf
    }
}
