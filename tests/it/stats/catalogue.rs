//! Matters of one kind as a list.

use crate::note::{Sketch, matter_id};
use so_nguon::domain::*;
use so_nguon::stats::catalogue;

#[test]
fn of_the_unit_and_below_the_newest_first() {
    let mut sketch = Sketch::read("Huyện\n  Xã A\n  Xã B");
    let rows = [
        (1, "Xã A", Some("2016-05"), "Lớp I"),
        (2, "Xã B", Some("2017"), "Lớp II"),
        (3, "Xã A", None, "Đợt"),
        (4, "Xã A", None, "Chương"),
        (5, "", None, "Ấp"),
    ];
    for (n, unit, from, name) in rows {
        let unit = (!unit.is_empty()).then(|| Item::Unit(sketch.unit(unit)));
        let class = Matter::new(MatterKind::Class)
            .with(MatterField::Name, MatterField::Name.read(name).ok())
            .with(MatterField::From, from.and_then(|from| MatterField::From.read(from).ok()))
            .with(MatterField::Unit, unit);
        sketch.edit(Edit::SetMatter(matter_id(n), Some(class)));
    }
    let list = |unit: &str| {
        let ids = catalogue(&sketch.book, MatterKind::Class, sketch.unit(unit));
        ids.into_iter().map(|id| id.0.number).collect::<Vec<_>>()
    };
    assert_eq!(list("Huyện"), [2, 1, 5, 4, 3]);
    assert_eq!(list("Xã A"), [1, 5, 4, 3]);
    assert_eq!(list("Xã B"), [2, 5]);
    assert!(catalogue(&sketch.book, MatterKind::Movement, sketch.unit("Huyện")).is_empty());
}
