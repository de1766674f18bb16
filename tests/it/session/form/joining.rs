//! Two records made one by hand.

use crate::note::{Sketch, day, foreign, person, person_id};
use so_nguon::domain::*;
use so_nguon::session::form::*;
use std::collections::BTreeSet;

fn entry(person: &mut Person, field: DetailField, text: &str) {
    person.details = person.details.with(field, 1, Some(field.read(text).unwrap()));
}

fn two() -> (Sketch, Person, Person) {
    let sketch = Sketch::read("Xã\n  Chi bộ 1\n  Chi bộ 2");
    let mut kept = person(sketch.unit("Chi bộ 1"), "2016-06-15");
    let mut other = person(sketch.unit("Chi bộ 2"), "2016-06-15");
    entry(&mut kept, DetailField::Employer, "Nhà máy A");
    entry(&mut other, DetailField::Employer, "Nhà máy B");
    entry(&mut other, DetailField::CitizenId, "083076000017");
    let decision = Step { signed: Some(day("2016-06-01")), ..Step::default() };
    other.details = other.details.with_step(StepKey::first(Stage::Decision), Some(decision));
    other.stays = other.stays.with(day("2016-07-01"), Some(kept.unit));
    (sketch, kept, other)
}

#[test]
fn only_what_differs_is_asked() {
    let (_, kept, other) = two();
    let detail = |field: DetailField| Part::Detail(field.into());
    let decision = Part::Step(StepKey::first(Stage::Decision));
    assert_eq!(
        parts(&kept, &other),
        [Part::Unit, detail(DetailField::CitizenId), detail(DetailField::Employer), decision]
    );
    assert_eq!(parts(&kept, &kept), []);
    // Until somebody chooses, what is lacking is taken and nothing else.
    assert_eq!(lacking(&kept, &other), BTreeSet::from([detail(DetailField::CitizenId), decision]));
}

#[test]
fn either_record_can_be_had_whole() {
    let (_, kept, other) = two();
    assert_eq!(joined(&kept, &other, &BTreeSet::new()), kept);
    assert_eq!(joined(&kept, &other, &parts(&kept, &other).into_iter().collect()), other);
}

#[test]
fn one_edit_leaves_one_record() {
    let (mut sketch, kept, other) = two();
    let (a, b) = (person_id(1), person_id(2));
    sketch.edit(Edit::SetPerson(a, Some(kept.clone())));
    sketch.edit(Edit::SetPerson(b, Some(other.clone())));
    let one = joined(&kept, &other, &lacking(&kept, &other));
    let enrolment = MatterId(Id { station: Station::from_bits(7), number: 1 });
    let learns = |id| Matter::new(MatterKind::Enrolment).with(MatterField::Person, Some(Item::Person(id)));
    sketch.edit(Edit::SetMatter(enrolment, Some(learns(b))));
    sketch.edit(joining(&sketch.book, a, one.clone(), b));
    assert_eq!(sketch.book.matters.get(&enrolment), Some(&learns(a)));
    assert_eq!((sketch.book.persons.get(&a), sketch.book.persons.len()), (Some(&one), 1));
    assert_eq!(one.details.get(DetailField::Employer, 1), kept.details.get(DetailField::Employer, 1));
    assert_eq!(one.unit, kept.unit);
}

#[test]
fn what_is_not_known_here_is_not_lost() {
    let (_, mut kept, mut other) = two();
    let says = |name: &str, says: &str| foreign(name, Home::Details, says);
    kept.beyond = Beyond::of([says("blood_type", "\"O\""), says("shoe", "39")]);
    other.beyond = Beyond::of([says("blood_type", "\"A\""), says("hat", "57")]);
    let one = joined(&kept, &other, &lacking(&kept, &other));
    assert_eq!(one.beyond, Beyond::of([says("blood_type", "\"O\""), says("hat", "57"), says("shoe", "39")]));
}
