//! Months: ends of months, leap days, and what half a date can mean.

use crate::note::{cases, day};
use proptest::prelude::*;
use so_nguon::rules::{add_months, full_months, span_of};

#[test]
fn months_later() {
    for (from, n, expected) in [
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2023-02-28", 12, "2024-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2025-01-31", 1, "2025-02-28"),
        ("2025-03-31", 1, "2025-04-30"),
        ("2025-12-31", 2, "2026-02-28"),
        ("2020-01-15", 60, "2025-01-15"),
        ("2016-11-07", 0, "2016-11-07"),
        ("2016-11-07", 12, "2017-11-07"),
        ("2199-06-30", 12, "2199-12-31"),
    ] {
        assert_eq!(add_months(day(from), n), day(expected), "{from} + {n}");
    }
}

#[test]
fn full_months_between() {
    for (from, to, expected) in [
        ("2000-03-25", "2018-03-24", Some(215)),
        ("2000-03-25", "2018-03-25", Some(216)),
        ("2004-02-29", "2022-02-27", Some(215)),
        ("2004-02-29", "2022-02-28", Some(216)),
        ("2000-01-31", "2000-02-29", Some(1)),
        ("2000-01-31", "2000-02-28", Some(0)),
        ("2000-01-31", "2000-01-31", Some(0)),
        ("2000-01-31", "2000-01-30", None),
    ] {
        assert_eq!(full_months(day(from), day(to)), expected, "{from} to {to}");
    }
}

#[test]
fn what_half_a_date_can_mean() {
    for (when, start, end) in [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2025-02-03", "2025-02-03", "2025-02-03"),
        ("2199-12", "2199-12-01", "2199-12-31"),
    ] {
        let span = span_of(when.parse().unwrap()).unwrap();
        assert_eq!((span.start, span.end), (day(start), day(end)), "{when}");
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn later_is_not_sooner(a in 0..60_000_i32, by in 0..400_i32, n in 0..600_u16) {
        let from = day("1930-01-01").later(a).unwrap();
        let later = from.later(by).unwrap();
        prop_assert!(add_months(from, n) <= add_months(later, n));
        prop_assert!(add_months(from, n) < add_months(from, n + 1));
        prop_assert_eq!(full_months(from, add_months(from, n)), Some(n));
    }

    #[test]
    fn full_months_are_the_most_that_fit(a in 0..60_000_i32, by in 0..20_000_i32) {
        let from = day("1930-01-01").later(a).unwrap();
        let to = from.later(by).unwrap();
        let n = full_months(from, to).unwrap();
        prop_assert!(add_months(from, n) <= to && add_months(from, n + 1) > to);
    }
}
