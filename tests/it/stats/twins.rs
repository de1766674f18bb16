//! Records that may be of one person.

use crate::note::{person_id, unit_id};
use so_nguon::domain::*;
use so_nguon::stats::{Alike, TwinSearch, Twins, namesakes, namesakes_of};
use std::sync::Arc;

/// A book of the persons `name|born|citizen id`, women where the second name is Thị.
fn book(rows: &[&str]) -> Book {
    let mut book = Book::default();
    for (at, row) in rows.iter().enumerate() {
        let parts: Vec<&str> = row.split('|').collect();
        let gender = if parts[0].contains(" Thị ") { Gender::Woman } else { Gender::Man };
        let mut person = Person::new(PersonName::new(parts[0]).unwrap(), gender, parts[1].parse().unwrap(), unit_id(1));
        if let Some(number) = parts.get(2) {
            let entry = DetailField::CitizenId.read(number).unwrap();
            person.details = person.details.with(DetailField::CitizenId, 1, Some(entry));
        }
        book.persons.put(person_id(u32::try_from(at).unwrap() + 1), person);
    }
    book
}

fn ids(numbers: &[u32]) -> Vec<PersonId> {
    numbers.iter().map(|n| person_id(*n)).collect()
}

fn search(book: Book, some: usize) -> Vec<Twins> {
    let mut search = TwinSearch::new(Arc::new(book));
    while !search.go(some) {}
    search.found()
}

#[test]
fn a_namesake_has_name_gender_and_birth() {
    let book = book(&[
        "Nguyễn Thúy Mỹ|1990-05-17",
        "NGUYỄN THUÝ MĨ|1990",
        "Nguyễn Thúy Mỹ|1990-05-18",
        "Nguyễn Thúy Mỹ|1991",
        "Nguyễn Thúy My|1990-05",
    ]);
    assert_eq!(namesakes(&book, person_id(1)), ids(&[2, 5]));
    assert_eq!(namesakes(&book, person_id(4)), []);
    assert_eq!(namesakes(&book, person_id(9)), []);
    // Of somebody who is being typed: all that are on record, but the record that is being mended.
    let typed = book.persons.get(&person_id(1)).unwrap().clone();
    assert_eq!(namesakes_of(&book, &typed, None), ids(&[1, 2, 5]));
    assert_eq!(namesakes_of(&book, &typed, Some(person_id(2))), ids(&[1, 5]));
    let woman = Person { gender: Gender::Woman, ..typed };
    assert_eq!(namesakes_of(&book, &woman, None), []);
}

#[test]
fn a_search_finds_numbers_and_names_whatever_its_pace() {
    let rows = [
        "Lê Văn Mẫu|1990|083090000017",
        "Lê Văn Khác|1971|083090000017",
        "Lê Văn Mẫu|1990-02-01|083090000018",
        "Trần Thị Bưởi|1980",
        "Trần Thị Bưởi|1980-01-01",
        "Trần Thị Bưởi|1980-12-31",
    ];
    let found = search(book(&rows), 1);
    let by_number = Twins { by: Alike::CitizenId, persons: ids(&[1, 2]) };
    assert_eq!(found[0], by_number);
    let names: Vec<Vec<PersonId>> = found[1..].iter().map(|t| t.persons.clone()).collect();
    assert_eq!(names, [ids(&[1, 3]), ids(&[4, 5, 6])]);
    for some in [2, 100] {
        assert_eq!(search(book(&rows), some), found);
    }
}

#[test]
fn those_told_by_a_number_are_not_told_again() {
    let found = search(book(&["Lê Văn Mẫu|1990|083090000017", "Lê Văn Mẫu|1990|083090000017"]), 10);
    assert_eq!(found, [Twins { by: Alike::CitizenId, persons: ids(&[1, 2]) }]);
    assert_eq!(search(Book::default(), 10), []);
}
