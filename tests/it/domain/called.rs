//! What is one name and what is another.

use so_nguon::domain::{Name, PersonName, can_mean, fold, spelled_name};

#[test]
fn marks_tell_names_apart_and_how_they_are_put_does_not() {
    let one = [
        ("Thúy", "Thuý"),
        ("Thủy", "Thuỷ"),
        ("HOÀ", "hòa"),
        ("Mỹ Quí", "Mỹ Quý"),
        ("Ðặng Thị Huệ", "Đặng Thị Huệ"),
        ("\u{189}ặng", "đặng"),
        ("H'Hen Thử", "H’Hen Thử"),
        ("Trâ\u{300}n", "Trần"),
        ("Ba\u{301}", "Ba\u{341}"),
    ];
    for (a, b) in one {
        assert_eq!(spelled_name(a), spelled_name(b), "{a} {b}");
        assert!(can_mean(a, b) && can_mean(b, a), "{a} {b}");
    }
    for (a, b) in [("Thúy", "Thủy"), ("Trần Thị Thúy Mẫu", "Trần Thị Thủy Mẫu"), ("Đan", "Dan"), ("Ân", "An")]
    {
        assert_ne!(spelled_name(a), spelled_name(b), "{a} {b}");
        assert_eq!(fold(a), fold(b), "found all the same");
    }
    // Typed without a mark it can mean either, with one only its own, word by word.
    let table = [
        ("thuy", "Thúy", true),
        ("thuy", "Thủy", true),
        ("Thúy", "Thủy", false),
        ("tran thi thủy", "Trần Thị Thủy", true),
        ("tran thi thủy", "Trần Thị Thúy", false),
        ("dan", "Đan", true),
        ("đan", "Dan", false),
        ("Thúy Mẫu", "Thúy", false),
    ];
    for (typed, name, may) in table {
        assert_eq!(can_mean(typed, name), may, "{typed} {name}");
    }
}

/// L-F13: one letter in several code points is one letter, and is kept as Đ.
#[test]
fn a_letter_is_kept_with_its_usual_sign() {
    for typed in ["Ðặng Thị Huệ", "\u{189}ặng Thị Huệ", "Đặng Thị Huệ"] {
        assert_eq!(PersonName::new(typed).unwrap().as_str(), "Đặng Thị Huệ");
        assert_eq!(fold(typed), "dang thi hue");
    }
    assert_eq!(Name::new("Xã \u{f0}ông").unwrap().as_str(), "Xã đông");
    assert_eq!(fold("Y Mẫu Ƀkrông"), fold("y mau bkrong"));
    assert_eq!(fold("H'Hen"), fold("h’hen"));
}
