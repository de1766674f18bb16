//! Dots and what has seen them.

use super::station;
use so_nguon::merge::{Dot, Seen};

#[test]
fn a_dot_has_one_spelling() {
    let dot = Dot::new(station(1), 7);
    assert_eq!(dot.to_string(), "0000000035-7");
    assert_eq!("0000000035-7".parse(), Ok(dot));
    for text in ["0000000035-0", "0000000035-07", "0000000035", "35-7", "0000000035-4294967296"] {
        assert!(text.parse::<Dot>().is_err(), "{text}");
    }
}

#[test]
fn who_has_seen_a_write_has_seen_those_before_it() {
    let (one, other) = (station(1), station(2));
    let mut seen = Seen::only(Dot::new(one, 3));
    assert!(seen.has(Dot::new(one, 2)) && seen.has(Dot::new(one, 3)));
    assert!(!seen.has(Dot::new(one, 4)) && !seen.has(Dot::new(other, 1)));
    seen.join(&[Dot::new(one, 1), Dot::new(other, 5)].into_iter().collect());
    assert_eq!((seen.of(one), seen.of(other)), (3, 5));
    let text = serde_json::to_string(&seen).unwrap();
    assert_eq!(text, "{\"0000000035\":3,\"0000000036\":5}");
    assert_eq!(serde_json::from_str::<Seen>(&text).unwrap(), seen);
}
