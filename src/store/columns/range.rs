//! A range coder: numbers become bytes at the cost of their rarity, a fraction of a bit where they are foreseen.
//!
//! Deflate spends at least a bit on every sign and a table on every block; details of persons are sixty short columns, most
//! of them foreseen. What is coded is told once, by code over [`Coder`]: the [`Writer`] takes the values and gives them
//! back, the [`Reader`] ignores what it is given and gives what was written. So both ways cannot differ.
//!
//! Reading never fails in the middle: broken bytes give wrong values, and [`Reader::end`] says so. Loops are bounded by
//! those who code, never by what was read alone.

/// How likely a bit is, learnt from the bits before it: the chance of a one in the upper 22 bits, and in the lower ten how many bits
/// have been seen, up to a limit.
#[derive(Clone, Copy, Debug)]
pub struct Odds(u32);

impl Default for Odds {
    fn default() -> Self {
        Self(1 << 31)
    }
}

/// After so many bits the odds drift instead of settling.
const SETTLED: u32 = 1000;
/// The bits of a number that hold how many have been seen.
const SEEN: u32 = (1 << 10) - 1;
/// How much the next bit weighs after so many, of 65,536: the first ones weigh most. (A table, for a division a bit is slow.)
const WEIGHTS: [i32; SETTLED as usize + 1] = {
    let (mut weights, mut seen) = ([0; SETTLED as usize + 1], 0);
    while seen < weights.len() {
        #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "numbers up to 1001")]
        let of = seen as i32 * 2 + 3;
        weights[seen] = 65_536 * 2 / of;
        seen += 1;
    }
    weights
};
/// No bit is ever held to be impossible.
const LEAST: u32 = 8;

impl Odds {
    /// The chance of a one, of 65,536, within bounds.
    fn chance(self) -> u32 {
        (self.0 >> 16).clamp(LEAST, 65_536 - LEAST)
    }

    /// Learns a bit.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two numbers of 22 bits")]
    pub(super) fn learn(&mut self, bit: bool) {
        let (one, seen) = (i64::from(self.0 >> 10), self.0 & SEEN);
        let aim = if bit { (1 << 22) - 1 } else { 0 };
        let step = ((aim - one) * i64::from(WEIGHTS[seen as usize])) >> 16;
        self.0 = ((one + step) as u32) << 10 | (seen + 1).min(SETTLED);
    }
}

/// Either way through the bytes.
pub trait Coder {
    /// One bit of these odds, which learn it.
    fn bit(&mut self, odds: &mut Odds, bit: bool) -> bool;
    /// A number below `most` (at most 65,536), all equally likely.
    fn evenly(&mut self, number: u32, most: u32) -> u32;
    /// Says that what was read cannot be; who does not read is never told so.
    fn refuse(&mut self) {}
    /// Whether what comes out is only now found out.
    fn reads(&self) -> bool {
        false
    }
    /// Whether something was read that cannot be: what follows is worth nothing.
    fn is_lost(&self) -> bool {
        false
    }
}

/// Writes.
#[derive(Debug)]
pub struct Writer {
    low: u64,
    range: u32,
    /// The last byte, to which one may still be carried, and the 0xff behind it.
    held: Option<u8>,
    full: usize,
    bytes: Vec<u8>,
}

impl Default for Writer {
    fn default() -> Self {
        Self { low: 0, range: u32::MAX, held: None, full: 0, bytes: Vec::new() }
    }
}

impl Writer {
    fn settle(&mut self) {
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
    }

    #[allow(clippy::cast_possible_truncation, reason = "the byte is cut out of the number")]
    fn shift(&mut self) {
        let carry = (self.low >> 32) as u8;
        if self.low < 0xff00_0000 || carry > 0 {
            self.bytes.extend(self.held.map(|byte| byte.wrapping_add(carry)));
            self.bytes.extend(std::iter::repeat_n(0xffu8.wrapping_add(carry), self.full));
            (self.held, self.full) = (Some((self.low >> 24) as u8), 0);
        } else {
            self.full += 1;
        }
        self.low = (self.low & 0x00ff_ffff) << 8;
    }

    /// The bytes; zeros at their end are left out, for the reader sees zeros behind any end.
    #[must_use]
    pub fn end(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        while self.bytes.last() == Some(&0) {
            self.bytes.pop();
        }
        self.bytes
    }
}

impl Coder for Writer {
    fn bit(&mut self, odds: &mut Odds, bit: bool) -> bool {
        let bound = (self.range >> 16) * odds.chance();
        if bit {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        odds.learn(bit);
        self.settle();
        bit
    }

    fn evenly(&mut self, number: u32, most: u32) -> u32 {
        self.range /= most.max(1);
        self.low += u64::from(number) * u64::from(self.range);
        self.settle();
        number
    }
}

/// Reads what a [`Writer`] wrote.
#[derive(Debug)]
pub struct Reader<B> {
    code: u32,
    range: u32,
    bytes: B,
    at: usize,
    /// How many zeros were seen behind the end.
    over: u32,
    broken: bool,
}

/// The reader looks this far ahead.
const AHEAD: u32 = 5;

impl<B: AsRef<[u8]>> Reader<B> {
    /// At the beginning of the bytes.
    #[must_use]
    pub fn new(bytes: B) -> Self {
        let mut reader = Self { code: 0, range: u32::MAX, bytes, at: 0, over: 0, broken: false };
        for _ in 0..4 {
            reader.next();
        }
        reader
    }

    fn next(&mut self) {
        let byte = if let Some(byte) = self.bytes.as_ref().get(self.at) {
            self.at += 1;
            *byte
        } else {
            self.over += 1;
            self.broken |= self.over > AHEAD + 64;
            0
        };
        self.code = (self.code << 8) | u32::from(byte);
    }

    fn settle(&mut self) {
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.next();
        }
    }

    /// All was read, and it could be.
    #[must_use]
    pub fn end(&self) -> Option<()> {
        (!self.broken && self.at == self.bytes.as_ref().len()).then_some(())
    }
}

impl<B: AsRef<[u8]>> Coder for Reader<B> {
    fn bit(&mut self, odds: &mut Odds, _: bool) -> bool {
        let bound = (self.range >> 16) * odds.chance();
        let bit = self.code < bound;
        if bit {
            self.range = bound;
        } else {
            self.code -= bound;
            self.range -= bound;
        }
        odds.learn(bit);
        self.settle();
        bit
    }

    fn evenly(&mut self, _: u32, most: u32) -> u32 {
        let most = most.max(1);
        self.range /= most;
        let number = (self.code / self.range).min(most - 1);
        self.code -= number * self.range;
        self.broken |= self.code >= self.range;
        self.settle();
        number
    }

    fn refuse(&mut self) {
        self.broken = true;
    }

    fn reads(&self) -> bool {
        true
    }

    fn is_lost(&self) -> bool {
        self.broken
    }
}
