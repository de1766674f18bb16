//! Texts by their phrases: what stands between commas has a place in a lexicon, with the numbers taken out and coded as numbers.
//! `số 12/3, ấp An Hòa` is two phrases, and `125-QĐ/HU` and `98-QĐ/HU` are of one shape. What repeats something told before
//! of the same person (where one lives, the year of the day) refers to it.

use super::model::{Lexicon, Number, Symbol};
use super::range::Coder;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// Stands for a number in a shape; no text of ours holds such a sign, nor the others.
const NUMBER: char = '\u{1}';
/// Stands for the year that is near.
const YEAR: char = '\u{2}';
/// Stands for the place that is near, and for its bare name.
const PLACE: char = '\u{3}';
const NAME: char = '\u{4}';
/// Between phrases.
const COMMA: &str = ", ";
/// What is behind so many phrases belongs to the last.
const PHRASES: usize = 7;
/// A number of more digits stays in the shape.
const MOST_DIGITS: usize = 15;

/// What has been told of the same person.
#[derive(Clone, Copy, Debug, Default)]
pub struct Near<'a> {
    /// Where they live: `xã An Thủy, huyện Ba Tri`.
    pub place: Option<&'a str>,
    /// The year of the day that the text stands beside.
    pub year: Option<i32>,
}

impl Near<'_> {
    /// The name of the place without its kind and what it is in: `An Thủy`.
    fn name(&self) -> Option<&str> {
        let name = self.place?.split(COMMA).next()?.split_once(' ')?.1;
        (name.len() > 2).then_some(name)
    }
}

/// The phrases of a text.
pub fn phrases<'a>(text: &'a str, near: &Near<'_>) -> Vec<Cow<'a, str>> {
    let mut told = Cow::Borrowed(text);
    for (part, sign) in [(near.place, PLACE), (near.name(), NAME)] {
        if let Some(part) = part.filter(|part| !part.is_empty() && told.contains(part)) {
            told = Cow::Owned(told.replacen(part, sign.encode_utf8(&mut [0; 4]), 1));
        }
    }
    match told {
        Cow::Borrowed(text) => text.splitn(PHRASES, COMMA).map(Cow::Borrowed).collect(),
        Cow::Owned(text) => text.splitn(PHRASES, COMMA).map(|phrase| Cow::Owned(phrase.to_owned())).collect(),
    }
}

/// A phrase as shape and numbers. Leading zeros stay in the shape.
#[must_use]
pub fn split(phrase: &str, year: Option<i32>) -> (Cow<'_, str>, Vec<u64>) {
    if !phrase.bytes().any(|b| b.is_ascii_digit()) {
        return (Cow::Borrowed(phrase), Vec::new());
    }
    let year = year.and_then(|year| u64::try_from(year).ok());
    let (mut shape, mut numbers) = (String::with_capacity(phrase.len()), Vec::new());
    let mut rest = phrase;
    while let Some(first) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number = rest[..digits].parse().ok().filter(|_| first != '0' && digits <= MOST_DIGITS);
        let cut = match number {
            Some(number) if Some(number) == year => {
                shape.push(YEAR);
                digits
            }
            Some(number) => {
                shape.push(NUMBER);
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

/// Texts of one column.
#[derive(Clone, Debug)]
pub struct Texts {
    count: Symbol,
    last: Symbol,
    others: Symbol,
    numbers: FxHashMap<(usize, usize), Number>,
}

impl Texts {
    /// Of the shapes of a lexicon.
    #[must_use]
    pub fn of(lexicon: &Lexicon) -> Self {
        let shapes = Symbol::below(lexicon.len());
        Self { count: Symbol::new(3), last: shapes.clone(), others: shapes, numbers: FxHashMap::default() }
    }

    /// Codes a text.
    pub fn code(&mut self, c: &mut impl Coder, lexicon: &Lexicon, near: &Near<'_>, text: &str) -> String {
        let given = if c.reads() { Vec::new() } else { phrases(text, near) };
        let count = self.count.code(c, given.len());
        let mut text = String::with_capacity(text.len().max(16));
        for at in 0..count {
            let phrase = given.get(at).map_or("", |phrase| phrase);
            let (shape, numbers) = split(phrase, near.year);
            let model = if at + 1 == count { &mut self.last } else { &mut self.others };
            let place = model.code(c, lexicon.place(&shape));
            let Some(shape) = lexicon.text(place) else {
                c.refuse();
                return String::new();
            };
            if at > 0 {
                text.push_str(COMMA);
            }
            let (mut numbers, mut nth) = (numbers.into_iter(), 0);
            for sign in shape.chars() {
                match sign {
                    NUMBER => {
                        let model = self.numbers.entry((place, nth)).or_default();
                        text.push_str(&model.code(c, numbers.next().unwrap_or(0)).to_string());
                        nth += 1;
                    }
                    YEAR => near.year.iter().for_each(|year| text.push_str(&year.to_string())),
                    PLACE => text.push_str(near.place.unwrap_or_default()),
                    NAME => text.push_str(near.name().unwrap_or_default()),
                    other => text.push(other),
                }
            }
        }
        text
    }
}

/// Names of people, word by word.
#[derive(Clone, Debug)]
pub struct Names {
    parts: [Symbol; 3],
}

impl Names {
    /// Of the words of a lexicon.
    #[must_use]
    pub fn of(lexicon: &Lexicon) -> Self {
        Self { parts: std::array::from_fn(|_| Symbol::below(lexicon.len())) }
    }

    /// Codes a name.
    pub fn code(&mut self, c: &mut impl Coder, lexicon: &Lexicon, name: &str) -> String {
        let parts = if c.reads() { [""; 3] } else { super::persons::split(name) };
        let mut words = [""; 3];
        for ((model, part), word) in self.parts.iter_mut().zip(parts).zip(&mut words) {
            match lexicon.text(model.code(c, lexicon.place(part))) {
                Some(text) => *word = text,
                None => c.refuse(),
            }
        }
        let mut name = String::new();
        super::persons::join(&mut name, words);
        name
    }
}
