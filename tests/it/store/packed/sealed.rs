//! The packed store on a sealed shelf: the same book, and nothing of it to be read; while a lock is put on or taken off, too.

use super::machine::Dice;
use super::{book, by, commit, edited, fold, holds, opened};
use crate::store::key::dice;
use crate::store::lock::{QUICK, pass};
use crate::store::seal::locked;
use crate::store::shelf::Memory;
use so_nguon::merge::Replica;
use so_nguon::store::packed::Keep;
use so_nguon::store::{Found, Lock, Sealed, Sweep, Swept, is_sealed, stays_plain, unpack};
use std::rc::Rc;
use std::sync::Arc;

const PASS: &str = "đồng khởi";

/// What lies there, opened with the passphrase if there is a lock.
fn reopened(memory: &Memory) -> Sealed<Memory> {
    match Lock::find(memory).unwrap() {
        Found::Lock(lock) => Sealed::new(memory.clone(), Rc::new(lock.unlock(&pass(PASS)).unwrap()), dice),
        found => {
            assert_eq!(found, Found::None);
            Sealed::plain(memory.clone())
        }
    }
}

/// The whole book is there, and nothing aside.
fn is_whole(memory: &Memory, replica: &Replica, says: &str) {
    let found = opened(Keep::open(reopened(memory), &by()).1);
    assert!(found.aside.is_empty(), "{says}: {:?}", found.aside);
    assert!(holds(&found.replica, replica), "{says}");
}

/// Nothing of the book is to be read, neither in a text nor in what is packed in it.
fn tells_nothing(memory: &Memory, replica: &Replica) {
    let names: Vec<String> = replica.book.persons.iter().map(|(_, p)| p.name.to_string()).collect();
    assert!(names.len() > 5);
    for (key, text) in memory.texts() {
        assert!(is_sealed(&text) || stays_plain(&key), "{key}");
        let packed = text.split_once('\n').and_then(|(_, rest)| unpack(rest)).unwrap_or_default();
        for name in &names {
            assert!(!text.contains(name.as_str()) && !key.contains(name.as_str()), "{key} tells {name}");
            assert!(!packed.windows(name.len()).any(|w| w == name.as_bytes()), "{key} tells {name}");
        }
    }
}

#[test]
fn a_life_under_lock() {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(locked(&memory, PASS), &by());
    let mut replica = Arc::new(Replica::default());
    let mut chance = Dice::new(7);
    for n in 0..20 {
        let next = if n == 0 { book(6, 12) } else { edited(&replica.book, &mut chance) };
        let (after, dot, delta) = commit(&replica, next, 0);
        keep.append(dot, &delta).unwrap();
        replica = after;
        if n % 7 == 3 {
            fold(&mut keep, &replica).unwrap();
        }
    }
    tells_nothing(&memory, &replica);
    is_whole(&memory, &replica, "under lock");
}

#[test]
fn work_goes_on_while_a_lock_is_put_on_and_taken_off() {
    for seed in 0..8 {
        let memory = Memory::default();
        let mut chance = Dice::new(seed);
        let (mut keep, _) = Keep::open(Sealed::plain(memory.clone()), &by());
        let (mut replica, dot, delta) = commit(&Replica::default(), book(6, 12), 0);
        keep.append(dot, &delta).unwrap();
        fold(&mut keep, &replica).unwrap();
        // The lock is put on, and the page loaded anew.
        locked(&memory, PASS);
        for off in [false, true] {
            if off {
                let Ok(Found::Lock(lock)) = Lock::find(&memory) else { panic!("no lock") };
                let key = lock.unlock(&pass(PASS)).unwrap();
                lock.next(&key, &pass(PASS), QUICK, true, dice).unwrap().put(&mut memory.clone()).unwrap();
            }
            let mut shelf = reopened(&memory);
            let (mut keep, _) = Keep::open(reopened(&memory), &by());
            let mut sweep = Sweep::default();
            while sweep.step(&mut shelf).unwrap() == Swept::More {
                is_whole(&memory, &replica, "half-way");
                let does = chance.below(6);
                if does == 0 {
                    let (after, dot, delta) = commit(&replica, edited(&replica.book, &mut chance), 0);
                    keep.append(dot, &delta).unwrap();
                    replica = after;
                } else if does == 1 {
                    fold(&mut keep, &replica).unwrap();
                }
            }
            is_whole(&memory, &replica, "swept");
            let sealed = memory.texts().iter().filter(|(key, _)| !stays_plain(key)).all(|(_, text)| is_sealed(text));
            assert_eq!((sealed, Lock::find(&memory) == Ok(Found::None)), (!off, off), "seed {seed}");
        }
    }
}
