//! Biểu 1, the report and the minutes: what stands in which column, and what is asked about the form's identity.

use super::{TODAY, commune, headings};
use crate::note::{Sketch, YEAR, changed, day};
use so_nguon::domain::*;
use so_nguon::i18n::papers::{self, Block};
use so_nguon::i18n::{Lang, Paper};
use so_nguon::stats::*;

fn asked(text: &str) -> Option<String> {
    let sketch = Sketch::read(text);
    let lines = Stock::of(&sketch.book, &sketch.figures()).lines(None, sketch.unit("Xã"));
    papers::identity(Lang::Vi, &lines)
}

#[test]
fn form_1_says_in_each_column_what_its_heading_says() {
    let mut sketch = Sketch::read("Xã  M0=100 ĐV=103\n  Chi bộ 1  persons=3 M0=60\n  Chi bộ 2  M0=40");
    changed(&mut sketch, "Chi bộ 2", "died", "2016-03-01", Some(1), None);
    let paper = papers::stock_form(&sketch.book, &sketch.figures(), sketch.unit("Xã"), day(TODAY)).unwrap();
    let table = paper.tables().next().unwrap();
    assert_eq!(headings(table), ["Tiêu chí/1", "Kỳ này/2", "Cùng kỳ năm trước/3", "%/4 = 2*100/3"]);
    let now = |row: &str| {
        let at = (0..table.rows.len()).find(|at| table.cell(*at, "row") == Some(row)).unwrap();
        table.cell(at, "now").unwrap().to_owned()
    };
    assert_eq!(now("A Đảng viên cuối kỳ trước chuyển sang"), "100");
    assert_eq!(
        (now("1 Kết nạp"), now("1 Từ trần"), now("D Đảng viên cuối kỳ")),
        ("3".into(), "1".into(), "103".into())
    );
    assert_eq!(paper.form, Some("Biểu số 1-BTCTW"));
    assert_eq!(paper.notes.last().unwrap(), "D = A + B − C không khớp: A + B − C là 102, đã nhập D là 103, lệch 1.");
}

#[test]
fn the_identity_of_form_1_is_asked_about_where_a_is_not_known() {
    let unknown = asked("Xã  ĐV=120\n  Chi bộ 1  A=3").unwrap();
    assert_eq!(
        unknown,
        "Chưa kiểm tra được D = A + B − C: đã nhập D là 120 nhưng chưa có A (đảng viên cuối kỳ trước)."
    );
    assert_eq!(asked("Xã  M0=100 ĐV=103\n  Chi bộ 1  A=3"), None, "it holds");
    assert!(asked("Xã  M0=100 ĐV=104\n  Chi bộ 1  A=3").unwrap().contains("lệch 1"));
    assert_eq!(asked("Xã\n  Chi bộ 1  A=3"), None, "nothing was said of the end");
}

/// What a paragraph says.
fn said(block: &Block) -> Option<&str> {
    if let Block::Words(words) | Block::Written(words) = block { Some(words) } else { None }
}

#[test]
fn a_report_is_one_paper_with_what_was_written() {
    let sketch = commune();
    let (figures, unit) = (sketch.figures(), sketch.unit("Huyện A"));
    let overview = Overview::of(&sketch.book, &figures, unit).unwrap();
    let report = Paper::of(&sketch.book, &figures, &overview, day(TODAY)).unwrap();
    let paper = report.document(|s| if s == Section::Lacks { "Một.\nHai.".into() } else { String::new() });
    let words: Vec<&str> = paper.body.iter().filter_map(said).collect();
    assert!(words[1].starts_with("Trong năm 2016, kết nạp "), "{words:?}");
    assert_eq!((words[0], words[words.len() - 1]), ("[CẦN BỔ SUNG]", "[CẦN BỔ SUNG]"));
    assert!(words.ends_with(&["Một.", "Hai.", "[CẦN BỔ SUNG]"]));
}

#[test]
fn minutes_are_signed_by_both_and_name_what_differs() {
    let above = Sketch::read("Xã\n  Chi bộ 1  A=20 nữ=12\n  Chi bộ 2");
    let own = Sketch::read("Xã\n  Chi bộ 1  A=20 nữ=11\n  Chi bộ 2");
    let (figures, unit) = (above.figures(), above.unit("Chi bộ 1"));
    let pairs = reconcile((&above.book, &figures), (&own.book, &own.figures()), unit);
    let compared = papers::Compared {
        figures: &figures,
        pairs: &pairs,
        above: above.unit("Xã"),
        unit,
        quarter: PeriodId::Quarter(2016, 4),
        file: Some("chi-bo-1.json"),
    };
    let paper = papers::minutes(&above.book, compared, day(TODAY)).unwrap();
    let table = paper.tables().next().unwrap();
    let at = (0..table.rows.len()).find(|at| table.cell(*at, "topic") == Some("Nữ")).unwrap();
    let cells = ["above", "own", "gap", "result"].map(|key| table.cell(at, key).unwrap());
    assert_eq!(cells, ["12", "11", "+1", "lệch"]);
    assert_eq!(paper.signs.iter().map(|s| s.of.as_deref()).collect::<Vec<_>>(), [Some("CHI BỘ 1"), Some("ĐẢNG ỦY XÃ")]);
    assert!(paper.head.number.contains("-BB/") && paper.notes[0].contains("chi-bo-1.json"));
}

#[test]
fn targets_and_results_end_with_the_sum_of_the_units() {
    let sketch = commune();
    let (figures, unit) = (sketch.figures(), sketch.unit("Huyện A"));
    let lines = so_nguon::session::lines(&figures.tree, unit, false);
    let targets = papers::targets_table(&sketch.book, &figures, (unit, Category::All), &lines, day(TODAY)).unwrap();
    let table = targets.tables().next().unwrap();
    assert_eq!(
        headings(table)[..6],
        ["TT", "Đơn vị", "Đảng viên đầu kỳ", "Kết nạp kỳ trước", "Được giao", "Chỉ tiêu được tính"]
    );
    let row = |at: usize| ["unit", "members", "assigned", "counts"].map(|key| table.cell(at, key).unwrap().to_owned());
    assert_eq!(row(0), ["Xã B", "100", "10", "10"]);
    assert_eq!(row(2), ["Công an", "—", "3–4", "3–4"]);
    assert_eq!(row(4)[0], "Toàn huyện A");
    assert_eq!(table.cell(4, "tt"), Some(""));
    let columns = [Indicator::ADMITTED, Indicator::Admitted(Category::Women), Indicator::Admitted(Category::Worker)];
    let results = papers::results_table(&sketch.book, &figures, unit, (&lines, &columns), day(TODAY)).unwrap();
    let table = results.tables().next().unwrap();
    assert_eq!((table.cell(0, "admitted"), table.cell(0, "admitted/women")), (Some("12"), Some("4")));
    assert_eq!(YEAR, figures.question.period);
}
