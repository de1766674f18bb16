//! Keeping a book: what is found on opening, what is written and let go, what is never touched.

use super::book;
use super::shelf::{Memory, key};
use so_nguon::domain::Book;
use so_nguon::store::{Aside, Keep, Opening, PREFIX, Trouble, encode};

/// Opens what is there, all being well.
pub fn reopen(memory: &Memory) -> (Keep<Memory>, Opening) {
    memory.heal();
    Keep::open(memory.clone())
}

/// The opened book, nothing lying aside.
fn opened(memory: &Memory) -> (Keep<Memory>, Book) {
    match reopen(memory) {
        (keep, Opening::Book(book, aside)) if aside.is_empty() => (keep, *book),
        (_, other) => panic!("not a sound book: {other:?}"),
    }
}

fn aside(number: u64, text: &str) -> Aside {
    Aside { key: key(number), text: text.into() }
}

/// A text of a newer program.
fn newer(of: &Book) -> String {
    encode(of).replacen("so-nguon 1 ", "so-nguon 2 ", 1)
}

/// Storage with these books under their own numbers.
fn shelf_of(books: &[u32]) -> Memory {
    let memory = Memory::default();
    for n in books {
        memory.put(&key(u64::from(*n)), &encode(&book(*n)));
    }
    memory
}

fn numbers(memory: &Memory) -> Vec<u64> {
    let texts = memory.texts();
    let mut all: Vec<u64> =
        texts.keys().filter_map(|k| k.strip_prefix(PREFIX)?.strip_prefix("book/")?.parse().ok()).collect();
    all.sort_unstable();
    all
}

#[test]
fn a_life() {
    let memory = Memory::default();
    let (mut keep, opening) = Keep::open(memory.clone());
    assert_eq!(opening, Opening::Fresh);
    for n in 1..=12 {
        assert_eq!(keep.save(&book(n)), Ok(()));
        assert!(numbers(&memory).len() <= 2);
        if n % 3 == 0 {
            let (next, found) = opened(&memory);
            assert_eq!(found, book(n));
            keep = next;
        }
    }
    assert_eq!(numbers(&memory), [11, 12], "the last, and the one before it");
}

#[test]
fn the_newest_whole_book_is_opened_and_damage_is_told_whole() {
    let broken = "so-nguon 1 abc\nđứt";
    for (texts, found, told) in [
        (vec![(1, encode(&book(1))), (2, encode(&book(2)))], Some(2), vec![]),
        (vec![(9, encode(&book(9))), (10, encode(&book(10)))], Some(10), vec![]),
        (vec![(1, encode(&book(1))), (2, broken.into())], Some(1), vec![aside(2, broken)]),
        (vec![(1, broken.into()), (2, encode(&book(2)))], Some(2), vec![aside(1, broken)]),
        (vec![(1, String::new()), (2, broken.into())], None, vec![aside(2, broken), aside(1, "")]),
        (vec![(1, newer(&book(1))), (2, encode(&book(2)))], Some(2), vec![aside(1, &newer(&book(1)))]),
    ] {
        let memory = Memory::default();
        for (n, text) in &texts {
            memory.put(&key(*n), text);
        }
        let expected = found.map_or(Opening::Damaged(told.clone()), |n| Opening::Book(Box::new(book(n)), told.clone()));
        let (mut keep, opening) = reopen(&memory);
        assert_eq!(opening, expected);
        // Damaged texts outlive any number of saves, and only the user's word removes them.
        for n in 20..25 {
            assert_eq!(keep.save(&book(n)), Ok(()));
            assert!(told.iter().all(|a| memory.texts().get(&a.key) == Some(&a.text)));
            assert!(numbers(&memory).len() <= told.len() + 2);
        }
        let (mut keep, opening) = reopen(&memory);
        assert_eq!(opening, Opening::Book(Box::new(book(24)), told.clone()));
        assert_eq!(keep.discard(&told), Ok(()));
        assert_eq!(opened(&memory).1, book(24));
        assert_eq!(keep.save(&book(25)), Ok(()));
        assert_eq!(opened(&memory).1, book(25));
    }
}

#[test]
fn the_last_good_book_outlives_a_damaged_newest_one() {
    // The spare book is the only good one here: it may go only when two newer ones are whole.
    let memory = shelf_of(&[4, 5]);
    memory.put(&key(6), "đứt");
    memory.take(&key(4));
    memory.room(memory.used());
    let (mut keep, _) = reopen(&memory);
    assert_eq!(keep.save(&book(7)), Err(Trouble::Full));
    assert_eq!(numbers(&memory), [5, 6], "no room is made of the last good book");
    memory.room(1 << 20);
    assert_eq!(keep.save(&book(7)), Ok(()));
    assert_eq!(numbers(&memory), [5, 6, 7]);
    assert_eq!(keep.save(&book(8)), Ok(()));
    assert_eq!(numbers(&memory), [6, 7, 8]);
}

#[test]
fn what_is_not_ours_is_not_touched() {
    let foreign = [
        ("other-app/book/1", "x"),
        ("so-nguon/prefs", "{}"),
        ("so-nguon/station", "0000000abc"),
        ("so-nguon/book/", "empty"),
        ("so-nguon/book/007", "spelled otherwise"),
        ("so-nguon/book/+8", "spelled otherwise"),
        ("so-nguon/book/-1", "below"),
        ("so-nguon/book/0", "below"),
        ("so-nguon/book/1e3", "no number"),
        ("so-nguon/book/18446744073709551615", "too great"),
        ("so-nguon/book/99999999999999999999", "too great"),
        ("so-nguon/book/1000000000000000", "too great"),
        ("so-nguon/book/٣", "no digit of ours"),
        ("so-nguon/books/9", "another"),
    ];
    let memory = Memory::with(&foreign);
    let (mut keep, opening) = reopen(&memory);
    assert_eq!(opening, Opening::Fresh);
    for n in 1..5 {
        assert_eq!(keep.save(&book(n)), Ok(()));
    }
    assert_eq!(opened(&memory).1, book(4));
    for (key, text) in foreign {
        assert_eq!(memory.take(key).as_deref(), Some(text), "{key}");
    }
    assert_eq!(memory.listed(), [key(3), key(4)]);
}

#[test]
fn numbers_end() {
    let memory = Memory::default();
    memory.put(&key(999_999_999_999_998), &encode(&book(1)));
    let mut keep = opened(&memory).0;
    assert_eq!(keep.save(&book(2)), Ok(()));
    assert_eq!(keep.save(&book(3)), Err(Trouble::Denied), "a number that would not be found again is not used");
    assert_eq!(opened(&memory).1, book(2));
}

#[test]
fn another_tab_is_never_written_over() {
    let memory = shelf_of(&[1, 2]);
    let ((mut here, _), (mut there, _)) = (opened(&memory), opened(&memory));
    assert_eq!(there.save(&book(3)), Ok(()));
    let before = memory.texts();
    for _ in 0..3 {
        assert_eq!(here.save(&book(90)), Err(Trouble::Elsewhere));
    }
    assert_eq!(memory.texts(), before, "nothing is written, nothing removed");
    assert_eq!(there.save(&book(4)), Ok(()), "the other goes on");
    let (mut again, found) = opened(&memory);
    assert_eq!((found, again.save(&book(5))), (book(4), Ok(())), "as does this one, once opened again");
}

#[test]
fn another_tab_that_began_anew_is_not_written_over() {
    // All was removed elsewhere and a new book begun: its numbers are lower than ours.
    let memory = shelf_of(&[8, 9]);
    let mut here = opened(&memory).0;
    memory.take(&key(8));
    memory.take(&key(9));
    memory.put(&key(1), &encode(&book(50)));
    assert_eq!(here.save(&book(10)), Err(Trouble::Elsewhere));
    assert_eq!(opened(&memory).1, book(50));
}

#[test]
fn two_tabs_under_one_number_at_one_moment() {
    let memory = shelf_of(&[1, 2]);
    let mut here = opened(&memory).0;
    assert_eq!(here.save(&book(3)), Ok(()));
    // The other tab had looked before, and wrote after.
    memory.put(&key(3), &encode(&book(70)));
    assert_eq!(here.save(&book(4)), Err(Trouble::Elsewhere));
    assert_eq!(opened(&memory).1, book(70));
}

#[test]
fn what_is_damaged_while_it_is_open_is_kept_aside_and_work_goes_on() {
    let memory = shelf_of(&[1, 2]);
    let mut keep = opened(&memory).0;
    memory.put(&key(2), "đứt");
    for n in 3..6 {
        assert_eq!(keep.save(&book(n)), Ok(()));
    }
    assert_eq!(reopen(&memory).1, Opening::Book(Box::new(book(5)), vec![aside(2, "đứt")]));
    assert_eq!(numbers(&memory), [2, 4, 5]);
}

#[test]
fn lost_keys_are_written_anew() {
    for lost in [vec![1], vec![2], vec![1, 2]] {
        let memory = shelf_of(&[1, 2]);
        let mut keep = opened(&memory).0;
        for n in &lost {
            drop(memory.take(&key(*n)));
        }
        // With no room for a third, whatever is left of the two is not given away before the new one lies there.
        memory.room(memory.used());
        let left = numbers(&memory);
        if left.is_empty() {
            memory.room(1 << 20);
        }
        let saved = keep.save(&book(3));
        assert_eq!(saved.is_ok(), left.is_empty(), "{lost:?}");
        assert!(!numbers(&memory).is_empty(), "{lost:?}");
        memory.room(1 << 20);
        assert_eq!((keep.save(&book(4)), opened(&memory).1), (Ok(()), book(4)));
    }
}

#[test]
fn a_newer_program_has_the_last_word() {
    for (text, understood) in
        [(newer(&book(9)), Some(Box::new(book(9)))), ("so-nguon 2 chunks\nanother shape".to_owned(), None)]
    {
        let memory = shelf_of(&[1, 2]);
        memory.put(&key(3), &text);
        memory.put(&key(4), "đứt");
        let before = memory.texts();
        let (mut keep, opening) = reopen(&memory);
        let told = vec![aside(3, &text), aside(4, "đứt")];
        assert_eq!(opening, Opening::TooNew { schema: 2, book: understood, aside: told.clone() });
        assert_eq!(keep.save(&book(5)), Err(Trouble::Elsewhere));
        assert_eq!(keep.discard(&told), Ok(()), "there is no user's word about what is not understood");
        assert_eq!(memory.texts(), before);
    }
}

#[test]
fn denied_at_first_is_not_empty() {
    // Storage that opens late: what lies there was never read, so it is not ours to write beside.
    for refused in 0..4 {
        let memory = shelf_of(&[1, 2]);
        memory.put(&key(3), "đứt");
        memory.fail(refused, super::shelf::Wrong::Refuses(Trouble::Denied));
        let (mut keep, opening) = Keep::open(memory.clone());
        assert_eq!(opening, Opening::Denied);
        memory.heal();
        let before = memory.texts();
        assert_eq!(keep.save(&book(9)), Err(Trouble::Elsewhere));
        assert_eq!(memory.texts(), before);
    }
    let memory = Memory::default();
    memory.shut(Some(Trouble::Denied));
    let (mut keep, opening) = Keep::open(memory.clone());
    assert_eq!((opening, keep.save(&book(1))), (Opening::Denied, Err(Trouble::Denied)));
    memory.heal();
    assert_eq!((keep.save(&book(1)), opened(&memory).1), (Ok(()), book(1)), "nothing was there: now it can be kept");
}

#[test]
fn the_users_word_is_about_the_very_text() {
    let memory = shelf_of(&[2]);
    memory.put(&key(1), "đứt");
    let (mut keep, _) = reopen(&memory);
    let other = [aside(1, "another text"), aside(2, &encode(&book(2))), aside(3, ""), aside(1, "")];
    let strange = Aside { key: "so-nguon/prefs".into(), text: "{}".into() };
    memory.put(&strange.key, &strange.text);
    let before = memory.texts();
    assert_eq!((keep.discard(&other), keep.discard(&[strange])), (Ok(()), Ok(())));
    assert_eq!(memory.texts(), before, "neither a good book nor another text goes");
    memory.shut(Some(Trouble::Denied));
    assert_eq!(keep.discard(&[aside(1, "đứt")]), Err(Trouble::Denied));
    memory.heal();
    assert_eq!(keep.discard(&[aside(1, "đứt")]), Ok(()), "it can be tried again");
    assert_eq!(memory.take(&key(1)), None);
}
