//! Numbers that can hardly be are told, never refused.

use crate::note::unit_id;
use so_nguon::domain::*;

fn woman_of_1983(field: DetailField, text: &str) -> Vec<(DetailField, Oddity)> {
    let name = PersonName::new("Trần Thị Bưởi").unwrap();
    let mut person = Person::new(name, Gender::Woman, "1983-05".parse().unwrap(), unit_id(1));
    person.details = person.details.with(field, 1, Some(field.read(text).unwrap()));
    oddities(&person)
}

#[test]
fn a_citizen_number_says_gender_and_year() {
    let odd = |text: &str| woman_of_1983(DetailField::CitizenId, text).pop().map(|(_, odd)| odd);
    for (number, expected) in [
        ("083183000017", None),
        ("083083000017", Some(Oddity::OtherGender)),
        ("083184000017", Some(Oddity::OtherYear(1984))),
        ("083383000017", Some(Oddity::OtherYear(2083))),
        ("83183000017", Some(Oddity::LostZero)),
        ("8318300001", Some(Oddity::Length(10))),
    ] {
        assert_eq!(odd(number), expected, "{number}");
    }
}

#[test]
fn a_century_is_told_by_the_fourth_digit() {
    let name = PersonName::new("Lê Văn Mẫu").unwrap();
    let mut person = Person::new(name, Gender::Man, "2004-02-29".parse().unwrap(), unit_id(1));
    person.details =
        person.details.with(DetailField::CitizenId, 1, Some(DetailField::CitizenId.read("083204000017").unwrap()));
    assert_eq!(oddities(&person), []);
}

#[test]
fn other_numbers_have_their_lengths() {
    for (field, number, expected) in [
        (DetailField::OldId, "320012345", None),
        (DetailField::OldId, "083183000017", None),
        (DetailField::OldId, "3200123456", Some(Oddity::Length(10))),
        (DetailField::PartyCardNo, "83012345", None),
        (DetailField::PartyCardNo, "083183000017", None),
        (DetailField::PartyCardNo, "8301234", Some(Oddity::Length(7))),
        (DetailField::PartyRecordNo, "012345BT", None),
        (DetailField::PartyRecordNo, "012345", Some(Oddity::Shape)),
        (DetailField::PartyRecordNo, "12345BTRE", Some(Oddity::Shape)),
        (DetailField::PartyRecordNo, "012345 BT", Some(Oddity::Shape)),
    ] {
        assert_eq!(woman_of_1983(field, number).pop().map(|(_, odd)| odd), expected, "{number}");
    }
}
