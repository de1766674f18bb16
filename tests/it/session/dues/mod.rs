//! What is due, how soon, and in which branch.

mod sweep;

use crate::note::{Sketch, day};
use crate::rules::{on, somebody};
use so_nguon::domain::{Details, Edit, Gender, Person, PersonName, Span, UnitId};
use so_nguon::rules::DueKind;
use so_nguon::session::dues::{Asked, Board, Reach, Sweep};
use std::sync::Arc;

/// A commune with two branches, and a second commune.
pub fn units() -> Sketch {
    Sketch::read("Huyện A\n  Xã B\n    Chi bộ 1\n    Chi bộ 2\n  Xã C\n    Chi bộ 3")
}

/// Somebody of a line of the rules' notation, in this unit.
pub fn person(unit: UnitId, text: &str) -> Person {
    let who = somebody(text);
    let name = PersonName::new("Nguyễn Thị Mai").unwrap();
    let person = Person::new(name, Gender::Woman, who.born, unit);
    Person { details: Details::from(who.sheet), ..person }
}

/// These persons, the first of them number 1.
pub fn with(persons: &[(&str, &str)]) -> Sketch {
    let mut sketch = units();
    for (at, (unit, text)) in persons.iter().enumerate() {
        let id = crate::note::person_id(u32::try_from(at + 1).unwrap());
        let person = person(sketch.unit(unit), text);
        sketch.edit(Edit::SetPerson(id, Some(person)));
    }
    sketch
}

/// What a search finds in the end, on that day and in its year.
pub fn found(sketch: &Sketch, unit: &str, today: &str, with_old: bool) -> Board {
    let year = day(today).year();
    let span = Span { start: day(&format!("{year}-01-01")), end: day(&format!("{year}-12-31")) };
    let book = Arc::new(sketch.book.clone());
    let mut sweep = Sweep::of(book, Arc::new(on(today)), sketch.unit(unit), span, with_old);
    while !sweep.is_done() {
        sweep.step(1);
    }
    sweep.board
}

const TODAY: &str = "2018-09-01";

/// One of each reach.
fn one_of_each() -> Sketch {
    with(&[
        ("Chi bộ 2", "branch_vote:2018-05-02"),
        ("Chi bộ 1", "branch_vote:2018-06-11"),
        ("Chi bộ 1", "admitted:2017-09-20"),
        ("Chi bộ 3", "awareness_class:2013-11-15"),
        ("Chi bộ 1", "awareness_class:2018-01-15"),
        ("Chi bộ 2", "decision.signed:2012-03-01 admitted:2012-03-15"),
    ])
}

#[test]
fn how_soon() {
    let (board, today) = (found(&one_of_each(), "Huyện A", TODAY, true), day(TODAY));
    let count = |reach| board.count(Asked { reach, kind: None }, today);
    for (reach, expected) in [
        (Reach::Overdue, 1),
        (Reach::Week, 1),
        // The end of probation on 20/09; what is due within 7 days is within 30 as well.
        (Reach::Month, 2),
        (Reach::Quarter, 4),
        (Reach::Later, 1),
        (Reach::Old, 1),
    ] {
        assert_eq!(count(Some(reach)), expected, "{reach:?}");
    }
    assert_eq!(count(None), 5, "overdue, and within 90 days");
    let certificates = Asked { kind: Some(DueKind::Certificate), reach: None };
    assert_eq!(board.count(certificates, today), 1);
}

#[test]
fn branch_by_branch() {
    let sketch = one_of_each();
    let board = found(&sketch, "Huyện A", TODAY, false);
    let branches = board.branches(Asked::default(), day(TODAY));
    let shown: Vec<_> = branches.iter().map(|b| (b.unit, b.items.len())).collect();
    assert_eq!(shown, [(sketch.unit("Chi bộ 1"), 3), (sketch.unit("Chi bộ 2"), 1), (sketch.unit("Chi bộ 3"), 1)]);
    assert!(branches.iter().all(|b| b.items.is_sorted_by_key(|item| item.due.day)));
    assert_eq!(board.old, 1);
    // Below one commune alone.
    let board = found(&sketch, "Xã C", TODAY, false);
    assert_eq!(board.branches(Asked::default(), day(TODAY)).len(), 1);
    assert_eq!(board.old, 0);
}

#[test]
fn admitted_in_the_period_are_reviewed_first() {
    let sketch = with(&[
        // 13 of 20 are too few, and nothing follows.
        ("Chi bộ 1", "branch_vote:2018-05-02 branch_vote.votes:20/20/13/7"),
        (
            "Chi bộ 2",
            "branch_vote:2018-01-10 branch_vote.votes:20/20/13/7 decision.signed:2018-02-01 admitted:2018-02-20",
        ),
        ("Chi bộ 2", "branch_vote:2018-01-10 branch_vote.votes:20/20/19/1"),
        // Not of the period, and long finished.
        ("Chi bộ 2", "branch_vote:2012-01-10 branch_vote.votes:20/20/13/7 admitted:2012-02-20 official:2013-03-01"),
    ]);
    let board = found(&sketch, "Huyện A", TODAY, false);
    let shown: Vec<_> = board.review().iter().map(|f| (f.person.0.number, f.counts)).collect();
    assert_eq!(shown, [(2, true), (1, false)]);
}
