//! Books that tens of thousands of visits have written: a root tells of few of them, and nobody misses the others.

use super::opening::reopen;
use super::{book, by, commit, edited, fold, opened};
use crate::store::packed::Dice;
use crate::store::shelf::Memory;
use so_nguon::domain::{Book, Settings, Station};
use so_nguon::merge::{Dot, Replica};
use so_nguon::store::Shelf;
use so_nguon::store::packed::Keep;
use std::sync::Arc;

/// A replica that has met so many visits, under which a small book was written.
fn met(visits: u64) -> Arc<Replica> {
    let (replica, ..) = commit(&Replica::default(), book(5, 12), 0);
    let mut replica = (*replica).clone();
    replica.heard.note_all((0..visits).map(|n| Dot::new(Station::from_bits(1_000_000 + n), 7)));
    Arc::new(replica)
}

/// The text of the newest root.
fn root(memory: &Memory) -> String {
    let number = |key: &String| key.rsplit('/').next().and_then(|n| n.parse::<u64>().ok());
    let roots = memory.keys().unwrap().into_iter().filter(|key| key.contains("/root/"));
    memory.get(&roots.max_by_key(number).unwrap()).unwrap().unwrap()
}

#[test]
fn a_root_does_not_grow_with_the_visits() {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &by());
    let all = met(50_000);
    fold(&mut keep, &all).unwrap();
    let (next, dot, delta) = commit(&all, edited(&all.book, &mut Dice::new(3)), 1);
    keep.append(dot, &delta).unwrap();
    fold(&mut keep, &next).unwrap();
    assert!(root(&memory).len() < 5_000, "{}", root(&memory).len());
    let found = opened(reopen(&memory).1);
    assert!(found.replica.book == next.book && found.replica.contexts == next.contexts && found.gaps.is_empty());
}

#[test]
fn what_waits_for_a_person_waits_after_opening_too() {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &by());
    let base = met(600);
    // Two lives of one profile have set the same thing to different values.
    let settings = |small_target| Settings { small_target, ..base.book.settings.clone() };
    let life = |n, small| commit(&base, Book { settings: settings(small), ..(*base.book).clone() }, n).0;
    let both = Arc::new(life(1, 7).join(&life(2, 8).whole()));
    assert_eq!(both.clashes().len(), 1);
    fold(&mut keep, &both).unwrap();
    let (mut keep, opening) = reopen(&memory);
    let found = opened(opening).replica;
    assert_eq!(found.clashes(), both.clashes());
    // Nor does it hang on whom the next roots tell of.
    let (next, dot, delta) = commit(&found, edited(&found.book, &mut Dice::new(4)), 3);
    keep.append(dot, &delta).unwrap();
    fold(&mut keep, &next).unwrap();
    let (next, dot, delta) = commit(&next, edited(&next.book, &mut Dice::new(8)), 3);
    keep.append(dot, &delta).unwrap();
    fold(&mut keep, &next).unwrap();
    assert_eq!(opened(reopen(&memory).1).replica.clashes(), next.clashes());
}

#[test]
fn a_tab_that_slept_through_several_folds_has_heard_all_before_it_folds() {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &by());
    let mut now = met(600);
    fold(&mut keep, &now).unwrap();
    let (mut sleeper, opening) = reopen(&memory);
    let mut slept = opened(opening).replica;
    let mut dice = Dice::new(5);
    // Other visits come, write, fold and go; the journal is let go behind them.
    for n in 1..=4 {
        let (mut keep, _) = reopen(&memory);
        let (next, dot, delta) = commit(&now, edited(&now.book, &mut dice), n);
        keep.append(dot, &delta).unwrap();
        fold(&mut keep, &next).unwrap();
        now = next;
    }
    for told in sleeper.catch_up().unwrap().told {
        slept = slept.join(&told);
    }
    assert!(slept.book == now.book && slept.contexts == now.contexts);
    fold(&mut sleeper, &Arc::new(slept)).unwrap();
    let found = opened(reopen(&memory).1).replica;
    assert!(found.book == now.book && found.contexts == now.contexts);
}

#[test]
fn a_visit_that_was_silent_for_long_has_lost_nothing() {
    let memory = Memory::default();
    let (mut silent, _) = Keep::open(memory.clone(), &by());
    let first = met(600);
    fold(&mut silent, &first).unwrap();
    let mut dice = Dice::new(7);
    let (mut now, dot, delta) = commit(&first, edited(&first.book, &mut dice), 1);
    silent.append(dot, &delta).unwrap();
    for n in 2..=5 {
        let (mut keep, _) = reopen(&memory);
        let (next, dot, delta) = commit(&now, edited(&now.book, &mut dice), n);
        keep.append(dot, &delta).unwrap();
        fold(&mut keep, &next).unwrap();
        now = next;
    }
    let (next, dot, delta) = commit(&now, edited(&now.book, &mut dice), 1);
    silent.append(dot, &delta).unwrap();
    let found = opened(reopen(&memory).1);
    assert_eq!(found.gaps, [], "the write before it is in the book, though no root tells of it any more");
    assert!(found.replica.book == next.book);
}
