//! Filters go into an address and come back.

use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::stats::{BANDS, Column, Probe, Sieve, Sorting};

fn sieve() -> impl Strategy<Value = Sieve> {
    let probe = prop_oneof![
        Just(None),
        Just(Some(Probe::Blank(DetailField::Note))),
        ".{1,12}".prop_map(|text| Some(Probe::Says(DetailField::Programme, text))),
    ];
    let gender = proptest::option::of(proptest::sample::select(Gender::ALL));
    let sorting = (proptest::sample::select(&Column::ALL[..]), any::<bool>());
    let band = proptest::option::of(0..u8::try_from(BANDS.len()).unwrap());
    (any::<(bool, bool)>(), 0u32..1 << Stage::ALL.len(), gender, 0u32..1 << Category::COUNT, band, probe, sorting)
        .prop_map(|((admitted, review), stages, gender, categories, band, probe, (column, down))| {
            let sorting = Sorting { column, down };
            Sieve { admitted, stages, gender, categories, band, probe, review, sorting }
        })
}

proptest! {
    #![proptest_config(crate::note::cases(256))]

    #[test]
    fn what_is_printed_is_read_and_what_may_name_somebody_is_not_printed(sieve in sieve()) {
        let said = sieve.said();
        let rest = Sieve { probe: sieve.probe.clone().filter(|_| said.is_none()), ..sieve.clone() };
        prop_assert_eq!(Sieve::read(&sieve.print()), rest.clone());
        prop_assert_eq!(rest.print(), sieve.print());
    }

    #[test]
    fn any_text_can_be_read(text in ".{0,40}") {
        let _ = Sieve::read(&text);
    }
}

#[test]
fn an_address_of_earlier_that_names_somebody_is_not_taken_up() {
    let read = Sieve::read("gt-1.muc-citizen_id:083190000017");
    assert_eq!(read, Sieve::read("gt-1"));
    assert!(read.gender.is_some());
    assert_eq!(Sieve::read("muc-note:").probe, Some(Probe::Blank(DetailField::Note)));
}

#[test]
fn nothing_chosen_is_nothing_written() {
    assert_eq!(Sieve::default().print(), "");
    assert!(Sieve::default().is_open());
    let sorted = Sieve { sorting: Sorting { column: Column::Born, down: true }, ..Sieve::default() };
    assert!(sorted.is_open(), "an order leaves nobody out");
}

#[test]
fn stages_and_categories_go_in_and_out() {
    let sieve = Sieve::default().with_stage(Stage::Source, true).with_category(Category::Women, true);
    assert_eq!(sieve.print(), "gd-0.tc-1");
    assert_eq!(sieve.with_stage(Stage::Source, false).with_category(Category::Women, false), Sieve::default());
}
