//! Exact fractions: order against cross-multiplication, print against the handbook and the press.

use crate::note::{cases, printed};
use proptest::prelude::*;
use so_nguon::stats::Ratio;
use std::cmp::Ordering;

fn ratio(part: u64, whole: u64) -> Ratio {
    Ratio::new(part, whole).unwrap()
}

#[test]
fn percentages_of_articles() {
    for (part, whole, print) in [
        (222u32, 220u32, "100,91"),
        (121, 222, "54,50"),
        (1, 222, "0,45"),
        (222, 5544, "4,00"),
        (957, 1679, "57,00"),
        (7979, 8000, "99,74"),
        (7979, 8500, "93,87"),
        // Printed by the press as 108,86 and 108,88.
        (294, 270, "108,89"),
        // Printed by the press as 36,1.
        (248, 787, "31,51"),
        (21, 20, "105,00"),
        (13, 75, "17,33"),
        (0, 7, "0,00"),
    ] {
        assert_eq!(printed(Ratio::new(part, whole), 2), print, "{part}/{whole}");
    }
}

#[test]
fn what_is_short_of_the_whole_never_prints_as_100() {
    for (part, whole, decimals, print) in [
        (21_999_999_u64, 22_000_000_u64, 2, "99,99"),
        (219_999, 220_000, 2, "99,99"),
        (219_999, 220_000, 1, "99,9"),
        (219_999, 220_000, 0, "99"),
        (220_000, 220_000, 2, "100,00"),
        (220_001, 220_000, 2, "100,00"),
        // Half up.
        (1, 800, 2, "0,13"),
        (1, 8, 0, "13"),
        (9_999_999, 1, 2, "999999900,00"),
    ] {
        assert_eq!(printed(Ratio::new(part, whole), decimals), print, "{part}/{whole}");
    }
}

#[test]
fn nothing_is_no_share_of_nothing() {
    assert!(Ratio::new(1u32, 0u32).is_none());
    assert!(Ratio::new(0u32, 0u32).is_none());
}

#[test]
fn the_greatest_values_compare_without_overflow() {
    let most = u128::MAX;
    let (a, b) = (Ratio::new(most, most - 1).unwrap(), Ratio::new(most - 1, most - 2).unwrap());
    assert_eq!(a.cmp(&b), Ordering::Less);
    assert_eq!(a.cmp(&a), Ordering::Equal);
}

fn part() -> impl Strategy<Value = (u64, u64)> {
    prop_oneof![(0u64..20, 1u64..20), (0u64..10_000_000, 1u64..10_000_000), (any::<u64>(), 1u64..)]
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn order_is_that_of_the_cross_products((a, b) in part(), (c, d) in part()) {
        let (left, right) = (u128::from(a) * u128::from(d), u128::from(c) * u128::from(b));
        prop_assert_eq!(ratio(a, b).cmp(&ratio(c, d)), left.cmp(&right));
        prop_assert_eq!(ratio(a, b) == ratio(c, d), left == right);
        prop_assert_eq!(ratio(a, b).partial_cmp(&ratio(c, d)), Some(left.cmp(&right)));
    }

    #[test]
    fn order_is_total(x in part(), y in part(), z in part()) {
        let (x, y, z) = (ratio(x.0, x.1), ratio(y.0, y.1), ratio(z.0, z.1));
        prop_assert_eq!(x.cmp(&y), y.cmp(&x).reverse());
        if x <= y && y <= z {
            prop_assert!(x <= z);
        }
    }

    #[test]
    fn a_multiple_is_the_same(part in 0u64..10_000_000, whole in 1u64..10_000_000, by in 1u64..1000) {
        prop_assert_eq!(ratio(part, whole), ratio(part * by, whole * by));
        prop_assert_eq!(ratio(part, whole).percent(2), ratio(part * by, whole * by).percent(2));
    }

    #[test]
    fn print_never_lies_by_more_than_half_a_step(part in 0u64..10_000_000, whole in 1u64..10_000_000) {
        let scaled = ratio(part, whole).percent(2).scaled;
        let twice = u128::from(part) * 20_000;
        let (low, high) = ((2 * scaled).saturating_sub(1) * u128::from(whole), (2 * scaled + 2) * u128::from(whole));
        prop_assert!(low <= twice && twice < high);
        prop_assert_eq!(part < whole, scaled < 10_000 || (part < whole));
        prop_assert!(part >= whole || scaled < 10_000);
    }

    #[test]
    fn sums_and_multiples_are_exact(a in 0u32..1000, b in 1u32..1000, c in 0u32..1000, d in 1u32..1000, n in 0u32..50) {
        let (x, y) = (Ratio::new(a, b).unwrap(), Ratio::new(c, d).unwrap());
        prop_assert_eq!(x.plus(y), Ratio::new(a * d + c * b, b * d).unwrap());
        prop_assert_eq!(x.times(n), Ratio::new(a * n, b).unwrap());
        prop_assert_eq!(x.ceil(), a.div_ceil(b));
        prop_assert!(x.at_most(150) <= Ratio::new(150u32, 100u32).unwrap());
    }
}
