//! Texts by their shape: the numbers in a text are coded as numbers, what is around them by its place in a lexicon.
//! `125-QĐ/HU` and `98-QĐ/HU` are of one shape.

use super::model::{Lexicon, Number, Symbol};
use super::range::Coder;

/// Stands for a number in a shape; no text of ours holds such a sign.
const MARK: char = '\u{1}';
/// A number of more digits stays in the shape.
const MOST_DIGITS: usize = 15;
/// So many numbers of a text have a model of their own.
const NUMBERS: usize = 3;

/// A text as shape and numbers. Leading zeros stay in the shape.
#[must_use]
pub fn split(text: &str) -> (String, Vec<u64>) {
    let (mut shape, mut numbers) = (String::with_capacity(text.len()), Vec::new());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number = rest[..digits].parse().ok().filter(|_| first != '0' && digits <= MOST_DIGITS);
        let cut = match number {
            Some(number) => {
                shape.push(MARK);
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
    (shape, numbers)
}

/// Texts of one column.
#[derive(Clone, Debug)]
pub struct Texts {
    shapes: Symbol,
    numbers: [Number; NUMBERS],
}

impl Texts {
    /// Of the shapes of a lexicon.
    #[must_use]
    pub fn of(lexicon: &Lexicon) -> Self {
        Self { shapes: Symbol::below(lexicon.len()), numbers: Default::default() }
    }

    /// Codes a text.
    pub fn code(&mut self, c: &mut impl Coder, lexicon: &Lexicon, text: &str) -> String {
        let (shape, numbers) = if c.reads() { Default::default() } else { split(text) };
        let shape = self.shapes.code(c, lexicon.place(&shape));
        let Some(shape) = lexicon.text(shape) else {
            c.refuse();
            return String::new();
        };
        let (mut text, mut numbers, mut at) = (String::with_capacity(shape.len() + 8), numbers.into_iter(), 0);
        for sign in shape.chars() {
            if sign == MARK {
                let number = self.numbers[at.min(NUMBERS - 1)].code(c, numbers.next().unwrap_or(0));
                text.push_str(&number.to_string());
                at += 1;
            } else {
                text.push(sign);
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
