//! A search looks at those alone of whom something can be due.

use super::{found, person, units, with};
use crate::note::{day, person_id};
use crate::rules::on;
use so_nguon::domain::{Book, Details, Edit, Packed, Person, Sheet, Span, Stage};
use so_nguon::session::dues::Sweep;
use std::sync::Arc;

const YEAR: Span = Span::ALL;

/// Details that nobody may ask for.
struct Sealed;

impl Packed for Sealed {
    fn sheet(&self, _: u32) -> Arc<Sheet> {
        panic!("it was unpacked");
    }
}

/// The same person, whose details may not be unpacked.
fn sealed(person: &Person) -> Person {
    Person { details: Details::packed(Arc::new(Sealed), 0, person.details.gist().clone()), ..person.clone() }
}

fn sweep(book: &Book, sketch: &crate::note::Sketch, span: Span) -> Sweep {
    Sweep::of(Arc::new(book.clone()), Arc::new(on("2018-09-01")), sketch.unit("Huyện A"), span, false)
}

#[test]
fn whoever_has_finished_or_left_is_not_unpacked() {
    let sketch = units();
    let branch = sketch.unit("Chi bộ 1");
    let mut book = sketch.book.clone();
    for (at, text) in [
        "admitted:2012-02-20 official:2013-03-01",
        "admitted:2012-02-20 official:2013-03-01 card:2013-09-02",
        "branch_vote:2018-05-02 stopped:2018-06-01",
        "admitted:2018-02-20 prob_removed:2018-06-01",
        // Old records of which nothing more was written down.
        "decision.signed:2012-02-10 admitted:2012-02-20",
        "admitted:2013",
        "decision.signed:2015-02-10",
        // Nothing was written down at all.
        "",
    ]
    .into_iter()
    .enumerate()
    {
        book.persons.put(person_id(u32::try_from(at + 1).unwrap()), sealed(&person(branch, text)));
    }
    let span = Span { start: day("2016-01-01"), end: day("2016-12-31") };
    let mut sweep = sweep(&book, &sketch, span);
    assert!(sweep.is_empty() && sweep.is_done());
    sweep.step(100);
    assert_eq!((sweep.board.items.len(), sweep.board.old), (0, 3));
}

#[test]
fn it_goes_on_where_it_stopped() {
    let lines: Vec<_> = (0..5).map(|_| ("Chi bộ 1", "branch_vote:2018-05-02")).collect();
    let sketch = with(&lines);
    let mut sweep = sweep(&sketch.book, &sketch, YEAR);
    assert_eq!(sweep.len(), 5);
    sweep.step(2);
    assert_eq!((sweep.board.items.len(), sweep.is_done()), (2, false));
    sweep.step(2);
    sweep.step(2);
    assert_eq!((sweep.board.items.len(), sweep.is_done()), (5, true));
}

#[test]
fn a_deadline_appears_and_vanishes() {
    let mut sketch = with(&[("Chi bộ 1", "branch_vote:2015-05-04")]);
    let board = found(&sketch, "Huyện A", "2018-09-01", false);
    // A vote of long ago is overdue: it is not an old record.
    assert_eq!((board.items.len(), board.old), (1, 0));
    let decided =
        person(sketch.unit("Chi bộ 1"), "branch_vote:2015-05-04 decision.signed:2015-06-01 stopped:2016-01-01");
    assert_eq!(decided.details.gist().stage, Some(Stage::Stopped));
    sketch.edit(Edit::SetPerson(person_id(1), Some(decided)));
    assert!(found(&sketch, "Huyện A", "2018-09-01", false).items.is_empty());
}

#[test]
fn old_records_are_folded_until_they_are_asked_for() {
    let sketch = with(&[
        ("Chi bộ 1", "admitted:2012-02-20"),
        ("Chi bộ 1", "awareness_class:2008-01-15"),
        // Overdue, but not for years.
        ("Chi bộ 1", "admitted:2016-12-20"),
        ("Chi bộ 1", "awareness_class:2012-01-15"),
    ]);
    let folded = found(&sketch, "Huyện A", "2018-09-01", false);
    let old = |board: &so_nguon::session::dues::Board| board.items.iter().filter(|i| i.old).count();
    assert_eq!((folded.old, old(&folded), folded.items.len()), (2, 1, 3));
    let shown = found(&sketch, "Huyện A", "2018-09-01", true);
    assert_eq!((shown.old, old(&shown), shown.items.len()), (2, 2, 4));
}
