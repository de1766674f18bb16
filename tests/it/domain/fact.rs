//! Indicators: a spelling and a place for each.

use so_nguon::domain::{Category, FactKey, Indicator};

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
