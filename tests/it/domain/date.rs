//! Days, births and spans.

use crate::note::day;
use proptest::prelude::*;
use so_nguon::domain::{Born, Day, Fault, Span};

#[test]
fn a_leap_day_and_twelve_months() {
    // Handbook 12, vector 8.
    assert_eq!(day("2024-02-29").years_later(1), day("2025-02-28"));
    assert_eq!(day("2024-02-29").years_later(4), day("2028-02-29"));
    assert_eq!(day("2024-02-29").years_later(-1), day("2023-02-28"));
    assert_eq!(day("2025-02-28").years_later(-1), day("2024-02-28"));
    assert_eq!(day("2199-06-01").years_later(1), day("2199-06-01"));
}

#[test]
fn what_is_no_day_is_refused() {
    for text in [
        "2016-02-30",
        "2015-02-29",
        "2016-13-01",
        "2016-00-10",
        "2016-1-05",
        "16-01-05",
        "2016-01-05 ",
        "2016/01/05",
        "1899-12-31",
        "2200-01-01",
        "+201-01-01",
        "２０１６-01-01",
        "",
        "2016-01-05-06",
        "-016-01-01",
    ] {
        assert_eq!(text.parse::<Day>(), Err(Fault::NotADay(text.into())), "{text}");
    }
    assert_eq!(Day::FIRST, day("1900-01-01"));
    assert_eq!(Day::FIRST.before(), Day::FIRST);
    assert_eq!(day("2016-03-01").before(), day("2016-02-29"));
}

#[test]
fn births_of_which_a_part_is_known() {
    for (born, on, age) in [
        ("1990", "2016-01-01", 26),
        ("1990", "2016-12-31", 26),
        ("1990-06", "2016-05-31", 25),
        ("1990-06", "2016-06-01", 26),
        ("1990-06-15", "2016-06-14", 25),
        ("1990-06-15", "2016-06-15", 26),
        ("2000-02-29", "2018-02-28", 18),
        ("2000-02-29", "2018-03-01", 18),
        ("2016-06-15", "2016-06-14", -1),
    ] {
        assert_eq!(born.parse::<Born>().unwrap().age_on(day(on)), age, "{born} on {on}");
        assert_eq!(born.parse::<Born>().unwrap().to_string(), born);
    }
    for text in ["199", "1990-13", "1990-00", "1899", "2200", "1990-02-30", "90-05", "199a", "1990-1-1", "năm"] {
        assert!(text.parse::<Born>().is_err(), "{text}");
    }
    assert_eq!("1990-05".parse::<Born>().unwrap().earliest(), Some(day("1990-05-01")));
}

/// L-F25: one answer everywhere: eighteen years are 216 months.
#[test]
fn a_leap_birthday_comes_on_the_last_of_february() {
    let born: Born = "2008-02-29".parse().unwrap();
    for (on, age) in [("2026-02-27", 17), ("2026-02-28", 18), ("2028-02-28", 19), ("2028-02-29", 20)] {
        assert_eq!(born.age_on(day(on)), age, "{on}");
        let Born::Day(birth) = born else { panic!("a whole day") };
        let months = so_nguon::rules::full_months(birth, day(on)).unwrap();
        assert_eq!(i32::from(months) / 12, age, "{on}");
    }
}

#[test]
fn spans_hold_both_ends() {
    let span = Span::new(day("2016-01-01"), day("2016-12-31")).unwrap();
    assert_eq!(span.days(), 366);
    assert!(span.holds(day("2016-01-01")) && span.holds(day("2016-12-31")) && !span.holds(day("2017-01-01")));
    assert_eq!(Span::new(day("2016-01-02"), day("2016-01-01")), Err(Fault::EndsFirst));
    assert_eq!(span.up_to(day("2015-05-05")).days(), 1);
    assert_eq!(span.up_to(day("2017-05-05")), span);
    assert_eq!(span.up_to(day("2016-01-31")).days(), 31);
}

proptest! {
    #![proptest_config(crate::note::cases(256))]

    #[test]
    fn days_print_and_read(year in 1900i32..2200, ordinal in 0i32..366) {
        let first = Day::new(year, 1, 1).unwrap();
        let month = u8::try_from(ordinal / 31 + 1).unwrap();
        let day = Day::new(year, month, u8::try_from(ordinal % 31 + 1).unwrap());
        if let Some(day) = day {
            prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
            prop_assert!(day.before() < day || day == Day::FIRST);
            prop_assert!((0..366).contains(&day.days_since(first)));
            prop_assert!(day == Day::FIRST || day.days_since(day.before()) == 1);
        }
    }

    #[test]
    fn any_text_is_a_day_in_one_spelling_or_none(text in "[0-9-]{0,12}") {
        if let Ok(day) = text.parse::<Day>() {
            prop_assert_eq!(day.to_string(), text.clone());
        }
        if let Ok(born) = text.parse::<Born>() {
            prop_assert_eq!(born.to_string(), text);
        }
    }
}
