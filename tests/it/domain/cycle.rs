//! Cycles that moves of two offices bring about: found from their first day, and gone when one goes back.

use crate::note::{day, name, unit_id, version};
use so_nguon::domain::{Beyond, Book, Cycle, Edit, Office, Unit, UnitKind, UnitVersion, cycles};

/// A district; under it a commune, and a base committee that two offices have moved under each other.
fn book() -> Book {
    let mut book = Book::default();
    let mut put = |n: u32, versions: &[(&str, u32, UnitKind)]| {
        let versions = versions.iter().map(|(from, above, kind)| UnitVersion {
            from: day(from),
            name: name(&format!("Đơn vị {n}")),
            ..version("Đơn vị", (*above > 0).then(|| unit_id(*above)), *kind)
        });
        book.units.put(
            unit_id(n),
            Unit {
                versions: versions.collect(),
                ended: None,
                one_with: None,
                office: Office::NONE,
                beyond: Beyond::NONE,
            },
        );
    };
    put(1, &[("2010-01-01", 0, UnitKind::District)]);
    put(2, &[("2010-01-01", 1, UnitKind::Commune), ("2016-03-01", 3, UnitKind::Branch)]);
    put(3, &[("2010-01-01", 1, UnitKind::BaseCommittee), ("2016-07-01", 2, UnitKind::BaseCommittee)]);
    put(4, &[("2010-01-01", 3, UnitKind::Branch)]);
    book
}

#[test]
fn it_is_found_from_its_first_day() {
    let found = cycles(&book());
    let [Cycle { from, units }] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(*from, day("2016-07-01"));
    assert_eq!(
        units.iter().map(|(id, v)| (*id, v.parent)).collect::<Vec<_>>(),
        [(unit_id(2), Some(unit_id(3))), (unit_id(3), Some(unit_id(2)))]
    );
}

#[test]
fn whichever_goes_back_it_is_gone() {
    let book = book();
    for (id, unit) in &cycles(&book)[0].units {
        let back = Cycle::back(&book, *id, unit).unwrap();
        assert_eq!(back.parent, Some(unit_id(1)));
        // The commune that had become a branch cannot stand where a commune stood and hold what it held; it is said so.
        if let Ok(next) = book.apply(&Edit::ReviseUnit(*id, back)) {
            assert_eq!(cycles(&next), []);
        }
    }
    let first = cycles(&book)[0].units[1].clone();
    let back = Cycle::back(&book, first.0, &first.1).unwrap();
    assert_eq!(cycles(&book.apply(&Edit::ReviseUnit(first.0, back)).unwrap()), []);
}

#[test]
fn a_sound_tree_has_none() {
    let mut book = book();
    book.units.remove(&unit_id(2));
    assert_eq!(cycles(&book), []);
}
