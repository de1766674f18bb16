//! The meter of local storage: what takes room, and when it is said.

use so_nguon::session::{LIMIT, Level, Lying, Measure, Part, Room};

fn one(measure: Measure, key: &str, units: u64, latin: bool) -> Room {
    Room::of(measure, [Lying { key, units, latin }])
}

#[test]
fn when_it_is_said() {
    // The key takes 9 units.
    for (used, level, percent) in [
        (9, Level::Roomy, 0),
        (LIMIT / 2 - 1, Level::Roomy, 49),
        (LIMIT / 2, Level::Half, 50),
        (LIMIT * 4 / 5 - 1, Level::Half, 79),
        (LIMIT * 4 / 5, Level::Tight, 80),
        (LIMIT * 19 / 20 - 1, Level::Tight, 94),
        (LIMIT * 19 / 20, Level::Full, 95),
        (LIMIT - 1, Level::Full, 99),
        (LIMIT, Level::Full, 100),
    ] {
        let room = one(Measure::Units, "some/page", used - 9, false);
        assert_eq!((room.used(), room.level(), room.percent()), (used, level, percent));
        assert_eq!(room.left(), LIMIT - used);
    }
}

#[test]
fn what_an_engine_counts() {
    for (measure, key, latin, cost) in [
        (Measure::Units, "k", false, 101),
        (Measure::Units, "k", true, 101),
        (Measure::Bytes, "k", true, 101),
        (Measure::Bytes, "k", false, 201),
        (Measure::Bytes, "ở", true, 102),
    ] {
        assert_eq!(one(measure, key, 100, latin).used(), cost, "{measure:?} {key} {latin}");
    }
}

#[test]
fn what_takes_it() {
    for (key, part) in [
        ("so-nguon/c/abc", Part::Chunks),
        ("so-nguon/j/0123456789-7", Part::Journal),
        ("so-nguon/root/12", Part::Roots),
        ("so-nguon/book/3", Part::OldBooks),
        ("so-nguon/prefs", Part::Rest),
        ("so-nguon/copper", Part::Rest),
        ("so-nguonx/c/abc", Part::Foreign),
        ("", Part::Foreign),
    ] {
        assert_eq!(Part::of(key), part, "{key}");
    }
    let all = ["so-nguon/c/1", "so-nguon/c/2", "x"].map(|key| Lying { key, units: 10, latin: true });
    let room = Room::of(Measure::Units, all);
    assert_eq!(room.parts.into_iter().collect::<Vec<_>>(), [(Part::Chunks, 44), (Part::Foreign, 11)]);
}
