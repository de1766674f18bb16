//! Bytes as text, 15 bits a character: local storage counts characters, not bytes.
//!
//! The 32,768 characters from U+3400 on are one run without surrogates, which would not survive the way into Rust. All of
//! them take three bytes in UTF-8, so eight of them are 24 bytes there and carry 15 bytes of ours: both ways go by such
//! groups, because a book is opened through here.

#![allow(
    clippy::inline_always,
    reason = "the page is built to be small, and these are called for every character of a book"
)]

const FIRST: u32 = 0x3400;
const BITS: u32 = 15;
/// Bytes of ours in one group of eight characters.
const GROUP: usize = 15;

/// How many bits of the last character say nothing, when so many bytes are packed.
fn spare(bytes: usize) -> u32 {
    // Below 15 in any case.
    u32::try_from((bytes * 8).next_multiple_of(BITS as usize) - bytes * 8).unwrap_or(0)
}

/// The three bytes of the character for the lowest fifteen of these bits.
#[allow(clippy::cast_possible_truncation, reason = "each part is masked below 64 or 16")]
#[inline(always)]
const fn spell(bits: u64) -> [u8; 3] {
    let sign = FIRST + (bits as u32 & 0x7fff);
    [0xe0 | (sign >> 12) as u8, 0x80 | (sign >> 6 & 63) as u8, 0x80 | (sign & 63) as u8]
}

/// The fifteen bits of the character that has these three bytes; above them, if it is none of ours.
#[inline(always)]
const fn read([a, b, c]: [u8; 3]) -> u64 {
    let sign = (a as u32 & 15) << 12 | (b as u32 & 63) << 6 | (c as u32 & 63);
    // A character of two bytes and the first of the next have no such bytes, or no such sum.
    let wrong = (a & 0xf0 ^ 0xe0) | (b & 0xc0 ^ 0x80) | (c & 0xc0 ^ 0x80);
    (sign.wrapping_sub(FIRST) | (wrong as u32) << 24) as u64
}

/// The bits of four characters, and above 15 bits if one of them is none of ours.
#[inline(always)]
const fn read_four(signs: &[u8; 12]) -> (u64, u64) {
    let [one, two, three, four] = signs.as_chunks::<3>().0 else { return (0, u64::MAX) };
    let [one, two, three, four] = [read(*one), read(*two), read(*three), read(*four)];
    (one << (3 * BITS) | two << (2 * BITS) | three << BITS | four, one | two | three | four)
}

/// The bytes as text; its first character says how many bits of the last one are spare.
#[must_use]
pub fn pack(bytes: &[u8]) -> String {
    let mut text = Vec::with_capacity((bytes.len() * 8 / 15 + 2) * 3);
    text.extend(spell(spare(bytes.len()).into()));
    let groups = bytes.chunks_exact(GROUP);
    let rest = groups.remainder();
    for group in groups {
        let (mut high, mut low) = ([0; 8], [0; 8]);
        high.copy_from_slice(&group[..8]);
        low.copy_from_slice(&group[GROUP - 8..]);
        // Sixty bits each: the last of the first eight bytes is the first of the last eight.
        for bits in [u64::from_be_bytes(high) >> 4, u64::from_be_bytes(low)] {
            let signs = [spell(bits >> (3 * BITS)), spell(bits >> (2 * BITS)), spell(bits >> BITS), spell(bits)];
            text.extend_from_slice(signs.as_flattened());
        }
    }
    let (mut held, mut count) = (0u32, 0);
    for &byte in rest {
        held = (held << 8) | u32::from(byte);
        count += 8;
        if count >= BITS {
            count -= BITS;
            text.extend(spell((held >> count).into()));
        }
    }
    if count > 0 {
        text.extend(spell((held << (BITS - count)).into()));
    }
    // Every character above is one; an empty text would be refused on reading.
    String::from_utf8(text).unwrap_or_default()
}

/// The bytes of the text; none if it is not a text that [`pack`] makes: bytes have one spelling.
#[must_use]
pub fn unpack(text: &str) -> Option<Vec<u8>> {
    let (first, text) = text.as_bytes().split_at_checked(3)?;
    let first: [u8; 3] = first.try_into().ok()?;
    let (told, mut over) = (read(first), 0);
    let mut bytes = vec![0; text.len() / 24 * GROUP];
    let (mut rest, mut room) = (text, bytes.as_mut_slice());
    while let (Some((eight, signs)), Some((group, behind))) =
        (rest.split_first_chunk::<24>(), std::mem::take(&mut room).split_first_chunk_mut::<GROUP>())
    {
        let (Some(four), Some(other)) = (eight.first_chunk(), eight.last_chunk()) else { break };
        let ((high, wrong), (low, amiss)) = (read_four(four), read_four(other));
        over |= wrong | amiss;
        // The byte in the middle has bits of both.
        group[GROUP - 8..].copy_from_slice(&(high << 60 | low).to_be_bytes());
        group[..8].copy_from_slice(&(high << 4 | low >> 56).to_be_bytes());
        (rest, room) = (signs, behind);
    }
    let (mut held, mut count) = (0, 0);
    let (signs, cut) = rest.as_chunks::<3>();
    for sign in signs {
        let bits = read(*sign);
        over |= bits;
        held = (held << BITS) | (bits & 0x7fff);
        count += BITS;
        while count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((held >> count) & 0xff).unwrap_or(0));
            held &= (1 << count) - 1;
        }
    }
    let wrong = over > 0x7fff || !cut.is_empty();
    // Spare bits are 0; more than seven of them looked like one more byte.
    let blank = held == 0 && (told <= u64::from(count) || bytes.pop() == Some(0));
    (!wrong && blank && told == u64::from(spare(bytes.len()))).then_some(bytes)
}
