//! What a book from outside can have wrong with it.

use crate::note::{Sketch, count, day, fact, figure, person, person_id, target, unit_id, version};
use so_nguon::domain::*;

fn found(change: impl Fn(&mut Book)) -> Vec<Flaw> {
    let mut sketch = Sketch::read("Huyện  A=10\n  Xã  T=5 persons=1");
    change(&mut sketch.book);
    flaws(&sketch.book, day("2016-12-31"))
}

#[test]
fn a_sound_book_has_none() {
    assert_eq!(found(|_| ()), []);
}

/// A flaw, whether it blocks, and the change that makes it.
type Case = (Flaw, bool, Box<dyn Fn(&mut Book)>);

/// A unit of these versions, whatever they are.
fn of(versions: Vec<UnitVersion>) -> Unit {
    Unit { versions, ended: None, one_with: None, office: Office::NONE, beyond: Beyond::NONE }
}

#[test]
fn each_flaw_is_found_and_no_other() {
    let (huyen, xa, none) = (unit_id(1), unit_id(2), unit_id(99));
    let women = figure(huyen, Indicator::Admitted(Category::Women));
    let cases: Vec<Case> = vec![
        (
            Flaw::NoVersion(none),
            true,
            Box::new(move |b| {
                b.units.put(none, of(vec![]));
            }),
        ),
        (
            Flaw::NoParent(none),
            true,
            Box::new(move |b| {
                b.units.put(none, Unit::new(version("X", Some(unit_id(98)), UnitKind::Branch)));
            }),
        ),
        (
            Flaw::VersionOrder(none),
            true,
            Box::new(move |b| {
                let twice = version("X", None, UnitKind::Branch);
                b.units.put(none, of(vec![twice.clone(), twice]));
            }),
        ),
        (
            Flaw::EndsBeforeStart(none),
            true,
            Box::new(move |b| {
                let unit = Unit::new(version("X", None, UnitKind::Branch));
                b.units.put(none, Unit { ended: Some(day("2010-01-01")), ..unit });
            }),
        ),
        (
            Flaw::PeriodBackwards(PeriodId::Year(2016)),
            true,
            Box::new(|b| {
                let days = (day("2016-12-31"), day("2016-01-01"));
                b.periods.insert(
                    PeriodId::Year(2016),
                    Period {
                        start: days.0,
                        end: days.1,
                        label: None,
                        frozen: None,
                        reopened: None,
                        beyond: Beyond::NONE,
                    },
                );
            }),
        ),
        (Flaw::TargetOrder(target(xa)), true, Box::new(move |b| b.targets.put(target(xa), Target::default()))),
        (
            Flaw::TargetWithoutUnit(target(none)),
            true,
            Box::new(move |b| {
                b.targets.put(target(none), Target::of(Aim::Exact(count(1))));
            }),
        ),
        (
            Flaw::FactWithoutUnit(figure(none, Indicator::Members)),
            true,
            Box::new(move |b| {
                b.facts.put(figure(none, Indicator::Members), fact(1, "2016-01-01"));
            }),
        ),
        (
            Flaw::PersonWithoutUnit(person_id(9)),
            true,
            Box::new(move |b| b.persons.put(person_id(9), person(none, "2016-05-05"))),
        ),
        (Flaw::MoreThanAll(women), false, Box::new(move |b| b.facts.put(women, fact(11, "2016-12-31")))),
        (Flaw::FactInFuture(women), false, Box::new(move |b| b.facts.put(women, fact(1, "2017-01-01")))),
        (
            Flaw::AdmittedInFuture(person_id(9)),
            false,
            Box::new(move |b| b.persons.put(person_id(9), person(xa, "2017-01-01"))),
        ),
        (
            Flaw::BornTooLate(person_id(9)),
            false,
            Box::new(move |b| {
                let young = Person { born: "1998-06-16".parse().unwrap(), ..person(xa, "2016-06-15") };
                b.persons.put(person_id(9), young);
            }),
        ),
    ];
    for (flaw, blocks, change) in cases {
        assert_eq!(found(change), std::slice::from_ref(&flaw));
        assert_eq!(flaw.blocks(), blocks, "{flaw:?}");
    }
}

#[test]
fn a_cycle_on_any_day_is_found() {
    let found = found(|book| {
        // From July on the district stands under its own commune; before and after it does not.
        let huyen = book.units.get(&unit_id(1)).unwrap().clone();
        let under = |on: &str, parent| UnitVersion { from: day(on), parent, ..huyen.versions[0].clone() };
        let units = huyen.revised(under("2016-07-01", Some(unit_id(2)))).revised(under("2016-08-01", None));
        book.units.put(unit_id(1), units);
    });
    assert!(found.contains(&Flaw::Cycle(unit_id(1))), "{found:?}");
}

#[test]
fn persons_of_18_and_learners_are_no_flaw() {
    let found = found(|book| {
        let young = Person { born: "1998-06-15".parse().unwrap(), ..person(unit_id(2), "2016-06-15") };
        book.persons.put(person_id(9), young);
        // More learners than admitted is the rule.
        book.facts.put(figure(unit_id(1), Indicator::Admitted(Category::AwarenessClass)), fact(90, "2016-12-31"));
    });
    assert_eq!(found, []);
}

#[test]
fn who_was_admitted_on_no_day_is_counted_nowhere_and_told() {
    let with = |stage: Stage| {
        found(move |b| {
            let bare = Person { details: Details::default(), ..person(unit_id(2), "2016-06-15") };
            let details = bare.details.with_step(StepKey::first(stage), Some(Step::default()));
            b.persons.put(person_id(9), Person { details, ..bare });
        })
    };
    for stage in [Stage::Admitted, Stage::Probation] {
        assert_eq!(with(stage), [Flaw::AdmittedOnNoDay(person_id(9))]);
    }
    // Full members were admitted before the book began.
    assert_eq!((with(Stage::Official), with(Stage::Source)), (vec![], vec![]));
}

#[test]
fn who_is_admitted_twice_within_a_year_is_told() {
    let with = |first: &str, again: &str, cancelled: Option<&str>| {
        let (first, again, cancelled) = (first.to_owned(), again.to_owned(), cancelled.map(str::to_owned));
        found(move |b| {
            let at = |journey: u8, stage| StepKey::new(journey, stage, 1).unwrap();
            let on = |text: &str| Some(Step { on: Some(text.parse().unwrap()), ..Step::default() });
            let person = person(unit_id(2), &first);
            let mut details = person.details.with_step(at(2, Stage::Admitted), on(&again));
            if let Some(day) = &cancelled {
                details = details.with_step(at(1, Stage::Cancelled), on(day));
            }
            b.persons.put(person_id(9), Person { details, ..person });
        })
    };
    assert_eq!(with("2016-06-07", "2016-12-02", None), [Flaw::AdmittedTwice(person_id(9))]);
    assert_eq!(with("2016-06-07", "2016-12-02", Some("2016-07-01")), [], "the first one counts nowhere");
    assert_eq!(with("2012-06-07", "2016-12-02", None), []);
}
