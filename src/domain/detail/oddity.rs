//! What of a person's numbers can hardly be (handbook 6.2, 10.5): told as a warning, never refused, for a paper may say so.

use super::{DetailField, Entry};
use crate::domain::{Gender, Person};

/// Why a number can hardly be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// Eleven digits: a spreadsheet has dropped the zero at the front.
    LostZero,
    /// So many digits, which no such number has.
    Length(usize),
    /// The citizen number is of a person of the other gender.
    OtherGender,
    /// The citizen number is of a person born in that year.
    OtherYear(i32),
    /// Not six digits and one to three letters.
    Shape,
}

/// The numbers of the person that can hardly be, each with its field.
#[must_use]
pub fn oddities(person: &Person) -> Vec<(DetailField, Oddity)> {
    let sheet = person.details.sheet();
    let mut found = Vec::new();
    let digits = |field| match sheet.get(field, 1) {
        Some(Entry::Digits(digits)) => Some(digits.as_str().to_owned()),
        _ => None,
    };
    if let Some(number) = digits(DetailField::CitizenId) {
        found.extend(citizen(&number, person).map(|odd| (DetailField::CitizenId, odd)));
    }
    for (field, lengths) in [(DetailField::OldId, [9, 12]), (DetailField::PartyCardNo, [8, 12])] {
        let length = digits(field).map(|number| number.len()).filter(|length| !lengths.contains(length));
        found.extend(length.map(|length| (field, Oddity::Length(length))));
    }
    if let Some(Entry::Text(text)) = sheet.get(DetailField::PartyRecordNo, 1) {
        let letters = text.as_str().trim_start_matches(|c: char| c.is_ascii_digit());
        let count = text.as_str().len() - letters.len();
        let shaped =
            count == 6 && (1..=3).contains(&letters.chars().count()) && letters.chars().all(char::is_alphabetic);
        found.extend((!shaped).then_some((DetailField::PartyRecordNo, Oddity::Shape)));
    }
    found
}

/// Three digits of the province, one of century and gender, two of the year, six of a serial number.
fn citizen(number: &str, person: &Person) -> Option<Oddity> {
    let digit = |at: usize| number.as_bytes().get(at).map(|b| i32::from(b - b'0'));
    match number.len() {
        11 => return Some(Oddity::LostZero),
        12 => {}
        length => return Some(Oddity::Length(length)),
    }
    let (mark, year) = (digit(3)?, digit(4)? * 10 + digit(5)?);
    let year = 1900 + 100 * (mark / 2) + year;
    if (mark % 2 == 1) != (person.gender == Gender::Woman) {
        return Some(Oddity::OtherGender);
    }
    (year != person.born.year()).then_some(Oddity::OtherYear(year))
}
