//! Units that may be one.

use crate::note::Sketch;
use so_nguon::domain::{Edit, UnitKind};
use so_nguon::stats::unit_twins;

#[test]
fn of_one_name_under_one_unit_or_standing_apart() {
    let mut sketch = Sketch::read(
        "
Tỉnh  tỉnh
  Đảng bộ xã Tân Hưng
    Chi bộ ấp 3
    Chi bộ Ấp 3
    Chi bộ Thúy
    Chi bộ Thủy
  Xã khác
    Chi bộ ấp 3
",
    );
    let pairs = |sketch: &Sketch| unit_twins(&sketch.book).len();
    // Two of one name side by side; the third stands elsewhere, and another mark is another name.
    assert_eq!(pairs(&sketch), 1);
    // S2-10: an office that began its own book comes as a second root.
    let own = crate::note::unit_id(99);
    sketch.edit(Edit::AddUnit(own, crate::note::version("Đảng bộ xã Tân Hưng", None, UnitKind::Commune)));
    let twins = unit_twins(&sketch.book);
    assert!(twins.iter().any(|t| t.one == sketch.unit("Đảng bộ xã Tân Hưng") && t.other == own), "{twins:?}");
    assert_eq!(twins.len(), 2);
    sketch.edit(Edit::EndUnit(own, Some(crate::note::day("2016-05-01"))));
    assert_eq!(pairs(&sketch), 1, "who has ended is not asked about");
}
