//! Biểu 1: what makes no nought of changes that nobody has entered, and who leaves a unit in which they are not.

use super::stock::{district, value};
use crate::note::{Sketch, changed, day, fact, figure, person, person_id};
use so_nguon::domain::*;
use so_nguon::stats::*;

/// Whoever has left a unit, or has come to another, cannot leave it: it is asked about.
#[test]
fn who_is_elsewhere_is_asked_about() {
    for (changes, wanted) in [
        (
            &[
                ("out_province", "Xã A", "2016-11-05"),
                ("in_province", "Xã B", "2016-11-06"),
                ("died", "Xã A", "2016-11-07"),
            ][..],
            1,
        ),
        (
            &[
                ("out_province", "Xã A", "2016-11-05"),
                ("in_province", "Xã B", "2016-11-06"),
                ("died", "Xã B", "2016-11-07"),
            ],
            0,
        ),
        (
            &[
                ("out_province", "Xã A", "2016-11-05"),
                ("in_province", "Xã B", "2016-11-05"),
                ("died", "Xã B", "2016-11-05"),
            ],
            0,
        ),
        (&[("out_province", "Xã A", "2016-11-05"), ("died", "Xã A", "2016-11-07")], 1),
        (&[("out_province", "Xã A", "2016-11-05"), ("out_outside", "Xã A", "2016-11-07")], 1),
        (&[("in_outside", "Huyện", "2016-03-05"), ("died", "Xã A", "2016-11-07")], 0),
        (&[("out_province", "Xã A", "2016-11"), ("died", "Xã A", "2016-11-07")], 0),
        (&[("out_province", "Xã A", "2016-11-05"), ("died", "Xã A", "2017-11-07")], 0),
    ] {
        let mut sketch = district();
        for (code, unit, on) in changes {
            changed(&mut sketch, unit, code, on, None, Some(person_id(1)));
        }
        let asked = StockDoubt::all(&sketch.book, &sketch.figures(), sketch.unit("Huyện"));
        assert_eq!(asked, (0..wanted).map(|_| StockDoubt::Elsewhere(1)).collect::<Vec<_>>(), "{changes:?}");
    }
}

/// That somebody was struck off on probation, as their own way says, makes no nought of changes that nobody has entered.
#[test]
fn a_step_of_a_way_is_no_change_that_was_entered() {
    let mut sketch = district();
    let one = person(sketch.unit("Xã B"), "2015-06-01");
    let details = one.details.with_step(StepKey::first(Stage::ProbRemoved), Some(Step::on(day("2016-02-03"))));
    sketch.edit(Edit::SetPerson(person_id(90), Some(Person { details, ..one })));
    let rows = [StockRow::RemovedProb, StockRow::Removed, StockRow::Died, StockRow::Lost, StockRow::MovedIn];
    let of = |sketch: &Sketch, unit| rows.map(|row| value(sketch, unit, row));
    assert_eq!(of(&sketch, "Xã B"), [Some(1), None, None, None, None]);
    assert_eq!(of(&sketch, "Huyện"), [None; 5], "the other commune is not known");
    assert_eq!(of(&sketch, "Xã A"), [None; 5]);
    changed(&mut sketch, "Xã A", "died", "2016-05-01", Some(2), None);
    assert_eq!(of(&sketch, "Huyện"), [Some(1), Some(1), Some(2), Some(3), Some(0)]);
}

/// Where it is not known of a part, it is not known of the whole.
#[test]
fn a_whole_is_no_sum_of_some_of_its_parts() {
    let mut sketch = district();
    let members = figure(sketch.unit("Xã A"), Indicator::Members);
    sketch.edit(Edit::SetFact(members, Some(fact(95, "2016-12-31"))));
    changed(&mut sketch, "Xã B", "died", "2016-05-01", Some(2), None);
    assert_eq!(["Xã A", "Xã B", "Huyện"].map(|unit| value(&sketch, unit, StockRow::Died)), [None, Some(2), None]);
}
