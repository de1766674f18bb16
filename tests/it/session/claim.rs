//! A tab that lives is told from one that died.

use so_nguon::session::Beat;

#[test]
fn a_beat_is_read_as_it_is_left() {
    let beat = Beat { tab: u64::MAX, at: 1_700_000_000_000 };
    assert_eq!(Beat::read(&beat.print()), Some(beat));
    for wrong in ["", "1", "1 ", "a b", "1 2 3", "-1 2"] {
        assert_eq!(Beat::read(wrong), None, "{wrong:?}");
    }
}

#[test]
fn who_lives() {
    let beat = |tab, at| Beat { tab, at };
    let cases = [
        ("nothing left: it went by itself", None, 10_000, false),
        ("old, and no answer", Some(beat(1, 1_000)), 10_000, false),
        ("young", Some(beat(1, 1_000)), 5_999, true),
        ("not young any more", Some(beat(1, 1_000)), 6_000, false),
        ("it answered", Some(beat(1, 9_000)), 60_000, true),
        ("a third came meanwhile", Some(beat(2, 1_000)), 60_000, true),
        ("from the future, and no answer", Some(beat(1, 1_000)), 500, false),
    ];
    for (what, after, now, alive) in cases {
        assert_eq!(Beat::alive(beat(1, 1_000), after, now), alive, "{what}");
    }
}
