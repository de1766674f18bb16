//! A file that is written a little at a time: the same bytes as at once, each piece read back on the way.

use super::golden::newest;
use super::memory::remembered;
use super::signature::seed;
use super::{id, maker, small, station, today, write_packet};
use crate::merge::{act, act_at};
use crate::note::cases;
use proptest::prelude::*;
use so_nguon::domain::{Book, Target, UnitId};
use so_nguon::exchange::{Cover, Maker, NotReadBack, Order, Packet, Scope, Writing, read, write_replica};
use so_nguon::merge::{Dot, Replica, Trace};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The text in the pieces in which it comes, each read back.
pub fn pieces(order: Order) -> Vec<String> {
    let mut writing = Writing::begin(Arc::new(order));
    let (mut pieces, mut percent) = (Vec::new(), 0);
    loop {
        let done = writing.step().expect("what was written is read back");
        pieces.push(writing.take());
        assert!((percent..=100).contains(&writing.percent()), "it goes on");
        percent = writing.percent();
        if done {
            assert_eq!((percent, writing.step()), (100, Ok(true)), "and is done once");
            return pieces;
        }
    }
}

fn signer() -> Maker {
    Maker { seed: Some(seed(7)), ..maker() }
}

fn replicas() -> [Replica; 4] {
    let beyond = include_bytes!("../../golden/so-nguon-4-beyond.json");
    let beyond = Replica::default().join(&read(beyond, today()).unwrap().told);
    let bare = Replica { book: Arc::new(small()), ..Replica::default() };
    [Replica::default(), bare, newest(), beyond]
}

#[test]
fn a_book_comes_in_pieces() {
    for replica in replicas() {
        for maker in [maker(), signer()] {
            let (pieces, whole) = (pieces(Order::book(&replica, maker.clone())), write_replica(&replica, &maker));
            assert_eq!(pieces.concat(), whole);
            assert!(replica.book.is_empty() || pieces.len() > 10, "{}", pieces.len());
        }
    }
}

#[test]
fn a_packet_comes_in_pieces() {
    let replica = remembered();
    for packet in [Packet::Counts, Packet::Targets, Packet::Records] {
        let cover = Cover { packet, scope: Scope { units: vec![UnitId(id(2))], period: None }, as_of: None };
        let order = Order::packet(&replica, signer(), cover.clone(), &BTreeSet::new());
        assert_eq!(pieces(order).concat(), write_packet(&replica, &signer(), &cover, &BTreeSet::new()), "{packet:?}");
    }
}

/// Many records of a list make many pieces, none of them long.
#[test]
fn no_piece_is_long() {
    let (_, first) = small().persons.iter().next().map(|(key, person)| (*key, person.clone())).unwrap();
    let person = |number| (so_nguon::domain::PersonId(id(number)), first.clone());
    let book = Book { persons: (100..3_100).map(person).collect(), ..small() };
    let replica = Replica { book: Arc::new(book), ..Replica::default() };
    let pieces = pieces(Order::book(&replica, maker()));
    assert!(pieces.iter().all(|piece| piece.len() < 8_000), "{:?}", pieces.iter().map(String::len).max());
    let intake = read(pieces.concat().as_bytes(), today()).unwrap();
    assert_eq!((&intake.book, intake.hash_ok, intake.station), (&*replica.book, true, Some(station())));
}

/// What a reader would refuse is not handed out, whatever it is: reading back judges as reading does.
#[test]
fn what_would_be_refused_is_not_read_back() {
    let mut replica = newest();
    let mut book = (*replica.book).clone();
    let found = book.targets.iter().find(|(_, target)| target.revisions.len() > 1);
    let (key, target) = found.map(|(key, target)| (*key, target.clone())).unwrap();
    let revisions = target.revisions.iter().rev().cloned().collect();
    book.targets.put(key, Target { revisions, ..target });
    replica.book = Arc::new(book);
    assert!(read(write_replica(&replica, &maker()).as_bytes(), today()).unwrap().is_blocked());
    let mut writing = Writing::begin(Arc::new(Order::book(&replica, maker())));
    let outcome = loop {
        match writing.step() {
            Ok(false) => {}
            other => break other,
        }
    };
    assert_eq!(outcome, Err(NotReadBack));
}

/// Records whose traces no reader would believe go without them, and the file is accepted: those that nobody wrote, and those
/// whose numbers are beyond all bounds.
#[test]
fn what_no_reader_would_believe_is_written_bare() {
    for dot in [Dot::NOBODY, Dot::new(station(), 0), Dot::new(station(), Dot::MOST + 1)] {
        let mut replica = newest();
        let key = *replica.contexts.persons.iter().next().unwrap().0;
        replica.contexts.persons.put(key, Trace::Born(dot));
        let text = pieces(Order::book(&replica, maker())).concat();
        let intake = read(text.as_bytes(), today()).unwrap();
        assert!(intake.hash_ok && !intake.is_blocked(), "{dot}: {:?}", intake.problems);
        assert_eq!(intake.book, *replica.book);
        assert_eq!(intake.bare.persons.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [key]);
    }
}

/// A name that a reader would warn of keeps nobody from a backup.
#[test]
fn an_odd_name_goes_out() {
    let odd = Maker { name: "Máy \u{202e}VP\u{7}".into(), ..signer() };
    let text = pieces(Order::book(&newest(), odd)).concat();
    assert!(read(text.as_bytes(), today()).unwrap().hash_ok);
}

proptest! {
    #![proptest_config(cases(60))]

    /// Whatever stations write and tell each other, its file comes in pieces and gives all of it back.
    #[test]
    fn every_history_is_read_back(acts in prop::collection::vec((0..3_usize, act(), any::<bool>()), 0..40)) {
        let mut stations = [Replica::default(), Replica::default(), Replica::default()];
        for (at, act, tells) in &acts {
            act_at(&mut stations[*at], *at as u64, act);
            if *tells {
                stations[(*at + 1) % 3] = stations[(*at + 1) % 3].join(&stations[*at].whole());
            }
        }
        for replica in &stations {
            let text = pieces(Order::book(replica, maker())).concat();
            prop_assert_eq!(&text, &write_replica(replica, &maker()));
            let intake = read(text.as_bytes(), today()).unwrap();
            prop_assert_eq!((&intake.book, &intake.told), (&*replica.book, &replica.whole()));
        }
    }
}
