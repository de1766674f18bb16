//! Numbers of papers are found by their beginning, and read again only where an edit was.

use super::one;
use crate::note::{cases, person_id};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::stats::{Found, Numbers, Query, Roster};

fn with(field: DetailField, text: &str) -> Person {
    let person = one("Lê Văn An");
    let details = person.details.with(field, 1, Some(field.read(text).unwrap()));
    Person { details, ..person }
}

fn read(numbers: &mut Numbers, roster: &Roster) {
    numbers.begin();
    while !numbers.go(roster) {
        assert!(numbers.percent(roster) < 100 && !numbers.is_ready(roster));
    }
}

fn found(numbers: &Numbers, roster: &Roster, typed: &str) -> Vec<u32> {
    let found = Found::by_number(numbers, roster.order(), Query::of(typed));
    let mut ids: Vec<u32> = found.places.iter().map(|place| roster.at(*place).unwrap().0.0.number).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn a_number_is_looked_up_by_its_beginning() {
    let rows = [
        (person_id(1), with(DetailField::CitizenId, "083090000017")),
        (person_id(2), with(DetailField::OldId, "083000")),
        (person_id(3), with(DetailField::PartyCardNo, "66012345")),
        (person_id(4), with(DetailField::PartyRecordNo, "660123 AB")),
        (person_id(5), with(DetailField::Note, "083090000017")),
        (person_id(6), one("Lê Văn Không")),
    ];
    let roster = Roster::of(&rows.into_iter().collect());
    let mut numbers = Numbers::default();
    read(&mut numbers, &roster);
    for (typed, ids) in [
        ("083", vec![1, 2]),
        ("0830 90", vec![1]),
        ("083090000017", vec![1]),
        ("0830900000170", vec![]),
        ("0900", vec![]),
        ("6601", vec![3, 4]),
        ("660123456789012345", vec![]),
        ("08", vec![]),
        ("an", vec![]),
    ] {
        assert_eq!(found(&numbers, &roster, typed), ids, "{typed}");
    }
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn reading_on_is_reading_afresh(
        edits in proptest::collection::vec((1u32..2500, proptest::option::weighted(0.8, "[0-9]{4,12}")), 1..60),
        typed in "[0-9]{3}",
    ) {
        let mut rows: Rows<PersonId, Person> = (1..1200).map(|n| (person_id(n), one("Lê An"))).collect();
        let (mut roster, mut numbers) = (Roster::of(&rows), Numbers::default());
        read(&mut numbers, &roster);
        for (n, number) in edits {
            match number {
                Some(number) => rows.put(person_id(n), with(DetailField::CitizenId, &number)),
                None => rows.remove(&person_id(n)),
            }
            roster = roster.follow(&rows);
            read(&mut numbers, &roster);
        }
        let begins = |person: &Person| {
            let number = person.details.get(DetailField::CitizenId, 1);
            matches!(number, Some(Entry::Digits(digits)) if digits.as_str().starts_with(&typed))
        };
        let told: Vec<u32> = rows.iter().filter(|(_, p)| begins(p)).map(|(id, _)| id.0.number).collect();
        prop_assert_eq!(found(&numbers, &roster, &typed), told);
    }
}
