//! Taking in a file: joined, logged, and after the book was emptied brought back.

use super::{Act, act_at, author, station};
use crate::note::person_id;
use so_nguon::domain::{Book, Settings};
use so_nguon::merge::{Deed, Delta, Kind, Replica, filled};
use std::sync::Arc;

/// Two stations of which the second has heard the first.
fn two() -> (Replica, Replica) {
    let mut one = Replica::default();
    act_at(&mut one, 1, &Act::Person(1, 0));
    act_at(&mut one, 1, &Act::Fact(1, 2));
    let two = Replica::default().join(&one.whole());
    (one, two)
}

/// Takes in a file at a station, as it is.
pub fn receive(at: u64, ours: &Replica, told: &Delta) -> (Replica, Delta) {
    let joined = ours.join(told);
    ours.receive(told, &joined, &joined.book, joined.next_dot(station(at)), &author())
}

#[test]
fn a_file_is_joined_and_has_its_own_line_in_the_log() {
    let (mut one, two) = two();
    act_at(&mut one, 1, &Act::Person(1, 1));
    let (after, told) = receive(2, &two, &one.whole());
    assert_eq!((&*after.book, after.clashes()), (&*one.book, vec![]));
    let line = after.log.iter().find(|(dot, _)| dot.station == station(2)).unwrap().1;
    assert_eq!((line.deed, line.changes.len(), line.changes[0].kind), (Deed::Receive, 1, Kind::Persons));
    // Another tab is told all of it by the one entry.
    let tab = two.join(&told);
    assert_eq!((&tab.book, &tab.contexts, &tab.log), (&after.book, &after.contexts, &after.log));
    assert_eq!(told.after, Some(0));
}

#[test]
fn an_old_file_does_not_bring_back_who_was_taken_away() {
    let (one, mut two) = two();
    act_at(&mut two, 2, &Act::NoPerson(1));
    let (after, _) = receive(2, &two, &one.whole());
    assert_eq!((after.book.persons.len(), after.clashes()), (0, vec![]));
}

#[test]
fn a_book_that_was_emptied_is_brought_back_from_its_file() {
    let (one, mut two) = two();
    act_at(&mut two, 2, &Act::NoPerson(1));
    act_at(&mut two, 2, &Act::NoFact(1));
    let joined = two.join(&one.whole());
    let next = Arc::new(filled(&joined.book, &one.book));
    let (after, told) = two.receive(&one.whole(), &joined, &next, joined.next_dot(station(2)), &author());
    assert_eq!((&*after.book, after.clashes()), (&*one.book, vec![]));
    assert_eq!(&*two.join(&told).book, &*one.book);
    // And who still has the emptied state comes to the same.
    assert_eq!(&*after.join(&two.whole()).book, &*one.book);
}

#[test]
fn numbers_that_only_the_file_knows_are_not_given_again() {
    let (mut one, _) = two();
    let old = one.clone();
    let told = (0..3).filter_map(|n| act_at(&mut one, 1, &Act::Fact(2, n))).count();
    assert_eq!(told, 3);
    // The same station, set back to an older state, opens its own later file.
    let (after, told) = receive(1, &old, &one.whole());
    assert_eq!((told.log.last().unwrap().dot.number, told.after), (6, Some(2)));
    assert_eq!(&*after.book, &*one.book);
}

#[test]
fn an_emptied_book_takes_over_the_choices_too() {
    let chosen = |small_target| Book { settings: Settings { small_target, ..Settings::default() }, ..Book::default() };
    let usual = Settings::default().small_target;
    assert_eq!(filled(&Book::default(), &chosen(usual + 1)).settings.small_target, usual + 1);
    assert_eq!(filled(&chosen(usual + 2), &chosen(usual + 1)).settings.small_target, usual + 2);
}

/// What was written at home, one after the other; and the book of an office that was told of the person alone, so not of all that
/// the person's state has seen, and has written on over that.
pub fn partly_told() -> (Vec<Delta>, Replica) {
    let mut home = Replica::default();
    let acts = [(1, Act::Unit(1, 0, 0)), (1, Act::Person(1, 0)), (3, Act::Person(1, 1)), (5, Act::Person(1, 2))];
    let journal = acts.iter().filter_map(|(at, act)| act_at(&mut home, *at, act)).collect();
    let part = Delta { log: Vec::new(), units: Vec::new(), ..home.whole() };
    let (less, claims) = part.believed(&[], &Replica::default()).unwrap();
    assert_eq!(claims.len(), 1, "{claims:?}");
    let mut office = Replica::default().join(&less);
    act_at(&mut office, 4, &Act::Mark(1, 0, true));
    (journal, office)
}

/// Where it is taken in, all that the office's state has seen is known of the one under it. Another tab there has only what was
/// written over that one: it is told all of it too, or a name that was written over would come to stand beside the later one.
#[test]
fn what_is_learned_of_a_file_is_told_with_it() {
    let (journal, office) = partly_told();
    let after = |n: usize| journal[..n].iter().fold(Replica::default(), |all, told| all.join(told));
    let (home, mut over, mut beside) = (after(4), after(4), after(3));
    act_at(&mut over, 6, &Act::NoPerson(1));
    act_at(&mut beside, 7, &Act::Branch(1, 2));
    let (tab, told) = receive(2, &home, &office.whole());
    let both = [tab.join(&over.whole()), over.join(&told)];
    assert_eq!(both[0].contexts, both[1].contexts);
    for joined in both {
        let all = joined.join(&beside.whole());
        let name = all.book.persons.get(&person_id(1)).map(|one| one.name.as_str());
        let clashes: Vec<_> = all.clashes().into_iter().filter_map(|clash| clash.field).collect();
        assert_eq!((name, clashes), (Some("Ba"), vec![]));
    }
}
