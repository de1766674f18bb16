//! How many units there are.

use crate::note::Sketch;
use so_nguon::stats::Census;

#[test]
fn friends_stand_apart_and_the_report_stands_beside_the_count() {
    let sketch = Sketch::read("Tỉnh  tỉnh\n  Huyện A  units=3\n    Xã 1\n    Xã 2\n  Huyện bạn  friend");
    let census = Census::of(&sketch.figures(), sketch.unit("Huyện A"));
    assert_eq!((census.units, census.friends), (4, 1));
    assert_eq!((census.direct.counted, census.direct.typed), (Some(2), Some(3)));
}
