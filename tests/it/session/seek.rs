//! A unit found by a few letters.

use crate::note::Sketch;
use so_nguon::domain::{Span, Tree};
use so_nguon::session::seek_unit;

#[test]
fn a_few_letters_are_enough() {
    let sketch = Sketch::read(
        "Huyện Ba Tri\n  Xã An Thủy\n    Chi bộ ấp 1\n  Xã Vĩnh An\n    Chi bộ ấp 1\n  Thị trấn Ba Tri\n  Chi bộ Quý Điền",
    );
    let tree = Tree::over(&sketch.book, Span::ALL);
    let name = |typed: &str| {
        let id = seek_unit(&tree, typed)?;
        let node = tree.node(id)?;
        Some(format!("{}/{}", tree.path(id).len(), node.version.label()))
    };
    for (typed, found) in [
        ("an thuy", "1/Xã An Thủy"),
        ("vinh an", "1/Xã Vĩnh An"),
        ("Xã An Thủy", "1/Xã An Thủy"),
        ("chi bo quy dien", "1/Chi bộ Quý Điền"),
        ("quy di", "1/Chi bộ Quý Điền"),
        ("xvа", ""),
        ("xva", "1/Xã Vĩnh An"),
        ("ttbt", "1/Thị trấn Ba Tri"),
        ("tran ba", "1/Thị trấn Ba Tri"),
        ("điền", "1/Chi bộ Quý Điền"),
        ("Chi bộ ấp 1 · Xã Vĩnh An", "2/Chi bộ ấp 1"),
        ("không đâu", ""),
        (" ", ""),
    ] {
        assert_eq!(name(typed).unwrap_or_default(), found, "{typed}");
    }
    let of_vinh_an = seek_unit(&tree, "chi bo ap 1 · xa vinh an").unwrap();
    assert_eq!(tree.path(of_vinh_an).last().unwrap().id, sketch.unit("Xã Vĩnh An"));
}
