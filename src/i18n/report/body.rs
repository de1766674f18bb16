//! The committee of an organisation as a paper names it (handbook 8): “Huyện Ba Tri” signs as “Huyện ủy Ba Tri”, numbers
//! its papers “-BC/HU” and dates them in “Ba Tri”.

use crate::domain::{UnitKind, UnitVersion};

/// What a name of a place begins with, its committee, and the letters of its papers.
const PLACES: [(&str, &str, &str); 10] = [
    ("tỉnh", "Tỉnh ủy", "TU"),
    ("thành phố", "Thành ủy", "ThU"),
    ("huyện", "Huyện ủy", "HU"),
    ("quận", "Quận ủy", "QU"),
    ("thị xã", "Thị ủy", "ThU"),
    ("thị trấn", "", "ĐU"),
    ("xã", "", "ĐU"),
    ("phường", "", "ĐU"),
    ("đặc khu", "", "ĐU"),
    ("ấp", "", "CB"),
];

/// The name behind a word that it begins with, whatever the case of the letters.
fn behind<'a>(name: &'a str, word: &str) -> Option<&'a str> {
    name.to_lowercase().strip_prefix(word)?.strip_prefix(' ')?;
    let (at, _) = name.char_indices().nth(word.chars().count() + 1)?;
    name.get(at..)
}

/// The part of a name that is a kind of place, with the place's own name behind it; “Đảng bộ” may stand before both.
fn place(name: &str) -> Option<(&'static (&'static str, &'static str, &'static str), &str)> {
    let name = behind(name, "đảng bộ").unwrap_or(name);
    PLACES.iter().find_map(|row| Some((row, behind(name, row.0)?)))
}

/// A name within a sentence: “xã An Thủy”, “Công an huyện”.
#[must_use]
pub fn name_inside(name: &str) -> String {
    match (place(name), behind(name, "đảng bộ")) {
        (Some(((kind, ..), own)), None) => format!("{kind} {own}"),
        (_, Some(rest)) => format!("Đảng bộ {}", name_inside(rest)),
        (None, None) => name.to_owned(),
    }
}

/// The committee, and the letters behind the number of its papers.
#[must_use]
pub fn committee(version: &UnitVersion) -> (String, &'static str) {
    let name = version.name.as_str();
    let begins = |word: &str| name.to_lowercase().starts_with(word);
    let branch = matches!(version.kind, UnitKind::Branch | UnitKind::BaseBranch | UnitKind::Cell);
    if let Some((_, _, letters)) = PLACES.iter().find(|(_, c, _)| !c.is_empty() && begins(&c.to_lowercase())) {
        return (name.to_owned(), letters);
    }
    match place(name) {
        Some(((_, committee, letters), own)) if !committee.is_empty() && !branch => {
            let letters = if version.kind == UnitKind::Province { "TU" } else { letters };
            (format!("{committee} {own}"), letters)
        }
        _ if begins("chi bộ") => (name.to_owned(), "CB"),
        _ if branch => (format!("Chi bộ {}", name_inside(name)), "CB"),
        _ if begins("đảng ủy") => (name.to_owned(), "ĐU"),
        _ => (format!("Đảng ủy {}", name_inside(behind(name, "đảng bộ").unwrap_or(name))), "ĐU"),
    }
}

/// Whom a letter to this organisation is addressed to: its committee, “Chi ủy Chi bộ ấp 1”, “Đảng ủy xã An Thủy”.
#[must_use]
pub fn addressee(version: &UnitVersion) -> String {
    let (committee, letters) = committee(version);
    match version.kind {
        // A cell has no committee of its own.
        UnitKind::Cell => version.name.to_string(),
        _ if letters == "CB" => format!("Chi ủy {committee}"),
        _ => committee,
    }
}

/// The place that this unit is named after, where papers of it and of those below are dated.
#[must_use]
pub fn place_named(version: &UnitVersion) -> Option<String> {
    place(version.name.as_str()).map(|(_, own)| own.to_owned())
}
