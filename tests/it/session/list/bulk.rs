//! One change to many: who changes, who does not, and that it is one edit.

use crate::note::{Sketch, day, person_id};
use so_nguon::domain::*;
use so_nguon::session::list::{Bulk, Change, Kept, Picked};

/// Three admitted on 15/6/2016 in Xã A.
fn book() -> Sketch {
    Sketch::read("Huyện\n  Xã A  persons=3\n  Xã B")
}

fn done(sketch: &Sketch, change: Change) -> Bulk {
    let mut bulk = Bulk::of(&Picked::all((1..=3).map(person_id)), change);
    while !bulk.go(&sketch.book) {}
    assert_eq!(bulk.percent(), 100);
    bulk
}

/// How many changed, were so already, were kept.
fn counts(bulk: &Bulk) -> (usize, usize, usize) {
    (bulk.changed(), bulk.same, bulk.kept.len())
}

fn on(text: &str) -> When {
    text.parse().unwrap()
}

#[test]
fn a_step_is_added_and_no_day_written_over() {
    let mut sketch = book();
    let bulk = done(&sketch, Change::Step(Stage::Official, Some(on("2017-06-15"))));
    assert_eq!(counts(&bulk), (3, 0, 0));
    sketch.edit(bulk.edit().unwrap());
    let stage = |sketch: &Sketch| sketch.book.persons.get(&person_id(1)).unwrap().details.gist().stage;
    assert_eq!(stage(&sketch), Some(Stage::Official));
    for (change, wanted) in [
        (Change::Step(Stage::Official, Some(on("2017-06-15"))), (0, 3, 0)),
        (Change::Step(Stage::Official, None), (0, 3, 0)),
        (Change::Step(Stage::Official, Some(on("2017-06"))), (0, 0, 3)),
        (Change::Step(Stage::Source, None), (3, 0, 0)),
        (Change::Step(Stage::Source, Some(on("1970"))), (0, 0, 3)),
    ] {
        assert_eq!(counts(&done(&sketch, change.clone())), wanted, "{change:?}");
    }
    let kept = done(&sketch, Change::Step(Stage::Official, Some(on("2018")))).kept;
    assert_eq!(kept[0], (person_id(1), Kept::OtherDay("2017-06-15".parse().unwrap())));
    assert_eq!(done(&sketch, Change::Step(Stage::Source, Some(on("1970")))).kept[0].1, Kept::BornAfter);
}

/// What comes after the end of an attempt is of another one, and that is opened by hand.
#[test]
fn whose_attempt_has_ended_is_kept() {
    let mut sketch = book();
    let mut person = sketch.book.persons.get(&person_id(1)).unwrap().clone();
    let off = Step { on: Some("2017-03-01".parse().unwrap()), ..Step::default() };
    person.details = person.details.with_step(StepKey::first(Stage::ProbRemoved), Some(off));
    sketch.edit(Edit::SetPerson(person_id(1), Some(person)));
    let kept = |stage, day| done(&sketch, Change::Step(stage, Some(on(day)))).kept;
    assert_eq!(kept(Stage::Card, "2017-04-01"), [(person_id(1), Kept::AttemptOver)]);
    assert_eq!(kept(Stage::Card, "2017-02-01"), []);
}

#[test]
fn a_step_without_a_day_gets_one() {
    let mut sketch = book();
    sketch.edit(done(&sketch, Change::Step(Stage::Official, None)).edit().unwrap());
    let bulk = done(&sketch, Change::Step(Stage::Official, Some(on("2017-06-15"))));
    assert_eq!(counts(&bulk), (3, 0, 0));
}

#[test]
fn who_moves_stays_counted_where_they_were() {
    let mut sketch = book();
    let (from, to) = (sketch.unit("Xã A"), sketch.unit("Xã B"));
    assert_eq!(counts(&done(&sketch, Change::Move(from, day("2017-01-01")))), (0, 3, 0));
    sketch.edit(done(&sketch, Change::Move(to, day("2017-01-01"))).edit().unwrap());
    let moved = sketch.book.persons.get(&person_id(2)).unwrap();
    assert_eq!((moved.unit, moved.unit_on(day("2016-12-31")), moved.unit_on(day("2017-01-01"))), (to, from, to));
    let again = done(&sketch, Change::Move(from, day("2016-05-01")));
    assert_eq!(again.kept[0].1, Kept::MovedLater);
}

#[test]
fn marks_programmes_and_fields_go_on_and_off() {
    let mut sketch = book();
    let tag = Note::new("Đồng khởi mới").unwrap();
    let khmer = Entry::Code(Code::new(CodeList::Ethnicity, "khmer").unwrap());
    for (change, back) in [
        (Change::Mark(Category::Farmer, true), Change::Mark(Category::Farmer, false)),
        (Change::Programme(tag.clone(), true), Change::Programme(Note::new("đồng khởi MỚI").unwrap(), false)),
        (Change::Field(DetailField::Ethnicity, Some(khmer)), Change::Field(DetailField::Ethnicity, None)),
    ] {
        let before = sketch.book.clone();
        let bulk = done(&sketch, change.clone());
        assert_eq!(counts(&bulk), (3, 0, 0), "{change:?}");
        sketch.edit(bulk.edit().unwrap());
        assert_eq!(counts(&done(&sketch, change)), (0, 3, 0));
        sketch.edit(done(&sketch, back).edit().unwrap());
        assert!(sketch.book.persons == before.persons);
    }
    for n in 1..=8 {
        sketch.edit(done(&sketch, Change::Programme(Note::new(&format!("Lớp {n}")).unwrap(), true)).edit().unwrap());
    }
    assert_eq!(done(&sketch, Change::Programme(tag, true)).kept[2].1, Kept::Full);
}

#[test]
fn nobody_and_nothing() {
    let sketch = book();
    let mut bulk = Bulk::of(&Picked::default(), Change::Mark(Category::Farmer, true));
    assert!(bulk.go(&sketch.book) && bulk.edit().is_none());
    let Edit::All(gone) = Bulk::removal(&Picked::all([person_id(1), person_id(3)])) else { panic!("one edit") };
    assert_eq!(gone.len(), 2);
}
