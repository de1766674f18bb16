//! Rows against the map of the standard library.

use crate::note::cases;
use proptest::prelude::*;
use so_nguon::domain::{Chunk, Rows};
use std::collections::BTreeMap;
use std::sync::Arc;

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn rows_are_a_map(steps in proptest::collection::vec((0u32..3000, proptest::bool::weighted(0.75)), 0..2500)) {
        let (mut rows, mut model) = (Rows::default(), BTreeMap::new());
        for (at, (key, put)) in steps.iter().enumerate() {
            let before = rows.clone();
            let was: Vec<(u32, usize)> = if at % 500 == 0 { before.iter().map(|(k, v)| (*k, *v)).collect() } else { Vec::new() };
            if *put {
                rows.put(*key, at);
                model.insert(*key, at);
            } else {
                rows.remove(key);
                model.remove(key);
            }
            // A copy that was taken before the edit is as it was.
            if at % 500 == 0 {
                prop_assert!(before.iter().map(|(k, v)| (*k, *v)).eq(was));
            }
        }
        prop_assert_eq!(rows.len(), model.len());
        prop_assert_eq!(rows.is_empty(), model.is_empty());
        prop_assert!(rows.iter().eq(model.iter()));
        prop_assert!(rows.iter().rev().eq(model.iter().rev()));
        prop_assert!(rows.chunks().iter().all(|c| !c.is_empty() && c.len() <= 1280));
        for key in (0..3000).step_by(97) {
            prop_assert_eq!(rows.get(&key), model.get(&key));
            prop_assert!(rows.from_key(&key).eq(model.range(key..)));
        }
        // One after another, with gaps and steps back.
        let mut along = rows.along();
        for key in (0..3000).chain((0..3000).step_by(7)).chain(steps.iter().map(|(key, _)| *key)) {
            prop_assert_eq!(along.get(&key), model.get(&key));
        }
        let again: Rows<u32, usize> = model.into_iter().collect();
        prop_assert_eq!(rows, again);
    }
}

proptest! {
    #![proptest_config(cases(60))]

    /// Many changes at once are the same changes one by one, and leave alone what they do not touch.
    #[test]
    fn many_changes_are_each_change(
        first in proptest::collection::btree_set(0u32..9000, 0..5000),
        from in 0u32..9000,
        width in 1u32..9000,
        some in proptest::collection::btree_map(0u32..9000, proptest::option::weighted(0.7, 9000usize..9999), 0..3000),
    ) {
        let mut rows: Rows<u32, usize> = first.iter().map(|key| (*key, 1)).collect();
        let before = rows.clone();
        let mut model: BTreeMap<u32, usize> = first.iter().map(|key| (*key, 1)).collect();
        let some: Vec<_> = some.into_iter().filter(|(key, _)| (from..from + width).contains(key)).collect();
        for (key, value) in &some {
            match value {
                Some(value) => model.insert(*key, *value),
                None => model.remove(key),
            };
        }
        rows.change(some.clone());
        prop_assert!(rows.iter().eq(model.iter()));
        prop_assert_eq!(rows.len(), model.len());
        prop_assert!(rows.chunks().iter().all(|c| !c.is_empty() && c.len() <= 1280));
        let touched = |chunk: &Chunk<u32, usize>| {
            let within = |key: &u32| chunk.first().unwrap().0 <= *key && *key <= chunk.last().unwrap().0;
            some.iter().any(|(key, _)| within(key))
        };
        let is_last = |at: usize| at + 1 == before.chunks().len();
        for (at, chunk) in before.chunks().iter().enumerate().filter(|(at, c)| !touched(c) && !is_last(*at)) {
            let kept = rows.chunks().iter().any(|c| Arc::ptr_eq(c, chunk));
            // What falls between two chunks goes to the second.
            let between = at > 0 && some.iter().any(|(key, _)| before.chunks()[at - 1].last().unwrap().0 < *key && *key < chunk.first().unwrap().0);
            prop_assert!(kept || between, "chunk {at}");
        }
        prop_assert!(before.iter().map(|(key, _)| *key).eq(first.iter().copied()), "a copy stays as it was");
    }
}

proptest! {
    #![proptest_config(cases(40))]

    /// Few changes of records that are there lie beside their chunk: whichever way one looks, they stand in their places.
    #[test]
    fn what_lies_beside_stands_in_its_place(
        rounds in proptest::collection::vec((proptest::collection::btree_set(0u32..2600, 0..200), any::<bool>()), 1..8),
        gone in proptest::collection::btree_set(0u32..2600, 0..3),
        ends in proptest::collection::vec(any::<bool>(), 40),
    ) {
        let mut model: BTreeMap<u32, usize> = (0..2600).map(|key| (key, 0)).collect();
        let mut rows: Rows<u32, usize> = model.iter().map(|(key, value)| (*key, *value)).collect();
        let mut copies = Vec::new();
        for (round, (keys, at_once)) in (1..).zip(&rounds) {
            copies.push((rows.clone(), model.clone()));
            model.extend(keys.iter().map(|key| (*key, round)));
            if *at_once {
                rows.change(keys.iter().map(|key| (*key, Some(round))).collect());
            } else {
                for key in keys {
                    rows.put(*key, round);
                }
            }
        }
        copies.push((rows.clone(), model.clone()));
        for key in &gone {
            rows.remove(key);
        }
        model.retain(|key, _| !gone.contains(key));
        copies.push((rows, model));
        for (rows, model) in &copies {
            prop_assert!(rows.iter().eq(model.iter()));
            prop_assert!(rows.iter().rev().eq(model.iter().rev()));
            let (mut one, mut other) = (rows.iter(), model.iter());
            for back in &ends {
                prop_assert_eq!(if *back { one.next_back() } else { one.next() }, if *back { other.next_back() } else { other.next() });
            }
            let flat = rows.chunks().iter().flat_map(|chunk| chunk.flat().to_vec());
            prop_assert!(flat.eq(model.iter().map(|(key, value)| (*key, *value))));
            for key in (0..2700).step_by(13) {
                prop_assert_eq!(rows.get(&key), model.get(&key));
                prop_assert_eq!(rows.before(&key), model.range(..key).next_back());
            }
            let (mut along, mut seen) = (rows.along(), Vec::new());
            for key in 0..2700 {
                let value = along.get(&key);
                prop_assert_eq!(value, model.get(&key));
                if key % 50 == 0 {
                    let beside = along.rest();
                    prop_assert!(beside.iter().all(|(key, value)| model.get(key) == Some(value)));
                    seen.push(beside.len());
                }
            }
            prop_assert!(model.is_empty() || seen.iter().any(|count| *count > 0));
        }
    }
}

#[test]
fn few_changes_of_a_chunk_copy_only_themselves() {
    let many: Rows<u32, Arc<u32>> = (0..3000).map(|n| (n, Arc::new(n))).collect();
    assert!(many.iter().all(|(_, one)| Arc::strong_count(one) == 1), "to lay records in chunks copies none");
    let flat: Vec<_> = many.chunks().iter().map(|chunk| chunk.flat()).collect();
    assert!(many.iter().all(|(_, one)| Arc::strong_count(one) == 1) && flat.len() == 3, "what lies flat is not copied");
    let rows: Rows<u32, Arc<u32>> = (0..1000).map(|n| (n, Arc::new(n))).collect();
    let mut edited = rows.clone();
    edited.change((0..20).map(|n| (n * 50, Some(Arc::new(0)))).collect());
    edited.put(7, Arc::new(0));
    let (_, one) = rows.iter().nth(9).unwrap();
    assert_eq!(Arc::strong_count(one), 1, "a record that stays is not copied");
    edited.change((0..500).map(|n| (n, Some(Arc::new(0)))).collect());
    assert_eq!(Arc::strong_count(rows.get(&999).unwrap()), 2, "many changes make a chunk of their own");
}

#[test]
fn many_at_once_leave_full_chunks_at_the_end() {
    let mut rows: Rows<u32, u32> = (0..100).map(|n| (n, n)).collect();
    rows.change((100..6400).map(|n| (n, Some(n))).collect());
    assert_eq!((rows.chunks().len(), rows.len()), (5, 6400));
    rows.change((0..6400).map(|n| (n, None)).collect());
    assert!(rows.is_empty() && rows.chunks().is_empty());
}

#[test]
fn an_edit_copies_one_chunk() {
    let rows: Rows<u32, u32> = (0..5000).map(|n| (n, n)).collect();
    let mut edited = rows.clone();
    assert!(edited.same(&rows));
    edited.put(1234, 0);
    let shared = edited.chunks().iter().filter(|c| rows.chunks().iter().any(|o| Arc::ptr_eq(o, c))).count();
    assert_eq!(shared, rows.chunks().len() - 1);
    assert!(!edited.same(&rows) && edited != rows);
    edited.put(1234, 1234);
    assert_eq!(edited, rows);
}

#[test]
fn growing_at_the_end_leaves_full_chunks() {
    let rows: Rows<u32, u32> = (0..6400).map(|n| (n, n)).collect();
    assert_eq!(rows.chunks().len(), 5);
}

#[test]
fn removing_what_is_not_there_changes_nothing() {
    let mut rows: Rows<u32, u32> = (0..10).map(|n| (n * 2, n)).collect();
    let before = rows.clone();
    rows.remove(&5);
    assert!(rows.same(&before));
    let mut empty: Rows<u32, u32> = Rows::default();
    empty.remove(&1);
    assert!(empty.is_empty() && empty.get(&1).is_none() && empty.from_key(&0).next().is_none());
}
