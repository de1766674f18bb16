//! How the book changes at a desk: any walk of undo and redo is a walk on one line of books, and what another tab wrote in
//! between stays.

use super::desk::{edit, kept, moment, says, small, stored, today, with};
use crate::note::{cases, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::{Book, Edit, Note, Settings, Station, UnitKind};
use so_nguon::merge::{Author, Deed, Delta, Dot, Replica, Settling};
use so_nguon::sample::Sample;
use so_nguon::session::{Claim, Effect, Event, Moment, News, Prefs, SaveState, Session, WhyNot};
use so_nguon::store::Aside;
use so_nguon::store::packed::Opening;
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
    // The numbers of writes that the browser may have forgotten are left out.
    let (first, deeds) = (Some((Some(1), 257, Deed::SetFact)), [Deed::Undo, Deed::Redo, Deed::SetFact, Deed::Replace]);
    let then = (257..).zip(deeds).map(|(after, deed)| (Some(after), after + 1, deed));
    assert_eq!(numbers, first.into_iter().chain(then).collect::<Vec<_>>());
}

#[test]
fn after_damage_no_number_that_was_given_is_given_again() {
    let station = Station::from_bits(9);
    let torn = || vec![Aside { key: "so-nguon/root/4".into(), text: "đứt".into() }];
    let found = |opening, now| {
        let mut session = Session::open(opening, Prefs::default(), station, today(), "");
        session.now = now;
        session.update(Event::Claimed(Claim::Writer { station, fresh: false, gap: 0 }));
        let id = session.next_id().number;
        session.update(Event::Edit(small_target(7, &Book::default())));
        (session.last_write().number, id)
    };
    let at = |day: &str, hour| Moment { day: crate::note::day(day), hour, minute: 5 };
    let in_2026 = (6 * 365 + 2) * 86_400;
    for opening in [Opening::Damaged(torn()), stored(small(), torn())] {
        let (first, id) = found(opening.clone(), at("2026-11-23", 8));
        assert!(first > in_2026 && id == first, "years of writes and records, one a second, lie before");
        let (second, _) = found(opening, at("2026-11-23", 9));
        assert!(second > first + 3_000, "after a second damage, other numbers");
    }
    assert_eq!(found(Opening::Fresh, at("2026-11-23", 8)), (1, 1));
    assert_eq!(found(Opening::Damaged(torn()), at("2016-11-23", 8)), (1, 1), "a clock that is wrong says nothing");
}

#[test]
fn two_lives_that_were_both_forgotten_gave_different_numbers() {
    let station = Station::from_bits(9);
    let life = |gap| {
        let mut session = Session::open(stored(small(), vec![]), Prefs::default(), station, today(), "");
        session.update(Event::Claimed(Claim::Writer { station, fresh: false, gap }));
        session.update(Event::Edit(edit(7)));
        session.last_write().number
    };
    assert_eq!(life(40) - life(0), 40);
}

#[test]
fn nothing_is_written_before_it_is_known_as_which_station() {
    let station = Station::from_bits(9);
    let mut session = Session::open(Opening::Fresh, Prefs::default(), station, today(), "");
    assert_eq!(session.update(Event::Sample(Sample::BaTri2016)), []);
    assert!(session.book.is_empty(), "it waits");
    let other = Station::from_bits(10);
    let effects = session.update(Event::Claimed(Claim::Writer { station: other, fresh: true, gap: 0 }));
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
