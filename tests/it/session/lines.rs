//! Which units a table of entry shows.

use crate::note::Sketch;
use so_nguon::session::lines;

#[test]
fn the_unit_comes_first_then_those_below_it() {
    let sketch = Sketch::read("Tỉnh  tỉnh\n  Huyện A  chi-bộ\n  Xã B\n    Chi bộ 1  chi-bộ\n  Xã C");
    let figures = sketch.figures();
    let shown = |title: &str, all| -> Vec<String> {
        lines(&figures.tree, sketch.unit(title), all).iter().map(|l| format!("{}{}", l.depth, l.label)).collect()
    };
    assert_eq!(shown("Tỉnh", false), ["0Tỉnh", "1Huyện A", "1Xã B", "1Xã C"]);
    assert_eq!(shown("Tỉnh", true), ["0Tỉnh", "1Huyện A", "1Xã B", "2Chi bộ 1", "1Xã C"]);
    assert_eq!(shown("Xã B", false), ["0Xã B", "1Chi bộ 1"]);
    assert!(lines(&figures.tree, crate::note::unit_id(99), true).is_empty());
}
