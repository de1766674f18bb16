//! Bytes as text, 15 bits a character: local storage counts characters, not bytes.
//!
//! The 32,768 characters from U+3400 on are one run without surrogates, which would not survive the way into Rust. All of
//! them take three bytes in UTF-8, so eight of them are 24 bytes there and carry 15 bytes of ours: both ways go by such
//! groups, because a book is opened through here.

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
const fn spell(bits: u32) -> [u8; 3] {
    let sign = FIRST + (bits & 0x7fff);
    [0xe0 | (sign >> 12) as u8, 0x80 | (sign >> 6 & 63) as u8, 0x80 | (sign & 63) as u8]
}

/// The fifteen bits of the character that has these three bytes; above them, if it is none of ours.
const fn read(sign: &[u8]) -> u32 {
    match sign {
        // A character of two bytes and the first of the next have no such first byte or no such sum.
        [a @ 0xe3..=0xeb, b @ 0x80..=0xbf, c @ 0x80..=0xbf] => {
            let sign = (*a as u32 & 15) << 12 | (*b as u32 & 63) << 6 | (*c as u32 & 63);
            sign.wrapping_sub(FIRST)
        }
        _ => u32::MAX,
    }
}

/// The bytes as text; its first character says how many bits of the last one are spare.
#[must_use]
pub fn pack(bytes: &[u8]) -> String {
    let mut text = Vec::with_capacity((bytes.len() * 8 / 15 + 2) * 3);
    text.extend(spell(spare(bytes.len())));
    let groups = bytes.chunks_exact(GROUP);
    let rest = groups.remainder();
    for group in groups {
        let mut wide = [0; 16];
        wide[1..].copy_from_slice(group);
        let wide = u128::from_be_bytes(wide);
        let mut signs = [0; 24];
        for (n, sign) in signs.chunks_exact_mut(3).enumerate() {
            #[allow(clippy::cast_possible_truncation, reason = "only the lowest fifteen bits are asked for")]
            sign.copy_from_slice(&spell((wide >> (105 - 15 * n)) as u32));
        }
        text.extend(signs);
    }
    let (mut held, mut count) = (0u32, 0);
    for &byte in rest {
        held = (held << 8) | u32::from(byte);
        count += 8;
        if count >= BITS {
            count -= BITS;
            text.extend(spell(held >> count));
        }
    }
    if count > 0 {
        text.extend(spell(held << (BITS - count)));
    }
    // Every character above is one; an empty text would be refused on reading.
    String::from_utf8(text).unwrap_or_default()
}

/// The bytes of the text; none if it is not a text that [`pack`] makes: bytes have one spelling.
#[must_use]
pub fn unpack(text: &str) -> Option<Vec<u8>> {
    let (first, text) = text.as_bytes().split_at_checked(3)?;
    let (told, mut wrong) = (read(first), text.len() % 3 != 0);
    let mut bytes = Vec::with_capacity(text.len() / 24 * GROUP + GROUP);
    let groups = text.chunks_exact(24);
    let rest = groups.remainder();
    for group in groups {
        let (mut wide, mut over) = (0u128, 0);
        for sign in group.chunks_exact(3) {
            let bits = read(sign);
            over |= bits;
            wide = (wide << BITS) | u128::from(bits & 0x7fff);
        }
        wrong |= over > 0x7fff;
        bytes.extend_from_slice(&wide.to_be_bytes()[1..]);
    }
    let (mut held, mut count) = (0u32, 0);
    for sign in rest.chunks_exact(3) {
        let bits = read(sign);
        wrong |= bits > 0x7fff;
        held = (held << BITS) | (bits & 0x7fff);
        count += BITS;
        while count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((held >> count) & 0xff).unwrap_or(0));
            held &= (1 << count) - 1;
        }
    }
    // Spare bits are 0; more than seven of them looked like one more byte.
    let blank = held == 0 && (told <= count || bytes.pop() == Some(0));
    (!wrong && blank && told == spare(bytes.len())).then_some(bytes)
}
