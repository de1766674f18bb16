//! A file with several things wrong at once, and one that is only written otherwise.

use super::problems::file;
use super::{small, today};
use so_nguon::exchange::read;

#[test]
fn everything_at_once() {
    let bad = file()
        .replacen("\"gender\":\"woman\",", "", 1)
        .replacen("1990-05-17", "1990-13-17", 1)
        .replacen("\"value\":8,", "\"value\":-8,", 1)
        .replacen("Chi bộ ấp 1", "", 1);
    let intake = read(bad.as_bytes(), today()).unwrap();
    let found: Vec<_> = intake.problems.iter().map(|p| (p.place.as_str(), p.record.as_deref())).collect();
    let expected = [
        ("sha256", None),
        ("units[2].versions[0].name", Some("0000000abc-3")),
        ("facts[0].value", Some("2015 0000000abc-2 admitted")),
        ("persons[0].gender", Some("0000000abc-5")),
        ("persons[0].born", Some("0000000abc-5")),
    ];
    assert_eq!(found, expected, "the persons of the unreadable unit are not blamed for it");
    assert!(intake.is_blocked());
    assert_eq!((intake.book.units.len(), intake.book.persons.len()), (2, 2), "what can be read is there");
}

#[test]
fn decomposed_letters_are_composed() {
    let bad = file().replacen("Chi bộ ấp 1", "Chi bo\u{302}\u{323} a\u{302}\u{301}p 1", 1);
    let intake = read(bad.as_bytes(), today()).unwrap();
    assert!(!intake.is_blocked());
    assert_eq!(intake.book, small());
}
