//! What other tabs have written since this one looked last.

use super::keep::Keep;
use super::letter;
use super::names::Place;
use super::open::told;
use super::root::Root;
use crate::merge::Delta;
use crate::store::{Shelf, Trouble};
use std::collections::BTreeSet;

/// What others have written since this tab looked last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Caught {
    /// All of it, and perhaps more.
    pub told: Vec<Delta>,
    /// Whether some of it lies in no journal: it came out of a fold.
    pub folded: bool,
}

impl<S: Shelf> Keep<S> {
    /// All that others have written since, whether this tab was told of it or not: to be joined by the caller, always.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused; what was heard till then comes with the next call.
    pub fn catch_up(&mut self) -> Result<Caught, Trouble> {
        let mut folded = false;
        let places: BTreeSet<Place> = self.shelf.keys()?.iter().map(|key| Place::of(key)).collect();
        let mut heard = Vec::new();
        let newest = places.iter().rev().find_map(|p| if let Place::Root(n) = p { Some(*n) } else { None });
        if let Some(number) = newest.filter(|n| self.state.root.as_ref().is_none_or(|(known, _)| known < n))
            && let Some(text) = self.shelf.get(&Place::Root(number).to_string())?
            && let Ok(root) = letter::read::<Root>(&text)
        {
            if self.covers_unheard(number, &root) {
                // Somebody has folded what this tab never heard.
                heard.extend(told(&self.shelf, &root, &self.state.shelved)?);
                if heard.is_empty() {
                    return Err(Trouble::Elsewhere);
                }
                folded = true;
            }
            self.state.adopted = root.adopted.or(self.state.adopted);
            self.state.folded.join(&root.folded);
            self.state.is_whole = true;
            self.state.root = Some((number, root));
        }
        for place in &places {
            let Place::Journal(dot) = place else { continue };
            if self.state.heard.contains_key(dot) {
                continue;
            }
            let key = place.to_string();
            match self.shelf.get(&key) {
                Ok(Some(text)) => heard.extend(self.hear(&key, &text)),
                Ok(None) => {}
                // What was heard must not get lost on the way.
                Err(trouble) if heard.is_empty() => return Err(trouble),
                Err(_) => break,
            }
        }
        Ok(Caught { told: heard, folded })
    }
}
