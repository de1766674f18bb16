//! Several locks with several keys: one storage came back as of before a lock was taken off, and the same passphrase was set again
//! since. Whatever the typed passphrase can open is open, and is sealed anew by the one key in force.

use super::key::dice;
use super::lock::{QUICK, pass};
use super::two::{Disk, run};
use so_nguon::store::{
    DataKey, Found, Lock, Sealed, Shelf, Shut, Start, Strict, Sweep, Swept, Trouble, assure, change, set, start, unlock,
};
use std::rc::Rc;

const PASS: &str = "đồng khởi";

fn name(of: &str) -> String {
    format!("so-nguon/j/0000000009-{of}")
}

/// A lock of its own key for this passphrase; one that is being taken off.
fn lock(passphrase: &str, off: bool) -> (Lock, DataKey) {
    let (lock, key) = Lock::create(&pass(passphrase), QUICK, dice).unwrap();
    let off = off.then(|| lock.next(&key, &pass(passphrase), QUICK, true, dice).unwrap());
    (off.unwrap_or(lock), key)
}

/// The shelf with this lock and what it has sealed, the first; and the strict storage with that, the second.
fn disk((lies, on_shelf): &(Lock, DataKey), (strictly, strict): &(Lock, DataKey)) -> Disk {
    let disk = Disk::default();
    lies.put(&mut disk.clone()).unwrap();
    disk.clone().set(&name("1"), &on_shelf.seal(&name("1"), "một", dice).unwrap()).unwrap();
    run(disk.set_mark(Lock::KEY, Some(&strictly.write()))).unwrap().unwrap();
    run(disk.keep(&name("2"), &strict.seal(&name("2"), "hai", dice).unwrap(), None)).unwrap();
    disk.back(disk.writes())
}

/// The next page, with this passphrase.
fn opens(disk: &Disk, passphrase: &str) -> Result<Rc<DataKey>, Shut> {
    while run(start(&mut disk.clone(), disk)).unwrap().unwrap() != Start::Same {}
    run(unlock(&mut disk.clone(), disk, &pass(passphrase), QUICK, dice)).unwrap().map(Rc::new)
}

/// Whether both texts are open, of those that are there.
fn is_open(disk: &Disk, key: &DataKey) -> bool {
    let open = |texts: std::collections::BTreeMap<String, String>, of: &str, says: &str| {
        let text = texts.get(&name(of)).map(|text| key.open(&name(of), text).unwrap_or_else(|| text.clone()));
        text.is_none_or(|text| text == says)
    };
    open(disk.shelf(), "1", "một") && open(disk.mirror(), "2", "hai")
}

/// All is sealed as it should be now, in both storages.
fn sweeps(disk: &Disk, key: &Rc<DataKey>) {
    assert_eq!(Sweep::run(&mut Sealed::new(disk.clone(), Rc::clone(key), dice)), Ok(Swept::Done));
    let Ok(Found::Lock(lock)) = Lock::find(disk) else { return };
    run(assure(disk, disk, key)).unwrap().unwrap();
    let restate = |name: &str, text: &str| key.restate(name, text, !lock.off(), dice).unwrap();
    run(disk.restate(restate)).unwrap().unwrap();
}

#[test]
fn whatever_the_passphrase_can_open_is_open() {
    for (shelf_off, strict_off) in [(false, false), (false, true), (true, false), (true, true)] {
        let says = format!("being taken off: {shelf_off}, {strict_off}");
        let disk = disk(&lock(PASS, shelf_off), &lock(PASS, strict_off));
        let key = opens(&disk, PASS).unwrap();
        assert!(is_open(&disk, &key), "{says}");
        let Ok(Found::Lock(lies)) = Lock::find(&disk) else { panic!("{says}") };
        assert_eq!(lies.off(), shelf_off && strict_off, "{says}: it stays locked, in doubt");
        assert_eq!(lies.key_id(), key.id(), "{says}: work goes on");
        assert_eq!(run(disk.mark(Lock::KEY)), Some(Ok(Some(lies.write()))), "{says}");
        // Each storage alone suffices, before anything is sealed anew and after.
        for _ in 0..2 {
            for alone in [disk.back(disk.writes()).without_shelf(), disk.back(disk.writes()).without_strict()] {
                let key = opens(&alone, PASS).unwrap();
                assert!(is_open(&alone, &key), "{says}");
            }
            sweeps(&disk, &key);
            if lies.off() {
                break;
            }
        }
        if lies.off() {
            assert_eq!(disk.shelf()[&name("1")], "một");
            continue;
        }
        let Ok(Found::Lock(lies)) = Lock::find(&disk) else { panic!("{says}") };
        let bare = lies.unlock(&pass(PASS)).unwrap();
        assert!(is_open(&disk, &bare), "{says}: all of it is sealed by the one key");
    }
}

#[test]
fn wherever_that_stops_nothing_is_shut() {
    let (shelf, strict) = (lock(PASS, false), lock(PASS, false));
    for stop in 0.. {
        let disk = disk(&shelf, &strict);
        disk.stop_at(stop);
        let _ = run(unlock(&mut disk.clone(), &disk, &pass(PASS), QUICK, dice));
        let is_done = !disk.has_stopped();
        for writes in 0..=disk.writes() {
            let back = || disk.back(writes);
            for back in [back(), back().without_shelf(), back().without_strict()] {
                let key = opens(&back, PASS).unwrap_or_else(|shut| panic!("stopped at {stop}: {shut:?}"));
                assert!(is_open(&back, &key), "stopped at {stop}, {writes} writes came back");
            }
        }
        if is_done {
            assert!(stop > 3, "{stop}");
            return;
        }
    }
}

/// The keys of before lie with the key in force, not behind the passphrase of their day.
#[test]
fn another_passphrase_opens_what_the_one_before_opened() {
    let disk = disk(&lock(PASS, false), &lock(PASS, false));
    let key = opens(&disk, PASS).unwrap();
    let Ok(Found::Lock(lies)) = Lock::find(&disk) else { panic!() };
    let next = lies.next(&key, &pass("ba tri 1960"), QUICK, false, dice).unwrap();
    run(change(&mut disk.clone(), &disk, &next)).unwrap().unwrap();
    for alone in [disk.back(disk.writes()).without_shelf(), disk.back(disk.writes()).without_strict(), disk] {
        assert_eq!(opens(&alone, PASS).err(), Some(Shut::Wrong));
        let key = opens(&alone, "ba tri 1960").unwrap();
        assert!(is_open(&alone, &key));
    }
}

/// As a program of before has left it: the one lock over the other, and what that has sealed shut.
#[test]
fn a_lock_that_was_laid_aside_opens_what_it_has_sealed() {
    let ((one, of_one), (other, of_other)) = (lock(PASS, false), lock(PASS, false));
    let disk = disk(&(other, of_other), &(one.clone(), of_one));
    one.put_over(&mut disk.clone()).unwrap();
    let key = opens(&disk, PASS).unwrap();
    assert_eq!(key.id(), one.key_id());
    assert!(is_open(&disk, &key));
}

/// Whoever types a passphrase of before finds what that has sealed; the one in force still opens the rest after that.
#[test]
fn a_lock_that_had_to_give_way_still_opens() {
    let (old, new) = (lock(PASS, false), lock("ba tri 1960", false));
    let disk = disk(&new, &old);
    let key = opens(&disk, PASS).unwrap();
    assert_eq!(key.id(), old.0.key_id(), "it lies over the other now");
    let key = opens(&disk, "ba tri 1960").unwrap();
    assert_eq!(key.id(), new.0.key_id());
    assert_eq!(key.open(&name("1"), &disk.shelf()[&name("1")]).as_deref(), Some("một"));
    Sealed::new(disk.clone(), key, dice).set(&name("3"), "ba").unwrap();
    assert_eq!(opens(&disk, "dừa xanh").err(), Some(Shut::Wrong));
}

/// Nor does a lock that lies aside open with a passphrase that was changed since.
#[test]
fn a_lock_of_before_of_the_key_in_force_opens_nothing() {
    let (first, key) = lock(PASS, false);
    let disk = Disk::default();
    run(set(&mut disk.clone(), &disk, &first)).unwrap().unwrap();
    disk.clone().set(&format!("{}/{}", Lock::KEY, first.key_id()), &first.write()).unwrap();
    let next = first.next(&key, &pass("ba tri 1960"), QUICK, false, dice).unwrap();
    run(change(&mut disk.clone(), &disk, &next)).unwrap().unwrap();
    assert_eq!(opens(&disk, PASS).err(), Some(Shut::Wrong));
}

/// When all is open again and the locks are gone, so are the keys of before; a new lock can be set.
#[test]
fn with_the_lock_go_the_keys_of_before() {
    let disk = disk(&lock(PASS, false), &lock(PASS, false));
    let key = opens(&disk, PASS).unwrap();
    sweeps(&disk, &key);
    let Ok(Found::Lock(lies)) = Lock::find(&disk) else { panic!() };
    let off = lies.next(&key, &pass(PASS), QUICK, true, dice).unwrap();
    run(change(&mut disk.clone(), &disk, &off)).unwrap().unwrap();
    let key = opens(&disk, PASS).unwrap();
    let restate = |name: &str, text: &str| key.restate(name, text, false, dice).unwrap();
    run(disk.restate(restate)).unwrap().unwrap();
    sweeps(&disk, &key);
    while run(start(&mut disk.clone(), &disk)).unwrap().unwrap() != Start::Same {}
    assert!(!disk.shelf().keys().any(|key| Lock::is_key(key)), "{:?}", disk.shelf());
    for name in [Lock::KEY, Lock::BEFORE] {
        assert_eq!(run(disk.mark(name)), Some(Ok(None)));
    }
    assert_eq!((disk.shelf()[&name("1")].as_str(), disk.mirror()[&name("2")].as_str()), ("một", "hai"));
    assert_eq!(run(set(&mut disk.clone(), &disk, &lock("dừa xanh", false).0)), Some(Ok::<_, Trouble>(())));
}

/// The keys of before lie with a lock that is being taken off; the one that is not is of such a key.
#[test]
fn in_doubt_it_stays_locked() {
    let ((going, key), (stays, of_before)) = (lock(PASS, false), lock(PASS, false));
    let off = going.next(&key, &pass(PASS), QUICK, true, dice).unwrap();
    let both = disk(&(going, key), &(stays.clone(), of_before));
    opens(&both, PASS).unwrap();
    let disk = both.back(both.writes()).without_shelf();
    run(disk.set_mark(Lock::KEY, Some(&off.write()))).unwrap().unwrap();
    stays.put(&mut disk.clone()).unwrap();
    let key = opens(&disk, PASS).unwrap();
    let Ok(Found::Lock(lies)) = Lock::find(&disk) else { panic!() };
    assert_eq!((lies.off(), lies.key_id()), (false, key.id()));
    assert!(is_open(&disk, &key));
}

/// As they lay once, so they open always.
#[test]
fn keys_of_before_that_lie_somewhere_open_what_they_have_sealed() {
    let disk = Disk::default();
    disk.clone().set(Lock::KEY, include_str!("../../golden/lock-1.json")).unwrap();
    disk.clone().set(Lock::BEFORE, include_str!("../../golden/lock-1-before.txt")).unwrap();
    let key = opens(&disk, "đồng khởi bến tre").unwrap();
    let text = include_str!("../../golden/lock-1-before-sealed.txt");
    assert_eq!(key.open(&name("2"), text).as_deref(), Some("hai"));
}

/// Taken off, with all of it open; then the strict storage alone comes back as it was under the first of two passphrases: the last
/// one opens what is sealed there, and nobody has to know the first.
#[test]
fn a_lock_that_was_taken_off_does_not_come_back_with_its_first_passphrase() {
    let disk = Disk::default();
    let (first, key) = lock(PASS, false);
    run(set(&mut disk.clone(), &disk, &first)).unwrap().unwrap();
    let key = Rc::new(key);
    Sealed::new(disk.clone(), Rc::clone(&key), dice).set(&name("1"), "một").unwrap();
    run(disk.keep(&name("2"), &key.seal(&name("2"), "hai", dice).unwrap(), None)).unwrap();
    let older = disk.back(disk.writes());
    let next = first.next(&key, &pass("ba tri 1960"), QUICK, false, dice).unwrap();
    run(change(&mut disk.clone(), &disk, &next)).unwrap().unwrap();
    let off = next.next(&key, &pass("ba tri 1960"), QUICK, true, dice).unwrap();
    run(change(&mut disk.clone(), &disk, &off)).unwrap().unwrap();
    run(disk.restate(|name, text| key.restate(name, text, false, dice).unwrap())).unwrap().unwrap();
    sweeps(&disk, &key);
    assert_eq!(run(start(&mut disk.clone(), &disk)), Some(Ok(Start::Same)));
    assert_eq!((Lock::find(&disk), run(disk.mark(Lock::KEY))), (Ok(Found::None), Some(Ok(None))));
    // Nothing was sealed by it strictly: it goes without a word.
    let bare = disk.back(disk.writes());
    run(bare.set_mark(Lock::KEY, Some(&first.write()))).unwrap().unwrap();
    assert_eq!(run(start(&mut bare.clone(), &bare)), Some(Ok(Start::Same)));
    assert_eq!((Lock::find(&bare), run(bare.mark(Lock::KEY))), (Ok(Found::None), Some(Ok(None))));
    // Its sealed texts are there as well.
    let back = disk.back(disk.writes()).with_strict_of(&older);
    assert_eq!(opens(&back, PASS).err(), Some(Shut::Wrong));
    let key = opens(&back, "ba tri 1960").unwrap();
    assert!(is_open(&back, &key));
    run(back.restate(|name, text| key.restate(name, text, false, dice).unwrap())).unwrap().unwrap();
    sweeps(&back, &key);
    assert_eq!(run(start(&mut back.clone(), &back)), Some(Ok(Start::Same)));
    assert_eq!((Lock::find(&back), back.mirror()[&name("2")].as_str()), (Ok(Found::None), "hai"));
    // But the shelf that never knew of it has forgotten it.
    let forgot = older.back(0).without_shelf();
    assert_eq!(run(start(&mut forgot.clone(), &forgot)), Some(Ok(Start::Locked)));
}
