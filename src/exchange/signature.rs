//! A station's signature (chữ ký) under what it hands out: Ed25519, so that whoever takes a file in knows that it is as this
//! station wrote it. Who that station is, people tell each other, by the key's fingerprint; nothing here vouches for it.
//!
//! The seed of a station's key never leaves the machine and is in no file.

use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::{self, Write as _};
use std::str::FromStr;
use zeroize::Zeroizing;

/// What a station signs with (khóa bí mật). It is wiped from memory when it is dropped, and never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed(Zeroizing<[u8; 32]>);

impl Seed {
    /// A seed of these bytes, which were drawn.
    #[must_use]
    pub fn of(drawn: [u8; 32]) -> Self {
        Self(Zeroizing::new(drawn))
    }

    /// The seed that was written so.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        unhex(text).map(Self::of)
    }

    /// As it is kept on its own machine.
    #[must_use]
    pub fn write(&self) -> String {
        hex(&*self.0)
    }

    /// What others know the station by.
    #[must_use]
    pub fn key(&self) -> Key {
        Key(self.signing().verifying_key().to_bytes())
    }

    /// The signature of these words.
    #[must_use]
    pub fn sign(&self, words: &str) -> Signature {
        Signature(self.signing().sign(words.as_bytes()).to_bytes())
    }

    /// A secret of this station's own for another purpose: who knows it knows nothing of the seed.
    pub(super) fn secret(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        let mut hash = Sha256::new();
        hash.update(purpose);
        hash.update([0]);
        hash.update(*self.0);
        Zeroizing::new(hash.finalize().into())
    }

    fn signing(&self) -> SigningKey {
        SigningKey::from_bytes(&self.0)
    }
}

impl fmt::Debug for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seed(…)")
    }
}

/// A station's public key (khóa công khai): 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key([u8; 32]);

/// A signature: 128 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Signature([u8; 64]);

/// A text that is no key and no signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotHex;

impl fmt::Display for NotHex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not so many hexadecimal digits")
    }
}

impl Key {
    /// Whether this key's station signed these words. Keys and signatures that fit more than one thing fit none.
    #[must_use]
    pub fn signed(&self, words: &str, signature: &Signature) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        VerifyingKey::from_bytes(&self.0).is_ok_and(|key| key.verify_strict(words.as_bytes(), &signature).is_ok())
    }

    /// What people compare on the telephone (dấu vân tay): eight groups of four digits, of the hash of the key.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let sum = Sha256::digest(self.0);
        let groups: Vec<String> = sum.chunks(2).take(8).map(hex).collect();
        groups.join(" ").to_uppercase()
    }
}

/// The three things that are written in hexadecimal are written alike.
macro_rules! in_hex {
    ($($what:ident),*) => { $(
        impl FromStr for $what {
            type Err = NotHex;
            fn from_str(text: &str) -> Result<Self, NotHex> {
                unhex(text).map(Self).ok_or(NotHex)
            }
        }
        impl TryFrom<String> for $what {
            type Error = NotHex;
            fn try_from(text: String) -> Result<Self, NotHex> {
                text.parse()
            }
        }
        impl fmt::Display for $what {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex(&self.0))
            }
        }
        impl From<$what> for String {
            fn from(it: $what) -> Self {
                it.to_string()
            }
        }
    )* };
}
in_hex!(Key, Signature);

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Small letters alone: one thing is written in one way.
fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let mut bytes = [0; N];
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != N || !rest.is_empty() {
        return None;
    }
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(bytes)
}
