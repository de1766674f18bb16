//! Two figures of the same that differ: what an office reported of its records beside the records that are here.

use crate::note::{Sketch, YEAR, cases, day, fact, figure, person, person_id, unit_id};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::stats::*;

const A: Indicator = Indicator::ADMITTED;

/// What records gave on a day.
fn gave(n: u32, on: &str) -> Fact {
    Fact { origin: Origin::Counted, ..fact(n, on) }
}

fn admitted(sketch: &mut Sketch, unit: UnitId, days: &[&str]) {
    for (number, on) in (sketch.book.persons.len()..).zip(days) {
        sketch.edit(Edit::SetPerson(person_id(u32::try_from(number).unwrap()), Some(person(unit, on))));
    }
}

fn gap_of(sketch: &Sketch, unit: &str) -> Option<(u32, u32, String)> {
    let gap = sketch.figures().gap(&sketch.book, sketch.unit(unit), A)?;
    assert_eq!(gap.as_of, gap.until);
    Some((gap.typed, gap.counted, gap.until.to_string()))
}

#[test]
fn a_branch_that_reports_three_where_two_are_on_record_is_named() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1\n  Chi bộ 2");
    let one = sketch.unit("Chi bộ 1");
    admitted(&mut sketch, one, &["2016-02-03", "2016-05-19", "2016-11-20"]);
    // Up to June two are on record here, whoever came later.
    sketch.edit(Edit::SetFact(figure(one, A), Some(gave(3, "2016-06-30"))));
    assert_eq!(gap_of(&sketch, "Chi bộ 1"), Some((3, 2, "2016-06-30".to_owned())));
    assert_eq!(sketch.cell("Chi bộ 1", A).value, Some(3), "the records go on counting");
    // The list, the header and the cell say it.
    let (figures, xa) = (sketch.figures(), sketch.unit("Xã"));
    let doubts = doubts(&sketch.book, &figures, xa);
    assert!(
        matches!(doubts[..], [Doubt::Gap { unit, indicator: A, gap: Gap { typed: 3, counted: 2, .. } }] if unit == one)
    );
    assert_eq!(Coverage::of(&sketch.book, &figures, xa, &[A]).differ, 1);
    // What they have grown by since is no difference.
    sketch.edit(Edit::SetFact(figure(one, A), Some(gave(2, "2016-06-30"))));
    assert_eq!(gap_of(&sketch, "Chi bộ 1"), None);
    // Nobody had been admitted by January, as far as is on record.
    sketch.edit(Edit::SetFact(figure(one, A), Some(gave(1, "2016-01-31"))));
    assert_eq!(gap_of(&sketch, "Chi bộ 1"), Some((1, 0, "2016-01-31".to_owned())));
    // Where a station above has decided, there is nothing left to ask.
    let corrected = crate::note::corrected(gave(1, "2016-01-31"), 2, "2016-02-10");
    sketch.edit(Edit::SetFact(figure(one, A), Some(corrected)));
    assert_eq!(gap_of(&sketch, "Chi bộ 1"), None);
}

#[test]
fn a_unit_with_units_below_and_persons_of_its_own_is_held_against_the_sum_of_that_day() {
    let mut sketch = Sketch::read("Xã\n  Đảng bộ\n    Chi bộ 1\n    Chi bộ 2");
    let [whole, one] = ["Đảng bộ", "Chi bộ 1"].map(|name| sketch.unit(name));
    admitted(&mut sketch, whole, &["2016-02-03"]);
    admitted(&mut sketch, one, &["2016-03-03", "2016-09-02"]);
    for (said, gap) in [(2, None), (4, Some((4, 2, "2016-06-30".to_owned())))] {
        sketch.edit(Edit::SetFact(figure(whole, A), Some(gave(said, "2016-06-30"))));
        assert_eq!(gap_of(&sketch, "Đảng bộ"), gap);
    }
}

#[test]
fn what_came_after_the_closing_is_told_once() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1");
    let one = sketch.unit("Chi bộ 1");
    admitted(&mut sketch, one, &["2016-02-03"]);
    sketch.edit(so_nguon::session::closing(&sketch.book, YEAR, day("2016-12-31")).unwrap());
    admitted(&mut sketch, one, &["2016-02-04"]);
    let review = so_nguon::session::results::review(
        &mut Recheck::default(),
        &sketch.book,
        &sketch.figures(),
        sketch.unit("Xã"),
        day("2017-01-05"),
    );
    assert_eq!((review.since.len(), review.doubts), (1, vec![]));
}

proptest! {
    #![proptest_config(cases(64))]

    /// Whatever an office has on record and has typed, and whenever it reported: to an office with the same records its report is
    /// never named as a difference, whatever came to the records since.
    #[test]
    fn a_report_of_the_same_records_is_no_difference(
        steps in proptest::collection::vec((0u8..4, 1u32..7, 0u32..9, 1u8..=12), 0..20),
        sent in 1u8..=12,
        later in proptest::collection::vec((1u32..7, 1u8..=12), 0..6),
    ) {
        let on = |month: u8, day: u8| Day::new(2016, month, day).unwrap();
        let mut book = Sketch::read("Xã\n  A\n  B  totals\n  C\n    D\n    E  totals").book;
        for (at, (what, unit, n, month)) in (1u32..).zip(steps) {
            let id = unit_id(unit.min(6));
            let edit = match what {
                0 | 1 => Edit::SetPerson(person_id(at), Some(person(id, &on(month, 9).to_string()))),
                2 => Edit::SetFact(figure(id, A), Some(fact(n, &on(month, 20).to_string()))),
                _ => {
                    let period = PeriodId::Quarter(2016, month.div_ceil(3));
                    let key = FactKey { period, unit: id, indicator: A };
                    Edit::SetFact(key, Some(fact(n, &period.calendar().unwrap().end.to_string())))
                }
            };
            book = book.apply(&edit).unwrap_or(book);
        }
        let day = on(sent, 15);
        let question = |as_of| Question { period: YEAR, as_of };
        let figures = Figures::of(&book, question(day), None).unwrap();
        let reported = Reported::of(&book, &figures, unit_id(1));
        for (key, value) in reported.counted {
            let fact = Fact::new(value, day, Origin::Counted, Note::default());
            book = book.apply(&Edit::SetFact(key, Some(fact))).unwrap();
        }
        let named = |book: &Book| {
            let figures = Figures::of(book, question(on(12, 31)), None).unwrap();
            let echo = |unit, what| {
                let fact = figures.fact(unit, what)?;
                figures.gap(book, unit, what).filter(|_| fact.origin == Origin::Counted)
            };
            let all = figures.tree.nodes().iter().flat_map(|node| Indicator::all().map(|what| (node.id, what)));
            all.filter_map(|(unit, what)| echo(unit, what)).collect::<Vec<_>>()
        };
        prop_assert_eq!(named(&book), vec![]);
        for (at, (unit, month)) in (100u32..).zip(later) {
            // Admitted after the report: on record later.
            let on = on(month.max(sent), 28);
            book = book.apply(&Edit::SetPerson(person_id(at), Some(person(unit_id(unit.min(6)), &on.to_string())))).unwrap();
        }
        prop_assert_eq!(named(&book), vec![]);
    }
}
