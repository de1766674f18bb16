//! The organisation in reading order; damaged trees do no harm.

use crate::note::{Sketch, day, unit_id, version};
use so_nguon::domain::{Book, PeriodId, Tree, Unit, UnitKind};

#[test]
fn reading_order_and_branches() {
    let sketch = Sketch::read("Huyện\n  Xã A\n    Chi bộ 1\n    Chi bộ 2\n  Xã B\nKhác");
    let tree = Tree::over(&sketch.book, PeriodId::Year(2016).calendar().unwrap());
    let names: Vec<_> = tree.nodes().iter().map(|n| (n.version.name.to_string(), n.depth, n.end)).collect();
    let expected =
        [("Huyện", 0, 5), ("Xã A", 1, 4), ("Chi bộ 1", 2, 3), ("Chi bộ 2", 2, 4), ("Xã B", 1, 5), ("Khác", 0, 6)];
    assert_eq!(names, expected.map(|(n, d, e)| (n.to_owned(), d, e)));
    assert_eq!(tree.branch(sketch.unit("Xã A")).len(), 3);
    assert_eq!(tree.children(sketch.unit("Huyện")).count(), 2);
    assert_eq!(tree.roots().count(), 2);
    let path: Vec<_> = tree.path(sketch.unit("Chi bộ 2")).iter().map(|n| n.version.name.to_string()).collect();
    assert_eq!(path, ["Huyện", "Xã A"]);
    assert!(tree.branch(unit_id(99)).is_empty() && tree.path(unit_id(99)).is_empty());
}

#[test]
fn no_unit_is_lost_in_a_cycle() {
    // Two below each other with one below them, one below itself, and one that has nothing to do with it.
    let mut book = Book::default();
    let of = |n, above: Option<u32>| (unit_id(n), Unit::new(version("A", above.map(unit_id), UnitKind::Branch)));
    for (id, unit) in [of(1, Some(3)), of(2, Some(3)), of(3, Some(2)), of(4, Some(4)), of(5, None)] {
        book.units.put(id, unit);
    }
    let tree = Tree::over(&book, PeriodId::Year(2016).calendar().unwrap());
    let places: Vec<_> = tree.nodes().iter().map(|n| (n.id, n.depth, n.end)).collect();
    let expected = [(5, 0, 1), (2, 0, 4), (3, 1, 4), (1, 2, 4), (4, 0, 5)];
    assert_eq!(places, expected.map(|(n, depth, end)| (unit_id(n), depth, end)));
}

#[test]
fn a_chain_of_any_length_is_read() {
    // A made-up file can nest as deep as it has units; a page has a small stack.
    let mut book = Book::default();
    for n in 1..=50_000 {
        let above = (n > 1).then(|| unit_id(n - 1));
        book.units.put(unit_id(n), Unit::new(version("Đơn vị", above, UnitKind::Branch)));
    }
    let tree = Tree::over(&book, PeriodId::Year(2016).calendar().unwrap());
    assert_eq!(tree.nodes().last().map(|n| n.depth), Some(49_999));
    assert!(tree.nodes().iter().all(|n| n.end == 50_000));
    crate::luck::is_quick("a made-up file must not hold the page: looking for flaws", || {
        let found = so_nguon::domain::flaws(&book, day("2016-12-31"));
        assert!(found.is_empty(), "{found:?}");
    });
}
