//! A table of results: what a typed text becomes, what is refused and named, what is to be looked at again.

use crate::note::{Sketch, YEAR, corrected, count, day, fact, figure, person, person_id};
use so_nguon::domain::*;
use so_nguon::session::results::{NoReportDay, Report, Whereabouts, columns, enter, read_as_of, review};
use so_nguon::session::sheet::Write;
use so_nguon::session::{Entered, Why, lines};
use so_nguon::stats::{Doubt, Recheck, StockDoubt};

fn report(as_of: &str) -> Report {
    Report { period: YEAR, as_of: day(as_of), note: Note::new("BC 12").unwrap() }
}

/// Writes texts into the column of admissions, from the first unit below on.
fn write(sketch: &Sketch, report: &Report, texts: &[&str]) -> Entered {
    let rows = lines(&sketch.figures().tree, sketch.unit("Huyện"), false);
    let writes: Vec<Write> =
        texts.iter().enumerate().map(|(n, t)| Write { row: n + 1, col: 0, text: (*t).to_owned() }).collect();
    enter(&sketch.book, &sketch.figures(), report, &rows, &columns(false), &writes)
}

fn typed(sketch: &Sketch, title: &str) -> Option<Fact> {
    sketch.book.facts.get(&figure(sketch.unit(title), Indicator::ADMITTED)).cloned()
}

#[test]
fn a_figure_carries_its_day_its_source_and_how_it_came() {
    let mut sketch = Sketch::read("Huyện\n  Xã A\n  Xã B");
    sketch.edit(write(&sketch, &report("2016-06-30"), &["1.234"]).edit.unwrap());
    let expected = Fact { note: Note::new("BC 12").unwrap(), ..fact(1234, "2016-06-30") };
    assert_eq!(typed(&sketch, "Xã A"), Some(expected.clone()));
    sketch.edit(write(&sketch, &report("2016-06-30"), &["5", "6"]).edit.unwrap());
    assert_eq!(typed(&sketch, "Xã B"), Some(Fact { value: count(6), origin: Origin::Pasted, ..expected }));
}

/// The unit's next report leaves the correction of a station above standing, and the page says what counts.
#[test]
fn a_new_report_leaves_the_correction() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  A=8");
    let key = figure(sketch.unit("Xã A"), Indicator::ADMITTED);
    sketch.edit(Edit::SetFact(key, Some(corrected(fact(8, "2016-06-30"), 7, "2016-07-02"))));
    let entered = write(&sketch, &report("2016-12-31"), &["9"]);
    assert_eq!(entered.remarks.iter().map(|r| &r.why).collect::<Vec<_>>(), [&Why::Corrected(count(7))]);
    assert!(!entered.remarks[0].why.refuses());
    sketch.edit(entered.edit.unwrap());
    let now = typed(&sketch, "Xã A").unwrap();
    assert_eq!((now.value, now.counts()), (count(9), count(7)));
    assert!(now.outlived().is_some());
}

#[test]
fn blank_takes_a_typed_figure_away_and_nothing_else() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  A=4\n  Xã B  persons=2");
    let entered = write(&sketch, &report("2016-12-31"), &["", "—"]);
    assert_eq!(entered.remarks, []);
    sketch.edit(entered.edit.unwrap());
    assert_eq!((typed(&sketch, "Xã A"), sketch.book.persons.len()), (None, 2));
    assert_eq!(write(&sketch, &report("2016-12-31"), &["", ""]), Entered::default());
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_taken_in() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  A=4\n  Xã B\n  Xã C");
    let entered = write(&sketch, &report("2016-12-31"), &["-1", "7", "bảy"]);
    let refused: Vec<_> = entered.remarks.iter().map(|r| (r.unit, r.text.as_str())).collect();
    assert_eq!(refused, [(sketch.unit("Xã A"), "-1"), (sketch.unit("Xã C"), "bảy")]);
    sketch.edit(entered.edit.unwrap());
    let values = ["Xã A", "Xã B", "Xã C"].map(|x| typed(&sketch, x).map(|f| f.value.get()));
    assert_eq!(values, [Some(4), Some(7), None]);
}

#[test]
fn a_figure_of_a_later_day_is_not_written_over_unseen() {
    let sketch = Sketch::read("Huyện\n  Xã A  A=4");
    for text in ["3", ""] {
        let entered = write(&sketch, &report("2016-06-30"), &[text]);
        assert_eq!(entered.edit, None);
        assert_eq!(entered.remarks[0].why, Why::Later(day("2016-12-31"), count(4)));
    }
}

#[test]
fn a_report_day_is_of_the_period_and_has_come() {
    let span = YEAR.calendar().unwrap();
    let read = |text| read_as_of(text, span, day("2016-10-01"));
    assert_eq!(read("30/9/2016"), Ok(day("2016-09-30")));
    assert_eq!(read("30/2/2016"), Err(NoReportDay::Fault(Fault::NotADay("30/2/2016".into()))));
    assert_eq!(read("30/9/2015"), Err(NoReportDay::Outside(span)));
    assert_eq!(read("2/10/2016"), Err(NoReportDay::Future));
}

#[test]
fn the_main_columns_are_among_all() {
    let (main, all) = (columns(false), columns(true));
    assert_eq!(main[0], Indicator::ADMITTED);
    assert!(main.iter().all(|c| all.contains(c)));
    assert_eq!(all.len(), Indicator::SLOTS);
}

#[test]
fn the_review_is_of_this_unit_and_period() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  A=4 nữ=5\n  Xã B  A=4 nữ=5 persons=1");
    let child = Person { born: Born::Year(2003), ..person(sketch.unit("Xã B"), "2016-05-01") };
    sketch.edit(Edit::SetPerson(person_id(90), Some(child.clone())));
    sketch.edit(Edit::SetPerson(person_id(91), Some(child.admitted_on(day("2010-05-01")))));
    let look = |title: &str| {
        review(&mut Recheck::default(), &sketch.book, &sketch.figures(), sketch.unit(title), day("2017-01-01"))
    };
    let a = look("Xã A");
    assert!(matches!(a.doubts[..], [Doubt::MoreThanAll { part: 5, all: 4, .. }]));
    // What the figures tell is not told again.
    assert_eq!(a.flaws, []);
    let whole = look("Huyện");
    assert_eq!(whole.flaws.iter().filter(|f| matches!(f, Flaw::BornTooLate(_))).count(), 1);
    assert!(whole.doubts.iter().any(|d| matches!(d, Doubt::Gap { gap, .. } if (gap.typed, gap.counted) == (4, 2))));
}

#[test]
fn where_the_sum_goes_on_counting_it_is_said() {
    let sketch = Sketch::read(
        "Huyện\n  Xã A  persons=2\n  Xã B  totals persons=2\n  Xã C\n  Xã D\n    Chi bộ 1  persons=1\n    Chi bộ 2  totals",
    );
    let entered = write(&sketch, &report("2016-12-31"), &["3", "3", "3", "3"]);
    let told: Vec<_> = entered.remarks.iter().map(|r| (r.unit, r.why.clone())).collect();
    assert_eq!(told, [(sketch.unit("Xã A"), Why::Counted(2))]);
    assert!(!Why::Counted(2).refuses());
    assert_eq!(write(&sketch, &report("2016-12-31"), &["2"]).remarks, []);
    // What is said is what happens.
    let mut after = sketch;
    after.edit(entered.edit.unwrap());
    let values = ["Xã A", "Xã B", "Xã C", "Xã D"].map(|x| after.cell(x, Indicator::ADMITTED).value);
    assert_eq!(values, [Some(2), Some(3), Some(3), Some(3)]);
}

#[test]
fn what_the_form_asks_and_the_rest_of_the_book_are_in_one_review() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  ĐV=50 A=4\n  Xã B  A=4");
    // Of another period: not of this one, and not forgotten.
    let next = FactKey { period: PeriodId::Year(2015), ..figure(sketch.unit("Xã A"), Indicator::ADMITTED) };
    sketch.edit(Edit::SetFact(next, Some(fact(1, "2015-12-31"))));
    let women = FactKey { indicator: Indicator::Admitted(Category::Women), ..next };
    sketch.edit(Edit::SetFact(women, Some(fact(2, "2015-12-31"))));
    let look = |title: &str| {
        review(&mut Recheck::default(), &sketch.book, &sketch.figures(), sketch.unit(title), day("2017-01-01"))
    };
    let a = look("Xã A");
    assert_eq!(
        (&a.stock[..], &a.rest[..]),
        (&[StockDoubt::NoBefore { typed: 50 }][..], &[Flaw::MoreThanAll(women)][..])
    );
    assert_eq!((a.len(), a.is_empty()), (1, false));
    let lines = so_nguon::i18n::review(so_nguon::session::Lang::Vi, &sketch.book, &a);
    assert_eq!((lines.len(), lines[0].1), (1, Some(Whereabouts::STOCK)));
    assert!(lines[0].0.starts_with("Biểu 1: Chưa kiểm tra được D = A + B − C"), "{lines:?}");
    let b = look("Xã B");
    assert_eq!((b.len(), b.rest), (0, a.rest));
}
