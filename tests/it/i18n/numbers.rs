//! Numbers, days and aims as they are written; what is written can be typed back.

use crate::note::{cases, count, day};
use proptest::prelude::*;
use so_nguon::domain::{Aim, Born, Percent, PercentOf, Rounding};
use so_nguon::i18n::{Lang, aim, born, day as written, long_day, moment, number, percent, signed};
use so_nguon::session::{Moment, read_aim, read_born, read_day, read_number};
use so_nguon::stats::Ratio;

#[test]
fn thousands_are_parted() {
    for (n, vi, en) in [
        (0u128, "0", "0"),
        (7, "7", "7"),
        (999, "999", "999"),
        (5544, "5.544", "5,544"),
        (10_000, "10.000", "10,000"),
        (1_234_567, "1.234.567", "1,234,567"),
        (u128::from(u64::MAX), "18.446.744.073.709.551.615", "18,446,744,073,709,551,615"),
    ] {
        assert_eq!((number(Lang::Vi, n).as_str(), number(Lang::En, n).as_str()), (vi, en));
    }
    for (n, text) in [(0, "0"), (2, "+2"), (-4, "−4"), (-1950, "−1.950"), (i64::MIN, "−9.223.372.036.854.775.808")]
    {
        assert_eq!(signed(Lang::Vi, n), text);
    }
}

#[test]
fn percentages_have_their_decimals() {
    for (part, whole, decimals, vi, en) in [
        (222u32, 220u32, 2, "100,91%", "100.91%"),
        (222, 220, 1, "100,9%", "100.9%"),
        (222, 220, 0, "101%", "101%"),
        (1, 222, 2, "0,45%", "0.45%"),
        (121, 222, 2, "54,50%", "54.50%"),
        (0, 5, 2, "0,00%", "0.00%"),
        (21_999, 22_000, 2, "99,99%", "99.99%"),
        (5000, 1, 2, "500.000,00%", "500,000.00%"),
    ] {
        let printed = Ratio::new(part, whole).unwrap().percent(decimals);
        assert_eq!((percent(Lang::Vi, printed).as_str(), percent(Lang::En, printed).as_str()), (vi, en));
    }
}

#[test]
fn days_as_papers_have_them() {
    for (at, short, long) in [
        ("2017-01-05", "05/01/2017", "ngày 05 tháng 01 năm 2017"),
        ("2017-02-28", "28/02/2017", "ngày 28 tháng 02 năm 2017"),
        ("2026-03-09", "09/03/2026", "ngày 09 tháng 3 năm 2026"),
        ("2026-09-10", "10/09/2026", "ngày 10 tháng 9 năm 2026"),
        ("2016-12-31", "31/12/2016", "ngày 31 tháng 12 năm 2016"),
    ] {
        assert_eq!((written(day(at)).as_str(), long_day(day(at)).as_str()), (short, long));
        assert_eq!(read_day(&written(day(at))), Ok(day(at)), "it can be typed back");
        assert_eq!(read_born(&written(day(at))), Ok(Born::Day(day(at))));
    }
    for (b, text) in [("1990", "…/1990"), ("1990-05", "…/05/1990"), ("1990-05-17", "17/05/1990")] {
        assert_eq!(born(b.parse().unwrap()), text);
    }
    for (hour, minute, text) in [(9, 5, "9:05"), (10, 42, "10:42"), (0, 0, "0:00")] {
        assert_eq!(moment(Moment { day: day("2017-01-05"), hour, minute }), text);
    }
}

fn share(hundredths: u32, of: PercentOf, rounding: Rounding) -> Aim {
    Aim::Percent(Percent { hundredths: count(hundredths), of, rounding })
}

#[test]
fn aims_as_they_are_written() {
    let percent = |hundredths| share(hundredths, PercentOf::YearStart, Rounding::Up);
    for (written, vi, en) in [
        (Aim::Exact(count(220)), "220", "220"),
        (Aim::Exact(count(1905)), "1.905", "1,905"),
        (Aim::range(count(8000), count(8500)).unwrap(), "8.000–8.500", "8,000–8,500"),
        (percent(350), "3,5%", "3.5%"),
        (percent(300), "3%", "3%"),
        (percent(305), "3,05%", "3.05%"),
        (percent(5), "0,05%", "0.05%"),
        (percent(0), "0%", "0%"),
    ] {
        assert_eq!((aim(Lang::Vi, written).as_str(), aim(Lang::En, written).as_str()), (vi, en));
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn what_is_written_can_be_typed_back(
        (least, more) in (0u32..9_000_000, 0u32..900_000), hundredths in 0u32..=100_000,
        of in 0..PercentOf::ALL.len(), rounding in 0..Rounding::ALL.len(), n in any::<i32>(),
    ) {
        let (of, rounding) = (PercentOf::ALL[of], Rounding::ALL[rounding]);
        let range = Aim::range(count(least), count(least + more)).unwrap();
        for lang in [Lang::Vi, Lang::En] {
            for written in [Aim::Exact(count(least)), range, share(hundredths, of, rounding)] {
                prop_assert_eq!(read_aim(&aim(lang, written), of, rounding), Ok(Some(written)));
            }
            prop_assert_eq!(read_number(&signed(lang, n.into())), Some(n.into()));
        }
    }
}
