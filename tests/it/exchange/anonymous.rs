//! Persons without names: whose ids stand for whose, what is left of a person, and what a made-up packet cannot reach.

use super::memory::remembered;
use super::writing::pieces;
use super::{day, id, maker, today};
use crate::note::cases;
use proptest::prelude::*;
use so_nguon::domain::{Book, Category, Id, PersonId, Station, UnitId};
use so_nguon::exchange::anonymous::{Disguise, Pseudonyms, order, unnamed};
use so_nguon::exchange::signature::Seed;
use so_nguon::exchange::{Cover, Packet, Scope, admit, read};
use so_nguon::merge::{Dot, Replica, Seen};
use std::collections::BTreeSet;
use std::sync::Arc;

fn names(seed: u8) -> Pseudonyms {
    Pseudonyms::of(&Seed::of([seed; 32]))
}

fn disguise() -> Disguise {
    Disguise { names: names(9), dot: Dot::new(super::station(), 900), seen: Seen::default(), without: BTreeSet::new() }
}

#[test]
fn an_id_stands_for_one_record_and_tells_nothing_of_it() {
    let of = |n| names(9).id(id(n));
    let all: BTreeSet<Id> = (1..=20_000).map(of).collect();
    assert_eq!(all.len(), 20_000, "no two meet");
    assert_eq!(of(7), of(7));
    assert!(all.iter().all(|one| one.station.to_string().starts_with("and") && one.number > 0));
    assert!(all.iter().all(|one| one.station == of(1).station), "of one station");
    assert!(!(1..=20_000).map(of).is_sorted(), "nor in their order");
    let other = names(8).id(id(7));
    assert!(other.number != of(7).number && other.station.sender() != of(7).station.sender(), "another sender's");
    let elsewhere = names(9).id(Id { station: Station::from_bits(3), number: 7 });
    assert!(elsewhere.station != of(7).station && elsewhere.station.sender() == of(7).station.sender());
    assert!(!format!("{:?}", names(9)).contains('9'));
}

#[test]
fn no_browser_is_called_as_they_are() {
    let unnamed = names(9).id(id(1)).station;
    assert_eq!((unnamed.sender().is_some(), super::station().sender()), (true, None));
    assert_eq!(Station::drawn(unnamed.bits()).sender(), None);
    let drawn = Station::drawn(super::station().bits());
    assert!(drawn.kin().is_some() && drawn.sender().is_none());
    assert_eq!(Station::drawn(drawn.bits()), drawn, "one that will do stays");
}

#[test]
fn whoever_has_no_details_and_a_birth_on_the_border_counts_as_before() {
    let without = BTreeSet::new();
    for (born, on, told) in [
        ("1990-05-17", "2016-05-19", "1990"),
        // 30 until the birthday in December: the year alone would say 31.
        ("1985-12-20", "2016-05-19", "1985-12"),
        ("1985-05-20", "2016-05-19", "1985-05-20"),
        ("1985-05-10", "2016-05-19", "1985"),
        ("1998-12-20", "2016-05-19", "1998-12"),
        ("1985", "2016-05-19", "1985"),
    ] {
        let mut one = crate::note::person(UnitId(id(1)), on);
        one.born = born.parse().unwrap();
        let bare = unnamed(&one, PersonId(id(3)), &without).unwrap();
        assert_eq!(
            (bare.born.to_string().as_str(), bare.admitted(so_nguon::domain::CountingDate::Ceremony)),
            (told, one.admitted(so_nguon::domain::CountingDate::Ceremony)),
            "{born}"
        );
        assert_eq!(bare.categories(day(on).into()), one.categories(day(on).into()), "{born}");
        assert!(bare.name.as_str().starts_with("Ẩn danh "), "{}", bare.name);
    }
}

#[test]
fn what_claims_to_name_nobody_reaches_nobody_who_is_named() {
    let ours = remembered();
    let cover = Cover { packet: Packet::Anonymous, scope: Scope::default(), as_of: None };
    let mut gone = (*ours.book).clone();
    gone.persons.remove(&PersonId(id(5)));
    let theirs = ours.commit(
        Arc::new(gone),
        so_nguon::merge::Deed::All,
        &so_nguon::merge::Settling::default(),
        ours.next_dot("0000000def".parse().unwrap()),
        &so_nguon::merge::Author { name: so_nguon::domain::Note::default(), at: "2017-01-05 14:07".parse().unwrap() },
    );
    let admitted = admit(&Arc::new(theirs.0.whole()), &Arc::default(), &cover, &ours.book, &theirs.0.book);
    assert!(admitted.told.persons.is_empty() && !admitted.held.persons.is_empty());
    let bare = Arc::new((*ours.book).clone());
    let admitted = admit(&Arc::default(), &bare, &cover, &Book::default(), &bare);
    assert!(admitted.bare.persons.is_empty() && !admitted.held_bare.persons.is_empty());
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn nobodys_own_ids_and_writes_are_in_the_file(seed in any::<[u8; 32]>()) {
        let replica = remembered();
        let disguise = Disguise { names: Pseudonyms::of(&Seed::of(seed)), ..disguise() };
        let text = pieces(order(&replica, maker(), Scope::default(), &disguise)).concat();
        let intake = read(text.as_bytes(), today()).unwrap();
        prop_assert_eq!((intake.hash_ok, intake.is_blocked(), intake.bare.persons.len()), (true, false, 0));
        prop_assert_eq!(intake.book.persons.len(), replica.book.persons.len());
        prop_assert!(intake.book.matters.is_empty() && intake.told.log.is_empty() && intake.book.targets.is_empty());
        let persons = &text[text.find("\"persons\": [").unwrap()..];
        for (key, trace) in replica.contexts.persons.iter() {
            let seen = trace.seen();
            let dots = seen.iter().flat_map(|dot| ["dot", "last", "born"].map(|of| format!("\"{of}\":\"{dot}\"")));
            let marks = ["id", "key"].map(|of| format!("\"{of}\":\"{key}\"")).into_iter().chain(dots);
            marks.for_each(|mark| assert!(!persons.contains(&mark), "{mark}"));
        }
        let come = Replica::default().join(&intake.told);
        prop_assert_eq!(come.join(&intake.told), come);
        let sensitive = |book: &Book| book.persons.iter().filter(|(_, p)| p.marks.has(Category::Worker)).count();
        prop_assert_eq!(sensitive(&intake.book), sensitive(&replica.book));
    }
}
