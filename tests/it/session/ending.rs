//! A unit ends, and its people go on.

use crate::note::{Sketch, count, day, fact, person, person_id, target};
use so_nguon::domain::*;
use so_nguon::session::results::review;
use so_nguon::session::{Heirs, Left, ending, heirs, kept_back};
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
    assert_eq!(Left::of(&sketch.book, a, on), Left { persons: 3, targets: 1, figures: 1, running: 1 });
    // The target of the year under way stays with it, and that is said.
    assert_eq!(Left::of(&sketch.book, b, on), Left { running: 1, ..Left::default() });
    assert!(Left::of(&sketch.book, b, day("2017-02-01")).is_nothing());
    assert!(Left::of(&sketch.book, b, day("2016-01-01")).targets == 1, "of a year that it does not begin");
    assert_eq!(heirs(&sketch.book, a, on), [sketch.unit("Xã"), b], "a friend holds no people of ours");
    let before = sketch.figures().get(a, Indicator::ADMITTED).value;
    sketch.edit(ending(&sketch.book, a, on, Heirs { persons: Some(b), later: None }));
    assert_eq!(sketch.book.units.get(&a).unwrap().ended, Some(on));
    assert!(sketch.book.persons.iter().all(|(_, p)| p.unit == b && p.unit_on(on.before()) == a && p.unit_on(on) == b));
    assert_eq!(sketch.figures().get(a, Indicator::ADMITTED).value, before);
    assert_eq!(Left::of(&sketch.book, a, on).persons, 0);
}

#[test]
fn they_may_stay_and_a_late_admission_is_told() {
    let mut sketch = sketch();
    let (a, on) = (sketch.unit("A"), day("2016-07-01"));
    sketch.edit(ending(&sketch.book, a, on, Heirs::default()));
    let told = |sketch: &Sketch| {
        let today = day("2017-01-18");
        review(&mut Recheck::default(), &sketch.book, &sketch.figures(), sketch.unit("Xã"), today).flaws
    };
    assert_eq!(told(&sketch), []);
    sketch.edit(Edit::AddPerson(person_id(91), person(a, "2016-08-06")));
    assert_eq!(told(&sketch), [Flaw::AdmittedAfterEnd(person_id(91))]);
}

#[test]
fn what_is_yet_to_be_reached_goes_where_it_is_sent() {
    let mut sketch = sketch();
    let (a, b, on) = (sketch.unit("A"), sketch.unit("B"), day("2016-10-01"));
    let next = |unit| TargetKey { period: PeriodId::Year(2017), ..target(unit) };
    let later = |unit| FactKey { period: PeriodId::Year(2017), unit, indicator: Indicator::Members };
    assert_eq!(kept_back(&sketch.book, a, on, b), 0);
    let before = sketch.book.clone();
    sketch.edit(ending(&sketch.book, a, on, Heirs { persons: None, later: Some(b) }));
    assert_eq!(sketch.book.targets.get(&next(b)), before.targets.get(&next(a)));
    assert_eq!(sketch.book.facts.get(&later(b)), before.facts.get(&later(a)));
    assert_eq!((sketch.book.targets.get(&next(a)), sketch.book.facts.get(&later(a))), (None, None));
    assert!(sketch.book.targets.get(&target(a)).is_some(), "what was of this year stays");
    assert!(sketch.book.persons.iter().all(|(_, p)| p.unit == a));
    // Nothing is put over what the other has.
    let mut sketch = self::sketch();
    sketch.edit(Edit::SetTarget(next(b), Some(Target::of(Aim::Exact(count(4))))));
    assert_eq!(kept_back(&sketch.book, a, on, b), 1);
    sketch.edit(ending(&sketch.book, a, on, Heirs { persons: None, later: Some(b) }));
    assert!(sketch.book.targets.get(&next(a)).is_some());
    assert_eq!(sketch.book.targets.get(&next(b)), Some(&Target::of(Aim::Exact(count(4)))));
}
