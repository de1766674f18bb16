//! What a target is decided on: members, last year's result, last year's target.

use crate::note::{Sketch, YEAR, count, target};
use so_nguon::domain::*;
use so_nguon::stats::{Figures, Grounds, Question};

#[test]
fn the_year_before_is_looked_at_whole() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  P=5 M0=80\n  Xã B  M0=20");
    let key = TargetKey { period: PeriodId::Year(2015), ..target(sketch.unit("Xã A")) };
    sketch.edit(Edit::SetTarget(key, Some(Target::of(Aim::Exact(count(6))))));
    // Early in the year, too: last year's figures are of its end.
    let grounds = Grounds::of(&sketch.book, &sketch.figures_on("2016-02-01"), Category::All);
    let [all, a, b] = ["Huyện", "Xã A", "Xã B"].map(|t| sketch.unit(t));
    assert_eq!([all, a, b].map(|u| grounds.members(u)), [Some(100), Some(80), Some(20)]);
    assert_eq!([a, b].map(|u| grounds.admitted(u)), [Some(5), None]);
    let least = |u| grounds.aim(u).known().map(|aim| aim.least);
    assert_eq!([all, a, b].map(least), [Some(6), Some(6), None]);
    let women = Grounds::of(&sketch.book, &sketch.figures(), Category::Women);
    assert_eq!((women.admitted(a), women.aim(a).known()), (None, None));
}

#[test]
fn an_own_period_has_members_alone() {
    let mut sketch = Sketch::read("Xã A  M0=80 P=5");
    let id = PeriodId::Own(Id { station: Station::from_bits(7), number: 50 });
    sketch.edit(Edit::PutPeriod(id, Period::over(YEAR.calendar().unwrap())));
    let question = Question { period: id, as_of: crate::note::day("2016-12-31") };
    let figures = Figures::of(&sketch.book, question, None).unwrap();
    let (grounds, unit) = (Grounds::of(&sketch.book, &figures, Category::All), sketch.unit("Xã A"));
    assert_eq!((grounds.members(unit), grounds.admitted(unit)), (Some(80), None));
}
