//! Above a sealed shelf nothing is noticed; on it nothing can be read.

use super::key::dice;
use super::lock::{QUICK, pass};
use super::shelf::Memory;
use so_nguon::store::{Lock, Sealed, Shelf, Trouble, is_sealed, stays_plain};
use std::rc::Rc;

/// Puts a lock on this shelf.
pub fn locked(memory: &Memory, passphrase: &str) -> Sealed<Memory> {
    let (lock, key) = Lock::create(&pass(passphrase), QUICK, dice).unwrap();
    lock.put(&mut memory.clone()).unwrap();
    Sealed::new(memory.clone(), Rc::new(key), dice)
}

#[test]
fn it_is_a_shelf() {
    let memory = Memory::with(&[("so-nguon/a", "bản cũ")]);
    let mut shelf = locked(&memory, "đồng khởi");
    assert_eq!(shelf.get("so-nguon/a").unwrap().as_deref(), Some("bản cũ"), "what was plain before");
    shelf.set("so-nguon/b", "Nguyễn Văn Thử").unwrap();
    assert_eq!(shelf.get("so-nguon/b").unwrap().as_deref(), Some("Nguyễn Văn Thử"));
    assert_eq!(shelf.get("so-nguon/c"), Ok(None));
    assert!(is_sealed(&memory.texts()["so-nguon/b"]) && !memory.texts()["so-nguon/b"].contains("Nguyễn"));
    shelf.remove("so-nguon/b").unwrap();
    let keys = ["so-nguon/a", "so-nguon/lock", "so-nguon/lock/spare"].map(str::to_owned);
    assert_eq!(shelf.keys(), Ok(keys.to_vec()));
}

#[test]
fn without_a_lock_it_hands_through() {
    let memory = Memory::default();
    let mut shelf = Sealed::plain(memory.clone());
    shelf.set("so-nguon/a", "x").unwrap();
    assert_eq!(memory.texts()["so-nguon/a"], "x");
    assert!(shelf.key().is_none());
}

#[test]
fn what_is_needed_while_it_is_locked_stays_plain() {
    let memory = Memory::default();
    let mut shelf = locked(&memory, "đồng khởi");
    for name in [
        "prefs",
        "station",
        "stations",
        "station/x",
        "lock",
        "lock/spare",
        "tab",
        "tab/ask",
        "erased",
        "lock-off/0123456789abcdef",
        "said",
        "copied",
        "ballast",
    ] {
        let name = format!("so-nguon/{name}");
        assert!(stays_plain(&name), "{name}");
    }
    for name in ["drafts", "j/x-1", "c/0f", "root/1", "book/1", "locker", "prefs/x"] {
        let name = format!("so-nguon/{name}");
        assert!(!stays_plain(&name), "{name}");
        shelf.set(&name, "x").unwrap();
        assert!(is_sealed(&memory.texts()[&name]), "{name}");
    }
    shelf.set("so-nguon/prefs", "{}").unwrap();
    assert_eq!(memory.texts()["so-nguon/prefs"], "{}");
}

#[test]
fn what_does_not_open_comes_out_as_it_lies() {
    let memory = Memory::default();
    let mut shelf = locked(&memory, "đồng khởi");
    shelf.set("so-nguon/a", "x").unwrap();
    let whole = memory.texts()["so-nguon/a"].clone();
    for broken in [whole.replace('\n', "\n\u{3400}"), whole.chars().take(30).collect(), "so-nguon sealed 7\nx".into()] {
        memory.put("so-nguon/a", &broken);
        assert_eq!(shelf.get("so-nguon/a"), Ok(Some(broken)));
    }
    memory.put("so-nguon/b", &whole);
    assert_eq!(shelf.get("so-nguon/b"), Ok(Some(whole)), "moved");
}

#[test]
fn nothing_is_sealed_that_nobody_could_open() {
    let memory = Memory::default();
    let mut shelf = locked(&memory, "đồng khởi");
    shelf.set("so-nguon/a", "x").unwrap();
    // Another tab has taken the lock off and put on another one.
    let _other = locked(&memory, "ba tri 1960");
    assert_eq!(shelf.set("so-nguon/a", "y"), Err(Trouble::Elsewhere));
    assert_eq!(shelf.get("so-nguon/a").unwrap().as_deref(), Some("x"));
    // Or has only taken it off: then all is plain.
    Lock::remove(&mut memory.clone()).unwrap();
    shelf.set("so-nguon/a", "y").unwrap();
    assert_eq!(memory.texts()["so-nguon/a"], "y");
    // A lock that was broken meanwhile is still ours.
    memory.put(Lock::KEY, "đứt");
    shelf.set("so-nguon/a", "z").unwrap();
    assert!(is_sealed(&memory.texts()["so-nguon/a"]));
}
