//! What is foreseen of a value, so that it costs little: symbols, numbers, days and texts over a [`Coder`].
//!
//! Each model is told every value of its kind, both ways in the same order, and learns from them.

use super::range::{Coder, Odds};

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
    less: Odds,
}

impl Default for Number {
    fn default() -> Self {
        Self { length: Symbol::new(6), fine: Vec::new(), less: Odds::default() }
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

    /// Codes a number with its sign, which is foreseen apart.
    pub fn signed(&mut self, c: &mut impl Coder, number: i64) -> i64 {
        let size = self.code(c, number.unsigned_abs()).cast_signed();
        if size != 0 && c.bit(&mut self.less, number < 0) { -size } else { size }
    }
}

/// Learns what is coded and keeps none of it: so models know beforehand what both sides know.
#[derive(Debug)]
pub struct Hearsay;

impl Coder for Hearsay {
    fn bit(&mut self, odds: &mut Odds, bit: bool) -> bool {
        odds.learn(bit);
        bit
    }
    fn evenly(&mut self, number: u32, _: u32) -> u32 {
        number
    }
}
