//! Moves to another unit.

use crate::note::{Sketch, day, person};
use so_nguon::domain::*;
use so_nguon::session::Directory;
use so_nguon::session::form::*;

fn moved(person: &Person, units: &Directory, from: &str, unit: &str) -> Result<Person, Vec<(MoveSlot, Wrong)>> {
    let form = Moving { from: from.into(), unit: unit.into(), tried: false };
    form.read(person, units, day("2020-01-01"))
}

#[test]
fn what_was_counted_stays_in_the_old_unit() {
    let sketch = Sketch::read("Xã\n  Chi bộ 1\n  Chi bộ 2\n  Chi bộ 3");
    let [first, second, third] = ["Chi bộ 1", "Chi bộ 2", "Chi bộ 3"].map(|name| sketch.unit(name));
    let units = Directory::of(&Tree::over(&sketch.book, Span::ALL));
    let before = person(first, "2016-06-15");
    let once = moved(&before, &units, "1/7/2017", "chi bo 2").unwrap();
    let twice = moved(&once, &units, "02/07/2017", "Chi bộ 3").unwrap();
    assert_eq!((twice.unit, twice.unit_on(day("2016-06-15"))), (third, first));
    assert_eq!((twice.unit_on(day("2017-06-30")), twice.unit_on(day("2017-07-01"))), (first, second));
    let span = |start: &str, end: &str| Span { start: day(start), end: day(end) };
    assert_eq!(stays(&twice), [(first, span("1900-01-01", "2017-06-30")), (second, span("2017-07-01", "2017-07-01"))]);
    assert_eq!(stays(&before), []);
}

#[test]
fn what_cannot_be_is_told_by_its_field() {
    let sketch = Sketch::read("Xã\n  Chi bộ 1\n  Chi bộ 2");
    let units = Directory::of(&Tree::over(&sketch.book, Span::ALL));
    let before = person(sketch.unit("Chi bộ 1"), "2016-06-15");
    let blank = Wrong::Fault(Fault::Blank);
    assert_eq!(moved(&before, &units, "", ""), Err(vec![(MoveSlot::From, blank.clone()), (MoveSlot::Unit, blank)]));
    assert_eq!(moved(&before, &units, "1/7/2017", "Chi bộ 1"), Err(vec![(MoveSlot::Unit, Wrong::SameUnit)]));
    assert_eq!(moved(&before, &units, "2/1/2020", "Chi bộ 2"), Err(vec![(MoveSlot::From, Wrong::Future)]));
    let once = moved(&before, &units, "1/7/2017", "Chi bộ 2").unwrap();
    assert_eq!(moved(&once, &units, "1/7/2017", "Chi bộ 1"), Err(vec![(MoveSlot::From, Wrong::BeforeMove)]));
}
