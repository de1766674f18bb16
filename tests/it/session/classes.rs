//! A class: learners in, certificates, and the step of the way that each one is.

use crate::note::{Sketch, day, matter_id, person, person_id};
use so_nguon::domain::*;
use so_nguon::session::classes::{Taken, certify, enrol, enrolled, remove, takings};
use so_nguon::session::form::LearnerForm;

fn class(kind: &str) -> Sketch {
    let mut sketch = Sketch::read("Xã");
    let items = vec![
        (MatterField::ClassKind, MatterField::ClassKind.read(kind).unwrap()),
        (MatterField::To, MatterField::To.read("2016-05-08").unwrap()),
    ];
    sketch.edit(Edit::SetMatter(matter_id(1), Some(Matter::of(MatterKind::Class, items))));
    let source = Person::new(PersonName::new("Lê Thị Tư").unwrap(), Gender::Woman, Born::Year(1990), sketch.unit("Xã"));
    sketch.edit(Edit::SetPerson(person_id(1), Some(source)));
    sketch.edit(Edit::SetPerson(person_id(2), Some(person(sketch.unit("Xã"), "2016-01-02"))));
    let ids = (11..).map(|n| matter_id(n).0);
    let edit = enrol(&sketch.book, matter_id(1), &[person_id(1), person_id(2), person_id(1)], ids).unwrap();
    sketch.edit(edit);
    sketch
}

fn written(sketch: &mut Sketch, steps: bool, form: &LearnerForm) {
    let learners: Vec<_> = [11, 12]
        .map(|n| (matter_id(n), form.read(sketch.book.matters.get(&matter_id(n)).unwrap(), day("2016-12-31")).unwrap()))
        .into();
    let edit =
        certify(&sketch.book, matter_id(1), &learners, steps, |code| if code.as_str() == "good" { "Khá" } else { "?" });
    if let Some(edit) = edit {
        sketch.edit(edit);
    }
}

fn good() -> LearnerForm {
    LearnerForm { result: "good".into(), number: "15/CN".into(), on: "10/5/2016".into() }
}

#[test]
fn everybody_is_enrolled_once() {
    let sketch = class("awareness");
    assert_eq!(enrolled(&sketch.book, matter_id(1)), [person_id(1), person_id(2)].into());
    assert_eq!(enrol(&sketch.book, matter_id(1), &[person_id(2)], std::iter::empty()), None);
    let mut gone = class("awareness");
    gone.edit(remove(&gone.book.clone(), matter_id(1)));
    assert!(gone.book.matters.is_empty(), "a class leaves with its list");
}

#[test]
fn a_certificate_is_a_step_of_the_way() {
    for (kind, stage, on) in
        [("awareness", Stage::AwarenessClass, Some(day("2016-05-08"))), ("new_member", Stage::Probation, None)]
    {
        let mut sketch = class(kind);
        written(&mut sketch, true, &good());
        let step = sketch.book.persons.get(&person_id(1)).unwrap().details.step(StepKey::first(stage)).unwrap();
        assert_eq!((step.paper.as_str(), step.signed, step.result.as_str()), ("15/CN", Some(day("2016-05-10")), "Khá"));
        assert_eq!(step.on, on.map(When::Day), "{kind}: probation begins with the ceremony");
        // The same again changes nothing.
        let before = sketch.book.clone();
        written(&mut sketch, true, &good());
        assert_eq!(sketch.book, before);
        // Another number is the same step.
        written(&mut sketch, true, &LearnerForm { number: "16/CN".into(), ..good() });
        let details = &sketch.book.persons.get(&person_id(1)).unwrap().details;
        assert_eq!(details.step(StepKey::first(stage)).unwrap().paper.as_str(), "16/CN");
        assert_eq!(details.sheet().steps().len(), 1);
    }
}

/// Who was absent has learned nothing, whatever number was written beside: no step, no offer of one, no certificate counted.
#[test]
fn an_absent_learner_has_no_certificate() {
    for missed in ["absent", "failed"] {
        let mut sketch = class("awareness");
        written(&mut sketch, true, &LearnerForm { result: missed.into(), ..good() });
        let details = &sketch.book.persons.get(&person_id(1)).unwrap().details;
        assert_eq!(details.step(StepKey::first(Stage::AwarenessClass)), None, "{missed}");
        assert_eq!(so_nguon::stats::classes(&sketch.book)[&matter_id(1)].certified, 0, "{missed}");
        assert!(takings(&sketch.book, person_id(1), |_| "?").is_empty(), "{missed}");
    }
}

#[test]
fn only_where_it_is_wished_and_there_is_one() {
    for (kind, steps, form) in [
        ("awareness", false, good()),
        ("other", true, good()),
        ("awareness", true, LearnerForm { result: "absent".into(), ..LearnerForm::default() }),
    ] {
        let mut sketch = class(kind);
        written(&mut sketch, steps, &form);
        let details = &sketch.book.persons.get(&person_id(1)).unwrap().details;
        assert!(details.is_empty(), "{kind}");
        assert_eq!(LearnerForm::of(sketch.book.matters.get(&matter_id(11)).unwrap()).result, form.result);
    }
}

/// The book in which the first learner has the certificate in the class, and not in the way.
fn only_in_class(kind: &str) -> Sketch {
    let mut sketch = class(kind);
    written(&mut sketch, false, &good());
    sketch
}

fn offered(sketch: &Sketch) -> Vec<Taken> {
    takings(&sketch.book, person_id(1), |_| "Khá")
}

#[test]
fn a_certificate_found_in_a_class_is_offered_to_the_way() {
    for (kind, stage) in [("awareness", Stage::AwarenessClass), ("new_member", Stage::Probation)] {
        let mut sketch = only_in_class(kind);
        let [taken] = &offered(&sketch)[..] else { panic!("{kind}") };
        assert_eq!((taken.class, taken.step), (matter_id(1), StepKey::first(stage)));
        assert_eq!((taken.number.as_str(), taken.on), ("15/CN", Some(When::Day(day("2016-05-10")))));
        let step = taken.person.details.step(taken.step).unwrap();
        assert_eq!((step.paper.as_str(), step.signed), ("15/CN", Some(day("2016-05-10"))));
        sketch.edit(Edit::SetPerson(person_id(1), Some(taken.person.clone())));
        assert_eq!(offered(&sketch), [], "{kind}: taken once");
    }
    assert_eq!(offered(&only_in_class("other")), [], "no step of the way");
    assert_eq!(offered(&class("awareness")), [], "no certificate");
}

#[test]
fn a_certificate_of_the_way_is_not_written_over() {
    let own =
        |number: &str, on: &str| Step { paper: Note::new(number).unwrap(), signed: Some(day(on)), ..Step::on(day(on)) };
    let with = |step: Step| {
        let mut sketch = only_in_class("awareness");
        let person = sketch.book.persons.get(&person_id(1)).unwrap().clone();
        let details = person.details.with_step(StepKey::first(Stage::AwarenessClass), Some(step));
        sketch.edit(Edit::SetPerson(person_id(1), Some(Person { details, ..person })));
        offered(&sketch)
    };
    assert_eq!(with(own("15/CN", "2016-05-11")), [], "the same number is the same certificate");
    assert_eq!(with(own("99/CN", "2016-05-10")), [], "and the same day");
    assert_eq!(with(own("20/CN", "2019-01-02")), [], "an older one adds nothing");
    // One that is newer than that of the way is a second time in class.
    let [taken] = &with(own("3/CN", "2009-01-02"))[..] else { panic!("offered once") };
    assert_eq!(taken.step, StepKey::new(1, Stage::AwarenessClass, 2).unwrap());
    assert_eq!(taken.person.details.sheet().steps().len(), 2);
    // A step that says nothing of its paper takes it in.
    let [taken] = &with(Step::on(day("2016-05-01")))[..] else { panic!("offered once") };
    assert_eq!(taken.step, StepKey::first(Stage::AwarenessClass));
    assert_eq!(taken.person.details.step(taken.step).unwrap().on, Some(When::Day(day("2016-05-01"))));
}
