//! Who has figures, and what is to be looked at again.

use crate::note::{Sketch, day};
use so_nguon::domain::{Category, Indicator};
use so_nguon::stats::{Coverage, Doubt, Gap, doubts};

#[test]
fn units_with_and_without_figures_are_told_apart() {
    let sketch = Sketch::read(
        "Huyện  totals\n  Xã A  A=3\n  Xã B  records persons=2 A=5\n  Xã C  records\n  Xã D\n  Xã E  records A=0",
    );
    let coverage =
        Coverage::of(&sketch.book, &sketch.figures(), sketch.unit("Huyện"), &[Indicator::ADMITTED, Indicator::Members]);
    assert_eq!(coverage, Coverage { units: 5, known: 4, unrecorded: 1, missing: 1, differ: 1, unknown: 1 });
}

#[test]
fn a_gap_tells_both_figures_and_how_many_are_missing() {
    let sketch = Sketch::read("Huyện  totals A=222\n  Xã A  A=200\n  Xã B  A=18\n  Xã C");
    let unit = sketch.unit("Huyện");
    let end = day("2016-12-31");
    let gap = Gap { typed: 222, as_of: end, counted: 218, until: end, missing: 1 };
    let gap = Doubt::Gap { unit, indicator: Indicator::ADMITTED, gap };
    assert_eq!(doubts(&sketch.book, &sketch.figures(), unit), [gap]);
    assert_eq!(gap.at(), (unit, Indicator::ADMITTED));
}

#[test]
fn what_can_hardly_be_is_found_among_counted_figures_too() {
    let sketch = Sketch::read("Huyện  totals A=4 ĐV=3\n  Xã A  totals A=4 nữ=9 ĐV=50");
    let (all, a) = (sketch.unit("Huyện"), sketch.unit("Xã A"));
    let women = |unit| Doubt::MoreThanAll { unit, category: Category::Women, part: 9, all: 4 };
    let found = doubts(&sketch.book, &sketch.figures(), all);
    assert!(found.contains(&women(all)) && found.contains(&women(a)));
    assert!(found.contains(&Doubt::MoreThanMembers { unit: all, admitted: 4, members: 3 }));
    assert_eq!(doubts(&sketch.book, &sketch.figures(), a), [women(a)]);
}
