//! What comes back to the shelf and what goes on from it is sealed under a lock, and open where there is none.

use super::key::dice;
use super::lock::{QUICK, pass};
use super::seal::locked;
use super::shelf::Memory;
use super::two::{Disk, run};
use so_nguon::store::{Lock, Sealed, Shelf, Strict, Trouble, beside, is_bare, is_sealed};

const NAME: &str = "so-nguon/j/x-1";

/// The lock as it lies there is now being taken off.
fn take_off(memory: &Memory, shelf: &Sealed<Memory>) {
    let lock = Lock::read(&memory.texts()[Lock::KEY]).unwrap();
    lock.next(shelf.key().unwrap(), &pass("đồng khởi"), QUICK, true, dice).unwrap().put(&mut memory.clone()).unwrap();
}

#[test]
fn what_comes_back_lies_as_the_lock_says() {
    let memory = Memory::default();
    let mut shelf = locked(&memory, "đồng khởi");
    shelf.put_back(NAME, "viết trước khi có khóa").unwrap();
    let sealed = memory.texts()[NAME].clone();
    assert!(is_sealed(&sealed));
    assert_eq!(shelf.get(NAME).unwrap().as_deref(), Some("viết trước khi có khóa"));
    shelf.put_back(NAME, &sealed).unwrap();
    assert_eq!(memory.texts()[NAME], sealed, "as it lay");
    take_off(&memory, &shelf);
    shelf.put_back(NAME, &sealed).unwrap();
    assert_eq!(memory.texts()[NAME], "viết trước khi có khóa");
    assert_eq!(shelf.put_back(NAME, &sealed.replace('\n', "\n㐀")), Err(Trouble::Denied), "nobody could open it");
    assert_eq!(memory.texts()[NAME], "viết trước khi có khóa");
}

#[test]
fn what_goes_on_is_sealed_where_it_lies() {
    let memory = Memory::with(&[(NAME, "viết bởi thẻ chưa biết có khóa")]);
    let mut shelf = locked(&memory, "đồng khởi");
    let given = shelf.hand_on(NAME).unwrap().unwrap();
    assert!(is_sealed(&given));
    assert_eq!(memory.texts()[NAME], given);
    assert_eq!(shelf.hand_on(NAME).unwrap(), Some(given.clone()), "once");
    assert_eq!(shelf.hand_on("so-nguon/j/x-2"), Ok(None));
    // Where there is no room for it here, it is sealed there.
    memory.put(NAME, "viết bởi thẻ chưa biết có khóa");
    memory.room(memory.used());
    assert!(is_sealed(&shelf.hand_on(NAME).unwrap().unwrap()));
    memory.room(usize::MAX);
    take_off(&memory, &shelf);
    memory.put(NAME, &given);
    assert_eq!(shelf.hand_on(NAME).unwrap().as_deref(), Some("viết bởi thẻ chưa biết có khóa"));
}

/// What somebody has written is never refused; all else of a page that knows of no lock waits until it does.
#[test]
fn a_page_that_knows_of_no_lock_puts_only_writes_beside_one() {
    let memory = Memory::default();
    let mut plain = Sealed::plain(memory.clone());
    plain.set("so-nguon/root/1", "x").unwrap();
    let shelf = locked(&memory, "đồng khởi");
    assert_eq!(plain.set("so-nguon/root/2", "x"), Err(Trouble::Elsewhere));
    plain.set(NAME, "x").unwrap();
    plain.set("so-nguon/prefs", "{}").unwrap();
    take_off(&memory, &shelf);
    plain.set("so-nguon/root/2", "x").unwrap();
}

#[test]
fn the_strict_storage_takes_nothing_readable_beside_a_lock_and_nothing_sealed_beside_one_that_goes() {
    let (lock, key) = Lock::create(&pass("đồng khởi"), QUICK, dice).unwrap();
    let off = lock.next(&key, &pass("đồng khởi"), QUICK, true, dice).unwrap().write();
    let on = lock.write();
    for (there, lies) in [(Some(&on), None), (None, Some(&on)), (Some(&on), Some(&off)), (Some(&off), Some(&on))] {
        let (there, lies) = (there.map(String::as_str), lies.map(String::as_str));
        assert_eq!(beside(there, lies, None), Err(Trouble::Elsewhere));
    }
    assert_eq!(beside(Some(&off), Some(&off), None), Ok(None));
    assert_eq!(beside(None, None, None), Ok(None));
    assert_eq!(beside(Some(&off), Some(&off), Some(key.id())), Err(Trouble::Elsewhere));
}

#[test]
fn it_is_told_whether_anything_is_to_be_read() {
    let mut disk = Disk::default();
    let is_bare = |disk: &Disk| run(is_bare(disk, disk)).unwrap().unwrap();
    let (lock, key) = Lock::create(&pass("đồng khởi"), QUICK, dice).unwrap();
    lock.put(&mut disk).unwrap();
    disk.set("so-nguon/prefs", "{}").unwrap();
    assert!(!is_bare(&disk));
    disk.set(NAME, "x").unwrap();
    assert!(is_bare(&disk));
    disk.set(NAME, &key.seal(NAME, "x", dice).unwrap()).unwrap();
    assert!(!is_bare(&disk));
    run(disk.keep(NAME, "x", None)).unwrap();
    assert!(is_bare(&disk), "in the mirror");
    run(disk.restate(|name, text| key.restate(name, text, true, dice).unwrap())).unwrap().unwrap();
    assert!(!is_bare(&disk));
}
