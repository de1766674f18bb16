//! Indicators: a spelling and a place for each.

use crate::note::{corrected, count, fact, foreign};
use so_nguon::domain::{Beyond, Category, Cause, Fact, FactKey, Fault, Home, Indicator};

#[test]
fn every_indicator_has_a_spelling_and_a_slot() {
    let all: Vec<Indicator> = Indicator::all().collect();
    assert_eq!(all.len(), Indicator::SLOTS);
    for (at, indicator) in all.iter().enumerate() {
        assert_eq!(indicator.slot(), at);
        assert_eq!(indicator.to_string().parse::<Indicator>().as_ref(), Ok(indicator));
        assert!(*indicator >= Indicator::FIRST);
    }
    assert_eq!(Indicator::Admitted(Category::Women).to_string(), "admitted/women");
    assert!("admitted/all".parse::<Indicator>().is_err());
    assert!("Members".parse::<Indicator>().is_err());
}

#[test]
fn keys_stand_by_period_first() {
    let key = |period: &str, unit: u32| FactKey {
        period: period.parse().unwrap(),
        unit: crate::note::unit_id(unit),
        indicator: Indicator::Members,
    };
    assert!(key("2015", 9) < key("2016", 1) && key("2016", 1) < key("2016", 2));
}

#[test]
fn a_correction_counts_beside_the_report() {
    let report = fact(8, "2016-10-31");
    assert_eq!((report.counts(), report.outlived()), (count(8), None));
    let right = corrected(report.clone(), 7, "2016-11-05");
    assert_eq!((right.value, right.counts(), right.outlived()), (count(8), count(7), None));
    // The next report leaves it standing, and shows that it was made of another.
    let next = fact(9, "2016-11-30").after(Some(&right));
    assert_eq!((next.value, next.counts()), (count(9), count(7)));
    assert_eq!(next.outlived(), right.correction.as_ref());
    assert_eq!(fact(9, "2016-11-05").after(Some(&right)).outlived(), None, "of the day itself");
    // As does what is not known here.
    let sworn = Beyond::of([foreign("sworn", Home::Record, "true")]);
    assert_eq!(fact(9, "2016-11-30").after(Some(&Fact { beyond: sworn.clone(), ..right })).beyond, sworn);
    assert_eq!(fact(9, "2016-11-30").after(None), fact(9, "2016-11-30"));
}

#[test]
fn nothing_is_corrected_without_a_reason() {
    for (text, says) in
        [("", Err(Fault::Blank)), (" – ", Err(Fault::Blank)), ("Sai", Ok("Sai")), ("<b>", Err(Fault::Sign('<')))]
    {
        assert_eq!(Cause::new(text).as_ref().map(Cause::as_str), says.as_ref().copied(), "{text}");
    }
}
