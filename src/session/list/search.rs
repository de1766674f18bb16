//! The list while somebody looks for people in it: who is in it, whom the typed name finds. What takes long is done in
//! small parts, one at each call of [`Search::go`], so that the page can be drawn between.

use crate::domain::{Person, PersonId, Rows};
use crate::stats::{Found, Place, Query, Roster, Sift, Terms};

/// What is still being done, and how much of it is done, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Names are being read.
    Reading(usize),
    /// Records are being looked at.
    Sifting(usize),
}

/// A list, and what is looked for in it.
#[derive(Clone, Debug, Default)]
pub struct Search {
    roster: Roster,
    sift: Option<Sift>,
    /// Who is in the list, in its order.
    list: Vec<Place>,
    listed: bool,
    query: Query,
    found: Found,
    women: usize,
}

impl Search {
    /// Turns to these persons, chosen so.
    pub fn meet(&mut self, persons: &Rows<PersonId, Person>, terms: Terms) {
        self.roster.meet(persons);
        let sift = match self.sift.take() {
            Some(sift) => sift.turn(terms),
            None => Sift::of(terms),
        };
        self.sift = Some(sift);
        self.listed = false;
    }

    /// What is typed now. Digits are no name: who chooses the terms looks them up.
    pub fn look_for(&mut self, text: &str) {
        self.query = Query::of(text);
        if self.listed {
            let found = std::mem::take(&mut self.found);
            self.find(Some(&found));
        }
    }

    /// Goes on with what is to be done; whether all is.
    pub fn go(&mut self) -> bool {
        let Some(sift) = &mut self.sift else { return true };
        if !self.roster.is_ready() {
            if self.roster.go() {
                sift.begin();
            }
        } else if !sift.is_ready(&self.roster) {
            sift.go(&self.roster);
        } else if !self.listed {
            self.list = sift.list(&self.roster);
            self.listed = true;
            self.find(None);
        }
        self.listed
    }

    fn find(&mut self, earlier: Option<&Found>) {
        let query = if self.query.digits().is_some() { Query::default() } else { self.query.clone() };
        self.found = Found::of(&self.roster, &self.list, query, earlier);
        self.women = self.roster.women(&self.found.places);
    }

    /// What is still to be done.
    #[must_use]
    pub fn work(&self) -> Option<Work> {
        let sift = self.sift.as_ref().filter(|_| !self.listed)?;
        let reading = !self.roster.is_ready();
        Some(if reading { Work::Reading(self.roster.percent()) } else { Work::Sifting(sift.percent(&self.roster)) })
    }

    /// How many are found; nobody before all is done.
    #[must_use]
    pub fn len(&self) -> usize {
        if self.listed { self.found.places.len() } else { 0 }
    }

    /// Whether nobody is found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many of those who are found are women.
    #[must_use]
    pub const fn women(&self) -> usize {
        self.women
    }

    /// How many there are in the unit, whoever is looked for.
    #[must_use]
    pub fn all(&self) -> usize {
        self.sift.as_ref().map_or(0, |sift| sift.here(&self.roster)).max(self.len())
    }

    /// Who stands in this row.
    #[must_use]
    pub fn at(&self, row: usize) -> Option<(PersonId, &Person)> {
        if !self.listed {
            return None;
        }
        self.found.places.get(row).and_then(|place| self.roster.at(*place))
    }

    /// Everybody who is found, row by row.
    pub fn rows(&self) -> impl Iterator<Item = (PersonId, &Person)> {
        (0..self.len()).filter_map(|row| self.at(row))
    }
}
