//! Units that are one: which of them stays, and what is shown of all that speaks of the others.

use crate::note::{
    Sketch, cases, count, day, fact, figure, matter_id, name, person, person_id, target, unit_id, version,
};
use proptest::prelude::*;
use so_nguon::domain::*;
use std::sync::Arc;

/// A commune with a branch twice: of the second, which came with another office's file, everything speaks.
fn two() -> (Sketch, UnitId, UnitId) {
    let mut sketch = Sketch::read(
        "
Huyện  T=20
  Xã  chi-bộ
Xã kia
    Chi bộ Ấp 3  T=10 A=7 persons=3
",
    );
    let (xa, kia, gone) = (sketch.unit("Xã"), sketch.unit("Xã kia"), sketch.unit("Chi bộ Ấp 3"));
    let stays = unit_id(50);
    sketch.edit(Edit::ReviseUnit(xa, version("Xã", Some(sketch.unit("Huyện")), UnitKind::Commune)));
    sketch.edit(Edit::ReviseUnit(kia, version("Xã kia", None, UnitKind::Commune)));
    sketch.edit(Edit::AddUnit(stays, version("Chi bộ ấp 3", Some(xa), UnitKind::Branch)));
    (sketch, gone, stays)
}

#[test]
fn all_that_speaks_of_the_one_speaks_of_the_other() {
    let (mut sketch, gone, stays) = two();
    let class = Matter::new(MatterKind::Class).with(MatterField::Unit, Some(Item::Unit(gone)));
    sketch.edit(Edit::SetMatter(matter_id(1), Some(class)));
    let moved = Person { stays: Stays::default().with(day("2015-01-01"), Some(gone)), ..person(stays, "2016-06-15") };
    sketch.edit(Edit::SetPerson(person_id(40), Some(moved)));
    sketch.edit(Edit::AddUnit(unit_id(60), version("Tổ 1", Some(gone), UnitKind::Cell)));
    let home = Settings { home: Some(gone), ..Settings::default() };
    sketch.edit(Edit::SetSettings(home));
    let before = sketch.book.clone();
    sketch.edit(Edit::JoinUnit(gone, stays));
    let book = &sketch.book;
    assert_eq!(book.persons.iter().filter(|(_, p)| p.unit == stays).count(), 4);
    assert!(book.persons.iter().all(|(_, p)| p.stays.all().iter().all(|stay| stay.unit == stays)));
    assert_eq!(book.targets.get(&target(stays)), before.targets.get(&target(gone)));
    assert_eq!(book.targets.get(&target(gone)), None);
    assert_eq!(book.facts.get(&figure(stays, Indicator::ADMITTED)).map(|f| f.value), Some(count(7)));
    assert_eq!(book.matters.get(&matter_id(1)).and_then(Matter::unit), Some(stays));
    assert_eq!(book.settings.home, Some(stays));
    assert_eq!(book.units.get(&unit_id(60)).unwrap().latest().unwrap().parent, Some(stays));
    // The one that is gone is a name alone: in no tree, on no day, and yet known.
    let unit = book.units.get(&gone).unwrap();
    assert_eq!((unit.latest(), unit.at(day("2016-06-01"))), (None, None));
    assert_eq!(unit.called(), Some(&name("Chi bộ Ấp 3")));
    assert!(Tree::over(book, Span::ALL).node(gone).is_none());
    assert!(flaws(book, day("2017-01-01")).iter().all(|flaw| !flaw.blocks()));
    // Whoever still speaks of it speaks of the other.
    sketch.edit(Edit::SetFact(figure(gone, Indicator::Members), Some(fact(9, "2016-12-31"))));
    assert!(sketch.book.facts.get(&figure(stays, Indicator::Members)).is_some());
    sketch.edit(Edit::AddPerson(person_id(41), person(gone, "2016-07-01")));
    assert_eq!(sketch.book.persons.get(&person_id(41)).unwrap().unit, stays);
}

#[test]
fn equal_targets_of_two_that_are_one_are_one() {
    // L-F7: both offices have given 10.
    let mut sketch = Sketch::read("Huyện\n  Xã\n    Chi bộ ấp 3  T=10\n    Chi bộ Ấp 3  T=10\n");
    let (stays, gone) = (sketch.unit("Chi bộ ấp 3"), sketch.unit("Chi bộ Ấp 3"));
    sketch.edit(Edit::JoinUnit(gone, stays));
    assert_eq!(sketch.book.targets.len(), 1);
    assert_eq!(sketch.book.targets.get(&target(stays)), Some(&Target::of(Aim::Exact(count(10)))));
}

#[test]
fn a_root_that_stays_takes_the_others_place_and_past() {
    // S2-10: the commune's own book, begun later, is to stay; the typed child of the province goes.
    let mut sketch = Sketch::read("Tỉnh  tỉnh\n  Đảng bộ xã Tân Hưng  T=5\n");
    let (province, typed) = (sketch.unit("Tỉnh"), sketch.unit("Đảng bộ xã Tân Hưng"));
    let own = unit_id(70);
    let later =
        UnitVersion { from: day("2014-01-01"), ..version("Đảng bộ xã Tân Hưng", None, UnitKind::Commune) };
    sketch.edit(Edit::AddUnit(own, later));
    sketch.edit(Edit::JoinUnit(typed, own));
    let unit = sketch.book.units.get(&own).unwrap();
    assert_eq!(unit.at(day("2016-01-01")).unwrap().parent, Some(province));
    assert_eq!(unit.at(day("2011-01-01")).unwrap().parent, Some(province), "it was there before");
    assert_eq!(sketch.book.targets.get(&target(own)), Some(&Target::of(Aim::Exact(count(5)))));
}

#[test]
fn what_cannot_be_one_is_refused() {
    let mut sketch = Sketch::read("Huyện\n  Xã\n    Chi bộ\n      Tổ\n  Xã kia\n    Chi bộ kia\n");
    let [huyen, xa, chi, to, kia, branch] =
        ["Huyện", "Xã", "Chi bộ", "Tổ", "Xã kia", "Chi bộ kia"].map(|title| sketch.unit(title));
    let refused = |sketch: &Sketch, gone, stays| sketch.book.apply(&Edit::JoinUnit(gone, stays)).unwrap_err();
    assert_eq!(refused(&sketch, chi, huyen), Refusal::Cycle(chi));
    assert_eq!(refused(&sketch, huyen, to), Refusal::Cycle(huyen));
    assert_eq!(refused(&sketch, xa, xa), Refusal::Cycle(xa));
    assert_eq!(refused(&sketch, unit_id(99), xa), Refusal::NoUnit(unit_id(99)));
    assert_eq!(refused(&sketch, kia, to), Refusal::WrongPlace(to), "a cell holds no branch");
    sketch.edit(Edit::JoinUnit(kia, xa));
    assert_eq!(refused(&sketch, kia, branch), Refusal::NoUnit(kia), "it is gone already");
    for edit in [Edit::EndUnit(kia, Some(day("2017-01-01"))), Edit::RemoveUnit(kia)] {
        assert_eq!(sketch.book.apply(&edit), Err(Refusal::NoUnit(kia)));
    }
    assert_eq!(sketch.book.units.get(&branch).unwrap().latest().unwrap().parent, Some(xa));
    // With a unit that others are gone into goes what they are.
    let empty = Sketch::read("Huyện\n  Xã\n  Xã kia\n");
    let (one, other) = (empty.unit("Xã"), empty.unit("Xã kia"));
    let joined = empty.book.apply(&Edit::JoinUnit(other, one)).unwrap();
    assert_eq!(joined.apply(&Edit::RemoveUnit(one)), Err(Refusal::InUse(one)));
}

/// Which is said to be one with which; and which of the four stays for each.
type Case<'a> = (&'a [(u32, u32)], [u32; 4]);

#[test]
fn chains_and_rings_come_to_one() {
    let units = |said: &[(u32, u32)]| {
        let mut units = Rows::default();
        for n in 1..=4 {
            let to = said.iter().find(|(one, _)| *one == n).map(|(_, to)| unit_id(*to));
            let unit = Unit { one_with: to, ..Unit::new(version("Xã", None, UnitKind::Commune)) };
            units.put(unit_id(n), unit);
        }
        Ones::of(&units)
    };
    // Which is said to be one with which; and which of the four stays for each.
    let table: &[Case] = &[
        (&[], [1, 2, 3, 4]),
        (&[(1, 2), (2, 3)], [3, 3, 3, 4]),
        (&[(2, 1), (1, 2)], [1, 1, 3, 4]),
        (&[(2, 3), (3, 4), (4, 2), (1, 4)], [2, 2, 2, 2]),
        (&[(1, 1), (2, 9)], [1, 2, 3, 4]),
    ];
    for (said, stays) in table {
        let ones = units(said);
        assert_eq!([1, 2, 3, 4].map(|n| ones.stays(unit_id(n))), stays.map(unit_id), "{said:?}");
    }
}

#[test]
fn what_was_closed_follows_where_it_knows_one_alone() {
    let frozen = |units: &[UnitId]| {
        let figures = units.iter().map(|unit| (figure(*unit, Indicator::ADMITTED), count(3))).collect();
        Frozen { on: day("2017-01-05"), note: Note::default(), figures: Arc::new(figures), stood: None }
    };
    let (sketch, gone, stays) = two();
    for (known, then) in [(vec![gone], vec![stays]), (vec![gone, stays], vec![gone, stays])] {
        let mut book = sketch.book.clone();
        let period = book.period(crate::note::YEAR).unwrap();
        let closed = Period { frozen: Some(Box::new(frozen(&known))), ..period };
        book.periods.insert(crate::note::YEAR, closed);
        let joined = book.apply(&Edit::JoinUnit(gone, stays)).unwrap();
        let figures = &joined.periods[&crate::note::YEAR].frozen.as_ref().unwrap().figures;
        assert_eq!(figures.iter().map(|(key, _)| key.unit).collect::<Vec<_>>(), then);
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn what_is_shown_is_shown_as_it_is(said in prop::collection::vec((1u32..6, 1u32..7), 0..6), above in prop::collection::vec(0u32..6, 5)) {
        let mut book = Book::default();
        for n in 1..6u32 {
            let parent = Some(above[n as usize - 1]).filter(|above| *above > 0 && *above != n).map(unit_id);
            let later = UnitVersion { from: day("2014-01-01"), ..version("Xã", parent, UnitKind::Commune) };
            let mut unit = Unit::new(if n % 2 == 0 { later } else { version("Xã", parent, UnitKind::Commune) });
            unit.one_with = said.iter().find(|(one, _)| *one == n).map(|(_, to)| unit_id(*to));
            book.units.put(unit_id(n), unit);
            book.targets.put(target(unit_id(n)), Target::of(Aim::Exact(count(n))));
            book.persons.put(person_id(n), person(unit_id(n), "2016-05-19"));
        }
        let shown = book.as_one();
        prop_assert_eq!(&shown.as_one(), &shown);
        let ones = shown.ones();
        prop_assert_eq!(&ones, &book.ones());
        prop_assert!(shown.targets.iter().all(|(key, _)| !ones.is_gone(key.unit)));
        prop_assert!(shown.persons.iter().all(|(_, person)| !ones.is_gone(person.unit)));
        let standing = || shown.units.iter().filter(|(_, unit)| unit.one_with.is_none());
        prop_assert!(standing().all(|(id, unit)| unit.parents().all(|above| above != *id && !ones.is_gone(above))));
        prop_assert_eq!(shown.targets.len(), standing().count(), "each has its own");
    }
}
