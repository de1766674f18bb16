//! A page that dies, or a call that fails, at every single step of its work with storage.

use super::book;
use super::keep::reopen;
use super::shelf::{Memory, WRONGS, Wrong, key};
use so_nguon::domain::Book;
use so_nguon::store::{Keep, Opening, Trouble, encode};

/// What lies there at first: the n-th beginning.
fn beginning(n: usize) -> Memory {
    let memory = Memory::with(&[("so-nguon/prefs", "{}"), ("other/app", "x")]);
    let books: &[(u64, Option<u32>)] = match n {
        0 => &[],
        1 => &[(1, Some(1))],
        2 => &[(1, Some(1)), (2, Some(2))],
        // A page died before it let go.
        3 => &[(1, Some(1)), (2, Some(2)), (3, Some(3))],
        4 => &[(2, Some(2)), (3, None)],
        _ => &[(1, None), (2, Some(2))],
    };
    for (number, n) in books {
        memory.put(&key(*number), &n.map_or_else(|| "đứt".to_owned(), |n| encode(&book(n))));
    }
    memory
}

/// The book that is opened, and the keys of what lies aside.
fn found(opening: &Opening) -> (Option<Book>, Vec<String>) {
    match opening {
        Opening::Book(book, aside) => (Some((**book).clone()), aside.iter().map(|a| a.key.clone()).collect()),
        Opening::Damaged(aside) => (None, aside.iter().map(|a| a.key.clone()).collect()),
        Opening::Fresh => (None, Vec::new()),
        other => panic!("{other:?}"),
    }
}

/// Works for three saves with this fault at this call; says whether the fault was reached.
fn survives(start: usize, at: usize, wrong: Wrong) -> bool {
    let memory = beginning(start);
    let (first, damaged) = found(&reopen(&memory).1);
    let says = format!("beginning {start}, call {at}, {wrong:?}");
    memory.fail(at, wrong);
    let (mut keep, _) = Keep::open(memory.clone());
    let (mut last, mut tried) = (first, Vec::new());
    for n in 11..14 {
        match keep.save(&book(n)) {
            Ok(()) => (last, tried) = (Some(book(n)), Vec::new()),
            Err(_) => tried.push(book(n)),
        }
        let books = memory.listed().iter().filter(|k| k.starts_with("so-nguon/book/")).count();
        assert!(books <= 3 + damaged.len(), "{says}: {books} texts");
    }
    let reached = memory.heal() > at;
    let (mut keep, opening) = reopen(&memory);
    let (now, aside) = found(&opening);
    // The last book that was told to be saved; or a newer one, which nobody was told of, but which is whole.
    assert!(now == last || now.as_ref().is_some_and(|b| tried.contains(b)), "{says}: {now:?} in place of {last:?}");
    assert!(
        damaged.iter().all(|key| aside.contains(key) && memory.texts()[key] == "đứt"),
        "{says}: damage was removed"
    );
    assert!(memory.texts()["so-nguon/prefs"] == "{}" && memory.texts()["other/app"] == "x", "{says}");
    // And work goes on.
    assert_eq!(keep.save(&book(20)), Ok(()), "{says}");
    assert_eq!(found(&reopen(&memory).1).0, Some(book(20)), "{says}");
    reached
}

#[test]
fn nothing_saved_is_lost_wherever_it_fails() {
    for start in 0..6 {
        for wrong in WRONGS {
            let mut at = 0;
            while survives(start, at, wrong) {
                at += 1;
            }
            assert!(at > 10, "beginning {start}, {wrong:?}: only {at} calls were tried");
        }
    }
}

#[test]
fn one_failed_call_does_not_stop_the_saves_after_it() {
    for wrong in WRONGS.into_iter().filter(|w| !matches!(w, Wrong::Dies | Wrong::DiesAfter)) {
        for at in 0..8 {
            let memory = beginning(2);
            let (mut keep, _) = reopen(&memory);
            memory.fail(at, wrong);
            let _ = keep.save(&book(11));
            memory.heal();
            assert_eq!(keep.save(&book(12)), Ok(()), "{wrong:?} at {at}");
            let (now, aside) = found(&reopen(&memory).1);
            assert_eq!((now, aside), (Some(book(12)), vec![]), "{wrong:?} at {at}: nothing spoiled stays behind");
        }
    }
}

#[test]
fn a_page_that_dies_again_and_again_does_not_fill_the_shelf() {
    for at in 0..12 {
        let memory = beginning(2);
        for n in 11..20 {
            let (mut keep, _) = reopen(&memory);
            memory.fail(at, Wrong::Dies);
            let _ = keep.save(&book(n));
            assert!(memory.listed().len() <= 2 + 3, "{:?}", memory.listed());
        }
    }
}

#[test]
fn room_to_any_unit() {
    let need = Memory::with(&[(&key(1), &encode(&book(1)))]).used();
    for room in 0..need * 4 {
        let memory = Memory::default();
        memory.room(room);
        let (mut keep, _) = reopen(&memory);
        let mut last = None;
        for n in 1..6 {
            match keep.save(&book(n)) {
                Ok(()) => last = Some(book(n)),
                Err(trouble) => assert_eq!(trouble, Trouble::Full, "room {room}"),
            }
            assert_eq!(found(&reopen(&memory).1), (last.clone(), vec![]), "room {room}, book {n}");
        }
        assert_eq!(last.is_some(), room >= need, "room {room}");
        // Three books lie there for a moment; with room for two and a half, the spare one makes place.
        assert_eq!(last == Some(book(5)), room >= need * 2, "room {room} of {need}");
    }
}

#[test]
fn the_spare_book_is_not_given_for_a_refusal_that_is_not_about_room() {
    let memory = beginning(2);
    let (mut keep, _) = reopen(&memory);
    let before = memory.texts();
    for at in 0..3 {
        memory.fail(at, Wrong::Refuses(Trouble::Denied));
        assert_eq!(keep.save(&book(3)), Err(Trouble::Denied));
        assert_eq!(memory.texts(), before);
    }
}
