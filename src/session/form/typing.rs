//! What has been typed on persons' pages and not saved, place by place: kept until it is saved or taken back, whatever
//! page is opened between.

use super::{ReadBy, Spot, Wrong};
use crate::domain::{Edit, Person, PersonId};
use std::collections::BTreeMap;

/// A text that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Typed {
    text: String,
    /// Whether saving was tried: from then on a fault is told.
    tried: bool,
}

/// Everything typed so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typing(BTreeMap<(PersonId, Spot), Typed>);

impl Typing {
    /// What was typed there, if anything.
    #[must_use]
    pub fn text(&self, id: PersonId, spot: Spot) -> Option<&str> {
        self.0.get(&(id, spot)).map(|typed| typed.text.as_str())
    }

    /// Whether something of the person was typed and not saved.
    #[must_use]
    pub fn has(&self, id: PersonId) -> bool {
        self.0.keys().any(|(of, _)| *of == id)
    }

    /// Everything that was typed, and where.
    pub(super) fn texts(&self) -> impl Iterator<Item = (PersonId, Spot, &str)> {
        self.0.iter().map(|((id, spot), typed)| (*id, *spot, typed.text.as_str()))
    }

    /// Notes what is typed; a text that is the stored one again is no draft.
    pub fn note(&mut self, id: PersonId, spot: Spot, text: &str, stored: &str) {
        if text == stored {
            self.0.remove(&(id, spot));
            return;
        }
        let tried = self.0.get(&(id, spot)).is_some_and(|typed| typed.tried);
        self.0.insert((id, spot), Typed { text: text.to_owned(), tried });
    }

    /// Takes back what was typed.
    pub fn take_back(&mut self, id: PersonId, spot: Spot) {
        self.0.remove(&(id, spot));
    }

    /// Takes back all that was typed of the person.
    pub fn forget(&mut self, id: PersonId) {
        self.0.retain(|(of, _), _| *of != id);
    }

    /// What is wrong with what was typed there, once saving was tried.
    #[must_use]
    pub fn wrong(&self, id: PersonId, spot: Spot, person: &Person, by: ReadBy<'_>) -> Option<Wrong> {
        let typed = self.0.get(&(id, spot)).filter(|typed| typed.tried)?;
        spot.put(person, &typed.text, by).err()
    }

    /// The edit that saves what was typed there: none if nothing was, or if it cannot stand; then it stays and is told.
    pub fn save(&mut self, id: PersonId, spot: Spot, person: &Person, by: ReadBy<'_>) -> Option<Edit> {
        let typed = self.0.get_mut(&(id, spot))?;
        match spot.put(person, &typed.text, by) {
            Err(_) => {
                typed.tried = true;
                None
            }
            Ok(next) => {
                self.0.remove(&(id, spot));
                (next != *person).then_some(Edit::SetPerson(id, Some(next)))
            }
        }
    }
}
