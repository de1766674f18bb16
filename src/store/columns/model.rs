//! What is foreseen of a value, so that it costs little: symbols, numbers, days and texts over a [`Coder`].
//!
//! Each model is told every value of its kind, both ways in the same order, and learns from them.

use super::range::{Coder, Odds};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// One of `2^bits` symbols.
#[derive(Clone, Debug)]
pub struct Symbol {
    odds: Vec<Odds>,
    bits: u32,
}

impl Symbol {
    /// A model of symbols below `2^bits`.
    #[must_use]
    pub fn new(bits: u32) -> Self {
        Self { odds: vec![Odds::default(); 1 << bits], bits }
    }

    /// A model of symbols below `most`; what was read beyond it is refused.
    #[must_use]
    pub fn below(most: usize) -> Self {
        Self::new(most.max(1).next_power_of_two().trailing_zeros())
    }

    /// Codes a symbol.
    pub fn code(&mut self, c: &mut impl Coder, symbol: usize) -> usize {
        let mut node = 1;
        for place in (0..self.bits).rev() {
            let bit = c.bit(&mut self.odds[node], symbol >> place & 1 == 1);
            node = node << 1 | usize::from(bit);
        }
        node - (1 << self.bits)
    }
}

/// So many bits below the first of a number are foreseen too.
const FINE: u32 = 3;

/// A whole number of any size; small ones and those alike cost least.
#[derive(Clone, Debug)]
pub struct Number {
    length: Symbol,
    fine: Vec<Symbol>,
}

impl Default for Number {
    fn default() -> Self {
        Self { length: Symbol::new(6), fine: Vec::new() }
    }
}

/// Plain bits, all equally likely.
pub fn plain(c: &mut impl Coder, number: u64, bits: u32) -> u64 {
    let (mut left, mut read) = (bits, 0);
    while left > 0 {
        let now = left.min(16);
        left -= now;
        // Cut to sixteen bits.
        let part = u32::try_from(number >> left & ((1 << now) - 1)).unwrap_or(0);
        read = read << now | u64::from(c.evenly(part, 1 << now));
    }
    read
}

impl Number {
    /// Codes a number below 2^63.
    pub fn code(&mut self, c: &mut impl Coder, number: u64) -> u64 {
        let number = number.min(u64::MAX >> 1);
        let length = self.length.code(c, (64 - number.leading_zeros()) as usize);
        if length < 2 {
            return length as u64;
        }
        let below = u32::try_from(length - 1).unwrap_or(0);
        let fine = below.min(FINE);
        if self.fine.len() <= length {
            self.fine.resize_with(length + 1, || Symbol::new(FINE));
        }
        let rest = below - fine;
        let top = self.fine[length].code(c, (number >> rest) as usize & ((1 << fine) - 1)) & ((1 << fine) - 1);
        (1 << fine | top as u64) << rest | plain(c, number & ((1 << rest) - 1), rest)
    }

    /// Codes a number with its sign.
    pub fn signed(&mut self, c: &mut impl Coder, number: i64) -> i64 {
        // Zigzag: 0, -1, 1, -2, 2.
        let folded = self.code(c, (number << 1 ^ number >> 63).cast_unsigned());
        (folded >> 1).cast_signed() ^ -((folded & 1).cast_signed())
    }
}

/// Texts that a chunk speaks of, each spelled once, in order.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    words: Vec<Arc<str>>,
    places: FxHashMap<Arc<str>, usize>,
}

/// All letters of one lexicon together.
const MOST_LETTERS: usize = 1 << 20;
/// No text of ours is longer: a note has 500 characters.
const MOST_LENGTH: usize = 4096;

impl Lexicon {
    /// The lexicon of these texts.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let words: FxHashSet<&str> = texts.into_iter().collect();
        let mut words: Vec<Arc<str>> = words.into_iter().map(Into::into).collect();
        words.sort_unstable();
        let places = words.iter().cloned().zip(0..).collect();
        Self { words, places }
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The place of a text.
    #[must_use]
    pub fn place(&self, text: &str) -> usize {
        self.places.get(text).copied().unwrap_or(0)
    }

    /// The text at a place.
    #[must_use]
    pub fn text(&self, place: usize) -> Option<&Arc<str>> {
        self.words.get(place)
    }

    /// Codes the lexicon itself: of each text, what it does not share with the one before it. Texts that both sides know are
    /// in it without being told.
    pub fn code<'a>(self, c: &mut impl Coder, known: impl IntoIterator<Item = &'a str>, most: usize) -> Self {
        let known: FxHashSet<&str> = known.into_iter().collect();
        let fresh =
            Self { words: self.words.into_iter().filter(|w| !known.contains(&**w)).collect(), ..Self::default() };
        let coded = fresh.spelled(c, most);
        Self::of(known.into_iter().chain(coded.words.iter().map(|w| &**w)))
    }

    fn spelled(&self, c: &mut impl Coder, most: usize) -> Self {
        let mut count = Number::default();
        let count = count.code(c, self.words.len() as u64);
        let Some(count) = usize::try_from(count).ok().filter(|n| *n <= most) else {
            c.refuse();
            return Self::default();
        };
        let (mut shared, mut letters) = (Number::default(), Letters::default());
        let (mut words, mut all): (Vec<Arc<str>>, usize) = (Vec::new(), 0);
        let mut before: Vec<u8> = Vec::new();
        for at in 0..count {
            let word = self.words.get(at).map_or(&[][..], |w| w.as_bytes());
            let same = word.iter().zip(&before).take_while(|(a, b)| a == b).count();
            let same = usize::try_from(shared.code(c, same as u64)).unwrap_or(usize::MAX);
            if same > before.len() {
                c.refuse();
                return Self::default();
            }
            before.truncate(same);
            letters.code(c, word.get(same..).unwrap_or_default(), &mut before);
            all += before.len();
            let text = std::str::from_utf8(&before).ok().filter(|_| all <= MOST_LETTERS);
            match text {
                Some(text) if words.last().is_none_or(|last| **last < *text) => words.push(text.into()),
                _ => {
                    c.refuse();
                    return Self::default();
                }
            }
        }
        Self { words, places: FxHashMap::default() }
    }
}

/// The letters of texts, each foreseen by the two before it.
#[derive(Default)]
struct Letters {
    pairs: FxHashMap<u16, Symbol>,
}

impl Letters {
    /// Codes the rest of a text behind what is there; 0 ends it, so a 0 within is left out.
    fn code(&mut self, c: &mut impl Coder, rest: &[u8], text: &mut Vec<u8>) {
        let mut rest = rest.iter().filter(|b| **b != 0);
        loop {
            let behind = match text.as_slice() {
                [.., a, b] => u16::from_be_bytes([*a, *b]),
                [b] => u16::from(*b),
                [] => 0,
            };
            let odds = self.pairs.entry(behind).or_insert_with(|| Symbol::new(8));
            let byte = odds.code(c, usize::from(rest.next().copied().unwrap_or(0)));
            let byte = u8::try_from(byte).unwrap_or(0);
            if byte == 0 {
                return;
            }
            if text.len() >= MOST_LENGTH {
                c.refuse();
                return;
            }
            text.push(byte);
        }
    }
}
