//! Steps back and forth restore books by pointer, and there are so many of them.

use crate::note::cases;
use proptest::prelude::*;
use so_nguon::domain::{Book, Edit, Settings};
use so_nguon::session::History;
use std::sync::Arc;

fn edit(n: u32) -> Edit {
    Edit::SetSettings(Settings { small_target: n, ..Settings::default() })
}

/// A history of so many edits and all books, the oldest first.
fn after(edits: u32) -> (History, Vec<Arc<Book>>) {
    let (mut history, mut books) = (History::default(), vec![Arc::new(Book::default())]);
    for n in 1..=edits {
        let before = Arc::clone(books.last().unwrap());
        books.push(Arc::new(before.apply(&edit(n)).unwrap()));
        history.note(edit(n), before);
    }
    (history, books)
}

#[test]
fn nothing_to_take_back() {
    let (mut history, books) = after(0);
    assert_eq!((history.last(), history.next()), (None, None));
    assert!(history.undo(&books[0]).is_none() && history.redo(&books[0]).is_none());
}

#[test]
fn back_and_forth() {
    let (mut history, books) = after(3);
    assert_eq!((history.last(), history.next()), (Some(&edit(3)), None));
    let (what, book) = history.undo(&books[3]).unwrap();
    assert!(what == edit(3) && Arc::ptr_eq(&book, &books[2]));
    assert_eq!((history.last(), history.next()), (Some(&edit(2)), Some(&edit(3))));
    let (what, book) = history.redo(&books[2]).unwrap();
    assert!(what == edit(3) && Arc::ptr_eq(&book, &books[3]));
    assert!(history.redo(&books[3]).is_none());
}

#[test]
fn a_new_edit_ends_what_could_be_done_again() {
    let (mut history, books) = after(3);
    history.undo(&books[3]).unwrap();
    history.note(edit(9), Arc::clone(&books[2]));
    assert_eq!((history.last(), history.next()), (Some(&edit(9)), None));
    assert!(history.redo(&books[2]).is_none());
    assert!(Arc::ptr_eq(&history.undo(&books[3]).unwrap().1, &books[2]));
}

#[test]
fn two_hundred_steps_are_kept() {
    let (mut history, books) = after(203);
    let (mut now, mut steps) = (Arc::clone(&books[203]), 0);
    while let Some((_, before)) = history.undo(&now) {
        (now, steps) = (before, steps + 1);
    }
    assert_eq!(steps, 200);
    assert!(Arc::ptr_eq(&now, &books[3]), "the oldest were forgotten");
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_walk_is_a_walk_on_one_line(walk in prop::collection::vec(any::<bool>(), 0..60)) {
        let (mut history, books) = after(20);
        let mut at = 20;
        for back in walk {
            let stepped = if back { history.undo(&books[at]) } else { history.redo(&books[at]) };
            let next = if back { at.checked_sub(1) } else { Some(at + 1).filter(|n| *n <= 20) };
            prop_assert_eq!(stepped.is_some(), next.is_some());
            if let Some(((_, book), next)) = stepped.zip(next) {
                prop_assert!(Arc::ptr_eq(&book, &books[next]));
                at = next;
            }
        }
    }
}
