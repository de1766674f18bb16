//! A short text of which no copy lies anywhere, with a sum: a digit that has rotted is seen, and not taken for another word.

use xxhash_rust::xxh3::xxh3_64;

/// The text with its sum behind it.
#[must_use]
pub fn summed(text: &str) -> String {
    format!("{text} {}", sum(text))
}

/// The text of one with its sum; the text itself where none stands behind it, as it was written once; none where it does not
/// fit.
#[must_use]
pub fn unsummed(text: &str) -> Option<&str> {
    match text.rsplit_once(' ') {
        None => Some(text),
        Some((text, claimed)) => (claimed == sum(text)).then_some(text),
    }
}

fn sum(text: &str) -> String {
    format!("{:016x}", xxh3_64(text.as_bytes()))
}
