//! What is a clash and what is none.

use super::{Act, STEP, act_at, author, fact_key, station};
use crate::note::{count, day, name, person_id, unit_id};
use so_nguon::domain::Unit;
use so_nguon::merge::{Clash, Deed, Delta, FactField, Replica, Settling};
use std::sync::Arc;

/// A book that two stations share, and what each of them does without knowing of the other; the joined book.
pub fn apart(shared: &[Act], here: &[Act], there: &[Act]) -> Replica {
    let mut base = Replica::default();
    for act in shared {
        act_at(&mut base, 0, act);
    }
    let (mut one, mut other) = (base.clone(), base);
    for act in here {
        act_at(&mut one, 1, act);
    }
    for act in there {
        act_at(&mut other, 2, act);
    }
    let joined = one.join(&other.whole());
    let back = other.join(&one.whole());
    assert_eq!((&joined.book, &joined.contexts), (&back.book, &back.contexts));
    joined
}

/// The clashing fields; "gone" for a record taken away here and changed there.
fn fields(clashes: &[Clash]) -> Vec<String> {
    clashes.iter().map(|c| c.field.as_ref().map_or("gone".into(), |(f, v)| format!("{f}:{}", v.len()))).collect()
}

/// What it is called; what is shared; what each does; which fields clash.
type Case<'a> = (&'a str, &'a [Act], &'a [Act], &'a [Act], &'a [&'a str]);

#[test]
fn only_unseen_differing_writes_clash() {
    let (unit, fact, person) = (Act::Unit(1, 0, 0), Act::Fact(1, 1), Act::Person(1, 0));
    let table: [Case; 18] = [
        ("two figures", std::slice::from_ref(&fact), &[Act::Fact(1, 2)], &[Act::Fact(1, 0)], &["figure:2"]),
        ("the same figure twice", &[], &[Act::Fact(1, 2)], &[Act::Fact(1, 2)], &[]),
        ("two figures made apart", &[], &[Act::Fact(1, 1)], &[Act::Fact(1, 2)], &["figure:2"]),
        ("one changed, one left", std::slice::from_ref(&fact), &[Act::Fact(1, 2)], &[], &[]),
        (
            "there and back, against a change",
            std::slice::from_ref(&fact),
            &[Act::Fact(1, 2), Act::Fact(1, 1)],
            &[Act::Fact(1, 0)],
            &["figure:2"],
        ),
        (
            "reported anew here, corrected there",
            std::slice::from_ref(&fact),
            &[Act::Fact(1, 2)],
            &[Act::Correct(1, Some(0))],
            &[],
        ),
        (
            "reported anew here, corrected anew there",
            &[Act::Fact(1, 1), Act::Correct(1, Some(2))],
            &[Act::Fact(1, 0)],
            &[Act::Correct(1, Some(0))],
            &[],
        ),
        (
            "reported anew here, the correction taken back there",
            &[Act::Fact(1, 1), Act::Correct(1, Some(2))],
            &[Act::Fact(1, 0)],
            &[Act::Correct(1, None)],
            &[],
        ),
        (
            "two corrections",
            std::slice::from_ref(&fact),
            &[Act::Correct(1, Some(2))],
            &[Act::Correct(1, Some(0))],
            &["correction:2"],
        ),
        ("gone here, changed there", std::slice::from_ref(&fact), &[Act::NoFact(1)], &[Act::Fact(1, 0)], &["gone"]),
        ("gone in both", std::slice::from_ref(&fact), &[Act::NoFact(1)], &[Act::NoFact(1)], &[]),
        ("name here, group there", std::slice::from_ref(&unit), &[Act::Unit(1, 0, 1)], &[Act::Group(1, 1)], &[]),
        ("two versions", std::slice::from_ref(&unit), &[Act::Unit(1, 1, 1)], &[Act::Unit(1, 2, 2)], &[]),
        (
            "two names of one day",
            std::slice::from_ref(&unit),
            &[Act::Unit(1, 0, 1)],
            &[Act::Unit(1, 0, 2)],
            &["name/2010-01-01:2"],
        ),
        ("two marks", std::slice::from_ref(&person), &[Act::Mark(1, 0, true)], &[Act::Mark(1, 1, true)], &[]),
        ("name here, branch there", std::slice::from_ref(&person), &[Act::Person(1, 1)], &[Act::Branch(1, 2)], &[]),
        ("choices made apart", &[], &[Act::Small(4)], &[Act::Small(5)], &["small_target:2"]),
        ("two decisions of a target", &[], &[Act::Target(1, 1, 1)], &[Act::Target(1, 2, 2)], &[]),
    ];
    for (what, shared, here, there, clashes) in table {
        assert_eq!(fields(&apart(shared, here, there).clashes()), clashes, "{what}");
    }
}

/// A unit reports and a station above corrects: whoever hears of the two, in whatever order, has both.
#[test]
fn a_report_and_a_correction_stand_side_by_side() {
    let joined = apart(&[Act::Fact(1, 1)], &[Act::Fact(1, 2)], &[Act::Correct(1, Some(0))]);
    let fact = joined.book.facts.get(&fact_key(1)).unwrap();
    assert_eq!((fact.value.get(), fact.counts().get(), joined.clashes().len()), (2, 0, 0));
    let wrote = |field: FactField| {
        joined.contexts.facts.get(&fact_key(1)).unwrap().writer(Some(fact), field.into()).unwrap().station
    };
    assert_eq!((wrote(FactField::Figure), wrote(FactField::Correction)), (super::station(1), super::station(2)));
    // Taken back, the newest report counts.
    let mut back = joined.clone();
    act_at(&mut back, 2, &Act::Correct(1, None));
    let fact = back.book.facts.get(&fact_key(1)).unwrap();
    assert_eq!((fact.counts().get(), back.clashes().len()), (2, 0));
    assert_eq!(joined.join(&back.whole()).book, back.book);
}

#[test]
fn what_others_changed_stays_when_one_takes_the_record_away() {
    let shared = [Act::Person(1, 0), Act::Mark(1, 2, true)];
    let joined = apart(&shared, &[Act::NoPerson(1)], &[Act::Mark(1, 0, true)]);
    let person = joined.book.persons.get(&person_id(1)).expect("shown until somebody settles it");
    assert_eq!(person.name.as_str(), "Một");
    // To take it away for good is an ordinary edit, which has now seen both.
    let mut settled = joined.clone();
    act_at(&mut settled, 3, &Act::NoPerson(1));
    assert_eq!((settled.clashes(), settled.book.persons.len()), (vec![], 0));
    assert_eq!(joined.join(&settled.whole()).clashes(), vec![]);
}

#[test]
fn a_shown_value_is_confirmed_by_a_write() {
    let joined = apart(&[], &[Act::Fact(1, 1)], &[Act::Fact(1, 2)]);
    let mut settling = Settling::default();
    settling.facts.push((fact_key(1), vec![FactField::Figure.into()]));
    let dot = joined.next_dot(super::station(3));
    let book = Arc::clone(&joined.book);
    let (settled, told) = joined.commit(book, so_nguon::merge::Deed::Settle, &settling, dot, &super::author());
    assert_eq!(settled.clashes(), vec![]);
    assert_eq!(joined.join(&told).clashes(), vec![]);
    assert_eq!(settled.book.facts, joined.book.facts);
}

#[test]
fn a_change_elsewhere_does_not_settle_a_clash() {
    let shared = [Act::Person(1, 0)];
    let mut joined = apart(&shared, &[Act::Person(1, 1)], &[Act::Person(1, 2)]);
    act_at(&mut joined, 3, &Act::Mark(1, 0, true));
    assert_eq!(fields(&joined.clashes()), ["name:2"]);
    // Nor does joining it once more with those who made it.
    let told: Delta = joined.whole();
    assert_eq!(fields(&Replica::default().join(&told).clashes()), ["name:2"]);
    // Writing the field does.
    act_at(&mut joined, 3, &Act::Person(1, 0));
    assert_eq!(joined.clashes(), vec![]);
}

#[test]
fn a_record_made_anew_is_another_life() {
    let shared = [Act::Person(1, 0), Act::NoPerson(1), Act::Person(1, 1)];
    let joined = apart(&shared, &[], &[Act::Branch(1, 3)]);
    let person = joined.book.persons.get(&person_id(1)).unwrap();
    assert_eq!((person.name.as_str(), person.unit, joined.clashes()), ("Hai", unit_id(3), vec![]));
}

/// What carries other fields, and goes while another writes of those: a version of a unit, a step.
#[test]
fn what_is_taken_away_with_what_it_carries_does_not_vanish() {
    let person = [Act::Unit(1, 0, 0), Act::Person(1, 0), Act::Step(1, 0, false)];
    let table: [(&str, &[Act], Act, &[&str]); 3] = [
        ("a step goes, its vote comes", &person, Act::Step(1, 1, true), &["step/1/branch_vote/1/taken:2"]),
        ("a step goes, its day changes", &person, Act::Step(1, 1, false), &["step/1/branch_vote/1/taken:2"]),
        ("a step goes, the person's name changes", &person, Act::Person(1, 1), &[]),
    ];
    for (what, shared, there, expected) in table {
        let joined = apart(shared, &[Act::NoStep(1)], std::slice::from_ref(&there));
        let about: Vec<String> = fields(&joined.clashes()).into_iter().filter(|f| f.contains("/taken")).collect();
        assert_eq!(about.len(), expected.len(), "{what}: {:?}", joined.clashes());
        let Some(clash) =
            joined.clashes().into_iter().find(|c| c.field.as_ref().is_some_and(|f| f.0.contains("/taken")))
        else {
            continue;
        };
        // Whoever keeps the step has it with what was written of it; whoever does not has none of it.
        let rivals = &clash.field.as_ref().unwrap().1;
        for (choice, rival) in rivals.iter().enumerate() {
            let word = joined.settle(&clash, choice).unwrap();
            let step = word.book.persons.get(&person_id(1)).unwrap().details.step(STEP);
            assert_eq!(step.is_some(), rival.value.is_some(), "{what}");
            if let (Some(step), Act::Step(_, 1, true)) = (step, &there) {
                assert_eq!(step.votes.yes, Some(count(1)), "{what}");
            }
            let dot = joined.next_dot(station(3));
            let after = joined.commit(Arc::new(word.book), Deed::Settle, &word.settling, dot, &author()).0;
            let waits = fields(&after.clashes()).into_iter().filter(|f| f.contains("/taken")).count();
            assert_eq!(waits, 0, "{what}, {choice}");
        }
    }
}

#[test]
fn a_version_that_goes_while_its_group_comes_waits_for_a_person() {
    let mut base = Replica::default();
    for act in [Act::Unit(1, 0, 0), Act::Unit(1, 1, 1)] {
        act_at(&mut base, 0, &act);
    }
    let (mut one, mut other) = (base.clone(), base);
    let with = |replica: &Replica, change: &dyn Fn(&mut Unit)| {
        let mut book = (*replica.book).clone();
        let mut unit = book.units.get(&unit_id(1)).unwrap().clone();
        change(&mut unit);
        book.units.put(unit_id(1), unit);
        Arc::new(book)
    };
    let commit = |replica: &Replica, at: u64, book| {
        replica.commit(book, Deed::All, &Settling::default(), replica.next_dot(station(at)), &author()).0
    };
    one = commit(&one, 1, with(&one, &|unit| drop(unit.versions.pop())));
    other = commit(&other, 2, with(&other, &|unit| unit.versions[1].group = Some(name("Khối xã"))));
    let joined = one.join(&other.whole());
    assert_eq!(joined.contexts, other.join(&one.whole()).contexts);
    assert_eq!(fields(&joined.clashes()), ["name/2014-01-01:2"]);
    // Somebody who has seen both writes something else: it still waits, and nothing of it is lost.
    let later = commit(&joined, 4, with(&joined, &|unit| unit.ended = Some(day("2020-01-01"))));
    for replica in [&joined, &later] {
        let clash = replica.clashes().remove(0);
        let rivals = &clash.field.as_ref().unwrap().1;
        assert_eq!(fields(std::slice::from_ref(&clash)), ["name/2014-01-01:2"]);
        let keep = rivals.iter().position(|rival| rival.value.is_some()).unwrap();
        let word = replica.settle(&clash, keep).unwrap();
        let settled =
            replica.commit(Arc::new(word.book), Deed::Settle, &word.settling, replica.next_dot(station(3)), &author());
        let unit = settled.0.book.units.get(&unit_id(1)).unwrap().clone();
        assert_eq!(unit.versions.iter().find(|v| v.from == day("2014-01-01")).unwrap().group, Some(name("Khối xã")));
        assert_eq!(settled.0.clashes(), vec![]);
        let word = replica.settle(&clash, 1 - keep).unwrap();
        let settled =
            replica.commit(Arc::new(word.book), Deed::Settle, &word.settling, replica.next_dot(station(3)), &author());
        assert_eq!((settled.0.book.units.get(&unit_id(1)).unwrap().versions.len(), settled.0.clashes()), (1, vec![]));
    }
}
