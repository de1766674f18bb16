//! Years in a row.

use crate::note::{Sketch, YEAR, count, day, fact, target};
use so_nguon::domain::*;
use so_nguon::session::closing;
use so_nguon::stats::*;

/// `T/A` of each year before 2016, the newest first; `-` for no target, `?` for no figure.
fn years(sketch: &mut Sketch, unit: &str, before: &[(&str, &str)]) {
    let id = sketch.unit(unit);
    for (year, (aim, admitted)) in (0i16..).map(|back| PeriodId::Year(2015 - back)).zip(before) {
        sketch.edit(Edit::PutPeriod(year, Period::over(year.calendar().unwrap())));
        let end = year.calendar().unwrap().end;
        if let Ok(aim) = aim.parse() {
            let key = TargetKey { period: year, ..target(id) };
            sketch.edit(Edit::SetTarget(key, Some(Target::of(Aim::Exact(count(aim))))));
        }
        if let Ok(admitted) = admitted.parse() {
            let key = FactKey { period: year, unit: id, indicator: Indicator::ADMITTED };
            sketch.edit(Edit::SetFact(key, Some(fact(admitted, &end.to_string()))));
        }
    }
}

fn streak(sketch: &Sketch, unit: &str, on: &str) -> [u32; 3] {
    let figures = sketch.figures_on(on);
    let streaks = Streaks::of(&sketch.book, &figures, Category::All, sketch.unit("Huyện"));
    let Streak { over, reached, without } = streaks.get(sketch.unit(unit));
    [over, reached, without]
}

#[test]
fn rows_of_years_up_to_the_last_whose_word_is_in() {
    let mut sketch = Sketch::read(
        "
Huyện  totals
  Vượt  T=5 A=7
  Đạt rồi vượt  T=5 A=6
  Đứt năm nay  T=5 A=4
  Chưa giao  A=9
  Không ai  T=2 A=0
  Chưa báo  T=2
",
    );
    years(&mut sketch, "Vượt", &[("5", "6"), ("5", "8"), ("5", "5"), ("5", "9")]);
    years(&mut sketch, "Đạt rồi vượt", &[("5", "5"), ("5", "6"), ("-", "7")]);
    years(&mut sketch, "Đứt năm nay", &[("5", "9"), ("5", "9")]);
    years(&mut sketch, "Chưa giao", &[("5", "9"), ("5", "9")]);
    years(&mut sketch, "Không ai", &[("2", "0"), ("-", "0"), ("2", "?")]);
    years(&mut sketch, "Chưa báo", &[("2", "3"), ("2", "4")]);
    let table = [
        ("Vượt", [3, 5, 0]),
        ("Đạt rồi vượt", [1, 3, 0]),
        ("Đứt năm nay", [0, 0, 0]),
        ("Chưa giao", [0, 0, 0]),
        ("Không ai", [0, 0, 3]),
        ("Chưa báo", [2, 2, 0]),
    ];
    for (unit, expected) in table {
        assert_eq!(streak(&sketch, unit, "2016-12-31"), expected, "{unit}");
    }
    let says = |row: [u32; 3]| Streak { over: row[0], reached: row[1], without: row[2] }.says();
    assert_eq!(says([3, 5, 0]), Some(InARow::Over(3)));
    assert_eq!(says([1, 3, 0]), Some(InARow::Reached(3)));
    assert_eq!(says([0, 0, 3]), Some(InARow::Without(3)));
    assert_eq!(says([1, 1, 1]), None);
    // While the year runs, the years before it stand.
    assert_eq!(streak(&sketch, "Đứt năm nay", "2016-06-30"), [2, 2, 0]);
}

/// A renamed and moved unit is the same; records count as totals do; a closed year counts as it was closed.
#[test]
fn a_name_and_a_place_break_nothing_off() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  persons=3 T=2\n  Xã B  totals");
    years(&mut sketch, "Xã A", &[("2", "3")]);
    let (a, b) = (sketch.unit("Xã A"), sketch.unit("Xã B"));
    let moved = UnitVersion {
        from: day("2016-03-01"),
        ..crate::note::version("Xã Mới", Some(sketch.unit("Huyện")), UnitKind::Commune)
    };
    sketch.edit(Edit::ReviseUnit(a, moved));
    assert_eq!(streak(&sketch, "Xã A", "2016-12-31"), [2, 2, 0]);
    sketch.edit(closing(&sketch.book, YEAR, day("2017-01-05")).unwrap());
    sketch.edit(Edit::SetPerson(crate::note::person_id(1), None));
    sketch.edit(Edit::SetPerson(crate::note::person_id(2), None));
    assert_eq!(streak(&sketch, "Xã A", "2017-02-01"), [2, 2, 0]);
    // Of whom nobody says anything, nothing is said.
    assert_eq!(Streaks::of(&sketch.book, &sketch.figures(), Category::All, sketch.unit("Huyện")).says(b), None);
}
