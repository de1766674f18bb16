//! All persons as a list that is searched while somebody types: every name in its parts, in the Vietnamese order.
//!
//! It follows a book by chunk, as a tally does, and a chunk at a time, so that a page can be drawn between. It never copies
//! a record: a place says where it lies.

mod bits;
mod flags;
mod learned;
mod numbers;
mod parts;
mod probe;
mod search;
mod sieve;
mod sift;
mod sort;
mod terms;

pub use flags::Flags;
pub use numbers::Numbers;
pub use probe::Probe;
pub use search::{Found, Query};
pub use sieve::{BANDS, NO_BAND, Sieve};
pub use sift::Sift;
pub use sort::{Column, Sorting};
pub use terms::Terms;

use super::by_chunk::Chunk;
use crate::domain::{Gender, Person, PersonId, Rows};
use parts::Parts;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Where a person lies in a roster: good until the roster meets another book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(u32);

/// Places of one chunk.
const CHUNK: usize = Rows::<PersonId, Person>::CHUNK;

impl Place {
    fn new(slot: usize, row: usize) -> Self {
        Self(u32::try_from(slot * CHUNK + row).unwrap_or(u32::MAX))
    }

    const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A name in its parts, and what else every search looks at.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    given: u32,
    middle: u32,
    family: u32,
    woman: bool,
}

/// All persons of a book.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    parts: Parts,
    /// Chunks where they were first put; an empty slot takes the next.
    slots: Vec<Option<Chunk>>,
    /// By place.
    lines: Vec<Line>,
    /// Slots in the order of the book.
    sequence: Vec<usize>,
    /// Slots whose names have not been read yet.
    unread: Vec<usize>,
    order: Vec<Place>,
    ordered: bool,
}

impl Roster {
    /// The list of these persons.
    #[must_use]
    pub fn of(persons: &Rows<PersonId, Person>) -> Self {
        Self::default().follow(persons)
    }

    /// The list of these persons, from what has been read already.
    #[must_use]
    pub fn follow(mut self, persons: &Rows<PersonId, Person>) -> Self {
        self.meet(persons);
        while !self.go() {}
        self
    }

    /// Turns to these persons; what is new among them is read by [`Roster::go`].
    pub fn meet(&mut self, persons: &Rows<PersonId, Person>) {
        let held = self.slots.iter().enumerate().filter_map(|(slot, chunk)| Some((Arc::as_ptr(chunk.as_ref()?), slot)));
        let mut held: FxHashMap<_, usize> = held.collect();
        let kept: Vec<Option<usize>> = persons.chunks().iter().map(|chunk| held.remove(&Arc::as_ptr(chunk))).collect();
        let same = held.is_empty() && kept.iter().copied().eq(self.sequence.iter().copied().map(Some));
        if same {
            return;
        }
        for slot in held.into_values() {
            self.slots[slot] = None;
            self.unread.retain(|unread| *unread != slot);
        }
        let mut free: Vec<usize> = (0..self.slots.len()).filter(|slot| self.slots[*slot].is_none()).rev().collect();
        self.sequence.clear();
        for (chunk, kept) in persons.chunks().iter().zip(kept) {
            let slot = kept.unwrap_or_else(|| {
                let slot = free.pop().unwrap_or(self.slots.len());
                if slot == self.slots.len() {
                    self.slots.push(None);
                    self.lines.resize(self.slots.len() * CHUNK, Line::default());
                }
                self.slots[slot] = Some(Arc::clone(chunk));
                self.unread.push(slot);
                slot
            });
            self.sequence.push(slot);
        }
        self.ordered = false;
    }

    /// Goes on reading, a thousand names at most; whether all is read and in order.
    pub fn go(&mut self) -> bool {
        if let Some(slot) = self.unread.pop() {
            self.read(slot);
        } else if !self.ordered {
            self.put_in_order();
        }
        self.is_ready()
    }

    /// Whether all names are read and in order.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.ordered && self.unread.is_empty()
    }

    fn read(&mut self, slot: usize) {
        let Some(chunk) = &self.slots[slot] else { return };
        for (line, (_, person)) in self.lines[slot * CHUNK..].iter_mut().zip(chunk.iter()) {
            let (family, middle, given) = split(person.name.as_str());
            let mut number = |part| self.parts.number(part);
            let woman = person.gender == Gender::Woman;
            *line = Line { given: number(given), middle: number(middle), family: number(family), woman };
        }
    }

    /// By given name, then middle names, then family name, then in the order of the book: a counting sort for each, the last
    /// first, as it leaves equals in their order.
    fn put_in_order(&mut self) {
        let of_slot = |&slot: &usize| {
            let rows = self.slots[slot].as_ref().map_or(0, |chunk| chunk.len());
            (0..rows).map(move |row| Place::new(slot, row))
        };
        let mut order: Vec<Place> = self.sequence.iter().flat_map(of_slot).collect();
        let (ranks, count) = self.parts.ranks();
        let mut sorted = order.clone();
        let mut starts: Vec<u32> = vec![0; count + 1];
        for part in [|line: &Line| line.family, |line: &Line| line.middle, |line: &Line| line.given] {
            let rank = |place: Place| ranks[part(&self.lines[place.index()]) as usize] as usize;
            starts.fill(0);
            for &place in &order {
                starts[rank(place) + 1] += 1;
            }
            for at in 1..starts.len() {
                starts[at] += starts[at - 1];
            }
            for &place in &order {
                let at = &mut starts[rank(place)];
                sorted[*at as usize] = place;
                *at += 1;
            }
            std::mem::swap(&mut order, &mut sorted);
        }
        (self.order, self.ordered) = (order, true);
    }

    /// Everybody, by name.
    #[must_use]
    pub fn order(&self) -> &[Place] {
        &self.order
    }

    /// Who lies at this place.
    #[must_use]
    pub fn at(&self, place: Place) -> Option<(PersonId, &Person)> {
        let chunk = self.slots.get(place.index() / CHUNK)?.as_ref()?;
        chunk.get(place.index() % CHUNK).map(|(id, person)| (*id, person))
    }

    /// How many of them are women.
    #[must_use]
    pub fn women(&self, places: &[Place]) -> usize {
        places.iter().filter(|place| self.lines[place.index()].woman).count()
    }

    /// How much is read, in hundredths.
    #[must_use]
    pub fn percent(&self) -> usize {
        let all = self.sequence.len().max(1);
        (all - self.unread.len().min(all)) * 100 / all
    }
}

/// Family name, middle names, given name.
fn split(name: &str) -> (&str, &str, &str) {
    let (rest, given) = name.rsplit_once(' ').unwrap_or(("", name));
    let (family, middle) = rest.split_once(' ').unwrap_or((rest, ""));
    (family, middle, given)
}
