//! Targets and figures of units that are one ([`crate::domain::Ones`]): of several that lie under one shown key the one of the
//! unit that stays is shown, as a whole. Where another says something else, that waits for a person like any two values that
//! did not know of each other; where all say the same, they are one.

use super::record::{Record, differing};
use super::trace::{Said, Sibling, clashing, is_half_gone};
use super::view::values;
use super::{Dot, Trace, Traces};
use crate::domain::{OfUnit, Ones, Rows};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

/// All keys under which what is shown under this one may lie: that of the unit that stays first.
pub(super) fn one_of<'a, K: OfUnit + 'a>(ones: &'a Ones, key: K) -> impl Iterator<Item = K> + 'a {
    ones.all_of(key.unit()).map(move |unit| key.of(unit))
}

/// The states of a record.
type Known<'a, R> = Cow<'a, [Arc<Sibling<R>>]>;

/// The records that lie under one shown key, at least one of them of a unit that is gone.
pub(super) struct Lying<'a, R: Record> {
    /// The key under which they are shown.
    pub key: R::Key,
    /// Each with its states, the shown one first.
    records: Vec<(&'a R, Known<'a, R>)>,
}

impl<'a, R: Record> Lying<'a, R>
where
    R::Key: OfUnit,
{
    /// Of these records, all that lie so.
    pub fn all(rows: &'a Rows<R::Key, R>, traces: &'a Traces<R>, ones: &Ones) -> Vec<Self> {
        let gone = rows.iter().filter(|(key, _)| ones.is_gone(key.unit()));
        let keys: BTreeSet<R::Key> = gone.map(|(key, _)| key.of(ones.stays(key.unit()))).collect();
        keys.into_iter().map(|key| Self::of(key, (rows, traces), ones)).collect()
    }

    /// Under this key; none where nothing of a unit that is gone lies there.
    pub fn under(key: R::Key, (rows, traces): (&'a Rows<R::Key, R>, &'a Traces<R>), ones: &Ones) -> Option<Self> {
        let mut gone = ones.gone_into(key.unit());
        gone.any(|unit| rows.get(&key.of(unit)).is_some()).then(|| Self::of(key, (rows, traces), ones))
    }

    fn of(key: R::Key, (rows, traces): (&'a Rows<R::Key, R>, &'a Traces<R>), ones: &Ones) -> Self {
        let records = one_of(ones, key).filter_map(|key| {
            let record = rows.get(&key)?;
            let states = traces.get(&key).map(|trace: &Trace<R>| trace.siblings(Some(record)));
            Some((record, states.unwrap_or_default()))
        });
        Self { key, records: records.collect() }
    }

    /// What is shown.
    pub fn shown(&self) -> &'a R {
        self.records[0].0
    }

    /// Whether it was taken away by one who had not seen another's change.
    pub fn is_half_gone(&self) -> bool {
        matches!(self.records.as_slice(), [(_, states)] if is_half_gone(states))
    }

    /// The first field of which different things are said, and each that is said of it once, the shown one first. Whoever
    /// chooses one of them chooses the record that says it.
    pub fn said(&self) -> Option<(R::Field, Vec<Said<R>>)> {
        let apart = self.records.iter().flat_map(|(record, _)| differing(self.shown(), record));
        let within = self.records.iter().flat_map(|(_, states)| clashing(states)).map(|(field, _)| field);
        let fields: BTreeSet<R::Field> = apart.chain(within).collect();
        fields.into_iter().find_map(|field| {
            let mut all: Vec<Said<R>> = Vec::new();
            for said in self.records.iter().flat_map(|(record, states)| said(*record, states, field)) {
                if all.iter().all(|known| known.1 != said.1) {
                    all.push(said);
                }
            }
            (all.len() > 1).then_some((field, all))
        })
    }

    /// The record that says this of the field.
    pub fn saying(&self, field: R::Field, value: Option<&R::Value>) -> R {
        let says = |record: &R| record.get(field).as_ref() == value;
        if let Some((record, _)) = self.records.iter().find(|(record, _)| says(record)) {
            return (*record).clone();
        }
        let has = |states: &[Arc<Sibling<R>>]| values(states, field).iter().any(|(_, said)| said.as_ref() == value);
        let of = self.records.iter().find(|(_, states)| has(states)).map_or(self.shown(), |(record, _)| *record);
        let mut record = of.clone();
        record.set(field, value.cloned());
        record
    }
}

/// What a record says of a field, and what else is said of it there.
fn said<R: Record>(record: &R, states: &[Arc<Sibling<R>>], field: R::Field) -> Vec<Said<R>> {
    let values = values(states, field);
    if !values.is_empty() {
        return values;
    }
    let last = states.iter().map(|state| state.last).max();
    vec![(last.unwrap_or(Dot::NOBODY), record.get(field))]
}
