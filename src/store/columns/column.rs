//! A column of small numbers as bytes, in whichever of five ways is the shortest: all the same, of as many bits as the
//! greatest needs, deflated, by how common they are, or as two columns of their low and high bytes.

use super::bytes::{Take, put, put_run};
use super::prefix;

const SAME: u8 = 0;
const BITS: u8 = 1;
const DEFLATED: u8 = 2;
const SPLIT: u8 = 3;
const COMMON: u8 = 4;

/// Adds a column; how many numbers it has is known to who reads it.
pub fn put_column(bytes: &mut Vec<u8>, numbers: &[u32]) {
    bytes.extend(shortest(numbers));
}

/// Adds a column of numbers that follow one another: each by how far it is from the one before.
pub fn put_steps(bytes: &mut Vec<u8>, numbers: &[u32]) {
    let mut before = 0;
    let steps = numbers.iter().map(|number| {
        let step = number.wrapping_sub(std::mem::replace(&mut before, *number)).cast_signed();
        (step << 1 ^ step >> 31).cast_unsigned()
    });
    put_column(bytes, &steps.collect::<Vec<_>>());
}

/// Reads what [`put_steps`] added.
pub fn take_steps(take: &mut Take<'_>, count: usize) -> Option<Vec<u32>> {
    let mut numbers = take_column(take, count)?;
    let mut before = 0u32;
    for number in &mut numbers {
        let step = (*number >> 1).cast_signed() ^ -((*number & 1).cast_signed());
        before = before.wrapping_add(step.cast_unsigned());
        *number = before;
    }
    Some(numbers)
}

fn shortest(numbers: &[u32]) -> Vec<u8> {
    let least = numbers.iter().min().copied().unwrap_or(0);
    let most = numbers.iter().max().copied().unwrap_or(0);
    let mut best = Vec::new();
    if least == most {
        best.push(SAME);
        put(&mut best, least.into());
        return best;
    }
    let width = 32 - (most - least).leading_zeros();
    best.push(BITS);
    put(&mut best, least.into());
    // At most 32.
    best.push(u8::try_from(width).unwrap_or(32));
    best.extend(bits(numbers, least, width));
    if let Some(coded) = prefix::encode(numbers, least, width) {
        let mut common = vec![COMMON];
        put(&mut common, least.into());
        common.extend(coded);
        if common.len() < best.len() {
            best = common;
        }
    }
    let other = if most < 256 {
        let plain: Vec<u8> = numbers.iter().map(|n| u8::try_from(*n).unwrap_or(0)).collect();
        let mut other = vec![DEFLATED];
        put_run(&mut other, &miniz_oxide::deflate::compress_to_vec(&plain, 9));
        other
    } else {
        let (low, high): (Vec<u32>, Vec<u32>) = numbers.iter().map(|n| (n & 0xff, n >> 8)).unzip();
        let mut other = vec![SPLIT];
        other.extend(shortest(&low));
        other.extend(shortest(&high));
        other
    };
    if other.len() < best.len() { other } else { best }
}

/// Each number above the least in so many bits, the first in the lowest.
#[allow(clippy::cast_possible_truncation, reason = "bytes are cut out")]
fn bits(numbers: &[u32], least: u32, width: u32) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(numbers.len() * width as usize / 8 + 8);
    let (mut held, mut count) = (0u64, 0);
    for number in numbers {
        held |= u64::from(number - least) << count;
        count += width;
        while count >= 8 {
            bytes.push(held as u8);
            held >>= 8;
            count -= 8;
        }
    }
    if count > 0 {
        bytes.push(held as u8);
    }
    bytes
}

/// The next column, of so many numbers.
pub fn take_column(take: &mut Take<'_>, count: usize) -> Option<Vec<u32>> {
    part(take, count, 4)
}

/// A column, or the low or the high part of one; a number of 32 bits has four bytes to be split into, no more.
fn part(take: &mut Take<'_>, count: usize, deep: u32) -> Option<Vec<u32>> {
    match take.byte()? {
        SAME => Some(vec![take.small()?; count]),
        BITS => {
            let least = take.small()?;
            let width = u32::from(take.byte()?);
            let run = take.bytes((count * width as usize).div_ceil(8)).filter(|_| width <= 32)?;
            unbits(run, count, least, width)
        }
        DEFLATED => {
            let plain = miniz_oxide::inflate::decompress_to_vec_with_limit(take.run()?, count).ok()?;
            (plain.len() == count).then(|| plain.into_iter().map(u32::from).collect())
        }
        COMMON => {
            let least = take.small()?;
            prefix::decode(take, count, least)
        }
        SPLIT => {
            let deeper = deep.checked_sub(1)?;
            let mut whole = part(take, count, deeper)?;
            let high = part(take, count, deeper)?;
            let mut seen = [0; 2];
            for (low, high) in whole.iter_mut().zip(&high) {
                seen = [seen[0] | *low, seen[1] | *high];
                *low |= *high << 8;
            }
            (seen[0] < 256 && seen[1] < 1 << 24).then_some(whole)
        }
        _ => None,
    }
}

fn unbits(run: &[u8], count: usize, least: u32, width: u32) -> Option<Vec<u32>> {
    let mask = (1u64 << width) - 1;
    let (mut held, mut filled) = (0u64, 0);
    let mut bytes = run.iter();
    let mut numbers = vec![0; count];
    for number in &mut numbers {
        while filled < width {
            held |= u64::from(*bytes.next()?) << filled;
            filled += 8;
        }
        *number = u32::try_from(held & mask).ok()?.checked_add(least)?;
        held >>= width;
        filled -= width;
    }
    Some(numbers)
}
