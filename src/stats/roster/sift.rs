//! Who is in a list: decided once for each chunk, and again only for chunks that an edit has touched.

use super::bits::Bits;
use super::learned::Learned;
use super::{CHUNK, Place, Roster, Sieve, Sorting, Terms};

/// What was decided of a chunk: who is wanted, and how many are in the units at all.
#[derive(Clone, Debug, Default)]
struct Decided {
    wanted: Bits,
    here: usize,
}

/// Who of a roster is wanted.
#[derive(Clone, Debug)]
pub struct Sift {
    terms: Terms,
    decided: Learned<Decided>,
}

impl Sift {
    /// A sift that has looked at nobody yet.
    #[must_use]
    pub fn of(terms: Terms) -> Self {
        Self { terms, decided: Learned::default() }
    }

    /// The sift of these terms, with what was decided already where they differ in their order alone, or in what only
    /// [`Sift::list`] asks.
    #[must_use]
    pub fn turn(mut self, terms: Terms) -> Self {
        let plain = |terms: &Terms| {
            let sieve = Sieve { sorting: Sorting::default(), review: false, ..terms.sieve.clone() };
            Terms { sieve, ..terms.clone() }
        };
        if plain(&self.terms) != plain(&terms) {
            return Self::of(terms);
        }
        self.decided.begin();
        Self { terms, ..self }
    }

    /// By what it chooses.
    #[must_use]
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The roster is another: what it shares with the one before need not be decided again.
    pub const fn begin(&mut self) {
        self.decided.begin();
    }

    /// Goes on with some of the roster, or with unpacking them; whether it is at the end.
    pub fn go(&mut self, roster: &Roster) -> bool {
        let terms = &self.terms;
        self.decided.go(roster, terms.is_deep(), |decided, row, person| {
            decided.here += usize::from(terms.units.contains_key(&person.unit));
            if terms.holds(person) {
                decided.wanted.set(row);
            }
        })
    }

    /// Whether everybody is decided.
    #[must_use]
    pub fn is_ready(&self, roster: &Roster) -> bool {
        self.decided.is_ready(roster)
    }

    /// How much is decided, in hundredths.
    #[must_use]
    pub fn percent(&self, roster: &Roster) -> usize {
        self.decided.percent(roster)
    }

    /// How many are in the units, wanted or not.
    #[must_use]
    pub fn here(&self, roster: &Roster) -> usize {
        let of_slot = |slot: &usize| self.decided.slot(*slot).map_or(0, |decided| decided.here);
        roster.sequence.iter().map(of_slot).sum()
    }

    /// Those who are wanted and for whom `too` says yes, as the filters put them in order.
    #[must_use]
    pub fn list(&self, roster: &Roster, too: impl Fn(Place) -> bool) -> Vec<Place> {
        let wanted = |place: &Place| {
            self.decided.of(*place).is_some_and(|decided| decided.wanted.has(place.index() % CHUNK)) && too(*place)
        };
        let list = roster.order().iter().copied().filter(wanted).collect();
        self.terms.sieve.sorting.put(roster, list, &self.terms)
    }
}
