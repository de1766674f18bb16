//! When somebody counts as admitted.

use crate::note::{Sketch, YEAR, day, person, person_id};
use so_nguon::domain::*;
use so_nguon::stats::{Column, Roster, Sieve, Sift, Sorting, Terms};

const CEREMONY: Option<&str> = Some("2016-11-25");
const DECISION: Option<&str> = Some("2016-11-20");

fn with(unit: UnitId, steps: [(Stage, Option<&str>); 2]) -> Person {
    let mut one = person(unit, "2016-01-01");
    one.details = Details::default();
    for (stage, on) in steps {
        let step = on.map(|on| Step::on(day(on)));
        one.details = one.details.with_step(StepKey::first(stage), step);
    }
    one
}

/// S1-5: the list, the figures and the filters speak of one and the same day.
#[test]
fn a_decision_is_no_ceremony() {
    let mut sketch = Sketch::read("Xã");
    let unit = sketch.unit("Xã");
    for (n, ceremony, decision) in [(1, CEREMONY, None), (2, None, DECISION), (3, CEREMONY, DECISION), (4, None, None)]
    {
        let one = with(unit, [(Stage::Admitted, ceremony), (Stage::Decision, decision)]);
        sketch.edit(Edit::SetPerson(person_id(n), Some(one)));
    }
    let table = [
        (CountingDate::Ceremony, [CEREMONY, None, CEREMONY, None], 2),
        (CountingDate::Decision, [CEREMONY, DECISION, DECISION, None], 3),
    ];
    for (counting, days, count) in table {
        sketch.edit(Edit::SetSettings(Settings { counting, ..sketch.book.settings.clone() }));
        let book = &sketch.book;
        let seen = |n: u32| book.persons.get(&person_id(n)).unwrap().admitted(counting);
        assert_eq!([1, 2, 3, 4].map(seen), days.map(|on| on.map(|on| When::Day(day(on)))), "{counting:?}");
        let figures = sketch.figures();
        assert_eq!(figures.get(unit, Indicator::ADMITTED).value, Some(count));
        let roster = Roster::of(&book.persons);
        let terms = |sieve: Sieve| Terms {
            sieve,
            units: Terms::units(&sketch.book, &figures.tree, unit),
            span: book.span(YEAR).unwrap(),
            by: counting,
            today: day("2017-01-01"),
        };
        let list = |sieve: Sieve| {
            let mut sift = Sift::of(terms(sieve));
            while !sift.go(&roster) {}
            let ids = sift.list(&roster, |_| true).into_iter().map(|at| roster.at(at).unwrap().0.0.number);
            ids.collect::<Vec<_>>()
        };
        let admitted = list(Sieve { admitted: true, ..Sieve::default() });
        assert_eq!(admitted.len(), count as usize, "{counting:?}: {admitted:?}");
        // Who has no such day stands last.
        let by_day = list(Sieve { sorting: Sorting { column: Column::Admitted, down: false }, ..Sieve::default() });
        assert!(by_day[..count as usize].iter().all(|n| admitted.contains(n)), "{counting:?}: {by_day:?}");
    }
    let two = sketch.book.persons.get(&person_id(2)).unwrap();
    assert_eq!((two.decided(), two.about_admitted()), (Some(day("2016-11-20")), Some(When::Day(day("2016-11-20")))));
}
