//! Names of periods and their days.

use crate::note::day;
use proptest::prelude::*;
use so_nguon::domain::{PeriodId, Span};

fn span(period: &str) -> Option<Span> {
    period.parse::<PeriodId>().ok()?.calendar()
}

#[test]
fn calendar_periods_have_their_days() {
    for (period, start, end) in [
        ("2016", "2016-01-01", "2016-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016-12", "2016-12-01", "2016-12-31"),
        ("2016-Q1", "2016-01-01", "2016-03-31"),
        ("2016-Q4", "2016-10-01", "2016-12-31"),
        ("2016-H1", "2016-01-01", "2016-06-30"),
        ("2016-H2", "2016-07-01", "2016-12-31"),
        ("2016-9M", "2016-01-01", "2016-09-30"),
        ("2015-2020", "2015-01-01", "2019-12-31"),
    ] {
        assert_eq!(span(period), Span::new(day(start), day(end)).ok(), "{period}");
        assert_eq!(period.parse::<PeriodId>().unwrap().to_string(), period);
    }
}

#[test]
fn what_is_no_period_is_refused() {
    for text in [
        "",
        "16",
        "2016-",
        "2016-0",
        "2016-13",
        "2016-00",
        "2016-Q5",
        "2016-Q0",
        "2016-H3",
        "2016-8M",
        "2016-9m",
        "2020-2015",
        "2015-2015",
        "1899",
        "+016",
        "2016-+1",
        "2016-é",
        "2016-Qé",
        "own-",
        "own-x",
        "2016-2020-1",
        " 2016",
    ] {
        assert!(text.parse::<PeriodId>().is_err(), "{text:?}");
    }
}

#[test]
fn the_year_before() {
    for (period, before) in [
        ("2016", Some("2015")),
        ("2016-02", Some("2015-02")),
        ("2016-Q3", Some("2015-Q3")),
        ("2016-H2", Some("2015-H2")),
        ("2016-9M", Some("2015-9M")),
        ("2015-2020", Some("2010-2015")),
        ("own-0000000007-1", None),
    ] {
        let before_of = period.parse::<PeriodId>().unwrap().year_before().map(|p| p.to_string());
        assert_eq!(before_of.as_deref(), before, "{period}");
    }
}

proptest! {
    #![proptest_config(crate::note::cases(512))]

    #[test]
    fn a_period_has_one_spelling(text in "(19|20)[0-9]{2}(-?[HQ0-9M]{0,4})?") {
        if let Ok(period) = text.parse::<PeriodId>() {
            prop_assert_eq!(period.to_string(), text);
        }
    }
}
