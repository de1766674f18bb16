//! Footnotes of tables and papers.

use crate::note::Sketch;
use so_nguon::i18n::{Lang, footnotes, table_notes};
use so_nguon::stats::Order;

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
            "Tỷ lệ làm tròn đến 2 chữ số thập phân; thứ hạng xét theo tỷ lệ chưa làm tròn.",
        ]
    );
}

#[test]
fn marks_are_explained_where_they_are_used() {
    let sketch = Sketch::read("Huyện  totals\n  A  T=2 A=6\n  B  T=5 A=6");
    let notes =
        |above: &str| table_notes(Lang::Vi, &sketch.book, &sketch.figures(), &sketch.ranking(above, Order::Share));
    assert_eq!(notes("Huyện"), ["† Chỉ tiêu dưới 3: vẫn xếp hạng, nhưng không nêu là dẫn đầu theo tỷ lệ."]);
    assert_eq!(notes("A"), Vec::<String>::new());
}
