//! Persons whom somebody looks for by a few letters of their names. Names are read once, a thousand at a time between frames; a
//! record that changes has the thousand beside it read again and no more.

use super::seek::{Key, Sought, Typed, fit};
use crate::domain::{Person, PersonId, Rows, fold};
use crate::stats::{Found, Place, Query, Roster};

/// How well a person fits whose name the order of words does not fit.
const ANY_ORDER: u8 = 4;
/// Among so many of whom a text finds it is looked whose name fits it best: who types a whole name finds fewer.
const NEAR: usize = 1000;
/// How well a person fits by initials.
const INITIALS: u8 = 5;

/// All persons of a book by name.
#[derive(Clone, Debug, Default)]
pub struct People {
    roster: Roster,
}

impl People {
    /// Turns to these persons; what is new among them is read by [`People::go`].
    pub fn meet(&mut self, persons: &Rows<PersonId, Person>) {
        self.roster.meet(persons);
    }

    /// Goes on reading; whether all is read.
    pub fn go(&mut self) -> bool {
        self.roster.is_ready() || self.roster.go()
    }

    /// Whether everybody is read.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.roster.is_ready()
    }

    /// Who may be looked for by these letters, the likeliest first, by given name among equals; of a blank text the recent
    /// ones, then everybody by name. What stands behind the first dot (birth and branch) is passed over. Nobody before all is
    /// read.
    pub fn seek(
        &self,
        text: &str,
        may: impl Fn(PersonId) -> bool,
        recent: &[PersonId],
        most: usize,
    ) -> Sought<PersonId> {
        if !self.roster.is_ready() {
            return Sought::default();
        }
        let name = text.split('·').next().unwrap_or(text);
        let order = self.roster.order();
        let mut places = Found::of(&self.roster, order, Query::of(name), None).places;
        let (typed, key) = (fold(name), Typed::of(name));
        // Who has the marks that are typed stands before those who have others, whose whole name it is before those who have
        // another word beside it.
        let near = places.len().min(NEAR);
        places[..near].sort_by_cached_key(|place| {
            let name = self.roster.at(*place).map_or("", |(_, person)| person.name.as_str());
            (key.by_marks(name), fold(name) != typed)
        });
        let named = |places: &[Place]| -> Vec<PersonId> {
            let ids = places.iter().filter_map(|place| self.roster.at(*place)).map(|(id, _)| id);
            ids.filter(|id| may(*id)).collect()
        };
        let mut all = named(&places);
        if name.trim().is_empty() {
            let first: Vec<PersonId> = recent.iter().copied().filter(|id| all.contains(id)).collect();
            all.retain(|id| !first.contains(id));
            all.splice(0..0, first);
            return Sought { rest: all.len().saturating_sub(most), found: cut(all, most), best: None };
        }
        let first = places.iter().filter_map(|place| self.roster.at(*place)).find(|(id, _)| may(*id));
        let how = |name: &str| fit(&Key::of(name), &key).unwrap_or(ANY_ORDER).min(ANY_ORDER + key.by_marks(name));
        let mut best = first.map(|(_, person)| how(person.name.as_str()));
        if all.len() < most {
            let more = named(&self.roster.by_initials(order, &typed));
            let more: Vec<PersonId> = more.into_iter().filter(|id| !all.contains(id)).collect();
            best = best.or_else(|| (!more.is_empty()).then_some(INITIALS));
            all.extend(more);
        }
        Sought { rest: all.len().saturating_sub(most), found: cut(all, most), best }
    }
}

fn cut<T>(mut all: Vec<T>, most: usize) -> Vec<T> {
    all.truncate(most);
    all
}
