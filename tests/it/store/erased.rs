//! What was erased stays erased, wherever the machine stops and whatever the shelf brings back; and what was begun since stays.

use super::key::dice;
use super::lock::{QUICK, pass};
use super::packed::{Dice, book, by, commit, edited, fold, holds as has_all, opened};
use super::two::{Disk, run};
use so_nguon::merge::Replica;
use so_nguon::store::packed::Keep;
use so_nguon::store::{Erased, Lock, Sealed, Shelf, Start, Stock, Strict, Trouble, erase_all, renewal, start};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

/// What the page has told.
#[derive(Clone, Debug, Default)]
struct Told {
    /// The station whose life goes on.
    station: u32,
    /// Its texts that were shown as saved.
    saved: BTreeMap<String, String>,
    /// Whether all that was before is being erased, and whether that was shown as done.
    erasing: bool,
    erased: bool,
}

thread_local!(static DRAWN: Cell<u8> = const { Cell::new(0) });

/// Draws names for lives: the same in every run of one history.
#[allow(clippy::unnecessary_wraps, reason = "dice can fail")]
fn names(bytes: &mut [u8]) -> Result<(), Trouble> {
    DRAWN.set(DRAWN.get() + 1);
    bytes.fill(DRAWN.get());
    Ok(())
}

async fn begins(disk: &Disk, station: u32, told: &RefCell<Told>) -> Result<(), Trouble> {
    let mut shelf = disk.clone();
    shelf.set("so-nguon/station", &format!("\"00000000{station}0\""))?;
    told.borrow_mut().station = station;
    for n in 1..=3 {
        let (name, text) = (format!("so-nguon/j/00000000{station}0-{n}"), format!("so-nguon 2 của máy {station}"));
        shelf.set(&name, &text)?;
        disk.keep(&name, &text, None).await;
        told.borrow_mut().saved.insert(name, text);
    }
    shelf.set(&format!("so-nguon/root/{station}"), &format!("so-nguon 3 của máy {station}"))
}

async fn erases(disk: &Disk, told: &RefCell<Told>) -> Result<(), Trouble> {
    told.borrow_mut().erasing = true;
    erase_all(&mut disk.clone(), disk, names).await?;
    *told.borrow_mut() = Told { erased: true, ..Told::default() };
    Ok(())
}

async fn life(disk: Disk, told: &RefCell<Told>) -> Result<(), Trouble> {
    DRAWN.set(0);
    begins(&disk, 1, told).await?;
    erases(&disk, told).await?;
    begins(&disk, 2, told).await?;
    erases(&disk, told).await?;
    begins(&disk, 3, told).await
}

fn holds(disk: &Disk, told: &Told, says: &str) {
    let mut pages = 0;
    while run(start(&mut disk.clone(), disk)).unwrap().unwrap() != Start::Same {
        pages += 1;
        assert!(pages < 3, "{says}: it does not end");
    }
    let (shelf, strict) = (disk.shelf(), disk.mirror());
    if told.erased {
        let old = |text: &String| text.contains("của máy") && !text.contains(&format!("của máy {}", told.station));
        assert!(!shelf.values().any(old) && !strict.values().any(old), "{says}: {shelf:?} {strict:?}");
    }
    if !told.erasing {
        for (name, text) in &told.saved {
            assert_eq!(strict.get(name), Some(text), "{says}: {name} was saved");
        }
    }
}

#[test]
fn what_was_erased_stays_erased() {
    let (whole, told) = (Disk::default(), RefCell::new(Told::default()));
    assert_eq!(run(life(whole.clone(), &told)), Some(Ok(())));
    assert_eq!(whole.mirror().len(), 3);
    for stop in 0..=whole.steps() {
        let (disk, told) = (Disk::default(), RefCell::new(Told::default()));
        disk.stop_at(stop);
        let _ = run(life(disk.clone(), &told));
        for writes in 0..=disk.writes() {
            holds(
                &disk.back(writes),
                &told.borrow(),
                &format!("stopped before step {stop}, {writes} writes came back"),
            );
        }
    }
}

#[test]
fn whoever_had_it_back_and_went_on_keeps_it() {
    let (disk, told) = (Disk::default(), RefCell::new(Told::default()));
    run(begins(&disk, 1, &told)).unwrap().unwrap();
    let before = disk.writes();
    run(erases(&disk, &told)).unwrap().unwrap();
    assert_eq!(Stock::of(&disk), Ok(Stock::default()));
    // A program that knew of no mark has gone on with what came back.
    let mut back = disk.back(before);
    back.set("so-nguon/j/0000000010-4", "so-nguon 2 của máy 1, viết thêm").unwrap();
    assert_eq!(run(start(&mut back.clone(), &back)), Some(Ok(Start::Same)));
    assert_eq!(Stock::of(&back).unwrap().keys, 6);
    assert_eq!(run(start(&mut disk.back(before), &disk)), Some(Ok(Start::Erased)));
}

/// One visit writes, and folds if it is told to; what it leaves.
fn visits(disk: &Disk, n: usize, folds: bool) -> Arc<Replica> {
    let (mut keep, opening) = Keep::open(disk.clone(), &by());
    let before = opened(opening).replica;
    let next = if before.book.is_empty() { book(5, 12) } else { edited(&before.book, &mut Dice::new(n as u64)) };
    let (next, dot, delta) = commit(&before, next, n);
    keep.append(dot, &delta).unwrap();
    if folds {
        fold(&mut keep, &next).unwrap();
    }
    next
}

#[test]
fn a_visit_that_the_erased_life_never_had_is_somebody_who_went_on() {
    let disk = Disk::default();
    disk.clone().set("so-nguon/station", "\"0000000010\"").unwrap();
    let mut states = Vec::new();
    for (n, folds) in [(1, true), (2, false), (3, true), (4, false)] {
        visits(&disk, n, folds);
        states.push(disk.writes());
    }
    run(erase_all(&mut disk.clone(), &disk, dice)).unwrap().unwrap();
    for writes in states {
        // As it was, at whatever moment, it goes once more, whichever visit's writes still lay in the journal then.
        let back = disk.back(writes);
        assert_eq!(run(start(&mut back.clone(), &back)), Some(Ok(Start::Erased)), "{writes}");
        assert_eq!(Stock::of(&back), Ok(Stock::default()));
        // Somebody has gone on with it, in a visit of his own, by numbers that the erased life had given as well.
        for folds in [false, true] {
            let back = disk.back(writes);
            let next = visits(&back, 9, folds);
            assert_eq!(run(start(&mut back.clone(), &back)), Some(Ok(Start::Same)), "{writes}");
            assert!(has_all(&opened(Keep::open(back.clone(), &by()).1).replica, &next));
        }
    }
}

#[test]
fn a_life_whose_lock_was_open_is_known_by_what_was_folded() {
    // The journal of its visits tells of less than was folded: without the roots nobody would know how far they had come.
    let (lock, key) = Lock::create(&pass("đồng khởi"), QUICK, dice).unwrap();
    let disk = Disk::default();
    disk.clone().set("so-nguon/station", "\"0000000010\"").unwrap();
    lock.put(&mut disk.clone()).unwrap();
    let sealed = Sealed::new(disk.clone(), Rc::new(key), dice);
    let (mut keep, opening) = Keep::open(sealed.clone(), &by());
    let mut replica = opened(opening).replica;
    let mut next = book(5, 12);
    for n in 1..=3 {
        let (now, dot, delta) = commit(&replica, next, 1);
        keep.append(dot, &delta).unwrap();
        next = edited(&now.book, &mut Dice::new(n));
        replica = (*now).clone();
    }
    let writes = disk.writes();
    let first = disk.shelf().into_keys().find(|key| key.contains("/j/")).unwrap();
    fold(&mut keep, &Arc::new(replica)).unwrap();
    // What is folded goes from the journal; one of them rotted, and lies aside.
    for key in disk.shelf().into_keys().filter(|key| key.contains("/j/") && *key != first) {
        disk.clone().remove(&key).unwrap();
    }
    run(erase_all(&mut sealed.clone(), &disk, dice)).unwrap().unwrap();
    let back = disk.back(writes);
    assert_eq!(run(start(&mut back.clone(), &back)), Some(Ok(Start::Erased)));
    assert_eq!(Stock::of(&back), Ok(Stock::default()), "nobody is asked for the passphrase of what was erased");
}

/// The texts of this station's life that lie in either storage.
fn texts(disk: &Disk, station: u32) -> (usize, usize) {
    let of = |texts: BTreeMap<String, String>| {
        texts.values().filter(|text| text.contains(&format!("của máy {station}"))).count()
    };
    (of(disk.shelf()), of(disk.mirror()))
}

fn opens(disk: &Disk) {
    assert!((0..3).any(|_| run(start(&mut disk.clone(), disk)) == Some(Ok(Start::Same))), "it does not end");
}

#[test]
fn what_lies_strictly_of_before_an_erasing_goes_and_the_new_book_stays() {
    let (whole, told) = (Disk::default(), RefCell::new(Told::default()));
    run(life(whole.clone(), &told)).unwrap().unwrap();
    for stop in 0..=whole.steps() {
        let older = Disk::default();
        older.stop_at(stop);
        let _ = run(life(older.clone(), &RefCell::new(Told::default())));
        let back = whole.back(whole.writes()).with_strict_of(&older);
        let kept = texts(&back, 3).1;
        opens(&back);
        assert_eq!([1, 2].map(|station| texts(&back, station)), [(0, 0); 2], "older by the steps after {stop}");
        assert_eq!(texts(&back, 3), (4, kept), "{stop}");
        // What is written now has its place.
        let marks = (back.shelf().get(Erased::KEY).cloned(), run(back.mark(Erased::KEY)).unwrap().unwrap());
        assert_eq!(renewal(marks.0.as_deref(), marks.1.as_deref()), Ok(None), "{stop}");
    }
}

#[test]
fn what_cannot_be_reached_is_told_and_goes_when_it_can() {
    let (disk, told) = (Disk::default(), RefCell::new(Told::default()));
    run(begins(&disk, 1, &told)).unwrap().unwrap();
    let before = disk.back(disk.writes());
    disk.set_away(true);
    assert_eq!(run(start(&mut disk.clone(), &disk)), Some(Err(Trouble::Denied)));
    assert_eq!(run(erase_all(&mut disk.clone(), &disk, dice)), Some(Err(Trouble::Denied)));
    assert!(Erased::is_pending(&disk) && Stock::of(&disk) == Ok(Stock::default()));
    // A book is begun meanwhile, and the strict storage is reached by that page, or by the next.
    run(begins(&disk, 2, &told)).unwrap().unwrap();
    let mark = disk.shelf()[Erased::KEY].clone();
    assert!(
        renewal(Some(&mark), None).is_ok_and(|mark| mark.is_some()),
        "what lies there goes before the first is put there"
    );
    let left = disk.back(disk.writes()).with_strict_of(&before);
    assert_eq!(run(start(&mut left.clone(), &left)), Some(Ok(Start::Same)), "nothing that is shown has to go");
    assert_eq!((texts(&left, 1), texts(&left, 2)), ((0, 0), (4, 0)));
    assert!(!Erased::is_pending(&left));
}

#[test]
fn the_shelf_that_forgot_an_erasing_that_the_strict_storage_was_told_later_goes_too() {
    let (disk, told) = (Disk::default(), RefCell::new(Told::default()));
    run(begins(&disk, 1, &told)).unwrap().unwrap();
    let writes = disk.writes();
    disk.set_away(true);
    let _ = run(erase_all(&mut disk.clone(), &disk, dice));
    disk.set_away(false);
    // The same page writes on, and is told that it is saved.
    let mark = renewal(disk.shelf().get(Erased::KEY).map(String::as_str), None).unwrap().unwrap();
    run(disk.clear(Erased::KEY, &mark)).unwrap().unwrap();
    let back = disk.back(writes);
    opens(&back);
    assert_eq!(texts(&back, 1), (0, 0));
}

#[test]
fn a_profile_that_is_restored_whole_opens() {
    let (disk, told) = (Disk::default(), RefCell::new(Told::default()));
    run(begins(&disk, 1, &told)).unwrap().unwrap();
    let first = disk.back(disk.writes());
    run(erases(&disk, &told)).unwrap().unwrap();
    run(begins(&disk, 2, &told)).unwrap().unwrap();
    let second = disk.back(disk.writes());
    run(erases(&disk, &told)).unwrap().unwrap();
    for (restored, station) in [(&first, 1), (&second, 2)] {
        let before = texts(restored, station);
        assert_eq!(run(start(&mut restored.clone(), restored)), Some(Ok(Start::Same)));
        assert_eq!(texts(restored, station), before);
    }
    // Erased there too it is another history: of the two nobody knows which is older, and nothing goes.
    run(erases(&second, &told)).unwrap().unwrap();
    run(begins(&second, 4, &told)).unwrap().unwrap();
    run(begins(&disk, 5, &told)).unwrap().unwrap();
    let mixed = disk.back(disk.writes()).with_strict_of(&second);
    opens(&mixed);
    assert_eq!((texts(&mixed, 5), texts(&mixed, 4)), ((4, 0), (0, 3)));
}

#[test]
fn a_page_of_a_life_that_has_ended_puts_nothing_there() {
    let (disk, told) = (Disk::default(), RefCell::new(Told::default()));
    let mark = |disk: &Disk| disk.shelf().get(Erased::KEY).cloned();
    let strictly = |disk: &Disk| run(disk.mark(Erased::KEY)).unwrap().unwrap();
    let mut lives = vec![mark(&disk)];
    for station in 1..=3 {
        run(begins(&disk, station, &told)).unwrap().unwrap();
        run(erases(&disk, &told)).unwrap().unwrap();
        lives.push(mark(&disk));
    }
    for (n, life) in lives.iter().enumerate() {
        let expected = if n == 3 { Ok(None) } else { Err(Trouble::Elsewhere) };
        assert_eq!(renewal(life.as_deref(), strictly(&disk).as_deref()), expected, "{n}");
    }
    // What cannot be read says nothing, least of all that all of it is to go.
    assert_eq!(renewal(lives[3].as_deref(), Some("rotten")), Ok(None));
    let rotten = disk.back(disk.writes());
    run(begins(&rotten, 4, &told)).unwrap().unwrap();
    run(rotten.set_mark(Erased::KEY, Some("rotten"))).unwrap().unwrap();
    opens(&rotten);
    assert_eq!((texts(&rotten, 4), strictly(&rotten).is_some_and(|mark| mark.contains("names"))), ((4, 3), true));
}
