//! A book that damage has been through: whatever is left of it goes out as a file, and everybody reads back the same records.

use super::desk::{found, given, moment, today};
use crate::luck::seeds;
use crate::store::packed::{Dice, book, by, commit, edited, fold, opened, station};
use crate::store::shelf::Memory;
use so_nguon::domain::{Book, Settings};
use so_nguon::exchange::read;
use so_nguon::merge::Replica;
use so_nguon::session::{Event, Session, Subject};
use so_nguon::store::packed::{Keep, Opening};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What can befall a text.
fn damaged(memory: &Memory, key: &str, earlier: &BTreeMap<String, String>, dice: &mut Dice) {
    let texts = memory.texts();
    let text = &texts[key];
    let signs: Vec<char> = text.chars().collect();
    let at = dice.below(u32::try_from(signs.len()).unwrap().max(1)) as usize;
    match dice.below(6) {
        0 => memory.put(key, &signs[..at].iter().collect::<String>()),
        1 => drop(memory.take(key)),
        2 => memory.put(key, ""),
        3 => memory.put(key, earlier.values().nth(at % earlier.len()).unwrap()),
        4 => memory.put(key, texts.values().nth(at % texts.len()).unwrap()),
        _ => {
            let flipped = signs.iter().enumerate().map(|(n, sign)| if n == at { '\u{4321}' } else { *sign });
            memory.put(key, &flipped.collect::<String>());
        }
    }
}

/// Two offices that write, fold and tell each other: what lies on the shelf of the first.
fn kept(dice: &mut Dice) -> (Memory, BTreeMap<String, String>) {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &by());
    let mut next = book(5, 12);
    next.settings = Settings { home: next.units.iter().next().map(|(id, _)| *id), ..next.settings };
    let (mut replica, dot, delta) = commit(&Replica::default(), next, 0);
    keep.append(dot, &delta).unwrap();
    let (mut other, mut earlier) = (Arc::new(Replica::default().join(&replica.whole())), BTreeMap::new());
    for _ in 0..12 {
        other = commit(&other, edited(&other.book, dice), 1).0;
        let mut next = edited(&replica.book, dice);
        if dice.below(3) == 0 {
            // The other office's writes come in beside one of our own.
            let joined = replica.join(&other.whole());
            let told = other.whole();
            let dot = joined.next_dot(station(0));
            let (after, all) = replica.receive(&told, &joined, &joined.book, dot, &by());
            keep.append(dot, &all).unwrap();
            replica = Arc::new(after);
            next = edited(&replica.book, dice);
        }
        let (after, dot, delta) = commit(&replica, next, 0);
        keep.append(dot, &delta).unwrap();
        replica = after;
        if dice.below(3) == 0 {
            fold(&mut keep, &replica).unwrap();
            earlier = memory.texts();
        }
    }
    (memory, earlier)
}

/// Work goes on after the damage, with whatever was found.
fn goes_on(memory: &Memory, dice: &mut Dice) {
    let (mut keep, opening) = Keep::open(memory.clone(), &by());
    let (Opening::Book(_) | Opening::Fresh) = &opening else { return };
    let mut replica = Arc::new(opened(opening).replica);
    for _ in 0..4 {
        let (next, dot, delta) = commit(&replica, edited(&replica.book, dice), 0);
        if keep.append(dot, &delta).is_err() {
            return;
        }
        replica = next;
    }
    // Where something lies there that nobody can read, there may be no fold.
    let _ = fold(&mut keep, &replica);
}

/// In which records two books differ.
fn apart(one: &Book, other: &Book) -> Vec<String> {
    let mut found = Vec::new();
    macro_rules! kind {
        ($($list:ident),+) => {
            $(for (key, record) in one.$list.iter() {
                if other.$list.get(key) != Some(record) {
                    found.push(format!("{} {key:?} {:?}", stringify!($list), other.$list.get(key).is_some()));
                }
            }
            let gone = other.$list.iter().filter(|(key, _)| one.$list.get(key).is_none());
            found.extend(gone.map(|(key, _)| format!("{} {key:?} is gone", stringify!($list))));)+
        };
    }
    kind!(periods, units, targets, facts, persons, matters);
    if one.settings != other.settings {
        found.push(format!("{:?} {:?}", one.settings, other.settings));
    }
    found
}

/// The file of the desk is read by everybody as what the desk shows, and by the desk itself as nothing new.
fn goes_out_and_comes_back(session: &mut Session, says: &str) {
    let (name, text) = given(session, Event::Export(moment(1))).unwrap();
    let intake = read(text.as_bytes(), today()).unwrap();
    assert!(!intake.is_blocked(), "{says}: {:?}", intake.problems);
    assert!(intake.hash_ok && intake.book == *session.book, "{says}: the file holds what is shown");
    let event = Event::File(name, text.as_bytes().into());
    let mut fresh = found(Opening::Fresh);
    fresh.update(event.clone());
    fresh.update(Event::Accept);
    // Periods of the calendar open by themselves wherever a record names them.
    let mut shown = (*session.book).clone();
    let named = session.book.targets.iter().map(|(key, _)| key.period);
    let named = named.chain(session.book.facts.iter().map(|(key, _)| key.period));
    named.for_each(|period| shown.open_period(period));
    assert_eq!(apart(&fresh.book, &shown), Vec::<String>::new(), "{says}: another machine shows the same");
    let before = Arc::clone(&session.book);
    session.update(event);
    let incoming = session.incoming.as_ref().unwrap();
    let touched = incoming.touches.iter().filter(|touch| !matches!(touch.subject, Subject::Period(_))).count();
    assert_eq!((touched, incoming.rivals), (0, 0), "{says}: it is nothing new here, {:?}", incoming.touches);
    session.update(Event::Decline);
    assert!(Arc::ptr_eq(&session.book, &before));
}

fn run(seed: u64) {
    let mut dice = Dice::new(seed);
    let (memory, mut earlier) = kept(&mut dice);
    for round in 0..3 {
        for _ in 0..=dice.below(4) {
            let keys = memory.listed();
            let key = &keys[dice.below(u32::try_from(keys.len()).unwrap()) as usize];
            if earlier.is_empty() {
                earlier = memory.texts();
            }
            damaged(&memory, key, &earlier, &mut dice);
        }
        let (_, opening) = Keep::open(memory.clone(), &by());
        if matches!(opening, Opening::Book(_)) {
            goes_out_and_comes_back(&mut found(opening), &format!("seed {seed}, round {round}"));
        }
        goes_on(&memory, &mut dice);
    }
}

#[test]
fn a_damaged_book_goes_out_as_a_file_that_everybody_reads() {
    seeds(24).for_each(run);
}
