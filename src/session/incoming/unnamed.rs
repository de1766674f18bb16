//! Persons without names beside others: nobody can tell who is who, so where they meet people could be counted twice.

use crate::domain::{Book, Id, PersonId, Station, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// Units whose persons would be known from more than one hand after an import, by name or without by one sender, and are not
/// now.
pub(super) fn mixed(after: &Book, ours: &Book) -> BTreeSet<UnitId> {
    let then = of_several_hands(after);
    if then.is_empty() { then } else { &then - &of_several_hands(ours) }
}

fn of_several_hands(book: &Book) -> BTreeSet<UnitId> {
    // The stations of the unnamed lie together.
    let first = PersonId(Id { station: Station::pseudonym(0, 0), number: 0 });
    let unnamed = book.persons.from_key(&first).map_while(|(id, person)| Some((person.unit, id.0.station.sender()?)));
    let mut hands: BTreeMap<UnitId, BTreeSet<Option<u16>>> = BTreeMap::new();
    for (unit, sender) in unnamed {
        hands.entry(unit).or_default().insert(Some(sender));
    }
    if hands.is_empty() {
        return BTreeSet::new();
    }
    for (_, person) in book.persons.iter().filter(|(id, _)| id.0.station.sender().is_none()) {
        if let Some(of) = hands.get_mut(&person.unit) {
            of.insert(None);
        }
    }
    hands.into_iter().filter(|(_, of)| of.len() > 1).map(|(unit, _)| unit).collect()
}
