//! League tables: Bến Tre 2019 (handbook 12, vector 2), the edges of vector 8, groups, daggers and reasons.

use crate::note::{Sketch, printed, short};
use so_nguon::domain::*;
use so_nguon::stats::*;

const BEN_TRE: &str = "
Tỉnh Bến Tre  tỉnh T=1679
  Thạnh Phú  A=121 đồng-khởi=2 friend
  Mỏ Cày Nam  A=121 đồng-khởi=9 friend
  Giồng Trôm  A=120 đồng-khởi=1 friend
  Ba Tri  A=118 friend
  Châu Thành  A=93 đồng-khởi=8 friend
  Bình Đại  A=92 đồng-khởi=7 friend
  Khối CQ-DN  A=87 friend
  TP Bến Tre  A=76 friend
  Công an  A=48 đồng-khởi=8 friend
  Chợ Lách  A=47 friend
  Mỏ Cày Bắc  A=23 friend
  Biên phòng  A=7 friend
  Quân sự  A=4 friend
";

#[test]
fn ben_tre_by_number() {
    let sketch = Sketch::read(BEN_TRE);
    assert_eq!(
        sketch.table("Tỉnh Bến Tre", Order::Number),
        [
            "1 Mỏ Cày Nam",
            "1 Thạnh Phú",
            "3 Giồng Trôm",
            "4 Ba Tri",
            "5 Châu Thành",
            "6 Bình Đại",
            "7 Khối CQ-DN",
            "8 TP Bến Tre",
            "9 Công an",
            "10 Chợ Lách",
            "11 Mỏ Cày Bắc",
            "12 Biên phòng",
            "13 Quân sự"
        ]
    );
    let table = sketch.ranking("Tỉnh Bến Tre", Order::Number);
    assert_eq!(table.rows.iter().map(|r| r.sharing).take(3).collect::<Vec<_>>(), [2, 2, 1]);
    assert_eq!(table.leaders().count(), 2);
}

#[test]
fn ben_tre_adds_up() {
    let sketch = Sketch::read(BEN_TRE);
    let province = sketch.standing("Tỉnh Bến Tre");
    assert_eq!(province.admitted.value, Some(957));
    assert_eq!(printed(province.share(), 2), "57,00");
    let class = sketch.cell("Tỉnh Bến Tre", Indicator::Admitted(Category::NewUprising));
    assert_eq!(class.value, Some(35));
    // Nobody was given a target: no share table, and all are listed below the line.
    let shares = sketch.ranking("Tỉnh Bến Tre", Order::Share);
    assert_eq!((shares.ranked, shares.rows.len()), (0, 13));
}

#[test]
fn edges_of_the_share_table() {
    let sketch = Sketch::read(
        "
Huyện  totals
  Giao 0 có 1  T=0 A=1
  Không giao  A=3
  Đúng  T=5 A=5
  Nhỏ  T=1 A=2
  Một phần ba  T=3 A=1
  Ba mươi ba  T=99 A=33
  Không xếp  T=5 A=9 unranked
  Hết nguồn  T=0 A=0 no-source
  Hết nguồn, chưa giao  no-source
  Chưa báo  T=7
",
    );
    assert_eq!(
        sketch.table("Huyện", Order::Share),
        [
            "1 Nhỏ",
            "2 Đúng",
            // The same share exactly; the greater number goes first (7.3).
            "3 Ba mươi ba",
            "4 Một phần ba",
            "- Chưa báo",
            "- Giao 0 có 1",
            "- Hết nguồn",
            "- Hết nguồn, chưa giao",
            "- Không giao",
            "- Không xếp"
        ]
    );
    assert_eq!(sketch.standing("Ba mươi ba").share(), sketch.standing("Một phần ba").share());
    assert_eq!(
        sketch.table("Huyện", Order::Number),
        [
            "1 Ba mươi ba",
            "2 Đúng",
            "3 Không giao",
            "4 Nhỏ",
            "5 Giao 0 có 1",
            "5 Một phần ba",
            "- Chưa báo",
            "- Hết nguồn",
            "- Hết nguồn, chưa giao",
            "- Không xếp"
        ]
    );
}

#[test]
fn every_reason_below_the_line_can_be_read() {
    let sketch = Sketch::read(
        "
Huyện  totals
  Ngoài  T=0 A=1
  Chưa giao  A=3
  Chưa báo  T=7
  Hết nguồn  no-source
  Tỷ lệ  T=3% A=2
",
    );
    let status = |name: &str| sketch.standing(name).status;
    assert_eq!(status("Ngoài"), Status::OutsideTarget);
    assert_eq!(status("Chưa giao"), Status::NoTarget);
    assert_eq!(status("Chưa báo"), Status::NoData);
    assert_eq!(status("Hết nguồn"), Status::NoSource);
    assert_eq!(status("Tỷ lệ"), Status::NoBasis);
    assert_eq!(sketch.ranking("Huyện", Order::Share).ranked, 0);
}

#[test]
fn one_two_two_four() {
    let sketch = Sketch::read("Huyện  totals\n  A  T=4 A=8\n  B  T=4 A=6\n  C  T=4 A=6\n  D  T=4 A=1");
    assert_eq!(sketch.table("Huyện", Order::Share), ["1 A", "2 B", "2 C", "4 D"]);
}

#[test]
fn rows_of_one_rank_stand_in_vietnamese_order() {
    let sketch =
        Sketch::read("Huyện  totals\n  Đức  A=1\n  Ấp 10  A=1\n  Dũng  A=1\n  Ấp 2  A=1\n  Ân  A=1\n  Ăn  A=1");
    assert_eq!(sketch.table("Huyện", Order::Number), ["1 Ăn", "1 Ân", "1 Ấp 2", "1 Ấp 10", "1 Dũng", "1 Đức"]);
}

#[test]
fn groups_have_their_own_ranks() {
    let sketch = Sketch::read(
        "
Huyện  totals
  Xã A  T=10 A=20 group:Khối_xã
  Xã B  T=10 A=5 group:Khối_xã
  Công an  T=10 A=15 group:Lực_lượng
  Quân sự  T=10 A=15 group:Lực_lượng
  Biên phòng  T=10 A=1 group:Lực_lượng
  Lẻ  T=10 A=2
",
    );
    let table = sketch.ranking("Huyện", Order::Share);
    let ranks = |name: &str| {
        let row = table.row(sketch.unit(name)).unwrap();
        (row.rank, row.group_rank)
    };
    assert_eq!(ranks("Xã A"), (Some(1), Some(1)));
    assert_eq!(ranks("Công an"), (Some(2), Some(1)));
    assert_eq!(ranks("Quân sự"), (Some(2), Some(1)));
    assert_eq!(ranks("Xã B"), (Some(4), Some(2)));
    assert_eq!(ranks("Biên phòng"), (Some(6), Some(3)));
    // Who is in no group has no place in one.
    assert_eq!(ranks("Lẻ"), (Some(5), None));
}

#[test]
fn a_small_target_keeps_its_place_and_does_not_lead() {
    let sketch = Sketch::read("Huyện  totals\n  Nhỏ  T=1 A=2\n  Lớn  T=100 A=110\n  Ba  T=3 A=3");
    let table = sketch.ranking("Huyện", Order::Share);
    assert_eq!(short(&table), ["1 Nhỏ", "2 Lớn", "3 Ba"]);
    assert_eq!(table.rows.iter().map(|r| r.standing.small).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(table.leaders().map(|r| r.standing.name.to_string()).collect::<Vec<_>>(), ["Lớn"]);
}

#[test]
fn year_on_year_and_growth() {
    let sketch = Sketch::read(
        "
Huyện  totals
  Không năm trước  A=5
  Từ 0  A=5 P=0
  Thêm 5  A=10 P=5 M0=1000
  Bớt 1  A=4 P=5 M0=40
",
    );
    assert_eq!(sketch.table("Huyện", Order::YearOnYear), ["1 Thêm 5", "2 Từ 0", "3 Bớt 1", "- Không năm trước"]);
    // A/P of a year with nobody is a dash, not infinity (7.3).
    assert_eq!(sketch.standing("Từ 0").year_on_year(), None);
    assert_eq!(sketch.standing("Từ 0").more_than_before(), Some(5));
    assert_eq!(sketch.table("Huyện", Order::Growth), ["1 Bớt 1", "2 Thêm 5", "- Không năm trước", "- Từ 0"]);
}

#[test]
fn the_score_caps_its_parts_before_it_weighs_them() {
    let sketch = Sketch::read(
        "
Huyện  totals
  Vọt  T=1 A=9 nữ=0 P=9
  Đều  T=10 A=12 nữ=12 P=10
  Thiếu phần  T=10 A=30 P=10
",
    );
    let weights = Weights { share: 2, women: 1, year_on_year: 1 };
    let table = sketch.weighed("Huyện", Order::Score, weights);
    // Vọt: 2·150% + 0 + 100% = 4; Đều: 2·120% + 100% + 120% = 4,6; a part that is not known leaves no score.
    assert_eq!(short(&table), ["1 Đều", "2 Vọt", "- Thiếu phần"]);
    assert_eq!(printed(table.rows[0].score, 0), "460");
    assert_eq!(printed(table.rows[1].score, 0), "400");
    // All weights 0: switched off.
    assert_eq!(sketch.weighed("Huyện", Order::Score, Weights::default()).ranked, 0);
    // The cap is for the score alone.
    assert_eq!(printed(sketch.standing("Vọt").share(), 0), "900");
}

/// The ends of a table are of those that can be compared; where that is one alone, of all.
#[test]
fn a_table_of_one_has_no_ends() {
    let names = |text: &str, most: usize| {
        let table = Sketch::read(text).ranking("Huyện", Order::Share);
        let (first, last) = table.ends(most);
        first.into_iter().chain(last).map(|r| r.standing.name.to_string()).collect::<Vec<_>>()
    };
    let all_small_but_one = "Huyện  totals\n  A  T=1 A=3\n  B  T=2 A=5\n  C  T=3 A=4";
    assert_eq!(names(all_small_but_one, 4), ["A", "B", "C"]);
    assert_eq!(names("Huyện  totals\n  A  T=1 A=3\n  B  T=4 A=5\n  C  T=3 A=4", 4), ["C", "B"]);
}
