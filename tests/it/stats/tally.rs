//! A tally that follows its book is the tally of the book.

use crate::note::{cases, day, person, person_id, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::stats::Tally;

fn year() -> Span {
    PeriodId::Year(2016).calendar().unwrap()
}

/// The units in which persons are, there on every day.
fn units() -> Rows<UnitId, Unit> {
    (0..6).map(|n| (unit_id(n), Unit::new(version("Chi bộ", None, UnitKind::Branch)))).collect()
}

/// One edit: which person, in which unit, admitted in which month of which year, a woman, marked; no unit removes.
type Step = (u32, Option<u32>, u8, bool, bool, bool);

fn made((_, unit, month, now, woman, marked): Step) -> Option<Person> {
    let on = Day::new(if now { 2016 } else { 2015 }, month, 28)?;
    let base = person(unit_id(unit?), &on.to_string());
    let gender = if woman { Gender::Woman } else { Gender::Man };
    Some(Person { gender, marks: Marks::default().with(Category::Farmer, marked), ..base })
}

fn step() -> impl Strategy<Value = Step> {
    (
        1u32..1500,
        proptest::option::weighted(0.8, 1u32..5),
        1u8..=12,
        proptest::bool::weighted(0.8),
        any::<bool>(),
        any::<bool>(),
    )
}

fn put(rows: &mut Rows<PersonId, Person>, step: Step) {
    match made(step) {
        Some(person) => rows.put(person_id(step.0), person),
        None => rows.remove(&person_id(step.0)),
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn following_is_counting(
        start in proptest::collection::vec(step(), 0..1200),
        edits in proptest::collection::vec((step(), any::<bool>()), 0..40),
    ) {
        let mut rows = Rows::default();
        for step in start {
            put(&mut rows, step);
        }
        let mut tally = Tally::of((&rows, &units()), year(), CountingDate::Ceremony);
        for (edit, follow) in edits {
            put(&mut rows, edit);
            if follow {
                tally = tally.follow((&rows, &units()), year(), CountingDate::Ceremony);
                let fresh = Tally::of((&rows, &units()), year(), CountingDate::Ceremony);
                for unit in 0..6 {
                    prop_assert_eq!(tally.own(unit_id(unit)), fresh.own(unit_id(unit)));
                }
            }
        }
    }
}

#[test]
fn a_new_span_is_counted_afresh() {
    let mut rows = Rows::default();
    rows.put(person_id(1), person(unit_id(1), "2016-03-01"));
    let tally = Tally::of((&rows, &units()), year(), CountingDate::Ceremony);
    assert_eq!(tally.own(unit_id(1))[Category::All.index()], 1);
    let half = Span::new(day("2016-07-01"), day("2016-12-31")).unwrap();
    let tally = tally.follow((&rows, &units()), half, CountingDate::Ceremony);
    assert_eq!((tally.span(), tally.own(unit_id(1))[Category::All.index()]), (half, 0));
}

/// Finding 45: of whom the unit was not there on the day, none is counted, in whatever span; of a day that is half known, whoever
/// may have been in it is.
#[test]
fn who_was_admitted_outside_the_days_of_the_unit_is_aside() {
    let mut late = Unit::new(UnitVersion { from: day("2016-07-15"), ..version("Mới", None, UnitKind::Branch) });
    late.ended = Some(day("2016-11-01"));
    let table = [
        ("2016-07-14", 0, 1),
        ("2016-07-15", 1, 0),
        ("2016-10-31", 1, 0),
        ("2016-11-01", 0, 1),
        ("2016-07", 1, 0),
        ("2016-06", 0, 1),
        ("2016-11", 0, 1),
        ("2016", 1, 0),
    ];
    for (on, counts, astray) in table {
        let base = person(unit_id(1), "2016-03-01").admitted_on(on.parse::<When>().unwrap());
        let rows: Rows<PersonId, Person> = [(person_id(1), base)].into_iter().collect();
        let units = [(unit_id(1), late.clone())].into_iter().collect();
        let tally = Tally::of((&rows, &units), year(), CountingDate::Ceremony);
        assert_eq!((tally.own(unit_id(1))[Category::All.index()], tally.astray()), (counts, astray), "{on}");
        // The unit is given its right days.
        let right = [(unit_id(1), Unit::new(version("Mới", None, UnitKind::Branch)))].into_iter().collect();
        let tally = tally.follow((&rows, &right), year(), CountingDate::Ceremony);
        assert_eq!((tally.own(unit_id(1))[Category::All.index()], tally.astray()), (1, 0), "{on}");
    }
}
