//! Between what is written and what is shown, where units are one ([`crate::domain::Ones`]). A replica holds what was written:
//! only so does it join with others in any order. Whoever works works on what is shown; what they leave is put down here, as
//! near as can be to how it was written: where it lies, under the id that its office knows.

use super::contexts::Settled;
use super::lying::one_of;
use super::record::{Record, differing};
use super::revert::revert;
use super::table::{Table, each_table};
use super::{Replica, Settling};
use crate::domain::{Book, FactKey, OfUnit, Ones, Rows, Unit, UnitId};
use std::collections::BTreeMap;
use std::sync::Arc;

impl Replica {
    /// The book as it is shown; the very same where no units are one.
    #[must_use]
    pub fn shown(&self) -> Arc<Book> {
        Book::shown(&self.book)
    }

    /// What is to be written so that this book is shown, and what is settled where it lies. Of what is settled, whatever else is
    /// said goes.
    #[must_use]
    pub(super) fn as_written(&self, next: Arc<Book>, settling: &Settling) -> (Arc<Book>, Settling) {
        if !self.book.has_ones() && !next.has_ones() {
            return (next, settling.clone());
        }
        let next = next.as_one();
        let (mut written, mut settled) = (self.with_units_of(&next), settling.clone());
        let (shown, ones) = (written.as_one(), next.ones());
        macro_rules! kind {
            (units) => {};
            (targets) => {
                put_one(&mut written.targets, (&shown.targets, &next.targets), &ones, &mut settled.targets);
            };
            (facts) => {
                put_one(&mut written.facts, (&shown.facts, &next.facts), &ones, &mut settled.facts);
            };
            ($table:ident) => {
                put(&mut written.$table, &shown.$table, &next.$table);
            };
        }
        each_table!(kind);
        (Arc::new(written), settled)
    }

    /// What is written, with the units as they are shown in the next book: first which of them are one, then whatever of them is
    /// not shown of itself by that.
    fn with_units_of(&self, next: &Book) -> Book {
        let mut written = (*self.book).clone();
        let shown = self.shown();
        for id in shown.units.changed(&next.units) {
            if let Some((unit, then)) = written.units.get(&id).zip(next.units.get(&id))
                && shown.units.get(&id).is_some_and(|unit| unit.one_with != then.one_with)
            {
                let unit = Unit { one_with: then.one_with, ..unit.clone() };
                written.units.put(id, unit);
            }
        }
        // In a ring the one that stays is said to be one with others too; that shows when another of them is parted from it.
        let is_standing = |id: &UnitId| next.units.get(id).is_some_and(|unit| unit.one_with.is_none());
        loop {
            let ones = written.ones();
            let gone = written.units.iter().find(|(id, _)| ones.is_gone(**id) && is_standing(id));
            let Some((id, unit)) = gone.map(|(id, unit)| (*id, unit.clone())) else { break };
            written.units.put(id, Unit { one_with: None, ..unit });
        }
        let shown = Book { units: written.units.clone(), ..Book::default() }.as_one();
        put(&mut written.units, &shown.units, &next.units);
        written
    }

    /// The book as it would be shown if this unit, which is gone into another, were one of its own again.
    #[must_use]
    pub fn parted(&self, unit: UnitId) -> Book {
        let mut written = (*self.book).clone();
        let stays = written.ones().stays(unit);
        // In a ring the one that stays is said to be one with others too.
        for id in [unit, stays] {
            if let Some(found) = written.units.get(&id).filter(|found| found.one_with.is_some()) {
                let alone = Unit { one_with: None, ..found.clone() };
                written.units.put(id, alone);
            }
        }
        written.as_one()
    }

    /// The book as it is shown, with what led from `before` to `after` taken back; what somebody else has written since stays.
    /// Also how much stayed for that reason.
    #[must_use]
    pub fn take_back(&self, before: &Book, after: &Book) -> (Book, usize) {
        let shown = self.shown();
        if before.ones() == after.ones() {
            return revert(before, after, &shown);
        }
        // Which units are one comes first: what others have written since of either goes with it.
        let (back, _) = revert(before, after, &shown);
        let parted = Book { units: back.units, ..(*shown).clone() };
        revert(before, after, &self.with_units_of(&parted).as_one())
    }

    /// The key under which a target or a figure lies that is shown under this one.
    #[must_use]
    pub fn lies<K: OfUnit, V: Clone>(&self, rows: &Rows<K, V>, key: K) -> K {
        if rows.get(&key).is_some() || !self.book.has_ones() {
            return key;
        }
        one_of(&self.book.ones(), key).find(|key| rows.get(key).is_some()).unwrap_or(key)
    }

    /// The key under which a figure lies that is shown under this one.
    #[must_use]
    pub fn fact_lies(&self, key: FactKey) -> FactKey {
        self.lies(&self.book.facts, key)
    }
}

/// Puts what differs between two shown states of one kind of record into what is written of it, field by field.
fn put<R: Record, T: Table<R>>(written: &mut T, before: &T, after: &T) {
    let patched = |key: &R::Key| {
        let (lies, was, is) = (written.find(key), before.find(key), after.find(key));
        match (lies, was, is) {
            (Some(lies), Some(was), Some(is)) => Some(patched(lies, was, is)),
            (_, _, is) => is.cloned(),
        }
    };
    let changes = before.changed(after).into_iter().map(|key| (key.clone(), patched(&key))).collect();
    written.change(changes);
}

/// What lies there, with what differs between how it was shown and how it is.
pub(super) fn patched<R: Record>(lies: &R, was: &R, is: &R) -> R {
    let mut record = lies.clone();
    let mut fields = differing(was, is);
    // What carries a field and is shown here, though it was written elsewhere, comes with all that it carries, and with all others
    // that are shown so: where one of them is written, the rest is no more to be had from there.
    let is_borrowed = |field: R::Field| R::carries(field) && lies.get(field).is_none() && is.get(field).is_some();
    if fields.iter().any(|field| is_borrowed(R::carrier(*field).unwrap_or(*field))) {
        let borrowed: Vec<R::Field> = is.fields().into_iter().filter(|field| is_borrowed(*field)).collect();
        for carrier in &borrowed {
            record.set(*carrier, is.get(*carrier));
        }
        fields
            .extend(is.fields().into_iter().filter(|field| R::carrier(*field).is_some_and(|c| borrowed.contains(&c))));
    }
    // What comes first: a record keeps the last of its versions.
    let (come, go): (Vec<_>, Vec<_>) = fields.into_iter().partition(|field| is.get(*field).is_some());
    for field in come.into_iter().chain(go) {
        record.set(field, is.get(field));
    }
    record
}

/// The records of one kind.
type RowsOf<R> = Rows<<R as Record>::Key, R>;

/// The same of targets and figures, of which several may lie under one: whoever writes of one has seen all of them, and one is
/// left, under the key where it lies.
fn put_one<R: Record>(
    written: &mut RowsOf<R>,
    (before, after): (&RowsOf<R>, &RowsOf<R>),
    ones: &Ones,
    settled: &mut Settled<R>,
) where
    R::Key: OfUnit,
{
    let mut keys = before.changed(after);
    keys.extend(settled.iter().map(|(key, _)| *key));
    keys.sort_unstable();
    keys.dedup();
    let mut changes = BTreeMap::new();
    for key in keys {
        let lie: Vec<(R::Key, &R)> = one_of(ones, key).filter_map(|key| Some((key, written.get(&key)?))).collect();
        let said = after.get(&key);
        let same = lie.iter().find(|(_, record)| Some(*record) == said);
        let left = same.or(lie.first()).map_or(key, |(key, _)| *key);
        changes.extend(lie.iter().map(|(key, _)| (*key, None)));
        changes.insert(left, said.cloned());
        if let Ok(at) = settled.binary_search_by(|(settled, _)| settled.cmp(&key)) {
            settled[at].0 = left;
        }
    }
    settled.sort_by_key(|(key, _)| *key);
    written.change(changes.into_iter().collect());
}
