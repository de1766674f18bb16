//! Laws of every table, over units with any figures: the order is total, ties share, the input's order does not matter.

use crate::note::{Sketch, cases, count, fact, figure, target, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::stats::*;

/// A unit of a random district: target, admitted, the year before, women, flags, group.
type Row = (Option<(u32, u32)>, Option<u32>, Option<u32>, Option<u32>, (bool, bool), u8);

fn row() -> impl Strategy<Value = Row> {
    // Few values, so that ties are common.
    let n = || proptest::option::weighted(0.8, 0u32..7);
    let aim = proptest::option::weighted(0.8, (0u32..7, 0u32..3));
    let flags = (proptest::bool::weighted(0.1), proptest::bool::weighted(0.1));
    (aim, n(), n(), n(), flags, 0u8..3)
}

fn district(rows: &[Row]) -> Sketch {
    let mut sketch = Sketch::read("Huyện  totals");
    let root = sketch.unit("Huyện");
    for (at, (aim, admitted, before, women, (unranked, no_source), group)) in rows.iter().enumerate() {
        let id = unit_id(u32::try_from(at).unwrap() + 2);
        let mut unit = version(&format!("Xã {}", at % 5), Some(root), UnitKind::Commune);
        (unit.ranks, unit.no_source) = (!unranked, *no_source);
        unit.group = (*group > 0).then(|| crate::note::name(&format!("Khối {group}")));
        sketch.edit(Edit::AddUnit(id, unit));
        if let Some((least, more)) = aim {
            let aim = Aim::range(count(*least), count(least + more)).unwrap();
            sketch.edit(Edit::SetTarget(target(id), Some(Target::of(aim))));
        }
        let women_key = figure(id, Indicator::Admitted(Category::Women));
        let before_key = FactKey { period: PeriodId::Year(2015), ..figure(id, Indicator::ADMITTED) };
        for (key, value, on) in [
            (figure(id, Indicator::ADMITTED), admitted, "2016-12-31"),
            (women_key, women, "2016-12-31"),
            (before_key, before, "2015-12-31"),
        ] {
            if let Some(n) = value {
                sketch.edit(Edit::SetFact(key, Some(fact(*n, on))));
            }
        }
    }
    sketch
}

const WEIGHTS: Weights = Weights { share: 3, women: 1, year_on_year: 2 };

/// What the order of a table is about, by small cross products of its own: none below the line.
fn same_key(order: Order, a: &Placed, b: &Placed) -> bool {
    let (x, y) = (&a.standing, &b.standing);
    match order {
        Order::Share => (x.share(), x.admitted.value) == (y.share(), y.admitted.value),
        Order::Number => x.admitted.value == y.admitted.value,
        Order::Growth => (x.growth(), x.admitted.value) == (y.growth(), y.admitted.value),
        Order::YearOnYear => (x.more_than_before(), x.admitted.value) == (y.more_than_before(), y.admitted.value),
        Order::Score => a.score == b.score,
        Order::Part => (x.part(), x.admitted.value) == (y.part(), y.admitted.value),
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn ranks_follow_the_keys(rows in proptest::collection::vec(row(), 0..14)) {
        let sketch = district(&rows);
        for order in Order::ALL {
            let table = sketch.weighed("Huyện", order, WEIGHTS);
            prop_assert_eq!(table.rows.len(), rows.len());
            let (ranked, others) = table.rows.split_at(table.ranked);
            prop_assert!(others.iter().all(|r| r.rank.is_none() && r.group_rank.is_none()));
            prop_assert!(ranked.iter().all(|r| r.standing.ranks && r.standing.admitted.value.is_some()));
            for (at, row) in ranked.iter().enumerate() {
                // Equal keys share a rank, and the rank is one more than the number of those strictly before.
                let first = ranked.iter().position(|r| same_key(order, r, row)).unwrap();
                prop_assert_eq!(row.rank, Some(u32::try_from(first).unwrap() + 1));
                prop_assert!(at == 0 || ranked[at - 1].rank <= row.rank);
                let sharing = ranked.iter().filter(|r| same_key(order, r, row)).count();
                prop_assert_eq!(row.sharing, u32::try_from(sharing).unwrap());
                let group: Vec<_> = ranked.iter().filter(|r| r.standing.group == row.standing.group).collect();
                let place = group.iter().position(|r| same_key(order, r, row)).unwrap() + 1;
                let expected = row.standing.group.as_ref().map(|_| u32::try_from(place).unwrap());
                prop_assert_eq!(row.group_rank, expected);
            }
        }
    }

    #[test]
    fn the_order_of_the_input_changes_nothing(
        (rows, mixed) in proptest::collection::vec(row(), 0..12)
            .prop_flat_map(|rows| { let n = rows.len(); (Just(rows), Just((0..n).collect::<Vec<_>>()).prop_shuffle()) })
    ) {
        let sketch = district(&rows);
        let below = standings(&sketch.book, &sketch.figures(), Category::All, sketch.unit("Huyện"), false);
        let shuffled: Vec<_> = mixed.iter().map(|&at| below[at].clone()).collect();
        let seen = |table: &Ranking| -> Vec<_> {
            table.rows.iter().map(|r| (r.standing.unit, r.rank, r.group_rank, r.sharing)).collect()
        };
        for order in Order::ALL {
            prop_assert_eq!(
                seen(&Ranking::of(&below, order, WEIGHTS)),
                seen(&Ranking::of(&shuffled, order, WEIGHTS))
            );
        }
    }

    #[test]
    fn a_lead_is_never_small_and_never_behind_a_greater_share(rows in proptest::collection::vec(row(), 0..14)) {
        let sketch = district(&rows);
        let table = sketch.ranking("Huyện", Order::Share);
        for leader in table.leaders() {
            prop_assert!(!leader.standing.small);
            let better = |r: &&Placed| !r.standing.small && r.rank.is_some() && r.standing.share() > leader.standing.share();
            prop_assert_eq!(table.rows.iter().filter(better).count(), 0);
        }
    }
}
