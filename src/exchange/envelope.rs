//! What stands around a book in a file: who made it, with which program, how much is in it.

use super::signature::{Key, Seed};
use crate::domain::{Book, Station};
use serde::Serialize;

/// The first word of every file of ours.
pub const FORMAT: &str = "so-nguon";
/// The schema that is written, and the newest that is read.
pub const SCHEMA: u32 = 4;
/// The longest file that is read, in bytes: a book of 150,000 complete persons at some three thousand bytes each. A
/// browser holds no longer text.
pub const MOST_BYTES: usize = 500 << 20;

/// Who makes a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maker {
    /// The browser profile that writes.
    pub station: Station,
    /// What its people call it, or the office; may be empty.
    pub name: String,
    /// What it signs with; none where it has none.
    pub seed: Option<Seed>,
}

/// The maker as the file holds it.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Stamp {
    /// The browser profile that wrote the file: ten letters and digits.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-hjkmnp-tv-z]{10}$")))]
    pub id: String,
    /// What its people call it; may be empty.
    pub name: String,
    /// Its public key, 64 small hexadecimal digits, where the file is signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>", extend("pattern" = "^[0-9a-f]{64}$")))]
    pub key: Option<Key>,
}

impl From<&Maker> for Stamp {
    fn from(maker: &Maker) -> Self {
        Self { id: maker.station.to_string(), name: maker.name.clone(), key: maker.seed.as_ref().map(Seed::key) }
    }
}

/// How many records a file holds; for the reader's eye, never relied upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counts {
    /// Units.
    pub units: usize,
    /// Periods.
    pub periods: usize,
    /// Targets.
    pub targets: usize,
    /// Typed figures.
    pub facts: usize,
    /// Persons.
    pub persons: usize,
    /// Classes, programmes and what else is kept in lists.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub matters: usize,
}

// serde asks for a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(n: &usize) -> bool {
    *n == 0
}

impl Counts {
    /// How many records that is in all, periods aside: whoever is told of a file is told of what they entered.
    #[must_use]
    pub fn records(&self) -> usize {
        let Self { units, periods: _, targets, facts, persons, matters } = self;
        units + targets + facts + persons + matters
    }

    /// What a book holds.
    #[must_use]
    pub fn of(book: &Book) -> Self {
        let Book { units, periods, targets, facts, persons, matters, settings: _, echoes: _ } = book;
        Self {
            units: units.len(),
            periods: periods.len(),
            targets: targets.len(),
            facts: facts.len(),
            persons: persons.len(),
            matters: matters.len(),
        }
    }
}
