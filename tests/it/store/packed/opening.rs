//! What a tab finds on opening: earlier schemas, newer ones, damage.

use super::{Dice, book, by, commit, fold, holds, opened};
use crate::merge::receive::{partly_told, receive};
use crate::merge::{Act, act_at, station as office_at};
use crate::note::person_id;
use crate::store::shelf::{Memory, key};
use so_nguon::domain::Book;
use so_nguon::merge::{Delta, Dot, Replica, Trace};
use so_nguon::store::packed::{Caught, Keep, Opening};
use so_nguon::store::{Aside, Shelf, Trouble, encode};
use std::sync::Arc;

/// A shelf with a folded book of three generations and a journal behind it; and the chunks that the newest root shares with the
/// one before it, so that they lie there once.
fn kept() -> (Memory, Arc<Replica>, Vec<String>) {
    let memory = Memory::with(&[("so-nguon/prefs", "{}"), ("other/app", "x")]);
    let (mut keep, _) = Keep::open(memory.clone(), &by());
    let (mut replica, dot, delta) = commit(&Replica::default(), book(5, 12), 0);
    keep.append(dot, &delta).unwrap();
    let mut dice = Dice::new(11);
    let mut shared = Vec::new();
    for round in 0..9 {
        let (next, dot, delta) = commit(&replica, super::edited(&replica.book, &mut dice), 0);
        keep.append(dot, &delta).unwrap();
        replica = next;
        if round % 3 == 1 {
            shared = memory.listed();
            fold(&mut keep, &replica).unwrap();
        }
    }
    (memory, replica, shared)
}

/// The shelf, opened anew.
pub fn reopen(memory: &Memory) -> (Keep<Memory>, Opening) {
    Keep::open(memory.clone(), &by())
}

#[test]
fn an_empty_shelf_is_fresh() {
    assert!(matches!(reopen(&Memory::default()).1, Opening::Fresh));
    let others = Memory::with(&[("so-nguon/prefs", "{}"), ("so-nguon/root/x", "1"), ("so-nguon/j/x", ""), ("x", "y")]);
    let before = others.texts();
    assert!(matches!(reopen(&others).1, Opening::Fresh));
    assert_eq!(others.texts(), before, "opening changes nothing");
}

#[test]
fn a_book_of_the_first_schema_is_taken_in() {
    let memory = Memory::with(&[(&key(3), &encode(&book(5, 8))), (&key(4), &encode(&book(5, 9))), (&key(5), "đứt")]);
    let (mut keep, opening) = reopen(&memory);
    let first = opened(opening);
    assert_eq!(*first.replica.book, book(5, 9));
    assert_eq!(first.aside, vec![Aside { key: key(5), text: "đứt".into() }]);
    let other = opened(reopen(&memory).1);
    assert!(other.replica == first.replica, "every tab makes the same of it");
    // A write before the first fold builds on it.
    let mut dice = Dice::new(5);
    let mut replica = Arc::new(first.replica);
    for round in 0..3 {
        let (next, dot, delta) = commit(&replica, super::edited(&replica.book, &mut dice), 0);
        keep.append(dot, &delta).unwrap();
        replica = next;
        assert!(opened(reopen(&memory).1).replica == *replica, "round {round}");
        fold(&mut keep, &replica).unwrap();
        assert!(opened(reopen(&memory).1).replica == *replica, "round {round}");
        let old = memory.listed().iter().filter(|k| k.starts_with("so-nguon/book/")).count();
        assert_eq!(old, if round == 0 { 3 } else { 1 }, "they go at the second fold, what is broken stays");
    }
}

#[test]
fn what_is_newer_is_looked_at_and_left_alone() {
    for newer in ["so-nguon/root/99", "so-nguon/j/00000000zz-7", "so-nguon/book/9"] {
        let (memory, replica, _) = kept();
        memory.put(newer, "so-nguon 9 whatever\nmore");
        if newer.contains("book") {
            memory.listed().iter().filter(|k| k.contains("/root/")).for_each(|k| drop(memory.take(k)));
        }
        let before = memory.texts();
        let (mut keep, opening) = reopen(&memory);
        let Opening::TooNew { schema, aside, book } = opening else { panic!("{newer}: {opening:?}") };
        assert_eq!((schema, aside.len()), (9, 1), "{newer}");
        assert!(newer.contains("book") || *book.unwrap() == *replica.book);
        let (next, dot, delta) = commit(&replica, Book::default(), 0);
        assert_eq!(keep.append(dot, &delta), Err(Trouble::Denied));
        assert!(keep.fold(&next).is_err());
        assert_eq!(memory.texts(), before, "{newer}");
    }
}

#[test]
fn damage_anywhere_is_found_and_named_and_costs_nothing_else() {
    let (whole, replica, shared) = kept();
    for (at, (key, text)) in whole.texts().into_iter().enumerate() {
        for kind in 0..3 {
            let (memory, mut damaged) = (Memory::default(), None);
            whole.texts().iter().for_each(|(k, t)| memory.put(k, t));
            let signs: Vec<char> = text.chars().collect();
            match kind {
                0 => memory.put(&key, &signs.iter().take(signs.len() / 2).collect::<String>()),
                1 => {
                    let n = (at * 7919 + 13) % signs.len();
                    let flipped = signs.iter().enumerate().map(|(i, c)| if i == n { '\u{4321}' } else { *c });
                    memory.put(&key, &flipped.collect::<String>());
                }
                _ => drop(memory.take(&key)),
            }
            if let Some(text) = memory.texts().get(&key) {
                damaged = Some(Aside { key: key.clone(), text: text.clone() });
            }
            let says = format!("{key}, {kind}");
            let (mut keep, opening) = reopen(&memory);
            let found = opened(opening);
            // The generation before and the journal since then hold all of it; only the last entries, and what has not changed
            // for long, are nowhere else: of a record whose trace is gone it is not known who wrote it.
            let shared = shared.contains(&key);
            assert!(shared || holds(&replica, &found.replica), "{says}: something nobody wrote");
            assert!(shared || key.contains("/j/") || holds(&found.replica, &replica), "{says}: lost");
            let named = found.aside.iter().any(|a| Some(a) == damaged.as_ref()) || found.missing.contains(&key);
            let is_ours = ["/c/", "/j/", "/root/"].iter().any(|part| key.contains(part));
            if is_ours && kind != 2 && !found.aside.is_empty() {
                assert!(named, "{says}: {:?}", found.aside);
            }
            // Work goes on, and what is damaged stays to the letter.
            let base = Arc::new(found.replica);
            let (next, dot, delta) = commit(&base, super::edited(&base.book, &mut Dice::new(77)), 1);
            assert_eq!(keep.append(dot, &delta), Ok(()), "{says}");
            assert_eq!(fold(&mut keep, &next), Ok(()), "{says}");
            assert_eq!(fold(&mut keep, &next), Ok(()), "{says}");
            if let Some(Aside { key, text }) = found.aside.first().filter(|a| !a.key.contains("/c/")) {
                assert_eq!(memory.texts().get(key), Some(text), "{says}");
            }
            let again = opened(reopen(&memory).1);
            assert!(again.replica.book == next.book && again.replica.contexts == next.contexts, "{says}");
            let left = again.aside.clone();
            assert_eq!(keep.discard(&left), Ok(()), "{says}");
        }
    }
}

#[test]
fn a_broken_root_behind_a_whole_one_is_told_until_it_is_let_go() {
    let (mut memory, replica, _) = kept();
    let roots: Vec<String> = memory.listed().into_iter().filter(|k| k.starts_with("so-nguon/root/")).collect();
    let [older, _] = roots.as_slice() else { panic!("{roots:?}") };
    memory.set(older, "đứt").unwrap();
    for _ in 0..2 {
        let found = opened(reopen(&memory).1);
        assert_eq!(found.aside, vec![Aside { key: older.clone(), text: "đứt".into() }]);
        assert!(found.replica == *replica, "the book is whole without it");
    }
}

#[test]
fn a_lost_entry_is_noticed_by_those_behind_it() {
    let memory = Memory::default();
    let (mut keep, _) = reopen(&memory);
    let mut replica = Arc::new(Replica::default());
    let mut dots: Vec<Dot> = Vec::new();
    for seed in 0..4 {
        let (next, dot, delta) = commit(&replica, super::edited(&replica.book, &mut Dice::new(seed * 3 + 1)), 0);
        keep.append(dot, &delta).unwrap();
        dots.push(dot);
        replica = next;
    }
    memory.take(&format!("so-nguon/j/{}", dots[1])).unwrap();
    let found = opened(reopen(&memory).1);
    assert_eq!(found.gaps.iter().map(|g| (g.missing, g.before)).collect::<Vec<_>>(), [(dots[1], dots[2])]);
}

#[test]
fn what_another_tab_wrote_is_heard_once() {
    let memory = Memory::default();
    let (mut one, _) = reopen(&memory);
    let (mut other, _) = reopen(&memory);
    let (replica, dot, delta) = commit(&Replica::default(), book(3, 2), 0);
    one.append(dot, &delta).unwrap();
    let key = format!("so-nguon/j/{dot}");
    let text = memory.get(&key).unwrap().unwrap();
    let heard = other.hear(&key, &text).unwrap();
    assert!(Replica::default().join(&heard).book == replica.book);
    assert_eq!((other.hear(&key, &text), other.catch_up()), (None, Ok(Caught::default())));
    assert_eq!(other.hear("so-nguon/prefs", &text), None::<Delta>);
    // A tab that has not heard does not fold.
    let (mut third, _) = reopen(&memory);
    let (_, dot, delta) = commit(&replica, book(3, 3), 1);
    one.append(dot, &delta).unwrap();
    assert_eq!(third.fold(&replica).err(), Some(Trouble::Elsewhere));
}

#[test]
fn writes_are_counted_till_they_are_folded_whoever_made_them() {
    let memory = Memory::default();
    let (mut keep, _) = reopen(&memory);
    let (mut other, _) = reopen(&memory);
    assert_eq!(keep.unfolded(), 0);
    let (first, dot, delta) = commit(&Replica::default(), book(5, 12), 0);
    keep.append(dot, &delta).unwrap();
    assert_eq!((keep.unfolded(), other.unfolded()), (1, 0));
    assert_eq!(other.catch_up().unwrap().told.len(), 1);
    assert_eq!(other.unfolded(), 1, "what another tab wrote counts as well");
    fold(&mut keep, &first).unwrap();
    assert_eq!(keep.unfolded(), 0, "what stays for one more generation does not");
    other.catch_up().unwrap();
    assert_eq!((other.unfolded(), reopen(&memory).0.unfolded()), (0, 0));
}

/// A tab took in a file that tells less than its state has seen, when another had written over what lay under that state; that
/// lies in the journal yet. In whatever order the entries stand, what the state has seen is known of it.
#[test]
fn entries_tell_of_each_other_in_whatever_order_they_stand() {
    let (mut journal, office) = partly_told();
    let mut home = journal.iter().fold(Replica::default(), |all, told| all.join(told));
    journal.extend(act_at(&mut home, 6, &Act::NoPerson(1)));
    // Nor does it matter which of them was folded before the others came back.
    for (at, folded) in [(2, false), (9, false), (2, true)] {
        let memory = Memory::default();
        let (mut keep, _) = Keep::open(memory.clone(), &by());
        let (_, taken) = receive(at, &home, &office.whole());
        if folded {
            fold(&mut keep, &Arc::new(Replica::default().join(&office.whole()))).unwrap();
        }
        for told in journal.iter().chain([&taken]) {
            keep.append(told.log.last().unwrap().dot, told).unwrap();
        }
        let found = opened(reopen(&memory).1).replica;
        let Some(Trace::Grown(states)) = found.contexts.persons.get(&person_id(1)) else { panic!("{at}") };
        let state = states.iter().find(|state| state.last.station == office_at(4)).unwrap();
        assert!(state.seen.has(Dot::new(office_at(3), 1)), "{at}, {folded}: {:?}", state.seen);
    }
}
