//! A table of targets: what a typed text becomes, what is refused and named, last year's copied, a total spread.

use crate::note::{Sketch, YEAR, count, day, target};
use so_nguon::domain::*;
use so_nguon::session::sheet::Write;
use so_nguon::session::targets::{
    COLS, Col, Decision, SpreadBy, copy_last_year, enter, read_decision, shares, spread_out,
};
use so_nguon::session::{Entered, Line, Remark, Why, lines};
use so_nguon::stats::Grounds;

/// Decided on this day, or on none.
fn decision(on: Option<&str>) -> Decision {
    Decision {
        period: YEAR,
        category: Category::All,
        on: on.map(day),
        paper: Note::default(),
        of: PercentOf::YearStart,
        rounding: Rounding::Up,
        as_of: day("2016-12-31"),
    }
}

fn rows(sketch: &Sketch, title: &str) -> Vec<Line> {
    lines(&sketch.figures().tree, sketch.unit(title), false)
}

/// Writes texts into the column of assigned targets, from this row on.
fn assign(sketch: &mut Sketch, decision: &Decision, row: usize, texts: &[&str]) -> Vec<(String, Why)> {
    let col = COLS.iter().position(|c| *c == Col::Kind(TargetKind::Assigned)).unwrap();
    let writes: Vec<Write> =
        texts.iter().enumerate().map(|(n, t)| Write { row: row + n, col, text: (*t).to_owned() }).collect();
    let Entered { edit, remarks } = enter(&sketch.book, decision, &rows(sketch, "Huyện"), &writes);
    if let Some(edit) = edit {
        sketch.edit(edit);
    }
    remarks.into_iter().map(|Remark { text, why, .. }| (text, why)).collect()
}

/// A target in short: `100 | 110 01/06 QĐ 5 | – 01/10`.
fn told(sketch: &Sketch, title: &str) -> String {
    let Some(target) = sketch.book.targets.get(&target(sketch.unit(title))) else { return "none".into() };
    let aim = |r: &Revision| match r.aim {
        None => "–".to_owned(),
        Some(Aim::Exact(n)) => n.get().to_string(),
        Some(Aim::Range(a, b)) => format!("{}..{}", a.get(), b.get()),
        Some(Aim::Percent(p)) => format!("{}%", p.hundredths.get()),
    };
    let one = |r: &Revision| {
        let on = r.on.map(|d| format!(" {:02}/{:02}", d.day(), d.month())).unwrap_or_default();
        let paper = if r.paper.is_empty() { String::new() } else { format!(" {}", r.paper) };
        format!("{}{on}{paper}", aim(r))
    };
    target.revisions.iter().map(one).collect::<Vec<_>>().join(" | ")
}

#[test]
fn every_way_to_write_a_target() {
    for (text, becomes) in [
        ("220", "220"),
        ("1.905", "1905"),
        ("8.000 – 8.500", "8000..8500"),
        ("8000-8500", "8000..8500"),
        ("3,5%", "350%"),
        (" ≥ 12 ", "12"),
        ("0", "0"),
        ("", "none"),
        ("—", "none"),
        ("-", "none"),
    ] {
        let mut sketch = Sketch::read("Huyện\n  Xã A");
        assert_eq!(assign(&mut sketch, &decision(None), 1, &[text]), [], "{text}");
        assert_eq!(told(&sketch, "Xã A"), becomes, "{text}");
    }
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_taken_in() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  T=7\n  Xã B  T=8\n  Xã C  T=9\n  Xã D\n  Xã E");
    let refused = assign(&mut sketch, &decision(None), 1, &["-5", "mười", "9-3", "10", "1,5"]);
    let why = |n: &str| Why::Fault(Fault::NotACount(n.into()));
    let texts: Vec<_> = refused.iter().map(|(t, _)| t.as_str()).collect();
    assert_eq!(texts, ["-5", "mười", "9-3", "1,5"]);
    assert_eq!(refused[0].1, why("-5"));
    assert_eq!(refused[2].1, Why::Fault(Fault::Backwards));
    assert!(refused.iter().all(|(_, why)| why.refuses()));
    let all = ["Xã A", "Xã B", "Xã C", "Xã D", "Xã E"].map(|x| told(&sketch, x));
    assert_eq!(all, ["7", "8", "9", "10", "none"]);
}

#[test]
fn without_a_day_the_undated_decision_is_corrected_and_blank_takes_it_away() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  T=10");
    assert_eq!(assign(&mut sketch, &decision(None), 1, &["12"]), []);
    assert_eq!(told(&sketch, "Xã A"), "12");
    let paper = Decision { paper: Note::new("QĐ 5").unwrap(), ..decision(None) };
    assign(&mut sketch, &paper, 1, &["13"]);
    // The paper stays where none is given.
    assign(&mut sketch, &decision(None), 1, &["14"]);
    assert_eq!(told(&sketch, "Xã A"), "14 QĐ 5");
    assign(&mut sketch, &decision(None), 1, &[""]);
    assert_eq!(told(&sketch, "Xã A"), "none");
}

#[test]
fn with_a_day_it_is_a_decision_of_that_day() {
    let mut sketch = Sketch::read("Huyện\n  Xã A  T=10");
    let june = decision(Some("2016-06-01"));
    assert_eq!(assign(&mut sketch, &june, 1, &["12"]), []);
    assert_eq!(told(&sketch, "Xã A"), "10 | 12 01/06");
    assign(&mut sketch, &june, 1, &["13"]);
    assert_eq!(told(&sketch, "Xã A"), "10 | 13 01/06");
    // Without a day nothing that a dated decision says is changed.
    assert_eq!(assign(&mut sketch, &decision(None), 1, &["14"]), [("14".to_owned(), Why::Dated(day("2016-06-01")))]);
    assert_eq!(assign(&mut sketch, &decision(None), 1, &["13"]), []);
    // An older decision is noted, and it is said that the newer one counts.
    let may = decision(Some("2016-05-01"));
    assert_eq!(assign(&mut sketch, &may, 1, &["11"]), [("11".to_owned(), Why::Newer(day("2016-06-01")))]);
    assert_eq!(told(&sketch, "Xã A"), "10 | 11 01/05 | 13 01/06");
    assign(&mut sketch, &decision(Some("2016-10-01")), 1, &[""]);
    assert_eq!(told(&sketch, "Xã A"), "10 | 11 01/05 | 13 01/06 | – 01/10");
    // Withdrawn already.
    assert_eq!(assign(&mut sketch, &decision(Some("2016-11-01")), 1, &[""]), []);
    assert_eq!(told(&sketch, "Xã A"), "10 | 11 01/05 | 13 01/06 | – 01/10");
}

#[test]
fn a_decision_of_a_day_to_come_is_noted_and_said() {
    let mut sketch = Sketch::read("Huyện\n  Xã A");
    let later = Decision { as_of: day("2016-03-01"), ..decision(Some("2016-06-01")) };
    assert_eq!(assign(&mut sketch, &later, 1, &["12"]), [("12".to_owned(), Why::NotYet(day("2016-06-01")))]);
    assert_eq!(told(&sketch, "Xã A"), "12 01/06");
    // The only decision taken back was a slip of the pen.
    assign(&mut sketch, &later, 1, &[""]);
    assert_eq!(told(&sketch, "Xã A"), "none");
}

#[test]
fn only_the_columns_of_kinds_and_the_rows_of_the_table_are_written() {
    let sketch = Sketch::read("Huyện\n  Xã A");
    let write = |row, col| Write { row, col, text: "5".into() };
    let last = COLS.len() - 1;
    let writes = [write(1, 0), write(1, last), write(1, 99), write(99, 3)];
    assert_eq!(enter(&sketch.book, &decision(None), &rows(&sketch, "Huyện"), &writes), Entered::default());
}

#[test]
fn an_unreadable_day_beside_the_table_stops_everything() {
    let sketch = Sketch::read("Huyện\n  Xã A");
    let fault = Fault::NotADay("30/02/2016".into());
    let writes = [Write { row: 1, col: 3, text: "5".into() }];
    assert_eq!(read_decision("30/2/2016", ""), Err(Fault::NotADay("30/2/2016".into())));
    let entered = Entered::none(&rows(&sketch, "Huyện"), &writes, &Why::Beside(fault.clone()));
    assert_eq!((entered.edit, entered.remarks[0].why.clone()), (None, Why::Beside(fault)));
    let told = Ok((Some(day("2016-06-01")), Note::new("QĐ 5").unwrap()));
    assert_eq!(read_decision(" 1/6/2016 ", "QĐ 5"), told);
    assert_eq!(read_decision(" ", ""), Ok((None, Note::default())));
}

/// The targets of the year before.
fn last_year(sketch: &mut Sketch, title: &str, kind: TargetKind, n: u32) {
    let key = TargetKey { period: PeriodId::Year(2015), kind, ..target(sketch.unit(title)) };
    sketch.edit(Edit::SetTarget(key, Some(Target::of(Aim::Exact(count(n))))));
}

#[test]
fn last_years_targets_are_copied_where_there_is_none() {
    let mut sketch = Sketch::read("Huyện\n  Xã A\n  Xã B  T=9\n  Xã C");
    last_year(&mut sketch, "Xã A", TargetKind::Assigned, 5);
    last_year(&mut sketch, "Xã A", TargetKind::Registered, 6);
    last_year(&mut sketch, "Xã B", TargetKind::Assigned, 7);
    let edits = copy_last_year(&sketch.book, &decision(None), &rows(&sketch, "Huyện"));
    assert_eq!(edits.len(), 2);
    sketch.edit(Edit::All(edits));
    assert_eq!(["Xã A", "Xã B", "Xã C"].map(|x| told(&sketch, x)), ["5", "9", "none"]);
    assert_eq!(copy_last_year(&sketch.book, &decision(None), &rows(&sketch, "Huyện")), []);
    let women = Decision { category: Category::Women, ..decision(None) };
    assert_eq!(copy_last_year(&sketch.book, &women, &rows(&sketch, "Huyện")), []);
}

#[test]
fn a_total_is_spread_and_adds_up() {
    let mut sketch =
        Sketch::read("Huyện  T=10\n  Xã A  P=1 M0=10\n  Xã B  P=1 M0=30\n  Xã C  P=1\n  Xã D  P=50 no-source");
    let (figures, unit) = (sketch.figures(), sketch.unit("Huyện"));
    let grounds = Grounds::of(&sketch.book, &figures, Category::All);
    let parts = |by| shares(&figures, &grounds, unit, count(10), by).iter().map(|s| s.part).collect::<Vec<_>>();
    assert_eq!(parts(SpreadBy::LastYear), [4, 3, 3]);
    assert_eq!(parts(SpreadBy::Members), [3, 7, 0]);
    assert_eq!(parts(SpreadBy::Evenly), [4, 3, 3]);
    let all = shares(&figures, &grounds, unit, count(10), SpreadBy::Members);
    assert_eq!(all.iter().map(|s| s.weight).collect::<Vec<_>>(), [Some(10), Some(30), None]);
    sketch.edit(Edit::All(spread_out(&sketch.book, &decision(None), &all).unwrap()));
    assert_eq!(["Huyện", "Xã A", "Xã B", "Xã C", "Xã D"].map(|x| told(&sketch, x)), ["10", "3", "7", "0", "none"]);
    // One that cannot be changed holds all back.
    assign(&mut sketch, &decision(Some("2016-06-01")), 2, &["8"]);
    let refused =
        spread_out(&sketch.book, &decision(None), &shares(&figures, &grounds, unit, count(20), SpreadBy::Evenly));
    assert_eq!(refused.unwrap_err().len(), 1);
}
