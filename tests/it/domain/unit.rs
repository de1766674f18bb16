//! A unit through time.

use crate::note::{day, version};
use so_nguon::domain::{Span, Unit, UnitKind, UnitVersion};

fn from(text: &str, on: &str) -> UnitVersion {
    UnitVersion { from: day(on), ..version(text, None, UnitKind::Commune) }
}

#[test]
fn the_version_in_force() {
    let mut unit = Unit::new(from("An Thủy", "2010-01-01")).revised(from("An Thuỷ", "2016-07-01"));
    unit.ended = Some(day("2025-07-01"));
    let name = |on: &str| unit.at(day(on)).map(|v| v.name.to_string());
    assert_eq!(name("2009-12-31"), None);
    assert_eq!(name("2016-06-30").as_deref(), Some("An Thủy"));
    assert_eq!(name("2016-07-01").as_deref(), Some("An Thuỷ"));
    // Half-open: the day of its end is the first on which it no longer is.
    assert_eq!(name("2025-06-30").as_deref(), Some("An Thuỷ"));
    assert_eq!(name("2025-07-01"), None);
}

#[test]
fn within_a_span_the_last_place_counts() {
    let mut unit = Unit::new(from("Một", "2016-03-01")).revised(from("Hai", "2016-09-01"));
    let within =
        |unit: &Unit, a: &str, b: &str| unit.within(Span::new(day(a), day(b)).unwrap()).map(|v| v.name.to_string());
    assert_eq!(within(&unit, "2016-01-01", "2016-02-29"), None);
    assert_eq!(within(&unit, "2016-01-01", "2016-06-30").as_deref(), Some("Một"));
    assert_eq!(within(&unit, "2016-01-01", "2016-12-31").as_deref(), Some("Hai"));
    unit.ended = Some(day("2016-08-01"));
    assert_eq!(within(&unit, "2016-01-01", "2016-12-31").as_deref(), Some("Một"));
    assert_eq!(within(&unit, "2016-08-01", "2016-12-31"), None);
    unit.ended = Some(day("2016-01-01"));
    assert_eq!(within(&unit, "2016-01-01", "2016-12-31"), None);
}

#[test]
fn a_version_of_the_same_day_is_replaced() {
    let unit =
        Unit::new(from("Một", "2016-03-01")).revised(from("Sửa", "2016-03-01")).revised(from("Cũ", "2015-01-01"));
    let names: Vec<_> = unit.versions.iter().map(|v| v.name.to_string()).collect();
    assert_eq!(names, ["Cũ", "Sửa"]);
}
