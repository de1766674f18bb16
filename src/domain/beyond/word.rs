//! The name of a field that this program does not know.

use super::Home;
use crate::domain::Fault;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// So many letters have a name with its number.
const MOST: usize = 31;

/// The name of a field: a small letter, then small letters, digits and `_`; the second of one kind as `name/2`, up to
/// `name/99`. All names that this program gives to its own fields are so, and those of newer ones will be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word([u8; MOST]);

/// What fields are wrapped in where they stand alone: no field is called so.
const WRAPS: [&str; 2] = [Home::DETAILS, Home::ITEMS];

impl Word {
    /// What files put beside the fields of a record: no field is called so either.
    pub(super) const MEMORY: [&str; 2] = ["dot", "states"];

    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let length = self.0.iter().position(|sign| *sign == 0).unwrap_or(MOST);
        std::str::from_utf8(&self.0[..length]).unwrap_or_default()
    }
}

impl FromStr for Word {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        // One spelling each: the first of a kind has no number, and no number begins with a nought.
        let (name, is_numbered_well) = match text.split_once('/') {
            None => (text, true),
            Some((name, number)) => {
                let well = matches!(number.as_bytes(), [b'2'..=b'9'] | [b'1'..=b'9', b'0'..=b'9']);
                (name, well)
            }
        };
        let is_first = |sign: &u8| sign.is_ascii_lowercase();
        let is_inner = |sign: &u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || *sign == b'_';
        let is_name = name.as_bytes().first().is_some_and(is_first) && name.as_bytes().iter().all(is_inner);
        if text.len() > MOST {
            return Err(Fault::TooLong(MOST));
        }
        if !is_name || !is_numbered_well || Self::MEMORY.contains(&name) || WRAPS.contains(&name) {
            return Err(Fault::NotInList(Fault::clip(text)));
        }
        let mut signs = [0; MOST];
        signs[..text.len()].copy_from_slice(text.as_bytes());
        Ok(Self(signs))
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Word {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Text;
        impl de::Visitor<'_> for Text {
            type Value = Word;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a field")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Word, E> {
                text.parse().map_err(E::custom)
            }
        }
        reader.deserialize_str(Text)
    }
}
