//! Where a unit may stand.

use crate::note::{Sketch, day, version};
use so_nguon::domain::*;

#[test]
fn only_legal_places_are_offered() {
    let sketch = Sketch::read(
        "
Huyện
  Xã A
    Chi bộ 1
      Tổ 1
  Xã B
  Bạn  friend
  Xã cũ  until:2016-07-01
",
    );
    let names = |unit: Option<&str>, kind: UnitKind, on: &str| -> Vec<String> {
        let places = places_for(&sketch.book, unit.map(|u| sketch.unit(u)), kind, day(on));
        places.iter().map(|id| sketch.book.units.get(id).unwrap().latest().unwrap().name.to_string()).collect()
    };
    assert_eq!(names(None, UnitKind::Branch, "2016-12-01"), ["Huyện", "Xã A", "Xã B"]);
    assert_eq!(names(Some("Xã A"), UnitKind::Commune, "2016-12-01"), ["Huyện"]);
    assert_eq!(names(Some("Chi bộ 1"), UnitKind::Branch, "2016-12-01"), ["Huyện", "Xã A", "Xã B"]);
    assert_eq!(names(None, UnitKind::Friend, "2016-12-01"), ["Huyện", "Xã A", "Chi bộ 1", "Xã B"]);
    assert!(names(None, UnitKind::Province, "2016-12-01").is_empty());
    assert!(names(None, UnitKind::Cell, "2009-12-31").is_empty());
    // A unit that has ended stands nowhere.
    assert!(names(Some("Xã cũ"), UnitKind::Commune, "2016-12-01").is_empty());
}

#[test]
fn a_cycle_on_a_later_day_is_seen_beforehand() {
    let mut sketch = Sketch::read("A  chi-bộ\nB  chi-bộ");
    let (a, b) = (sketch.unit("A"), sketch.unit("B"));
    let under = |on: &str, kind, parent| UnitVersion { from: day(on), ..version("X", Some(parent), kind) };
    sketch.edit(Edit::ReviseUnit(b, under("2017-01-01", UnitKind::Cell, a)));
    // Today B stands free; from 2017 on it is under A.
    assert!(makes_cycle(&sketch.book, a, b, day("2016-06-01")));
    assert!(!makes_cycle(&sketch.book, b, a, day("2016-06-01")));
}

#[test]
fn kinds_that_fit_a_place() {
    let mut sketch = Sketch::read("Huyện\n  Xã\n    Chi bộ\n  Bạn  friend");
    let on = day("2016-01-01");
    let kinds = |unit: Option<&str>, above: Option<&str>| {
        kinds_for(&sketch.book, unit.map(|u| sketch.unit(u)), above.map(|u| sketch.unit(u)), on)
    };
    assert_eq!(kinds(None, None), UnitKind::ALL);
    assert!(kinds(None, Some("Bạn")).is_empty());
    assert_eq!(kinds(None, Some("Chi bộ")), [UnitKind::Cell, UnitKind::Friend]);
    // A unit that holds others can only become what may hold them.
    let xa = kinds(Some("Xã"), Some("Huyện"));
    assert!(xa.contains(&UnitKind::BaseCommittee) && !xa.contains(&UnitKind::Branch));
    // Each kind offered is one that the book takes.
    let (id, above) = (sketch.unit("Xã"), sketch.unit("Huyện"));
    for kind in xa {
        let version = UnitVersion { from: on, ..crate::note::version("Xã", Some(above), kind) };
        sketch.edit(Edit::ReviseUnit(id, version));
    }
}
