//! The kinds of records of a book, met in one way: whoever commits, joins or takes back does it once, for every kind.

use super::Record;
use crate::domain::{Rows, Settings};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The records of one kind.
pub trait Table<R: Record> {
    /// The record of this key.
    fn find(&self, key: &R::Key) -> Option<&R>;
    /// A look-up of many keys, quick where they come in order.
    fn along<'a>(&'a self) -> impl FnMut(&R::Key) -> Option<&'a R>
    where
        R: 'a;
    /// Puts the record of this key, or takes it away.
    fn put_or_remove(&mut self, key: &R::Key, record: Option<R>);
    /// The same with many records, in the order of their keys.
    fn change(&mut self, records: Vec<(R::Key, Option<R>)>) {
        for (key, record) in records {
            self.put_or_remove(&key, record);
        }
    }
    /// The keys of the records that the other table has otherwise, in order; quick where both share their chunks.
    fn changed(&self, after: &Self) -> Vec<R::Key>;
}

impl<R: Record> Table<R> for Rows<R::Key, R> {
    fn find(&self, key: &R::Key) -> Option<&R> {
        self.get(key)
    }

    fn along<'a>(&'a self) -> impl FnMut(&R::Key) -> Option<&'a R>
    where
        R: 'a,
    {
        let mut along = self.along();
        move |key| along.get(key)
    }

    fn put_or_remove(&mut self, key: &R::Key, record: Option<R>) {
        match record {
            Some(record) => self.put(key.clone(), record),
            None => self.remove(key),
        }
    }

    fn change(&mut self, records: Vec<(R::Key, Option<R>)>) {
        self.change(records);
    }

    fn changed(&self, after: &Self) -> Vec<R::Key> {
        if self.same(after) {
            return Vec::new();
        }
        let (before, now) = (self.chunks(), after.chunks());
        // An edit mostly leaves all other chunks in their places: those at both ends.
        let pairs = || before.iter().zip(now).map(|(one, other)| Arc::ptr_eq(one, other));
        let first = pairs().take_while(|same| *same).count();
        let (before, now) = (&before[first..], &now[first..]);
        let last = before.iter().rev().zip(now.iter().rev()).take_while(|(one, other)| Arc::ptr_eq(one, other)).count();
        let (before, now) = (&before[..before.len() - last], &now[..now.len() - last]);
        let pointers = |chunks: &[Arc<_>]| chunks.iter().map(Arc::as_ptr).collect::<BTreeSet<_>>();
        let (here, there) = (pointers(before), pointers(now));
        let mut old = before.iter().filter(|c| !there.contains(&Arc::as_ptr(c))).flat_map(|c| c.iter()).peekable();
        let mut new = now.iter().filter(|c| !here.contains(&Arc::as_ptr(c))).flat_map(|c| c.iter()).peekable();
        let mut changed = Vec::new();
        // Both in the order of their keys. A record may lie in a shared chunk on one side only where a chunk was divided
        // beside it; then it is looked up.
        loop {
            let order = match (old.peek(), new.peek()) {
                (None, None) => return changed,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some((k, _)), Some((l, _))) => k.cmp(l),
            };
            let one = if order.is_le() { old.next() } else { None };
            let other = if order.is_ge() { new.next() } else { None };
            let key = one.or(other).map(|(k, _)| k);
            let was = one.map(|(_, r)| r).or_else(|| self.get(key?));
            let is = other.map(|(_, r)| r).or_else(|| after.get(key?));
            changed.extend(key.filter(|_| was != is).cloned());
        }
    }
}

impl<R: Record> Table<R> for BTreeMap<R::Key, R> {
    fn find(&self, key: &R::Key) -> Option<&R> {
        self.get(key)
    }

    fn along<'a>(&'a self) -> impl FnMut(&R::Key) -> Option<&'a R>
    where
        R: 'a,
    {
        move |key| self.get(key)
    }

    fn put_or_remove(&mut self, key: &R::Key, record: Option<R>) {
        match record {
            Some(record) => self.insert(key.clone(), record),
            None => self.remove(key),
        };
    }

    fn changed(&self, after: &Self) -> Vec<R::Key> {
        let all: BTreeSet<&R::Key> = self.keys().chain(after.keys()).collect();
        all.into_iter().filter(|k| self.get(k) != after.get(k)).cloned().collect()
    }
}

/// The choices of the office are one record that is always there.
impl Table<Settings> for Settings {
    fn find(&self, (): &()) -> Option<&Settings> {
        Some(self)
    }

    fn along<'a>(&'a self) -> impl FnMut(&()) -> Option<&'a Settings>
    where
        Settings: 'a,
    {
        move |()| Some(self)
    }

    fn put_or_remove(&mut self, (): &(), record: Option<Settings>) {
        *self = record.unwrap_or_default();
    }

    fn changed(&self, after: &Self) -> Vec<()> {
        if self == after { Vec::new() } else { vec![()] }
    }
}

/// Runs one line for every kind of record of a book: `$table` stands for the field's name. A new kind cannot be forgotten:
/// each use takes the whole list from here.
macro_rules! each_table {
    ($do:ident) => {
        $do!(settings);
        $do!(periods);
        $do!(units);
        $do!(targets);
        $do!(facts);
        $do!(persons);
        $do!(matters);
    };
}
pub(super) use each_table;

/// The kind of record that a field of the book holds.
macro_rules! kind_of {
    (settings) => {
        $crate::merge::Kind::Settings
    };
    (periods) => {
        $crate::merge::Kind::Periods
    };
    (units) => {
        $crate::merge::Kind::Units
    };
    (targets) => {
        $crate::merge::Kind::Targets
    };
    (facts) => {
        $crate::merge::Kind::Facts
    };
    (persons) => {
        $crate::merge::Kind::Persons
    };
    (matters) => {
        $crate::merge::Kind::Matters
    };
}
pub(super) use kind_of;
