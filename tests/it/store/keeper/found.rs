//! What a page finds of the visit before: writes that the shelf forgot, or that have rotted there.

use super::{copy_waits, large_and_small, mirrored, opened, ticket, writes};
use crate::store::packed::{book, by, commit, station};
use crate::store::seal::locked;
use crate::store::shelf::Memory;
use so_nguon::merge::Replica;
use so_nguon::store::is_sealed;
use so_nguon::store::keeper::{Effect, Event, Keeper, Wait};
use so_nguon::store::packed::{Keep, Step, key};
use std::sync::Arc;

/// A page that was closed before the mirror had answered; the next one speaks for its writes too.
#[test]
fn what_no_page_has_seen_through_is_mirrored_by_the_next() {
    let memory = Memory::default();
    let (mut keeper, _) = opened(&memory);
    let all = writes(2);
    keeper.update(Event::Append(all[0].0, Arc::clone(&all[0].1)), 1);
    let (mut keeper, replica) = opened(&memory);
    let effects = keeper.update(Event::Found { mirror: Vec::new(), held: None, replica }, 1);
    assert_eq!(mirrored(&effects), [all[0].0]);
    keeper.update(Event::Append(all[1].0, Arc::clone(&all[1].1)), 2);
    assert_eq!(keeper.update(Event::Mirrored(all[1].0, true), 3), []);
    assert_eq!(keeper.update(Event::Mirrored(all[0].0, true), 3), [Effect::Saved(all[1].0)]);
    assert_eq!(all[0].0.station, station(0));
}

/// A book with its fold and two writes behind it, of which the first has rotted.
fn rotten() -> (Memory, Arc<Replica>) {
    let memory = Memory::default();
    let (mut keeper, mut replica) = opened(&memory);
    let mut dots = Vec::new();
    for persons in 1..=3 {
        let (next, dot, delta) = commit(&replica, book(2, persons), 0);
        keeper.update(Event::Append(dot, Arc::new(delta)), 1);
        replica = next;
        dots.push(dot);
    }
    memory.put(&key(dots[1]), "đứt");
    (memory, replica)
}

/// Nothing gives it back: what is left is copied beside the good ones, once a visit, and nothing is said by that copy.
#[test]
fn of_what_is_left_one_copy_a_visit_is_made_beside_the_others() {
    let (memory, _) = rotten();
    let (mut keeper, replica) = opened(&memory);
    let mut asked = Vec::new();
    keeper.update(Event::Found { mirror: Vec::new(), held: None, replica: Arc::clone(&replica) }, 1);
    assert_eq!(keeper.update(Event::Waited(Wait::Copy(1)), 5_000), [], "not before twins were looked for");
    keeper.looked();
    keeper.update(Event::Opened, 1);
    let (_, dot, delta) = commit(&replica, book(2, 9), 1);
    for at in [4_000_000, 8_000_000] {
        let effects = keeper.update(Event::Append(dot, Arc::new(delta.clone())), at);
        let wait = copy_waits(&effects);
        let effects = wait.map(|wait| keeper.update(Event::Waited(wait), at + 5_000)).unwrap_or_default();
        asked.extend(effects.into_iter().filter(|e| matches!(e, Effect::Copy { asked: false, .. })));
    }
    assert_eq!(asked.len(), 1, "{asked:?}");
    keeper.update(Event::Mirrored(dot, true), 9_000_000);
    let said = keeper.update(Event::Copied(ticket(&asked), None), 9_000_000);
    assert!(!said.iter().any(|e| matches!(e, Effect::Saved(_) | Effect::Forget(_))), "{said:?}");
}

/// A machine stops before a large write was folded, with later ones in the journal: what nobody gives back is folded away.
#[test]
fn a_gap_that_nothing_fills_goes_with_the_next_fold() {
    let memory = Memory::default();
    let (mut keeper, replica) = opened(&memory);
    let (large, _) = large_and_small(&mut keeper, &replica);
    let (mut keeper, replica) = opened(&memory);
    assert_eq!(keeper.keep().wants().unwrap(), [key(large)]);
    keeper.looked();
    let [Effect::Wait(wait, _)] = keeper.update(Event::Opened, 1)[..] else { panic!("it is not folded") };
    assert_eq!(keeper.update(Event::Waited(wait), 5_000), [Effect::Fold]);
    let mut fold = keeper.begin_fold(&replica).unwrap();
    while keeper.step(&mut fold).unwrap() != Step::Done {}
    let effects = keeper.update(Event::Folded(Ok(())), 5_001);
    assert!(keeper.keep().wants().unwrap().is_empty());
    ticket(&effects);
}

/// The root says that it holds the write; what it names is broken, and so is the entry: then the mirror's is the one that is left.
#[test]
fn a_write_whose_fold_is_broken_comes_back_from_the_mirror() {
    let memory = Memory::default();
    let (mut keeper, _) = opened(&memory);
    let (dot, told, replica) = writes(1).remove(0);
    let effects = keeper.update(Event::Append(dot, told), 1);
    let text = effects.iter().find_map(|e| if let Effect::Mirror { text, .. } = e { Some(text.clone()) } else { None });
    let mut fold = keeper.keep().fold(&replica).unwrap();
    while keeper.step(&mut fold).unwrap() != Step::Done {}
    for name in memory.listed().iter().filter(|name| name.contains("/c/") || name.contains("/j/")) {
        memory.take(name);
    }
    let (mut keeper, left) = opened(&memory);
    assert!(left.book.persons.is_empty());
    let mirror = vec![(key(dot), text.unwrap())];
    let effects = keeper.update(Event::Found { mirror, held: None, replica: left.clone() }, 1);
    let heard = effects.iter().filter_map(|e| if let Effect::Heard(told) = e { Some(told) } else { None });
    let found = heard.fold((*left).clone(), |found, told| found.join(told));
    assert_eq!((&found.book, &found.contexts), (&replica.book, &replica.contexts));
}

/// The passphrase was set, the browser was killed, and the shelf came back without the last write, which the mirror has in the open:
/// it is put back after all that lay there was sealed.
#[test]
fn what_the_mirror_has_in_the_open_is_put_back_sealed() {
    let memory = Memory::default();
    let (mut keeper, _) = opened(&memory);
    let (dot, told, replica) = writes(1).remove(0);
    let effects = keeper.update(Event::Append(dot, told), 1);
    let text = effects.iter().find_map(|e| if let Effect::Mirror { text, .. } = e { Some(text.clone()) } else { None });
    memory.take(&key(dot));
    let (keep, _) = Keep::open(locked(&memory, "đồng khởi"), &by());
    let mut keeper = Keeper::new(keep);
    let mirror = vec![(key(dot), text.unwrap())];
    let effects = keeper.update(Event::Found { mirror, held: None, replica: Arc::default() }, 1);
    assert!(is_sealed(&memory.texts()[&key(dot)]), "{:?}", memory.texts());
    let heard = effects.iter().find_map(|e| if let Effect::Heard(told) = e { Some(told) } else { None });
    assert_eq!(Replica::default().join(heard.unwrap()).book, replica.book);
}

/// Another tab had not heard yet that the passphrase was set: what it writes is sealed where it lies once it is heard of, and so
/// it goes into the mirror.
#[test]
fn what_a_tab_writes_that_knows_of_no_lock_is_sealed_when_it_is_heard() {
    let memory = Memory::default();
    let (mut plain, _) = opened(&memory);
    let (keep, _) = Keep::open(locked(&memory, "đồng khởi"), &by());
    let mut keeper = Keeper::new(keep);
    let (dot, told, _) = writes(1).remove(0);
    plain.update(Event::Append(dot, told), 1);
    assert!(!is_sealed(&memory.texts()[&key(dot)]));
    let effects = keeper.update(Event::Look, 2);
    let text = effects.iter().find_map(|e| if let Effect::Mirror { text, .. } = e { Some(text.clone()) } else { None });
    assert!(is_sealed(&text.unwrap()) && is_sealed(&memory.texts()[&key(dot)]));
}
