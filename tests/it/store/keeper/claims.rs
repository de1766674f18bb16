//! A root tells of each visit how far its writes are in it, and nothing of those between: one behind a large write that waits for
//! its fold tells of that as well. Whoever has not heard the large one hears it when it comes.

use super::{copy_waits, large_and_small, opened, ticket};
use crate::store::packed::{book, commit};
use crate::store::shelf::Memory;
use so_nguon::merge::Replica;
use so_nguon::store::keeper::{Effect, Event, Keeper};
use so_nguon::store::packed::Step;
use std::sync::Arc;

/// What is on the desk after these effects.
fn joined(replica: &Replica, effects: &[Effect]) -> Arc<Replica> {
    let heard = effects.iter().filter_map(|e| if let Effect::Heard(told) = e { Some(told) } else { None });
    Arc::new(heard.fold(replica.clone(), |all, told| all.join(told)))
}

/// Folds what is on the desk; what is asked for then.
fn folds(keeper: &mut Keeper<Memory>, replica: &Arc<Replica>) -> Vec<Effect> {
    let mut fold = keeper.begin_fold(replica).unwrap();
    while keeper.step(&mut fold).unwrap() != Step::Done {}
    keeper.update(Event::Folded(Ok(())), 9)
}

/// A tab with a large write that waits and a small one behind it; and another, which has heard the small one and folds first.
fn two_tabs(memory: &Memory) -> [(Keeper<Memory>, Arc<Replica>); 2] {
    let (mut one, _) = opened(memory);
    let (mut other, _) = opened(memory);
    let (replica, dot, delta) = commit(&Replica::default(), book(2, 3), 0);
    one.update(Event::Append(dot, Arc::new(delta)), 1);
    let (_, after) = large_and_small(&mut one, &replica);
    let heard = joined(&Replica::default(), &other.update(Event::Look, 2));
    other.update(Event::Restored, 2);
    folds(&mut other, &heard);
    [(one, after), (other, heard)]
}

#[test]
fn a_large_write_is_heard_by_who_folded_what_came_after_it() {
    let memory = Memory::default();
    let [(mut one, all), (mut other, heard)] = two_tabs(&memory);
    let all = joined(&all, &one.update(Event::Look, 3));
    folds(&mut one, &all);
    assert_eq!(joined(&heard, &other.update(Event::Look, 4)).book, all.book);
}

/// The same of a tab that was opened since: what it opened told of all of them.
#[test]
fn a_large_write_is_heard_by_who_opened_what_came_after_it() {
    let memory = Memory::default();
    let [(mut one, all), _] = two_tabs(&memory);
    let (mut late, heard) = opened(&memory);
    let all = joined(&all, &one.update(Event::Look, 3));
    folds(&mut one, &all);
    assert_eq!(joined(&heard, &late.update(Event::Look, 4)).book, all.book);
}

/// A copy was made between, and none after the large one was folded: the next page speaks for that only when it has made one.
#[test]
fn a_copy_from_before_a_large_write_does_not_speak_for_it() {
    let memory = Memory::default();
    let [(mut one, all), (mut other, _)] = two_tabs(&memory);
    let copy = other.update(Event::Copy, 10);
    let held = copy.iter().find_map(|e| if let Effect::Copy { held, .. } = e { Some(held.clone()) } else { None });
    let all = joined(&all, &one.update(Event::Look, 11));
    folds(&mut one, &all);
    let (mut keeper, replica) = opened(&memory);
    let effects = keeper.update(Event::Found { mirror: Vec::new(), held, replica }, 12);
    assert!(copy_waits(&effects).is_some(), "{effects:?}");
    let _ = ticket(&copy);
}

/// A tab in whose view something is gone hears all of what another folds, which may have found it.
#[test]
fn who_lacks_something_hears_whatever_is_folded() {
    let memory = Memory::default();
    let (mut one, _) = opened(&memory);
    let (replica, dot, delta) = commit(&Replica::default(), book(2, 3), 0);
    one.update(Event::Append(dot, Arc::new(delta)), 1);
    one.update(Event::Restored, 2);
    folds(&mut one, &replica);
    for name in memory.listed().iter().filter(|name| name.contains("/c/") || name.contains("/j/")) {
        memory.take(name);
    }
    let (mut other, left) = opened(&memory);
    assert!(left.book.persons.is_empty());
    // The first has all of it on its desk.
    let (next, dot, delta) = commit(&replica, book(2, 4), 0);
    one.update(Event::Append(dot, Arc::new(delta)), 3);
    let left = joined(&left, &other.update(Event::Look, 3));
    let mut fold = one.keep().fold(&next).unwrap();
    while one.step(&mut fold).unwrap() != Step::Done {}
    assert_eq!(joined(&left, &other.update(Event::Look, 4)).book, next.book);
}
