//! The article "Ba Tri 2016" (handbook 12, vector 1): its figures at a glance.

use crate::note::{Sketch, printed};
use so_nguon::domain::*;
use so_nguon::stats::*;

const BA_TRI: &str = "
Bến Tre  tỉnh
  Huyện Ba Tri  T=220 A=222 nữ=121 tôn-giáo=1 ĐV=5544 units=70 M0=5322
  Mỏ Cày Nam  A=250 friend
  Giồng Trôm  A=180 friend
  Chợ Lách  friend
";

fn ba_tri() -> (Sketch, Overview) {
    let sketch = Sketch::read(BA_TRI);
    let overview = Overview::of(&sketch.book, &sketch.figures(), sketch.unit("Huyện Ba Tri")).unwrap();
    (sketch, overview)
}

#[test]
fn the_figures_of_the_article() {
    let (_, overview) = ba_tri();
    let own = &overview.own;
    assert_eq!(own.status, Status::Over(2));
    assert_eq!(own.surplus(), Some(2));
    assert_eq!(printed(own.share(), 2), "100,91");
    assert_eq!(own.women.value, Some(121));
    assert_eq!(printed(own.women_share(), 2), "54,50");
    let religious = overview.categories.iter().find(|(c, _)| *c == Category::Religious).unwrap().1;
    assert_eq!(religious.value, Some(1));
    assert_eq!(printed(Ratio::new(religious.value.unwrap(), 222u32), 2), "0,45");
    assert_eq!(overview.members.value, Some(5544));
    assert_eq!(overview.units.value, Some(70));
    assert_eq!(printed(Ratio::new(222u32, overview.members.value.unwrap()), 2), "4,00");
    // 79,2 members a unit.
    assert_eq!(Ratio::new(5544u32, 7000u32).unwrap().percent(1).scaled, 792);
    assert_eq!(printed(own.growth(), 2), "4,17");
}

#[test]
fn second_in_the_province_by_number() {
    let (sketch, overview) = ba_tri();
    let among = overview.among.unwrap();
    assert_eq!(among.row(sketch.unit("Huyện Ba Tri")).unwrap().rank, Some(2));
    assert_eq!(among.rows[0].standing.unit, sketch.unit("Mỏ Cày Nam"));
    // Who has sent nothing stands below the line, not at 0.
    assert_eq!(among.row(sketch.unit("Chợ Lách")).unwrap().rank, None);
}

#[test]
fn lists_of_who_is_over_behind_and_without() {
    let sketch = Sketch::read(
        "
Huyện  totals
  Vượt  T=10 A=12
  Đạt  T=10 A=10
  Thiếu ít  T=10 A=9
  Thiếu nhiều  T=10 A=1
  Chưa ai  T=10 A=0
  Chưa báo  T=10
",
    );
    let overview = Overview::of(&sketch.book, &sketch.figures(), sketch.unit("Huyện")).unwrap();
    let names = |list: Vec<&Standing>| list.iter().map(|s| s.name.to_string()).collect::<Vec<_>>();
    assert_eq!(names(overview.over()), ["Vượt"]);
    assert_eq!(names(overview.reached()), ["Đạt"]);
    assert_eq!(names(overview.behind()), ["Chưa ai", "Thiếu nhiều", "Thiếu ít"]);
    assert_eq!(names(overview.without_admission()), ["Chưa ai"]);
    assert_eq!(names(overview.without_data()), ["Chưa báo"]);
}

#[test]
fn a_unit_that_was_not_there_has_no_overview() {
    let sketch = Sketch::read("Huyện\n  Xã cũ  until:2015-06-01");
    assert!(Overview::of(&sketch.book, &sketch.figures(), sketch.unit("Xã cũ")).is_none());
}
