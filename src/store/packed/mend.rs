//! Mending: what is broken or gone on the shelf is put back from a twin that lies elsewhere, text by text. A twin is believed by
//! its hash alone, so it does not matter where it comes from.

use super::keep::{Keep, Opened};
use super::letter::read;
use super::names::Place;
use super::open::look;
use super::root::Root;
use super::worth::{Worth, gives_way, worth};
use crate::merge::{Author, Dot, Replica};
use crate::store::{Shelf, Trouble};
use std::collections::BTreeSet;

impl<S: Shelf> Keep<S> {
    /// The keys under which something is broken or gone: of each a twin may lie elsewhere.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    pub fn wants(&self) -> Result<Vec<String>, Trouble> {
        let state = &self.state;
        if !state.writes {
            // A newer program knows better what is broken.
            return Ok(Vec::new());
        }
        let gone = state.gaps.iter().map(|dot| Place::Journal(*dot).to_string());
        let keys: BTreeSet<String> = state.aside.iter().chain(&state.missing).cloned().chain(gone).collect();
        let mut wants = Vec::new();
        for key in keys {
            // Another tab may have mended it.
            if gives_way(self.lies(&key)?, Worth::Whole) {
                wants.push(key);
            }
        }
        Ok(wants)
    }

    /// What the text under a key is worth, if there is one.
    fn lies(&self, key: &str) -> Result<Option<Worth>, Trouble> {
        Ok(self.shelf.get(key)?.map(|text| worth(key, &text)))
    }

    /// Puts a twin where something is broken or gone, and reads it back; whether it did. What is whole is never written over,
    /// and no twin that is not.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused; what lay there lies there still.
    pub fn mend(&mut self, key: &str, text: &str) -> Result<bool, Trouble> {
        if !self.state.writes || !gives_way(self.lies(key)?, worth(key, text)) {
            return Ok(false);
        }
        self.put_or_make_room(key, text, true)?;
        self.state.aside.remove(key);
        self.state.missing.remove(key);
        Ok(true)
    }

    /// Looks through the shelf once more, after something was mended: what is there now, to be joined by the caller, and what is
    /// still broken or gone.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused; all is as it was known then.
    pub fn look_again(&mut self, by: &Author) -> Result<Opened, Trouble> {
        let found = look(&self.shelf, by, &self.state.shelved)?;
        let state = &mut self.state;
        state.writes &= found.newer.is_none();
        found.root.iter().for_each(|(_, root)| state.folded.join(&root.folded));
        (state.root, state.is_whole, state.adopted) = (found.root, found.is_whole, found.adopted);
        state.gaps = found.gaps.iter().map(|gap| gap.missing).collect();
        state.heard.extend(found.heard);
        state.aside = found.aside.iter().map(|aside| aside.key.clone()).collect();
        state.missing = found.missing.iter().cloned().collect();
        let replica = found.replica.unwrap_or_default();
        Ok(Opened { replica, aside: found.aside, missing: found.missing, gaps: found.gaps })
    }

    /// Whether a copy, of which these texts are all but the chunks, holds writes that this tab, with this book, cannot be sure to
    /// have heard.
    #[must_use]
    pub fn lacks(&self, others: &[(String, String)], replica: &Replica) -> bool {
        // Of a visit that was silent for long a root does not tell any more; the log does.
        let is_unheard = |last: Dot| self.is_unheard(last) && replica.log.get(&last).is_none();
        let newest = self.state.root.as_ref().map_or(0, |(number, _)| *number);
        self.state.writes
            && others.iter().any(|(key, text)| match Place::of(key) {
                Place::Root(number) => {
                    read::<Root>(text).is_ok_and(|root| number > newest || root.folded.iter().any(is_unheard))
                }
                Place::Journal(dot) => worth(key, text) == Worth::Whole && !self.has(dot) && is_unheard(dot),
                _ => false,
            })
    }
}
