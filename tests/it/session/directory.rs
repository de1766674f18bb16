//! Units are found by what a person types, and never by guessing.

use crate::note::Sketch;
use so_nguon::domain::{Span, Tree};
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
