//! The time line: what is offered next, what is added.

use crate::note::{day, unit_id};
use so_nguon::domain::*;
use so_nguon::session::form::*;

const TODAY: &str = "2016-11-05";

fn at(stages: &[Stage]) -> Person {
    let name = PersonName::new("Lê Văn Mẫu").unwrap();
    let mut person = Person::new(name, Gender::Man, "1990".parse().unwrap(), unit_id(1));
    for stage in stages {
        person.details = person.details.with_step(StepKey::first(*stage), Some(Step::default()));
    }
    person
}

#[test]
fn what_comes_next_is_offered_first() {
    let offered = |stages: &[Stage]| offers(&at(stages).details.sheet(), 1);
    assert_eq!(offered(&[])[0], Stage::Source);
    let all = offered(&[Stage::Source, Stage::Application]);
    assert_eq!(all[..2], [Stage::Cv, Stage::Verify]);
    let place = |stage: Stage| all.iter().position(|s| *s == stage).unwrap();
    // Left out before, then the ends, then what has been.
    assert!(place(Stage::Card) < place(Stage::Sympathiser));
    assert!(place(Stage::AwarenessClass) < place(Stage::Stopped));
    assert!(place(Stage::Cancelled) < place(Stage::Source));
    assert_eq!(all.len(), Stage::ALL.len());
    // An end is no stage to go on from.
    assert_eq!(offered(&[Stage::Source, Stage::Stopped])[0], Stage::Sympathiser);
}

#[test]
fn a_step_is_added_with_as_much_as_is_known() {
    let person = at(&[Stage::Source]);
    let add = |stage, on: &str| NewStep { stage, on: on.into(), tried: false }.read(&person, 1, day(TODAY));
    let (key, next) = add(None, "3/2016").unwrap();
    assert_eq!(key, StepKey::first(Stage::Sympathiser));
    assert_eq!(next.details.step(key).unwrap().on, Some(When::Month(2016, 3)));
    assert_eq!(add(Some(Stage::Cv), " ").unwrap().1.details.step(StepKey::first(Stage::Cv)), Some(Step::default()));
    assert_eq!(add(None, "mai"), Err(Wrong::Fault(Fault::NotADay("mai".into()))));
    // What has been is taken once more.
    let (again, twice) = add(Some(Stage::Source), "4/3/2016").unwrap();
    assert_eq!(again, StepKey::new(1, Stage::Source, 2).unwrap());
    assert_eq!(twice.details.sheet().steps().len(), 2);
}

#[test]
fn a_day_that_has_not_come_is_no_step() {
    let person = at(&[Stage::Source]);
    let on = |on: &str| NewStep { on: on.into(), ..NewStep::default() }.read(&person, 1, day(TODAY));
    for ahead in ["06/11/2016", "12/2016", "2017"] {
        assert_eq!(on(ahead), Err(Wrong::Future), "{ahead}");
    }
    // A month or a year that has begun may have been.
    assert!(["05/11/2016", "11/2016", "2016"].into_iter().all(|day| on(day).is_ok()));
}

#[test]
fn after_the_last_step_none_is_offered() {
    for stages in [&[Stage::Admitted, Stage::Card][..], &[Stage::Source, Stage::Stopped]] {
        let person = at(stages);
        assert_eq!(NewStep::default().chosen(&person.details.sheet(), 1), None, "{stages:?}");
        assert_eq!(NewStep::default().read(&person, 1, day(TODAY)), Err(Wrong::Fault(Fault::Blank)));
        // What was left out can still be added by whoever chooses it.
        let late = NewStep { stage: Some(Stage::SubCommittee), ..NewStep::default() };
        assert_eq!(late.read(&person, 1, day(TODAY)).unwrap().0, StepKey::first(Stage::SubCommittee));
    }
}

/// A second ceremony, and whatever comes after the end, is of another attempt: added to this one it would move the admission that
/// figures count.
#[test]
fn what_comes_after_the_end_is_of_another_attempt() {
    let mut person = at(&[Stage::Source]);
    for (stage, on) in [(Stage::Admitted, "2016-02-03"), (Stage::ProbRemoved, "2016-06-01")] {
        person.details = person.details.with_step(StepKey::first(stage), Some(Step::on(day(on))));
    }
    let add =
        |stage, on: &str| NewStep { stage: Some(stage), on: on.into(), tried: false }.read(&person, 1, day(TODAY));
    for on in ["03/09/2016", "2015", ""] {
        assert_eq!(add(Stage::Admitted, on), Err(Wrong::AdmittedAlready), "{on}");
    }
    assert_eq!(add(Stage::Application, "02/06/2016"), Err(Wrong::AttemptOver));
    // What was left out before it, or whose day nobody knows, is of this one.
    assert!(
        [
            (Stage::Application, "05/2015"),
            (Stage::Application, "2016"),
            (Stage::Cancelled, "03/09/2016"),
            (Stage::Cv, "")
        ]
        .into_iter()
        .all(|(stage, on)| add(stage, on).is_ok())
    );
    let next = reopened(&person);
    let again = NewStep { stage: Some(Stage::Admitted), on: "03/09/2016".into(), tried: false };
    let (_, next) = again.read(&next, 2, day(TODAY)).unwrap();
    assert_eq!(next.details.gist().admissions().count(), 2);
}

#[test]
fn whoever_was_admitted_before_is_readmitted() {
    let flag = |person: &Person| person.details.get(DetailField::SpecialReadmitted, 1);
    for (stages, readmitted) in [
        (&[Stage::Source, Stage::Stopped][..], None),
        (&[Stage::Decision], None),
        (&[Stage::Admitted, Stage::ProbRemoved], Some(Entry::Flag(true))),
        (&[Stage::Admitted, Stage::Cancelled], Some(Entry::Flag(true))),
    ] {
        let before = at(stages);
        assert_eq!(flag(&before), None);
        assert_eq!(flag(&reopened(&before)), readmitted, "{stages:?}");
        // Of the third attempt as of the second.
        assert_eq!(flag(&reopened(&reopened(&before))), readmitted, "{stages:?}");
    }
}

#[test]
fn a_new_attempt_begins_anew() {
    let person = at(&[Stage::Source, Stage::Stopped]);
    assert_eq!(journeys(&person.details.sheet()), [1]);
    let next = reopened(&person);
    assert_eq!(journeys(&next.details.sheet()), [2, 1]);
    assert_eq!(next.details.gist().stage, Some(Stage::Source));
    assert_eq!(steps(&next.details.sheet(), 2).len(), 1);
    assert_eq!(offers(&next.details.sheet(), 2)[0], Stage::Sympathiser);
    assert_eq!(journeys(&at(&[]).details.sheet()), [1]);
}
