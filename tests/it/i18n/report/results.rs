//! Who is over, who is not there yet, and the place among the units beside.

use super::seen;
use crate::note::Sketch;
use so_nguon::domain::PeriodId;
use so_nguon::i18n::{Sentence, results};
use so_nguon::sample::{Sample, book};
use so_nguon::stats::Overview;

fn says(sketch: &Sketch, unit: &str, as_of: &str) -> Vec<String> {
    let figures = sketch.figures_on(as_of);
    let overview = Overview::of(&sketch.book, &figures, sketch.unit(unit)).unwrap();
    results(&figures, &overview).iter().map(Sentence::text).collect()
}

#[test]
fn second_after_mo_cay_nam_as_in_the_article() {
    let book = book(Sample::BaTri2016);
    let (figures, overview) = seen(&book, PeriodId::Year(2016), "2016-12-31");
    let says: Vec<String> = results(&figures, &overview).iter().map(Sentence::text).collect();
    assert_eq!(
        says.last().unwrap(),
        "Về số lượng đảng viên kết nạp, huyện Ba Tri đứng thứ hai trong 13 đơn vị của tỉnh Bến Tre, sau huyện Mỏ Cày Nam."
    );
    assert!(says[0].contains("đơn vị vượt chỉ tiêu: "), "{}", says[0]);
    assert!(says[0].contains("xã An Ngãi Trung ("), "{}", says[0]);
    assert!(says[1].starts_with("Có 6 đơn vị nhiều năm liền kết nạp đảng viên vượt chỉ tiêu: "), "{}", says[1]);
    assert!(says[1].contains("xã An Ngãi Trung (4 năm)"), "{}", says[1]);
    assert!(says[2].starts_with("Còn ") && says[2].contains(" đơn vị chưa đạt chỉ tiêu: "), "{}", says[2]);
}

const SMALL: &str = "
Tỉnh  tỉnh
  Huyện A
    Xã B  T=10 A=12
    Xã C  T=10 A=10
    Xã D  T=10 A=1
    Xã E  T=5 totals
  Huyện B  A=23 friend
";

#[test]
fn each_is_named_with_what_it_did() {
    let sketch = Sketch::read(SMALL);
    assert_eq!(
        says(&sketch, "Huyện A", "2016-12-31"),
        [
            "Có 1 đơn vị đạt chỉ tiêu; 1 đơn vị vượt chỉ tiêu: xã B (12/10).",
            "Còn 1 đơn vị chưa đạt chỉ tiêu: xã D (1/10).",
            "Chưa có số liệu của 1 đơn vị: xã E.",
            "Về số lượng đảng viên kết nạp, huyện A đồng hạng thứ nhất trong 2 đơn vị của Tỉnh.",
        ]
    );
}

#[test]
fn without_targets_nobody_is_behind() {
    let sketch = Sketch::read("Huyện A\n  Xã B  A=3\n  Xã C  A=1");
    assert_eq!(says(&sketch, "Huyện A", "2016-12-31"), Vec::<String>::new());
}
