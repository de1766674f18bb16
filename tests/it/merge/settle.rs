//! A person's word settles a clash: what was chosen stands, and nobody is asked again.

use super::clash::apart;
use super::{Act, act_at, author, fact_key, station};
use crate::note::{count, person_id, unit_id};
use so_nguon::domain::Refusal;
use so_nguon::merge::{Clash, Deed, Replica, Unsettled};
use std::sync::Arc;

/// The replica after the only clash has been settled so.
fn settled(replica: &Replica, choice: usize) -> Replica {
    let clashes = replica.clashes();
    assert_eq!(clashes.len(), 1, "{clashes:?}");
    let word = replica.settle(&clashes[0], choice).expect("the clash stands");
    assert_eq!(word.edit.is_none(), word.book == *replica.book);
    let dot = replica.next_dot(station(3));
    replica.commit(Arc::new(word.book), Deed::Settle, &word.settling, dot, &author()).0
}

/// The shared beginning, and what two stations do apart: as in the table of clashes, each with one clash.
type Case<'a> = (&'a str, &'a [Act], &'a [Act], &'a [Act]);

#[test]
fn any_choice_ends_the_clash_here_and_elsewhere() {
    let (unit, person) = (Act::Unit(1, 0, 0), Act::Person(1, 0));
    let (with_unit, target) = ([Act::Unit(1, 0, 0), Act::Fact(1, 1)], [Act::Unit(1, 0, 0), Act::Target(1, 1, 1)]);
    let with_person = [unit.clone(), person];
    let (matter, says) = (Act::Matter(1, 0, 0), |kind, which, value| [Act::Beyond(kind, 1, which, value)]);
    let table: [Case; 15] = [
        ("two figures", &with_unit, &[Act::Fact(1, 2)], &[Act::Fact(1, 0)]),
        ("two names of a unit", std::slice::from_ref(&unit), &[Act::Unit(1, 0, 1)], &[Act::Unit(1, 0, 2)]),
        ("two names of a person", &with_person, &[Act::Person(1, 1)], &[Act::Person(1, 2)]),
        ("two aims", &target, &[Act::Target(1, 1, 2)], &[Act::Target(1, 1, 0)]),
        ("two choices", &[], &[Act::Small(4)], &[Act::Small(5)]),
        ("two ends of a period", &[Act::Period(0)], &[Act::Period(1)], &[Act::Period(2)]),
        ("a person gone here, changed there", &with_person, &[Act::NoPerson(1)], &[Act::Mark(1, 0, true)]),
        ("a figure gone here, changed there", &with_unit, &[Act::NoFact(1)], &[Act::Fact(1, 0)]),
        ("two remarks", &with_person, &[Act::Detail(1, 1)], &[Act::Detail(1, 2)]),
        // What nobody here knows is a field like any other.
        ("two words of a newer program", &with_person, &says(5, 0, Some(0)), &says(5, 0, Some(1))),
        ("two such details", &with_person, &says(5, 1, Some(0)), &says(5, 1, Some(2))),
        ("two of a unit", std::slice::from_ref(&unit), &says(2, 0, Some(0)), &says(2, 0, Some(1))),
        ("two of a figure", &with_unit, &says(4, 1, Some(0)), &says(4, 1, Some(1))),
        ("two of a matter", std::slice::from_ref(&matter), &says(6, 2, Some(0)), &says(6, 2, Some(1))),
        ("two of the choices", &[], &says(0, 0, Some(0)), &says(0, 0, Some(1))),
    ];
    for (what, shared, here, there) in table {
        let joined = apart(shared, here, there);
        for choice in 0..2 {
            let after = settled(&joined, choice);
            assert_eq!(after.clashes(), vec![], "{what}, choice {choice}");
            // Those who have not heard of it yet agree when they do.
            let elsewhere = joined.join(&after.whole());
            assert_eq!((elsewhere.clashes(), &elsewhere.book), (vec![], &after.book), "{what}, choice {choice}");
        }
        // To confirm what is shown changes nothing that is shown; the other choice does.
        assert_eq!(settled(&joined, 0).book, joined.book, "{what}");
        assert_ne!(settled(&joined, 1).book, joined.book, "{what}");
    }
}

#[test]
fn the_chosen_value_stands() {
    let joined = apart(&[Act::Unit(1, 0, 0)], &[Act::Fact(1, 7)], &[Act::Fact(1, 9)]);
    let rivals = joined.clashes().remove(0).field.expect("a field").1;
    for (choice, rival) in rivals.iter().enumerate() {
        let value = settled(&joined, choice).book.facts.get(&fact_key(1)).unwrap().value;
        let wanted = if rival.value.as_ref().unwrap().contains(":7") { 7 } else { 9 };
        assert_eq!(value, count(wanted));
    }
}

#[test]
fn a_record_is_kept_or_taken_away() {
    let shared = [Act::Unit(1, 0, 0), Act::Person(1, 0)];
    let joined = apart(&shared, &[Act::NoPerson(1)], &[Act::Mark(1, 0, true)]);
    assert!(settled(&joined, 0).book.persons.get(&person_id(1)).is_some());
    assert!(settled(&joined, 1).book.persons.get(&person_id(1)).is_none());
}

#[test]
fn who_has_not_seen_all_values_does_not_choose_among_them() {
    let joined = apart(&[Act::Unit(1, 0, 0)], &[Act::Fact(1, 1)], &[Act::Fact(1, 2)]);
    let seen = joined.clashes().remove(0);
    assert_eq!(joined.settle(&seen, 2), Err(Unsettled::Overtaken), "there is no third value");
    // A third station's value comes in meanwhile.
    let mut third = Replica::default();
    act_at(&mut third, 5, &Act::Fact(1, 0));
    let later = joined.join(&third.whole());
    assert_eq!(later.settle(&seen, 0), Err(Unsettled::Overtaken));
    // What is settled is settled; what never was is nothing.
    assert_eq!(settled(&joined, 0).settle(&seen, 0), Err(Unsettled::Overtaken));
    let odd = Clash { key: "{".into(), ..seen };
    assert_eq!(joined.settle(&odd, 0), Err(Unsettled::Overtaken));
}

#[test]
fn what_the_book_cannot_be_is_refused() {
    // A unit taken away here, while a person was recorded in it there.
    let shared = [Act::Unit(1, 0, 0)];
    let joined = apart(&shared, &[Act::NoUnit(1)], &[Act::Group(1, 1), Act::Person(1, 0)]);
    let clash = joined.clashes().remove(0);
    let refused = joined.settle(&clash, 1);
    assert_eq!(refused, Err(Unsettled::Refused(Refusal::InUse(unit_id(1)))));
    assert!(joined.settle(&clash, 0).is_ok());
}
