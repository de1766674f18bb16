//! The appendix with the ranks: each heading above its own column (it was one column off once).

use super::{TODAY, headings};
use crate::note::{Sketch, day, printed};
use so_nguon::domain::*;
use so_nguon::i18n::papers::{self, RowKind};
use so_nguon::sample::{Sample, book};
use so_nguon::stats::*;

const HEADINGS: [&str; 13] = [
    "TT",
    "Đơn vị",
    "Khối",
    "Đảng viên đầu kỳ",
    "Chỉ tiêu",
    "Đã kết nạp",
    "Tỷ lệ (%)",
    "Tăng/ giảm so chỉ tiêu",
    "So cùng kỳ",
    "Nữ",
    "Xếp hạng/Tỷ lệ",
    "Xếp hạng/Số lượng",
    "Ghi chú",
];

fn appendix(book: &Book, figures: &Figures, unit: UnitId, category: Category) -> (papers::Document, Vec<Standing>) {
    let below = standings(book, figures, category, unit, false);
    let league = League::of(&below, None, Order::Share, Weights::default());
    let asked = papers::Asked { unit, category, today: day(TODAY) };
    (papers::appendix(book, figures, &league, asked).unwrap(), below)
}

#[test]
fn every_figure_stands_below_its_own_heading() {
    let book = book(Sample::BaTri2016);
    let question = Question { period: PeriodId::Year(2016), as_of: day("2016-12-31") };
    let figures = Figures::of(&book, question, None).unwrap();
    let home = book.settings.home.unwrap();
    let (paper, below) = appendix(&book, &figures, home, Category::All);
    let table = paper.tables().next().unwrap();
    assert_eq!(headings(table), HEADINGS);
    assert_eq!(table.rows.len(), below.len() + 1, "all units, and their sum");
    for (at, row) in table.rows.iter().enumerate().filter(|(_, row)| row.kind == RowKind::Plain) {
        let cell = |key: &str| table.cell(at, key).unwrap().to_owned();
        let of = below.iter().find(|s| s.name.as_str() == cell("unit")).unwrap_or_else(|| panic!("nobody is {row:?}"));
        let number = |n: Option<u32>| n.map_or_else(|| "—".to_owned(), |n| n.to_string());
        assert_eq!(cell("tt"), (at + 1).to_string());
        assert_eq!(cell("group"), of.group.as_ref().map(ToString::to_string).unwrap_or_default());
        assert_eq!(cell("members"), number(of.members));
        assert_eq!(cell("target"), number(of.aim.known().map(|aim| aim.least)));
        assert_eq!(cell("admitted"), number(of.admitted.value));
        assert_eq!(cell("share"), printed(of.share(), 2));
        assert_eq!(cell("women"), number(of.women.value));
        let signed = |n: i64| if n > 0 { format!("+{n}") } else { n.to_string().replace('-', "−") };
        assert_eq!(cell("surplus"), of.surplus().map_or_else(|| "—".to_owned(), signed));
    }
    let sum = table.rows.len() - 1;
    assert_eq!(table.cell(sum, "unit"), Some("Toàn huyện Ba Tri"));
    assert_eq!((table.cell(sum, "target"), table.cell(sum, "admitted")), (Some("220"), Some("222")));
    assert_eq!(table.cell(sum, "share"), Some("100,91"));
}

#[test]
fn of_a_category_women_are_not_told_apart() {
    let sketch = Sketch::read("Huyện\n  Xã A  T=1 A=3 nữ=2\n  Xã B  A=1");
    let (paper, _) = appendix(&sketch.book, &sketch.figures(), sketch.unit("Huyện"), Category::Women);
    let table = paper.tables().next().unwrap();
    assert!(headings(table).iter().all(|heading| heading != "Nữ") && table.cell(0, "women").is_none());
    assert!(paper.about[0].ends_with("(Nữ)"));
}
