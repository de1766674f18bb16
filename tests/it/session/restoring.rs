//! The whole book gives way to that of a file: after the word, after a copy, as one step, and so that other offices agree.

use super::desk::{edit, moment, says, small, today, with};
use crate::merge::whole::{apart, steps};
use crate::note::{cases, fact, figure, unit_id};
use proptest::prelude::*;
use so_nguon::domain::{Book, Edit, Indicator, Station};
use so_nguon::exchange::{Cover, Maker, Order, Packet, Scope, write, write_replica};
use so_nguon::merge::Deed;
use so_nguon::session::{
    BookCopy, CopyTrouble, Counts, Effect, Event, News, Origin, Purpose, Session, Told, Wish, confirms_replacing,
};
use std::collections::BTreeSet;

#[test]
fn the_word_must_be_typed() {
    for (typed, is_it) in [
        ("THAY THẾ", true),
        (" thay thế ", true),
        ("Thay the", true),
        ("REPLACE", true),
        ("replace", true),
        ("", false),
        ("thay", false),
        ("THAY THẾ toàn bộ", false),
        ("XÓA", false),
    ] {
        assert_eq!(confirms_replacing(typed), is_it, "{typed}");
    }
}

fn maker() -> Maker {
    Maker { station: Station::from_bits(3), name: "Xã B".into(), seed: None }
}

fn theirs() -> Book {
    small().apply(&Edit::SetFact(figure(unit_id(2), Indicator::Members), Some(fact(90, "2016-12-31")))).unwrap()
}

fn chosen(session: &mut Session, text: &str) {
    session.update(Event::Choose(Purpose::Restore, vec!["so.json".into()]));
    session.update(Event::File("so.json".into(), text.as_bytes().into()));
}

fn copied() -> Event {
    let copy = BookCopy { id: 1, at: moment(9), counts: Counts::of(&small()), units: 900 };
    Event::Told(Told::Copied(Ok(copy), true))
}

#[test]
fn a_file_takes_the_place_of_the_book_once_that_is_copied() {
    let mut session = with(small());
    session.update(Event::Edit(edit(5)));
    let before = session.book.clone();
    chosen(&mut session, &write(&theirs(), &maker()));
    assert!(session.incoming.is_none() && session.book == before, "to look changes nothing");
    let looked = session.safety.looked.clone().unwrap().unwrap();
    assert!(matches!(&looked.origin, Origin::File(file) if file.file == "so.json") && looked.may_replace());
    assert_eq!(session.update(Event::Wish(Wish::Restore)), [Effect::Wish(Wish::Copy)]);
    assert!(session.safety.replacing && session.book == before);
    session.update(copied());
    assert_eq!((&*session.book, says(&session)), (&theirs(), Some(&News::Restored)));
    assert!(session.replica.log.iter().any(|(_, entry)| entry.deed == Deed::Restore));
    session.update(Event::Undo);
    assert_eq!(session.book, before, "one step");
    session.update(Event::Redo);
    assert_eq!(*session.book, theirs());
}

#[test]
fn without_a_copy_only_at_a_second_word() {
    let mut session = with(small());
    chosen(&mut session, &write(&theirs(), &maker()));
    session.update(Event::Wish(Wish::Restore));
    session.update(Event::Told(Told::Copied(Err(CopyTrouble::Denied), true)));
    assert_eq!((&*session.book, session.safety.replacing), (&small(), false));
    assert!(session.safety.looked.is_some(), "it is still looked at");
    session.update(Event::Wish(Wish::RestoreUncopied));
    assert_eq!(*session.book, theirs());
}

#[test]
fn only_a_sound_whole_book_may() {
    let scope = Scope { units: vec![unit_id(1)], period: None };
    let cover = Cover { packet: Packet::Records, scope, as_of: None };
    let part = Order::packet(&with(theirs()).replica, maker(), cover, &BTreeSet::new()).at_once();
    let broken = write(&theirs(), &maker()).replace("2016-12-31", "2016-02-30");
    for text in [part, broken] {
        let mut session = with(small());
        chosen(&mut session, &text);
        assert!(session.safety.looked.is_some());
        assert_eq!(session.update(Event::Wish(Wish::Restore)), []);
        assert_eq!(session.update(Event::Wish(Wish::RestoreUncopied)), []);
        assert_eq!(*session.book, small());
    }
    let mut session = with(small());
    chosen(&mut session, "{}");
    assert!(session.safety.looked.is_none() && matches!(says(&session), Some(News::Unreadable(..))));
}

#[test]
fn whoever_closes_it_has_changed_nothing() {
    let mut session = with(small());
    chosen(&mut session, &write(&theirs(), &maker()));
    session.update(Event::Wish(Wish::Restore));
    session.update(Event::Wish(Wish::Close));
    session.update(copied());
    assert_eq!(*session.book, small());
}

proptest! {
    #![proptest_config(cases(300))]

    /// The book is the file's, nothing between the two waits for a decision, and the office of the file comes to the same.
    #[test]
    fn what_stands_is_the_file_here_and_there(steps in steps()) {
        let all = apart(&steps);
        let mut session = super::incoming::at_desk(&all[0]);
        chosen(&mut session, &write_replica(&all[1], &maker()));
        session.update(Event::Wish(Wish::Restore));
        session.update(copied());
        prop_assert_eq!(&session.book, &all[1].book);
        let within = all[1].clashes();
        let between: Vec<_> = session.replica.clashes().into_iter().filter(|c| !within.contains(c)).collect();
        prop_assert_eq!(between, vec![]);
        let elsewhere = all[1].join(&session.replica.whole());
        prop_assert_eq!(&elsewhere.book, &session.book);
        prop_assert!(session.today == today());
    }
}
