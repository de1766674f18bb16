//! What is shown of states that have not seen each other: nothing that nobody wrote.

use super::{STEP, author, station};
use crate::note::{count, day, name, person, person_id, unit_id, version};
use so_nguon::domain::*;
use so_nguon::merge::{Deed, Replica, Settling, revert};
use std::sync::Arc;

/// The replica after a station has changed its book.
fn wrote(replica: &Replica, at: u64, change: impl FnOnce(&mut Book)) -> Replica {
    let mut book = (*replica.book).clone();
    change(&mut book);
    let dot = replica.next_dot(station(at));
    replica.commit(Arc::new(book), Deed::All, &Settling::default(), dot, &author()).0
}

/// The replica after a station has left the unit so.
fn with(replica: &Replica, at: u64, unit: &Unit) -> Replica {
    wrote(replica, at, |book| book.units.put(unit_id(1), unit.clone()))
}

fn of(text: &str) -> UnitVersion {
    UnitVersion { from: day(text), ..version("Một", None, UnitKind::Commune) }
}

/// A version that says all that a version can say.
fn full(text: &str) -> UnitVersion {
    UnitVersion {
        short: Some(name("M")),
        parent: Some(unit_id(2)),
        group: Some(name("Khối")),
        code: Some(name("01")),
        ranks: false,
        no_source: true,
        count_by: Some(CountBy::Totals),
        paper: Note::new("12-QĐ/TU").unwrap(),
        sector: Sector::Other,
        kind: UnitKind::Branch,
        ..of(text)
    }
}

fn shown(replica: &Replica) -> Unit {
    replica.book.units.get(&unit_id(1)).unwrap().clone()
}

#[test]
fn versions_of_different_days_stand_side_by_side_as_they_were_written() {
    let (first, later) = (Unit::new(full("2010-01-01")), Unit::new(of("2014-01-01")));
    let one = with(&with(&Replica::default(), 1, &first), 1, &Unit { ended: Some(day("2020-01-01")), ..first.clone() });
    // Each part was once said of the later version, and has been taken away.
    let other = with(&with(&Replica::default(), 2, &Unit::new(full("2014-01-01"))), 2, &later);
    for joined in [one.join(&other.whole()), other.join(&one.whole())] {
        let unit = shown(&joined);
        assert_eq!(unit.versions, [first.versions[0].clone(), later.versions[0].clone()]);
        // Whoever writes on over that has written nothing else.
        let on = with(&joined, 3, &Unit { ended: None, ..unit });
        assert_eq!(shown(&on).versions, [first.versions[0].clone(), later.versions[0].clone()]);
    }
}

#[test]
fn a_version_that_was_taken_away_here_is_shown_as_it_is_there() {
    let both = Unit::new(of("2010-01-01")).revised(UnitVersion { group: None, ..full("2014-01-01") });
    let base = with(&Replica::default(), 0, &both);
    let one = with(&base, 1, &Unit::new(of("2010-01-01")));
    let renamed = both.revised(UnitVersion { group: Some(name("Khối xã")), ..full("2014-01-01") });
    let other = with(&base, 2, &renamed);
    let joined = one.join(&other.whole());
    assert_eq!(shown(&joined), renamed);
    assert_eq!(joined.clashes().len(), 1, "it waits for a person");
    // It goes on waiting, and being shown, when somebody writes something else.
    let on = with(&joined, 3, &Unit { ended: Some(day("2020-01-01")), ..renamed.clone() });
    assert_eq!(shown(&on).versions, renamed.versions);
    assert_eq!(shown(&one.join(&on.whole())).versions, renamed.versions);
    assert_eq!((on.clashes().len(), on.join(&one.whole()).join(&other.whole()).book), (1, Arc::clone(&on.book)));
}

#[test]
fn the_version_that_was_replaced_goes_whichever_comes_first() {
    for (old, new) in [("2010-01-01", "2014-01-01"), ("2014-01-01", "2010-01-01")] {
        let base = with(&Replica::default(), 1, &Unit::new(of(old)));
        let one = with(&base, 1, &Unit::new(of(new)));
        let other = with(&base, 2, &Unit { ended: Some(day("2020-01-01")), ..Unit::new(of(old)) });
        for joined in [one.join(&other.whole()), other.join(&one.whole())] {
            assert_eq!(shown(&joined).versions, [of(new)], "{old} to {new}");
        }
        // Taken back, after another has written something else.
        let (before, after, now) = (&base.book, &one.book, one.join(&other.whole()).book);
        let back = revert(before, after, &now).0;
        assert_eq!(back.units.get(&unit_id(1)).unwrap().versions, [of(old)], "{new} back to {old}");
    }
}

#[test]
fn a_version_that_comes_back_has_what_it_had() {
    let both = Unit::new(full("2010-01-01")).revised(of("2014-01-01"));
    let (before, after) = (with(&Replica::default(), 1, &both), Unit::new(full("2010-01-01")));
    let after = with(&before, 1, &after);
    let now = with(&after, 2, &Unit { ended: Some(day("2020-01-01")), ..shown(&after) });
    let back = revert(&before.book, &after.book, &now.book).0;
    assert_eq!(back.units.get(&unit_id(1)).unwrap().versions, both.versions);
}

#[test]
fn a_step_that_was_not_taken_here_is_shown_as_it_is_there() {
    let step = Step { on: Some(day("2016-03-04").into()), result: Note::new("Đạt").unwrap(), ..Step::default() };
    let put = |replica: &Replica, at, step: Option<Step>| {
        wrote(replica, at, |book| {
            let mut one = book.persons.get(&person_id(1)).cloned().unwrap_or(person(unit_id(1), "2016-05-19"));
            one.details = one.details.with_step(STEP, step);
            book.persons.put(person_id(1), one);
        })
    };
    let base = put(&Replica::default(), 0, Some(step.clone()));
    let one = put(&base, 1, None);
    let voted = Step { votes: Votes { yes: Some(count(3)), ..Votes::default() }, ..step };
    let joined = one.join(&put(&base, 2, Some(voted.clone())).whole());
    assert_eq!(joined.book.persons.get(&person_id(1)).unwrap().details.step(STEP), Some(voted));
}
