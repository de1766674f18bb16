//! What taking in a book would add and change, before anything is changed. Changes nothing itself.

use crate::domain::{
    Book, Fact, FactKey, Matter, MatterId, Period, PeriodId, Person, PersonId, Rows, Settings, Target, TargetKey, Unit,
    UnitId,
};
use crate::merge::{Delta, Record, Replica, Told, Traces};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;
use std::sync::Arc;

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
    const fn none() -> Self {
        Self { added: Vec::new(), changed: Vec::new(), same: 0 }
    }

    /// With theirs, each beside ours of that key.
    fn and<'a>(
        mut self,
        theirs: impl IntoIterator<Item = (&'a K, &'a V)>,
        mut ours: impl FnMut(&K) -> Option<&'a V>,
    ) -> Self
    where
        K: 'a,
        V: 'a,
    {
        let changes = &mut self;
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
        self
    }

    /// Whether nothing would be added or changed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty()
    }
}

impl Preview {
    /// The same changes; of what is the same as many as `theirs`, which tells `told`, has as ours are.
    #[must_use]
    pub fn counting(mut self, ours: &Replica, theirs: &Book, told: &Delta) -> Self {
        macro_rules! kind {
            ($list:ident) => {
                let records = theirs.$list.iter();
                let lay = &ours.contexts.$list;
                self.$list.same = same(records, |key| ours.book.$list.get(key), lay, &told.$list);
            };
        }
        kind!(units);
        kind!(periods);
        kind!(targets);
        kind!(facts);
        kind!(persons);
        kind!(matters);
        self
    }

    /// The same changes; nothing is counted that is the same.
    #[must_use]
    pub const fn counting_none(mut self) -> Self {
        self.units.same = 0;
        self.periods.same = 0;
        self.targets.same = 0;
        self.facts.same = 0;
        self.persons.same = 0;
        self.matters.same = 0;
        self
    }
}

/// How many of their records are as ours are. What both know by the same writes is not looked at: ours may lie packed.
fn same<'a, R: Record + 'a>(
    theirs: impl Iterator<Item = (&'a R::Key, &'a R)>,
    ours: impl Fn(&R::Key) -> Option<&'a R>,
    traces: &Traces<R>,
    told: &[Told<R>],
) -> usize
where
    R::Key: 'a,
{
    let mut lay = traces.along();
    let mut known: Vec<(&R::Key, bool)> =
        told.iter().map(|told| (&told.key, told.states.is_known(lay.get(&told.key)))).collect();
    // Of a record that several files tell of, none may tell anything else.
    known.sort();
    known.dedup_by_key(|(key, _)| *key);
    let mut known = known.into_iter().peekable();
    let is_same = |(key, record): &(&R::Key, &R)| {
        while known.next_if(|(before, _)| *before < *key).is_some() {}
        let is_known = known.next_if(|(this, _)| this == key).is_some_and(|(_, is_known)| is_known);
        is_known || ours(key).is_some_and(|ours| ours == *record)
    };
    theirs.filter(is_same).count()
}

fn rows<K: Ord + Clone, V: Clone + PartialEq>(ours: &Rows<K, V>, theirs: &Rows<K, V>) -> Changes<K, V> {
    // Books of one office share most of their chunks.
    let shared: FxHashSet<_> = ours.chunks().iter().map(Arc::as_ptr).collect();
    let mut along = ours.along();
    theirs.chunks().iter().fold(Changes::none(), |mut changes, chunk| {
        if shared.contains(&Arc::as_ptr(chunk)) {
            changes.same += chunk.len();
            return changes;
        }
        changes.and(chunk.iter().map(|(key, record)| (key, record)), |key| along.get(key))
    })
}

fn map<K: Ord + Clone, V: Clone + PartialEq>(ours: &BTreeMap<K, V>, theirs: &BTreeMap<K, V>) -> Changes<K, V> {
    Changes::none().and(theirs, |key| ours.get(key))
}

/// What taking in `theirs` would do to `ours`.
#[must_use]
pub fn compare(ours: &Book, theirs: &Book) -> Preview {
    // Taken apart whole: a new kind of record cannot be forgotten here.
    let Book { units, periods, targets, facts, persons, matters, settings, echoes: _ } = theirs;
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
