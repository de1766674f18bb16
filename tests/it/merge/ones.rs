//! Units that are one, and offices that do not know of each other: joining them, and parting them again, merges like every
//! other write.

use super::{Act, act_at, author, fact_key, station, target_key};
use crate::note::{count, person_id, unit_id};
use so_nguon::domain::*;
use so_nguon::merge::{Deed, Delta, Replica, Settling};
use std::sync::Arc;

/// Somebody at a desk, who sees what is shown, makes this of it.
pub fn wrote(replica: &mut Replica, at: u64, change: impl FnOnce(&Book) -> Book) -> Option<Delta> {
    let shown = replica.shown();
    let next = Arc::new(change(&shown).as_one());
    if next == shown {
        return None;
    }
    let dot = replica.next_dot(station(at));
    let (after, told) = replica.commit(Arc::clone(&next), Deed::All, &Settling::default(), dot, &author());
    assert_eq!(after.shown(), next, "what was left on the desk is what is shown then");
    *replica = after;
    Some(told)
}

pub fn joins(replica: &mut Replica, at: u64, gone: u32, stays: u32) -> bool {
    let edit = Edit::JoinUnit(unit_id(gone), unit_id(stays));
    let Ok(next) = replica.shown().apply(&edit) else { return false };
    wrote(replica, at, |_| next).is_some()
}

fn does(replica: &mut Replica, at: u64, act: &Act) {
    wrote(replica, at, |book| act.done(book));
}

/// Two communes side by side, with a person in the first, and whatever else.
fn shared(acts: &[Act]) -> Replica {
    let mut base = Replica::default();
    for act in [Act::Unit(1, 0, 0), Act::Unit(2, 1, 0), Act::Unit(3, 0, 1), Act::Person(1, 0)].iter().chain(acts) {
        act_at(&mut base, 0, act);
    }
    base
}

/// Both together, the same either way.
fn both(one: &Replica, other: &Replica) -> Replica {
    let (joined, back) = (one.join(&other.whole()), other.join(&one.whole()));
    assert_eq!((&joined.book, &joined.contexts, joined.shown()), (&back.book, &back.contexts, back.shown()));
    joined
}

#[test]
fn what_another_writes_of_the_one_that_is_gone_lands_in_the_one_that_stays() {
    let base = shared(&[Act::Fact(1, 7), Act::Target(1, 0, 5)]);
    let (mut here, mut there) = (base.clone(), base);
    assert!(joins(&mut here, 1, 1, 2));
    for act in [Act::Person(1, 2), Act::Fact(1, 9), Act::Target(1, 0, 6), Act::Person(2, 1)] {
        act_at(&mut there, 2, &act);
    }
    let joined = both(&here, &there);
    let shown = joined.shown();
    assert_eq!(joined.clashes(), vec![], "nobody wrote the same twice");
    assert!(shown.persons.iter().all(|(_, person)| person.unit == unit_id(2)));
    assert_eq!(shown.persons.len(), 2);
    assert_eq!(shown.persons.get(&person_id(1)).unwrap().name.to_string(), "Ba");
    assert_eq!(shown.facts.get(&fact_key(2)).map(|fact| fact.value), Some(count(9)));
    assert_eq!(shown.targets.get(&target_key(2)).unwrap().revisions[0].aim, Some(Aim::Exact(count(6))));
    // The next figure lands there too, and asks nobody.
    act_at(&mut there, 2, &Act::Fact(1, 11));
    let next = both(&joined, &there);
    assert_eq!(
        (next.shown().facts.get(&fact_key(2)).map(|fact| fact.value), next.clashes()),
        (Some(count(11)), vec![])
    );
}

#[test]
fn equal_values_are_one_and_others_wait() {
    let same = shared(&[Act::Target(1, 0, 10), Act::Target(2, 0, 10)]);
    let mut here = same;
    assert!(joins(&mut here, 1, 1, 2));
    assert_eq!((here.shown().targets.len(), here.clashes()), (1, vec![]));

    let mut here = shared(&[Act::Fact(1, 7), Act::Fact(2, 9)]);
    assert!(joins(&mut here, 1, 1, 2));
    assert_eq!(
        here.shown().facts.get(&fact_key(2)).map(|fact| fact.value),
        Some(count(9)),
        "that of the one that stays"
    );
    let clashes = here.clashes();
    assert_eq!(clashes.len(), 1, "{clashes:?}");
    assert_eq!(clashes[0].field.as_ref().map(|(_, rivals)| rivals.len()), Some(2));
    for (choice, value) in [(0, 9), (1, 7)] {
        let word = here.settle(&clashes[0], choice).unwrap();
        assert_eq!(word.edit.is_none(), choice == 0);
        let dot = here.next_dot(station(3));
        let after = here.commit(Arc::new(word.book), Deed::Settle, &word.settling, dot, &author()).0;
        assert_eq!(after.shown().facts.get(&fact_key(2)).map(|fact| fact.value), Some(count(value)));
        assert_eq!(after.clashes(), vec![], "choice {choice}");
        // Whoever has not heard of it agrees when they do.
        assert_eq!(both(&here, &after).clashes(), vec![]);
        assert_eq!(both(&here, &after).shown(), after.shown());
    }
}

#[test]
fn what_was_chosen_of_the_one_that_is_gone_goes_on_from_there() {
    let base = shared(&[Act::Fact(1, 7), Act::Fact(2, 9)]);
    let (mut here, mut there) = (base.clone(), base);
    assert!(joins(&mut here, 1, 1, 2));
    let word = here.settle(&here.clashes()[0], 1).unwrap();
    let dot = here.next_dot(station(1));
    here = here.commit(Arc::new(word.book), Deed::Settle, &word.settling, dot, &author()).0;
    // The other office reports on, under the id that it knows: nobody is asked again.
    act_at(&mut there, 2, &Act::Fact(1, 12));
    let joined = both(&here, &there);
    assert_eq!((joined.shown().facts.get(&fact_key(2)).map(|f| f.value), joined.clashes()), (Some(count(12)), vec![]));
}

#[test]
fn both_ways_round_and_in_a_chain_they_come_to_one() {
    let base = shared(&[Act::Fact(1, 7)]);
    let (mut here, mut there) = (base.clone(), base);
    assert!(joins(&mut here, 1, 1, 2) && joins(&mut there, 2, 2, 1));
    let joined = both(&here, &there);
    assert_eq!(joined.shown().ones().stays(unit_id(2)), unit_id(1), "the first made");
    assert_eq!(joined.shown().persons.get(&person_id(1)).unwrap().unit, unit_id(1));
    // One takes it back: the other has said so too, so they stay one, and that way round.
    let mut parted = here.clone();
    let next = parted.parted(unit_id(1));
    assert!(wrote(&mut parted, 1, |_| next).is_some());
    assert_eq!(both(&parted, &there).shown().ones().stays(unit_id(2)), unit_id(1));
    // Whoever knows that both have said so parts both.
    let mut all = joined;
    let next = all.parted(unit_id(2));
    assert!(wrote(&mut all, 1, |_| next).is_some());
    assert!(all.shown().ones().is_empty());

    let base = shared(&[Act::Person(1, 1)]);
    let (mut here, mut there) = (base.clone(), base);
    assert!(joins(&mut here, 1, 1, 2) && joins(&mut there, 2, 2, 3));
    assert_eq!(both(&here, &there).shown().persons.get(&person_id(1)).unwrap().unit, unit_id(3));
}

#[test]
fn parted_again_each_has_what_was_its_own() {
    let base = shared(&[Act::Fact(1, 7), Act::Fact(2, 9), Act::Target(1, 0, 5)]);
    let before = base.shown();
    let (mut here, mut there) = (base.clone(), base);
    assert!(joins(&mut here, 1, 1, 2));
    let after = here.shown();
    act_at(&mut there, 2, &Act::Person(2, 1));
    let mut joined = both(&here, &there);
    let (back, stayed) = joined.take_back(&before, &after);
    assert_eq!(stayed, 0);
    assert!(wrote(&mut joined, 1, |_| back).is_some());
    let shown = joined.shown();
    assert_eq!((&shown.facts, &shown.targets), (&before.facts, &before.targets));
    assert!(
        shown.persons.iter().all(|(_, person)| person.unit == unit_id(1)),
        "who came since is where they were written"
    );
    // And done again.
    let (again, stayed) = joined.take_back(&after, &before);
    assert_eq!(stayed, 0);
    assert!(wrote(&mut joined, 1, |_| again).is_some());
    assert!(joined.shown().persons.iter().all(|(_, person)| person.unit == unit_id(2)));
}

#[test]
fn who_writes_of_the_joined_one_has_seen_both() {
    let base = shared(&[Act::Fact(1, 7), Act::Fact(2, 9)]);
    let (mut here, there) = (base.clone(), base);
    assert!(joins(&mut here, 1, 1, 2));
    does(&mut here, 1, &Act::Fact(2, 10));
    assert_eq!(here.clashes(), vec![], "whoever wrote had both in view");
    let mut late = both(&here, &there);
    assert_eq!((late.shown().facts.get(&fact_key(2)).map(|f| f.value), late.clashes()), (Some(count(10)), vec![]));
    // Taken away is taken away, of both.
    does(&mut late, 1, &Act::NoFact(2));
    assert_eq!((late.shown().facts.len(), both(&late, &there).shown().facts.len()), (0, 0));
}

#[test]
fn one_word_alone_is_written() {
    let mut here = shared(&[Act::Fact(1, 7), Act::Target(1, 0, 5)]);
    let edit = Edit::JoinUnit(unit_id(1), unit_id(2));
    let next = here.shown().apply(&edit).unwrap();
    let told = wrote(&mut here, 1, |_| next).unwrap();
    assert_eq!((told.len(), told.units.len()), (1, 1));
    assert_eq!(here.book.persons.get(&person_id(1)).unwrap().unit, unit_id(1), "as its office knows it");
    assert_eq!(told.log[0].changes.len(), 1);
    // What is changed of a person afterwards leaves that as it is.
    does(&mut here, 1, &Act::Mark(1, 0, true));
    assert_eq!(here.book.persons.get(&person_id(1)).unwrap().unit, unit_id(1));
}
