//! What can be spared: removed after a fold, or given back for room. Nothing goes that is not understood.

use super::fold::Fold;
use super::journal::put;
use super::keep::Keep;
use super::letter::read;
use super::names::{Hash, Place};
use super::root::Root;
use super::worth::{Worth, worth};
use crate::merge::Dot;
use crate::store::{Shelf, Trouble};
use std::collections::{BTreeSet, VecDeque};

/// Held back for folds, in units.
const BALLAST: usize = 64 * 1024;
/// A journal larger than this, in units, goes as soon as it is in the newest root; a smaller one stays till the next.
const LARGE: usize = 200_000;

impl<S: Shelf> Keep<S> {
    /// What nobody needs any more: the newest root is there, and the one before it stays.
    pub(super) fn spare(&self, fold: &Fold) -> Result<VecDeque<String>, Trouble> {
        let (mut keep, mut spare, mut chunks) = (BTreeSet::new(), VecDeque::new(), Vec::new());
        keep.extend(fold.root.names());
        let mut older: Option<Root> = None;
        let mut is_known = true;
        let mut journal = 0;
        let keys = self.shelf.keys()?;
        let places: BTreeSet<Place> = keys.iter().map(|key| Place::of(key)).collect();
        for place in places.iter().rev() {
            let key = place.to_string();
            match place {
                Place::Root(number) if *number == fold.number => {}
                Place::Root(number) => match self.shelf.get(&key)?.map(|text| read::<Root>(&text)) {
                    Some(Ok(root)) if Some(*number) == fold.before => {
                        keep.extend(root.names());
                        older = Some(root);
                    }
                    Some(Ok(_)) if *number < fold.number => spare.push_back(key),
                    None => {}
                    // What it names, only those know who can read it.
                    Some(_) => is_known &= self.state.spoiled.contains(&key),
                },
                Place::Chunk(hash) => chunks.push(*hash),
                Place::Journal(dot) if fold.covered.contains(dot) => {
                    journal += self.shelf.get(&key)?.map_or(0, |text| text.encode_utf16().count());
                }
                _ => {}
            }
        }
        let gone = |dot: &&Dot| journal > LARGE || older.as_ref().is_some_and(|root| root.folded.has(**dot));
        spare.extend(fold.covered.iter().filter(gone).map(|dot| Place::Journal(*dot).to_string()));
        spare.extend(
            self.state
                .spoiled
                .iter()
                .filter(|key| match Place::of(key) {
                    Place::Journal(dot) => fold.root.folded.has(dot),
                    _ => true,
                })
                .cloned(),
        );
        if let Some(adopted) = older.and_then(|root| root.adopted) {
            let books = places.iter().filter(|p| matches!(p, Place::Book(number) if *number <= adopted));
            spare.extend(books.map(ToString::to_string).filter(|key| !self.state.aside.contains(key)));
        }
        if is_known {
            let loose = chunks.into_iter().filter(|hash| !keep.contains(hash));
            spare.extend(loose.map(|hash| Place::Chunk(hash).to_string()));
        }
        Ok(spare)
    }

    /// Removes one text that nobody needs, if it is still what it was taken for; one that cannot be removed stays.
    pub(super) fn clear(&mut self, key: &str) {
        let Ok(Some(text)) = self.shelf.get(key) else { return };
        let understood = self.state.spoiled.contains(key) || worth(key, &text) == Worth::Whole;
        if understood && self.shelf.remove(key).is_ok() {
            self.state.spoiled.remove(key);
            if let Place::Journal(dot) = Place::of(key) {
                self.state.heard.remove(&dot);
            }
        }
    }

    /// Keeps some room for the next fold, if there is any.
    pub(super) fn hold_back(&mut self) {
        let key = Place::Ballast.to_string();
        if self.shelf.get(&key) == Ok(None) {
            // Where there is no room, there is no ballast.
            let _ = self.shelf.set(&key, &"-".repeat(BALLAST));
        }
    }

    /// Puts a text there; where there is no room, what can be spared makes place.
    pub(super) fn put_or_make_room(&mut self, key: &str, text: &str, ours: bool) -> Result<(), Trouble> {
        for what in [Spare::Ballast, Spare::Older] {
            match put(&mut self.shelf, key, text, ours) {
                Err(Trouble::Full) => self.make_room(what),
                other => return other,
            }
        }
        put(&mut self.shelf, key, text, ours)
    }

    /// Gives back what is ours to give; the newest root and the journal are not.
    fn make_room(&mut self, what: Spare) {
        match what {
            // What cannot be removed makes no room, and the write will say so.
            Spare::Ballast => drop(self.shelf.remove(&Place::Ballast.to_string())),
            Spare::Older => {
                let Some((newest, root)) = self.state.root.as_ref().filter(|_| self.state.is_whole) else { return };
                let (newest, mut keep): (u64, BTreeSet<Hash>) = (*newest, root.names().collect());
                keep.extend(&self.state.loose);
                let keys = self.shelf.keys().unwrap_or_default();
                let places: Vec<Place> = keys.iter().map(|key| Place::of(key)).collect();
                let foreign = |p: &&Place| matches!(p, Place::Root(n) if *n > newest);
                if places.iter().any(|p| foreign(&p)) {
                    return;
                }
                // First the roots: a root whose chunks are gone would look damaged.
                let roots = places.iter().filter(|p| matches!(p, Place::Root(number) if *number < newest));
                roots.for_each(|place| self.clear(&place.to_string()));
                let roots = |p: &&Place| matches!(p, Place::Root(number) if *number < newest);
                let left = self.shelf.keys().unwrap_or_default();
                if left.iter().map(|key| Place::of(key)).any(|p| roots(&&p)) {
                    // One that is not understood stays, and what it names.
                    return;
                }
                let chunks = places.iter().filter(|p| matches!(p, Place::Chunk(hash) if !keep.contains(hash)));
                chunks.for_each(|place| self.clear(&place.to_string()));
            }
        }
    }
}

/// What can be given back for room.
#[derive(Clone, Copy)]
enum Spare {
    Ballast,
    Older,
}
