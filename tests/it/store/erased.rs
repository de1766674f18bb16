//! What was erased stays erased, wherever the machine stops and whatever the shelf brings back; and what was begun since stays.

use super::key::dice;
use super::lock::{QUICK, pass};
use super::packed::{Dice, book, by, commit, edited, fold, holds as has_all, opened};
use super::two::{Disk, run};
use so_nguon::merge::Replica;
use so_nguon::store::packed::Keep;
use so_nguon::store::{Lock, Sealed, Shelf, Start, Stock, Trouble, erase_all, start};
use std::cell::RefCell;
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
    erase_all(&mut disk.clone(), disk).await?;
    *told.borrow_mut() = Told { erased: true, ..Told::default() };
    Ok(())
}

async fn life(disk: Disk, told: &RefCell<Told>) -> Result<(), Trouble> {
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
    assert_eq!(back.shelf().len(), 6);
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
    run(erase_all(&mut disk.clone(), &disk)).unwrap().unwrap();
    for writes in states {
        // As it was, at whatever moment, it goes once more, whichever visit's writes still lay in the journal then.
        let back = disk.back(writes);
        assert_eq!(run(start(&mut back.clone(), &back)), Some(Ok(Start::Erased)), "{writes}");
        assert!(back.shelf().is_empty());
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
    run(erase_all(&mut sealed.clone(), &disk)).unwrap().unwrap();
    let back = disk.back(writes);
    assert_eq!(run(start(&mut back.clone(), &back)), Some(Ok(Start::Erased)));
    assert!(back.shelf().is_empty(), "nobody is asked for the passphrase of what was erased");
}
