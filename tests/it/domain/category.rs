//! Categories and marks.

use so_nguon::domain::{Category, Marks};

#[test]
fn a_place_for_each() {
    for (at, category) in Category::ALL.iter().enumerate() {
        assert_eq!(category.index(), at);
    }
    assert_eq!(Category::ALL.len(), Category::COUNT);
    assert_eq!(Category::ALL[0], Category::All);
}

#[test]
fn only_marks_are_marked() {
    for &category in Category::ALL {
        let marks = Marks::default().with(category, true);
        assert_eq!(marks.has(category), category.is_mark(), "{category:?}");
        assert!(marks.with(category, false).is_empty());
        let list = serde_json::to_string(&[category]).unwrap();
        assert_eq!(serde_json::from_str::<Marks>(&list).is_ok(), category.is_mark(), "{category:?}");
    }
}

#[test]
fn marks_are_written_in_the_order_of_the_list() {
    let marks = Marks::default().with(Category::Worker, true).with(Category::Minority, true);
    assert_eq!(serde_json::to_string(&marks).unwrap(), r#"["minority","worker"]"#);
    let read: Marks = serde_json::from_str(r#"["worker","minority","worker"]"#).unwrap();
    assert_eq!(read, marks);
}
