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
