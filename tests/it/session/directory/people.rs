//! A person found by a few letters.

use crate::note::{person, person_id, unit_id};
use so_nguon::domain::*;
use so_nguon::session::People;

const NAMES: [&str; 8] = [
    "Nguyễn Văn An",
    "Trần Thị Ánh",
    "Lê Thị Thúy Mẫu",
    "Lê Thị Thủy Mẫu",
    "Nguyễn Vũ Ái",
    "Phạm Nữ Vân Anh",
    "Phạm Văn Ba",
    "Phạm Văn",
];

fn rows() -> Rows<PersonId, Person> {
    let one = |name: &str| Person { name: PersonName::new(name).unwrap(), ..person(unit_id(1), "2016-05-01") };
    (1..).zip(NAMES).map(|(n, name)| (person_id(n), one(name))).collect()
}

fn people() -> People {
    let mut people = People::default();
    people.meet(&rows());
    while !people.go() {}
    people
}

fn found(typed: &str, recent: &[u32], most: usize) -> (Vec<u32>, usize) {
    let recent: Vec<PersonId> = recent.iter().map(|n| person_id(*n)).collect();
    let sought = people().seek(typed, |_| true, &recent, most);
    (sought.found.iter().map(|id| id.0.number).collect(), sought.rest)
}

#[test]
fn without_marks_in_any_order_of_words_and_by_initials() {
    for (typed, whom) in [
        ("nguyen van an", &[1][..]),
        ("an nguyen", &[1]),
        // Both: finding says nothing of who is who; ủ stands before ú in the order of tones.
        ("thuy mau", &[4, 3]),
        ("Thủy Mẫu", &[4, 3]),
        // Who types marks means them, and finds the others behind.
        ("Thúy Mẫu", &[3, 4]),
        ("thị thúy", &[3, 4]),
        ("nva", &[1, 5, 6]),
        ("pnva", &[6]),
        ("Trần Thị Ánh · 1976 · Chi bộ 1", &[2]),
        // Enter takes the first: whose whole name it is, before one who has another word.
        ("pham van", &[8, 6, 7]),
        ("xuan", &[]),
    ] {
        let mut ids = found(typed, &[], 9).0;
        if typed == "nva" {
            ids.sort_unstable();
        }
        assert_eq!(ids, whom, "{typed}");
    }
}

#[test]
fn the_recent_come_first_where_nothing_is_typed() {
    let (ids, rest) = found("", &[4, 2], 4);
    assert_eq!((&ids[..2], ids.len(), rest), (&[4, 2][..], 4, 4));
    assert!(ids[2..].iter().all(|id| ![4, 2].contains(id)));
    assert_eq!(found("mau", &[], 1), (vec![4], 1));
}

#[test]
fn who_may_not_be_chosen_is_not_found() {
    let sought = people().seek("mau", |id| id != person_id(3), &[person_id(3)], 9);
    assert_eq!((sought.found, sought.rest), (vec![person_id(4)], 0));
}

#[test]
fn nobody_is_found_before_all_are_read() {
    let mut people = People::default();
    people.meet(&rows());
    assert!(!people.is_ready());
    assert!(people.seek("an", |_| true, &[], 9).found.is_empty());
}
