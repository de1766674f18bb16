//! Words of a table of ranks.

use crate::note::{Sketch, count, day};
use so_nguon::domain::*;
use so_nguon::i18n::{Lang, day_trouble, lead, names, remarks, score_formula};
use so_nguon::session::read_report_day;
use so_nguon::stats::*;

#[test]
fn names_in_a_line() {
    let all = ["A", "B", "C", "D"].map(str::to_owned);
    for (many, most, line) in
        [(0, 4, ""), (1, 4, "A"), (2, 4, "A và B"), (3, 4, "A, B và C"), (4, 2, "A, B và 2 đơn vị khác")]
    {
        assert_eq!(names(Lang::Vi, &all[..many], most), line);
    }
}

#[test]
fn who_leads_or_why_nobody_does() {
    let says = |text: &str, order| {
        let table = Sketch::read(text).ranking("Huyện", order);
        let lead_of = table.lead();
        let names = match &lead_of {
            Lead::Of(rows, _) => rows.iter().map(|r| r.standing.name.to_string()).collect(),
            _ => Vec::new(),
        };
        (names.join(" "), lead(Lang::Vi, &lead_of, order, 3).unwrap_or_default())
    };
    let named = |names: &str, why: &str| (names.to_owned(), why.to_owned());
    let two = "Huyện  totals\n  A  T=4 A=6\n  B  T=4 A=6\n  C  T=1 A=9";
    assert_eq!(says(two, Order::Share), named("A B", "Trong 2 đơn vị có chỉ tiêu từ 3 trở lên"));
    assert_eq!(says(two, Order::Number), named("C", ""));
    let none = |text: &str| says(text, Order::Share);
    assert_eq!(none("Huyện  totals\n  A  T=4 A=6\n  B  T=4 A=5\n  C  T=2 A=1"), named("A", ""));
    let small = "Không nêu: mọi chỉ tiêu đều dưới 3; xem bảng theo số lượng";
    assert_eq!(none("Huyện  totals\n  A  T=1 A=6"), named("", small));
    // A commune: of five branches one has a target of three, and it is the last. Nobody is called the first of one.
    let commune = "Xã\n  Huyện  totals\n    A  T=1 A=3\n    B  T=2 A=5\n    C  T=2 A=6\n    D  T=1 A=4\n    E  T=3 A=7";
    assert_eq!(none(commune), named("", "Không nêu: chỉ một đơn vị có chỉ tiêu từ 3 trở lên"));
    assert_eq!(none("Huyện  totals\n  A  T=4 A=0"), named("", "Chưa đơn vị nào kết nạp được đảng viên"));
    assert_eq!(none("Huyện  totals\n  A  A=4"), named("", "Chưa có đơn vị nào đủ số liệu để xếp"));
}

#[test]
fn remarks_of_a_row() {
    let mut sketch = Sketch::read("Huyện  totals\n  A  T=4 A=6\n  B  A=6 unranked");
    let revision = Revision { aim: Some(Aim::Exact(count(5))), on: Some(day("2016-06-01")), paper: Note::default() };
    let target = sketch.book.targets.get(&crate::note::target(sketch.unit("A"))).unwrap().revised(revision);
    sketch.edit(Edit::SetTarget(crate::note::target(sketch.unit("A")), Some(target)));
    let table = sketch.ranking("Huyện", Order::Share);
    let of = |name: &str| remarks(Lang::Vi, table.row(sketch.unit(name)).unwrap(), Order::Share, day("2017-01-01"));
    assert_eq!(of("A"), ["chỉ tiêu điều chỉnh ngày 01/06/2016", "số liệu đến 31/12/2016"]);
    assert_eq!(of("B"), ["Không xếp hạng", "số liệu đến 31/12/2016"]);
}

#[test]
fn the_formula_of_the_score() {
    let weights = Weights { share: 2, women: 0, year_on_year: 1 };
    assert_eq!(
        score_formula(Lang::Vi, weights),
        "Điểm = 2 × (tỷ lệ so chỉ tiêu, tối đa 150) + 1 × (tỷ lệ so cùng kỳ, tối đa 150)"
    );
}

#[test]
fn a_refused_report_day_is_explained() {
    let span = PeriodId::Year(2016).calendar().unwrap();
    let says = |text: &str| read_report_day(text, span).map_err(|t| day_trouble(Lang::Vi, &t));
    assert_eq!(says(" "), Ok(None));
    assert_eq!(says("30/9/2016"), Ok(Some(day("2016-09-30"))));
    assert_eq!(says("1/1/2017"), Err("ngoài kỳ đang xem; hãy nhập một ngày từ 01/01/2016 đến 31/12/2016".to_owned()));
    assert!(says("31/9/2016").unwrap_err().contains("không phải là ngày có thật"));
}
