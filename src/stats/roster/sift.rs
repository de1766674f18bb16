//! Who is in a list: decided once for each chunk, and again only for chunks that an edit has touched; a chunk at a time, as
//! fields that are asked may have to be unpacked first.

use super::bits::Bits;
use super::{CHUNK, Chunk, Place, Roster, Sieve, Sorting, Terms};
use std::sync::Arc;

/// What was decided of a chunk: who is wanted, and how many are in the units at all.
#[derive(Clone, Debug)]
struct Decided {
    chunk: Chunk,
    wanted: Bits,
    here: usize,
}

/// Who of a roster is wanted.
#[derive(Clone, Debug)]
pub struct Sift {
    terms: Terms,
    slots: Vec<Option<Decided>>,
    /// So many chunks of the roster are looked at.
    looked: usize,
}

impl Sift {
    /// A sift that has looked at nobody yet.
    #[must_use]
    pub const fn of(terms: Terms) -> Self {
        Self { terms, slots: Vec::new(), looked: 0 }
    }

    /// The sift of these terms, with what was decided already where they differ in their order alone.
    #[must_use]
    pub fn turn(self, terms: Terms) -> Self {
        let plain = |terms: &Terms| {
            let sieve = Sieve { sorting: Sorting::default(), ..terms.sieve.clone() };
            Terms { sieve, ..terms.clone() }
        };
        if plain(&self.terms) == plain(&terms) { Self { terms, looked: 0, ..self } } else { Self::of(terms) }
    }

    /// By what it chooses.
    #[must_use]
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The roster is another: what it shares with the one before need not be decided again.
    pub const fn begin(&mut self) {
        self.looked = 0;
    }

    /// Goes on with a chunk of the roster, or with unpacking it; whether it is at the end.
    pub fn go(&mut self, roster: &Roster) -> bool {
        self.slots.resize_with(roster.slots.len(), || None);
        while let Some(&slot) = roster.sequence.get(self.looked) {
            let decided = &mut self.slots[slot];
            match &roster.slots[slot] {
                Some(chunk) if decided.as_ref().is_none_or(|of| !Arc::ptr_eq(&of.chunk, chunk)) => {
                    if !self.terms.is_deep() || is_unpacked(chunk) {
                        *decided = Some(decide(&self.terms, chunk));
                        self.looked += 1;
                    }
                    return self.is_ready(roster);
                }
                _ => self.looked += 1,
            }
        }
        true
    }

    /// Whether everybody is decided.
    #[must_use]
    pub fn is_ready(&self, roster: &Roster) -> bool {
        self.looked == roster.sequence.len()
    }

    /// How much is decided, in hundredths.
    #[must_use]
    pub fn percent(&self, roster: &Roster) -> usize {
        self.looked * 100 / roster.sequence.len().max(1)
    }

    /// How many are in the units, wanted or not.
    #[must_use]
    pub fn here(&self, roster: &Roster) -> usize {
        let of_slot = |slot: &usize| self.slots.get(*slot).and_then(Option::as_ref).map_or(0, |decided| decided.here);
        roster.sequence.iter().map(of_slot).sum()
    }

    /// Those who are wanted, as the filters put them in order.
    #[must_use]
    pub fn list(&self, roster: &Roster) -> Vec<Place> {
        let wanted = |place: &Place| {
            let slot = self.slots.get(place.index() / CHUNK).and_then(Option::as_ref);
            slot.is_some_and(|decided| decided.wanted.has(place.index() % CHUNK))
        };
        let list = roster.order().iter().copied().filter(wanted).collect();
        self.terms.sieve.sorting.put(roster, list, &self.terms.units)
    }
}

fn decide(terms: &Terms, chunk: &Chunk) -> Decided {
    let mut decided = Decided { chunk: Arc::clone(chunk), wanted: Bits::default(), here: 0 };
    for (row, (_, person)) in chunk.iter().enumerate() {
        decided.here += usize::from(terms.units.contains_key(&person.unit));
        if terms.holds(person) {
            decided.wanted.set(row);
        }
    }
    decided
}

/// Unpacks some of the details of a chunk; whether there is nothing left to unpack.
fn is_unpacked(chunk: &Chunk) -> bool {
    let mut open: Option<*const ()> = None;
    for (packed, _) in chunk.iter().filter_map(|(_, person)| person.details.place()) {
        let pointer = Arc::as_ptr(packed).cast();
        if open != Some(pointer) {
            if !packed.open_some() {
                return false;
            }
            open = Some(pointer);
        }
    }
    true
}
