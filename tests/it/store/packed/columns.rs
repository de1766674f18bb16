//! Persons through their columns and back, to the last field; and what is broken is never taken for whole.

use super::{Dice, book, commit, fold, opened};
use crate::store::shelf::Memory;
use so_nguon::merge::Replica;
use so_nguon::store::packed::Keep;
use std::sync::Arc;

#[test]
fn a_book_comes_back_to_the_last_field() {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &super::by());
    let (replica, dot, delta) = commit(&Replica::default(), book(30, 1500), 0);
    assert_eq!(keep.append(dot, &delta), Ok(()));
    assert_eq!(fold(&mut keep, &replica), Ok(()));
    memory.listed().iter().filter(|k| k.contains("/j/")).for_each(|k| drop(memory.take(k)));
    let back = opened(Keep::open(memory.clone(), &super::by()).1);
    assert!(back.aside.is_empty() && back.missing.is_empty() && back.gaps.is_empty());
    assert!(back.replica == *replica, "what was packed is what was there");
}

#[test]
fn only_what_changed_is_written() {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &super::by());
    let (replica, dot, delta) = commit(&Replica::default(), book(30, 1500), 0);
    keep.append(dot, &delta).unwrap();
    fold(&mut keep, &replica).unwrap();
    let before = memory.texts();
    let (mut keep, opening) = Keep::open(memory.clone(), &super::by());
    let replica = Arc::new(opened(opening).replica);
    let mut next = (*replica.book).clone();
    next.persons.put(crate::crowd::person_id(7), crate::crowd::complete(99, 30));
    let (replica, dot, delta) = commit(&replica, next, 0);
    keep.append(dot, &delta).unwrap();
    fold(&mut keep, &replica).unwrap();
    let fresh: Vec<String> =
        memory.listed().into_iter().filter(|k| k.contains("/c/") && !before.contains_key(k)).collect();
    // The persons' two parts, their traces, and the log.
    assert_eq!(fresh.len(), 4, "{fresh:?}");
    assert!(opened(Keep::open(memory, &super::by()).1).replica == *replica);
}

#[test]
fn any_edits_come_back() {
    let mut dice = Dice::new(3);
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &super::by());
    let mut replica = Arc::new(Replica::default());
    for round in 0..30 {
        let (next, dot, delta) = commit(&replica, super::edited(&replica.book, &mut dice), round % 3);
        replica = next;
        assert_eq!(keep.append(dot, &delta), Ok(()));
        if round % 4 == 3 {
            assert_eq!(fold(&mut keep, &replica), Ok(()));
        }
        let (again, opening) = Keep::open(memory.clone(), &super::by());
        assert!(opened(opening).replica == *replica, "round {round}");
        if round % 5 == 2 {
            keep = again;
        }
    }
}
