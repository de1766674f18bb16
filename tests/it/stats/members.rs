//! Members on a day: the newest figure of the year before, or the full sum below; friends are not waited for.

use crate::note::{Sketch, fact, figure};
use so_nguon::domain::*;

#[test]
fn the_newest_figure_up_to_the_day_counts() {
    let mut sketch = Sketch::read("Xã  A=10");
    let unit = sketch.unit("Xã");
    let key = |period| FactKey { period, ..figure(unit, Indicator::Members) };
    sketch.edit(Edit::SetFact(key(PeriodId::Year(2014)), Some(fact(80, "2014-12-31"))));
    // More than a year old: not what the year began with.
    assert_eq!(sketch.standing("Xã").members, None);
    sketch.edit(Edit::SetFact(key(PeriodId::Half(2015, 1)), Some(fact(90, "2015-06-30"))));
    assert_eq!(sketch.standing("Xã").members, Some(90));
    sketch.edit(Edit::SetFact(key(PeriodId::Year(2015)), Some(fact(100, "2016-01-20"))));
    assert_eq!(sketch.standing("Xã").members, Some(100));
    sketch.edit(Edit::SetFact(key(PeriodId::Year(2016)), Some(fact(110, "2016-12-31"))));
    assert_eq!(sketch.standing("Xã").members, Some(100));
}

#[test]
fn a_sum_needs_every_unit_of_its_own() {
    let whole = Sketch::read("Huyện\n  Xã A  M0=10\n  Xã B  M0=20");
    assert_eq!(whole.standing("Huyện").members, Some(30));
    let short = Sketch::read("Huyện\n  Xã A  M0=10\n  Xã B");
    assert_eq!(short.standing("Huyện").members, None);
    let beside = Sketch::read("Huyện\n  Xã A  M0=10\n  Bạn  friend");
    assert_eq!(beside.standing("Huyện").members, Some(10));
    let friends = Sketch::read("Huyện\n  Bạn  friend");
    assert_eq!(friends.standing("Huyện").members, None);
}
