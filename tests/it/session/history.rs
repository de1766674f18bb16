//! Steps back and forth restore books by pointer, and there are so many of them.

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
        history.note(edit(n), before, Arc::clone(books.last().unwrap()));
    }
    (history, books)
}

#[test]
fn nothing_to_take_back() {
    let (mut history, _) = after(0);
    history.went_back();
    history.went_forth();
    assert_eq!((history.last(), history.next()), (None, None));
}

#[test]
fn back_and_forth() {
    let (mut history, books) = after(3);
    assert_eq!((history.last(), history.next()), (Some(&edit(3)), None));
    let step = history.last_step().unwrap();
    assert!(Arc::ptr_eq(&step.before, &books[2]) && Arc::ptr_eq(&step.after, &books[3]));
    history.went_back();
    assert_eq!((history.last(), history.next()), (Some(&edit(2)), Some(&edit(3))));
    history.went_forth();
    assert_eq!((history.last(), history.next()), (Some(&edit(3)), None));
}

#[test]
fn a_new_edit_ends_what_could_be_done_again() {
    let (mut history, books) = after(3);
    history.went_back();
    history.note(edit(9), Arc::clone(&books[2]), Arc::clone(&books[3]));
    assert_eq!((history.last(), history.next()), (Some(&edit(9)), None));
}

#[test]
fn two_hundred_steps_are_kept() {
    let (mut history, _) = after(203);
    let mut steps = 0;
    while history.last().is_some() {
        history.went_back();
        steps += 1;
    }
    assert_eq!((steps, history.next()), (200, Some(&edit(4))));
}
