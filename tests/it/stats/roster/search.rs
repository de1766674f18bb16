//! What is typed finds whom it should, the best first.

use super::named;
use so_nguon::stats::{Found, Query, Roster};

/// Who is found among these, in order.
fn found(names: &[&str], typed: &str) -> Vec<String> {
    let roster = Roster::of(&named(names));
    let found = Found::of(&roster, roster.order(), Query::of(typed), None);
    found.places.iter().map(|place| roster.at(*place).unwrap().1.name.to_string()).collect()
}

const PEOPLE: [&str; 8] = [
    "Nguyễn Văn Hoà",
    "Trần Thị Hoa",
    "Lê Thị Hỏa",
    "Đặng Văn Đào",
    "Huỳnh Mỹ Duyên",
    "Phạm Thị Quí",
    "Võ Thanh Uyên",
    "Lê Anh",
];

#[test]
fn marks_may_be_left_out() {
    for (typed, whom) in [
        ("hoa", vec!["Trần Thị Hoa", "Nguyễn Văn Hoà", "Lê Thị Hỏa"]),
        ("dang dao", vec!["Đặng Văn Đào"]),
        ("DAO  dang", vec!["Đặng Văn Đào"]),
        ("my", vec!["Huỳnh Mỹ Duyên"]),
        ("mi", vec!["Huỳnh Mỹ Duyên"]),
        ("quy", vec!["Phạm Thị Quí"]),
        ("nguyên hoa", vec!["Nguyễn Văn Hoà"]),
        ("hoa hoa tran", vec!["Trần Thị Hoa"]),
        ("xuân", vec![]),
    ] {
        assert_eq!(found(&PEOPLE, typed), whom, "{typed}");
    }
}

#[test]
fn marks_that_are_typed_come_first() {
    for typed in ["hòa", "hoà", "HOÀ", "ho\u{300}a"] {
        assert_eq!(found(&PEOPLE, typed), ["Nguyễn Văn Hoà", "Trần Thị Hoa", "Lê Thị Hỏa"], "{typed}");
    }
    assert_eq!(found(&PEOPLE, "đ")[0], "Đặng Văn Đào");
    assert_eq!(found(&["Lê Văn Ân", "Lê Văn An"], "ân"), ["Lê Văn Ân", "Lê Văn An"]);
    // Half of what an input method is composing.
    assert_eq!(found(&["Lê Văn Ân", "Lê Văn Ấn", "Lê Văn An"], "â")[2], "Lê Văn An");
}

#[test]
fn beginnings_of_words_come_before_their_insides() {
    assert_eq!(found(&PEOPLE, "uyen"), ["Võ Thanh Uyên", "Huỳnh Mỹ Duyên", "Nguyễn Văn Hoà"]);
    assert_eq!(found(&PEOPLE, "anh")[0], "Lê Anh");
}

#[test]
fn who_was_the_better_a_letter_ago_need_not_be_now() {
    let roster = Roster::of(&named(&["Ánh", "Hoà"]));
    let search = |typed, earlier| Found::of(&roster, roster.order(), Query::of(typed), earlier);
    let earlier = search("h", None);
    assert_eq!(search("h ă", Some(&earlier)), search("h ă", None));
}

#[test]
fn digits_are_no_name() {
    assert_eq!(Query::of("083 090").digits().as_deref(), Some("083090"));
    assert_eq!(Query::of("12").digits(), None);
    assert_eq!(Query::of("083a").digits(), None);
    assert!(Query::of(" \u{a0} ").is_blank());
}
