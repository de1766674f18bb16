//! What the last visit wrote and the shelf forgot: entries that lie only in the mirror. All of it is joined, so nothing can be
//! put in the place of something newer.

use super::held::Held;
use super::{At, Effect, Keeper, MANY, Twins};
use crate::domain::{Day, Moment, Note};
use crate::merge::{Author, Dot, Replica};
use crate::store::packed::{self, Keep, Opened, Opening, Worth, worth};
use crate::store::{Memory, Shelf, Trouble};
use std::collections::BTreeSet;
use std::sync::Arc;

impl<S: Shelf> Keeper<S> {
    /// Puts entries that the shelf forgot back under their keys, and takes them in. Where there is no room, or another text
    /// under the key, the mirror's is taken in alone, and lies there till it is folded.
    pub(super) fn found(
        &mut self,
        found: Vec<(String, String)>,
        held: Option<&str>,
        ours: &Replica,
        now: u64,
    ) -> Vec<Effect> {
        let (mut homeless, mut mirrored) = (Vec::new(), BTreeSet::new());
        for (key, text) in found {
            let Some(dot) = packed::dot(&key) else { continue };
            let opened = self.keep.shelf().read(&key, text.clone());
            if worth(&key, &opened) == Worth::Broken {
                // It is the mirror's that has rotted: whatever lies here is mirrored anew.
                continue;
            }
            mirrored.insert(dot);
            let at_home = match self.keep.shelf().get(&key) {
                // Sealed twice it is another text of the same.
                Ok(Some(lies)) if opened == lies => true,
                Ok(Some(_)) => {
                    let is_mended = self.keep.mend(&key, &opened) == Ok(true);
                    self.mended += usize::from(is_mended);
                    is_mended
                }
                // Where something is broken, that the root tells of it says nothing: this may be all that is left of it.
                Ok(None) => self.whole && self.keep.has(dot) || self.keep.shelf_mut().put_back(&key, &text).is_ok(),
                Err(_) => false,
            };
            if !at_home {
                homeless.push((key, text));
            } else if self.whole {
                self.kept.insert(key);
            }
        }
        let (mut effects, _) = self.hear();
        effects.extend(self.complete(&mirrored, held, now));
        let keys: Vec<String> = homeless.iter().map(|(key, _)| key.clone()).collect();
        if let Some(found) = self.read(homeless)
            && ours.hear(&found.whole()) != *ours
        {
            effects.push(Effect::Heard(Arc::new(found.whole())));
            self.homeless.extend(keys);
            effects.extend(self.restored());
        }
        effects
    }

    /// Has the mirror take what no page has seen through to the end: what is saved from now on speaks for that too.
    fn complete(&mut self, mirrored: &BTreeSet<Dot>, held: Option<&str>, now: u64) -> Vec<Effect> {
        let held = held.and_then(Held::read).unwrap_or_default();
        let is_held = self.keep.newest() <= held.root && self.keep.folded().iter().all(|dot| held.writes.has(dot));
        self.base |= is_held && !self.due;
        let missed = self.keep.lying().filter(|dot| !mirrored.contains(dot) && !held.writes.has(*dot));
        self.own.extend(missed.map(|dot| (dot, At::Memory)));
        let mut effects = self.reflect(Ok(()), now);
        if !self.base {
            effects.extend(self.copy_when_due(now));
        }
        effects
    }

    /// What these texts say by themselves, where all of them can be read.
    fn read(&self, texts: Vec<(String, String)>) -> Option<Replica> {
        if texts.is_empty() {
            return None;
        }
        // Nothing of an earlier schema lies in the mirror: nobody signs.
        let by = Author { name: Note::default(), at: Moment { day: Day::FIRST, hour: 0, minute: 0 } };
        match Keep::open(self.keep.shelf().over(Memory::from_iter(texts)), &by).1 {
            Opening::Book(opened) => Some(opened.replica),
            _ => None,
        }
    }

    /// Looks through the shelf once more, after something was mended ([`Keep::look_again`]).
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    pub fn look_again(&mut self, by: &Author) -> Result<Opened, Trouble> {
        let opened = self.keep.look_again(by)?;
        self.whole = self.keep.is_whole();
        Ok(opened)
    }

    /// Twins of what is broken or gone have been looked for: what is still not here will not come back by itself.
    pub const fn looked(&mut self) {
        self.twins = Twins::Asked;
    }

    /// How many broken entries the mirror gave back.
    #[must_use]
    pub const fn mended(&self) -> usize {
        self.mended
    }

    /// Whether something is broken or gone and nobody has been able to look for it elsewhere: what is not here now may come
    /// back yet, so nothing is folded without it.
    pub(super) fn is_awaited(&self) -> bool {
        self.twins == Twins::Unasked && self.has_damage()
    }

    /// Whether something is known to be broken or gone.
    pub(super) fn has_damage(&self) -> bool {
        self.keep.wants().is_ok_and(|wants| !wants.is_empty())
    }

    /// Folds when nobody types, as if there were many writes: what was heard lies in no journal.
    pub(super) fn restored(&mut self) -> Vec<Effect> {
        self.due = true;
        self.fold_when_many()
    }

    /// Looks whether a fold is needed right after opening.
    pub(super) fn opened(&mut self) -> Vec<Effect> {
        let lacks = self.twins != Twins::Unasked && self.keep.lacks_writes_alone();
        if self.due || lacks || self.keep.unfolded() >= MANY / 2 || self.keep.needs_fold() {
            self.restored()
        } else {
            Vec::new()
        }
    }
}
