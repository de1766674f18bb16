//! What was given on: Quảng Nam's sum, the reserve, ranges, and the fair division of a total.

use crate::note::{Sketch, cases};
use proptest::prelude::*;
use so_nguon::domain::Category;
use so_nguon::stats::*;
use std::fmt::Write;

fn of(text: &str, title: &str) -> Allocation {
    let sketch = Sketch::read(text);
    let figures = sketch.figures();
    Allocation::of(&figures, &Aims::of(&sketch.book, &figures, Category::All), sketch.unit(title))
}

#[test]
fn quang_nam_announced_1905_and_gave_1950() {
    // 22 units, made to add up as the article's do (handbook 2.4).
    let mut text = String::from("Quảng Nam  tỉnh T=1905\n");
    for n in 0..22 {
        writeln!(text, "  Đơn vị {n}  T={} friend", if n < 14 { 89 } else { 88 }).unwrap();
    }
    let allocation = of(&text, "Quảng Nam");
    assert_eq!(allocation.below, (1950, 1950));
    assert_eq!((allocation.with, allocation.without), (22, 0));
    assert_eq!((allocation.over(), allocation.reserve()), (Some(45), None));
}

#[test]
fn what_is_kept_back_is_the_reserve() {
    let allocation = of("Huyện  T=220\n  Xã A  T=100\n  Xã B  T=110\n  Xã C", "Huyện");
    assert_eq!((allocation.reserve(), allocation.over()), (Some(10), None));
    assert_eq!((allocation.with, allocation.without), (2, 1));
}

#[test]
fn exact_and_undecided_have_neither() {
    let exact = of("Huyện  T=20\n  Xã A  T=20", "Huyện");
    assert_eq!((exact.reserve(), exact.over()), (None, None));
    let undecided = of("Huyện\n  Xã A  T=20", "Huyện");
    assert_eq!((undecided.given, undecided.reserve(), undecided.over()), (None, None, None));
}

#[test]
fn a_range_is_passed_at_its_greatest() {
    let allocation = of("Tỉnh  T=8000-8500\n  Huyện A  T=8400\n  Huyện B  T=90-110", "Tỉnh");
    assert_eq!(allocation.below, (8490, 8510));
    assert_eq!((allocation.over(), allocation.reserve()), (Some(10), None));
}

#[test]
fn a_total_is_divided_by_weights() {
    assert_eq!(spread(10, &[1, 1, 1]), [4, 3, 3]);
    assert_eq!(spread(10, &[0, 0]), [5, 5]);
    assert_eq!(spread(7, &[5, 3, 0]), [4, 3, 0]);
    assert_eq!(spread(0, &[2, 3]), [0, 0]);
    assert_eq!(spread(5, &[]), Vec::<u32>::new());
    assert_eq!(spread(u32::MAX, &[u32::MAX, u32::MAX]), [u32::MAX / 2 + 1, u32::MAX / 2]);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn parts_add_up_and_are_fair(total in 0u32..100_000, weights in proptest::collection::vec(0u32..5000, 1..40)) {
        let parts = spread(total, &weights);
        prop_assert_eq!(parts.iter().sum::<u32>(), total);
        let even = weights.iter().all(|&w| w == 0);
        let weight = |w: u32| if even { 1u64 } else { u64::from(w) };
        let sum: u64 = weights.iter().map(|&w| weight(w)).sum();
        for (&part, &w) in parts.iter().zip(&weights) {
            // The quota rule: nobody is a whole person away from the exact share.
            let exact = u64::from(total) * weight(w);
            prop_assert!(u64::from(part) >= exact / sum && u64::from(part) <= exact.div_ceil(sum));
        }
        for (a, b) in (0..parts.len()).flat_map(|a| (0..parts.len()).map(move |b| (a, b))) {
            // Who weighs more never gets less.
            prop_assert!(weight(weights[a]) <= weight(weights[b]) || parts[a] >= parts[b]);
        }
    }
}
