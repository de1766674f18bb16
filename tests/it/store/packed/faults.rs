//! A page that dies, or a call that fails, at every single step of its work with storage; and room to any unit.

use super::{Dice, book, by, commit, holds, opened};
use crate::store::shelf::{Memory, WRONGS, Wrong};
use so_nguon::merge::Replica;
use so_nguon::store::Trouble;
use so_nguon::store::packed::{Keep, Step};
use std::sync::Arc;

/// A shelf with a folded book and a write behind it.
fn beginning() -> (Memory, Arc<Replica>) {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &by());
    let (mut replica, dot, delta) = commit(&Replica::default(), book(4, 3), 0);
    keep.append(dot, &delta).unwrap();
    for seed in 0..2 {
        super::fold(&mut keep, &replica).unwrap();
        let (next, dot, delta) = commit(&replica, super::edited(&replica.book, &mut Dice::new(seed)), 0);
        keep.append(dot, &delta).unwrap();
        replica = next;
    }
    (memory, replica)
}

/// Opens, writes, folds and writes with this fault at this call; says whether the fault was reached.
fn survives((memory, first): &(Memory, Arc<Replica>), at: usize, wrong: Wrong) -> bool {
    let memory = memory.copied();
    let says = format!("call {at}, {wrong:?}");
    memory.fail(at, wrong);
    let (mut keep, opening) = Keep::open(memory.clone(), &by());
    let mut replica = if matches!(opening, so_nguon::store::packed::Opening::Denied) {
        first.clone()
    } else {
        Arc::new(opened(opening).replica)
    };
    let mut saved = (**first).clone();
    for round in 0..3 {
        let (next, dot, delta) = commit(&replica, super::edited(&replica.book, &mut Dice::new(90 + round)), 1);
        replica = next;
        if keep.append(dot, &delta).is_ok() {
            saved = (*replica).clone();
        }
        if let Ok(mut fold) = keep.fold(&replica) {
            for _ in 0..100 {
                match keep.step(&mut fold) {
                    Ok(Step::More(..)) => {}
                    Ok(Step::Done) => {
                        saved = (*replica).clone();
                        break;
                    }
                    Err(_) => break,
                }
            }
        }
    }
    let reached = memory.heal() > at;
    let (mut keep, opening) = Keep::open(memory.clone(), &by());
    let found = opened(opening);
    assert!(holds(&found.replica, &saved), "{says}: a saved write is lost");
    assert!(holds(&replica, &found.replica), "{says}: there is what nobody wrote");
    assert!(found.missing.is_empty(), "{says}: {:?}", found.missing);
    // And work goes on.
    let base = Arc::new(found.replica);
    let (next, dot, delta) = commit(&base, super::edited(&base.book, &mut Dice::new(99)), 2);
    assert_eq!(keep.append(dot, &delta), Ok(()), "{says}");
    assert_eq!(super::fold(&mut keep, &next), Ok(()), "{says}");
    assert!(opened(Keep::open(memory, &by()).1).replica.book == next.book, "{says}");
    reached
}

#[test]
fn nothing_saved_is_lost_wherever_it_fails() {
    let beginning = beginning();
    for wrong in WRONGS {
        let mut at = 0;
        while survives(&beginning, at, wrong) {
            at += 1;
        }
        assert!(at > 60, "{wrong:?}: only {at} calls were tried");
    }
}

#[test]
fn room_to_any_unit() {
    let (whole, first) = beginning();
    let used = whole.used();
    let mut folded = 0;
    for room in (0..14_000).step_by(201) {
        let memory = whole.copied();
        memory.take("so-nguon/ballast");
        memory.room(used - 65_536 + room);
        let (mut keep, opening) = Keep::open(memory.clone(), &by());
        let (mut replica, mut saved) = (Arc::new(opened(opening).replica), Arc::clone(&first));
        for round in 0..4 {
            let (next, dot, delta) = commit(&replica, super::edited(&replica.book, &mut Dice::new(50 + round)), 1);
            replica = next;
            match keep.append(dot, &delta) {
                Ok(()) => saved = Arc::clone(&replica),
                Err(trouble) => assert_eq!(trouble, Trouble::Full, "room {room}"),
            }
            match super::fold(&mut keep, &replica) {
                Ok(()) => {
                    saved = Arc::clone(&replica);
                    folded += 1;
                }
                Err(trouble) => assert_eq!(trouble, Trouble::Full, "room {room}"),
            }
            let found = opened(Keep::open(memory.clone(), &by()).1);
            assert!(holds(&found.replica, &saved), "room {room}, round {round}");
            assert!(found.aside.is_empty() && found.missing.is_empty(), "room {room}, round {round}");
        }
    }
    assert!(folded > 10, "{folded}");
}

#[test]
fn a_denied_shelf_is_left_alone() {
    let (memory, replica) = beginning();
    memory.shut(Some(Trouble::Denied));
    let (mut keep, opening) = Keep::open(memory.clone(), &by());
    assert!(matches!(opening, so_nguon::store::packed::Opening::Denied));
    memory.shut(None);
    let before = memory.texts();
    let (next, dot, delta) = commit(&replica, book(4, 2), 0);
    assert_eq!(keep.append(dot, &delta), Err(Trouble::Denied), "what was not looked at is not written to");
    assert!(keep.fold(&next).is_err());
    assert_eq!(memory.texts(), before);
}
