//! A run of records that some changes do not copy.
//!
//! Two offices' books differ in one record here, one there, in every chunk: to copy each chunk for them took two fifths of a
//! merge. What stands in place of a record is kept beside the run instead, until it is an eighth of it.

use std::sync::Arc;
use std::{slice, vec};

/// Beside a run lies at most one record in so many of it.
const SHARE: usize = 8;

/// One run of records in the order of their keys; never empty inside [`Rows`](super::Rows).
#[derive(Clone, Debug)]
pub struct Chunk<K, V> {
    base: Arc<Vec<(K, V)>>,
    /// What stands in place of records of the base, with the same keys: by place, in order.
    beside: Vec<(usize, (K, V))>,
}

impl<K, V> From<Vec<(K, V)>> for Chunk<K, V> {
    fn from(records: Vec<(K, V)>) -> Self {
        Self { base: Arc::new(records), beside: Vec::new() }
    }
}

impl<K, V> Chunk<K, V> {
    /// How many records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.base.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.base.is_empty()
    }

    /// The record at this place.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&(K, V)> {
        match self.beside.binary_search_by_key(&at, |(place, _)| *place) {
            Ok(beside) => Some(&self.beside[beside].1),
            Err(_) => self.base.get(at),
        }
    }

    /// The first record.
    #[must_use]
    pub fn first(&self) -> Option<&(K, V)> {
        self.get(0)
    }

    /// The last record.
    #[must_use]
    pub fn last(&self) -> Option<&(K, V)> {
        self.get(self.len().wrapping_sub(1))
    }

    /// Each record in the order of its key.
    #[must_use]
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter { at: 0, base: self.base.iter(), beside: self.beside.iter() }
    }

    /// The records from this place on, as far as they lie side by side.
    #[must_use]
    pub fn run(&self, at: usize) -> &[(K, V)] {
        let next = self.beside.partition_point(|(place, _)| *place < at);
        match self.beside.get(next) {
            Some((place, record)) if *place == at => slice::from_ref(record),
            Some((place, _)) => &self.base[at..*place],
            None => self.base.get(at..).unwrap_or_default(),
        }
    }

    /// Records with the keys of this run, in its order: only the keys are to be looked at.
    pub(super) fn keys(&self) -> &[(K, V)] {
        &self.base
    }
}

impl<K: Ord + Clone, V: Clone> Chunk<K, V> {
    /// All of them side by side: a copy only where some lie beside.
    #[must_use]
    pub fn flat(&self) -> Arc<Vec<(K, V)>> {
        if self.beside.is_empty() {
            return Arc::clone(&self.base);
        }
        Arc::new(self.iter().cloned().collect())
    }

    /// The records, out of the run: a copy only where others hold it too.
    pub(super) fn into_records(mut self) -> Vec<(K, V)> {
        self.owned();
        Arc::unwrap_or_clone(self.base)
    }

    /// All of them side by side, to be changed.
    pub(super) fn owned(&mut self) -> &mut Vec<(K, V)> {
        self.base = self.flat();
        self.beside.clear();
        Arc::make_mut(&mut self.base)
    }

    /// The place of this key, or where it would be put.
    pub(super) fn find(&self, key: &K) -> Result<usize, usize> {
        self.base.binary_search_by(|(k, _)| k.cmp(key))
    }

    /// Puts another record of the same key in this place.
    pub(super) fn set(&mut self, at: usize, record: (K, V)) {
        match self.beside.binary_search_by_key(&at, |(place, _)| *place) {
            Ok(beside) => self.beside[beside].1 = record,
            Err(_) if self.beside.len() >= self.len() / SHARE => self.owned()[at] = record,
            Err(next) => match Arc::get_mut(&mut self.base) {
                Some(base) => base[at] = record,
                None => self.beside.insert(next, (at, record)),
            },
        }
    }

    /// The run after the first so many of these changes, which are in the order of their keys: none for a key takes its record
    /// out. The others stay.
    pub(super) fn changed(&self, changes: &mut vec::IntoIter<(K, Option<V>)>, some: usize) -> Self {
        match self.places(&changes.as_slice()[..some]) {
            Some(places) => self.with(&places, changes),
            None => self.rebuilt(changes.take(some)).into(),
        }
    }

    /// Where the changes go, if each puts a record in the place of one, and they may lie beside.
    fn places(&self, changes: &[(K, Option<V>)]) -> Option<Vec<usize>> {
        if self.beside.len() + changes.len() > self.len() / SHARE {
            return None;
        }
        let mut at = 0;
        let place = |(key, value): &(K, Option<V>)| {
            at += gallop(&self.base[at..], key);
            (value.is_some() && self.base.get(at).is_some_and(|(k, _)| k == key)).then_some(at)
        };
        changes.iter().map(place).collect()
    }

    fn with(&self, places: &[usize], changes: impl Iterator<Item = (K, Option<V>)>) -> Self {
        let mut beside = Vec::with_capacity(self.beside.len() + places.len());
        let mut before = self.beside.iter().peekable();
        for (&place, (key, value)) in places.iter().zip(changes) {
            while let Some(one) = before.next_if(|(at, _)| *at < place) {
                beside.push(one.clone());
            }
            before.next_if(|(at, _)| *at == place);
            beside.extend(value.map(|value| (place, (key, value))));
        }
        beside.extend(before.cloned());
        Self { base: Arc::clone(&self.base), beside }
    }

    fn rebuilt(&self, changes: impl ExactSizeIterator<Item = (K, Option<V>)>) -> Vec<(K, V)> {
        let flat = self.flat();
        let mut next = Vec::with_capacity(flat.len() + changes.len());
        let mut rest = flat.as_slice();
        for (key, value) in changes {
            let (stay, from) = rest.split_at(gallop(rest, &key));
            next.extend_from_slice(stay);
            rest = from.split_first().filter(|((k, _), _)| *k == key).map_or(from, |(_, others)| others);
            next.extend(value.map(|value| (key, value)));
        }
        next.extend_from_slice(rest);
        next
    }
}

/// The place of the key in a run of records, or where it would be put: quick where it is near the beginning.
pub(super) fn gallop<K: Ord, V>(records: &[(K, V)], key: &K) -> usize {
    let (mut from, mut step) = (0, 1);
    while records.get(from + step).is_some_and(|(k, _)| k < key) {
        from += step;
        step *= 2;
    }
    let to = records.len().min(from + step + 1);
    from + records[from..to].partition_point(|(k, _)| k < key)
}

impl<K: PartialEq, V: PartialEq> PartialEq for Chunk<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

/// The records of a chunk.
#[derive(Clone, Debug)]
pub struct Iter<'a, K, V> {
    /// The place of the next.
    at: usize,
    base: slice::Iter<'a, (K, V)>,
    beside: slice::Iter<'a, (usize, (K, V))>,
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = &'a (K, V);

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.base.next()?;
        let at = self.at;
        self.at += 1;
        match self.beside.as_slice().first() {
            Some((place, record)) if *place == at => {
                self.beside.next();
                Some(record)
            }
            _ => Some(record),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.base.size_hint()
    }
}

impl<K, V> DoubleEndedIterator for Iter<'_, K, V> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let record = self.base.next_back()?;
        let at = self.at + self.base.len();
        match self.beside.as_slice().last() {
            Some((place, record)) if *place == at => {
                self.beside.next_back();
                Some(record)
            }
            _ => Some(record),
        }
    }
}

impl<K, V> ExactSizeIterator for Iter<'_, K, V> {}

impl<'a, K, V> IntoIterator for &'a Chunk<K, V> {
    type Item = &'a (K, V);
    type IntoIter = Iter<'a, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
