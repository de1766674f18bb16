//! A rule that a person picks settles many clashes at once, as if each word had been given by itself.

use super::clash::apart;
use super::{Act, act, act_at, author, fact_key, station};
use crate::note::{cases, person_id};
use proptest::prelude::*;
use so_nguon::domain::Station;
use so_nguon::merge::{Author, Clash, Deed, Replica, Rule, Ruling, Settling};
use std::sync::Arc;

/// The replica after the rule has been followed.
fn ruled(replica: &Replica, rule: Rule) -> (Replica, Ruling) {
    let ruling = replica.settle_by(&replica.clashes(), rule);
    let word = ruling.settlement.clone();
    let dot = replica.next_dot(station(3));
    (replica.commit(Arc::new(word.book), Deed::Settle, &word.settling, dot, &author()).0, ruling)
}

/// An act at a station at this minute past eight, by its clock.
fn at_minute(replica: &mut Replica, at: u64, act: &Act, minute: u8) {
    let by = Author { at: format!("2016-11-05 08:{minute:02}").parse().unwrap(), ..author() };
    let (next, dot) = (act.done(&replica.book), replica.next_dot(station(at)));
    *replica = replica.commit(Arc::new(next), Deed::All, &Settling::default(), dot, &by).0;
}

fn value(replica: &Replica, unit: u32) -> u32 {
    replica.book.facts.get(&fact_key(unit)).unwrap().value.get()
}

/// Two figures of which each office wrote both: the first office the first one later, the other the second one later.
fn two_figures() -> Replica {
    let mut base = Replica::default();
    for n in 1..=2 {
        act_at(&mut base, 0, &Act::Unit(n, 0, 0));
    }
    let (mut one, mut other) = (base.clone(), base);
    at_minute(&mut one, 1, &Act::Fact(2, 12), 10);
    at_minute(&mut one, 1, &Act::Fact(1, 11), 30);
    at_minute(&mut other, 2, &Act::Fact(1, 21), 20);
    at_minute(&mut other, 2, &Act::Fact(2, 22), 40);
    one.join(&other.whole())
}

#[test]
fn each_rule_chooses_as_it_says() {
    let joined = two_figures();
    let shown = (value(&joined, 1), value(&joined, 2));
    let table = [
        (Rule::Shown, shown),
        (Rule::Latest, (11, 22)),
        (Rule::Of(station(1)), (11, 12)),
        (Rule::Of(station(2)), (21, 22)),
    ];
    for (rule, wanted) in table {
        let (after, ruling) = ruled(&joined, rule);
        assert_eq!((value(&after, 1), value(&after, 2)), wanted, "{rule:?}");
        assert_eq!((after.clashes(), ruling.settled, ruling.left), (vec![], 2, 0), "{rule:?}");
        assert_eq!(ruling.settlement.edit.is_none(), wanted == shown, "{rule:?}");
    }
    let stations: Vec<_> = joined.stations_of(&joined.clashes()).into_iter().collect();
    assert_eq!(stations, [station(1), station(2)]);
}

/// The first machine in two visits, of which each wrote one of the figures; another machine wrote both.
#[test]
fn the_visits_of_a_machine_are_one_to_a_rule() {
    let [machine, other] = [0x2_1234_5678_9abc, 0x1_4321_8765_cba9].map(Station::drawn);
    let mut base = Replica::default();
    for n in 1..=2 {
        act_at(&mut base, 0, &Act::Unit(n, 0, 0));
    }
    let (mut one, mut two) = (base.clone(), base);
    at_minute(&mut one, machine.visit(1).bits(), &Act::Fact(1, 11), 10);
    at_minute(&mut one, machine.visit(2).bits(), &Act::Fact(2, 12), 20);
    at_minute(&mut two, other.visit(3).bits(), &Act::Fact(1, 21), 30);
    at_minute(&mut two, other.visit(3).bits(), &Act::Fact(2, 22), 40);
    let joined = one.join(&two.whole());
    let machines: Vec<_> = joined.stations_of(&joined.clashes()).into_iter().collect();
    assert!(matches!(machines[..], [b, a] if a.is_kin(machine) && b.is_kin(other)), "{machines:?}");
    for (of, wanted) in [(machine, (11, 12)), (machines[1], (11, 12)), (other, (21, 22))] {
        let (after, ruling) = ruled(&joined, Rule::Of(of));
        assert_eq!((value(&after, 1), value(&after, 2), ruling.left), (wanted.0, wanted.1, 0));
    }
    // Where two lives of it wrote different values, it says nothing.
    let (mut one, mut two) = (joined.clone(), joined);
    at_minute(&mut one, machine.visit(4).bits(), &Act::Fact(1, 31), 50);
    at_minute(&mut two, machine.visit(5).bits(), &Act::Fact(1, 41), 50);
    let joined = one.join(&two.whole());
    let (after, ruling) = ruled(&joined, Rule::Of(machine));
    assert_eq!((joined.clashes().len(), ruling.settled, after.clashes().len()), (2, 1, 1));
}

#[test]
fn a_rule_says_nothing_of_what_it_cannot_tell() {
    let joined = two_figures();
    // A station that wrote neither value.
    let (after, ruling) = ruled(&joined, Rule::Of(station(8)));
    assert_eq!((after.clashes(), ruling.settled), (joined.clashes(), 0));
    // Both wrote in the same minute; or nobody knows when.
    let base = apart(&[Act::Unit(1, 0, 0)], &[Act::Fact(1, 1)], &[Act::Fact(1, 2)]);
    assert_eq!(base.choice(&base.clashes()[0], Rule::Latest), None);
    let silent =
        Replica { log: joined.log.iter().take(1).map(|(dot, e)| (*dot, e.clone())).collect(), ..joined.clone() };
    assert_eq!(silent.choice(&silent.clashes()[0], Rule::Latest), None);
}

#[test]
fn a_record_half_taken_away_goes_or_stays_with_its_fields() {
    let shared = [Act::Unit(1, 0, 0), Act::Person(1, 0)];
    let mut joined = apart(&shared, &[Act::NoPerson(1)], &[Act::Person(1, 1)]);
    // A third office has named the same person otherwise.
    let mut third = Replica::default();
    for act in &shared {
        act_at(&mut third, 0, act);
    }
    act_at(&mut third, 5, &Act::Person(1, 2));
    joined = joined.join(&third.whole());
    assert_eq!(joined.clashes().len(), 2, "gone or not, and two names");
    let (gone, ruling) = ruled(&joined, Rule::Of(station(1)));
    assert!(gone.book.persons.get(&person_id(1)).is_none());
    assert_eq!((gone.clashes(), ruling.settled), (vec![], 1));
    let (kept, ruling) = ruled(&joined, Rule::Shown);
    assert_eq!((&kept.book, kept.clashes(), ruling.settled), (&joined.book, vec![], 2));
}

#[test]
fn what_the_book_refuses_waits() {
    // A unit taken away here, while a person was recorded in it there.
    let joined = apart(&[Act::Unit(1, 0, 0)], &[Act::NoUnit(1)], &[Act::Group(1, 1), Act::Person(1, 0)]);
    let (after, ruling) = ruled(&joined, Rule::Of(station(1)));
    assert_eq!((ruling.settled, ruling.left), (0, 1));
    assert_eq!(after.clashes(), joined.clashes());
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn what_a_rule_speaks_of_waits_no_longer_and_the_rest_does(
        shared in prop::collection::vec(act(), 0..8),
        here in prop::collection::vec(act(), 0..8),
        there in prop::collection::vec(act(), 0..8),
        which in 0usize..4,
    ) {
        let joined = apart(&shared, &here, &there);
        let rule = [Rule::Shown, Rule::Latest, Rule::Of(station(1)), Rule::Of(station(2))][which];
        let (after, ruling) = ruled(&joined, rule);
        let spoken = |clash: &&Clash| joined.choice(clash, rule).is_some();
        let before = joined.clashes();
        prop_assert_eq!(before.iter().filter(spoken).count(), ruling.settled + ruling.left);
        if rule == Rule::Shown {
            prop_assert_eq!(&after.book, &joined.book);
            prop_assert_eq!(ruling.settlement.edit, None);
        }
        if ruling.left == 0 {
            // What waits afterwards waited before; of a record that is gone nothing waits.
            let waits = after.clashes();
            prop_assert!(waits.iter().all(|clash| before.iter().filter(|b| !spoken(b)).any(|b| b == clash)));
        }
        // Who has not heard of it yet agrees when they do.
        let elsewhere = joined.join(&after.whole());
        prop_assert_eq!((&elsewhere.book, elsewhere.clashes()), (&after.book, after.clashes()));
    }
}
