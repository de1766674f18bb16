//! One memory after another: in whatever order a store is heard, the last one stands, and nothing of those before it.

use super::{Act, act, act_at, author, station};
use crate::note::cases;
use proptest::prelude::*;
use so_nguon::domain::Book;
use so_nguon::merge::{Deed, Delta, Replica};
use std::sync::Arc;

/// A store that was left so many times: whatever was told of each memory, and the last one.
fn lived(lives: &[Vec<(u64, Act)>]) -> (Vec<Delta>, Replica) {
    let (mut told, mut replica) = (Vec::new(), Replica::default());
    for (at, acts) in lives.iter().enumerate() {
        if at > 0 {
            let empty = Replica::default().following(&replica);
            let dot = empty.next_dot(station(0));
            let (begun, all) = empty.begin(Arc::new(Book::default()), Deed::Replace, dot, &author());
            (replica, told) = (begun, [told, vec![all]].concat());
        }
        told.extend(acts.iter().filter_map(|(who, act)| act_at(&mut replica, *who, act)));
    }
    (told, replica)
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_last_memory_stands_in_any_order(
        lives in prop::collection::vec(prop::collection::vec((0..3u64, act()), 0..8), 1..4),
        seed in any::<usize>(),
    ) {
        let (told, last) = lived(&lives);
        let count = told.len().max(1);
        let turned = (0..told.len()).map(|n| &told[(n * 7 + seed % count) % count]);
        let mut others: Vec<&Delta> = turned.chain(&told).collect();
        let forth = others.iter().fold(Replica::default(), |sum, one| sum.hear(one));
        others.reverse();
        let back = others.iter().fold(Replica::default(), |sum, one| sum.hear(one));
        for heard in [&forth, &back] {
            prop_assert_eq!(&heard.book, &last.book);
            prop_assert_eq!(&heard.contexts, &last.contexts);
            prop_assert_eq!((&heard.heard, heard.memory), (&last.heard, last.memory));
            prop_assert!(heard.log.iter().map(|(dot, _)| dot).eq(last.log.iter().map(|(dot, _)| dot)));
        }
        // Two halves, each heard by itself, come to the same.
        let half = |from: usize| told.iter().skip(from).step_by(2).fold(Replica::default(), |sum, one| sum.hear(one));
        let both = half(0).hear(&half(1).whole());
        prop_assert_eq!((&both.book, &both.contexts), (&last.book, &last.contexts));
        // What is gathered before it is heard, too.
        let mut all = Delta::default();
        told.iter().rev().for_each(|one| all.gather(one));
        let gathered = Replica::default().hear(&all);
        prop_assert_eq!((&gathered.book, &gathered.contexts), (&last.book, &last.contexts));
    }
}

#[test]
fn a_number_is_never_given_twice() {
    let mut replica = Replica::default();
    act_at(&mut replica, 1, &Act::Unit(1, 0, 0));
    let before = replica.next_dot(station(1));
    let empty = Replica::default().following(&replica);
    assert!(empty.book.is_empty() && empty.next_dot(station(1)) == before);
    // Of a memory that was left nothing is known but that its numbers are given.
    let late = act_at(&mut replica, 2, &Act::Unit(2, 0, 0)).unwrap();
    let heard = empty.hear(&late);
    assert_eq!((&heard.book, &heard.contexts), (&empty.book, &empty.contexts));
    assert!(heard.heard.of(station(2)) > 0);
}

#[test]
fn a_memory_survives_its_text() {
    let empty = Replica::default().following(&Replica::default());
    let dot = empty.next_dot(station(0));
    let (_, told) = empty.begin(Arc::new(Book::default()), Deed::Replace, dot, &author());
    let text = serde_json::to_string(&told).unwrap();
    assert_eq!(serde_json::from_str::<Delta>(&text).unwrap(), told);
    assert_eq!(told.memory, 1);
    // The first memory says nothing of it: its texts are as they always were.
    assert!(!serde_json::to_string(&Replica::default().whole()).unwrap().contains("memory"));
}
