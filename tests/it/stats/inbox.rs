//! Who has sent for which month: month ends, units that end, move and begin, what is late, what came twice.

use crate::note::{Sketch, cases, count, day, matter_id, name, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::stats::*;

/// One more receipt: of this unit, received on the day, of the period, as of the day, with the hash of a file.
fn receipt(sketch: &mut Sketch, unit: &str, on: &str, period: &str, as_of: &str, hash: &str) -> MatterId {
    let text = |text: &str| Item::Text(Note::new(text).unwrap());
    let date = |text: &str| Some(Item::Date(When::Day(day(text))));
    let matter = Matter::new(MatterKind::Receipt)
        .with(MatterField::Unit, Some(Item::Unit(sketch.unit(unit))))
        .with(MatterField::On, date(on))
        .with(MatterField::Period, (!period.is_empty()).then(|| Item::Period(period.parse().unwrap())))
        .with(MatterField::AsOf, if as_of.is_empty() { None } else { date(as_of) })
        .with(MatterField::Hash, (!hash.is_empty()).then(|| text(hash)));
    let id = matter_id(u32::try_from(sketch.book.matters.len() + 1).unwrap());
    sketch.edit(Edit::SetMatter(id, Some(matter)));
    id
}

fn inbox(sketch: &Sketch, rhythm: Rhythm, today: &str) -> Inbox {
    Inbox::of(&sketch.book, sketch.unit("Xã"), 2016, rhythm, day(today))
}

/// A row in short, a word a step: `✓31/10`, `✓31/10+3` three days late, `✎` known, `↷` covered, `○`, `⚠26`, `·`, `–`, `x`.
fn row(sketch: &Sketch, unit: &str, rhythm: Rhythm, today: &str) -> String {
    let short = |day: Day| format!("{}/{}", day.day(), day.month());
    let word = |post: &Post| match *post {
        Post::Received { until, late: 0, .. } => format!("✓{}", short(until)),
        Post::Received { until, late, .. } => format!("✓{}+{late}", short(until)),
        Post::Known(until) => format!("✎{}", short(until)),
        Post::Covered(until) => format!("↷{}", short(until)),
        Post::Waiting => "○".to_owned(),
        Post::Overdue(days) => format!("⚠{days}"),
        Post::Ahead => "·".to_owned(),
        Post::Before => "–".to_owned(),
        Post::Absent => "x".to_owned(),
    };
    let inbox = inbox(sketch, rhythm, today);
    let row = inbox.rows.iter().find(|row| row.unit == sketch.unit(unit)).unwrap_or_else(|| panic!("no row {unit}"));
    row.posts.iter().map(word).collect::<Vec<_>>().join(" ")
}

fn months(sketch: &Sketch, unit: &str, today: &str) -> String {
    row(sketch, unit, Rhythm::Month, today)
}

fn commune() -> Sketch {
    Sketch::read("Xã\n  Chi bộ 1\n  Chi bộ 2")
}

#[test]
fn the_month_that_figures_answer_for() {
    let sketch = commune();
    for (period, until, month) in [
        ("2016", "2016-10-31", "2016-10"),
        ("2016", "2016-10-25", "2016-10"),
        // In the days of grace it is the month before that is reported; on the sixth no longer.
        ("2016", "2016-11-01", "2016-10"),
        ("2016", "2016-11-05", "2016-10"),
        ("2016", "2016-11-06", "2016-11"),
        ("", "2016-11-03", "2016-10"),
        // The month before has no day in these periods.
        ("2016", "2016-01-04", "2016-01"),
        ("2016-11", "2016-11-03", "2016-11"),
        ("2016-Q4", "2016-10-04", "2016-10"),
        ("2016-11", "2016-11-30", "2016-11"),
        ("2016-Q3", "2016-09-30", "2016-09"),
        ("2016", "2016-02-29", "2016-02"),
        ("2016", "2016-12-31", "2016-12"),
        ("2015", "2015-12-31", "2015-12"),
    ] {
        let period = (!period.is_empty()).then(|| period.parse().unwrap());
        assert_eq!(month_of(&sketch.book, period, day(until), 5).to_string(), month, "{period:?} up to {until}");
    }
    assert_eq!(month_of(&sketch.book, None, day("2016-11-01"), 0).to_string(), "2016-11", "without grace");
}

#[test]
fn months_that_an_office_has_moved() {
    let mut sketch = commune();
    let days = Span { start: day("2016-09-26"), end: day("2016-10-25") };
    sketch.edit(Edit::PutPeriod(PeriodId::Month(2016, 10), Period::over(days)));
    let month = |until| month_of(&sketch.book, Some(PeriodId::Year(2016)), day(until), 5).to_string();
    assert_eq!([month("2016-10-25"), month("2016-10-30"), month("2016-10-31")], ["2016-10", "2016-10", "2016-11"]);
}

#[test]
fn received_late_waiting_and_overdue() {
    let mut sketch = commune();
    receipt(&mut sketch, "Chi bộ 1", "2016-10-03", "2016-09", "2016-09-30", "a");
    receipt(&mut sketch, "Chi bộ 1", "2016-11-08", "2016-10", "2016-10-31", "b");
    for (today, first, second) in [
        ("2016-10-31", "– – – – – – – – ✓30/9 ✓31/10+3 · ·", "– – – – – – – – ⚠26 · · ·"),
        ("2016-11-05", "– – – – – – – – ✓30/9 ✓31/10+3 · ·", "– – – – – – – – ⚠31 ○ · ·"),
        ("2016-11-06", "– – – – – – – – ✓30/9 ✓31/10+3 · ·", "– – – – – – – – ⚠32 ⚠1 · ·"),
    ] {
        assert_eq!(
            [months(&sketch, "Chi bộ 1", today), months(&sketch, "Chi bộ 2", today)],
            [first, second],
            "{today}"
        );
    }
    let tally = |today| {
        let inbox = inbox(&sketch, Rhythm::Month, today);
        inbox.tally(inbox.focus(PeriodId::Year(2016), day(today)))
    };
    assert_eq!(tally("2016-11-05"), InboxTally { units: 2, given: 1, late: 1, waiting: 1, ..InboxTally::default() });
    assert_eq!(tally("2016-11-06"), InboxTally { units: 2, given: 1, late: 1, overdue: 1, ..InboxTally::default() });
}

#[test]
fn the_days_of_grace_are_the_offices_choice() {
    let mut sketch = commune();
    receipt(&mut sketch, "Chi bộ 1", "2016-11-08", "2016-10", "2016-10-31", "b");
    for (days, first, second) in [(10, "✓31/10", "○"), (8, "✓31/10", "○"), (7, "✓31/10+1", "⚠1"), (0, "✓31/10+8", "⚠8")]
    {
        let settings = Settings { report_days: days, ..sketch.book.settings.clone() };
        sketch.edit(Edit::SetSettings(settings));
        let october = |unit| months(&sketch, unit, "2016-11-08").split(' ').nth(9).unwrap().to_owned();
        assert_eq!([october("Chi bộ 1"), october("Chi bộ 2")], [first, second], "{days}");
    }
}

#[test]
fn without_any_receipt_the_last_month_alone_is_asked_for() {
    let sketch = commune();
    assert_eq!(months(&sketch, "Chi bộ 1", "2016-03-20"), "– ⚠15 · · · · · · · · · ·");
    assert_eq!(months(&sketch, "Chi bộ 1", "2016-01-20"), "· · · · · · · · · · · ·");
}

#[test]
fn units_that_end_begin_and_move() {
    let mut sketch = Sketch::read(
        "Xã\n  Chi bộ 1\n  Chi bộ 2  until:2016-10-15\n  Chi bộ 3  until:2016-11-01\nXã B\n  Chi bộ 4\n  Chi bộ 5",
    );
    receipt(&mut sketch, "Chi bộ 1", "2016-09-30", "2016-09", "2016-09-30", "a");
    let kind = |parent| version("Chi bộ 4", Some(parent), UnitKind::Branch);
    let here = UnitVersion { from: day("2016-10-20"), ..kind(sketch.unit("Xã")) };
    sketch.edit(Edit::ReviseUnit(sketch.unit("Chi bộ 4"), here));
    let new =
        UnitVersion { from: day("2016-11-10"), ..version("Chi bộ 6", Some(sketch.unit("Xã")), UnitKind::Branch) };
    sketch.edit(Edit::AddUnit(unit_id(90), new));
    let today = "2016-12-20";
    assert_eq!(months(&sketch, "Chi bộ 2", today), "– – – – – – – – ⚠76 x x x", "ended within the month");
    assert_eq!(months(&sketch, "Chi bộ 3", today), "– – – – – – – – ⚠76 ⚠45 x x", "ended after its last day");
    assert_eq!(months(&sketch, "Chi bộ 4", today), "x x x x x x x x x ⚠45 ⚠15 ·", "moved here");
    let there = Inbox::of(&sketch.book, sketch.unit("Xã B"), 2016, Rhythm::Month, day(today));
    let moved: Vec<bool> = there.rows[0].posts.iter().map(|post| *post == Post::Absent).collect();
    assert_eq!((moved[8], moved[9]), (false, true), "moved away");
    let inbox = inbox(&sketch, Rhythm::Month, today);
    let new = inbox.rows.iter().find(|row| row.unit == unit_id(90)).unwrap();
    assert_eq!((new.posts[9], new.posts[10], &new.name), (Post::Absent, Post::Overdue(15), &name("Chi bộ 6")));
    assert!(inbox.rows.iter().all(|row| row.unit != sketch.unit("Chi bộ 5")), "it never stood here");
}

#[test]
fn friends_owe_nothing() {
    let sketch = Sketch::read("Xã\n  Chi bộ 1\n  Xã bạn  friend");
    assert_eq!(inbox(&sketch, Rhythm::Month, "2016-11-20").rows.len(), 1);
}

#[test]
fn a_file_that_came_twice_is_one_and_a_newer_one_counts() {
    let mut sketch = commune();
    let first = receipt(&mut sketch, "Chi bộ 1", "2016-11-02", "2016-10", "2016-10-31", "a");
    // Another machine of the office has taken in the same file later.
    receipt(&mut sketch, "Chi bộ 1", "2016-11-09", "2016-10", "2016-10-31", "a");
    assert_eq!(receipts(&sketch.book).iter().map(|r| r.id).collect::<Vec<_>>(), [first]);
    // Another file for the same month: what came first was in time, what came last counts.
    let last = receipt(&mut sketch, "Chi bộ 1", "2016-11-12", "2016-10", "2016-10-31", "b");
    let inbox = inbox(&sketch, Rhythm::Month, "2016-11-20");
    let until = day("2016-10-31");
    assert_eq!(inbox.rows[0].posts[9], Post::Received { receipt: last, until, late: 0, times: 2 });
}

#[test]
fn a_later_report_tells_of_the_months_before() {
    let mut sketch = commune();
    receipt(&mut sketch, "Chi bộ 2", "2016-09-30", "2016-09", "2016-09-30", "x");
    receipt(&mut sketch, "Chi bộ 1", "2016-11-30", "2016", "2016-11-30", "a");
    assert_eq!(
        months(&sketch, "Chi bộ 1", "2016-12-20").split(' ').skip(8).collect::<Vec<_>>(),
        ["↷30/11", "↷30/11", "✓30/11", "·"]
    );
    // A month's own figures tell of no other.
    assert_eq!(
        months(&sketch, "Chi bộ 2", "2016-11-20").split(' ').skip(7).collect::<Vec<_>>(),
        ["–", "✓30/9", "⚠15", "·", "·"]
    );
}

#[test]
fn figures_without_a_receipt_count_as_given() {
    let mut sketch = commune();
    receipt(&mut sketch, "Chi bộ 2", "2016-09-30", "2016-09", "2016-09-30", "x");
    let key = |period: &str| {
        let period: PeriodId = period.parse().unwrap();
        FactKey { period, unit: sketch.unit("Chi bộ 1"), indicator: Indicator::ADMITTED }
    };
    let typed = Fact::new(count(2), day("2016-10-31"), Origin::Typed, Note::default());
    let edit = Edit::SetFact(key("2016"), Some(typed));
    sketch.edit(edit);
    assert_eq!(
        months(&sketch, "Chi bộ 1", "2016-11-20").split(' ').skip(8).collect::<Vec<_>>(),
        ["↷31/10", "✎31/10", "·", "·"]
    );
    let inbox = inbox(&sketch, Rhythm::Month, "2016-11-20");
    let tally = inbox.tally(9);
    assert_eq!((tally.given, tally.known, tally.overdue), (1, 1, 1), "{tally:?}");
}

#[test]
fn full_records_answer_by_the_day_they_came() {
    let mut sketch = commune();
    receipt(&mut sketch, "Chi bộ 1", "2016-11-03", "", "", "a");
    assert_eq!(months(&sketch, "Chi bộ 1", "2016-11-20").split(' ').nth(9), Some("✓3/11"));
    assert_eq!(months(&sketch, "Chi bộ 2", "2016-11-20").split(' ').nth(9), Some("⚠15"));
}

#[test]
fn a_quarter_is_answered_by_its_last_month() {
    let mut sketch = commune();
    receipt(&mut sketch, "Chi bộ 1", "2016-08-20", "2016", "2016-08-20", "a");
    receipt(&mut sketch, "Chi bộ 2", "2016-10-04", "2016", "2016-10-04", "b");
    let quarters = |unit| row(&sketch, unit, Rhythm::Quarter, "2016-10-04");
    assert_eq!([quarters("Chi bộ 1"), quarters("Chi bộ 2")], ["↷20/8 ↷20/8 ○ ·", "↷4/10 ↷4/10 ✓4/10 ·"]);
}

#[test]
fn where_the_first_line_stands() {
    let sketch = commune();
    let at =
        |period: &str, today: &str| inbox(&sketch, Rhythm::Month, today).focus(period.parse().unwrap(), day(today));
    assert_eq!([at("2016", "2016-11-20"), at("2016-03", "2016-11-20"), at("2016", "2017-05-01")], [9, 2, 11]);
    assert_eq!(at("2016", "2016-01-20"), 0, "nothing is over");
}

#[test]
fn what_is_no_receipt_is_passed_over() {
    let mut sketch = commune();
    sketch.edit(Edit::SetMatter(matter_id(1), Some(Matter::new(MatterKind::Receipt))));
    let movement = Matter::new(MatterKind::Movement).with(MatterField::Unit, Some(Item::Unit(sketch.unit("Chi bộ 1"))));
    sketch.edit(Edit::SetMatter(matter_id(2), Some(movement)));
    assert!(receipts(&sketch.book).is_empty());
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn every_day_of_a_year_answers_for_one_of_its_months_and_they_only_grow(days in 0i32..365, grace in 0u32..=MOST_DAYS) {
        let (book, first) = (Book::default(), day("2016-01-01"));
        let month = |days| month_of(&book, Some(PeriodId::Year(2016)), first.later(days).unwrap(), grace);
        let PeriodId::Month(year, own) = month(days) else { panic!() };
        let until = first.later(days).unwrap();
        prop_assert_eq!(year, 2016);
        prop_assert!(own == until.month() || own + 1 == until.month() && u32::from(until.day()) <= grace);
        prop_assert!(month(days) <= month(days + 1));
    }

    #[test]
    fn a_tally_is_of_all_who_are_asked(
        given in proptest::collection::vec((0usize..2, 1u8..=12, 0i32..40), 0..12),
        today in 0i32..366,
    ) {
        let mut sketch = commune();
        for (at, (unit, month, late)) in given.iter().enumerate() {
            let end = PeriodId::Month(2016, *month).calendar().unwrap().end;
            let (unit, on) = (["Chi bộ 1", "Chi bộ 2"][*unit], end.later(*late).unwrap().to_string());
            receipt(&mut sketch, unit, &on, "2016", &end.to_string(), &at.to_string());
        }
        let today = day("2016-01-01").later(today).unwrap();
        let inbox = Inbox::of(&sketch.book, sketch.unit("Xã"), 2016, Rhythm::Month, today);
        for at in 0..inbox.steps.len() {
            let tally = inbox.tally(at);
            let silent = inbox.rows.iter().filter(|row| matches!(row.posts[at], Post::Ahead | Post::Before)).count();
            let told = tally.given + tally.covered + tally.waiting + tally.overdue;
            prop_assert_eq!(tally.units, told + u32::try_from(silent).unwrap());
            prop_assert!(tally.late <= tally.given);
        }
    }
}
