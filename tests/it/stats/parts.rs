//! What was typed for shorter periods counts in the longer one: a year is the sum of its quarters, however each came about.

use crate::note::{Sketch, YEAR, cases, day, fact, figure, person, person_id, unit_id};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::stats::*;

const A: Indicator = Indicator::ADMITTED;
const WOMEN: Indicator = Indicator::Admitted(Category::Women);

fn quarter(number: u8) -> PeriodId {
    PeriodId::Quarter(2016, number)
}

/// Types a figure of a period, known up to its end.
fn types(sketch: &mut Sketch, period: PeriodId, (unit, indicator): (UnitId, Indicator), n: u32) {
    let end = period.calendar().unwrap().end.to_string();
    sketch.edit(Edit::SetFact(FactKey { period, unit, indicator }, Some(fact(n, &end))));
}

fn admitted(sketch: &mut Sketch, unit: UnitId, days: &[&str]) {
    for (number, on) in (sketch.book.persons.len()..).zip(days) {
        sketch.edit(Edit::SetPerson(person_id(u32::try_from(number).unwrap()), Some(person(unit, on))));
    }
}

fn figures(book: &Book, period: PeriodId) -> Figures {
    let as_of = period.calendar().unwrap().end;
    Figures::of(book, Question { period, as_of }, None).unwrap()
}

#[test]
fn a_term_counts_the_totals_of_its_years_and_the_records_of_the_others() {
    let mut sketch = Sketch::read("Huyện\n  Xã A\n  Xã B");
    let [top, a, b] = ["Huyện", "Xã A", "Xã B"].map(|name| sketch.unit(name));
    types(&mut sketch, PeriodId::Year(2015), (a, A), 7);
    admitted(&mut sketch, a, &["2016-02-03", "2016-05-19", "2017-01-01"]);
    admitted(&mut sketch, b, &["2015-09-02", "2016-09-02"]);
    let term = figures(&sketch.book, PeriodId::Term(2015, 2020));
    let cell = |unit| term.get(unit, A);
    assert_eq!((cell(a).value, cell(a).source, cell(a).counted), (Some(10), Source::Parts, Some(3)));
    assert_eq!((cell(b).value, cell(b).source), (Some(2), Source::Records));
    assert_eq!((cell(top).value, cell(top).source, cell(top).left_out), (Some(12), Source::Below, 0));
    // Of the seven nobody has said how many are women: of the term that is not known, least of all from the records.
    assert_eq!(term.get(a, WOMEN).value, None);
    types(&mut sketch, PeriodId::Year(2015), (a, WOMEN), 4);
    assert_eq!(figures(&sketch.book, PeriodId::Term(2015, 2020)).get(a, WOMEN).value, Some(4));
    // What somebody typed for the whole counts as ever.
    types(&mut sketch, PeriodId::Term(2015, 2020), (a, A), 11);
    assert_eq!(figures(&sketch.book, PeriodId::Term(2015, 2020)).get(a, A).value, Some(11));
}

#[test]
fn quarters_months_and_corrections_come_to_the_year_once() {
    let mut sketch = Sketch::read("Xã  totals");
    let unit = sketch.unit("Xã");
    let year = |sketch: &Sketch| figures(&sketch.book, YEAR).get(unit, A);
    types(&mut sketch, PeriodId::Month(2016, 1), (unit, A), 1);
    assert_eq!(year(&sketch).value, Some(1));
    // The quarter has the month within it.
    types(&mut sketch, quarter(1), (unit, A), 3);
    assert_eq!(year(&sketch).value, Some(3));
    // Of the second quarter nobody says anything: three and two are not the year.
    types(&mut sketch, quarter(3), (unit, A), 2);
    assert_eq!((year(&sketch).value, year(&sketch).source), (None, Source::Nothing));
    types(&mut sketch, quarter(2), (unit, A), 0);
    assert_eq!((year(&sketch).value, year(&sketch).source), (Some(5), Source::Parts));
    let key = FactKey { period: quarter(3), unit, indicator: A };
    let corrected = crate::note::corrected(fact(2, "2016-09-30"), 6, "2016-10-05");
    sketch.edit(Edit::SetFact(key, Some(corrected)));
    assert_eq!(year(&sketch).value, Some(9));
    assert_eq!(Until::of(&figures(&sketch.book, YEAR), unit, A).unwrap(), Until::day(day("2016-09-30")));
    types(&mut sketch, YEAR, (unit, A), 12);
    assert_eq!((year(&sketch).value, year(&sketch).source), (Some(12), Source::Typed));
}

#[test]
fn a_campaign_is_no_part_and_what_records_gave_is_no_second_witness() {
    let mut sketch = Sketch::read("Xã");
    let unit = sketch.unit("Xã");
    let own = PeriodId::Own(Id::FIRST);
    let period = Period { start: day("2016-02-01"), end: day("2016-03-31"), ..sketch.book.period(YEAR).unwrap() };
    sketch.edit(Edit::PutPeriod(own, period));
    sketch.edit(Edit::SetFact(FactKey { period: own, unit, indicator: A }, Some(fact(5, "2016-03-31"))));
    assert_eq!(figures(&sketch.book, YEAR).get(unit, A).source, Source::Nothing);
    admitted(&mut sketch, unit, &["2016-05-19"]);
    // Sent in March as what the records gave; since then the record names another day.
    let gave = Fact::new(Count::new(3).unwrap(), day("2016-03-31"), Origin::Counted, Note::default());
    sketch.edit(Edit::SetFact(FactKey { period: quarter(1), unit, indicator: A }, Some(gave)));
    assert_eq!(figures(&sketch.book, YEAR).get(unit, A).value, Some(1));
}

#[test]
fn what_a_commune_typed_for_a_quarter_stands_beside_its_branches_of_the_others() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1\n  Chi bộ 2  totals");
    let [commune, one, two] = ["Xã", "Chi bộ 1", "Chi bộ 2"].map(|name| sketch.unit(name));
    types(&mut sketch, quarter(1), (commune, A), 6);
    admitted(&mut sketch, one, &["2016-02-03", "2016-05-19"]);
    let year = |sketch: &Sketch| figures(&sketch.book, YEAR).get(commune, A);
    // One in the first quarter is among the six; of the second branch nothing is known after March.
    assert_eq!((year(&sketch).value, year(&sketch).missing), (Some(7), 1));
    for number in 1..=4 {
        types(&mut sketch, quarter(number), (two, A), 2);
    }
    // Now the branches are known to the last, and count before the commune's own word, in the quarter as in the year.
    assert_eq!((year(&sketch).value, year(&sketch).missing), (Some(10), 0));
}

#[test]
fn a_year_that_is_typed_and_no_quarter_leaves_its_quarters_unknown() {
    let mut sketch = Sketch::read("Huyện\n  Xã A\n  Xã B\n    Chi bộ");
    let [top, a, b, branch] = ["Huyện", "Xã A", "Xã B", "Chi bộ"].map(|name| sketch.unit(name));
    admitted(&mut sketch, branch, &["2016-02-03"]);
    let of = |sketch: &Sketch, number, unit| figures(&sketch.book, quarter(number)).get(unit, A).value;
    assert_eq!(of(&sketch, 1, a), Some(0), "whoever keeps records and has none has nobody");
    types(&mut sketch, YEAR, (a, A), 3);
    assert_eq!([1, 2, 3, 4].map(|n| of(&sketch, n, a)), [None; 4]);
    assert_eq!(figures(&sketch.book, quarter(1)).get(a, WOMEN).value, None);
    let whole = figures(&sketch.book, quarter(1)).get(top, A);
    assert_eq!((whole.value, whole.left_out), (Some(1), 1), "the sum says that it leaves one out");
    // Whatever becomes known of the parts, by totals and by records, leaves less; where nothing is left, none is nought again.
    types(&mut sketch, quarter(2), (a, A), 2);
    assert_eq!([1, 2, 3].map(|n| of(&sketch, n, a)), [None, Some(2), None]);
    admitted(&mut sketch, a, &["2016-12-12"]);
    assert_eq!([1, 2, 3, 4].map(|n| of(&sketch, n, a)), [Some(0), Some(2), Some(0), Some(1)]);
    // Likewise of a unit with others below it, and of a year in a term; a total says nothing of the days after its own.
    sketch.edit(Edit::SetFact(FactKey { period: YEAR, unit: b, indicator: A }, Some(fact(4, "2016-06-30"))));
    assert_eq!([1, 2, 3].map(|n| of(&sketch, n, b)), [Some(1), None, Some(0)]);
    types(&mut sketch, PeriodId::Term(2015, 2020), (a, A), 9);
    assert_eq!(figures(&sketch.book, PeriodId::Year(2017)).get(a, A).value, None);
    types(&mut sketch, PeriodId::Term(2015, 2020), (a, A), 3);
    assert_eq!(figures(&sketch.book, PeriodId::Year(2017)).get(a, A).value, Some(0));
}

proptest! {
    #![proptest_config(cases(48))]

    /// Whatever was typed and recorded, where and for which quarter: where the figures of all quarters are known, the year is
    /// their sum, unless somebody typed the year; and nothing changes by counting on from what was counted before.
    #[test]
    fn a_year_is_the_sum_of_its_quarters(
        steps in proptest::collection::vec((0u8..3, 2u32..7, 0u32..9, 1u8..=12), 0..24),
    ) {
        let mut book = Sketch::read("Xã\n  A\n  B  totals\n  C\n    D\n    E  totals").book;
        let mut earlier: Option<Figures> = None;
        for (what, unit, n, month) in steps {
            let id = unit_id(unit - 1);
            let edit = if what == 0 {
                let on = Day::new(2016, month, 9).unwrap().to_string();
                Edit::SetPerson(person_id(n * 100 + unit), Some(person(id, &on)))
            } else {
                let period = quarter(month.div_ceil(3));
                let end = period.calendar().unwrap().end.to_string();
                Edit::SetFact(FactKey { period, unit: id, indicator: A }, Some(fact(n, &end)))
            };
            book = book.apply(&edit).unwrap_or(book);
            let year = Figures::of(&book, Question { period: YEAR, as_of: day("2016-12-31") }, earlier.as_ref()).unwrap();
            let quarters: Vec<Figures> = (1..=4).map(|q| figures(&book, quarter(q))).collect();
            let fresh = figures(&book, YEAR);
            for node in year.tree.nodes() {
                let cell = year.get(node.id, A);
                prop_assert_eq!(cell, fresh.get(node.id, A));
                prop_assert_eq!(book.facts.get(&figure(node.id, A)), None);
                let sum: Option<u32> = quarters.iter().map(|q| q.get(node.id, A).value).sum();
                if let (Some(sum), Some(value)) = (sum, cell.value) {
                    let whole = quarters.iter().all(|q| q.get(node.id, A).short() == 0) && cell.short() == 0;
                    prop_assert!(!whole || sum == value, "{}: {value}, and the quarters {sum}", node.id);
                }
            }
            earlier = Some(year);
        }
    }
}
