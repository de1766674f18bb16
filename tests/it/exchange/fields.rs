//! The tables of fields know every field of every record: whichever is broken, it alone is named.

use super::{maker, small, today};
use serde_json::{Value, json};
use so_nguon::exchange::{read, write};

#[test]
fn each_broken_field_is_named() {
    let file: Value = serde_json::from_str(&write(&small(), &maker())).unwrap();
    let mut tried = 0;
    for list in ["periods", "units", "targets", "facts", "persons"] {
        for at in 0..file["book"][list].as_array().unwrap().len() {
            for field in file["book"][list][at].as_object().unwrap().keys() {
                let mut broken = file.clone();
                broken["book"][list][at][field] = json!({"of": ["another", "shape"]});
                let intake = read(broken.to_string().as_bytes(), today()).unwrap();
                let places: Vec<_> = intake.problems.iter().filter(|p| p.blocks).map(|p| p.place.as_str()).collect();
                assert_eq!(places.first().copied(), Some(format!("{list}[{at}].{field}").as_str()), "{places:?}");
                tried += 1;
            }
        }
    }
    for field in file["book"]["settings"].as_object().unwrap().keys() {
        let mut broken = file.clone();
        broken["book"]["settings"][field] = json!({"of": 1});
        let intake = read(broken.to_string().as_bytes(), today()).unwrap();
        assert!(intake.problems.iter().any(|p| p.blocks && p.place == format!("settings.{field}")), "{field}");
        tried += 1;
    }
    for at in 0..2 {
        for field in file["book"]["units"][1]["versions"][at].as_object().unwrap().keys() {
            let mut broken = file.clone();
            broken["book"]["units"][1]["versions"][at][field] = json!({"of": 1});
            let intake = read(broken.to_string().as_bytes(), today()).unwrap();
            let place = format!("units[1].versions[{at}].{field}");
            assert!(intake.problems.iter().any(|p| p.blocks && p.place == place), "{place}");
            tried += 1;
        }
    }
    assert!(tried > 60);
}

/// What an office has put of the rules and the calendar goes out and comes in whole; each value alone is named.
#[test]
fn rules_and_holidays_of_the_office() {
    let mut book = small();
    book.settings.rules = [("qd29/age_min".parse().unwrap(), 20), ("qd208/ceremony_from".parse().unwrap(), 0)].into();
    book.settings.holidays = [(super::day("2027-02-11"), so_nguon::domain::DayKind::Off)].into();
    let text = write(&book, &maker());
    let said = r#""rules":{"qd29/age_min":20,"qd208/ceremony_from":0},"holidays":{"2027-02-11":"off"}"#;
    assert!(text.contains(said), "{text}");
    let intake = read(text.as_bytes(), today()).unwrap();
    assert_eq!((intake.problems.as_slice(), &intake.book), (&[][..], &book));
    for (from, to, place) in [
        ("qd29/age_min", "qd30/age_min", "settings.rules"),
        ("\"qd29/age_min\":20", "\"qd29/age_min\":-1", "settings.rules"),
        ("2027-02-11", "2027-02-31", "settings.holidays"),
        ("\"off\"", "\"on\"", "settings.holidays"),
    ] {
        let intake = read(text.replacen(from, to, 1).as_bytes(), today()).unwrap();
        let places: Vec<_> = intake.problems.iter().filter(|p| p.blocks).map(|p| p.place.as_str()).collect();
        assert_eq!(places.first(), Some(&place), "{to}");
    }
}
