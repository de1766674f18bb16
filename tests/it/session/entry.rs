//! What people type is read in one way or not at all (handbook 10.1, 10.2).

use crate::note::{cases, count, day};
use proptest::prelude::*;
use so_nguon::domain::{Aim, Born, Count, Day, Fault, Percent, PercentOf, Rounding};
use so_nguon::session::{read_aim, read_born, read_count, read_day, read_number};

#[test]
fn numbers_with_and_without_separators() {
    for (text, number) in [
        ("0", 0),
        ("5544", 5544),
        ("5.544", 5544),
        ("5,544", 5544),
        ("5 544", 5544),
        ("5\u{a0}544", 5544),
        ("5\u{202f}544", 5544),
        (" 220 ", 220),
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("+7", 7),
        ("007", 7),
        ("-3", -3),
        ("−3", -3),
        ("−5.544", -5544),
        ("999.999.999.999.999", 999_999_999_999_999),
    ] {
        assert_eq!(read_number(text), Some(number), "{text:?}");
    }
}

#[test]
fn what_could_be_two_numbers_is_none() {
    for text in [
        "",
        " ",
        "-",
        "−",
        "+",
        "+-3",
        "--3",
        "- 3",
        "55.44",
        "5.54",
        "5.5444",
        "100,91",
        "0.544",
        "0,544",
        "00.544",
        "1.234,567",
        "1,234.567",
        "1 234.567",
        "1234.567",
        "5..544",
        "5  544",
        ".544",
        "5.",
        "5.544.",
        "1e3",
        "0x10",
        "năm",
        "5 người",
        "٣",
        "５",
        "1234567890123456",
        "9999999999999999999999",
    ] {
        assert_eq!(read_number(text), None, "{text:?}");
        assert_eq!(read_count(text), Err(Fault::NotACount(text.into())), "{text:?}");
    }
}

#[test]
fn counts_have_bounds() {
    assert_eq!(read_count("9.999.999").map(Count::get), Ok(9_999_999));
    for (text, told) in [("10.000.000", "10000000"), ("−3", "-3"), ("-5,544", "-5544")] {
        assert_eq!(read_count(text), Err(Fault::NotACount(told.into())));
    }
    let long = "a".repeat(1000);
    assert_eq!(read_count(&long), Err(Fault::NotACount("a".repeat(40))), "a message has room for so much");
}

#[test]
fn days_by_day_month_and_four_digits_of_the_year() {
    for (text, expected) in [
        ("5/1/2017", "2017-01-05"),
        ("05/01/2017", "2017-01-05"),
        ("05-01-2017", "2017-01-05"),
        ("05.01.2017", "2017-01-05"),
        ("5. 1. 2017", "2017-01-05"),
        ("5 1 2017", "2017-01-05"),
        (" 31/12/2016 ", "2016-12-31"),
        ("29/2/2016", "2016-02-29"),
        ("2016-11-05", "2016-11-05"),
        ("2016/11/5", "2016-11-05"),
    ] {
        assert_eq!(read_day(text), Ok(day(expected)), "{text:?}");
        assert_eq!(read_born(text), Ok(Born::Day(day(expected))), "{text:?}");
    }
}

#[test]
fn what_could_be_two_days_is_none() {
    for text in [
        "",
        "/",
        "5",
        "050117",
        "05012017",
        "20170105",
        "5/1/17",
        "05/01/17",
        "17/5/90",
        "12/31/2016",
        "30/02/2016",
        "29/2/2015",
        "0/1/2017",
        "5/0/2017",
        "5/13/2017",
        "5/2017/1",
        "5/1/0017",
        "5/1/1899",
        "5/1/2200",
        "5/1/02017",
        "5/1/2017/3",
        "+5/1/2017",
        "5/1/2017 10:00",
        "5 tháng 1 năm 2017",
        "2016-13-05",
        "２/1/2017",
        "99999999999999999999/1/2017",
    ] {
        assert_eq!(read_day(text), Err(Fault::NotADay(text.into())), "{text:?}");
        assert_eq!(read_born(text), Err(Fault::NotADay(text.into())), "{text:?}");
    }
}

#[test]
fn births_of_which_a_part_is_known() {
    for (text, born) in [
        ("2017", Born::Year(2017)),
        (" 1990 ", Born::Year(1990)),
        ("1/2017", Born::Month(2017, 1)),
        ("05/1990", Born::Month(1990, 5)),
        ("5-1990", Born::Month(1990, 5)),
        ("1990-05", Born::Month(1990, 5)),
    ] {
        assert_eq!(read_born(text), Ok(born), "{text:?}");
        assert_eq!(read_day(text), Err(Fault::NotADay(text.into())), "{text:?} is no whole day");
    }
    for text in ["13/1990", "0/1990", "1899", "2200", "90", "5/90", "1990/1991", "năm 1990", "…/1990", "1990?"] {
        assert_eq!(read_born(text), Err(Fault::NotADay(text.into())), "{text:?}");
    }
}

fn aim(text: &str) -> Result<Option<Aim>, Fault> {
    read_aim(text, PercentOf::YearStart, Rounding::Up)
}

fn percent(hundredths: u32) -> Aim {
    Aim::Percent(Percent { hundredths: count(hundredths), of: PercentOf::YearStart, rounding: Rounding::Up })
}

#[test]
fn aims_in_all_their_forms() {
    let exact = |n| Some(Aim::Exact(count(n)));
    let range = |a, b| Some(Aim::Range(count(a), count(b)));
    for (text, expected) in [
        ("", None),
        ("  ", None),
        ("0", exact(0)),
        ("220", exact(220)),
        ("5.544", exact(5544)),
        ("≥ 220", exact(220)),
        ("≥220", exact(220)),
        (">= 220", exact(220)),
        ("8.000 – 8.500", range(8000, 8500)),
        ("8.000-8.500", range(8000, 8500)),
        ("8000—8500", range(8000, 8500)),
        ("8,000 − 8,500", range(8000, 8500)),
        ("7 - 7", exact(7)),
        ("3,5%", Some(percent(350))),
        ("3.5 %", Some(percent(350))),
        ("3%", Some(percent(300))),
        ("0,05%", Some(percent(5))),
        ("≥ 3,5%", Some(percent(350))),
        ("1000%", Some(percent(100_000))),
    ] {
        assert_eq!(aim(text), Ok(expected), "{text:?}");
    }
}

#[test]
fn aims_that_could_be_two_are_refused() {
    for text in [
        "≥",
        ">",
        "> 220",
        ">220",
        "≤ 220",
        "≥≥ 5",
        "≥ 5 – 9",
        "100,91",
        "55.44",
        "5 –",
        "– 5",
        "3-5-7",
        "5--7",
        "%",
        "3,505%",
        "-3%",
        "3,5%-4%",
        "1001%",
        "1.000%",
        "3,%5",
        "99999999999999999999%",
        "khoảng 220",
        "−3 – 5",
        "5 – −3",
    ] {
        assert!(matches!(aim(text), Err(Fault::NotACount(_))), "{text:?}: {:?}", aim(text));
    }
    assert_eq!(aim("−3"), Err(Fault::NotACount("-3".into())), "a number below zero, not a range");
    assert_eq!(aim("8.500 – 8.000"), Err(Fault::Backwards));
    assert_eq!(aim("10.000.000"), Err(Fault::NotACount("10000000".into())));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_text_is_judged(text in "[-−–≥>%/0-9., \u{a0}đ]{0,16}|.{0,20}") {
        let _ = (read_number(&text), read_count(&text), read_day(&text), read_born(&text), aim(&text));
    }

    #[test]
    fn a_number_means_the_same_however_it_is_parted(n in 0i64..1_000_000_000_000_000, mark in "[.,  \u{202f}]") {
        let plain = n.to_string();
        let parts: Vec<&str> = plain.as_bytes().rchunks(3).rev().map(|p| std::str::from_utf8(p).unwrap()).collect();
        prop_assert_eq!(read_number(&plain), Some(n));
        prop_assert_eq!(read_number(&parts.join(&mark)), Some(n));
        prop_assert_eq!(read_number(&format!("−{}", parts.join(&mark))), Some(-n));
    }

    #[test]
    fn a_day_is_read_day_first(year in 1900i32..2200, month in 1u8..13, on in 1u8..32, mark in "[-/. ]") {
        let text = format!("{on}{mark}{month}{mark}{year}");
        let expected = Day::new(year, month, on);
        prop_assert_eq!(read_day(&text).ok(), expected);
        prop_assert_eq!(read_day(&format!("{on:02}{mark}{month:02}{mark}{year}")).ok(), expected);
    }
}
