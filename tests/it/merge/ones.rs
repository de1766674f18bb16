//! Units that are one, and offices that do not know of each other: joining them, and parting them again, merges like every
//! other write.

use super::{Act, act, act_at, author, fact_key, station, target_key};
use crate::note::{cases, count, person_id, unit_id};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::merge::{Deed, Delta, Replica, Settling};
use std::sync::Arc;

/// Somebody at a desk, who sees what is shown, makes this of it.
fn wrote(replica: &mut Replica, at: u64, change: impl FnOnce(&Book) -> Book) -> Option<Delta> {
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

fn joins(replica: &mut Replica, at: u64, gone: u32, stays: u32) -> bool {
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

/// One thing that happens.
#[derive(Clone, Debug)]
enum Step {
    Write(usize, Act),
    Join(usize, u32, u32),
    Part(usize, u32),
    /// The last write of the station is taken back.
    Back(usize),
    Tell(usize, usize),
}

const STATIONS: usize = 3;

fn step() -> impl Strategy<Value = Step> {
    let n = 1u32..4;
    prop_oneof![
        6 => (0..STATIONS, act()).prop_map(|(at, act)| Step::Write(at, act)),
        3 => (0..STATIONS, n.clone(), n.clone()).prop_map(|(at, gone, stays)| Step::Join(at, gone, stays)),
        1 => (0..STATIONS, n).prop_map(|(at, unit)| Step::Part(at, unit)),
        1 => (0..STATIONS).prop_map(Step::Back),
        2 => (0..STATIONS, 0..STATIONS).prop_map(|(from, to)| Step::Tell(from, to)),
    ]
}

/// The unit that the act changes.
fn of_unit(act: &Act) -> Option<UnitId> {
    match act {
        Act::Unit(n, ..) | Act::Group(n, _) | Act::Under(n, _) | Act::NoUnit(n) => Some(unit_id(*n)),
        _ => None,
    }
}

fn lived(steps: &[Step]) -> (Vec<Replica>, Vec<Delta>) {
    let mut all = vec![Replica::default(); STATIONS];
    let mut last: Vec<Option<(Arc<Book>, Arc<Book>)>> = vec![None; STATIONS];
    let mut journal = Vec::new();
    for step in steps {
        let (at, next) = match step {
            Step::Write(at, act) => {
                let shown = all[*at].shown();
                // Of a unit that is gone no page speaks.
                if of_unit(act).is_some_and(|unit| shown.standing(unit) != unit) {
                    continue;
                }
                (*at, act.done(&shown))
            }
            Step::Join(at, gone, stays) => {
                let edit = Edit::JoinUnit(unit_id(*gone), unit_id(*stays));
                let Ok(next) = all[*at].shown().apply(&edit) else { continue };
                (*at, next)
            }
            Step::Part(at, unit) => (*at, all[*at].parted(unit_id(*unit))),
            Step::Back(at) => {
                let Some((before, after)) = last[*at].clone() else { continue };
                (*at, all[*at].take_back(&before, &after).0)
            }
            Step::Tell(from, to) => {
                all[*to] = all[*to].join(&all[*from].whole());
                continue;
            }
        };
        let before = all[at].shown();
        let told = wrote(&mut all[at], at as u64, |_| next);
        if told.is_some() {
            last[at] = Some((before, all[at].shown()));
        }
        journal.extend(told);
    }
    (all, journal)
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn any_order_any_number_of_times(steps in prop::collection::vec(step(), 0..40)) {
        let (all, journal) = lived(&steps);
        let joined = |all: &mut dyn Iterator<Item = &Replica>| all.fold(Replica::default(), |sum, one| sum.join(&one.whole()));
        let (forth, back) = (joined(&mut all.iter()), joined(&mut all.iter().rev()));
        prop_assert_eq!((&forth.book, &forth.contexts), (&back.book, &back.contexts));
        prop_assert_eq!(forth.shown(), back.shown());
        prop_assert_eq!(forth.clashes(), back.clashes());
        prop_assert_eq!(&forth.join(&forth.whole()), &forth);
        let told = journal.iter().rev().fold(Replica::default(), |sum, entry| sum.join(entry));
        prop_assert_eq!((&told.book, &told.contexts), (&forth.book, &forth.contexts));
        // Every clash can be settled either way, and is over then.
        for clash in forth.clashes().iter().filter(|clash| matches!(clash.kind, so_nguon::merge::Kind::Facts | so_nguon::merge::Kind::Targets)) {
            for choice in 0..2 {
                // Of a unit that another office has taken away nothing more is entered.
                let Ok(word) = forth.settle(clash, choice) else { continue };
                let dot = forth.next_dot(station(9));
                let shown = Arc::new(word.book);
                let after = forth.commit(Arc::clone(&shown), Deed::Settle, &word.settling, dot, &author()).0;
                prop_assert_eq!(after.shown(), shown);
                prop_assert!(!after.clashes().contains(clash));
            }
        }
    }

    #[test]
    fn parted_at_once_all_is_as_it_was(steps in prop::collection::vec(step(), 0..30), gone in 1u32..4, stays in 1u32..4) {
        let (all, _) = lived(&steps);
        let mut here = all[0].clone();
        let before = here.shown();
        if joins(&mut here, 7, gone, stays) {
            let next = Arc::new(here.parted(unit_id(gone)));
            prop_assert_eq!(&next, &before);
            let (back, stayed) = here.take_back(&before, &here.shown());
            prop_assert_eq!((&back, stayed), (&*before, 0));
        }
    }
}
