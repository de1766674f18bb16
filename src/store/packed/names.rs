//! What lies under which key, and the hash that names a text or vouches for it.

use crate::merge::Dot;
use crate::store::PREFIX;
use std::{fmt, str::FromStr};
use xxhash_rust::xxh3::xxh3_128;

/// The first 120 bits of XXH3, as 24 characters: a name that says all of what it names.
///
/// It finds damage, and tells texts of one's own apart. Nobody's word rests on it (files carry SHA-256, a locked book is sealed), so
/// it need not withstand forgery; and it takes a small part of the time of one that does, where all that is stored is hashed
/// before the first ranking is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 15]);

/// Crockford's base 32, in small letters, as ids are spelled.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl Hash {
    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut hash = [0; 15];
        hash.copy_from_slice(&xxh3_128(bytes).to_be_bytes()[..15]);
        Self(hash)
    }
}

impl Hash {
    /// Its first bits.
    #[must_use]
    pub fn bits(&self) -> u64 {
        self.0[..8].iter().fold(0, |bits, byte| bits << 8 | u64::from(*byte))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = [0; 24];
        // Five bytes are eight letters.
        for (five, eight) in self.0.chunks_exact(5).zip(letters.chunks_exact_mut(8)) {
            let bits = five.iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
            for (letter, place) in eight.iter_mut().zip((0..8).rev()) {
                *letter = LETTERS[usize::try_from(bits >> (place * 5) & 31).unwrap_or(0)];
            }
        }
        f.write_str(std::str::from_utf8(&letters).unwrap_or_default())
    }
}

impl FromStr for Hash {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (letters, mut hash) = (text.as_bytes(), [0; 15]);
        if letters.len() != 24 {
            return Err(());
        }
        for (eight, five) in letters.chunks_exact(8).zip(hash.chunks_exact_mut(5)) {
            let mut bits = 0u64;
            for letter in eight {
                let place = LETTERS.iter().position(|l| l == letter).ok_or(())?;
                bits = bits << 5 | place as u64;
            }
            five.copy_from_slice(&bits.to_be_bytes()[3..]);
        }
        Ok(Self(hash))
    }
}

/// What lies under a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A root.
    Root(u64),
    /// A chunk of records.
    Chunk(Hash),
    /// A journal entry.
    Journal(Dot),
    /// A whole book of schema 1.
    Book(u64),
    /// Room that is held back, to be given to a fold when there is no other.
    Ballast,
    /// None of ours.
    Other,
}

/// What lies behind [`PREFIX`] at the beginning of the names of a book's texts, whoever can read them.
pub const OF_BOOK: [&str; 4] = ["root/", "c/", "j/", "book/"];

/// The key of a journal entry.
#[must_use]
pub fn key(dot: Dot) -> String {
    Place::Journal(dot).to_string()
}

/// The write that lies under a key, if it is that of a journal entry.
#[must_use]
pub fn dot(key: &str) -> Option<Dot> {
    if let Place::Journal(dot) = Place::of(key) { Some(dot) } else { None }
}

/// No number of a root or a book is greater.
const MOST: u64 = 999_999_999_999_999;

impl Place {
    /// What lies under this key: each has one spelling.
    #[must_use]
    pub fn of(key: &str) -> Self {
        let number = |digits: &str| digits.parse().ok().filter(|n: &u64| (1..=MOST).contains(n));
        let place = match key.strip_prefix(PREFIX).and_then(|rest| rest.split_once('/')) {
            Some(("root", digits)) => number(digits).map(Self::Root),
            Some(("book", digits)) => number(digits).map(Self::Book),
            Some(("c", hash)) => hash.parse().ok().map(Self::Chunk),
            Some(("j", dot)) => dot.parse().ok().map(Self::Journal),
            None if key.strip_prefix(PREFIX) == Some("ballast") => Some(Self::Ballast),
            _ => None,
        };
        place.filter(|p| p.to_string() == key).unwrap_or(Self::Other)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root(number) => write!(f, "{PREFIX}root/{number}"),
            Self::Chunk(hash) => write!(f, "{PREFIX}c/{hash}"),
            Self::Journal(dot) => write!(f, "{PREFIX}j/{dot}"),
            Self::Book(number) => write!(f, "{PREFIX}book/{number}"),
            Self::Ballast => write!(f, "{PREFIX}ballast"),
            Self::Other => Ok(()),
        }
    }
}
