//! Records that a person leaves out of an import: they stay as they are here, and can be taken in later from the same file.
//! Leaving is by record, and every record carries its own context: what is joined without one is joined as well.

use super::super::Subject;
use super::Incoming;
use super::joining::shown_as;
use crate::domain::{Book, Rows};
use crate::merge::{Clash, Delta};
use std::sync::Arc;

/// Whether a record is to be left.
pub(super) type IsLeft<'a> = &'a dyn Fn(Subject) -> bool;

impl Incoming {
    /// What would be taken in with its contexts.
    #[must_use]
    pub fn told(&self) -> Arc<Delta> {
        // What graves here have seen changes nothing where it is joined.
        if self.left.is_subset(&self.buried) && self.along.is_empty() {
            return Arc::clone(&self.told);
        }
        Arc::new(without(&self.told, &|subject| self.is_left(shown_as(&self.whole, subject))))
    }

    /// What of a record would wait for a decision.
    pub fn disputes(&self, subject: Subject) -> impl Iterator<Item = &Clash> {
        self.disputes.iter().filter(move |clash| Subject::of_clash(clash) == Some(subject))
    }
}

/// What is told, without the records that are left.
pub(super) fn without(told: &Delta, is_left: IsLeft) -> Delta {
    macro_rules! kept {
        ($list:ident, $subject:ident) => {
            told.$list.iter().filter(|one| !is_left(Subject::$subject(one.key))).cloned().collect()
        };
    }
    Delta {
        after: told.after,
        settings: told.settings.iter().filter(|_| !is_left(Subject::Settings)).cloned().collect(),
        periods: kept!(periods, Period),
        units: kept!(units, Unit),
        targets: kept!(targets, Target),
        facts: kept!(facts, Fact),
        persons: kept!(persons, Person),
        matters: kept!(matters, Matter),
        log: told.log.clone(),
        memory: told.memory,
    }
}

/// The book in which these records are as they are in another.
pub(super) fn with_those_of<'a>(book: &Book, other: &Book, subjects: impl Iterator<Item = &'a Subject>) -> Book {
    let mut book = book.clone();
    let (mut units, mut targets, mut facts) = (Vec::new(), Vec::new(), Vec::new());
    let (mut persons, mut matters) = (Vec::new(), Vec::new());
    for subject in subjects {
        match *subject {
            Subject::Settings => book.settings = other.settings.clone(),
            Subject::Period(id) => match other.periods.get(&id) {
                Some(period) => drop(book.periods.insert(id, period.clone())),
                None => drop(book.periods.remove(&id)),
            },
            Subject::Unit(id) => units.push(id),
            Subject::Target(key) => targets.push(key),
            Subject::Fact(key) => facts.push(key),
            Subject::Person(id) => persons.push(id),
            Subject::Matter(id) => matters.push(id),
        }
    }
    rows(&mut book.units, &other.units, units);
    rows(&mut book.targets, &other.targets, targets);
    rows(&mut book.facts, &other.facts, facts);
    rows(&mut book.persons, &other.persons, persons);
    rows(&mut book.matters, &other.matters, matters);
    book
}

/// So many records are put back one by one; of more all are laid anew, in one pass.
const FEW: usize = 256;

fn rows<K: Ord + Clone, V: Clone + PartialEq>(whole: &mut Rows<K, V>, other: &Rows<K, V>, mut keys: Vec<K>) {
    let anew = keys.len() > FEW;
    if anew {
        keys.sort_unstable();
        let kept = whole.iter().filter(|(key, _)| keys.binary_search(key).is_err());
        *whole = kept.map(|(key, record)| (key.clone(), record.clone())).collect();
        keys.retain(|key| other.get(key).is_some());
    }
    for key in keys {
        match other.get(&key) {
            Some(record) => whole.put(key, record.clone()),
            None => whole.remove(&key),
        }
    }
    if anew && whole == other {
        // All of the kind are left: what is counted and kept by chunk need not be counted and kept again.
        *whole = other.clone();
    }
}
