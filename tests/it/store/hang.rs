//! The lock lies there twice: whatever happens to one of them, the book opens.

use super::key::dice;
use super::lock::{QUICK, pass};
use super::shelf::{Memory, WRONGS};
use so_nguon::store::{Found, Lock, Shut};

fn lock(passphrase: &str) -> Lock {
    Lock::create(&pass(passphrase), QUICK, dice).unwrap().0
}

#[test]
fn one_of_two_is_enough() {
    let memory = Memory::default();
    assert_eq!(Lock::find(&memory), Ok(Found::None));
    let lock = lock("đồng khởi");
    lock.put(&mut memory.clone()).unwrap();
    let found = Ok(Found::Lock(Box::new(lock.clone())));
    assert_eq!((memory.listed().len(), Lock::find(&memory)), (2, found.clone()));
    memory.put(Lock::KEY, "đứt");
    assert_eq!(Lock::find(&memory), found, "the spare one");
    memory.take(Lock::KEY);
    assert_eq!(Lock::find(&memory), found, "the spare one alone");
    lock.put(&mut memory.clone()).unwrap();
    assert_eq!(memory.texts()[Lock::KEY], lock.write(), "mended");
    memory.put(Lock::KEY, r#"{"v":3,"kdf":"argon2id"}"#);
    assert_eq!(Lock::find(&memory), Ok(Found::Shut(Shut::TooNew)), "a newer one is not passed over for an old one");
    memory.put(Lock::KEY, "đứt");
    memory.put(Lock::SPARE, "đứt");
    assert_eq!(Lock::find(&memory), Ok(Found::Shut(Shut::Damaged)));
    Lock::remove(&mut memory.clone()).unwrap();
    assert_eq!((Lock::find(&memory), memory.listed()), (Ok(Found::None), vec![]));
}

#[test]
fn the_passphrase_can_be_changed_on_any_shelf() {
    let (old, new) = (lock("đồng khởi"), lock("ba tri 1960"));
    for wrong in WRONGS {
        for at in 0..8 {
            let memory = Memory::default();
            old.put(&mut memory.clone()).unwrap();
            memory.fail(at, wrong);
            let done = new.put(&mut memory.clone());
            memory.heal();
            let Ok(Found::Lock(found)) = Lock::find(&memory) else { panic!("{wrong:?} at {at}: no lock") };
            assert!(*found == new || (*found == old && done.is_err()), "{wrong:?} at {at}");
        }
    }
}
