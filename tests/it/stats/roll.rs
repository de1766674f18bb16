//! Persons under a unit by name.

use crate::note::{Sketch, day, person, person_id};
use so_nguon::domain::*;
use so_nguon::stats::{Asked, Roll};

fn book() -> Sketch {
    let mut sketch = Sketch::read("Huyện\n  Xã A\n    Chi bộ 1\n  Xã B");
    let rows = [
        ("Nguyễn Văn Ánh", "Chi bộ 1", "2016-03-01", Gender::Man),
        ("Trần Thị An", "Xã A", "2016-05-01", Gender::Woman),
        ("Lê Thị Đào", "Chi bộ 1", "2015-05-01", Gender::Woman),
        ("Lê Thị Dừa", "Xã B", "2016-05-01", Gender::Woman),
    ];
    for (n, (name, unit, admitted, gender)) in (1..).zip(rows) {
        let of = person(sketch.unit(unit), admitted);
        let one = Person { name: PersonName::new(name).unwrap(), gender, ..of };
        sketch.edit(Edit::SetPerson(person_id(n), Some(one)));
    }
    sketch
}

fn roll(unit: &str, year: bool, query: &str, limit: usize) -> (Vec<u32>, Roll) {
    let sketch = book();
    let span = year.then(|| Span::new(day("2016-01-01"), day("2016-12-31")).unwrap());
    let asked = Asked { unit: sketch.unit(unit), span, query: query.into(), limit };
    let roll = Roll::of(&sketch.book, &asked);
    (roll.shown.iter().map(|id| id.0.number).collect(), roll)
}

#[test]
fn the_figures_count_as_many_without_a_walk() {
    let sketch = book();
    let figures = sketch.figures();
    for unit in ["Huyện", "Xã A", "Chi bộ 1", "Xã B"] {
        let (_, roll) = roll(unit, true, "", 0);
        let (all, women) = figures.recorded(sketch.unit(unit));
        assert_eq!((all as usize, women as usize), (roll.total, roll.women), "{unit}");
    }
}

#[test]
fn of_the_unit_and_all_below_it_by_given_name() {
    let (shown, of) = roll("Huyện", true, "", 200);
    assert_eq!(shown, [2, 1, 4], "An, Ánh, Dừa");
    assert_eq!((of.total, of.women, of.rest()), (3, 2, 0));
    assert_eq!(roll("Xã A", true, "", 200).0, [2, 1]);
    assert_eq!(roll("Xã A", false, "", 200).0, [2, 1, 3]);
}

#[test]
fn a_search_finds_without_marks_and_leaves_the_total() {
    let (shown, of) = roll("Huyện", false, " THI d", 200);
    assert_eq!(shown, [4, 3], "Dừa, Đào");
    assert_eq!((of.found, of.total, of.women), (2, 4, 3));
}

#[test]
fn the_first_are_the_first_of_the_whole() {
    for limit in 0..5 {
        let (shown, of) = roll("Huyện", false, "", limit);
        assert_eq!(shown, [2, 1, 4, 3][..limit.min(4)]);
        assert_eq!(of.rest(), 4 - limit.min(4));
    }
}
