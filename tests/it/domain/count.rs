//! Counts: what cannot be a number of persons is no count.

use so_nguon::domain::{Count, Fault};

#[test]
fn from_zero_to_the_most() {
    assert_eq!(Count::new(0).unwrap().get(), 0);
    assert_eq!(Count::new(i64::from(Count::MOST)).unwrap().get(), Count::MOST);
    for n in [-1, i64::from(Count::MOST) + 1, i64::MAX, i64::MIN] {
        assert_eq!(Count::new(n), Err(Fault::NotACount(n.to_string())));
    }
}

#[test]
fn files_are_held_to_it() {
    for json in ["-1", "3.5", "1e30", "10000000", "18446744073709551616", "\"5\"", "null", "[]", "true", "-0.5"] {
        assert!(serde_json::from_str::<Count>(json).is_err(), "{json}");
    }
    assert_eq!(serde_json::from_str::<Count>("222").unwrap().get(), 222);
}
