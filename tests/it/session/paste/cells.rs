//! What stands in cells, seen through whole rows.

use so_nguon::domain::*;
use so_nguon::i18n::code_named;
use so_nguon::session::Directory;
use so_nguon::session::paste::read_persons;

/// The birth that is read from this cell.
fn born(text: &str) -> Option<Born> {
    let book = crate::note::Sketch::read("Xã").book;
    let units = Directory::of(&Tree::over(&book, Span::ALL));
    let row = format!("Họ tên\tGiới tính\tNgày sinh\nLê A\tnam\t{text}");
    let read = read_persons(&row, &book, &units, "Xã", crate::note::day("2016-12-31"), code_named);
    read.good().next().map(|p| p.born)
}

#[test]
fn dates_of_offices_and_of_spreadsheets() {
    for (text, read) in [
        ("17/5/1990", Some("1990-05-17")),
        ("17-05-1990", Some("1990-05-17")),
        ("5/1990", Some("1990-05")),
        ("1990", Some("1990")),
        ("33010", Some("1990-05-17")),
        ("33010.5", Some("1990-05-17")),
        // Could be more than one day, or none.
        ("170590", None),
        ("17/5/90", None),
        ("99999", None),
        ("31/2/1990", None),
    ] {
        assert_eq!(born(text), read.map(|read| read.parse().unwrap()), "{text}");
    }
}
