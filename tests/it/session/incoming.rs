//! A file that waits for a word: what it would do is what it does, once, and as one step.

mod batch;
mod joining;
pub mod leaving;
mod packed;
mod tally;

pub use leaving::at_desk;

use super::desk::{edit, found, given, kept, moment, says, small, today, with};
use crate::note::{cases, day, fact, figure, person, person_id, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::{Book, Edit, Indicator, Person, Station, UnitKind, UnitVersion, flaws};
use so_nguon::exchange::{Maker, Unreadable, write};
use so_nguon::session::{Event, News, SaveState, Session};
use so_nguon::store::packed::Opening;
use std::sync::Arc;

fn file(book: &Book) -> Event {
    let text = write(book, &Maker { station: Station::from_bits(3), name: "Xã B".into(), seed: None });
    Event::File("xa-b.json".into(), text.as_bytes().into())
}

/// The small organisation as another office has it: one figure more, one changed.
fn theirs() -> Book {
    let more = Edit::SetFact(figure(unit_id(2), Indicator::Members), Some(fact(90, "2016-12-31")));
    let other = Edit::SetFact(figure(unit_id(1), Indicator::ADMITTED), Some(fact(23, "2016-12-31")));
    small().apply(&Edit::All(vec![more, other])).unwrap()
}

/// How many facts would be added, and how many changed.
fn facts(session: &Session) -> (usize, usize) {
    let facts = &session.incoming.as_ref().unwrap().preview.facts;
    (facts.added.len(), facts.changed.len())
}

#[test]
fn a_file_waits_and_is_taken_in_as_one_step() {
    let mut session = with(small());
    assert_eq!(session.update(file(&theirs())), []);
    assert_eq!((&*session.book, &session.save), (&small(), &SaveState::Unchanged), "to look changes nothing");
    let incoming = session.incoming.clone().unwrap();
    assert_eq!(
        (incoming.files[0].file.as_str(), incoming.files[0].maker.as_str(), incoming.may_enter()),
        ("xa-b.json", "Xã B", true)
    );
    assert_eq!(facts(&session), (1, 1));
    assert_eq!(kept(&session.update(Event::Accept)), Some(&[][..]));
    assert_eq!((&*session.book, says(&session)), (&theirs(), Some(&News::Imported)));
    assert!(session.incoming.is_none() && session.update(Event::Accept).is_empty());
    session.update(Event::Undo);
    assert_eq!(*session.book, small(), "one step back");
    assert!(session.history.last().is_none());
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let mut session = with(small());
    session.update(file(&theirs()));
    session.update(Event::Accept);
    session.update(Event::Dismiss);
    let (before, step) = (Arc::clone(&session.book), session.history.last().cloned());
    session.update(file(&theirs()));
    assert!(session.incoming.as_ref().unwrap().preview.is_nothing());
    assert_eq!(session.update(Event::Accept), []);
    assert!(Arc::ptr_eq(&session.book, &before));
    assert_eq!((session.history.last(), says(&session)), (step.as_ref(), None), "undo is not offered for nothing");
}

#[test]
fn our_own_export_comes_back_as_nothing_here_and_as_all_elsewhere() {
    let mut session = with(theirs());
    let (name, text) = given(&mut session, Event::Export(moment(1))).unwrap();
    let event = Event::File(name, text.as_bytes().into());
    session.update(event.clone());
    assert!(session.incoming.as_ref().unwrap().preview.is_nothing());
    let mut fresh = found(Opening::Fresh);
    fresh.update(event);
    fresh.update(Event::Accept);
    assert_eq!(*fresh.book, theirs());
}

#[test]
fn a_file_that_is_declined_or_cannot_be_read_leaves_nothing() {
    let mut session = with(small());
    session.update(file(&theirs()));
    assert_eq!((session.update(Event::Decline), session.incoming.is_none()), (vec![], true));
    session.update(file(&theirs()));
    assert_eq!(session.update(Event::File("anh.png".into(), vec![0x89, b'P', 0xff].into())), []);
    assert_eq!(says(&session), Some(&News::Unreadable("anh.png".into(), Unreadable::NotText)));
    assert!(session.incoming.is_none(), "the file before it is not taken for it");
    session.update(file(&theirs()));
    assert_eq!(says(&session), None, "old trouble is not told of a new file");
    assert_eq!((&*session.book, &session.save), (&small(), &SaveState::Unchanged));
}

#[test]
fn a_blocked_file_cannot_be_accepted() {
    let mut broken = theirs();
    broken.persons.put(person_id(99), Person { unit: unit_id(77), ..person(unit_id(1), "2016-05-05") });
    let mut session = with(small());
    session.update(file(&broken));
    let incoming = session.incoming.clone().unwrap();
    assert!(!incoming.may_enter() && incoming.files[0].problems.iter().any(|p| p.blocks));
    assert_eq!(session.update(Event::Accept), []);
    assert_eq!(*session.book, small());
    assert!(session.incoming.is_some(), "it stays to be looked at");
}

#[test]
fn what_is_accepted_is_what_was_shown() {
    let mut session = with(small());
    session.update(file(&theirs()));
    session.update(Event::Edit(edit(7)));
    assert_eq!(
        kept(&session.update(Event::Accept)),
        Some(&[][..]),
        "an edit beside it changes nothing of what was shown"
    );
    assert_eq!(*session.book, theirs().apply(&edit(7)).unwrap());

    let mut session = with(small());
    session.update(file(&theirs()));
    let changed = Edit::SetFact(figure(unit_id(2), Indicator::Members), Some(fact(91, "2016-12-31")));
    session.update(Event::Edit(changed.clone()));
    let before = Arc::clone(&session.book);
    assert_eq!((session.update(Event::Accept), facts(&session)), (vec![], (0, 2)), "it is shown anew");
    assert!(Arc::ptr_eq(&session.book, &before));
    assert_eq!(kept(&session.update(Event::Accept)), Some(&[][..]), "and accepted as it is now");
    session.update(Event::Undo);
    assert_eq!(*session.book, small().apply(&changed).unwrap());
}

/// Units of one or both offices, each under one made before it, with persons here and there.
fn sound(steps: &[(u32, u32, u8)]) -> Book {
    steps.iter().fold(Book::default(), |book, &(unit, above, month)| {
        let parent = (above > 0).then(|| unit_id(above));
        let from = day(&format!("2016-{month:02}-01"));
        let version =
            UnitVersion { from, ..version("Đơn vị", parent, UnitKind::ALL[unit as usize % UnitKind::ALL.len()]) };
        let edits = [
            Edit::AddUnit(unit_id(unit), version.clone()),
            Edit::ReviseUnit(unit_id(unit), version),
            Edit::SetPerson(person_id(unit), Some(person(unit_id(above.max(1)), "2016-05-05"))),
        ];
        edits.iter().fold(book, |book, edit| book.apply(edit).unwrap_or(book))
    })
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn beside_a_sound_book_a_sound_file_stays_sound(
        ours in prop::collection::vec((1u32..12, 0u32..12, 1u8..13), 0..40),
        theirs in prop::collection::vec((1u32..12, 0u32..12, 1u8..13), 0..40),
    ) {
        let (ours, theirs) = (sound(&ours), sound(&theirs));
        prop_assert!(flaws(&ours, today()).is_empty() && flaws(&theirs, today()).is_empty());
        let mut session = with(ours.clone());
        session.update(file(&theirs));
        prop_assert!(session.incoming.as_ref().unwrap().may_enter());
        session.update(Event::Accept);
        prop_assert_eq!(flaws(&session.book, today()), vec![]);
        prop_assert!(session.book.units.len() >= ours.units.len().max(theirs.units.len()));
    }
}
