//! What taking in a book would add and change, before anything is changed. Changes nothing itself.

use crate::domain::{
    Book, Fact, FactKey, Matter, MatterId, Period, PeriodId, Person, PersonId, Rows, Settings, Target, TargetKey, Unit,
    UnitId,
};
use std::collections::BTreeMap;

/// A record that theirs would take the place of.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed<K, V> {
    /// Which record.
    pub key: K,
    /// Ours.
    pub before: V,
    /// Theirs.
    pub after: V,
}

/// What would happen to one kind of record; keys in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes<K, V> {
    /// Theirs that we lack.
    pub added: Vec<(K, V)>,
    /// Theirs that differ from ours.
    pub changed: Vec<Changed<K, V>>,
    /// How many of theirs are the same as ours.
    pub same: usize,
}

/// What `Edit::Receive` of a book would do: theirs are added or take the place of ours; ours that they lack stay.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The organisation.
    pub units: Changes<UnitId, Unit>,
    /// Periods.
    pub periods: Changes<PeriodId, Period>,
    /// Targets.
    pub targets: Changes<TargetKey, Target>,
    /// Typed figures.
    pub facts: Changes<FactKey, Fact>,
    /// Persons.
    pub persons: Changes<PersonId, Person>,
    /// Classes, programmes and what else is kept in lists.
    pub matters: Changes<MatterId, Matter>,
    /// Our settings and theirs, where theirs would be taken and differ: only by a book without units.
    pub settings: Option<(Settings, Settings)>,
}

impl<K: Clone, V: Clone + PartialEq> Changes<K, V> {
    fn of<'a>(theirs: impl Iterator<Item = (&'a K, &'a V)>, ours: impl Fn(&K) -> Option<&'a V>) -> Self
    where
        K: 'a,
        V: 'a,
    {
        let mut changes = Self { added: Vec::new(), changed: Vec::new(), same: 0 };
        for (key, after) in theirs {
            match ours(key) {
                None => changes.added.push((key.clone(), after.clone())),
                Some(before) if before == after => changes.same += 1,
                Some(before) => {
                    let (key, before, after) = (key.clone(), before.clone(), after.clone());
                    changes.changed.push(Changed { key, before, after });
                }
            }
        }
        changes
    }

    /// Whether nothing would be added or changed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty()
    }
}

impl Preview {
    /// The same changes; of what is the same as many as the other has.
    #[must_use]
    pub fn counting(self, other: &Self) -> Self {
        let Self { mut units, mut periods, mut targets, mut facts, mut persons, mut matters, settings } = self;
        units.same = other.units.same;
        periods.same = other.periods.same;
        targets.same = other.targets.same;
        facts.same = other.facts.same;
        persons.same = other.persons.same;
        matters.same = other.matters.same;
        Self { units, periods, targets, facts, persons, matters, settings }
    }
}

fn rows<K: Ord + Clone, V: Clone + PartialEq>(ours: &Rows<K, V>, theirs: &Rows<K, V>) -> Changes<K, V> {
    Changes::of(theirs.iter(), |key| ours.get(key))
}

fn map<K: Ord + Clone, V: Clone + PartialEq>(ours: &BTreeMap<K, V>, theirs: &BTreeMap<K, V>) -> Changes<K, V> {
    Changes::of(theirs.iter(), |key| ours.get(key))
}

/// What taking in `theirs` would do to `ours`.
#[must_use]
pub fn compare(ours: &Book, theirs: &Book) -> Preview {
    // Taken apart whole: a new kind of record cannot be forgotten here.
    let Book { units, periods, targets, facts, persons, matters, settings } = theirs;
    let taken = ours.units.is_empty() && ours.settings != *settings;
    Preview {
        units: rows(&ours.units, units),
        periods: map(&ours.periods, periods),
        targets: rows(&ours.targets, targets),
        facts: rows(&ours.facts, facts),
        persons: rows(&ours.persons, persons),
        matters: rows(&ours.matters, matters),
        settings: taken.then(|| (ours.settings.clone(), settings.clone())),
    }
}

impl Preview {
    /// Whether taking the book in would leave ours as it is.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        let Self { units, periods, targets, facts, persons, matters, settings } = self;
        units.is_nothing()
            && periods.is_nothing()
            && targets.is_nothing()
            && facts.is_nothing()
            && persons.is_nothing()
            && matters.is_nothing()
            && settings.is_none()
    }
}
