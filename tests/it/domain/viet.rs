//! Vietnamese letters against an independent judge, and the strings of handbook 12, vector 9.

use crate::note::cases;
use proptest::prelude::*;
use so_nguon::domain::{compose, fold, sort_key, sort_key_of_person, spelled_word};
use unicode_normalization::UnicodeNormalization;

/// The 12 vowels with 5 tones and none, and đ; with capitals 146 letters, of which 134 are not ASCII.
const LETTERS: &str = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

fn alphabet() -> Vec<char> {
    let small = LETTERS.chars();
    let capital = LETTERS.chars().flat_map(char::to_uppercase);
    small.chain(capital).collect()
}

#[test]
fn every_letter_composes_as_unicode_does() {
    let letters = alphabet();
    assert_eq!(letters.iter().filter(|c| !c.is_ascii()).count(), 134);
    for letter in letters {
        let apart: String = letter.to_string().nfd().collect();
        assert_eq!(compose(&apart), letter.to_string(), "{letter}");
        // Marks in the other order, as some keyboards send them.
        let mut marks: Vec<char> = apart.chars().collect();
        marks[1..].reverse();
        let turned: String = marks.into_iter().collect();
        let judge: String = turned.nfc().collect();
        assert!(compose(&turned) == letter.to_string() || judge != letter.to_string(), "{letter}");
        assert_eq!(compose(&letter.to_string()), letter.to_string());
    }
}

#[test]
fn folding_by_the_judge() {
    for letter in alphabet() {
        let bare: String = letter.to_lowercase().nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect();
        let bare = bare.replace('đ', "d").replace('y', "i");
        assert_eq!(fold(&letter.to_string()), bare, "{letter}");
    }
}

#[test]
fn strings_that_are_the_same_to_a_searcher() {
    for (a, b) in [
        ("Trần", "Tra\u{302}\u{300}n"),
        ("Đặng", "đặng"),
        ("Đặng", "dang"),
        ("uỷ", "ủy"),
        ("Huyện uỷ", "huyện ủy"),
        ("hoà", "hòa"),
        ("thuý", "thúy"),
        ("Mỹ Quí", "Mỹ Quý"),
        ("Mỹ", "Mĩ"),
        ("Ba\u{a0}Tri", "ba tri"),
        ("  Ba \t Tri ", "Ba Tri"),
        ("Ba\u{200b} Tri\u{feff}", "Ba Tri"),
    ] {
        assert_eq!(fold(a), fold(b), "{a:?} {b:?}");
    }
    assert_ne!(fold("Ba Tri"), fold("Batri"));
    assert_eq!(fold(" \u{a0} "), "");
}

#[test]
fn what_is_not_vietnamese_is_left_alone() {
    for text in ["n\u{303}", "b\u{302}", "a\u{30a}", "\u{301}", "𝒳\u{301}", "a\u{301}\u{301}", "日本", ""] {
        assert_eq!(compose(text).chars().count(), compose(&compose(text)).chars().count());
    }
    assert_eq!(compose("n\u{303}"), "n\u{303}");
    assert_eq!(compose("a\u{301}\u{301}"), "á\u{301}");
}

fn in_order(names: &[&str], key: fn(&str) -> Vec<u8>) {
    for pair in names.windows(2) {
        assert!(key(pair[0]) < key(pair[1]), "{} stands before {}", pair[0], pair[1]);
    }
}

#[test]
fn texts_stand_in_vietnamese_order() {
    in_order(
        &[
            "An", "Ánh", "Ăn", "Ân", "Bình", "Cúc", "Dũng", "Đan", "Đức", "Em", "Êm", "Oanh", "Ổn", "Ơn", "Uyên",
            "Ưng", "Yến",
        ],
        sort_key,
    );
    // Tones as in dictionaries, after all letters are equal.
    in_order(&["ma", "mà", "mả", "mã", "má", "mạ", "mai", "mài"], sort_key);
    in_order(&["Ấp 1", "Ấp 2", "Ấp 10", "Ấp An Bình", "Ấp An Định"], sort_key);
    in_order(&["An", "An Bình", "Anh"], sort_key);
    assert_eq!(sort_key("BA TRI"), sort_key("Ba Tri"));
}

#[test]
fn persons_stand_by_given_name_first() {
    in_order(
        &[
            "Trần Văn An",
            "Lê Thị Anh",
            "Nguyễn Hoàng Ánh",
            "Lê Bình",
            "Nguyễn Bình",
            "Nguyễn An Bình",
            "Lê Văn Bình",
            "Nguyễn Văn Dũng",
            "Đặng Văn Đức",
        ],
        sort_key_of_person,
    );
    assert!(sort_key_of_person("") < sort_key_of_person("An"));
}

fn vietnamese() -> impl Strategy<Value = String> {
    let letters: Vec<char> = alphabet().into_iter().chain("bcdghklmnpqrstvx  ".chars()).collect();
    proptest::collection::vec(proptest::sample::select(letters), 0..24).prop_map(|c| c.into_iter().collect())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn composing_undoes_decomposing(text in vietnamese()) {
        let apart: String = text.nfd().collect();
        prop_assert_eq!(compose(&apart), text.clone());
        prop_assert_eq!(fold(&apart), fold(&text));
        prop_assert_eq!(compose(&text), text);
    }

    #[test]
    fn any_text_is_handled(text in any::<String>()) {
        prop_assert_eq!(compose(&compose(&text)), compose(&text));
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.clone());
        prop_assert!(!folded.contains("  ") && folded.trim() == folded);
        let _ = (sort_key(&text), sort_key_of_person(&text));
    }

    #[test]
    fn equal_keys_mean_equal_letters(a in vietnamese(), b in vietnamese()) {
        let plain = |t: &str| t.to_lowercase();
        prop_assert_eq!(sort_key(&a) == sort_key(&b), plain(&a) == plain(&b));
    }
}

#[test]
fn a_word_stands_beside_its_tone() {
    for (a, b) in [("hoà", "hòa"), ("THUÝ", "thúy"), ("Quý", "quí"), ("uỷ", "Ủy")] {
        assert_eq!(spelled_word(a), spelled_word(b), "{a} {b}");
    }
    assert_eq!(spelled_word("Nguyễn"), ("nguiên".to_owned(), 3));
    assert_eq!(spelled_word("Đặng"), ("đăng".to_owned(), 5));
    assert_ne!(spelled_word("hoa"), spelled_word("hòa"));
}

#[test]
fn a_name_by_its_first_letters() {
    for (name, initials) in [("Nguyễn Thị Mẫu Hoa", "N.T.M.H."), ("  đỗ  Ân ", "Đ.Â."), ("Y Moan", "Y.M."), ("", "")]
    {
        assert_eq!(so_nguon::domain::initials(name), initials);
    }
}
