//! By what a list is chosen: the filters, and what they are of.

use super::{BANDS, NO_BAND, Sieve};
use crate::domain::{
    Book, Category, Counted, CountingDate, Day, Person, Span, Stage, Stretch, Tree, Unit, UnitId, When,
};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// All that decides whether somebody is in the list, what is typed and what the rules say aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// The filters.
    pub sieve: Sieve,
    /// The units, each with its place in the order of reading and the days on which it is there.
    pub units: Arc<FxHashMap<UnitId, (u32, Stretch)>>,
    /// The days in which an admission counts.
    pub span: Span,
    /// By which day it counts.
    pub by: CountingDate,
    /// Today: how old somebody is who was never admitted.
    pub today: Day,
}

impl Terms {
    /// The unit and all below it, in the order of reading.
    #[must_use]
    pub fn units(book: &Book, tree: &Tree, unit: UnitId) -> Arc<FxHashMap<UnitId, (u32, Stretch)>> {
        let days = |id: UnitId| book.units.get(&id).and_then(Unit::days);
        let nodes = tree.branch(unit).iter().zip(0..);
        Arc::new(nodes.filter_map(|(node, at)| Some((node.id, (at, days(node.id)?)))).collect())
    }

    /// Whether somebody's fields must be looked at.
    #[must_use]
    pub fn is_deep(&self) -> bool {
        self.sieve.probe.is_some()
    }

    /// Whether the person is wanted.
    pub(super) fn holds(&self, person: &Person) -> bool {
        let Sieve { admitted, stages, gender, categories, band, probe, .. } = &self.sieve;
        if gender.is_some_and(|gender| gender != person.gender) {
            return false;
        }
        let stage = person.details.gist().stage.unwrap_or(Stage::Source);
        if *stages != 0 && stages >> (stage as usize) & 1 == 0 {
            return false;
        }
        let on = if *admitted {
            // Whom the figures count: in a unit that was there on the day.
            let here =
                |counted: &Counted| self.units.get(&counted.unit).is_some_and(|(_, days)| days.touches(counted.on));
            match person.counted(self.span, self.by).find(here) {
                Some(counted) => counted.on,
                None => return false,
            }
        } else if self.units.contains_key(&person.unit) {
            person.admitted(self.by).unwrap_or(When::Day(self.today))
        } else {
            return false;
        };
        if *categories != 0 && person.categories(on) & categories != *categories {
            return false;
        }
        if let Some(band) = *band {
            let age = on.earliest().map(|day| person.born.age_on(day));
            let within =
                |age| BANDS.get(usize::from(band)).is_some_and(|(least, most)| (*least..=*most).contains(&age));
            if !age.map_or(band == NO_BAND, within) {
                return false;
            }
        }
        probe.as_ref().is_none_or(|probe| probe.holds(&person.details.sheet()))
    }

    /// Categories that can be filtered by: those that persons count in.
    pub fn categories() -> impl Iterator<Item = Category> {
        Category::ALL.iter().copied().filter(|c| *c != Category::All && c.is_admission())
    }
}
