//! What is learned of the persons of each chunk: once, and again only of chunks that an edit has touched; a chunk at a time,
//! as fields that are asked may have to be unpacked first.

use super::super::by_chunk::is_unpacked;
use super::{CHUNK, Chunk, Place, Roster};
use crate::domain::{Person, PersonId};
use std::sync::Arc;

/// What was learned, chunk by chunk.
#[derive(Clone, Debug)]
pub(super) struct Learned<T> {
    slots: Vec<Option<(Chunk, T)>>,
    /// So many chunks of the roster are looked at.
    looked: usize,
}

impl<T> Default for Learned<T> {
    fn default() -> Self {
        Self { slots: Vec::new(), looked: 0 }
    }
}

impl<T> Learned<T> {
    /// The roster is another, or another is asked: what it shares with the one before need not be learned again.
    pub const fn begin(&mut self) {
        self.looked = 0;
    }

    /// Goes on with a chunk of the roster, or with unpacking it where fields are asked; whether it is at the end.
    pub fn go(&mut self, roster: &Roster, deep: bool, learn: impl FnOnce(&[(PersonId, Person)]) -> T) -> bool {
        self.slots.resize_with(roster.slots.len(), || None);
        while let Some(&slot) = roster.sequence.get(self.looked) {
            let known = &mut self.slots[slot];
            match &roster.slots[slot] {
                Some(chunk) if known.as_ref().is_none_or(|(of, _)| !Arc::ptr_eq(of, chunk)) => {
                    if !deep || is_unpacked(chunk) {
                        *known = Some((Arc::clone(chunk), learn(chunk)));
                        self.looked += 1;
                    }
                    return self.is_ready(roster);
                }
                _ => self.looked += 1,
            }
        }
        true
    }

    /// Whether everybody was looked at.
    pub fn is_ready(&self, roster: &Roster) -> bool {
        self.looked == roster.sequence.len()
    }

    /// How much is learned, in hundredths.
    pub fn percent(&self, roster: &Roster) -> usize {
        self.looked * 100 / roster.sequence.len().max(1)
    }

    /// What was learned of the chunk in which this person lies.
    pub fn of(&self, place: Place) -> Option<&T> {
        self.slot(place.index() / CHUNK)
    }

    /// What was learned of the chunk in this slot.
    pub fn slot(&self, slot: usize) -> Option<&T> {
        self.slots.get(slot)?.as_ref().map(|(_, learned)| learned)
    }

    /// The same of every slot, empty ones too.
    pub fn slots(&self) -> impl Iterator<Item = Option<&T>> {
        self.slots.iter().map(|slot| slot.as_ref().map(|(_, learned)| learned))
    }
}
