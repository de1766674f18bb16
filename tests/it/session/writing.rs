//! How the book changes at a desk: any walk of undo and redo is a walk on one line of books, and what another tab wrote in
//! between stays.

use super::desk::{edit, kept, moment, saved, says, small, stored, today, with};
use crate::note::{cases, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::{Book, Edit, Id, Note, Settings, Station, UnitKind};
use so_nguon::merge::{Author, Deed, Delta, Dot, Replica, Settling};
use so_nguon::sample::Sample;
use so_nguon::session::{Claim, Effect, Event, News, Prefs, SaveState, Session, WhyNot};
use so_nguon::store::Trouble;
use so_nguon::store::packed::{Opened, Opening};
use std::sync::Arc;

/// What another tab tells when it has made this edit of what it last heard from the desk.
fn elsewhere(session: &Session, edit: &Edit) -> Arc<Delta> {
    let station = Station::from_bits(77);
    let replica: &Replica = &session.replica;
    let next = Arc::new(replica.book.apply(edit).unwrap());
    let by = Author { name: Note::default(), at: moment(3) };
    let dot = Dot::new(station, replica.heard.of(station) + 1);
    Arc::new(replica.commit(next, Deed::from(edit), &Settling::default(), dot, &by).1)
}

fn small_target(n: u32, book: &Book) -> Edit {
    Edit::SetSettings(Settings { small_target: n, ..book.settings.clone() })
}

#[test]
fn another_tabs_write_is_taken_in_and_not_kept_again() {
    let mut session = with(small());
    let told = elsewhere(&session, &edit(7));
    assert_eq!(session.update(Event::Heard(Arc::clone(&told))), []);
    assert_eq!(*session.book, small().apply(&edit(7)).unwrap());
    let book = Arc::clone(&session.book);
    session.update(Event::Heard(told));
    assert!(Arc::ptr_eq(&book, &session.book), "twice is once");
    assert_eq!(session.update(Event::Undo), [], "nobody takes back what others did");
}

#[test]
fn what_is_heard_is_not_shown_as_saved_before_it_is_told() {
    let mut session = with(small());
    session.update(Event::Edit(edit(5)));
    let told = elsewhere(&session, &edit(7));
    session.update(saved(&session));
    assert!(matches!(session.save, SaveState::Saved(_)));
    session.update(Event::Heard(told));
    assert_eq!(session.save, SaveState::Saving);
    session.update(saved(&session));
    assert!(matches!(session.save, SaveState::Saved(_)));
    // What cannot be kept at all stays so.
    session.update(Event::NotSaved(Trouble::Full));
    let told = elsewhere(&session, &edit(8));
    session.update(Event::Heard(told));
    assert_eq!(session.save, SaveState::Failed(Trouble::Full));
}

#[test]
fn taking_back_leaves_what_another_tab_wrote() {
    let mut session = with(small());
    session.update(Event::Edit(edit(5)));
    let told = elsewhere(&session, &small_target(9, &session.book));
    session.update(Event::Heard(told));
    assert!(kept(&session.update(Event::Undo)).is_some());
    assert_eq!(*session.book, small().apply(&small_target(9, &small())).unwrap());
    assert_eq!(says(&session), Some(&News::Undone(Box::new(edit(5)), 0)));
    // What they wrote over ours stays, and that is said.
    session.update(Event::Redo);
    let told = elsewhere(&session, &edit(8));
    session.update(Event::Heard(told));
    let book = Arc::clone(&session.book);
    session.update(Event::Undo);
    assert_eq!((&*session.book, says(&session)), (&*book, Some(&News::Undone(Box::new(edit(5)), 1))));
}

#[test]
fn a_tab_that_builds_on_what_is_not_known_here_is_told() {
    let (mut session, mut other) = (with(small()), with(small()));
    other.update(Event::Claimed(Claim::Writer(Station::from_bits(77))));
    let told = |session: &mut Session, n| match &session.update(Event::Edit(edit(n)))[..] {
        [Effect::Append(_, told)] => Event::Heard(Arc::clone(told)),
        other => panic!("{other:?}"),
    };
    let all = [5, 6, 7].map(|n| told(&mut other, n));
    session.update(all[0].clone());
    assert_eq!(says(&session), None);
    session.update(all[2].clone());
    assert_eq!(says(&session), Some(&News::Behind), "the second is missing");
    assert_eq!(session.book, other.book, "and what it says is taken in all the same");
}

#[test]
fn what_others_have_built_on_is_not_taken_away() {
    let mut session = with(small());
    let unit = Edit::AddUnit(unit_id(50), version("Xã D", Some(unit_id(1)), UnitKind::Commune));
    session.update(Event::Edit(unit.clone()));
    let below = Edit::AddUnit(unit_id(51), version("Chi bộ", Some(unit_id(50)), UnitKind::Branch));
    let told = elsewhere(&session, &below);
    session.update(Event::Heard(told));
    let book = Arc::clone(&session.book);
    assert_eq!(session.update(Event::Undo), []);
    assert_eq!((says(&session), &*session.book), (Some(&News::Stuck(Box::new(unit.clone()))), &*book));
    assert_eq!(session.history.last(), Some(&unit), "and it can be tried again");
}

#[test]
fn every_write_has_the_next_number_and_names_the_one_before() {
    let mut session = with(small());
    let mut numbers = Vec::new();
    for event in [Event::Edit(edit(5)), Event::Undo, Event::Redo, Event::Edit(edit(6)), Event::Clear] {
        for effect in session.update(event) {
            if let Effect::Append(dot, told) = effect {
                assert_eq!(dot, told.log[0].dot);
                numbers.push((told.after, dot.number, told.log[0].deed));
            }
        }
    }
    let (first, deeds) = (Some((Some(1), 2, Deed::SetFact)), [Deed::Undo, Deed::Redo, Deed::SetFact, Deed::Replace]);
    let then = (2..).zip(deeds).map(|(after, deed)| (Some(after), after + 1, deed));
    assert_eq!(numbers, first.into_iter().chain(then).collect::<Vec<_>>());
}

#[test]
fn a_visit_counts_on_from_what_is_known_whoever_wrote_it() {
    let (station, visit) = (Station::from_bits(9), Station::from_bits(12));
    let mut session = Session::open(stored(small(), vec![]), Prefs::default(), station, today(), "");
    session.update(Event::Claimed(Claim::Writer(visit)));
    let units = session.book.units.iter().map(|(id, _)| id.0.number).max().unwrap_or(0);
    assert_eq!(session.next_id(), Id { station: visit, number: units + 1 }, "units stand in the order of their making");
    session.update(Event::Edit(edit(7)));
    assert_eq!((session.last_write(), session.station), (Dot::new(visit, 2), station));
}

#[test]
fn what_a_file_claims_leaves_most_numbers_to_a_visit() {
    let by = Author { name: Note::default(), at: moment(0) };
    let replica = Replica::adopt(Arc::new(small()), Dot::new(Station::from_bits(8), u32::MAX - 1), &by);
    let opening = Opening::Book(Box::new(Opened { replica, ..Opened::default() }));
    let mut session = Session::open(opening, Prefs::default(), Station::from_bits(9), today(), "");
    session.update(Event::Claimed(Claim::Writer(Station::from_bits(12))));
    session.update(Event::Edit(edit(7)));
    assert!(session.last_write().number < 1 << 25);
}

#[test]
fn nothing_is_written_before_it_is_known_as_which_station() {
    let station = Station::from_bits(9);
    let mut session = Session::open(Opening::Fresh, Prefs::default(), station, today(), "");
    assert_eq!(session.update(Event::Sample(Sample::BaTri2016)), []);
    assert!(session.book.is_empty(), "it waits");
    let other = Station::from_bits(10);
    let effects = session.update(Event::Claimed(Claim::Writer(other)));
    assert!(kept(&effects).is_some() && !session.book.is_empty());
    assert_eq!(session.last_write(), Dot::new(other, 1));
    // A tab that only looks does not write at all, from the start or from then on.
    for late in [false, true] {
        let mut session = if late {
            with(small())
        } else {
            Session::open(stored(small(), vec![]), Prefs::default(), station, today(), "")
        };
        if !late {
            session.update(Event::Edit(edit(5)));
        }
        assert_eq!(session.update(Event::Claimed(Claim::ReadOnly(WhyNot::AnotherTab))), []);
        assert_eq!((session.update(Event::Edit(edit(6))), says(&session)), (vec![], Some(&News::ReadOnly)));
        assert_eq!((&*session.book, &session.save), (&small(), &SaveState::ReadOnly));
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_walk_is_a_walk_on_one_line(walk in prop::collection::vec(any::<bool>(), 0..40)) {
        let mut session = with(small());
        let mut books = vec![Arc::clone(&session.book)];
        for n in 1..=12 {
            session.update(Event::Edit(edit(n)));
            books.push(Arc::clone(&session.book));
        }
        let mut at = 12usize;
        for back in walk {
            let moved = kept(&session.update(if back { Event::Undo } else { Event::Redo })).is_some();
            let next = if back { at.checked_sub(1) } else { Some(at + 1).filter(|n| *n <= 12) };
            prop_assert_eq!(moved, next.is_some());
            at = next.unwrap_or(at);
            prop_assert!(Arc::ptr_eq(&session.book, &books[at]));
        }
        // Whoever was told all of it shows the same.
        let told = Replica::default().join(&session.replica.whole());
        prop_assert_eq!(&*told.book, &*session.book);
    }
}
