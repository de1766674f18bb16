//! Rows against the map of the standard library.

use crate::note::cases;
use proptest::prelude::*;
use so_nguon::domain::Rows;
use std::collections::BTreeMap;

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

#[test]
fn an_edit_copies_one_chunk() {
    let rows: Rows<u32, u32> = (0..5000).map(|n| (n, n)).collect();
    let mut edited = rows.clone();
    assert!(edited.same(&rows));
    edited.put(1234, 0);
    let shared = edited.chunks().iter().filter(|c| rows.chunks().iter().any(|o| std::sync::Arc::ptr_eq(o, c))).count();
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
