//! Classes counted: by the steps of persons, and by lists where no step says so.

use crate::note::{Sketch, YEAR, day, enrolment, figure, matter_id, person_id};
use so_nguon::domain::*;
use so_nguon::stats::{Figures, Question, Source};

const AWARENESS: Indicator = Indicator::Admitted(Category::AwarenessClass);
const NEW_MEMBERS: Indicator = Indicator::Admitted(Category::NewMemberClass);

fn learner(sketch: &mut Sketch, number: u32, unit: &str, way: &str) {
    let sheet = crate::rules::somebody(way).sheet;
    let unit = sketch.unit(unit);
    let who = Person::new(PersonName::new("Lê Thị Mẫu").unwrap(), Gender::Woman, Born::Year(1990), unit);
    sketch.edit(Edit::SetPerson(person_id(number), Some(Person { details: sheet.into(), ..who })));
}

fn class(sketch: &mut Sketch, number: u32, kind: &str, to: &str) {
    let items = vec![
        (MatterField::ClassKind, MatterField::ClassKind.read(kind).unwrap()),
        (MatterField::To, MatterField::To.read(to).unwrap()),
    ];
    sketch.edit(Edit::SetMatter(matter_id(number), Some(Matter::of(MatterKind::Class, items))));
}

fn value(sketch: &Sketch, unit: &str, what: Indicator) -> Option<u32> {
    sketch.cell(unit, what).value
}

#[test]
fn steps_and_certificates_of_persons_count() {
    let mut sketch = Sketch::read("Huyện A\n  Xã B\n  Xã C\n  Xã D");
    assert_eq!((value(&sketch, "Huyện A", AWARENESS), value(&sketch, "Xã B", AWARENESS)), (None, None));
    learner(&mut sketch, 1, "Xã B", "awareness_class:2016-03-05");
    learner(&mut sketch, 2, "Xã B", "awareness_class.signed:2016-04-05 application:2016-06-01");
    learner(
        &mut sketch,
        3,
        "Xã B",
        "awareness_class:2015-03-05 awareness_class#2:2016-09-09 awareness_class#3:2016-10-09",
    );
    learner(&mut sketch, 4, "Xã B", "awareness_class:2015-03-05");
    learner(&mut sketch, 5, "Xã B", "awareness_class:? application:2016-01-01");
    learner(&mut sketch, 6, "Xã C", "source:2016-01-01");
    learner(&mut sketch, 7, "Xã C", "admitted:2016-01-05 probation:2016-02-01 probation.signed:2016-05-05");
    learner(&mut sketch, 8, "Xã C", "admitted:2016-01-05 probation:2016-02-01");
    assert_eq!((value(&sketch, "Xã B", AWARENESS), value(&sketch, "Huyện A", AWARENESS)), (Some(3), Some(3)));
    let none = sketch.cell("Xã C", AWARENESS);
    assert_eq!((none.value, none.source), (Some(0), Source::NoRecords), "as far as is recorded");
    assert_eq!((value(&sketch, "Xã C", NEW_MEMBERS), value(&sketch, "Huyện A", NEW_MEMBERS)), (Some(1), Some(1)));
    // Up to a day.
    let figures = sketch.figures_on("2016-03-31");
    assert_eq!(figures.get(sketch.unit("Huyện A"), AWARENESS).value, Some(1));
    // A figure that was typed stands beside them as everywhere.
    sketch.edit(Edit::SetFact(figure(sketch.unit("Xã D"), AWARENESS), Some(crate::note::fact(4, "2016-12-31"))));
    assert_eq!(value(&sketch, "Huyện A", AWARENESS), Some(7));
    sketch.edit(Edit::SetFact(figure(sketch.unit("Xã B"), AWARENESS), Some(crate::note::fact(4, "2016-12-31"))));
    assert_eq!(sketch.cell("Xã B", AWARENESS).gap(), Some(1));
}

#[test]
fn a_list_counts_where_no_step_does() {
    let mut sketch = Sketch::read("Huyện A\n  Xã B\n  Xã C");
    class(&mut sketch, 1, "awareness", "2016-05-05");
    class(&mut sketch, 2, "awareness", "2016-08-05");
    class(&mut sketch, 3, "awareness", "2015-08-05");
    learner(&mut sketch, 1, "Xã B", "source:2016-01-01");
    learner(&mut sketch, 2, "Xã B", "awareness_class:2016-05-05");
    learner(&mut sketch, 3, "Xã C", "source:2016-01-01");
    learner(&mut sketch, 4, "Xã C", "source:2016-01-01");
    let lists = [(1, 1), (2, 1), (1, 2), (2, 2), (1, 3), (3, 3)];
    for (at, (class, who)) in (10..).zip(lists) {
        sketch.edit(Edit::SetMatter(matter_id(at), Some(enrolment(matter_id(class), person_id(who)))));
    }
    let absent = enrolment(matter_id(1), person_id(4));
    let absent = absent.with(MatterField::Result, MatterField::Result.read("absent").ok());
    sketch.edit(Edit::SetMatter(matter_id(20), Some(absent)));
    assert_eq!((value(&sketch, "Xã B", AWARENESS), value(&sketch, "Xã C", AWARENESS)), (Some(2), Some(1)));
    assert_eq!(value(&sketch, "Huyện A", AWARENESS), Some(3));
}

#[test]
fn counting_on_is_counting_and_a_closed_period_keeps_it() {
    let mut sketch = Sketch::read("Huyện A\n  Xã B");
    learner(&mut sketch, 1, "Xã B", "awareness_class:2016-03-05");
    let question = Question { period: YEAR, as_of: day("2016-12-31") };
    let first = sketch.figures();
    let unit = sketch.unit("Huyện A");
    assert_eq!(first.get(unit, AWARENESS).value, Some(1));
    learner(&mut sketch, 2, "Xã B", "awareness_class:2016-04-05");
    let on = Figures::of(&sketch.book, question, Some(&first)).unwrap();
    assert_eq!(on.get(unit, AWARENESS).value, Some(2));
    let closed = so_nguon::session::closing(&sketch.book, YEAR, day("2017-01-05"));
    if let Some(edit) = closed {
        sketch.edit(edit);
        learner(&mut sketch, 3, "Xã B", "awareness_class:2016-05-05");
        assert_eq!(sketch.figures().get(unit, AWARENESS).value, Some(2));
    }
}

/// S3-18: nought of a mark is said where somebody has looked, and not where nobody has.
#[test]
fn a_mark_that_nobody_has_looked_at_is_not_nought() {
    let youth = Indicator::Admitted(Category::YouthUnion);
    let faith = Indicator::Admitted(Category::Religious);
    let mut sketch = Sketch::read("Huyện A\n  Xã B  persons=3\n  Xã C  persons=2\n  Xã D");
    for unit in ["Huyện A", "Xã B", "Xã C"] {
        assert_eq!((value(&sketch, unit, youth), value(&sketch, unit, faith)), (None, None), "{unit}");
    }
    // Who has admitted nobody has admitted no member of the Youth Union either, as far as is recorded.
    assert_eq!(sketch.cell("Xã D", youth).source, Source::NoRecords);
    assert_eq!(value(&sketch, "Huyện A", Indicator::Admitted(Category::Women)), Some(0));
    // One who says no, or one who says yes, shows that it was looked at.
    let worker = Indicator::Admitted(Category::Worker);
    assert_eq!(value(&sketch, "Huyện A", worker), None);
    learner(&mut sketch, 50, "Xã B", "admitted:2016-05-05 @occupation:farming @religion:none");
    assert_eq!((value(&sketch, "Huyện A", worker), value(&sketch, "Xã C", worker)), (Some(0), Some(0)));
    // What of a person's faith is told stays at home where records go out without names, so it is no such sign.
    assert_eq!((value(&sketch, "Huyện A", youth), value(&sketch, "Huyện A", faith)), (None, None));
    learner(&mut sketch, 51, "Xã C", "admitted:2016-05-05 @youth_union:yes");
    assert_eq!((value(&sketch, "Huyện A", youth), value(&sketch, "Xã B", youth)), (Some(1), Some(0)));
    // Of another year it says nothing.
    learner(&mut sketch, 51, "Xã C", "admitted:2015-05-05 @youth_union:yes");
    assert_eq!(value(&sketch, "Huyện A", youth), None);
    // A unit that typed its own figure is known; the sum is of a part.
    sketch.edit(Edit::SetFact(figure(sketch.unit("Xã C"), youth), Some(crate::note::fact(1, "2016-12-31"))));
    let whole = sketch.cell("Huyện A", youth);
    assert!(whole.value == Some(1) && whole.left_out > 0, "{whole:?}");
}
