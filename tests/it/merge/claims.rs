//! What a file may claim of others' writes: as much as anybody tells of.

use super::{Act, act_at, station};
use crate::note::{person, person_id, unit_id};
use so_nguon::domain::{Id, PersonId, PersonName};
use so_nguon::merge::{Claim, Delta, Dot, Replica, Seen, Sibling, States, Told};

/// A stranger rewrites the person, and says to have seen so many writes of another station.
fn forged(of: u64, claimed: u32) -> Delta {
    let mut one = person(unit_id(1), "2016-05-19");
    one.name = PersonName::new("Giả").unwrap();
    let last = Dot::new(station(77), 1);
    let seen: Seen = [last, Dot::new(station(of), claimed)].into_iter().collect();
    let state = Sibling { seen, ..Sibling::born(last, one) };
    let states = States::of(vec![state]).unwrap();
    Delta { persons: vec![Told { key: person_id(1), states }], ..Delta::default() }
}

#[test]
fn writes_that_nobody_tells_of_were_not_seen() {
    let mut here = Replica::default();
    for act in [Act::Unit(1, 0, 0), Act::Person(1, 0)] {
        act_at(&mut here, 1, &act);
    }
    for (of, claimed, told) in [(1, 900_000_000, 2), (1, 3, 2), (2, 1, 0)] {
        let (believed, claims) = forged(of, claimed).believed(&[], &here).unwrap();
        assert_eq!(claims, [Claim { seen: Dot::new(station(of), claimed), told }]);
        assert_eq!(believed.seen().of(station(of)), told);
        assert_eq!(believed.believed(&[], &here), None, "what is left can be believed");
    }
    assert_eq!(forged(1, 2).believed(&[], &here), None, "what is known here has been seen");
}

#[test]
fn honest_files_are_believed_as_they_are() {
    let mut one = Replica::default();
    for act in [Act::Unit(1, 0, 0), Act::Person(1, 0), Act::Mark(1, 0, true), Act::NoPerson(1), Act::Fact(1, 1)] {
        act_at(&mut one, 1, &act);
    }
    let mut other = one.clone();
    for act in [Act::Fact(1, 2), Act::Unit(1, 0, 1), Act::Person(1, 1)] {
        act_at(&mut other, 2, &act);
    }
    for here in [&Replica::default(), &one] {
        assert_eq!(other.whole().believed(&[], here), None);
    }
}

/// Somebody's book, and that of an office that has it and has taken in a stranger's claim to have seen all of it.
fn poisoned() -> (Replica, Replica) {
    let mut victim = Replica::default();
    for act in [Act::Unit(1, 0, 0), Act::Person(1, 0)] {
        act_at(&mut victim, 1, &act);
    }
    let office = Replica::default().join(&victim.whole());
    let (believed, _) = forged(1, 900_000_000).believed(&[], &office).unwrap();
    let poisoned = office.join(&believed);
    (victim, poisoned)
}

/// The owner's correction after a stranger has claimed to have seen it: in no order is it dropped without a word.
#[test]
fn a_later_write_is_never_passed_over_for_a_claim() {
    let (mut victim, poisoned) = poisoned();
    act_at(&mut victim, 1, &Act::Person(1, 1));
    for joined in [poisoned.join(&victim.whole()), victim.join(&poisoned.whole())] {
        let said: Vec<_> = joined.clashes().into_iter().filter_map(|clash| clash.field).collect();
        assert_eq!((said.len(), said[0].0.as_str(), said[0].1.len()), (1, "name", 2), "{said:?}");
    }
}

/// The same file comes once more, when the correction is known: what it claims is still no more than it was believed at first.
#[test]
fn a_claim_does_not_grow_with_what_is_told_later() {
    let (mut victim, poisoned) = poisoned();
    act_at(&mut victim, 1, &Act::Person(1, 1));
    let told = poisoned.join(&victim.whole());
    let again = told.join(&forged(1, 900_000_000).believed(&[], &told).unwrap().0);
    assert_eq!((again.clashes().len(), &again.contexts), (1, &told.contexts));
}

/// A packet that tells less than its records have seen is followed by all there is: in whatever order they come, and wherever, it
/// is the same book.
#[test]
fn what_was_not_believed_at_first_is_once_it_is_told() {
    let mut one = Replica::default();
    for act in [Act::Unit(1, 0, 0), Act::Person(1, 0)] {
        act_at(&mut one, 1, &act);
    }
    let mut other = one.clone();
    act_at(&mut other, 3, &Act::Person(1, 1));
    act_at(&mut other, 2, &Act::Person(1, 2));
    // Nobody tells there of the third station's write, over which the second has written.
    let part = Delta { log: Vec::new(), units: Vec::new(), ..other.whole() };
    let empty = Replica::default();
    let (less, claims) = part.believed(&[], &empty).unwrap();
    assert_eq!(claims.len(), 1, "{claims:?}");
    let partly = empty.join(&less);
    for joined in
        [partly.join(&other.whole()), other.join(&partly.whole()), partly.join(&one.whole()).join(&other.whole())]
    {
        assert_eq!((&joined.contexts.persons, joined.clashes()), (&other.contexts.persons, vec![]));
    }
}

/// Somebody writes on over what was believed in part. Whoever has the rest knows what that had seen: a state that lay under it
/// does not come back beside it, in whatever order they meet.
#[test]
fn who_writes_over_a_state_has_seen_what_that_has_seen() {
    let mut one = Replica::default();
    for act in [Act::Unit(1, 0, 0), Act::Person(1, 0)] {
        act_at(&mut one, 1, &act);
    }
    let mut under = one.clone();
    act_at(&mut under, 3, &Act::Person(1, 1));
    let mut other = under.clone();
    act_at(&mut other, 2, &Act::Person(1, 2));
    let part = Delta { log: Vec::new(), units: Vec::new(), ..other.whole() };
    let mut office = Replica::default().join(&part.believed(&[], &Replica::default()).unwrap().0);
    act_at(&mut office, 4, &Act::Person(1, 0));
    let all = [&under, &other, &office];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let joined = order.into_iter().fold(Replica::default(), |joined, at| joined.join(&all[at].whole()));
        let name = joined.book.persons.get(&person_id(1)).map(|one| one.name.as_str());
        assert_eq!((name, joined.clashes()), (Some("Một"), vec![]), "{order:?}");
        assert_eq!(joined.join(&joined.whole()), joined);
    }
}

/// In a book that had taken the claim in before it was doubted, and whose owner writes on over it: of two that say to have seen
/// each other, the one that shows it has.
#[test]
fn who_shows_what_it_has_seen_is_believed() {
    let mut victim = Replica::default();
    for act in [Act::Unit(1, 0, 0), Act::Person(1, 0)] {
        act_at(&mut victim, 1, &act);
    }
    let office = victim.join(&forged(1, 900_000_000));
    // The owner has taken in the same, and no more of it than can be.
    let mut owner = victim.join(&forged(1, 900_000_000).believed(&[], &victim).unwrap().0);
    act_at(&mut owner, 1, &Act::Person(1, 2));
    for joined in [office.join(&owner.whole()), owner.join(&office.whole())] {
        let one = joined.book.persons.get(&person_id(1)).unwrap();
        assert_eq!((one.name.as_str(), joined.clashes()), ("Ba", vec![]));
        assert_eq!(joined.join(&joined.whole()), joined);
        assert_eq!(Replica::default().join(&joined.whole()).book, joined.book);
    }
}

#[test]
fn no_number_of_a_file_leaves_a_station_without_its_own() {
    let mut replica = Replica::default();
    act_at(&mut replica, 1, &Act::Unit(1, 0, 0));
    let own = station(5);
    let mut next = 1;
    for number in [12, Id::MOST, Id::MOST - 1, Id::MOST + 1, u32::MAX - 1, u32::MAX] {
        let id = PersonId(Id { station: own, number });
        let mut book = (*replica.book).clone();
        book.persons.put(id, person(unit_id(1), "2016-05-19"));
        let dot = replica.next_dot(station(77));
        let settling = so_nguon::merge::Settling::default();
        replica = replica.commit(book.into(), so_nguon::merge::Deed::All, &settling, dot, &super::author()).0;
        next = if number == 12 { 13 } else { next };
        assert_eq!(replica.next_number(own), next, "after {number}");
        assert!(replica.has_record(id.0) && !replica.has_record(Id { station: own, number: next }));
    }
}

/// Of its own numbers a station is left half, whatever is told of its writes; what it knows already takes none away.
#[test]
fn no_write_of_a_file_takes_the_numbers_that_are_left() {
    let own = station(1);
    for (number, is_spent) in [(9, false), (Dot::MOST / 2, false), (Dot::MOST / 2 + 1, true), (Dot::MOST, true)] {
        let dot = Dot::new(own, number);
        let states = States::of(vec![Sibling::born(dot, person(unit_id(1), "2016-05-19"))]).unwrap();
        let told = Delta { persons: vec![Told { key: person_id(1), states }], ..Delta::default() };
        assert_eq!(told.spends(own, &Replica::default()), is_spent.then_some(dot));
        assert_eq!((told.spends(station(2), &Replica::default()), told.spends(own, &told_to(&told))), (None, None));
    }
}

fn told_to(told: &Delta) -> Replica {
    Replica::default().join(told)
}
