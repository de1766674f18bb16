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

#[test]
fn many_writes_are_noted_as_one_by_one() {
    // In no order, the same station several times, some of them known.
    let dots: Vec<Dot> = (0..500u32).map(|n| Dot::new(station(u64::from(n * 7919 % 90)), n * 31 % 97 + 1)).collect();
    let known: Seen = dots[..40].iter().copied().collect();
    let (mut one_by_one, mut at_once) = (known.clone(), known);
    for dot in &dots {
        one_by_one.note(*dot);
    }
    at_once.note_all(dots.iter().copied());
    assert_eq!((&at_once, at_once.len()), (&one_by_one, 90));
    assert!(at_once.iter().is_sorted_by_key(|dot| dot.station));
    let mut joined = Seen::default();
    joined.join(&at_once);
    assert_eq!(joined, one_by_one);
}
