//! The shipped holidays: lunar days against the moon, weekends against the week, years against the labour law.

use crate::note::day;
use so_nguon::domain::{Day, DayKind};
use so_nguon::rules::{Holiday, Occasion, shipped};
use std::collections::BTreeSet;
use std::f64::consts::PI;

/// The day of the k-th new moon after 1900 at Hanoi, as a Julian day (Meeus; the way the Vietnamese almanac is computed).
fn new_moon(k: f64) -> f64 {
    let t = k / 1236.85;
    let rad = PI / 180.0;
    let mean = 2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t * t - 0.000_000_155 * t.powi(3)
        + 0.000_33 * ((166.56 + 132.87 * t - 0.009_173 * t * t) * rad).sin();
    let sun = (359.2242 + 29.105_356_08 * k - 0.000_033_3 * t * t) * rad;
    let moon = (306.0253 + 385.816_918_06 * k + 0.010_730_6 * t * t) * rad;
    let node = (21.2964 + 390.670_506_46 * k - 0.001_652_8 * t * t) * rad;
    let shift = (0.1734 - 0.000_393 * t) * sun.sin() + 0.0021 * (2.0 * sun).sin() - 0.4068 * moon.sin()
        + 0.0161 * (2.0 * moon).sin()
        - 0.0004 * (3.0 * moon).sin()
        + 0.0104 * (2.0 * node).sin()
        - 0.0051 * (sun + moon).sin()
        - 0.0074 * (sun - moon).sin()
        + 0.0004 * (2.0 * node + sun).sin()
        - 0.0004 * (2.0 * node - sun).sin()
        - 0.0006 * (2.0 * node + moon).sin()
        + 0.0010 * (2.0 * node - moon).sin()
        + 0.0005 * (sun + 2.0 * moon).sin();
    let delta = -0.000_278 + 0.000_265 * t + 0.000_262 * t * t;
    (mean + shift - delta + 0.5 + 7.0 / 24.0).floor()
}

/// The sun's longitude at the beginning of that day at Hanoi, in twelfths of a turn.
fn sun_twelfth(julian: f64) -> i32 {
    let t = (julian - 0.5 - 7.0 / 24.0 - 2_451_545.0) / 36_525.0;
    let rad = PI / 180.0;
    let mean = 357.529_10 + 35_999.050_30 * t - 0.000_155_9 * t * t;
    let long = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t * t;
    let centre = (1.914_600 - 0.004_817 * t) * (mean * rad).sin() + 0.019_993 * (2.0 * mean * rad).sin();
    #[allow(clippy::cast_possible_truncation)]
    let twelfth = ((long + centre).rem_euclid(360.0) / 30.0).floor() as i32;
    twelfth
}

/// First day of the lunar month so many after Tết, by the civil year.
fn lunar(year: i32, month: i32, date: i32) -> Day {
    // 01/01/1900 began at Julian day 2415021.
    let to_day = |julian: f64| {
        #[allow(clippy::cast_possible_truncation)]
        let n = (julian - 2_415_021.0) as i32;
        day("1900-01-01").later(n).unwrap()
    };
    // The month in which the sun passes the solstice is the eleventh.
    let solstice = |year: i32| {
        let mut k = ((f64::from(year) - 1900.0) * 12.3685 + 12.0).floor() + 1.0;
        while to_day(new_moon(k)) > Day::new(year, 12, 31).unwrap() {
            k -= 1.0;
        }
        if sun_twelfth(new_moon(k)) >= 9 { k - 1.0 } else { k }
    };
    let (eleventh, next) = (solstice(year - 1), solstice(year));
    // In a year of thirteen months the first without a change of the sun's twelfth is counted twice.
    let leap = (next - eleventh > 12.5).then(|| {
        let mut k = eleventh + 1.0;
        while sun_twelfth(new_moon(k)) != sun_twelfth(new_moon(k + 1.0)) {
            k += 1.0;
        }
        k
    });
    let mut k = eleventh + f64::from(month) + 1.0;
    if leap.is_some_and(|leap| leap <= k) {
        k += 1.0;
    }
    to_day(new_moon(k)).later(date - 1).unwrap()
}

fn of(occasion: Occasion, year: i32) -> BTreeSet<Day> {
    let days = shipped().into_iter().filter(|h| h.occasion == occasion && h.kind == DayKind::Off);
    days.map(|h| h.day).filter(|d| d.year() == year).collect()
}

/// Known days, so that the moon of the test is the almanac's.
#[test]
fn the_moon_is_right() {
    for (year, tet, kings) in [
        (2015, "2015-02-19", "2015-04-28"),
        (2017, "2017-01-28", "2017-04-06"),
        (2020, "2020-01-25", "2020-04-02"),
        (2023, "2023-01-22", "2023-04-29"),
        (2026, "2026-02-17", "2026-04-26"),
        (2027, "2027-02-06", "2027-04-16"),
    ] {
        assert_eq!((lunar(year, 1, 1), lunar(year, 3, 10)), (day(tet), day(kings)), "{year}");
    }
}

#[test]
fn lunar_days_follow_the_moon() {
    for year in 2015..=2027 {
        let (tet, kings) = (lunar(year, 1, 1), lunar(year, 3, 10));
        let (days, off) = (of(Occasion::Tet, year), of(Occasion::HungKings, year));
        // The day before, and three days from it on.
        for n in -1..=2 {
            assert!(days.contains(&tet.later(n).unwrap()), "Tết {year}: {days:?}");
        }
        assert!(off.contains(&kings), "10/3 {year} is {kings}: {off:?}");
    }
}

fn weekday(of: Day) -> i32 {
    of.days_since(day("1900-01-01")).rem_euclid(7)
}

/// Nobody gets more or fewer days than the law gives: weekdays off, less the Saturdays worked for some of them.
#[test]
fn as_many_days_as_the_law_gives() {
    let all = shipped();
    for year in 2016..=2027 {
        let given = match year {
            ..=2020 => 10,
            2021..=2025 => 11,
            _ => 12,
        };
        let weekdays = |h: &&Holiday| h.kind == DayKind::Off && h.day.year() == year && weekday(h.day) < 5;
        let off = all.iter().filter(weekdays).count();
        let worked = all.iter().filter(|h| h.kind == DayKind::Working && h.day.year() == year).count();
        // Monday 31/12/2018 was worked on 05/01/2019; the Saturday of 30/04/2022 and others were given back.
        let over = i64::try_from(off).unwrap() - i64::try_from(worked).unwrap();
        let expected = match year {
            2018 => given + 1,
            2019 => given - 1,
            _ => given,
        };
        assert_eq!(over, expected, "{year}");
    }
}

#[test]
fn days_worked_are_saturdays_and_no_day_stands_twice() {
    let all = shipped();
    assert!(all.iter().filter(|h| h.kind == DayKind::Working).all(|h| weekday(h.day) == 5));
    assert!(all.windows(2).all(|two| two[0].day < two[1].day));
    let supposed: Vec<String> = all.iter().filter(|h| !h.certain).map(|h| h.day.to_string()).collect();
    assert!(supposed.iter().all(|d| d.as_str() > "2026-11"), "{supposed:?}");
}
