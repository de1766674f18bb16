//! Persons on their way: spread over the stages and the units, a few of them late.

use crate::note::day;
use so_nguon::domain::{Book, CountingDate, Person, Stage, UnitId};
use so_nguon::rules::{DueKind, Ground};
use so_nguon::sample::{Sample, book};
use so_nguon::session::dues::{Asked, Reach, Sweep};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub fn on_the_way(book: &Book) -> impl Iterator<Item = &Person> {
    book.persons.iter().map(|(_, p)| p).filter(|p| p.admitted(CountingDate::Ceremony).is_none())
}

#[test]
fn spread_over_stages_and_units() {
    let book = book(Sample::BaTri2016);
    let mut stages: BTreeMap<Stage, usize> = BTreeMap::new();
    on_the_way(&book).for_each(|p| *stages.entry(p.details.gist().stage.unwrap()).or_default() += 1);
    assert_eq!(stages.values().sum::<usize>(), 78);
    assert!(stages.len() >= 12, "{stages:?}");
    let units: BTreeSet<UnitId> = on_the_way(&book).map(|p| p.unit).collect();
    assert!(units.len() > 50, "{}", units.len());
    let last = |p: &Person| p.details.sheet().steps().iter().filter_map(|(_, s)| s.on?.latest()).max();
    assert!(on_the_way(&book).all(|p| last(p).is_some_and(|on| on <= day("2016-12-31"))), "nothing lies ahead");
}

/// What is due on a day: how many overdue, how many within 90 days, how many of old records.
fn due(book: &Arc<Book>, today: &str) -> (BTreeMap<DueKind, usize>, usize, usize) {
    let today = day(today);
    let ground = Arc::new(Ground::of(&book.settings, today));
    let span = so_nguon::domain::Span { start: day("2016-01-01"), end: day("2016-12-31") };
    let mut sweep = Sweep::of(Arc::clone(book), ground, book.settings.home.unwrap(), span, false);
    while !sweep.is_done() {
        sweep.step(1_000);
    }
    let asked = |reach| Asked { kind: None, reach: Some(reach) };
    let mut late: BTreeMap<DueKind, usize> = BTreeMap::new();
    for item in sweep.board.items.iter().filter(|item| Reach::Overdue.holds(item, today)) {
        *late.entry(item.due.kind).or_default() += 1;
    }
    assert!(sweep.board.review.len() <= 1, "{:?}", sweep.board.review);
    (late, sweep.board.count(asked(Reach::Quarter), today), sweep.board.old)
}

#[test]
fn the_page_of_what_is_due_says_something() {
    let book = Arc::new(book(Sample::BaTri2016));
    let (late, soon, old) = due(&book, "2016-12-31");
    assert_eq!(late, BTreeMap::from([(DueKind::Decision, 2), (DueKind::Ceremony, 2)]));
    assert!(soon > 20, "{soon}");
    assert_eq!(old, 0);
    // Ten years later the records lag behind, and the page says so instead of hundreds of days gone by.
    let (late, _, old) = due(&book, "2026-12-01");
    assert!(late.values().sum::<usize>() < 30 && old > 222, "{late:?}, {old}");
    // Probation of 222, six decisions, and the papers of those who never came to a vote that was for it.
    let ground = Arc::new(Ground::of(&book.settings, day("2026-12-01")));
    let span = so_nguon::domain::Span { start: day("2016-01-01"), end: day("2016-12-31") };
    let mut sweep = Sweep::of(Arc::clone(&book), ground, book.settings.home.unwrap(), span, true);
    while !sweep.is_done() {
        sweep.step(1_000);
    }
    assert_eq!(sweep.board.count(Asked { kind: None, reach: Some(Reach::Old) }, day("2026-12-01")), 281);
}
