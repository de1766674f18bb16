//! A unit ends, and its people go on.

use crate::note::{Sketch, count, day, fact, person, person_id, target};
use so_nguon::domain::*;
use so_nguon::session::results::review;
use so_nguon::session::{Left, ending, heirs};
use so_nguon::stats::Recheck;

fn sketch() -> Sketch {
    let mut sketch = Sketch::read("Xã\n  A  persons=2 T=10\n  B  T=3\n  Bạn  friend");
    let a = sketch.unit("A");
    let next = PeriodId::Year(2017);
    sketch.edit(Edit::SetTarget(TargetKey { period: next, ..target(a) }, Some(Target::of(Aim::Exact(count(9))))));
    let key = FactKey { period: next, unit: a, indicator: Indicator::Members };
    sketch.edit(Edit::SetFact(key, Some(fact(30, "2017-01-31"))));
    sketch.edit(Edit::AddPerson(person_id(90), Person { details: Details::default(), ..person(a, "2016-01-01") }));
    sketch
}

#[test]
fn its_people_move_and_what_was_counted_stays() {
    let mut sketch = sketch();
    let (a, b, on) = (sketch.unit("A"), sketch.unit("B"), day("2016-10-01"));
    assert_eq!(Left::of(&sketch.book, a, on), Left { persons: 3, targets: 1, figures: 1 });
    assert!(Left::of(&sketch.book, b, on).is_nothing());
    assert_eq!(heirs(&sketch.book, a, on), [sketch.unit("Xã"), b], "a friend holds no people of ours");
    let before = sketch.figures().get(a, Indicator::ADMITTED).value;
    sketch.edit(ending(&sketch.book, a, on, Some(b)));
    assert_eq!(sketch.book.units.get(&a).unwrap().ended, Some(on));
    assert!(sketch.book.persons.iter().all(|(_, p)| p.unit == b && p.unit_on(on.before()) == a && p.unit_on(on) == b));
    assert_eq!(sketch.figures().get(a, Indicator::ADMITTED).value, before);
    assert_eq!(Left::of(&sketch.book, a, on).persons, 0);
}

#[test]
fn they_may_stay_and_a_late_admission_is_told() {
    let mut sketch = sketch();
    let (a, on) = (sketch.unit("A"), day("2016-07-01"));
    sketch.edit(ending(&sketch.book, a, on, None));
    let told = |sketch: &Sketch| {
        let today = day("2017-01-18");
        review(&mut Recheck::default(), &sketch.book, &sketch.figures(), sketch.unit("Xã"), today).flaws
    };
    assert_eq!(told(&sketch), []);
    sketch.edit(Edit::AddPerson(person_id(91), person(a, "2016-08-06")));
    assert_eq!(told(&sketch), [Flaw::AdmittedAfterEnd(person_id(91))]);
}
