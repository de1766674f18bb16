//! What is learned of the persons of each chunk: once, and again only of chunks that an edit has touched; a chunk at a time,
//! as fields that are asked may have to be unpacked first.

use super::super::by_chunk::is_unpacked;
use super::{CHUNK, Chunk, Place, Roster};
use crate::domain::Person;
use std::sync::Arc;

/// So many persons of a chunk are looked at in one go, so that a page can be drawn between whatever is asked of each.
const SOME: usize = 160;

/// What was learned, chunk by chunk.
#[derive(Clone, Debug)]
pub(super) struct Learned<T> {
    slots: Vec<Option<(Chunk, T)>>,
    /// What is learned of a chunk so far, and of how many of its persons.
    half: Option<(Chunk, T, usize)>,
    /// So many chunks of the roster are looked at.
    looked: usize,
}

impl<T> Default for Learned<T> {
    fn default() -> Self {
        Self { slots: Vec::new(), half: None, looked: 0 }
    }
}

impl<T: Default> Learned<T> {
    /// The roster is another, or another is asked: what it shares with the one before need not be learned again.
    pub const fn begin(&mut self) {
        self.looked = 0;
    }

    /// Goes on with some persons of the roster, or with unpacking them where fields are asked; whether it is at the end.
    /// `learn` is told of each in which row of its chunk the person lies.
    pub fn go(&mut self, roster: &Roster, deep: bool, mut learn: impl FnMut(&mut T, usize, &Person)) -> bool {
        self.slots.resize_with(roster.slots.len(), || None);
        while let Some(&slot) = roster.sequence.get(self.looked) {
            let known = &mut self.slots[slot];
            match &roster.slots[slot] {
                Some(chunk) if known.as_ref().is_none_or(|(of, _)| !Arc::ptr_eq(of, chunk)) => {
                    if !deep || is_unpacked(chunk) {
                        let half = self.half.take().filter(|(of, ..)| Arc::ptr_eq(of, chunk));
                        let (of, mut so_far, from) = half.unwrap_or_else(|| (Arc::clone(chunk), T::default(), 0));
                        let to = chunk.len().min(from + SOME);
                        let some = (from..to).filter_map(|row| Some((row, &chunk.get(row)?.1)));
                        some.for_each(|(row, person)| learn(&mut so_far, row, person));
                        if to < chunk.len() {
                            self.half = Some((of, so_far, to));
                        } else {
                            *known = Some((of, so_far));
                            self.looked += 1;
                        }
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
