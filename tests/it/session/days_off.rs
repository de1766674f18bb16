//! Days off and days worked instead: added, taken away, taken back.

use crate::note::day;
use so_nguon::domain::{DayKind, Settings};
use so_nguon::rules::{Calendar, Occasion, is_weekend};
use so_nguon::session::days_off::{OddDay, drop_day, odd_days, put_day};

fn on(settings: &Settings, text: &str) -> Option<OddDay> {
    odd_days(settings, day(text).year()).into_iter().find(|odd| odd.day == day(text))
}

#[test]
fn a_year_as_it_is_shipped() {
    let shipped = Settings::default();
    for year in 2015..=2027 {
        let days = odd_days(&shipped, year);
        assert!(days.len() >= 9 && days.is_sorted_by_key(|odd| odd.day), "{year}: {}", days.len());
        assert!(days.iter().all(|odd| !odd.edited && odd.occasion.is_some()), "{year}");
        // Only what differs from its weekday is told.
        assert!(days.iter().all(|odd| (odd.kind == DayKind::Working) == is_weekend(odd.day)), "{year}");
    }
    let national = on(&shipped, "2016-09-02").unwrap();
    assert_eq!((national.kind, national.occasion, national.certain), (DayKind::Off, Some(Occasion::NationalDay), true));
    // Beyond the table the fixed days alone are known, and none of them for certain.
    let later = odd_days(&shipped, 2031);
    assert!(!later.is_empty() && later.iter().all(|odd| !odd.certain), "{later:?}");
}

#[test]
fn days_are_added_and_taken_back() {
    let shipped = Settings::default();
    // A Friday off, the Saturday after it worked.
    let put = put_day(&shipped, day("2016-09-09"), DayKind::Off).unwrap();
    let put = put_day(&put, day("2016-09-10"), DayKind::Working).unwrap();
    let calendar = Calendar::of(&put);
    assert!(!calendar.is_working(day("2016-09-09")) && calendar.is_working(day("2016-09-10")));
    assert!(on(&put, "2016-09-10").unwrap().edited);
    assert_eq!(put_day(&put, day("2016-09-10"), DayKind::Working), None);
    let put = drop_day(&put, day("2016-09-10")).unwrap();
    // The other way round is the way back as well.
    assert_eq!(put_day(&put, day("2016-09-09"), DayKind::Working), Some(shipped.clone()));
    assert_eq!(put_day(&shipped, day("2016-09-09"), DayKind::Working), None, "it is so");
    assert_eq!(put_day(&shipped, day("2016-09-11"), DayKind::Off), None, "a Sunday is off");
}

#[test]
fn a_shipped_day_is_taken_away_and_stays_in_sight() {
    let shipped = Settings::default();
    let put = put_day(&shipped, day("2016-09-02"), DayKind::Working).unwrap();
    assert!(Calendar::of(&put).is_working(day("2016-09-02")));
    let odd = on(&put, "2016-09-02").unwrap();
    assert_eq!((odd.kind, odd.edited), (DayKind::Working, true));
    assert_eq!(drop_day(&put, day("2016-09-02")), Some(shipped.clone()));
    assert_eq!(drop_day(&shipped, day("2016-09-02")), None);
}

#[test]
fn a_supposed_day_can_be_confirmed() {
    let shipped = Settings::default();
    let supposed = odd_days(&shipped, 2031)[0];
    let confirmed = put_day(&shipped, supposed.day, supposed.kind).unwrap();
    let odd = odd_days(&confirmed, 2031)[0];
    assert_eq!((odd.day, odd.kind, odd.certain, odd.edited), (supposed.day, supposed.kind, true, true));
}
