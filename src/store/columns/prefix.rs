//! Numbers by how common they are (a prefix code, as Huffman's): quick to open, for what is opened first. What comes once is told
//! in full behind a sign that says so.

use super::bytes::{Take, put, put_run};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// No sign is longer: a table of all signs is small.
const LONGEST: usize = 11;
/// Numbers that come so often have a sign of their own: whichever of these is the shortest.
const OFTEN: [u32; 3] = [1, 2, 4];

/// Bits, the highest first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    held: u64,
    count: u32,
}

impl Bits {
    /// Adds so many bits, at most 32.
    #[allow(clippy::cast_possible_truncation, reason = "bytes are cut out")]
    fn put(&mut self, number: u32, bits: u32) {
        self.held = self.held << bits | u64::from(number);
        self.count += bits;
        while self.count >= 8 {
            self.count -= 8;
            self.bytes.push((self.held >> self.count) as u8);
            self.held &= (1 << self.count) - 1;
        }
    }

    /// A number whose highest part is counted out, the rest in so many bits.
    fn put_gap(&mut self, number: u32, rest: u32) {
        for _ in 0..number >> rest {
            self.put(1, 1);
        }
        self.put(0, 1);
        self.put(number & ((1 << rest) - 1), rest);
    }

    /// How many there are.
    fn len(&self) -> usize {
        self.bytes.len() * 8 + self.count as usize
    }

    fn end(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.put(0, 8 - self.count);
        }
        self.bytes
    }
}

/// Reads bits; behind the end there are zeros, and it is broken.
struct Reader<'a> {
    bytes: &'a [u8],
    held: u64,
    count: u32,
    over: usize,
}

#[allow(
    clippy::inline_always,
    reason = "the page is built to be small, and these are called for every number of a book"
)]
impl Reader<'_> {
    #[inline(always)]
    fn fill(&mut self, bits: u32) {
        if self.count >= bits {
            return;
        }
        if let Some((four, rest)) = self.bytes.split_first_chunk() {
            self.held = self.held << 32 | u64::from(u32::from_be_bytes(*four));
            self.count += 32;
            self.bytes = rest;
            return;
        }
        while self.count < bits {
            let byte = if let Some((byte, rest)) = self.bytes.split_first() {
                self.bytes = rest;
                *byte
            } else {
                self.over += 1;
                0
            };
            self.held = self.held << 8 | u64::from(byte);
            self.count += 8;
        }
    }

    /// The next bits, at most 32, without taking them.
    #[allow(clippy::cast_possible_truncation, reason = "masked")]
    #[inline(always)]
    fn look(&mut self, bits: u32) -> u32 {
        self.fill(bits);
        (self.held >> (self.count - bits)) as u32 & ((1 << bits) - 1)
    }

    #[inline(always)]
    fn take(&mut self, bits: u32) -> u32 {
        let number = self.look(bits);
        self.count -= bits;
        number
    }

    /// Whether all was read, and nothing behind the end: what was looked at and not taken was never meant.
    fn is_done(&self) -> bool {
        self.bytes.len() + self.count as usize / 8 == self.over
    }

    fn gap(&mut self, rest: u32) -> Option<u32> {
        let mut high = 0;
        while self.take(1) == 1 {
            high += 1;
        }
        (self.over == 0).then_some(())?;
        Some(u32::checked_mul(high, 1 << rest)? | self.take(rest))
    }
}

/// How long the sign of each of these counts is.
fn lengths(counts: &[u32]) -> Vec<usize> {
    let mut counts = counts.to_vec();
    loop {
        // The two rarest become one, again and again; a node knows the one above it.
        let mut above = vec![usize::MAX; counts.len()];
        let mut open: BTreeSet<(u32, usize)> = counts.iter().enumerate().map(|(at, n)| (*n, at)).collect();
        while open.len() > 1 {
            let (Some((a, one)), Some((b, other))) = (open.pop_first(), open.pop_first()) else { break };
            let node = above.len();
            above.push(usize::MAX);
            (above[one], above[other]) = (node, node);
            open.insert((a + b, node));
        }
        let mut deep = vec![0; above.len()];
        for at in (0..above.len()).rev() {
            if let Some(parent) = deep.get(above[at]).copied() {
                deep[at] = parent + 1;
            }
        }
        deep.truncate(counts.len());
        if deep.iter().all(|d| *d <= LONGEST) {
            // One sign alone still has a bit.
            return deep.into_iter().map(|d| d.max(1)).collect();
        }
        // Rare ones are held to be a little less rare.
        for count in &mut counts {
            *count = *count / 2 + 1;
        }
    }
}

/// The numbers, of which none is below `least` or needs more than `width` bits above it; none if it would be no use.
pub fn encode(numbers: &[u32], least: u32, width: u32) -> Option<Vec<u8>> {
    let rare = 1u32.checked_shl(width).filter(|_| width <= 20)?;
    let mut sorted: Vec<u32> = numbers.iter().map(|number| number - least).collect();
    sorted.sort_unstable();
    let all: Vec<(u32, u32)> =
        sorted.chunk_by(|a, b| a == b).filter_map(|run| Some((run[0], u32::try_from(run.len()).ok()?))).collect();
    let plans = OFTEN.iter().filter_map(|often| Plan::of(&all, *often, rare, width));
    let mut plan = plans.min_by_key(|plan| plan.size.div_ceil(8))?;
    for number in numbers {
        let number = number - least;
        if let Some((sign, wide)) = plan.signs.get(&number) {
            plan.bits.put(*sign, *wide);
        } else {
            let (sign, wide) = plan.signs.get(&rare)?;
            plan.bits.put(*sign, *wide);
            plan.bits.put(number, width);
        }
    }
    let mut bytes = Vec::new();
    put(&mut bytes, width.into());
    put_run(&mut bytes, &plan.bits.end());
    Some(bytes)
}

/// Signs for the numbers that come so often.
struct Plan {
    /// What is written of the signs themselves.
    bits: Bits,
    /// Of a number, its sign and how long that is.
    signs: FxHashMap<u32, (u32, u32)>,
    /// So many bits all will take.
    size: usize,
}

impl Plan {
    fn of(all: &[(u32, u32)], often: u32, rare: u32, width: u32) -> Option<Self> {
        let (mut counts, seldom): (Vec<_>, Vec<_>) = all.iter().copied().partition(|(_, count)| *count >= often);
        let left: u32 = seldom.iter().map(|(_, count)| count).sum();
        if left > 0 {
            // Above all numbers: they stay in order.
            counts.push((rare, left));
        }
        // The signs would not fit.
        if counts.len() >= 1 << (LONGEST - 1) {
            return None;
        }
        let long = lengths(&counts.iter().map(|(_, count)| *count).collect::<Vec<_>>());
        let mut bits = Bits::default();
        let mut signs = FxHashMap::default();
        let mut size = left as usize * width as usize;
        let mut next = 0;
        for length in 1..=LONGEST {
            let these = || counts.iter().zip(&long).filter(|(_, long)| **long == length).map(|(counted, _)| *counted);
            let wide = u32::try_from(length).ok()?;
            let many = these().count();
            bits.put_gap(u32::try_from(many).ok()?, 2);
            let rest = rest(rare, many);
            let mut behind = 0;
            for (number, count) in these() {
                bits.put_gap(number - behind, rest);
                behind = number + 1;
                signs.insert(number, (next, wide));
                size += count as usize * length;
                next += 1;
            }
            next <<= 1;
        }
        size += bits.len();
        Some(Self { bits, signs, size })
    }
}

/// How wide the gaps between so many numbers are that spread up to the greatest.
fn rest(most: u32, count: usize) -> u32 {
    let mean = usize::try_from(most).unwrap_or(0) / (count + 1);
    mean.checked_ilog2().unwrap_or(0)
}

/// The numbers of these bytes.
pub fn decode(take: &mut Take<'_>, count: usize, least: u32) -> Option<Vec<u32>> {
    let width = u32::try_from(take.upto(20)?).ok()?;
    let rare = 1u32 << width;
    let mut bits = Reader { bytes: take.run()?, held: 0, count: 0, over: 0 };
    // Each number, and behind it how long its sign is.
    let mut table: Vec<u32> = Vec::with_capacity(1 << LONGEST);
    for length in 1..=LONGEST {
        let these = usize::try_from(bits.gap(2)?).ok()?;
        let rest = rest(rare, these);
        let mut behind = 0u32;
        for _ in 0..these {
            let number = behind.checked_add(bits.gap(rest)?).filter(|n| *n <= rare)?;
            behind = number + 1;
            let room = 1 << (LONGEST - length);
            if table.len() + room > 1 << LONGEST {
                return None;
            }
            table.resize(table.len() + room, number << 4 | u32::try_from(length).ok()?);
        }
    }
    let longest = u32::try_from(LONGEST).ok()?;
    let mut numbers = vec![0; count];
    for slot in &mut numbers {
        let sign = *table.get(bits.look(longest) as usize)?;
        bits.count -= sign & 15;
        let number = if sign >> 4 == rare { bits.take(width) } else { sign >> 4 };
        *slot = number.checked_add(least)?;
    }
    bits.is_done().then_some(numbers)
}
