//! The same days a year before, leap days, and categories of a standing.

use crate::note::{Sketch, count, day, person, person_id, target};
use so_nguon::domain::*;
use so_nguon::stats::*;

#[test]
fn last_year_is_counted_up_to_the_same_day() {
    let mut sketch = Sketch::read("Xã");
    let unit = sketch.unit("Xã");
    for (number, on) in [(1, "2015-03-01"), (2, "2015-06-15"), (3, "2015-06-16"), (4, "2016-02-01")] {
        sketch.edit(Edit::SetPerson(person_id(number), Some(person(unit, on))));
    }
    let previous = |as_of: &str| {
        let figures = sketch.figures_on(as_of);
        standings(&sketch.book, &figures, Category::All, unit, true)[0].previous
    };
    assert_eq!(previous("2016-06-15"), Some(2));
    assert_eq!(previous("2016-12-31"), Some(3));
    // Before the first of them nobody is recorded: not a 0 to compare with.
    assert_eq!(previous("2016-02-01"), None);
}

#[test]
fn the_whole_of_a_leap_february_is_compared_with_the_whole_of_the_next() {
    let mut sketch = Sketch::read("Xã");
    let unit = sketch.unit("Xã");
    sketch.edit(Edit::SetPerson(person_id(1), Some(person(unit, "2024-02-29"))));
    let question = Question { period: PeriodId::Month(2025, 2), as_of: day("2025-02-28") };
    let figures = Figures::of(&sketch.book, question, None).unwrap();
    assert_eq!(standings(&sketch.book, &figures, Category::All, unit, true)[0].previous, Some(1));
}

#[test]
fn a_category_has_its_own_target_and_table() {
    let mut sketch = Sketch::read("Huyện  totals\n  Xã A  T=10 A=20 nữ=1\n  Xã B  T=10 A=5 nữ=4");
    for (title, n) in [("Xã A", 2), ("Xã B", 2)] {
        let key = TargetKey { category: Category::Women, ..target(sketch.unit(title)) };
        sketch.edit(Edit::SetTarget(key, Some(Target::of(Aim::Exact(count(n))))));
    }
    let below = standings(&sketch.book, &sketch.figures(), Category::Women, sketch.unit("Huyện"), false);
    let table = Ranking::of(&below, Order::Share, Weights::default());
    assert_eq!(crate::note::short(&table), ["1 Xã B", "2 Xã A"]);
    assert_eq!(table.rows[0].standing.status, Status::Over(2));
    assert_eq!(table.rows[0].standing.all.value, Some(5));
}

#[test]
fn no_source_is_said_only_where_it_is_true() {
    let sketch = Sketch::read(
        "
Huyện  totals
  Không  no-source
  Giao 0  no-source T=0 A=0
  Giao 3  no-source T=3 A=1
  Ngoài  no-source T=0 A=1
",
    );
    let status = |name: &str| sketch.standing(name).status;
    assert_eq!(status("Không"), Status::NoSource);
    assert_eq!(status("Giao 0"), Status::NoSource);
    assert_eq!(status("Giao 3"), Status::NoSource);
    assert_eq!(status("Ngoài"), Status::OutsideTarget);
}
