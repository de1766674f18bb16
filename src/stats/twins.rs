//! Two records that may be of one person: the same citizen number, or the same name, gender and birth. They are shown and
//! never joined by themselves. Names are at hand; numbers lie in what is packed, so the whole book is searched some at a
//! time, and only when it is asked for.

use crate::domain::{Book, Born, DetailField, Digits, Entry, Gender, Person, PersonId, fold};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What two records have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Alike {
    /// The citizen number.
    CitizenId,
    /// Name, gender and birth.
    Name,
}

/// Records that may be of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twins {
    /// What they have in common.
    pub by: Alike,
    /// Which, at least two.
    pub persons: Vec<PersonId>,
}

/// Whether both can mean one day.
fn may_be_one(a: Born, b: Born) -> bool {
    a.earliest() <= b.latest() && b.earliest() <= a.latest()
}

/// The others of the same name and gender whose birth may be the same: no details are opened for it.
#[must_use]
pub fn namesakes(book: &Book, id: PersonId) -> Vec<PersonId> {
    book.persons.get(&id).map(|person| namesakes_of(book, person, Some(id))).unwrap_or_default()
}

/// The same of a person who is being typed; `own` is the record that is being mended.
#[must_use]
pub fn namesakes_of(book: &Book, person: &Person, own: Option<PersonId>) -> Vec<PersonId> {
    let name = fold(person.name.as_str());
    let alike = |other: &Person| {
        other.gender == person.gender
            && other.born.year() == person.born.year()
            && may_be_one(other.born, person.born)
            && fold(other.name.as_str()) == name
    };
    book.persons.iter().filter(|(other, p)| Some(**other) != own && alike(p)).map(|(other, _)| *other).collect()
}

/// A search of a whole book, some persons at a time.
#[derive(Debug)]
pub struct TwinSearch {
    book: Arc<Book>,
    ids: Vec<PersonId>,
    at: usize,
    numbers: BTreeMap<Digits, Vec<PersonId>>,
    names: BTreeMap<(String, Gender, i32), Vec<(Born, PersonId)>>,
}

impl TwinSearch {
    /// At its beginning.
    #[must_use]
    pub fn new(book: Arc<Book>) -> Self {
        let ids = book.persons.iter().map(|(id, _)| *id).collect();
        Self { book, ids, at: 0, numbers: BTreeMap::new(), names: BTreeMap::new() }
    }

    /// How many have been looked at, of how many.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.ids.len())
    }

    /// Looks at so many more; true once all have been.
    pub fn go(&mut self, some: usize) -> bool {
        let end = self.ids.len().min(self.at + some);
        for &id in &self.ids[self.at..end] {
            let Some(person) = self.book.persons.get(&id) else { continue };
            if let Some(Entry::Digits(number)) = person.details.get(DetailField::CitizenId, 1) {
                self.numbers.entry(number).or_default().push(id);
            }
            let key = (fold(person.name.as_str()), person.gender, person.born.year());
            self.names.entry(key).or_default().push((person.born, id));
        }
        self.at = end;
        end == self.ids.len()
    }

    /// What was found, numbers first; of names only those that no number has told already.
    #[must_use]
    pub fn found(&self) -> Vec<Twins> {
        let several = self.numbers.values().filter(|ids| ids.len() > 1);
        let mut found: Vec<Twins> = several.map(|ids| Twins { by: Alike::CitizenId, persons: ids.clone() }).collect();
        for same in self.names.values().filter(|same| same.len() > 1) {
            let twin = |born: Born, id: PersonId| same.iter().any(|(b, o)| *o != id && may_be_one(*b, born));
            let persons: Vec<PersonId> = same.iter().filter(|(b, id)| twin(*b, *id)).map(|(_, id)| *id).collect();
            let told = found.iter().any(|t| persons.iter().all(|id| t.persons.contains(id)));
            if !told && persons.len() > 1 {
                found.push(Twins { by: Alike::Name, persons });
            }
        }
        found
    }
}
