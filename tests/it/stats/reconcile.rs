//! Both sides' figures: what agrees, what differs, and that no data is not zero.

use crate::note::{Sketch, YEAR, changed, corrected, count, day, fact, figure};
use so_nguon::domain::*;
use so_nguon::stats::*;

const TREE: &str = "Xã\n  Chi bộ 1\n  Chi bộ 2";

/// Pairs in short: `members 205=205`, `admitted/women 12≠11`, `admitted 3?`, `admitted ?3`.
fn short(pairs: &[Pair]) -> Vec<String> {
    let topic = |topic: Topic| match topic {
        Topic::Figure(indicator) => indicator.to_string(),
        Topic::Row(row) => format!("{row:?}"),
    };
    let verdict = |verdict: Verdict| match verdict {
        Verdict::Same(n) => format!("{n}={n}"),
        Verdict::Differ(a, b) => format!("{a}≠{b}"),
        Verdict::OnlyAbove(a) => format!("{a}?"),
        Verdict::OnlyOwn(b) => format!("?{b}"),
    };
    pairs.iter().map(|pair| format!("{} {}", topic(pair.topic), verdict(pair.verdict))).collect()
}

fn beside(above: &Sketch, own: &Sketch, unit: &str) -> Vec<String> {
    let pairs = reconcile((&above.book, &above.figures()), (&own.book, &own.figures()), above.unit(unit));
    short(&pairs)
}

fn reported(sketch: &Sketch, unit: &str) -> Vec<String> {
    short(&reconcile_reported(&sketch.book, &sketch.figures(), sketch.unit(unit), |_, fact| {
        fact.origin == Origin::Counted
    }))
}

#[test]
fn what_agrees_differs_and_is_known_to_one_side() {
    let above = Sketch::read("Xã\n  Chi bộ 1  A=20 nữ=12 ĐV=205\n  Chi bộ 2");
    let own = Sketch::read("Xã\n  Chi bộ 1  A=20 nữ=11 tôn-giáo=1\n  Chi bộ 2");
    assert_eq!(
        beside(&above, &own, "Chi bộ 1"),
        ["members 205?", "admitted 20=20", "admitted/women 12≠11", "admitted/religious ?1"]
    );
    // Neither has a figure of the second: counting by records without one says nothing.
    assert_eq!(beside(&above, &own, "Chi bộ 2"), <[String; 0]>::default());
    assert!(beside(&above, &own, "Xã").contains(&"units 2=2".to_owned()));
}

#[test]
fn no_data_is_not_zero_and_zero_is_data() {
    let above = Sketch::read("Xã\n  Chi bộ 1  A=0\n  Chi bộ 2");
    assert_eq!(beside(&above, &Sketch::read(TREE), "Chi bộ 1"), ["admitted 0?"]);
    assert_eq!(beside(&above, &above, "Chi bộ 1"), ["admitted 0=0"]);
}

#[test]
fn records_on_one_side_stand_beside_figures_on_the_other() {
    let above = Sketch::read("Xã\n  Chi bộ 1  persons=3\n  Chi bộ 2");
    let own = Sketch::read("Xã\n  Chi bộ 1  A=4\n  Chi bộ 2");
    let pairs = beside(&above, &own, "Chi bộ 1");
    assert!(pairs.contains(&"admitted 3≠4".to_owned()) && pairs.contains(&"admitted/women 0?".to_owned()), "{pairs:?}");
}

#[test]
fn of_form_1_what_both_have_entered() {
    let tree = "Xã\n  Chi bộ 1  M0=100 A=3\n  Chi bộ 2";
    let (mut above, mut own) = (Sketch::read(tree), Sketch::read(tree));
    changed(&mut above, "Chi bộ 1", "died", "2016-03-01", Some(2), None);
    changed(&mut above, "Chi bộ 1", "in_outside", "2016-04-01", Some(1), None);
    changed(&mut own, "Chi bộ 1", "died", "2016-03-01", Some(1), None);
    assert_eq!(beside(&above, &own, "Chi bộ 1"), ["admitted 3=3", "Before 100=100", "Died 2≠1"]);
}

#[test]
fn a_report_stands_beside_what_was_made_of_it() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1  A=3 nữ=1 ĐV=20\n  Chi bộ 2  A=1");
    let key = figure(sketch.unit("Chi bộ 1"), Indicator::ADMITTED);
    sketch.edit(Edit::SetFact(key, Some(corrected(fact(3, "2016-12-31"), 2, "2017-01-10"))));
    let pairs = reported(&sketch, "Chi bộ 1");
    assert_eq!(pairs, ["members 20=20", "admitted 2≠3", "admitted/women 1=1"]);
    // Of the commune the reports of those below are added up; its units follow from this book and are no word of its own.
    assert_eq!(
        reported(&sketch, "Xã")
            .iter()
            .filter(|p| p.starts_with("units") || p.starts_with("admitted "))
            .collect::<Vec<_>>(),
        ["units 2?", "admitted 3≠4"]
    );
}

#[test]
fn what_the_office_has_counted_itself_is_no_report() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1  persons=3\n  Chi bộ 2");
    let key = figure(sketch.unit("Chi bộ 1"), Indicator::ADMITTED);
    sketch.edit(Edit::SetFact(key, Some(Fact { origin: Origin::Counted, ..fact(3, "2016-12-31") })));
    assert!(reported(&sketch, "Chi bộ 1").contains(&"admitted 3?".to_owned()));
}

#[test]
fn a_closed_period_is_held_against_what_was_reported() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1  A=3\n  Chi bộ 2");
    let key = figure(sketch.unit("Chi bộ 1"), Indicator::ADMITTED);
    let frozen =
        Frozen { on: day("2016-12-31"), note: Note::default(), figures: vec![(key, count(5))].into(), stood: None };
    let period = Period { frozen: Some(Box::new(frozen)), ..Period::over(YEAR.calendar().unwrap()) };
    sketch.edit(Edit::PutPeriod(YEAR, period));
    assert_eq!(reported(&sketch, "Chi bộ 1"), ["admitted 5≠3"]);
}
