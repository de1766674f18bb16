//! Phrases of a text and shapes of phrases: what is taken out of a text before it is coded.

use super::texts::{COMMA, Near};
use std::borrow::Cow;

/// Stands for a number in a shape; no text of ours holds such a sign, nor the others.
pub const NUMBER: char = '\u{1}';
/// Stands for the year that is near.
pub const YEAR: char = '\u{2}';
/// Stands for the place that is near, and for its bare name.
pub const PLACE: char = '\u{3}';
pub const NAME: char = '\u{4}';
/// Stand for numbers of one to fifteen digits, filled up with zeros.
pub const FIRST_FILLED: char = '\u{11}';
pub const LAST_FILLED: char = '\u{1f}';
/// What is behind so many phrases belongs to the last.
const PHRASES: usize = 7;
/// A number of more digits stays in the shape.
const MOST_DIGITS: usize = 15;

/// The phrases of a text.
pub fn phrases<'a>(text: &'a str, near: &Near<'_>) -> Vec<Cow<'a, str>> {
    let mut told = Cow::Borrowed(text);
    for (part, sign) in [(near.place, PLACE), (near.name(), NAME)] {
        if let Some(part) = part.filter(|part| !part.is_empty() && told.contains(part)) {
            told = Cow::Owned(told.replacen(part, sign.encode_utf8(&mut [0; 4]), 1));
        }
    }
    match told {
        Cow::Borrowed("") => Vec::new(),
        Cow::Borrowed(text) => text.splitn(PHRASES, COMMA).map(Cow::Borrowed).collect(),
        Cow::Owned(text) => text.splitn(PHRASES, COMMA).map(|phrase| Cow::Owned(phrase.to_owned())).collect(),
    }
}

/// A phrase as shape and numbers. Leading zeros stay in the shape; so do numbers of one digit in the name of a place.
#[must_use]
pub fn split<'a>(phrase: &'a str, near: &Near<'_>, is_place: bool) -> (Cow<'a, str>, Vec<u64>) {
    if !phrase.bytes().any(|b| b.is_ascii_digit()) {
        return (Cow::Borrowed(phrase), Vec::new());
    }
    let year = near.year.and_then(|year| u64::try_from(year).ok());
    let (mut shape, mut numbers) = (String::with_capacity(phrase.len()), Vec::new());
    let mut rest = phrase;
    while let Some(first) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let short = is_place && digits < 2;
        let number = rest[..digits].parse().ok().filter(|_| digits <= MOST_DIGITS);
        let filled = u32::try_from(digits).ok().and_then(|n| char::from_u32(u32::from(FIRST_FILLED) + n - 1));
        let filled = filled.filter(|_| near.is_filled);
        let number = number.filter(|_| filled.is_some() || first != '0' && !short);
        let cut = match number {
            Some(number) if Some(number) == year => {
                shape.push(YEAR);
                digits
            }
            Some(number) => {
                shape.push(filled.unwrap_or(NUMBER));
                numbers.push(number);
                digits
            }
            // One zero, or a run that is too long, stays.
            None if first == '0' => {
                shape.push(first);
                1
            }
            None => {
                let cut = digits.max(first.len_utf8());
                shape.push_str(&rest[..cut]);
                cut
            }
        };
        rest = &rest[cut..];
    }
    (Cow::Owned(shape), numbers)
}
