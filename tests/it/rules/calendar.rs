//! Working days: tables of Tết weeks and days worked instead, and the laws of counting.

use crate::note::{cases, day};
use proptest::prelude::*;
use so_nguon::domain::{Day, DayKind, Settings};
use so_nguon::rules::Calendar;

fn shipped() -> Calendar {
    Calendar::of(&Settings::default())
}

#[test]
fn working_days_later() {
    let calendar = shipped();
    for (from, n, expected) in [
        // The day itself does not count.
        ("2024-07-01", 0, "2024-07-01"),
        ("2024-07-06", 0, "2024-07-06"),
        ("2024-07-01", 1, "2024-07-02"),
        ("2024-07-05", 1, "2024-07-08"),
        ("2024-07-06", 1, "2024-07-08"),
        // Tết weeks.
        ("2015-02-13", 1, "2015-02-14"),
        ("2015-02-13", 2, "2015-02-24"),
        ("2016-02-05", 1, "2016-02-15"),
        ("2017-01-25", 1, "2017-02-02"),
        ("2019-01-25", 30, "2019-03-15"),
        ("2020-01-22", 30, "2020-03-11"),
        ("2021-02-09", 60, "2021-05-14"),
        ("2022-01-28", 1, "2022-02-07"),
        ("2023-12-20", 60, "2024-03-21"),
        ("2024-02-07", 30, "2024-03-27"),
        ("2025-01-24", 1, "2025-02-03"),
        ("2025-01-10", 60, "2025-04-14"),
        ("2026-02-13", 1, "2026-02-23"),
        ("2027-02-03", 1, "2027-02-11"),
        // As published for 2026; with 24/11 off, 07/12 is 08/12.
        ("2026-01-20", 30, "2026-03-10"),
        ("2026-01-20", 60, "2026-04-21"),
        ("2025-12-29", 30, "2026-02-10"),
        ("2026-08-10", 30, "2026-09-23"),
        ("2026-10-26", 30, "2026-12-08"),
        // Days off between, and Saturdays worked for them.
        ("2018-12-28", 1, "2019-01-02"),
        ("2018-12-28", 5, "2019-01-07"),
        ("2023-04-28", 1, "2023-05-04"),
        ("2024-04-26", 5, "2024-05-07"),
        ("2025-04-25", 1, "2025-04-26"),
        ("2025-12-31", 7, "2026-01-12"),
        ("2026-08-21", 1, "2026-08-22"),
        ("2026-08-21", 5, "2026-08-27"),
        ("2026-11-23", 1, "2026-11-25"),
        // As long as a decision may take.
        ("2016-11-07", 60, "2017-02-07"),
        ("2016-11-07", 90, "2017-03-21"),
    ] {
        assert_eq!(calendar.add(day(from), n).day, day(expected), "{from} + {n}");
    }
}

#[test]
fn what_is_not_known_is_said() {
    let calendar = shipped();
    for (from, n, certain) in [
        ("2024-07-01", 60, true),
        ("2026-10-01", 30, true),
        // Nobody has announced it yet.
        ("2026-11-20", 5, false),
        ("2027-01-20", 20, false),
        ("2027-12-01", 60, false),
        ("2014-12-01", 60, false),
        ("2014-12-31", 1, true),
    ] {
        assert_eq!(calendar.add(day(from), n).certain, certain, "{from} + {n}");
    }
    // Outside the table only the fixed holidays are known.
    for (of, works) in [("2013-09-02", false), ("2013-02-11", true), ("2030-05-01", false), ("2030-05-02", true)] {
        assert_eq!(calendar.is_working(day(of)), works, "{of}");
    }
}

#[test]
fn the_office_has_the_last_word() {
    let mut settings = Settings::default();
    settings.holidays.insert(day("2027-02-04"), DayKind::Working);
    settings.holidays.insert(day("2027-02-12"), DayKind::Off);
    settings.holidays.insert(day("2027-02-20"), DayKind::Working);
    let calendar = Calendar::of(&settings);
    for (from, n, expected) in
        [("2027-02-03", 1, "2027-02-04"), ("2027-02-10", 2, "2027-02-15"), ("2027-02-19", 1, "2027-02-20")]
    {
        assert_eq!(calendar.add(day(from), n).day, day(expected), "{from} + {n}");
    }
    assert!(calendar.add(day("2027-02-03"), 1).certain, "what the office says is certain");
}

#[test]
fn the_calendar_has_an_end() {
    let at = shipped().add(day("2199-12-20"), 60);
    assert_eq!((at.day, at.certain), (day("2199-12-31"), false));
}

fn days() -> impl Strategy<Value = Day> {
    (0..5200_i32).prop_map(|n| day("2014-06-01").later(n).unwrap())
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn never_on_a_day_off(from in days(), n in 1..120_u16) {
        prop_assert!(shipped().is_working(shipped().add(from, n).day));
    }

    #[test]
    fn in_two_goes(from in days(), n in 0..90_u16, m in 0..90_u16) {
        let calendar = shipped();
        prop_assert_eq!(calendar.add(calendar.add(from, n).day, m).day, calendar.add(from, n + m).day);
    }

    #[test]
    fn later_is_not_sooner(from in days(), by in 0..40_i32, n in 0..90_u16) {
        let calendar = shipped();
        let later = from.later(by).unwrap();
        prop_assert!(calendar.add(from, n).day <= calendar.add(later, n).day);
        prop_assert!(calendar.add(from, n).day < calendar.add(from, n + 1).day);
    }

    #[test]
    fn counted_back(from in days(), n in 0..90_u16) {
        let calendar = shipped();
        prop_assert_eq!(calendar.between(from, calendar.add(from, n).day), u32::from(n));
    }
}
