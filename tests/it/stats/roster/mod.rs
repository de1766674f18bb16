//! The list of all persons: its order, and that following a book is reading it afresh.

mod flags;
mod numbers;
mod probe;
mod search;
mod sieve;
mod sift;
mod sort;
mod terms;

use crate::note::{cases, person, person_id, unit_id};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::stats::{Found, Query, Roster, Terms};
use std::sync::Arc;

/// Persons of these names, numbered from 1.
fn named(names: &[&str]) -> Rows<PersonId, Person> {
    (1..).zip(names).map(|(n, name)| (person_id(n), one(name))).collect()
}

fn one(name: &str) -> Person {
    Person { name: PersonName::new(name).unwrap(), ..person(unit_id(1), "2016-05-01") }
}

/// The names of a roster in its order.
fn names(roster: &Roster) -> Vec<String> {
    roster.order().iter().map(|place| roster.at(*place).unwrap().1.name.to_string()).collect()
}

/// Everything of everybody's numbers, in order.
fn ids(roster: &Roster) -> Vec<u32> {
    roster.order().iter().map(|place| roster.at(*place).unwrap().0.0.number).collect()
}

/// Terms that everybody meets who is in one of nine units.
fn anybody() -> Terms {
    Terms {
        sieve: so_nguon::stats::Sieve::default(),
        units: Arc::new((1..=9).map(|n| (unit_id(n), (n, Stretch { from: Span::ALL.start, until: None }))).collect()),
        span: PeriodId::Year(2016).calendar().unwrap(),
        by: CountingDate::Ceremony,
        today: crate::note::day("2016-12-31"),
    }
}

const WORDS: [&str; 14] =
    ["An", "Ân", "Ánh", "Đào", "Dừa", "Thị", "Văn", "Vân", "NGUYỄN", "Nguyễn", "Lê", "Quý", "Quí", "Hoà"];

/// A name of some words.
fn name() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&WORDS[..]), 1..5).prop_map(|words| words.join(" "))
}

#[test]
fn given_names_come_first_then_middle_names_then_family_names() {
    let rows = named(&["Trần Văn Bình", "Lê Thị Ánh", "Nguyễn Thị An", "Lê Văn An", "An", "Đào"]);
    let order = names(&Roster::of(&rows));
    assert_eq!(order, ["An", "Nguyễn Thị An", "Lê Văn An", "Lê Thị Ánh", "Trần Văn Bình", "Đào"]);
}

#[test]
fn it_reads_a_chunk_at_a_time() {
    let rows: Rows<PersonId, Person> = (1..=3000).map(|n| (person_id(n), one("Lê Văn An"))).collect();
    let mut roster = Roster::default();
    roster.meet(&rows);
    let mut seen = vec![roster.percent()];
    while !roster.go() {
        assert!(!roster.is_ready());
        seen.push(roster.percent());
    }
    assert_eq!(seen, [0, 33, 66, 100]);
    assert_eq!(roster.order().len(), 3000);
    // Nothing new: nothing to do.
    roster.meet(&rows);
    assert!(roster.is_ready());
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn following_is_reading_afresh(
        start in proptest::collection::vec((1u32..2500, name()), 0..1500),
        edits in proptest::collection::vec((1u32..2500, proptest::option::weighted(0.7, name()), any::<bool>()), 0..30),
    ) {
        let mut rows: Rows<PersonId, Person> = start.iter().map(|(n, name)| (person_id(*n), one(name))).collect();
        let mut roster = Roster::of(&rows);
        for (n, name, look) in edits {
            match name {
                Some(name) => rows.put(person_id(n), one(&name)),
                None => rows.remove(&person_id(n)),
            }
            if look {
                roster = roster.follow(&rows);
                prop_assert_eq!(ids(&roster), ids(&Roster::of(&rows)));
            }
        }
        roster = roster.follow(&rows);
        let mut sorted: Vec<_> = rows.iter().map(|(id, p)| (sort_key_of_person(p.name.as_str()), id.0.number)).collect();
        sorted.sort();
        prop_assert_eq!(ids(&roster), sorted.into_iter().map(|(_, n)| n).collect::<Vec<_>>());
    }

    #[test]
    fn narrowing_is_searching_afresh(
        people in proptest::collection::vec(name(), 0..60),
        typed in proptest::collection::vec(proptest::sample::select(vec!["a", "n", "ă", "â", "à", "v", "đ", "d", "o", "oà", "y", " ", "t", "h"]), 0..6),
    ) {
        let people: Vec<&str> = people.iter().map(String::as_str).collect();
        let roster = Roster::of(&named(&people));
        let (mut text, mut found) = (String::new(), Found::of(&roster, roster.order(), Query::of(""), None));
        for letter in typed {
            text.push_str(letter);
            let fresh = Found::of(&roster, roster.order(), Query::of(&text), None);
            found = Found::of(&roster, roster.order(), Query::of(&text), Some(&found));
            prop_assert_eq!(&found, &fresh, "{}", text);
        }
    }
}
