//! Everything of ours goes, the lock first, and what is left is counted.

use super::seal::locked;
use super::shelf::{Memory, WRONGS, Wrong};
use so_nguon::store::{Found, Lock, Shelf, Stock, Trouble, erase};

fn memory() -> Memory {
    let memory = Memory::with(&[("other/app", "x"), ("so-nguon/prefs", "{}"), ("so-nguon/ấp", "ấp")]);
    let mut shelf = locked(&memory, "đồng khởi");
    (0..5).for_each(|n| shelf.set(&format!("so-nguon/a/{n}"), "Nguyễn").unwrap());
    memory
}

#[test]
fn nothing_of_ours_is_left_and_everything_else_is() {
    let memory = memory();
    let units: usize = memory.texts().iter().map(|(k, t)| k.chars().count() + t.chars().count()).sum();
    let ours = Stock { keys: 9, units: units - "other/appx".len() };
    assert_eq!(Stock::of(&memory), Ok(ours));
    assert_eq!(erase(&mut memory.clone()), Ok(()));
    assert_eq!(Stock::of(&memory), Ok(Stock::default()));
    assert_eq!(memory.listed(), ["other/app"]);
}

#[test]
fn the_key_goes_first_and_a_fault_stops_nothing() {
    for wrong in WRONGS {
        for at in 3..11 {
            let memory = memory();
            memory.fail(at, wrong);
            let done = erase(&mut memory.clone());
            memory.heal();
            assert_eq!(Lock::find(&memory), Ok(Found::None), "{wrong:?} at {at}: no key is left");
            assert!(done.is_err() || Stock::of(&memory) == Ok(Stock::default()), "{wrong:?} at {at}");
        }
    }
    let memory = memory();
    memory.fail(3, Wrong::Refuses(Trouble::Denied));
    assert_eq!(erase(&mut memory.clone()), Err(Trouble::Denied));
    assert_eq!(Stock::of(&memory).unwrap().keys, 1, "one could not be removed, the others could");
}
