//! Biểu 1: what changed the membership, D = A + B − C, and the A that is the D before it.

use crate::note::{Sketch, YEAR, changed, day, fact, figure, person, person_id};
use so_nguon::domain::*;
use so_nguon::stats::*;

fn stock(sketch: &Sketch) -> Stock {
    Stock::of(&sketch.book, &sketch.figures())
}

pub fn value(sketch: &Sketch, unit: &str, row: StockRow) -> Option<u32> {
    stock(sketch).get(sketch.unit(unit), row).value
}

/// A district of two communes that ended 2015 with 100 and 50 members.
pub fn district() -> Sketch {
    Sketch::read("Huyện\n  Xã A  M0=100 persons=3\n  Xã B  M0=50")
}

#[test]
fn every_kind_of_change_is_counted_in_its_row() {
    for (code, row, sum) in [
        ("in_outside", StockRow::InOutside, StockRow::Gained),
        ("in_province", StockRow::InProvince, StockRow::MovedIn),
        ("restored", StockRow::Restored, StockRow::Gained),
        ("restructured", StockRow::RestructuredIn, StockRow::Gained),
        ("died", StockRow::Died, StockRow::Lost),
        ("expelled", StockRow::Expelled, StockRow::Lost),
        ("removed", StockRow::RemovedFull, StockRow::Removed),
        ("removed_prob", StockRow::RemovedProb, StockRow::Removed),
        ("left", StockRow::Left, StockRow::Lost),
        ("out_outside", StockRow::OutOutside, StockRow::MovedOut),
        ("out_province", StockRow::OutProvince, StockRow::MovedOut),
        ("restructured_out", StockRow::RestructuredOut, StockRow::Lost),
    ] {
        let mut sketch = district();
        changed(&mut sketch, "Xã B", "died", "2016-02-01", Some(0), None);
        let gained = value(&sketch, "Xã A", sum);
        changed(&mut sketch, "Xã A", code, "2016-03-01", Some(4), None);
        assert_eq!(value(&sketch, "Xã A", row), Some(4), "{code}");
        assert_eq!(value(&sketch, "Xã A", sum), gained.map(|n| n + 4), "{code} in {sum:?}");
        assert_eq!(value(&sketch, "Xã B", row), Some(0));
        let lost = value(&sketch, "Xã A", StockRow::Lost).unwrap();
        let gained = value(&sketch, "Xã A", StockRow::Gained).unwrap();
        assert_eq!(value(&sketch, "Xã A", StockRow::After), Some(100 + gained - lost), "{code}");
    }
    assert_eq!(CodeList::ChangeKind.codes().len(), 13, "a new kind wants a row");
}

#[test]
fn a_parent_is_the_sum_of_those_below_and_its_own() {
    let mut sketch = district();
    changed(&mut sketch, "Xã A", "died", "2016-03-01", Some(2), None);
    changed(&mut sketch, "Xã B", "out_province", "2016-05", Some(1), None);
    let rows = |unit: &str| {
        [StockRow::Before, StockRow::Admitted, StockRow::Gained, StockRow::Lost, StockRow::After]
            .map(|row| value(&sketch, unit, row))
    };
    assert_eq!(rows("Xã A"), [Some(100), Some(3), Some(3), Some(2), Some(101)]);
    assert_eq!(rows("Xã B"), [Some(50), Some(0), Some(0), Some(1), Some(49)]);
    assert_eq!(rows("Huyện"), [Some(150), Some(3), Some(3), Some(3), Some(150)]);
}

#[test]
fn the_next_begins_with_what_the_last_ended_with() {
    let mut sketch = district();
    changed(&mut sketch, "Xã A", "died", "2016-03-01", Some(2), None);
    let next = |sketch: &Sketch, period, as_of: &str, row| {
        let figures = Figures::of(&sketch.book, Question { period, as_of: day(as_of) }, None).unwrap();
        ["Huyện", "Xã A", "Xã B"].map(|unit| Stock::of(&sketch.book, &figures).get(sketch.unit(unit), row).value)
    };
    let after = |sketch: &Sketch| next(sketch, YEAR, "2016-12-31", StockRow::After);
    let before = |sketch: &Sketch| next(sketch, PeriodId::Year(2017), "2017-06-30", StockRow::Before);
    assert_eq!(after(&sketch), [Some(151), Some(101), Some(50)]);
    assert_eq!(before(&sketch), after(&sketch));
    // What was reported for the very last day stands, and says by how much it differs; the next year begins with it.
    sketch.edit(Edit::SetFact(figure(sketch.unit("Xã A"), Indicator::Members), Some(fact(103, "2016-12-31"))));
    let cell = stock(&sketch).get(sketch.unit("Xã A"), StockRow::After);
    assert_eq!((cell.value, cell.counted, cell.gap()), (Some(103), Some(101), Some(2)));
    assert_eq!(before(&sketch), after(&sketch));
    // The same by quarters.
    changed(&mut sketch, "Xã A", "died", "2017-02-01", Some(1), None);
    let quarter = |q, end: &str, row| next(&sketch, PeriodId::Quarter(2017, q), end, row);
    assert_eq!(quarter(1, "2017-03-31", StockRow::After), quarter(2, "2017-06-30", StockRow::Before));
}

#[test]
fn nothing_reported_is_not_zero() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  persons=3\n  Xã B  M0=50");
    let died = |sketch: &Sketch| {
        let cell = stock(sketch).get(sketch.unit("Xã A"), StockRow::Died);
        (cell.value, cell.source)
    };
    assert_eq!(value(&sketch, "Xã A", StockRow::Before), None);
    assert_eq!((died(&sketch), value(&sketch, "Xã A", StockRow::Gained)), ((None, Source::Nothing), None));
    assert_eq!(value(&sketch, "Xã B", StockRow::After), None, "nor is it known that nothing changed");
    // One that is entered, be it of nobody, says that changes are entered.
    changed(&mut sketch, "Xã B", "died", "2016-03-01", Some(0), None);
    assert_eq!((died(&sketch), value(&sketch, "Xã A", StockRow::Gained)), ((Some(0), Source::NoRecords), Some(3)));
    assert_eq!(value(&sketch, "Xã B", StockRow::After), Some(50));
    assert_eq!(value(&sketch, "Xã A", StockRow::After), None);
    assert_eq!(value(&sketch, "Huyện", StockRow::After), None, "of a part nothing follows for the whole");
    assert_eq!(value(&sketch, "Huyện", StockRow::Died), Some(0));
}

/// The membership was reported otherwise than it comes to, and nobody has entered a change: there were some, of kinds that
/// are not known. A paper that says none is false. One change that is entered says that they are being entered.
#[test]
fn that_there_were_no_changes_is_not_said_where_the_membership_says_otherwise() {
    let mut sketch = district();
    let unit = sketch.unit("Xã A");
    let rows = [StockRow::Died, StockRow::MovedIn, StockRow::Gained, StockRow::Lost];
    let values = |sketch: &Sketch| rows.map(|row| value(sketch, "Xã A", row));
    assert_eq!(values(&sketch), [None; 4]);
    sketch.edit(Edit::SetFact(figure(unit, Indicator::Members), Some(fact(95, "2016-12-31"))));
    assert_eq!(values(&sketch), [None; 4]);
    let after = stock(&sketch).get(unit, StockRow::After);
    assert_eq!((after.value, after.gap()), (Some(95), Some(-8)));
    assert_eq!(value(&sketch, "Xã A", StockRow::Admitted), Some(3));
    changed(&mut sketch, "Xã A", "died", "2016-03-01", Some(2), None);
    assert_eq!(values(&sketch), [Some(2), Some(0), Some(3), Some(2)]);
    // Where what was reported is what it comes to, there were none.
    let mut sketch = district();
    sketch.edit(Edit::SetFact(figure(sketch.unit("Xã A"), Indicator::Members), Some(fact(103, "2016-12-31"))));
    assert_eq!(values(&sketch), [Some(0), Some(0), Some(3), Some(0)]);
}

/// A member whose own way says that they went elsewhere has gone within the province or out of it: no paper says that nobody
/// has, and somebody is asked which it was.
#[test]
fn who_has_gone_elsewhere_is_not_nobody() {
    let mut sketch = district();
    changed(&mut sketch, "Xã B", "died", "2016-03-01", Some(1), None);
    let goes = |sketch: &mut Sketch, on: &str| {
        let mut person = sketch.book.persons.get(&person_id(1)).unwrap().clone();
        let step = Step { on: Some(on.parse().unwrap()), ..Step::default() };
        person.details = person.details.with_step(StepKey::first(Stage::Transferred), Some(step));
        sketch.edit(Edit::SetPerson(person_id(1), Some(person)));
    };
    let rows = [StockRow::MovedOut, StockRow::OutOutside, StockRow::OutProvince, StockRow::Lost, StockRow::After];
    let values = |sketch: &Sketch, unit| rows.map(|row| value(sketch, unit, row));
    let asked = |sketch: &Sketch| StockDoubt::all(&sketch.book, &sketch.figures(), sketch.unit("Huyện"));
    goes(&mut sketch, "2017-03-01");
    assert_eq!(values(&sketch, "Xã A"), [Some(0), Some(0), Some(0), Some(0), Some(103)]);
    goes(&mut sketch, "2016-11-01");
    for unit in ["Xã A", "Huyện"] {
        assert_eq!(values(&sketch, unit), [None; 5], "{unit}");
    }
    assert_eq!(values(&sketch, "Xã B"), [Some(0), Some(0), Some(0), Some(1), Some(49)]);
    assert_eq!(asked(&sketch), [StockDoubt::Gone(1)]);
    changed(&mut sketch, "Xã A", "out_province", "2016-11-01", None, Some(person_id(1)));
    assert_eq!(values(&sketch, "Xã A"), [Some(1), Some(0), Some(1), Some(1), Some(102)]);
    assert_eq!(asked(&sketch), []);
}

/// That somebody has gone elsewhere says nothing of all other changes that nobody has entered.
#[test]
fn who_has_gone_makes_no_nought_of_the_rest() {
    let mut sketch = district();
    let mut person = sketch.book.persons.get(&person_id(1)).unwrap().clone();
    let step = Step { on: Some("2016-11-01".parse().unwrap()), ..Step::default() };
    person.details = person.details.with_step(StepKey::first(Stage::Transferred), Some(step));
    sketch.edit(Edit::SetPerson(person_id(1), Some(person)));
    let rows = [StockRow::Died, StockRow::OutProvince, StockRow::Lost];
    assert_eq!(rows.map(|row| value(&sketch, "Xã A", row)), [None; 3]);
}

#[test]
fn persons_and_totals_stand_side_by_side() {
    let mut sketch = district();
    for n in 1..=2 {
        changed(&mut sketch, "Xã A", "died", "2016-03-01", None, Some(person_id(n)));
    }
    changed(&mut sketch, "Xã A", "died", "2016", Some(5), None);
    let cell = stock(&sketch).get(sketch.unit("Xã A"), StockRow::Died);
    assert_eq!((cell.value, cell.counted, cell.typed, cell.gap()), (Some(2), Some(2), Some(5), Some(3)));
    // A unit that works by totals takes the total.
    let mut unit = sketch.book.units.get(&sketch.unit("Xã A")).unwrap().latest().unwrap().clone();
    unit.count_by = Some(CountBy::Totals);
    sketch.edit(Edit::ReviseUnit(sketch.unit("Xã A"), unit));
    let cell = stock(&sketch).get(sketch.unit("Xã A"), StockRow::Died);
    assert_eq!((cell.value, cell.source), (Some(5), Source::Typed));
}

#[test]
fn a_change_counts_by_its_whole_day_and_an_unclear_one_is_told() {
    let mut sketch = district();
    for (on, within) in [("2016-12-31", 1), ("2017-01-01", 1), ("2015", 1), ("2016-06", 2)] {
        changed(&mut sketch, "Xã A", "left", on, Some(1), None);
        assert_eq!(value(&sketch, "Xã A", StockRow::Left), Some(within), "{on}");
    }
    assert_eq!(stock(&sketch).unclear, 0);
    // Neither a person nor a number; and an admission, which is counted where it is recorded.
    changed(&mut sketch, "Xã A", "left", "2016-06", None, None);
    changed(&mut sketch, "Xã A", "admitted", "2016-06", Some(7), None);
    assert_eq!(stock(&sketch).unclear, 2);
    assert_eq!(value(&sketch, "Xã A", StockRow::Admitted), Some(3));
}

#[test]
fn who_was_struck_off_on_probation_is_counted_from_the_way() {
    let mut sketch = district();
    let off = StepKey::first(Stage::ProbRemoved);
    let one = person(sketch.unit("Xã B"), "2015-06-01");
    let details = one.details.with_step(off, Some(Step::on(day("2016-02-03"))));
    sketch.edit(Edit::SetPerson(person_id(90), Some(Person { details, ..one })));
    assert_eq!(value(&sketch, "Xã B", StockRow::RemovedProb), Some(1));
    // The same told as a change is the same person.
    changed(&mut sketch, "Xã B", "removed_prob", "2016-02-03", None, Some(person_id(90)));
    assert_eq!(value(&sketch, "Xã B", StockRow::RemovedProb), Some(1));
}

#[test]
fn beside_the_year_before_and_of_nothing_no_percentage() {
    let mut sketch = district();
    let unit = sketch.unit("Xã A");
    changed(&mut sketch, "Xã A", "died", "2015-03-01", Some(4), None);
    changed(&mut sketch, "Xã A", "died", "2016-03-01", Some(3), None);
    changed(&mut sketch, "Xã A", "left", "2016-03-01", Some(1), None);
    let figures = sketch.figures();
    let last = Stock::of(&sketch.book, figures.before(&sketch.book).unwrap());
    let lines = Stock::of(&sketch.book, &figures).lines(Some(&last), unit);
    let line = |row| lines.iter().find(|l| l.row == row).unwrap();
    let died = line(StockRow::Died);
    assert_eq!((died.now.value, died.before), (Some(3), Some(4)));
    assert_eq!(died.share.unwrap().percent(0).scaled, 75);
    assert!(line(StockRow::Left).share.is_none(), "1 of 0 is no percentage");
    assert_eq!(lines.len(), StockRow::COUNT);
}

/// Nobody dies twice: the second time is asked about and not counted.
#[test]
fn who_has_left_leaves_but_once() {
    let mut sketch = district();
    let who = |n| Some(person_id(n));
    changed(&mut sketch, "Xã A", "died", "2016-03-01", None, who(1));
    changed(&mut sketch, "Xã A", "died", "2016-03-02", None, who(1));
    changed(&mut sketch, "Xã A", "expelled", "2016-04-02", None, who(1));
    let of = |sketch: &Sketch, row| value(sketch, "Xã A", row);
    assert_eq!((of(&sketch, StockRow::Died), of(&sketch, StockRow::Lost)), (Some(1), Some(1)));
    let asked = |sketch: &Sketch| StockDoubt::all(&sketch.book, &sketch.figures(), sketch.unit("Huyện"));
    assert_eq!(asked(&sketch), [StockDoubt::Twice(2)]);
    // Whoever comes back can go again; totals are of nobody.
    let mut sketch = district();
    for (code, on) in [("out_province", "2016-02-01"), ("in_province", "2016-03-01"), ("out_province", "2016-04-01")] {
        changed(&mut sketch, "Xã A", code, on, None, who(2));
    }
    changed(&mut sketch, "Xã A", "died", "2016-03-01", Some(2), None);
    changed(&mut sketch, "Xã B", "died", "2016-03-01", Some(2), None);
    assert_eq!(
        (of(&sketch, StockRow::MovedOut), of(&sketch, StockRow::Died), asked(&sketch)),
        (Some(2), Some(2), vec![])
    );
}

#[test]
fn who_is_gone_is_known_by_the_last_change() {
    let mut sketch = district();
    let gone = |sketch: &Sketch| Departures::of(&sketch.book).get(person_id(1)).map(|(row, _)| row);
    for (code, on, wanted) in [
        ("out_province", "2016-02-01", Some(StockRow::OutProvince)),
        ("in_outside", "2016-03-01", None),
        ("restructured_out", "2016-04-01", None),
        ("in_province", "2016-01-01", None),
        ("died", "2017-03-01", Some(StockRow::Died)),
    ] {
        changed(&mut sketch, "Xã A", code, on, None, Some(person_id(1)));
        assert_eq!(gone(&sketch), wanted, "{code}");
    }
    assert_eq!(Departures::of(&sketch.book).get(person_id(2)), None);
}
