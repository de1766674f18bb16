//! The book: numbers, days of periods, groups.

use crate::note::{Sketch, YEAR, day, unit_id};
use so_nguon::domain::{Edit, Frozen, Note, Period, PeriodId};

#[test]
fn the_days_of_a_period_can_be_moved() {
    let mut sketch = Sketch::read("Huyện");
    assert_eq!(sketch.book.span(YEAR), YEAR.calendar());
    let mut period = sketch.book.period(YEAR).unwrap();
    (period.start, period.end) = (day("2015-12-16"), day("2016-12-15"));
    sketch.edit(Edit::PutPeriod(YEAR, period));
    assert_eq!(sketch.book.span(YEAR).unwrap().end, day("2016-12-15"));
    assert_eq!(sketch.book.span(PeriodId::Own(unit_id(1).0)), None);
}

#[test]
fn groups_by_name() {
    let sketch = Sketch::read("Huyện\n  A  group:Khối_2\n  B  group:Khối_1\n  C  group:Khối_2");
    assert_eq!(sketch.book.groups().iter().map(ToString::to_string).collect::<Vec<_>>(), ["Khối 1", "Khối 2"]);
}

#[test]
fn a_copy_shares_the_figures_of_closed_periods() {
    let mut sketch = Sketch::read("Huyện  A=3");
    let figures = sketch.figures().snapshot();
    let frozen = Frozen { on: day("2017-01-05"), note: Note::default(), figures: figures.clone(), stood: None };
    let period = Period { frozen: Some(frozen.into()), ..sketch.book.period(YEAR).unwrap() };
    sketch.edit(Edit::PutPeriod(YEAR, period));
    let kept = sketch.book.clone().period(YEAR).unwrap().frozen.unwrap().figures;
    assert!(std::sync::Arc::ptr_eq(&kept, &figures));
}
