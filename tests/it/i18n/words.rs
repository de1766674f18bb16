//! How Vietnamese is spelled in all words of the program and of its samples.

use std::path::Path;
use unicode_normalization::is_nfc;

/// Every file of a folder with its text.
fn texts(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts(&path, found);
        } else {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// A syllable's end with its tone where the other habit puts it: `oà` for `òa`, `uỷ` for `ủy`. None for `quý`, `hoàn`.
fn misplaced(text: &str) -> Option<String> {
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    let at = (0..letters.len()).find(|&at| {
        let two = (letters[at], letters.get(at + 1).copied().unwrap_or(' '));
        let open = letters.get(at + 2).is_none_or(|c| !c.is_alphabetic());
        let glide = at > 0 && letters[at - 1] == 'q';
        let wrong = match two {
            ('o', second) => "àáảãạèéẻẽẹ".contains(second),
            ('u', second) => !glide && "ỳýỷỹỵ".contains(second),
            _ => false,
        };
        open && wrong
    })?;
    Some(letters[at.saturating_sub(4)..(at + 2).min(letters.len())].iter().collect())
}

#[test]
fn tones_are_told_apart() {
    for (text, wrong) in [
        ("Huyện ủy, thủy, hòa, khóa", false),
        ("quý, quỹ, hoàn, toán, thuyền", false),
        ("Huyện uỷ", true),
        ("hoà", true),
    ] {
        assert_eq!(misplaced(text).is_some(), wrong, "{text}");
    }
}

#[test]
fn every_word_is_composed_and_has_its_tone_in_one_place() {
    let (top, mut found) = (Path::new(env!("CARGO_MANIFEST_DIR")), Vec::new());
    for folder in ["src/i18n", "src/sample"] {
        texts(&top.join(folder), &mut found);
    }
    assert!(found.len() > 20);
    for (name, text) in found {
        for (at, line) in text.lines().enumerate() {
            let place = format!("{name}:{}", at + 1);
            assert!(is_nfc(line), "{place}: letters are composed (NFC), so that search finds them");
            assert_eq!(misplaced(line), None, "{place}: ủy, hòa, xóa; not uỷ, hoà, xoá");
        }
    }
}
