//! What is to be looked at again among persons, followed from book to book.

use crate::note::{Sketch, YEAR, day, person, person_id};
use so_nguon::domain::*;
use so_nguon::stats::Recheck;

/// What was found, in full.
fn told(recheck: &Recheck) -> String {
    format!("{:?} {:?}", recheck.flaws().collect::<Vec<_>>(), recheck.astride(|_| true))
}

#[test]
fn following_finds_what_looking_anew_finds() {
    let year = YEAR.calendar().unwrap();
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1");
    let unit = sketch.unit("Chi bộ 1");
    // More than one chunk.
    for n in 1..=2000u32 {
        let mut one = person(unit, if n.is_multiple_of(3) { "2016-01-05" } else { "2016-06-05" });
        if n.is_multiple_of(7) {
            one.born = Born::Year(2005);
        }
        let signed = Step { signed: Some(day("2015-12-20")), ..Step::default() };
        one.details = one.details.with_step(StepKey::first(Stage::Decision), n.is_multiple_of(3).then_some(signed));
        sketch.book.persons.put(person_id(n), one);
    }
    let mut recheck = Recheck::default();
    let today = day("2017-01-01");
    let mut meet = |book: &Book, span: Span, today: Day| {
        recheck.follow(book, span, today);
        let mut anew = Recheck::default();
        anew.follow(book, span, today);
        assert_eq!(told(&recheck), told(&anew));
        (recheck.flaws().count(), recheck.astride(|_| true).len())
    };
    assert_eq!(meet(&sketch.book, year, today), (285, 666));
    sketch.book.persons.remove(&person_id(21));
    assert_eq!(meet(&sketch.book, year, today), (284, 665));
    sketch.book.persons.put(person_id(1), Person { born: Born::Year(2005), ..person(unit, "2016-06-05") });
    assert_eq!(meet(&sketch.book, year, today), (285, 665));
    assert_eq!(meet(&sketch.book, year, day("2016-02-01")), (1619, 665));
    assert_eq!(meet(&sketch.book, PeriodId::Quarter(2016, 2).calendar().unwrap(), today).1, 0);
    sketch.book.settings.counting = CountingDate::Decision;
    assert_eq!(meet(&sketch.book, year, today), (285, 1999));
}

#[test]
fn whoever_has_no_unit_is_found_without_looking_at_everybody_anew() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1\n  Chi bộ 2");
    let (one, two) = (sketch.unit("Chi bộ 1"), sketch.unit("Chi bộ 2"));
    for n in 1..=2000u32 {
        let unit = if n.is_multiple_of(500) { two } else { one };
        sketch.book.persons.put(person_id(n), person(unit, "2016-06-05"));
    }
    let mut recheck = Recheck::default();
    let mut lost = |book: &Book| {
        recheck.follow(book, YEAR.calendar().unwrap(), day("2017-01-01"));
        recheck.homeless(book).collect::<Vec<_>>()
    };
    assert_eq!(lost(&sketch.book), []);
    let before = sketch.book.clone();
    sketch.book.units.remove(&two);
    let named = [500, 1000, 1500, 2000].map(|n| Flaw::PersonWithoutUnit(person_id(n)));
    assert_eq!(lost(&sketch.book), named);
    assert_eq!(lost(&before), []);
}
