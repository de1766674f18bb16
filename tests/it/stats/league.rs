//! The tables of the ranking page: of all, of one group, and on demand.

use crate::note::{Sketch, short};
use so_nguon::domain::*;
use so_nguon::stats::*;

const GROUPS: &str = "
Huyện  totals
  Xã B  T=10 A=5 P=2 group:Khối_xã
  Xã A  T=10 A=20 P=30 group:Khối_xã
  Công an  T=10 A=15 P=1 group:Lực_lượng
  Quân sự  T=2 A=40 group:Lực_lượng
  Ấp lẻ  A=2
";

fn league(group: Option<&str>, order: Order, weights: Weights) -> League {
    let sketch = Sketch::read(GROUPS);
    let below = standings(&sketch.book, &sketch.figures(), Category::All, sketch.unit("Huyện"), false);
    League::of(&below, group, order, weights)
}

#[test]
fn both_tables_always_and_a_third_on_demand() {
    let plain = league(None, Order::Number, Weights::default());
    assert_eq!(short(&plain.by_share), ["1 Quân sự", "2 Xã A", "3 Công an", "4 Xã B", "- Ấp lẻ"]);
    assert_eq!(short(&plain.by_number), ["1 Quân sự", "2 Xã A", "3 Công an", "4 Xã B", "5 Ấp lẻ"]);
    assert!(plain.third.is_none());
    let third = league(None, Order::YearOnYear, Weights::default());
    assert_eq!(third.table(Order::YearOnYear).map(|t| t.ranked), Some(3));
    assert_eq!(plain.printed().order, Order::Share);
    // Without weights there is no score to rank by.
    assert!(league(None, Order::Score, Weights::default()).third.is_none());
    assert!(league(None, Order::Score, Weights { share: 1, ..Weights::default() }).third.is_some());
}

#[test]
fn a_group_is_ranked_alone() {
    let forces = league(Some("Lực lượng"), Order::Share, Weights::default());
    assert_eq!(short(&forces.by_share), ["1 Quân sự", "2 Công an"]);
    assert_eq!(forces.groups.iter().map(Name::as_str).collect::<Vec<_>>(), ["Khối xã", "Lực lượng"]);
    let unknown = league(Some("Khối cũ"), Order::Share, Weights::default());
    assert_eq!((unknown.group, unknown.by_share.rows.len()), (None, 5));
}

#[test]
fn one_axis_for_all_bars() {
    let all = league(None, Order::Share, Weights::default());
    assert_eq!((all.axis_percent(), all.axis_number()), (2000, 40));
    // A third of the way in March is drawn a third long, the plan at the end of every bar.
    let march = Sketch::read("Huyện  totals\n  A  T=3 A=1\n  B  T=4 A=3").ranking("Huyện", Order::Share);
    assert_eq!(axis_percent(&march.rows), 100);
    let none = League::of(&[], None, Order::Share, Weights::default());
    assert!(none.is_empty());
    assert_eq!((none.axis_percent(), none.axis_number()), (100, 1));
}

#[test]
fn rows_by_name_keep_their_ranks() {
    let all = league(None, Order::Share, Weights::default());
    let rows: Vec<_> = all.by_share.ranked_rows(true).iter().map(|r| (r.rank, r.standing.name.to_string())).collect();
    let expected = [(3, "Công an"), (1, "Quân sự"), (2, "Xã A"), (4, "Xã B")];
    assert_eq!(rows, expected.map(|(rank, name)| (Some(rank), name.to_owned())));
    assert_eq!(all.by_share.unranked_rows().len(), 1);
}

#[test]
fn a_small_target_leads_by_number_and_not_by_share() {
    let all = league(None, Order::Share, Weights::default());
    let names = |r: &Ranking| r.leaders().map(|p| p.standing.name.to_string()).collect::<Vec<_>>();
    assert_eq!((names(&all.by_share), names(&all.by_number)), (vec!["Xã A".into()], vec!["Quân sự".into()]));
}

#[test]
fn without_targets_the_table_by_number_is_printed() {
    let sketch = Sketch::read("Huyện  totals\n  A  A=1\n  B  A=3");
    let below = standings(&sketch.book, &sketch.figures(), Category::All, sketch.unit("Huyện"), false);
    assert_eq!(short(League::of(&below, None, Order::Share, Weights::default()).printed()), ["1 B", "2 A"]);
}

/// S3-20: of women nobody has a target; then their part of all admitted is what is compared, and one of one is no lead.
#[test]
fn a_category_without_targets_is_ranked_by_its_part() {
    let sketch = Sketch::read("Huyện  totals\n  A  T=5 A=10 nữ=6\n  B  T=5 A=8 nữ=6\n  C  A=1 nữ=1\n  D  A=4");
    let of = |category| {
        let below = standings(&sketch.book, &sketch.figures(), category, sketch.unit("Huyện"), false);
        League::of(&below, None, Order::Share, Weights::default())
    };
    let women = of(Category::Women);
    assert_eq!(women.by_share.order, Order::Part);
    assert_eq!(short(&women.by_share), ["1 C", "2 B", "3 A", "- D"]);
    let leaders: Vec<_> = women.by_share.leaders().map(|r| r.standing.name.to_string()).collect();
    assert_eq!(leaders, ["B"]);
    let says = so_nguon::i18n::lead(so_nguon::i18n::Lang::Vi, &women.by_share.lead(), women.by_share.order, 9);
    assert_eq!(says.as_deref(), Some("Trong 2 đơn vị kết nạp từ 3 người trở lên"));
    assert_eq!(women.by_share.rows[3].reason(Order::Part), Some(Reason::Status(Status::NoData)));
    // Where there are targets, or all are asked about, it is the share of the target as ever.
    assert_eq!(of(Category::All).by_share.order, Order::Share);
}
