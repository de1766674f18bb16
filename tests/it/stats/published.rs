//! Tables that were published (facts alone, handbook 3 and 12): our order and our percentages are theirs.

use crate::note::{Sketch, printed, short};
use so_nguon::domain::{Category, Indicator};
use so_nguon::stats::{Order, Overview, Ratio};

/// Cần Thơ up to 28/05/2017.
#[test]
fn can_tho_2017() {
    let sketch = Sketch::read(
        "
Thành phố  totals T=2170 A=1614
  Một  T=250 A=318
  Hai  T=110 A=115
  Ba  T=190 A=195
  Bốn  T=150 A=141
  Năm  T=130 A=112
  Sáu  T=160 A=121
  Bảy  T=180 A=123
  Tám  T=30 A=24
",
    );
    let by_share = sketch.ranking("Thành phố", Order::Share);
    assert_eq!(short(&by_share), ["1 Một", "2 Hai", "3 Ba", "4 Bốn", "5 Năm", "6 Tám", "7 Sáu", "8 Bảy"]);
    let share = |name: &str, decimals| printed(sketch.standing(name).share(), decimals);
    assert_eq!((share("Sáu", 2), share("Hai", 2), share("Hai", 1)), ("75,63".into(), "104,55".into(), "104,5".into()));
    assert_eq!(short(&sketch.ranking("Thành phố", Order::Number))[..3], ["1 Một", "2 Ba", "3 Bốn"]);
}

/// Bình Thuận 2017.
#[test]
fn binh_thuan_2017() {
    let sketch = Sketch::read(
        "
Tỉnh  tỉnh totals T=2000 A=1932 nữ=930 tôn-giáo=112
  Công an  T=55 A=87
  Hai  T=24 A=29
  Ba  T=160 A=177
  Bốn  T=160 A=169
  Năm  T=65 A=68
  Sáu  T=40 A=40
  Bảy  T=30 A=30
",
    );
    let overview = Overview::of(&sketch.book, &sketch.figures(), sketch.unit("Tỉnh")).unwrap();
    assert_eq!(printed(overview.own.share(), 1), "96,6");
    let all = sketch.cell("Tỉnh", Indicator::ADMITTED);
    let part = |category| printed(sketch.cell("Tỉnh", Indicator::Admitted(category)).share_of(all), 2);
    assert_eq!((part(Category::Women), part(Category::Religious)), ("48,14".into(), "5,80".into()));
    assert_eq!(printed(Ratio::new(1214u32, 1932u32), 2), "62,84");
    let by_share = sketch.ranking("Tỉnh", Order::Share);
    // Two at 100 percent: the greater number first (handbook 7.3).
    let order = ["1 Công an", "2 Hai", "3 Ba", "4 Bốn", "5 Năm", "6 Sáu", "7 Bảy"];
    assert_eq!(short(&by_share), order);
    assert_eq!(printed(sketch.standing("Công an").share(), 2), "158,18");
}
