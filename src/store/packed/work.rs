//! Packing one chunk of persons a little at a time: their details are opened where they lie packed, packed anew, and read back and
//! compared before anything is written.

use super::chunk::{Parts, marked, plain};
use crate::domain::{Details, Person, PersonId, Sheet};
use crate::store::columns::details::{Opening, Packing};
use crate::store::columns::persons::{self, Part};
use std::sync::Arc;

/// Persons in the order of their ids.
type Persons = Vec<(PersonId, Person)>;

/// A chunk of persons that is being packed.
#[derive(Debug)]
pub struct Work {
    persons: Arc<Persons>,
    sheets: Vec<Arc<Sheet>>,
    stage: Stage,
}

/// How far it is.
#[derive(Debug)]
enum Stage {
    /// Details are being gathered.
    Gathers,
    /// What is counted and listed is being put into columns: these are to come.
    Lists(Vec<u8>, std::array::IntoIter<Part, 5>),
    /// It is in columns, which are to be read back.
    Listed(Vec<u8>),
    /// The columns came back the same: details are next.
    Sound(Vec<u8>),
    /// They are being packed.
    Packs(Vec<u8>, Box<Packing>),
    /// They are being read back.
    Checks(Vec<u8>, Vec<u8>, Persons, Box<Opening>),
}

impl Work {
    /// Begins.
    #[must_use]
    pub const fn of(persons: Arc<Persons>) -> Self {
        Self { persons, sheets: Vec::new(), stage: Stage::Gathers }
    }

    /// Goes on; the parts, when it is done.
    pub fn go(&mut self) -> Option<Parts> {
        match &mut self.stage {
            Stage::Gathers => {
                while let Some((_, person)) = self.persons.get(self.sheets.len()) {
                    if person.details.place().is_some_and(|(packed, _)| !packed.open_some()) {
                        return None;
                    }
                    self.sheets.push(person.details.sheet());
                }
                self.stage = Stage::Lists(Vec::new(), Part::ALL.into_iter());
            }
            Stage::Lists(first, parts) => match parts.next() {
                Some(part) => part.put(first, &self.persons),
                None => self.stage = Stage::Listed(std::mem::take(first)),
            },
            Stage::Listed(first) => {
                // Columns that would not come back the same are not used.
                let read = persons::decode(first, self.persons.len()).unwrap_or_default();
                if !read.iter().eq(self.persons.iter().map(bare).collect::<Persons>().iter()) {
                    return Some(vec![plain(&self.persons)]);
                }
                let first = std::mem::take(first);
                if self.sheets.iter().all(|sheet| sheet.is_empty()) {
                    return Some(vec![marked(first)]);
                }
                self.stage = Stage::Sound(first);
            }
            Stage::Sound(first) => {
                let first = std::mem::take(first);
                self.stage = Stage::Packs(first, Box::new(Packing::of(&self.persons, &self.sheets)));
            }
            Stage::Packs(first, pass) => {
                if pass.go(&self.persons, &self.sheets) {
                    let Stage::Packs(first, pass) = std::mem::replace(&mut self.stage, Stage::Gathers) else {
                        return None;
                    };
                    let second = pass.bytes();
                    let read = persons::decode(&first, self.persons.len()).unwrap_or_default();
                    let check = Box::new(Opening::of(second.clone(), &read));
                    self.stage = Stage::Checks(first, second, read, check);
                } else {
                    debug_assert!(!first.is_empty());
                }
            }
            Stage::Checks(_, _, read, pass) => {
                if pass.go(read, &[]) {
                    let Stage::Checks(first, second, _, pass) = std::mem::replace(&mut self.stage, Stage::Gathers)
                    else {
                        return None;
                    };
                    let same = pass.sheets().is_some_and(|sheets| sheets == self.sheets);
                    return Some(if same { vec![marked(first), marked(second)] } else { vec![plain(&self.persons)] });
                }
            }
        }
        None
    }
}

/// A person without details.
fn bare((id, person): &(PersonId, Person)) -> (PersonId, Person) {
    (*id, Person { details: Details::default(), ..person.clone() })
}
