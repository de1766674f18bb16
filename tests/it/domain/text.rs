//! Texts at the border: cleaned, checked, never repaired into something else.

use crate::note::cases;
use proptest::prelude::*;
use so_nguon::domain::{Fault, Name, NamePart, Note, PersonName};

#[test]
fn names_are_cleaned() {
    for (typed, kept) in [
        ("  Xã   An\u{a0}Thủy ", "Xã An Thủy"),
        ("Tra\u{302}\u{300}n", "Trần"),
        ("Ba\u{200b}Tri", "BaTri"),
        ("Chi bộ 2\t(ấp 3)", "Chi bộ 2 (ấp 3)"),
        ("\u{feff}Thị trấn", "Thị trấn"),
    ] {
        assert_eq!(Name::new(typed).unwrap().as_str(), kept);
    }
}

#[test]
fn names_are_refused_with_their_reason() {
    for (typed, fault) in [
        ("", Fault::Blank),
        (" \u{a0}\u{200b}", Fault::Blank),
        ("---", Fault::Blank),
        ("<script>alert(1)</script>", Fault::Sign('<')),
        ("a > b", Fault::Sign('>')),
        ("Ba\u{202e}Tri", Fault::Sign('\u{202e}')),
        ("Ba\u{2066}Tri", Fault::Sign('\u{2066}')),
        ("Ba\u{200f}Tri", Fault::Sign('\u{200f}')),
        ("Ba\u{0}Tri", Fault::Sign('\u{0}')),
        ("Ba\u{1b}[31mTri", Fault::Sign('\u{1b}')),
    ] {
        assert_eq!(Name::new(typed), Err(fault), "{typed:?}");
    }
    assert!(Name::new(&"ệ".repeat(200)).is_ok());
    assert_eq!(Name::new(&"ệ".repeat(201)), Err(Fault::TooLong(200)));
    // Length counts letters as they are seen, not as they were sent.
    assert!(Name::new(&"e\u{302}\u{323}".repeat(200)).is_ok());
}

#[test]
fn persons_have_letters() {
    for name in ["Nguyễn Văn A", "H'Hen Niê", "Y-Thông", "Trần T. B", "D’Arc"] {
        assert!(PersonName::new(name).is_ok(), "{name}");
    }
    for (name, sign) in [("Nguyễn Văn 2", '2'), ("A; DROP", ';'), ("=cmd", '='), ("A\"B", '"')] {
        assert_eq!(PersonName::new(name), Err(Fault::Sign(sign)), "{name}");
    }
    assert_eq!(PersonName::new(" "), Err(Fault::Blank));
}

#[test]
fn a_remark_may_be_empty() {
    assert!(Note::new("").unwrap().is_empty());
    assert_eq!(Note::new("Công văn 12-CV/HU").unwrap().as_str(), "Công văn 12-CV/HU");
    assert_eq!(Note::new(&"a".repeat(501)), Err(Fault::TooLong(500)));
}

#[test]
fn parts_make_the_name_that_the_whole_would() {
    let long = "a".repeat(60);
    let parts = ["", " ", "Nguyễn", "Thị Kim", "a  b", "A ", "e\u{302}", "Ω", "'", ".", "2", "<", "\u{1}", &long];
    let mut room = String::new();
    for (a, b, c) in parts.iter().flat_map(|a| parts.iter().flat_map(move |b| parts.map(|c| (*a, *b, c)))) {
        let whole = [a, b, c].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let expected = PersonName::new(&whole).ok().filter(|name| name.as_str() == whole);
        assert_eq!(PersonName::of_parts([a, b, c].map(NamePart::new), &mut room), expected, "{whole:?}");
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn what_was_cleaned_once_is_clean(text in any::<String>()) {
        if let Ok(name) = Name::new(&text) {
            prop_assert_eq!(Name::new(name.as_str()), Ok(name.clone()));
            prop_assert!(!name.as_str().contains(['<', '>']) && name.as_str().trim() == name.as_str());
            let json = serde_json::to_string(&name).unwrap();
            prop_assert_eq!(serde_json::from_str::<Name>(&json).unwrap(), name);
        }
    }
}
