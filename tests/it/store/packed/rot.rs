//! Rot is mended, never spread: two shelves that rot, one like local storage and one like IndexedDB with its mirror and its
//! copies. Whatever rots in one of them while the other is whole comes back by itself; no copy is ever worse than it was made.

use super::beside::{Beside, Visit, is_of_book};
use super::{Dice, by, holds, opened, station};
use crate::luck::seeds;
use crate::store::shelf::Memory;
use so_nguon::merge::{Dot, Replica};
use so_nguon::store::packed::{Keep, Worth, dot, gives_way, key, worth};
use std::sync::Arc;

fn flipped(text: &str, dice: &mut Dice) -> String {
    let signs = u32::try_from(text.chars().count()).unwrap();
    let at = dice.below(signs) as usize;
    text.chars().enumerate().map(|(n, sign)| if n == at { '\u{4321}' } else { sign }).collect()
}

/// Some of the texts rot or go.
fn rot(texts: &[String], most: u32, dice: &mut Dice, mut change: impl FnMut(&str, bool, &mut Dice)) {
    for _ in 0..=dice.below(most.max(1)) {
        let at = dice.below(u32::try_from(texts.len()).unwrap().max(1)) as usize;
        if let Some(key) = texts.get(at) {
            let goes = dice.below(2) == 0;
            change(key, goes, dice);
        }
    }
}

fn run(seed: u64) {
    let mut dice = Dice::new(seed);
    let (shelf, mut beside) = (Memory::default(), Beside::default());
    let mut written = Replica::default();
    for visit in 0..8 {
        let says = format!("seed {seed}, visit {visit}");
        let mut desk = Visit::open(&shelf, &mut beside, 2 * visit);
        assert!(holds(&desk.replica, &written), "{says}: something did not come back");
        assert!(holds(&written, &desk.replica), "{says}: there is what nobody wrote");
        assert_eq!(*desk.replica.book, *written.book, "{says}");
        for copy in &beside.copies {
            assert!(holds(&beside.load(copy), &copy.book), "{says}: a copy has become worse");
        }
        for _ in 0..dice.below(6) {
            desk.write(&mut beside, &mut dice);
            if dice.below(3) == 0 {
                desk.fold();
                desk.copy(&mut beside);
            }
        }
        let is_copied = desk.copy(&mut beside);
        assert!(is_copied, "{says}: all was mended, so it is copied");
        written = written.join(&desk.replica.whole());
        // Local storage rots while what lies beside it is whole, or the other way round.
        if dice.below(3) > 0 {
            let keys: Vec<String> = shelf.listed().into_iter().filter(|key| is_of_book(key)).collect();
            let most = [2, u32::try_from(keys.len()).unwrap()][dice.below(2) as usize];
            rot(&keys, most, &mut dice, |key, goes, dice| match shelf.texts().get(key) {
                Some(_) if goes => drop(shelf.take(key)),
                Some(text) if !text.is_empty() => shelf.put(key, &flipped(text, dice)),
                _ => {}
            });
        } else {
            // What is shared with the shelf can be written anew by the next copy; what only an old copy has cannot.
            let newest = beside.copies.last().unwrap().clone();
            rot(&newest.chunks, 3, &mut dice, |name, _, dice| {
                let text = beside.chunks[name].clone();
                beside.chunks.insert(name.to_owned(), flipped(&text, dice));
            });
            let mut desk = Visit::open(&shelf, &mut beside, 2 * visit + 1);
            assert!(desk.copy(&mut beside), "{says}: a copy mends what it shares");
        }
    }
}

#[test]
fn what_rots_on_one_side_comes_back_from_the_other() {
    seeds(24).for_each(run);
}

/// A shelf of two folds with a copy beside it.
fn kept() -> (Memory, Beside, Arc<Replica>) {
    let (shelf, mut beside, mut dice) = (Memory::default(), Beside::default(), Dice::new(5));
    let mut desk = Visit::open(&shelf, &mut beside, 1);
    for _ in 0..2 {
        (0..6).for_each(|_| desk.write(&mut beside, &mut dice));
        desk.fold();
    }
    assert!(desk.copy(&mut beside));
    let replica = desk.replica;
    (shelf, beside, replica)
}

#[test]
fn nothing_broken_is_copied_over_what_is_whole() {
    let (shelf, beside, _) = kept();
    let chunks: Vec<String> = shelf.listed().into_iter().filter(|key| key.contains("/c/")).collect();
    for name in chunks {
        let (shelf, mut beside, mut dice) = (shelf.copied(), beside.clone(), Dice::new(9));
        shelf.put(&name, &flipped(&shelf.texts()[&name], &mut dice));
        // A visit that finds no twin, for the database does not answer.
        let mut desk = Visit::blind(&shelf, 1000);
        desk.write(&mut beside, &mut dice);
        let twin = beside.chunks.remove(&name).unwrap();
        let before = beside.chunks.clone();
        let is_damaged = !desk.keep().wants().unwrap().is_empty();
        assert_eq!(desk.copy(&mut beside), !is_damaged, "{name}: it is not copied unasked");
        assert!(before.iter().all(|(name, text)| beside.chunks[name] == *text), "{name}: no other is touched");
        assert!(!beside.chunks.contains_key(&name), "{name}: and it comes into no copy");
        // Once there is a twin, it is mended before it is copied.
        beside.chunks.insert(name.clone(), twin.clone());
        assert!(desk.copy(&mut beside) && desk.keep().wants().unwrap().is_empty(), "{name}");
        assert_eq!((&shelf.texts()[&name], &beside.chunks[&name]), (&twin, &twin), "{name}");
    }
}

#[test]
fn every_single_text_is_mended_and_told() {
    let (shelf, beside, replica) = kept();
    for key in shelf.listed().into_iter().filter(|key| is_of_book(key)) {
        for goes in [false, true] {
            let (shelf, mut beside, mut dice) = (shelf.copied(), beside.clone(), Dice::new(3));
            let text = shelf.take(&key).unwrap();
            if !goes {
                shelf.put(&key, &flipped(&text, &mut dice));
            }
            let mut desk = Visit::open(&shelf, &mut beside, 1000);
            assert!(desk.replica.book == replica.book && holds(&desk.replica, &replica), "{key}, {goes}");
            assert_eq!(desk.keep().wants().unwrap(), Vec::<String>::new(), "{key}, {goes}");
            assert!(desk.copy(&mut beside), "{key}, {goes}: what is whole again is copied");
            if !goes {
                assert_eq!(worth(&key, &shelf.texts()[&key]), Worth::Whole, "{key}: it lies there whole again");
            }
        }
    }
}

#[test]
fn a_journal_that_is_gone_comes_back_from_the_copy() {
    let (shelf, mut beside, mut dice) = (Memory::default(), Beside::default(), Dice::new(5));
    let mut desk = Visit::open(&shelf, &mut beside, 1);
    (0..2).for_each(|_| desk.write(&mut beside, &mut dice));
    assert!(desk.copy(&mut beside), "the first two writes lie in the copy, and in the mirror no more");
    (0..8).for_each(|_| desk.write(&mut beside, &mut dice));
    let replica = Arc::clone(&desk.replica);
    let entries: Vec<String> = shelf.listed().into_iter().filter(|key| dot(key).is_some()).collect();
    for key in &entries {
        shelf.take(key).unwrap();
    }
    let mut desk = Visit::open(&shelf, &mut beside, 1000);
    assert!(desk.replica.book == replica.book && holds(&desk.replica, &replica));
    assert_eq!(desk.keep().wants().unwrap(), Vec::<String>::new());
}

#[test]
fn a_text_under_another_key_is_seen_and_mended() {
    let (shelf, beside, replica) = kept();
    for part in ["/j/", "/root/", "/c/"] {
        let keys: Vec<String> = shelf.listed().into_iter().filter(|key| key.contains(part)).collect();
        for pair in keys.windows(2) {
            let (shelf, mut beside) = (shelf.copied(), beside.clone());
            let texts = shelf.texts();
            shelf.put(&pair[0], &texts[&pair[1]]);
            shelf.put(&pair[1], &texts[&pair[0]]);
            let found = opened(Keep::open(shelf.clone(), &by()).1);
            assert!(part != "/j/" || found.aside.len() == 2, "{pair:?}: both are named");
            let desk = Visit::open(&shelf, &mut beside, 1000);
            assert!(desk.replica.book == replica.book && holds(&desk.replica, &replica), "{pair:?}");
        }
    }
}

#[test]
fn what_is_whole_or_not_ours_to_judge_gives_way_to_nothing() {
    for (lies, with, may) in [
        (None, Worth::Whole, true),
        (Some(Worth::Broken), Worth::Whole, true),
        (Some(Worth::Whole), Worth::Whole, false),
        (Some(Worth::Foreign), Worth::Whole, false),
        (None, Worth::Broken, false),
        (Some(Worth::Broken), Worth::Broken, false),
        (Some(Worth::Broken), Worth::Foreign, false),
    ] {
        assert_eq!(gives_way(lies, with), may, "{lies:?} {with:?}");
    }
    assert_eq!(worth("so-nguon/prefs", "{}"), Worth::Foreign);
    assert_eq!(worth("so-nguon/root/3", "so-nguon 9 sau này\nthêm"), Worth::Foreign);
    assert_eq!(worth(&key(Dot::new(station(0), 3)), "đứt"), Worth::Broken);
}
