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
