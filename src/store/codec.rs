//! A whole book as one text, as the first schema kept it. Such books are taken in; no program writes them any more, but those
//! that prove that they are still read.
//!
//! Schema 1: `so-nguon 1 HASH` and a line break, then the records as JSON, deflated and packed 15 bits a character;
//! HASH is SHA-256 of the JSON. Whatever a later schema does behind its first line, that line begins with `so-nguon` and
//! its number: by that alone an older program knows that the text is not for it to judge.

use super::pack::{pack, unpack};
use crate::domain::{Book, Records};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The schema of such a text.
pub const SCHEMA: u32 = 1;
/// A stored text never unfolds to more than this, twice what fits into a browser: a text made to burst takes no more.
const MOST_BYTES: usize = 128 << 20;

/// Why a stored text is not a book of ours.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// Broken: it does not have its own hash, or is no book.
    Damaged,
    /// From a newer program. What could be read of it may be shown, never saved.
    TooNew {
        /// Its schema.
        schema: u32,
        /// What could be understood.
        book: Option<Box<Book>>,
    },
}

/// The book as text; equal books give equal texts.
#[must_use]
pub fn encode(book: &Book) -> String {
    // Writing plain records to memory cannot fail; an empty text would be refused on reading.
    let json = serde_json::to_vec(&Records::from(book)).unwrap_or_default();
    let packed = pack(&miniz_oxide::deflate::compress_to_vec(&json, 6));
    format!("so-nguon {SCHEMA} {}\n{packed}", hash(&json))
}

/// The book of a text.
///
/// # Errors
/// [`Refused`] says whether the text is broken or of a newer program.
pub fn decode(text: &str) -> Result<Book, Refused> {
    let (schema, rest) = schema(text).ok_or(Refused::Damaged)?;
    let book = json(rest).and_then(|json| serde_json::from_slice::<Records>(&json).ok()).map(Book::from);
    if schema > SCHEMA {
        return Err(Refused::TooNew { schema, book: book.map(Box::new) });
    }
    book.ok_or(Refused::Damaged)
}

/// The schema of a text of this program, and what follows it.
fn schema(text: &str) -> Option<(u32, &str)> {
    let (number, rest) = text.strip_prefix("so-nguon ")?.split_once(' ')?;
    // One spelling each: "+1" and "01" are broken.
    let schema = number.parse::<u32>().ok().filter(|n| *n > 0 && n.to_string() == number)?;
    Some((schema, rest))
}

/// The JSON behind its own hash.
fn json(rest: &str) -> Option<Vec<u8>> {
    let (claimed, packed) = rest.split_once('\n')?;
    let json = miniz_oxide::inflate::decompress_to_vec_with_limit(&unpack(packed)?, MOST_BYTES).ok()?;
    (claimed == hash(&json)).then_some(json)
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
