//! Below the line with a word, and how old a figure is.

use crate::note::{Sketch, YEAR, day, fact, figure};
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
    Xã D
  Huyện mới  A=5
",
    );
    for (name, until) in [("Xã A", "2016-09-30"), ("Xã B", "2016-12-31")] {
        let key = figure(sketch.unit(name), Indicator::ADMITTED);
        sketch.edit(Edit::SetFact(key, Some(fact(3, until))));
    }
    let figures = sketch.figures();
    let until = |name: &str| Until::of(&figures, sketch.unit(name), Indicator::ADMITTED);
    assert_eq!(until("Huyện"), Some(Until { oldest: day("2016-09-30"), newest: day("2016-12-31") }));
    assert_eq!(until("Xã B"), Some(Until::day(day("2016-12-31"))));
    // Records say what they say up to the day on which one looks; who has none says nothing.
    assert_eq!(until("Xã C"), Some(Until::day(figures.counted.end)));
    assert_eq!(until("Xã D"), None);
    let late = |name: &str| sketch.standing(name).late(day("2016-12-31"));
    assert_eq!(late("Huyện"), Some(day("2016-09-30")));
    assert_eq!((late("Huyện mới"), late("Xã C")), (None, None));
}

/// L-F29: a figure of June is held against the plan of June, and has not fallen short while the year's last word is not in.
#[test]
fn an_old_figure_is_of_its_own_day() {
    let mut sketch = Sketch::read("Xã  totals T=12 A=5");
    let xa = sketch.unit("Xã");
    let says = |sketch: &Sketch, on: &str| {
        let overview = Overview::of(&sketch.book, &sketch.figures_on(on), xa).unwrap();
        (overview.own.status, overview.pace.expected)
    };
    assert_eq!(says(&sketch, "2017-02-01"), (Status::Short(7), Some(Tenths(120))));
    sketch.edit(Edit::SetFact(figure(xa, Indicator::ADMITTED), Some(fact(5, "2016-06-30"))));
    for on in ["2016-06-30", "2016-12-01", "2016-12-31", "2017-02-01"] {
        assert_eq!(says(&sketch, on), (Status::Underway(7), Some(Tenths(60))), "{on}");
    }
    // Who is over is over.
    sketch.edit(Edit::SetFact(figure(xa, Indicator::ADMITTED), Some(fact(13, "2016-06-30"))));
    assert_eq!(says(&sketch, "2017-02-01").0, Status::Over(1));
    // A closed period has had its last word, however old the report was.
    sketch.edit(Edit::SetFact(figure(xa, Indicator::ADMITTED), Some(fact(5, "2016-06-30"))));
    sketch.edit(so_nguon::session::closing(&sketch.book, YEAR, day("2017-01-05")).unwrap());
    assert_eq!(says(&sketch, "2017-02-01").0, Status::Short(7));
}
