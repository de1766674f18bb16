//! A survey of what a copy of the shelf would hold, a text at a time: what is whole is copied, what is broken is not, and
//! whether all of the book is in it.

use super::letter::read;
use super::names::{Hash, Place};
use super::root::Root;
use super::worth::{Worth, worth};
use crate::merge::Seen;
use crate::store::{Sealed, Shelf, Trouble};
use std::collections::BTreeSet;

/// How far it has come, and what was found.
#[derive(Debug, Default)]
pub struct Survey {
    waits: Vec<String>,
    good: Vec<String>,
    broken: Vec<String>,
    there: BTreeSet<Hash>,
    newest: Option<(u64, Root)>,
}

impl Survey {
    /// Of these keys of a book.
    #[must_use]
    pub fn of(mut keys: Vec<String>) -> Self {
        keys.sort_unstable_by(|a, b| b.cmp(a));
        Self { waits: keys, ..Self::default() }
    }

    /// Looks at the next text, and has it lie as it is to be copied, sealed under a lock; whether that was all.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    pub fn step(&mut self, lying: &mut Sealed<impl Shelf>) -> Result<bool, Trouble> {
        let Some(key) = self.waits.pop() else { return Ok(true) };
        // Another tab may have folded it away.
        let Some(text) = lying.hand_on(&key)?.map(|text| lying.read(&key, text)) else { return Ok(false) };
        if worth(&key, &text) == Worth::Broken {
            self.broken.push(key);
            return Ok(false);
        }
        match Place::of(&key) {
            Place::Chunk(hash) => drop(self.there.insert(hash)),
            Place::Root(number) if self.newest.as_ref().is_none_or(|(newest, _)| *newest < number) => {
                self.newest = read(&text).ok().map(|root| (number, root)).or_else(|| self.newest.take());
            }
            _ => {}
        }
        self.good.push(key);
        Ok(false)
    }

    /// The keys of what may be copied.
    #[must_use]
    pub fn keys(&self) -> &[String] {
        &self.good
    }

    /// The keys of what is broken: of each a twin may lie elsewhere, whoever names it.
    #[must_use]
    pub fn broken(&self) -> &[String] {
        &self.broken
    }

    /// Whether all that the book is made of is there and whole: only then may a copy be made without anybody's word, and give
    /// older ones up.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let mut named = self.newest.iter().flat_map(|(_, root)| root.names());
        // A broken chunk that the newest root does not name is of no book any more, or of the one before.
        let is_chunk = |key: &String| matches!(Place::of(key), Place::Chunk(_));
        let is_sound = self.broken.iter().all(is_chunk) && self.waits.is_empty();
        is_sound && named.all(|name| self.there.contains(&name))
    }

    /// Those of these keys of journal entries that lie in the copy, by themselves or in its root: nobody needs them elsewhere.
    pub fn covers<'a>(
        &'a self,
        entries: impl IntoIterator<Item = &'a String> + 'a,
    ) -> impl Iterator<Item = &'a String> {
        let folded: Option<&Seen> = self.newest.as_ref().map(|(_, root)| &root.folded).filter(|_| self.is_whole());
        entries.into_iter().filter(move |key| {
            let in_root = || super::dot(key).is_some_and(|dot| folded.is_some_and(|folded| folded.has(dot)));
            self.good.contains(key) || in_root()
        })
    }
}
