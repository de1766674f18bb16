//! A lock is put on and taken off text by text; wherever that ends, everything opens.

use super::key::dice;
use super::lock::{QUICK, pass};
use super::seal::locked;
use super::shelf::{Memory, WRONGS, Wrong};
use so_nguon::store::{DataKey, Found, Lock, Sealed, Shelf, Sweep, Swept, Trouble, is_sealed, pack, stays_plain};
use std::collections::BTreeMap;
use std::rc::Rc;

const PASS: &str = "đồng khởi";

/// What lies there: small and large, packed and not, and what stays plain.
fn texts() -> Vec<(&'static str, String)> {
    vec![
        ("so-nguon/book/1", format!("so-nguon 1 x\n{}", pack(b"Nguyen Van Thu"))),
        ("so-nguon/c/0f", pack(&[9; 300])),
        ("so-nguon/drafts", "Nguyễn Văn Thử".into()),
        ("so-nguon/empty", String::new()),
        ("so-nguon/j/x-1", "so-nguon 2 y".into()),
        ("so-nguon/prefs", "{}".into()),
        ("so-nguon/station", "\"abc\"".into()),
    ]
}

fn memory() -> Memory {
    let memory = Memory::with(&[("other/app", "Nguyễn")]);
    for (key, text) in texts() {
        memory.put(key, &text);
    }
    memory
}

/// Opens what lies there with the passphrase, as the next page would.
fn reopen(memory: &Memory) -> Sealed<Memory> {
    match Lock::find(memory).unwrap() {
        Found::None => Sealed::plain(memory.clone()),
        Found::Lock(lock) => Sealed::new(memory.clone(), Rc::new(lock.unlock(&pass(PASS)).unwrap()), dice),
        Found::Shut(shut) => panic!("{shut:?}"),
    }
}

/// All texts are there, plain or to be opened with the passphrase.
fn all_open(memory: &Memory, says: &str) {
    let shelf = reopen(memory);
    for (key, text) in texts() {
        assert_eq!(shelf.get(key), Ok(Some(text)), "{says}: {key}");
    }
    assert_eq!(memory.texts()["other/app"], "Nguyễn", "{says}");
}

fn all_sealed(memory: &Memory) -> bool {
    let ours = |key: &str| key.starts_with("so-nguon/") && !stays_plain(key);
    memory.texts().iter().filter(|(key, _)| ours(key)).all(|(_, text)| is_sealed(text))
}

/// The lock as it lies there, now being taken off.
fn take_off(memory: &Memory) -> Result<(), Trouble> {
    let key: Rc<DataKey> = Rc::clone(reopen(memory).key().unwrap());
    let Found::Lock(lock) = Lock::find(memory)? else { panic!("no lock") };
    lock.next(&key, &pass(PASS), QUICK, true, dice)?.put(&mut memory.clone())
}

#[test]
fn on_and_off_again() {
    let memory = memory();
    let before = memory.texts();
    assert_eq!(Sweep::run(&mut locked(&memory, PASS)), Ok(Swept::Done));
    assert!(all_sealed(&memory));
    all_open(&memory, "sealed");
    assert!(memory.texts().iter().all(|(key, text)| key == "other/app" || !text.contains("Nguyễn")));
    take_off(&memory).unwrap();
    let mut shelf = reopen(&memory);
    shelf.set("so-nguon/new", "viết lúc đang mở").unwrap();
    assert_eq!(memory.texts()["so-nguon/new"], "viết lúc đang mở", "from now on plain");
    assert_eq!(Sweep::run(&mut shelf), Ok(Swept::Done));
    memory.take("so-nguon/new");
    let mut after = memory.texts();
    after.retain(|name, _| !name.starts_with("so-nguon/lock-off/"));
    assert_eq!(after, before, "to the letter, and the lock is gone, but for that it was taken off");
}

#[test]
fn a_walk_finds_what_another_tab_writes_meanwhile() {
    let memory = memory();
    let mut shelf = locked(&memory, PASS);
    let mut sweep = Sweep::default();
    let mut late = 0;
    while sweep.step(&mut shelf) == Ok(Swept::More) {
        if late < 3 {
            late += 1;
            memory.put(&format!("so-nguon/a{late}"), "viết bởi thẻ khác");
        }
        assert!(sweep.progress().0 <= sweep.progress().1);
    }
    assert!(all_sealed(&memory), "{:?}", memory.texts());
}

/// Puts the lock on, or takes it off, with this fault at this call; says whether the fault was reached.
fn survives(off: bool, at: usize, wrong: Wrong) -> bool {
    let says = format!("off: {off}, call {at}, {wrong:?}");
    let memory = memory();
    let mut shelf = locked(&memory, PASS);
    if off {
        Sweep::run(&mut shelf).unwrap();
        take_off(&memory).unwrap();
    }
    memory.fail(at, wrong);
    let done = Sweep::run(&mut shelf);
    let reached = memory.heal() > at;
    all_open(&memory, &says);
    let mut shelf = reopen(&memory);
    assert!(done.is_err() || !reached || wrong == Wrong::DiesAfter || shelf.key().is_none() == off, "{says}");
    // The next page goes on.
    assert_eq!(Sweep::run(&mut shelf), Ok(Swept::Done), "{says}");
    all_open(&memory, &says);
    assert_eq!((all_sealed(&memory), Lock::find(&memory) == Ok(Found::None)), (!off, off), "{says}");
    reached
}

#[test]
fn wherever_it_ends_everything_opens() {
    for off in [false, true] {
        for wrong in WRONGS {
            let mut at = 0;
            while survives(off, at, wrong) {
                at += 1;
            }
            assert!(at > 20, "off: {off}, {wrong:?}: only {at} calls were tried");
        }
    }
}

#[test]
fn a_full_shelf_stays_as_it_is_and_opens() {
    let memory = memory();
    let mut shelf = locked(&memory, PASS);
    memory.room(memory.used() + 50);
    assert_eq!(Sweep::run(&mut shelf), Err(Trouble::Full));
    all_open(&memory, "full");
    memory.room(memory.used() + 1000);
    assert_eq!(Sweep::run(&mut shelf), Ok(Swept::Done));
}

#[test]
fn a_step_that_failed_is_tried_again() {
    let memory = memory();
    let (mut shelf, mut sweep) = (locked(&memory, PASS), Sweep::default());
    let mut refused = 0;
    for turn in 0.. {
        memory.fail(0, if turn % 2 == 0 { Wrong::Refuses(Trouble::Full) } else { Wrong::Forgets });
        let failed = sweep.step(&mut shelf).is_err();
        memory.heal();
        refused += usize::from(failed);
        if sweep.step(&mut shelf).unwrap() == Swept::Done {
            break;
        }
    }
    assert!(refused > 3 && all_sealed(&memory));
}

#[test]
fn the_lock_stays_for_what_does_not_open() {
    let memory = memory();
    Sweep::run(&mut locked(&memory, PASS)).unwrap();
    let broken = memory.texts()["so-nguon/c/0f"].replace('\n', "\n\u{3400}");
    memory.put("so-nguon/c/0f", &broken);
    take_off(&memory).unwrap();
    let mut shelf = reopen(&memory);
    assert_eq!(Sweep::run(&mut shelf), Ok(Swept::Left(vec!["so-nguon/c/0f".into()])));
    assert_eq!(memory.texts()["so-nguon/c/0f"], broken, "it is set aside whole");
    assert!(matches!(Lock::find(&memory), Ok(Found::Lock(_))));
    memory.take("so-nguon/c/0f");
    assert_eq!(Sweep::run(&mut shelf), Ok(Swept::Done), "once it was discarded");
    assert_eq!(Lock::find(&memory), Ok(Found::None));
}

#[test]
fn another_locks_texts_are_left_alone() {
    let memory = memory();
    let mut mine = locked(&memory, PASS);
    Sweep::run(&mut mine).unwrap();
    let before: BTreeMap<String, String> = memory.texts();
    // Somebody has put on another lock since: this tab must not touch anything.
    let _other = locked(&memory, "ba tri 1960");
    assert_eq!(Sweep::run(&mut mine), Err(Trouble::Elsewhere));
    let same = |key: &String| stays_plain(key) || before.get(key) == memory.texts().get(key);
    assert!(memory.listed().iter().all(same));
}
