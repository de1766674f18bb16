//! One door: each refusal with its reason, and that a refused edit changes nothing.

use crate::note::{Sketch, YEAR, corrected, count, day, fact, figure, person, person_id, target, unit_id, version};
use so_nguon::domain::*;

const BOOK: &str = "
Huyện  T=5
  Xã A  A=3
    Chi bộ  persons=1
  Xã B
  Xã cũ  until:2016-07-01
";

fn from(on: &str, parent: Option<UnitId>, kind: UnitKind) -> UnitVersion {
    UnitVersion { from: day(on), ..version("Đổi", parent, kind) }
}

#[test]
fn every_refusal() {
    use UnitKind::{Branch, Cell, Commune, District, Province};
    let sketch = Sketch::read(BOOK);
    let unit = |name: &str| sketch.unit(name);
    let (huyen, a, b, branch, old) = (unit("Huyện"), unit("Xã A"), unit("Xã B"), unit("Chi bộ"), unit("Xã cũ"));
    let none = unit_id(99);
    let backwards = Period {
        start: day("2016-12-31"),
        end: day("2016-01-01"),
        label: None,
        frozen: None,
        reopened: None,
        beyond: Beyond::NONE,
    };
    for (edit, refusal) in [
        (Edit::AddUnit(none, from("2016-01-01", Some(unit_id(98)), Branch)), Refusal::NoUnit(unit_id(98))),
        (Edit::AddUnit(none, from("2009-12-31", Some(a), Branch)), Refusal::NotThere(a, day("2009-12-31"))),
        (Edit::AddUnit(none, from("2016-07-01", Some(old), Branch)), Refusal::NotThere(old, day("2016-07-01"))),
        // It would outlive the unit above.
        (Edit::AddUnit(none, from("2016-06-30", Some(old), Branch)), Refusal::NotThere(old, day("2016-07-01"))),
        (Edit::AddUnit(none, from("2016-01-01", Some(a), District)), Refusal::WrongPlace(a)),
        (Edit::AddUnit(none, from("2016-01-01", Some(none), Cell)), Refusal::NoUnit(none)),
        // A number that is taken names another unit.
        (Edit::AddUnit(a, from("2016-01-01", Some(huyen), Commune)), Refusal::Taken(a.0)),
        (Edit::ReviseUnit(none, from("2016-01-01", None, Branch)), Refusal::NoUnit(none)),
        (Edit::ReviseUnit(huyen, from("2016-01-01", Some(branch), District)), Refusal::Cycle(huyen)),
        (Edit::ReviseUnit(a, from("2016-01-01", Some(a), Commune)), Refusal::Cycle(a)),
        (Edit::ReviseUnit(old, from("2016-07-01", Some(huyen), Commune)), Refusal::EndsBeforeStart(old)),
        (Edit::ReviseUnit(b, from("2016-01-01", Some(a), Province)), Refusal::WrongPlace(a)),
        // The branch could not stand under a cell.
        (Edit::ReviseUnit(a, from("2016-01-01", Some(huyen), Cell)), Refusal::WrongPlace(a)),
        (Edit::EndUnit(none, Some(day("2016-01-01"))), Refusal::NoUnit(none)),
        (Edit::EndUnit(b, Some(day("2010-01-01"))), Refusal::EndsBeforeStart(b)),
        (Edit::EndUnit(a, Some(day("2016-05-01"))), Refusal::HasUnitsBelow(a)),
        (Edit::RemoveUnit(none), Refusal::NoUnit(none)),
        (Edit::RemoveUnit(huyen), Refusal::HasUnitsBelow(huyen)),
        (Edit::RemoveUnit(branch), Refusal::InUse(branch)),
        (Edit::PutPeriod(YEAR, backwards), Refusal::PeriodBackwards(YEAR)),
        (Edit::RemovePeriod(YEAR), Refusal::PeriodInUse(YEAR)),
        (Edit::SetTarget(target(none), Some(Target::of(Aim::Exact(count(1))))), Refusal::NoUnit(none)),
        (Edit::SetFact(figure(none, Indicator::Members), Some(fact(1, "2016-01-01"))), Refusal::NoUnit(none)),
        (Edit::SetPerson(person_id(9), Some(person(none, "2016-01-01"))), Refusal::NoUnit(none)),
        (Edit::AddPerson(person_id(9), person(none, "2016-01-01")), Refusal::NoUnit(none)),
    ] {
        let all = Edit::All(vec![Edit::RemoveUnit(b), edit.clone()]);
        assert_eq!(sketch.book.apply(&edit), Err(refusal), "{edit:?}");
        if !format!("{edit:?}").contains("number: 4") {
            assert!(sketch.book.apply(&all).is_err(), "all or none: {edit:?}");
        }
    }
    assert!(sketch.book.units.get(&b).is_some());
}

#[test]
fn what_stands_below_later_holds_a_unit_too() {
    let mut sketch = Sketch::read(BOOK);
    let (a, b, branch) = (sketch.unit("Xã A"), sketch.unit("Xã B"), sketch.unit("Chi bộ"));
    sketch.edit(Edit::ReviseUnit(branch, from("2017-01-01", Some(b), UnitKind::Branch)));
    let ended = sketch.book.apply(&Edit::EndUnit(b, Some(day("2016-06-01"))));
    assert_eq!(ended, Err(Refusal::HasUnitsBelow(b)));
    // A may end when its branch has left it, not a day earlier.
    assert!(sketch.book.apply(&Edit::EndUnit(a, Some(day("2016-12-31")))).is_err());
    sketch.edit(Edit::EndUnit(a, Some(day("2017-01-01"))));
    // And from then on the branch cannot be said to have stayed.
    let stayed = sketch.book.apply(&Edit::ReviseUnit(branch, from("2017-01-01", Some(a), UnitKind::Branch)));
    assert_eq!(stayed, Err(Refusal::NotThere(a, day("2017-01-01"))));
}

#[test]
fn a_unit_goes_on_only_where_the_unit_above_does() {
    let mut sketch = Sketch::read("Huyện\n  Xã\n    Chi bộ  until:2016-07-01");
    let (xa, branch) = (sketch.unit("Xã"), sketch.unit("Chi bộ"));
    sketch.edit(Edit::EndUnit(xa, Some(day("2016-07-01"))));
    assert_eq!(sketch.book.apply(&Edit::EndUnit(branch, None)), Err(Refusal::NotThere(xa, day("2016-07-01"))));
    sketch.edit(Edit::EndUnit(xa, None));
    sketch.edit(Edit::EndUnit(branch, None));
}

#[test]
fn what_is_taken_away_is_gone() {
    let mut sketch = Sketch::read(BOOK);
    let (huyen, a, branch) = (sketch.unit("Huyện"), sketch.unit("Xã A"), sketch.unit("Chi bộ"));
    sketch.edit(Edit::SetTarget(target(huyen), None));
    sketch.edit(Edit::SetFact(figure(a, Indicator::ADMITTED), None));
    sketch.edit(Edit::SetPerson(person_id(1), None));
    assert!(sketch.book.targets.is_empty() && sketch.book.facts.is_empty() && sketch.book.persons.is_empty());
    sketch.edit(Edit::RemovePeriod(YEAR));
    let home = Settings { home: Some(branch), ..Settings::default() };
    sketch.edit(Edit::All(vec![Edit::SetSettings(home), Edit::RemoveUnit(branch)]));
    assert_eq!(sketch.book.settings.home, None);
}

#[test]
fn a_closed_period_is_opened_by_putting_it_again() {
    let mut sketch = Sketch::read(BOOK);
    let mut period = sketch.book.period(YEAR).unwrap();
    let closing =
        Frozen { on: day("2017-01-05"), note: Note::default(), figures: std::sync::Arc::default(), stood: None };
    period.frozen = Some(closing.into());
    sketch.edit(Edit::PutPeriod(YEAR, period.clone()));
    let set = Edit::SetFact(figure(sketch.unit("Xã B"), Indicator::ADMITTED), Some(fact(1, "2016-12-31")));
    assert_eq!(sketch.book.apply(&set), Err(Refusal::Closed(YEAR)));
    period.frozen = None;
    sketch.edit(Edit::PutPeriod(YEAR, period));
    sketch.edit(set);
}

#[test]
fn receiving_adds_and_replaces_and_keeps_the_rest() {
    let mut ours = Sketch::read("Huyện\n  Xã A  A=3\n  Xã B  A=4");
    ours.edit(Edit::SetSettings(Settings { small_target: 9, ..Settings::default() }));
    let theirs = Sketch::read("Huyện\n  Xã A  A=5 nữ=2");
    let edit = Edit::Receive(std::sync::Arc::new(theirs.book));
    let once = ours.book.apply(&edit).unwrap();
    let value = |b: &Book, unit| b.facts.get(&figure(unit, Indicator::ADMITTED)).map(|f| f.value.get());
    assert_eq!(value(&once, unit_id(2)), Some(5));
    assert_eq!(value(&once, unit_id(3)), Some(4));
    assert_eq!(once.settings.small_target, 9);
    // A report that knows of no correction does not take ours back.
    let own = corrected(fact(3, "2016-12-31"), 2, "2017-01-05");
    ours.edit(Edit::SetFact(figure(unit_id(2), Indicator::ADMITTED), Some(own)));
    let after = ours.book.apply(&edit).unwrap();
    let fact = after.facts.get(&figure(unit_id(2), Indicator::ADMITTED)).unwrap();
    assert_eq!((fact.value.get(), fact.counts().get()), (5, 2));
    // The same file twice changes nothing.
    assert_eq!(once.apply(&edit).unwrap(), once);
    assert_eq!(Book::default().apply(&edit).unwrap().units.len(), 2);
}

#[test]
fn a_new_record_is_never_put_over_another() {
    let mut sketch = Sketch::read(BOOK);
    let unit = sketch.unit("Chi bộ");
    let (id, class) = (person_id(90), MatterId(Id { number: 91, ..unit.0 }));
    let add = [Edit::AddPerson(id, person(unit, "2016-05-19")), Edit::AddMatter(class, Matter::new(MatterKind::Class))];
    for edit in &add {
        sketch.edit(edit.clone());
    }
    for (edit, taken) in add.iter().zip([id.0, class.0]) {
        assert_eq!(sketch.book.apply(edit), Err(Refusal::Taken(taken)));
        let twice = Edit::All(vec![edit.clone(), edit.clone()]);
        assert!(sketch.book.apply(&twice).is_err(), "nor over what the same wish has just put there");
    }
    // What is there is changed by the edit that says so.
    sketch.edit(Edit::SetPerson(id, Some(person(unit, "2016-06-20"))));
}
