//! Persons without names (ẩn danh, handbook 9): what figures count of each, under a made-up name and id that stay the same in
//! every packet of one sender and tell nobody else who it is.
//!
//! | question | answer |
//! |---|---|
//! | what goes | gender, birth (the year, mostly), units, marks that are counted, the fields that [`Unnamed::Kept`] says, steps with their votes; a step's day where figures ask for the day, else its month |
//! | what stays at home | every other field, texts and numbers of papers, matters that name persons, the log, who wrote what when |
//! | whose id | [`Pseudonyms`]: made with a secret of the sender's own, so that no full file can be laid beside it |
//! | who wrote them | the sender, all with one write, that of the sending; it has seen each sending before it, so the next packet takes the place of the last, and who has gone meanwhile goes there too |
//! | what is in nobody's interest | that a person is counted twice, once with a name and once without: [`counted_twice`] |
//!
//! Nobody should take such a file for harmless: whoever knows a branch well can still guess whom a line is about, and lines that
//! were entered in one visit of a machine can be told by the letters of their ids.

mod pseudonym;
mod strip;

pub use pseudonym::Pseudonyms;
pub use strip::unnamed;

use super::bounds::Bounds;
use super::envelope::Maker;
use super::order::Order;
use super::packet::{Cover, Packet, Scope};
use super::part::part;
#[cfg(doc)]
use crate::domain::Unnamed;
use crate::domain::{Book, Category, Person, PersonId, UnitId};
use crate::merge::{Dot, Replica, Seen, Sibling, Trace};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How persons lose their names in one packet.
#[derive(Clone, Debug)]
pub struct Disguise {
    /// The names in the place of their own.
    pub names: Pseudonyms,
    /// The write of the sending.
    pub dot: Dot,
    /// The sendings before it.
    pub seen: Seen,
    /// Categories of which nobody carries the mark: so few do that it could point at a person.
    pub without: BTreeSet<Category>,
}

/// The file of the persons of the scope without their names, to be written.
#[must_use]
pub fn order(replica: &Replica, maker: Maker, scope: Scope, disguise: &Disguise) -> Order {
    let cover = Cover { packet: Packet::Anonymous, scope, as_of: None };
    Order { replica: disguised(replica, &maker, &cover, disguise), maker, cover }
}

fn disguised(replica: &Replica, maker: &Maker, cover: &Cover, disguise: &Disguise) -> Replica {
    let bounds = Bounds::of(cover, &replica.book, None);
    let mut seen = disguise.seen.clone();
    seen.note(disguise.dot);
    let name = |id: &PersonId| PersonId(disguise.names.id(id.0));
    let state = |name: PersonId, value: Option<Person>| {
        let dot = disguise.dot;
        let only = Sibling { last: dot, seen: seen.clone(), born: dot, dots: Vec::new(), rivals: Vec::new(), value };
        Some((name, Trace::of(vec![Arc::new(only)])?))
    };
    let (mut persons, mut traces) = (BTreeMap::new(), BTreeMap::new());
    for (id, person) in replica.book.persons.iter() {
        if bounds.person(person) {
            let name = name(id);
            let Some(person) = unnamed(person, name, &disguise.without) else { continue };
            traces.extend(state(name, Some(person.clone())));
            persons.insert(name, person);
        } else if person.stays.all().iter().any(|stay| bounds.has(stay.unit)) {
            // Who has left the scope is nobody's there any more.
            traces.extend(state(name(id), None));
        }
    }
    let gone = replica.contexts.persons.iter().filter(|(_, trace)| trace.is_grave());
    traces.extend(gone.filter_map(|(id, _)| state(name(id), None)));
    let mut packet = part(replica, cover, maker.station, &BTreeSet::new());
    Arc::make_mut(&mut packet.book).persons = persons.into_iter().collect();
    packet.contexts.persons = traces.into_iter().collect();
    packet
}

/// Sensitive categories of which so few persons of one unit would carry the mark, in a packet of this scope, that it could
/// point at one of them: how many, below `few`.
#[must_use]
pub fn few_marked(book: &Book, scope: &Scope, few: u32) -> Vec<(UnitId, Category, u32)> {
    let cover = Cover { packet: Packet::Anonymous, scope: scope.clone(), as_of: None };
    let bounds = Bounds::of(&cover, book, None);
    let mut counts: BTreeMap<(UnitId, Category), u32> = BTreeMap::new();
    for (_, person) in book.persons.iter().filter(|(_, person)| bounds.person(person)) {
        let marks = person.marks.and(person.details.gist().marks);
        for category in Category::ALL.iter().filter(|c| c.is_sensitive() && marks.has(**c)) {
            *counts.entry((person.unit, *category)).or_default() += 1;
        }
    }
    counts.into_iter().filter(|(_, n)| *n < few).map(|((unit, category), n)| (unit, category, n)).collect()
}

/// How many persons of such a file's scope are here whom its sender has not sent without names: with the file, whoever is
/// among them would be counted twice. An office either holds the records of a unit, or is sent them without names by one
/// sender; where that is not so, nobody could tell who is who.
#[must_use]
pub fn counted_twice(cover: &Cover, theirs: &Book, ours: &Book) -> usize {
    let Some(sender) = theirs.persons.iter().next().map(|(id, _)| id.0.station.sender()) else { return 0 };
    if cover.packet != Packet::Anonymous {
        return 0;
    }
    let bounds = Bounds::of(cover, ours, Some(theirs));
    let others = ours.persons.iter().filter(|(id, _)| sender.is_none() || id.0.station.sender() != sender);
    others.filter(|(_, person)| bounds.person(person)).count()
}
