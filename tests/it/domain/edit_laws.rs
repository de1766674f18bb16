//! Laws of the one door: whatever is accepted, the organisation stays whole on every day; what is offered is accepted.

use crate::note::{cases, day, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::*;

/// A random change of a small organisation: what, which unit, under which, of which kind, from which month on.
type Step = (u8, u32, u32, usize, u8);

fn step() -> impl Strategy<Value = Step> {
    (0u8..7, 1u32..9, 0u32..9, 0usize..UnitKind::ALL.len(), 0u8..12)
}

fn on(month: u8) -> Day {
    Day::new(2016, month + 1, 1).unwrap()
}

fn edit((what, unit, above, kind, month): Step) -> Edit {
    let parent = (above > 0).then(|| unit_id(above));
    let version = UnitVersion { from: on(month), ..version("Đơn vị", parent, UnitKind::ALL[kind]) };
    match what {
        0..=2 => Edit::AddUnit(unit_id(unit), version),
        3..=4 => Edit::ReviseUnit(unit_id(unit), version),
        5 => Edit::EndUnit(unit_id(unit), (above > 0).then(|| on(month))),
        _ => Edit::RemoveUnit(unit_id(unit)),
    }
}

/// The book after all steps that were accepted.
fn book(steps: &[Step]) -> Book {
    steps.iter().fold(Book::default(), |book, &s| book.apply(&edit(s)).unwrap_or(book))
}

/// Days on which something can change, and one after all of them.
fn days() -> Vec<Day> {
    (0..12).map(on).chain([day("2018-01-01")]).collect()
}

proptest! {
    #![proptest_config(cases(160))]

    #[test]
    fn the_organisation_is_whole_on_every_day(steps in proptest::collection::vec(step(), 0..60)) {
        let book = book(&steps);
        prop_assert_eq!(flaws(&book, day("2018-01-01")), vec![]);
        for at in days() {
            for (id, unit) in book.units.iter() {
                let Some(version) = unit.at(at) else { continue };
                let Some(parent) = version.parent else { continue };
                let above = book.units.get(&parent).and_then(|u| u.at(at));
                prop_assert!(above.is_some(), "{id} stands under {parent}, which is not there on {at}");
                prop_assert!(above.unwrap().kind.may_hold(version.kind), "{id} has no place under {parent} on {at}");
            }
            // Every unit of the day is in its tree: none is lost in a cycle.
            let tree = Tree::over(&book, Span { start: at, end: at });
            prop_assert_eq!(tree.nodes().len(), book.units.iter().filter(|(_, u)| u.at(at).is_some()).count());
        }
        let year = PeriodId::Year(2016).calendar().unwrap();
        let there = book.units.iter().filter(|(_, u)| u.within(year).is_some()).count();
        prop_assert_eq!(Tree::over(&book, year).nodes().len(), there);
    }

    #[test]
    fn what_is_offered_is_exactly_what_is_accepted(
        steps in proptest::collection::vec(step(), 0..50), kind in 0usize..UnitKind::ALL.len(), month in 0u8..12
    ) {
        let book = book(&steps);
        let kind = UnitKind::ALL[kind];
        let all: Vec<UnitId> = book.units.iter().map(|(id, _)| *id).collect();
        let at = |parent: UnitId| UnitVersion { from: on(month), ..version("Đơn vị", Some(parent), kind) };
        let accepts = |edit: &Edit| book.apply(edit).is_ok();
        let new: Vec<UnitId> =
            all.iter().copied().filter(|&p| accepts(&Edit::AddUnit(unit_id(99), at(p)))).collect();
        prop_assert_eq!(places_for(&book, None, kind, on(month)), new);
        for &moved in &all {
            let legal: Vec<UnitId> =
                all.iter().copied().filter(|&p| accepts(&Edit::ReviseUnit(moved, at(p)))).collect();
            prop_assert_eq!(places_for(&book, Some(moved), kind, on(month)), legal, "moving {}", moved);
        }
    }
}
