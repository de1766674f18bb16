//! Other orders than that of names.

use super::{anybody, one};
use crate::note::{day, person_id, unit_id};
use so_nguon::domain::*;
use so_nguon::stats::{Column, Roster, Sieve, Sift, Sorting, Terms};

fn rows() -> Rows<PersonId, Person> {
    let born = |text: &str| text.parse::<Born>().unwrap();
    let a = Person { born: born("1990"), unit: unit_id(3), ..one("Lê A") };
    let b = Person { born: born("1990-05-17"), unit: unit_id(1), ..one("Lê B") };
    let c = Person { born: born("1985-01"), unit: unit_id(2), ..one("Lê C") };
    let none = Details::default();
    let c = Person { details: none.with_step(StepKey::first(Stage::Sympathiser), Some(Step::default())), ..c };
    let d = Person { unit: unit_id(2), ..one("Lê D") }.admitted_on(day("2016-01-02"));
    (1..).zip([a, b, c, d]).map(|(n, one)| (person_id(n), one)).collect()
}

#[test]
fn every_column_both_ways() {
    for (column, up, down) in [
        (Column::Name, [1, 2, 3, 4], [4, 3, 2, 1]),
        (Column::Born, [4, 3, 1, 2], [2, 1, 3, 4]),
        (Column::Unit, [2, 3, 4, 1], [1, 3, 4, 2]),
        (Column::Stage, [3, 1, 2, 4], [1, 2, 4, 3]),
        // Who was never admitted stands last either way.
        (Column::Admitted, [4, 1, 2, 3], [1, 2, 4, 3]),
    ] {
        for (down, wanted) in [(false, up), (true, down)] {
            let roster = Roster::of(&rows());
            let mut sift =
                Sift::of(Terms { sieve: Sieve { sorting: Sorting { column, down }, ..Sieve::default() }, ..anybody() });
            while !sift.go(&roster) {}
            let ids: Vec<u32> =
                sift.list(&roster, |_| true).iter().map(|p| roster.at(*p).unwrap().0.0.number).collect();
            assert_eq!(ids, wanted, "{column:?} {down}");
        }
    }
}

#[test]
fn a_heading_turns_its_own_order_round() {
    let by_name = Sorting::default();
    let down = by_name.pressed(Column::Name);
    assert!(down.down && !down.pressed(Column::Name).down);
    assert_eq!(down.pressed(Column::Born), Sorting { column: Column::Born, down: false });
}
