//! Roots and journal entries as texts: a first line with the schema and a hash, then deflated JSON, 15 bits a character.
//!
//! Whatever a later schema does behind its first line, that line begins with `so-nguon` and its number: by that alone an older
//! program knows that the text is not for it to judge.

use super::names::Hash;
use super::primed::{deflate, inflate};
use crate::store::{pack, unpack};
use serde::{Serialize, de::DeserializeOwned};

/// The schema that is written, and the newest that is read: a closed period says how all of it stood. Of the third, roots name
/// chunks in which units, targets and figures are columns.
pub const SCHEMA: u32 = 4;
/// The oldest schema of such texts.
pub const FIRST: u32 = 2;

/// Why a stored text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has not its own hash, or is none of ours.
    Damaged,
    /// From a newer program: its schema.
    TooNew(u32),
}

/// The text of a value, of a schema.
#[must_use]
pub fn write(schema: u32, value: &impl Serialize) -> String {
    // Plain records always have a JSON form; nothing would be refused on reading.
    let bytes = deflate(&serde_json::to_vec(value).unwrap_or_default());
    format!("so-nguon {schema} {}\n{}", Hash::of(&bytes), pack(&bytes))
}

/// The value of a text.
///
/// # Errors
/// [`Unread`] says whether it is broken or of a newer program.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unread> {
    let (schema, rest) = schema(text).ok_or(Unread::Damaged)?;
    if schema > SCHEMA {
        return Err(Unread::TooNew(schema));
    }
    let value = || {
        let (claimed, packed) = rest.split_once('\n')?;
        let bytes = unpack(packed)?;
        let whole = schema >= FIRST && claimed.parse() == Ok(Hash::of(&bytes));
        let json = Some(bytes).filter(|_| whole).and_then(|bytes| inflate(&bytes))?;
        serde_json::from_slice(&json).ok()
    };
    value().ok_or(Unread::Damaged)
}

/// The schema of a text of this program, and what follows it.
#[must_use]
pub fn schema(text: &str) -> Option<(u32, &str)> {
    let (number, rest) = text.strip_prefix("so-nguon ")?.split_once(' ')?;
    // One spelling each: "+2" and "02" are broken.
    let schema = number.parse::<u32>().ok().filter(|n| *n > 0 && n.to_string() == number)?;
    Some((schema, rest))
}
