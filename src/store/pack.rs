//! Bytes as text, 15 bits a character: local storage counts characters, not bytes.
//!
//! The 32,768 characters from U+3400 on are one run without surrogates, which would not survive the way into Rust.

const FIRST: u32 = 0x3400;
const BITS: u32 = 15;

/// How many bits of the last character say nothing, when so many bytes are packed.
fn spare(bytes: usize) -> u32 {
    // Below 15 in any case.
    u32::try_from((bytes * 8).next_multiple_of(BITS as usize) - bytes * 8).unwrap_or(0)
}

/// The bytes as text; its first character says how many bits of the last one are spare.
#[must_use]
pub fn pack(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 15 * 3 + 9);
    let mut push = |bits: u32| text.extend(char::from_u32(FIRST + (bits & 0x7fff)));
    push(spare(bytes.len()));
    let (mut held, mut count) = (0u32, 0);
    for &byte in bytes {
        held = (held << 8) | u32::from(byte);
        count += 8;
        if count >= BITS {
            count -= BITS;
            push(held >> count);
            held &= (1 << count) - 1;
        }
    }
    if count > 0 {
        push(held << (BITS - count));
    }
    text
}

/// The bytes of the text; none if it is not a text that [`pack`] makes: bytes have one spelling.
#[must_use]
pub fn unpack(text: &str) -> Option<Vec<u8>> {
    let mut signs = text.chars().map(|c| u32::from(c).checked_sub(FIRST).filter(|&bits| bits < 1 << BITS));
    let told = signs.next()??;
    let mut bytes = Vec::with_capacity(text.len() / 3 * 15 / 8 + 1);
    let (mut held, mut count) = (0u32, 0);
    for bits in signs {
        held = (held << BITS) | bits?;
        count += BITS;
        while count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((held >> count) & 0xff).unwrap_or(0));
            held &= (1 << count) - 1;
        }
    }
    // Spare bits are 0; more than seven of them looked like one more byte.
    let blank = held == 0 && (told <= count || bytes.pop() == Some(0));
    (blank && told == spare(bytes.len())).then_some(bytes)
}
