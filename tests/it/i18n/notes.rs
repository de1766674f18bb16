//! Footnotes of tables and papers.

use crate::note::{Sketch, YEAR, day, person, person_id};
use so_nguon::domain::{Category, Edit, Indicator};
use so_nguon::i18n::pages::persons::as_closed;
use so_nguon::i18n::papers::{results_table, stock_form};
use so_nguon::i18n::{Lang, footnotes, part_mark, table_notes};
use so_nguon::session::{closing, lines};
use so_nguon::stats::{Order, Stock, StockRow, standings};

#[test]
fn they_say_how_it_was_counted() {
    let sketch = Sketch::read("Huyện  totals\n  A  T=2 A=6\n  B  T=5 A=6");
    let notes = footnotes(Lang::Vi, &sketch.book, &sketch.figures_on("2016-09-30"), sketch.unit("Huyện"));
    assert_eq!(
        notes,
        [
            "Kỳ: năm 2016 (01/01/2016–31/12/2016); số liệu đến ngày 30/09/2016.",
            "Chỉ tiêu: loại đầu tiên có trong thứ tự được giao, nghị quyết, đăng ký, phấn đấu; lấy lần điều chỉnh mới nhất.",
            "Đơn vị: theo tổ chức lúc đó (trong kỳ), không theo tổ chức hiện nay.",
            "Tỷ lệ làm tròn đến 2 chữ số thập phân; thứ hạng xét theo tỷ lệ chưa làm tròn, bằng tỷ lệ thì xét số kết nạp.",
        ]
    );
}

#[test]
fn marks_are_explained_where_they_are_used() {
    let sketch = Sketch::read("Huyện  totals\n  A  T=2 A=6\n  B  T=5 A=6");
    let notes = |above: &str| {
        table_notes(Lang::Vi, &sketch.book, &sketch.figures(), (&sketch.ranking(above, Order::Share), None))
    };
    assert_eq!(notes("Huyện"), ["† Chỉ tiêu dưới 3: vẫn xếp hạng, nhưng không nêu là dẫn đầu theo tỷ lệ."]);
    assert_eq!(notes("A"), Vec::<String>::new());
}

/// Finding 44: a sum that leaves units out says so wherever it is printed, and of how many.
#[test]
fn a_sum_of_a_part_is_marked() {
    let sketch = Sketch::read("Xã  totals T=9\n  Một  totals A=3 nữ=1\n  Hai  totals A=4\n  Ba  totals T=2");
    let (figures, unit) = (sketch.figures(), sketch.unit("Xã"));
    let women = Indicator::Admitted(Category::Women);
    assert_eq!(part_mark(figures.get(unit, women)), " ‡");
    assert_eq!(part_mark(figures.get(sketch.unit("Một"), women)), "");
    assert_eq!(part_mark(figures.get(sketch.unit("Ba"), women)), "", "what is not known is no part");
    let columns = [Indicator::ADMITTED, women];
    let lines = lines(&figures.tree, unit, true);
    let paper = results_table(&sketch.book, &figures, unit, (&lines, &columns), day("2017-02-01")).unwrap();
    let table = paper.tables().next().unwrap();
    let last = table.rows.len() - 1;
    let cell = |of: Indicator| table.cell(last, &of.to_string());
    assert_eq!((cell(Indicator::ADMITTED), cell(women)), (Some("7 ‡"), Some("1 ‡")));
    let note = "‡ Chưa đủ, chỉ cộng các đơn vị đã có số liệu: Đã kết nạp (thiếu 1 đơn vị) và Nữ (thiếu 2 đơn vị).";
    assert_eq!(paper.notes.last().map(String::as_str), Some(note));
    // On the ranking's paper and on Biểu 1 too.
    let standing = standings(&sketch.book, &figures, Category::All, unit, true).pop().unwrap();
    let notes = table_notes(Lang::Vi, &sketch.book, &figures, (&sketch.ranking("Xã", Order::Share), Some(&standing)));
    assert!(notes.iter().any(|note| note.contains("‡") && note.contains("Xã (thiếu 1 đơn vị)")), "{notes:?}");
    let stock = Stock::of(&sketch.book, &figures);
    assert_eq!(part_mark(stock.get(unit, StockRow::Admitted)), " ‡");
    let form = stock_form(&sketch.book, &figures, unit, day("2017-02-01")).unwrap();
    assert!(form.notes.iter().any(|note| note.contains("Kết nạp (thiếu 1 đơn vị)")), "{:?}", form.notes);
}

/// Finding 28: the page of persons counts the records of today, and says beside it how the period was closed.
#[test]
fn beside_the_records_of_today_it_says_how_the_period_was_closed() {
    let mut sketch = Sketch::read("Xã\n  Một  persons=3");
    let says = |sketch: &Sketch| as_closed(Lang::Vi, &sketch.figures(), sketch.unit("Xã"));
    assert_eq!(says(&sketch), None);
    sketch.edit(closing(&sketch.book, YEAR, day("2017-01-05")).unwrap());
    sketch.edit(Edit::AddPerson(person_id(90), person(sketch.unit("Một"), "2016-11-20")));
    let closed = "Khi chốt kỳ: 3, trong đó 0 nữ. Trang này đếm và liệt kê hồ sơ như hiện nay.";
    assert_eq!(says(&sketch).as_deref(), Some(closed));
    assert_eq!(sketch.figures().recorded(sketch.unit("Xã")), (4, 0));
}
