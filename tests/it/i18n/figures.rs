//! How a figure is explained: every status and source in words, and what differs is said.

use super::{LANGS, each_is_told};
use crate::note::{Sketch, corrected, fact, unit_id};
use so_nguon::domain::{Category, CountBy, Fact, Indicator, Note};
use so_nguon::i18n::{Lang, allocation, cell_origin, status, status_mark};
use so_nguon::stats::{Aims, Allocation, Cell, Source, Status};

const STATUSES: [Status; 10] = [
    Status::NoData,
    Status::NoTarget,
    Status::NoBasis,
    Status::PartTarget(8),
    Status::NoSource,
    Status::OutsideTarget,
    Status::Over(2),
    Status::Reached,
    Status::Underway(1950),
    Status::Short(3),
];

#[test]
fn every_status_has_words_and_a_mark() {
    each_is_told(&STATUSES, |lang, s| status(lang, *s));
    assert!(STATUSES.iter().all(|s| !status_mark(*s).is_empty()));
    assert_eq!(status(Lang::Vi, Status::Over(2)), "Vượt chỉ tiêu 2");
    assert_eq!(status(Lang::Vi, Status::Underway(1950)), "Đang thực hiện, còn 1.950");
    assert_eq!(status(Lang::En, Status::Underway(1950)), "Under way, 1,950 to go");
}

#[test]
fn every_source_is_told() {
    let sources = [
        Source::Nothing,
        Source::NoRecords,
        Source::Records,
        Source::Below,
        Source::Typed,
        Source::Corrected,
        Source::Frozen,
    ];
    let cell = |source| Cell { value: Some(5), source, ..Cell::default() };
    each_is_told(&sources, |lang, s| cell_origin(lang, cell(*s), CountBy::Records, None));
}

#[test]
fn what_differs_and_what_is_missing_is_said() {
    let cell = Cell {
        value: Some(1222),
        source: Source::Typed,
        counted: Some(1220),
        typed: Some(1222),
        missing: 3,
        left_out: 0,
    };
    let typed = Fact { note: Note::new("BC 05").unwrap(), ..fact(1222, "2016-12-31") };
    assert_eq!(
        cell_origin(Lang::Vi, cell, CountBy::Totals, Some(&typed)),
        "Số tổng hợp đã nhập; số báo cáo 1.222 (nhập tay, đến ngày 31/12/2016); BC 05; lệch +2 so với số cộng được 1.220; \
         thiếu số liệu của 3 đơn vị; đơn vị tính theo số tổng hợp"
    );
    let agrees = Cell { typed: Some(1220), missing: 0, ..cell };
    for lang in LANGS {
        let says = cell_origin(lang, agrees, CountBy::Totals, None);
        assert!(!says.contains(';'), "nothing differs: {says}");
    }
    assert!(cell_origin(Lang::En, cell, CountBy::Totals, None).contains("differs by +2 from the counted 1,220"));
}

#[test]
fn targets_beside_those_below() {
    for (text, vi) in [
        (
            "Huyện A  T=1905\n  Xã B  T=1000\n  Xã C  T=950",
            "Chỉ tiêu được giao 1.905; cộng các đơn vị trực thuộc 1.950: giao vượt 45.",
        ),
        (
            "Huyện A  T=20\n  Xã B  T=10\n  Xã C",
            "Chỉ tiêu được giao 20; cộng các đơn vị trực thuộc 10: còn dự phòng 10; 1 đơn vị chưa giao.",
        ),
        ("Huyện A  T=20\n  Xã B  T=20", "Chỉ tiêu được giao 20; cộng các đơn vị trực thuộc 20: khớp."),
        (
            "Huyện A  T=20\n  Xã B  T=19-21",
            "Chỉ tiêu được giao 20; cộng các đơn vị trực thuộc 19–21: giao đến mức cao nhất thì vượt 1, ở mức thấp nhất còn dự phòng 1.",
        ),
        (
            "Huyện A  T=20\n  Xã B  T=20-22",
            "Chỉ tiêu được giao 20; cộng các đơn vị trực thuộc 20–22: giao đến mức cao nhất thì vượt 2.",
        ),
        ("Huyện A  T=20\n  Xã B  T=21-22", "Chỉ tiêu được giao 20; cộng các đơn vị trực thuộc 21–22: giao vượt 2."),
        (
            "Huyện A  T=20\n  Xã B  T=15-18",
            "Chỉ tiêu được giao 20; cộng các đơn vị trực thuộc 15–18: còn dự phòng 2–5.",
        ),
        ("Huyện A\n  Xã B", "Chưa giao chỉ tiêu cho đơn vị nào."),
        ("Huyện A\n  Xã B  T=8000-8500", "Đơn vị chưa có chỉ tiêu riêng; cộng các đơn vị trực thuộc 8.000–8.500."),
    ] {
        let sketch = Sketch::read(text);
        let figures = sketch.figures();
        let aims = Aims::of(&sketch.book, &figures, Category::All);
        let unit = unit_id(1);
        let says = |lang| allocation(lang, aims.whole(unit), Allocation::of(&figures, &aims, unit));
        assert_eq!(says(Lang::Vi), vi);
        assert!(says(Lang::En).ends_with('.') && says(Lang::En) != vi);
        assert_eq!(sketch.cell("Xã B", Indicator::ADMITTED).value, None);
    }
}

#[test]
fn a_correction_is_told_with_both_numbers() {
    let cell =
        Cell { value: Some(7), source: Source::Corrected, counted: None, typed: Some(7), missing: 0, left_out: 0 };
    let fact = corrected(fact(8, "2016-12-31"), 7, "2017-01-05");
    assert_eq!(
        cell_origin(Lang::Vi, cell, CountBy::Totals, Some(&fact)),
        "Số cấp trên đính chính; số báo cáo 8 (nhập tay, đến ngày 31/12/2016); đính chính 7 ngày 05/01/2017, lý do: Cộng nhầm"
    );
    let old = corrected(crate::note::fact(8, "2016-12-31"), 7, "2016-12-05");
    for (lang, mark) in [(Lang::Vi, "làm trước lần báo cáo mới nhất"), (Lang::En, "before the latest report")]
    {
        assert!(cell_origin(lang, cell, CountBy::Totals, Some(&old)).ends_with(mark));
        assert!(!cell_origin(lang, cell, CountBy::Totals, Some(&fact)).contains(mark));
    }
}
