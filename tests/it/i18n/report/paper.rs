//! The whole paper: head, parts, what was written and what was not.

use super::seen;
use so_nguon::domain::{PeriodId, Section};
use so_nguon::i18n::{Paper, appendix_title, paragraphs};
use so_nguon::sample::{Sample, book};

#[test]
fn ba_tri_2016_as_it_would_be_signed() {
    let book = book(Sample::BaTri2016);
    let (figures, overview) = seen(&book, PeriodId::Year(2016), "2016-12-31");
    let paper = Paper::of(&book, &figures, &overview, "2017-01-05".parse().unwrap()).unwrap();
    assert_eq!(paper.head.upper.as_deref(), Some("TỈNH ỦY BẾN TRE"));
    assert_eq!(paper.head.own, "HUYỆN ỦY BA TRI");
    assert!(paper.head.number.ends_with("-BC/HU"));
    assert_eq!(paper.head.place_and_day, "Ba Tri, ngày 05 tháng 01 năm 2017");
    assert_eq!(paper.head.sign.lines, ["T/M BAN THƯỜNG VỤ", "BÍ THƯ"]);
    assert_eq!(paper.about, "kết quả công tác phát triển đảng viên năm 2016");
    assert_eq!(paper.recipients, ["- Tỉnh ủy Bến Tre (để báo cáo),", "- Các chi, đảng bộ trực thuộc,", "- Lưu."]);
    let text = paper.document(|s| if s == Section::Lacks { "Một.\n\n  Hai.".into() } else { String::new() }).text();
    let order = [
        "HUYỆN ỦY BA TRI",
        "BÁO CÁO",
        "I- ",
        "[CẦN BỔ SUNG]",
        "II- ",
        "222/220",
        "III- ",
        "Một.\nHai.",
        "IV- ",
        "Nơi nhận:",
        "BÍ THƯ",
    ];
    let places: Vec<usize> =
        order.iter().map(|word| text.find(word).unwrap_or_else(|| panic!("{word} in {text}"))).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn an_unfinished_period_is_in_the_title() {
    let book = book(Sample::BenTre2019);
    let (figures, overview) = seen(&book, PeriodId::Year(2019), "2019-09-12");
    let paper = Paper::of(&book, &figures, &overview, "2019-09-17".parse().unwrap()).unwrap();
    assert_eq!(paper.about, "kết quả công tác phát triển đảng viên năm 2019, đến ngày 12/09/2019");
    assert_eq!(
        appendix_title(&book, &figures, overview.own.unit, "Nữ"),
        "xếp hạng kết quả phát triển đảng viên năm 2019, đến ngày 12/09/2019 (Nữ)"
    );
    assert_eq!(paper.head.upper, None);
    assert_eq!(paper.head.place_and_day, "Bến Tre, ngày 17 tháng 9 năm 2019");
}

#[test]
fn nothing_written_is_asked_for() {
    assert_eq!(paragraphs(" \n "), ["[CẦN BỔ SUNG]"]);
    assert_eq!(paragraphs("Một.\n\nHai."), ["Một.", "Hai."]);
}
