//! Below the line with a word, and how old a figure is.

use crate::note::{Sketch, day, fact, figure};
use so_nguon::domain::*;
use so_nguon::stats::*;

#[test]
fn every_unranked_row_has_its_reason() {
    let sketch = Sketch::read(
        "
Huyện  totals
  Không xếp  T=5 A=9 unranked
  Chưa giao  A=3
  Chưa báo  T=7
  Hết nguồn  A=0 P=2 M0=9 no-source
  Đủ  T=5 A=5 P=4 M0=50 nữ=1
  Không năm trước  T=5 A=5
",
    );
    let reason = |order, name: &str| {
        let weights = Weights { women: 1, ..Weights::default() };
        let table = sketch.weighed("Huyện", order, weights);
        table.row(sketch.unit(name)).unwrap().reason(order)
    };
    for order in Order::ALL {
        assert_eq!(reason(order, "Không xếp"), Some(Reason::TakesNoPart));
        assert_eq!(reason(order, "Hết nguồn"), Some(Reason::Status(Status::NoSource)));
        assert_eq!(reason(order, "Chưa báo"), Some(Reason::Status(Status::NoData)));
        assert_eq!(reason(order, "Đủ"), None);
    }
    assert_eq!(reason(Order::Share, "Chưa giao"), Some(Reason::Status(Status::NoTarget)));
    assert_eq!(reason(Order::Number, "Chưa giao"), None);
    assert_eq!(reason(Order::Growth, "Không năm trước"), Some(Reason::NoMembers));
    assert_eq!(reason(Order::YearOnYear, "Không năm trước"), Some(Reason::NoYearBefore));
    assert_eq!(reason(Order::Score, "Không năm trước"), Some(Reason::NoPart));
}

#[test]
fn a_sum_is_as_old_as_its_oldest_part() {
    let mut sketch = Sketch::read(
        "
Tỉnh  tỉnh
  Huyện
    Xã A  totals
    Xã B  totals
    Xã C  persons=2
  Huyện mới  A=5
",
    );
    for (name, until) in [("Xã A", "2016-09-30"), ("Xã B", "2016-12-31")] {
        let key = figure(sketch.unit(name), Indicator::ADMITTED);
        sketch.edit(Edit::SetFact(key, Some(fact(3, until))));
    }
    let figures = sketch.figures();
    let until = |name: &str| known_until(&figures, sketch.unit(name), Indicator::ADMITTED);
    assert_eq!(until("Huyện"), Some(day("2016-09-30")));
    assert_eq!(until("Xã B"), Some(day("2016-12-31")));
    assert_eq!(until("Xã C"), None);
    let late = |name: &str| sketch.standing(name).late(day("2016-12-31"));
    assert_eq!(late("Huyện"), Some(day("2016-09-30")));
    assert_eq!((late("Huyện mới"), late("Xã C")), (None, None));
}
