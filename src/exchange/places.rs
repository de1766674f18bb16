//! Where each key stands in the file's lists, so that what is wrong with the whole book can still be pointed at.

use super::{Problem, What};
use crate::domain::{FactKey, Flaw, MatterId, PeriodId, PersonId, TargetKey, UnitId};
use std::fmt::Display;

/// The keys of one list in their order, each with its place in the file; of equal keys the earlier place first.
#[derive(Debug)]
pub(super) struct Index<K>(Vec<(K, usize)>);

impl<K: Ord + Copy> Index<K> {
    /// The records as pairs, and the index of their keys.
    pub fn split<R, V>(records: Vec<(usize, R)>) -> (Vec<(K, V)>, Self)
    where
        (K, V): From<R>,
    {
        let mut index = Vec::with_capacity(records.len());
        let pairs = records.into_iter().map(|(at, record)| {
            let (key, value): (K, V) = record.into();
            index.push((key, at));
            (key, value)
        });
        let pairs = pairs.collect();
        // A file of ours is in order already, which costs one look at each.
        index.sort();
        (pairs, Self(index))
    }

    /// The first place of the key; 0 for a key that the list lacks.
    fn at(&self, key: &K) -> usize {
        let first = self.0.partition_point(|(k, _)| k < key);
        self.0.get(first).filter(|(k, _)| k == key).map_or(0, |(_, at)| *at)
    }

    /// Records whose key an earlier record has.
    fn twice(&self) -> impl Iterator<Item = &(K, usize)> {
        self.0.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| &pair[1])
    }
}

impl<K: Ord> Index<K> {
    /// Every key with its place, each once.
    pub fn each(&self) -> impl Iterator<Item = &(K, usize)> {
        self.0.iter().enumerate().filter(|(n, (key, _))| *n == 0 || self.0[n - 1].0 != *key).map(|(_, pair)| pair)
    }
}

/// The keys of every list.
#[derive(Debug)]
pub(super) struct Places {
    pub periods: Index<PeriodId>,
    pub units: Index<UnitId>,
    pub targets: Index<TargetKey>,
    pub facts: Index<FactKey>,
    pub persons: Index<PersonId>,
    pub matters: Index<MatterId>,
}

impl Places {
    /// Every key that is there twice.
    pub fn duplicates(&self) -> Vec<Problem> {
        fn of<K: Ord + Copy>(list: &str, index: &Index<K>, spell: impl Fn(&K) -> String) -> Vec<Problem> {
            let problem = |(key, at): &(K, usize)| {
                let key = spell(key);
                Problem::blocking(format!("{list}[{at}]"), Some(key.clone()), What::Duplicate(key))
            };
            index.twice().map(problem).collect()
        }
        let mut found = of("periods", &self.periods, ToString::to_string);
        found.extend(of("units", &self.units, ToString::to_string));
        found.extend(of("targets", &self.targets, target_key));
        found.extend(of("facts", &self.facts, fact_key));
        found.extend(of("persons", &self.persons, ToString::to_string));
        found.extend(of("matters", &self.matters, ToString::to_string));
        found
    }

    /// A flaw of the book with its place.
    pub fn problem(&self, flaw: Flaw) -> Problem {
        let unit = |id: &UnitId, field| (at("units", self.units.at(id), field), id.to_string());
        let target = |key: &TargetKey, field| (at("targets", self.targets.at(key), field), target_key(key));
        let fact = |key: &FactKey, field| (at("facts", self.facts.at(key), field), fact_key(key));
        let person = |id: &PersonId, field| (at("persons", self.persons.at(id), field), id.to_string());
        let (place, record) = match &flaw {
            Flaw::Cycle(id) | Flaw::NoVersion(id) | Flaw::NoParent(id) | Flaw::VersionOrder(id) => unit(id, "versions"),
            Flaw::EndsBeforeStart(id) => unit(id, "ended"),
            Flaw::PeriodBackwards(id) => (at("periods", self.periods.at(id), "end"), id.to_string()),
            Flaw::TargetOrder(key) => target(key, "revisions"),
            Flaw::TargetWithoutUnit(key) => target(key, "unit"),
            Flaw::FactWithoutUnit(key) => fact(key, "unit"),
            Flaw::MoreThanAll(key) => fact(key, "value"),
            Flaw::FactInFuture(key) => fact(key, "as_of"),
            Flaw::PersonWithoutUnit(id) => person(id, "unit"),
            Flaw::AdmittedInFuture(id)
            | Flaw::StepInFuture(id)
            | Flaw::AdmittedOnNoDay(id)
            | Flaw::AdmittedTwice(id)
            | Flaw::AdmittedAfterEnd(id)
            | Flaw::AdmittedBeforeStart(id) => person(id, "steps"),
            Flaw::BornTooLate(id) => person(id, "born"),
        };
        Problem { place, record: Some(record), blocks: flaw.blocks(), what: What::Flaw(flaw) }
    }
}

fn at(list: &str, place: usize, field: &str) -> String {
    format!("{list}[{place}].{field}")
}

/// The fields that make a target's key, as its record spells them.
pub(super) fn target_key(key: &TargetKey) -> String {
    let TargetKey { period, unit, category, kind } = key;
    spelled(&[period, unit, &code(category), &code(kind)])
}

/// The fields that make a figure's key, as its record spells them.
pub(super) fn fact_key(key: &FactKey) -> String {
    let FactKey { period, unit, indicator } = key;
    spelled(&[period, unit, indicator])
}

fn spelled(parts: &[&dyn Display]) -> String {
    parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// The code of a value of a closed list.
fn code(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
