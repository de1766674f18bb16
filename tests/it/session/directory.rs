//! Units are found by what a person types, and never by guessing.

mod goal;
mod people;
mod recent;
mod seek;

use crate::note::{Sketch, name, unit_id};
use so_nguon::domain::{Edit, Span, Tree, UnitVersion};
use so_nguon::session::Directory;
use so_nguon::session::form::Wrong;

#[test]
fn a_unit_is_found_by_name_and_two_of_a_name_by_the_unit_above() {
    let sketch = Sketch::read("Huyện\n  Xã An Thủy\n    Chi bộ ấp 1\n  Xã Tân Thủy\n    Chi bộ ấp 1\n    Chi bộ ấp 2");
    let units = Directory::of(&Tree::over(&sketch.book, Span::ALL));
    assert_eq!(units.find("chi bo  ap 2"), Ok(sketch.unit("Chi bộ ấp 2")));
    assert_eq!(units.find("XÃ AN THUỶ"), Ok(sketch.unit("Xã An Thủy")));
    assert_eq!(units.find("Chi bộ ấp 1"), Err(Wrong::ManyUnits("Chi bộ ấp 1".into())));
    assert_eq!(units.find("chi bộ ấp 1 · xã an thủy"), Ok(sketch.unit("Chi bộ ấp 1")));
    assert_eq!(units.find("Chi bộ ấp 9"), Err(Wrong::NoUnit("Chi bộ ấp 9".into())));
    // Another unit's name, or a slip: it is not taken for the one that looks alike.
    let other = Wrong::OtherMarks("Xã An Thúy".into(), "Xã An Thủy".into());
    assert_eq!(units.find("Xã An Thúy"), Err(other));
    assert!(units.find(" ").is_err());
    assert_eq!(units.name(sketch.unit("Chi bộ ấp 2")), "Chi bộ ấp 2 · Xã Tân Thủy");
}

#[test]
fn every_unit_has_a_name_of_its_own() {
    // Two communes with a branch committee of the same name, each with a first branch; and two branches alike in all.
    let mut sketch = Sketch::read("Huyện\n  Xã A\n    Đảng ủy\n      Chi bộ 1\n  Xã B\n    Đảng ủy 2\n      Chi bộ 1");
    let parent = sketch.unit("Đảng ủy 2");
    let stands = |id| sketch.book.units.get(&id).and_then(|unit| unit.latest()).unwrap().clone();
    let renamed = UnitVersion { name: name("Đảng ủy"), ..stands(parent) };
    let alike = UnitVersion { parent: Some(parent), ..stands(sketch.unit("Chi bộ 1")) };
    sketch.edit(Edit::ReviseUnit(parent, renamed));
    sketch.edit(Edit::AddUnit(unit_id(90), alike));
    let units = Directory::of(&Tree::over(&sketch.book, Span::ALL));
    let names: Vec<&str> = units.names().map(|(_, name)| name).filter(|name| name.starts_with("Chi bộ 1")).collect();
    assert_eq!(
        names,
        [
            "Chi bộ 1 · Đảng ủy · Xã A · Huyện",
            "Chi bộ 1 · Đảng ủy · Xã B · Huyện",
            "Chi bộ 1 · Đảng ủy · Xã B · Huyện (2)"
        ]
    );
    for (id, whole) in units.names() {
        assert_eq!(units.find(whole), Ok(id));
        let (own, above) = units.parts(id);
        assert_eq!([own, above].join(if above.is_empty() { "" } else { " · " }), whole);
    }
    assert_eq!(units.find("Chi bộ 1 · Đảng ủy"), Err(Wrong::ManyUnits("Chi bộ 1 · Đảng ủy".into())));
}
