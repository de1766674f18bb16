//! The year so far: months, the linear plan, the rhythm of last year.

use crate::note::{Sketch, day, person, person_id};
use so_nguon::domain::*;
use so_nguon::stats::*;

#[test]
fn months_end_with_the_span() {
    let span = |a: &str, b: &str| Span::new(day(a), day(b)).unwrap();
    let ends = months(span("2016-01-15", "2016-03-10"));
    assert_eq!(ends, [day("2016-01-31"), day("2016-02-29"), day("2016-03-10")]);
    assert_eq!(months(span("2016-12-31", "2016-12-31")), [day("2016-12-31")]);
    assert_eq!(months(span("2015-01-01", "2019-12-31")).len(), 60);
}

#[test]
fn a_linear_plan_is_not_rounded_to_persons() {
    let sketch = Sketch::read("Xã  persons=4");
    let figures = sketch.figures_on("2016-06-30");
    let pace = Pace::of(&sketch.book, &figures, sketch.unit("Xã"), Some(12));
    assert_eq!(pace.curve, Curve::Linear);
    // 182 of 366 days.
    assert_eq!((pace.expected, pace.months_left), (Some(Tenths(60)), 6));
    assert_eq!(pace.done, [0, 0, 0, 0, 0, 4]);
    assert_eq!((pace.plan.len(), pace.plan[0], pace.plan[11]), (12, Tenths(10), Tenths(120)));
    assert!(pace.plan.is_sorted());
    assert!(pace.before.is_empty());
    let without = Pace::of(&sketch.book, &figures, sketch.unit("Xã"), None);
    assert_eq!((without.plan.len(), without.expected), (0, None));
}

/// S3-23: on the first of December the plan of ten has not come to ten.
#[test]
fn a_plan_is_whole_at_its_end_alone() {
    let sketch = Sketch::read("Xã  persons=4");
    let asks = |on| Pace::of(&sketch.book, &sketch.figures_on(on), sketch.unit("Xã"), Some(10)).expected;
    assert_eq!((asks("2016-12-01"), asks("2016-12-31")), (Some(Tenths(92)), Some(Tenths(100))));
}

#[test]
fn ten_admissions_make_a_rhythm() {
    let mut sketch = Sketch::read("Huyện\n  Xã");
    let unit = sketch.unit("Xã");
    for number in 1..=10 {
        let on = if number <= 8 { "2015-02-03" } else { "2015-11-07" };
        sketch.edit(Edit::SetPerson(person_id(number), Some(person(unit, on))));
    }
    sketch.edit(Edit::SetPerson(person_id(11), Some(person(unit, "2016-02-03"))));
    let figures = sketch.figures_on("2016-03-31");
    let pace = Pace::of(&sketch.book, &figures, sketch.unit("Huyện"), Some(20));
    assert_eq!(pace.curve, Curve::LastYear);
    assert_eq!(pace.expected, Some(Tenths(160)));
    assert_eq!(pace.before, [0, 8, 8, 8, 8, 8, 8, 8, 8, 8, 10, 10]);
    assert_eq!(pace.done, [0, 1, 1]);
    assert_eq!(pace.plan[1], Tenths(160));
}

#[test]
fn the_open_month_is_shown() {
    let sketch = Sketch::read("Xã  persons=1");
    let pace = Pace::of(&sketch.book, &sketch.figures_on("2016-06-20"), sketch.unit("Xã"), None);
    assert_eq!(pace.done.len(), 6);
    let whole = Pace::of(&sketch.book, &sketch.figures_on("2016-12-31"), sketch.unit("Xã"), None);
    assert_eq!(whole.done.len(), 12);
}

#[test]
fn a_leap_february_is_whole_beside_the_next() {
    let mut sketch = Sketch::read("Xã");
    let unit = sketch.unit("Xã");
    sketch.edit(Edit::SetPerson(person_id(1), Some(person(unit, "2024-02-29"))));
    let question = Question { period: PeriodId::Month(2025, 2), as_of: day("2025-02-28") };
    let figures = Figures::of(&sketch.book, question, None).unwrap();
    assert_eq!(Pace::of(&sketch.book, &figures, unit, None).before, [1]);
}
