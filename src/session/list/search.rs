//! The list while somebody looks for people in it: who is in it, whom the typed name or number finds. What takes long is done
//! in small parts, one at each call of [`Search::go`], so that the page can be drawn between.

use crate::domain::{Person, PersonId, Rows};
use crate::rules::{Case, Ground, needs_review};
use crate::stats::{Flags, Found, Numbers, Place, Query, Roster, Sift, Terms};
use std::sync::Arc;

/// What is still being done, and how much of it is done, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Names are being read.
    Reading(usize),
    /// Records are being looked at.
    Sifting(usize),
}

/// Of whom a check says no, on this ground.
#[derive(Clone, Debug)]
struct Review {
    ground: Arc<Ground>,
    flags: Flags,
}

/// A list, and what is looked for in it.
#[derive(Clone, Debug, Default)]
pub struct Search {
    roster: Roster,
    sift: Option<Sift>,
    /// Kept when it is not asked for, as it takes long to find.
    review: Option<Review>,
    /// Read when digits are typed for the first time.
    numbers: Numbers,
    /// Who is in the list, in its order.
    list: Vec<Place>,
    listed: bool,
    query: Query,
    found: Found,
    /// Whether that is what the query finds in the list.
    is_found: bool,
    women: usize,
    /// Of the whole list.
    women_listed: usize,
    /// Whether the list was searched before anybody typed.
    rehearsed: bool,
}

impl Search {
    /// Turns to these persons, chosen so. The ground is what the rules judge by.
    pub fn meet(&mut self, persons: &Rows<PersonId, Person>, terms: Terms, ground: &Arc<Ground>) {
        self.roster.meet(persons);
        let sift = match self.sift.take() {
            Some(sift) => sift.turn(terms),
            None => Sift::of(terms),
        };
        let same = self.review.take().filter(|review| review.ground == *ground);
        self.review = same.or_else(|| Some(Review { ground: Arc::clone(ground), flags: Flags::default() }));
        self.sift = Some(sift);
        self.begin();
        (self.listed, self.is_found) = (false, false);
    }

    /// What was learned of another roster holds only where that one is the same.
    fn begin(&mut self) {
        self.numbers.begin();
        if let Some(review) = &mut self.review {
            review.flags.begin();
        }
        if let Some(sift) = &mut self.sift {
            sift.begin();
        }
    }

    /// What is typed now. Digits are no name: they are looked up among the numbers of papers.
    pub fn look_for(&mut self, text: &str) {
        let before = std::mem::replace(&mut self.query, Query::of(text));
        if !self.listed {
            return;
        }
        if self.query.digits().is_some() && !self.numbers.is_ready(&self.roster) {
            self.is_found = false;
            return;
        }
        // Whom a number found tells nothing of names.
        let earlier = std::mem::take(&mut self.found);
        self.find(Some(&earlier).filter(|_| self.is_found && before.digits().is_none()));
    }

    /// Goes on with what is to be done; whether all is.
    pub fn go(&mut self) -> bool {
        let Some(sift) = &mut self.sift else { return true };
        if !self.roster.is_ready() {
            if self.roster.go() {
                self.begin();
            }
            return false;
        }
        if !sift.is_ready(&self.roster) {
            sift.go(&self.roster);
            return false;
        }
        let by_review = sift.terms().sieve.review;
        if by_review && self.go_on_reviewing() {
            return false;
        }
        if let Some(sift) = self.sift.as_ref().filter(|_| !self.listed) {
            let flags = self.review.as_ref().filter(|_| by_review).map(|review| &review.flags);
            self.list = sift.list(&self.roster, |place| flags.is_none_or(|flags| flags.has(place)));
            self.women_listed = self.roster.women(&self.list);
            self.listed = true;
        }
        // While the first digits are typed the numbers are already being read.
        if self.query.may_be_digits() && !self.numbers.is_ready(&self.roster) {
            self.numbers.go(&self.roster);
        }
        let read = self.numbers.is_ready(&self.roster);
        if !self.is_found && (read || self.query.digits().is_none()) {
            self.find(None);
        }
        self.is_found && (read || !self.query.may_be_digits())
    }

    /// Does a part of what may be asked next, once all that is asked is done: details lie packed, and whoever filters by them
    /// or types a number should not wait. Whether nothing is left.
    pub fn ahead(&mut self) -> bool {
        if !self.is_shown() {
            return true;
        }
        if !self.rehearsed {
            // Whatever runs the page learns to do this fast when it is done for the first time: that is not the first key.
            self.rehearsed = true;
            drop(Found::of(&self.roster, &self.list, Query::of("a"), None));
            return false;
        }
        !self.go_on_reviewing() && self.numbers.go(&self.roster)
    }

    /// Goes on with whom a check says no; whether there was something to go on with.
    fn go_on_reviewing(&mut self) -> bool {
        let Some(Review { ground, flags }) = self.review.as_mut() else { return false };
        if flags.is_ready(&self.roster) {
            return false;
        }
        flags.go(&self.roster, |person| is_doubtful(person, ground));
        // While details lie open their numbers cost next to nothing; opening them again for these alone would not.
        self.numbers.go(&self.roster);
        true
    }

    fn find(&mut self, earlier: Option<&Found>) {
        let query = self.query.clone();
        self.found = if query.digits().is_some() {
            Found::by_number(&self.numbers, &self.list, query)
        } else {
            Found::of(&self.roster, &self.list, query, earlier)
        };
        if self.found.places.is_empty() {
            // As everywhere somebody is looked for: `nva` for Nguyễn Văn An, where no name has these letters.
            self.found.places = self.roster.by_initials(&self.list, &self.query.folded());
        }
        // Whoever types nothing sees the whole list, and it is long.
        let everybody = self.found.places.len() == self.list.len();
        self.women = if everybody { self.women_listed } else { self.roster.women(&self.found.places) };
        self.is_found = true;
    }

    /// What is still to be done before anybody is shown.
    #[must_use]
    pub fn work(&self) -> Option<Work> {
        let sift = self.sift.as_ref().filter(|_| !self.is_shown())?;
        let review = self.review.as_ref().filter(|_| sift.terms().sieve.review).map(|review| &review.flags);
        Some(if !self.roster.is_ready() {
            Work::Reading(self.roster.percent())
        } else if !sift.is_ready(&self.roster) {
            Work::Sifting(sift.percent(&self.roster))
        } else if let Some(flags) = review.filter(|flags| !flags.is_ready(&self.roster)) {
            Work::Sifting(flags.percent(&self.roster))
        } else {
            Work::Sifting(self.numbers.percent(&self.roster))
        })
    }

    const fn is_shown(&self) -> bool {
        self.listed && self.is_found
    }

    /// How many are found; nobody before all is done.
    #[must_use]
    pub fn len(&self) -> usize {
        if self.is_shown() { self.found.places.len() } else { 0 }
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
        if !self.is_shown() {
            return None;
        }
        self.found.places.get(row).and_then(|place| self.roster.at(*place))
    }

    /// Everybody who is found, row by row.
    pub fn rows(&self) -> impl Iterator<Item = (PersonId, &Person)> {
        (0..self.len()).filter_map(|row| self.at(row))
    }
}

fn is_doubtful(person: &Person, ground: &Ground) -> bool {
    let sheet = person.details.sheet();
    !needs_review(Case { sheet: &sheet, born: person.born, departed: false }, ground).is_empty()
}
