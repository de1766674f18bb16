//! What can be wrong with a file from outside, as values with their place. Knows no words; `i18n` speaks for it.

use crate::domain::{Fault, Flaw};
use crate::merge::{Claim, Dot};

/// Why a file cannot be taken in at all. Nothing of it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No byte, or nothing but blanks.
    Empty,
    /// Not text: bytes that are no UTF-8.
    NotText,
    /// Text, but not JSON: the first place that is wrong.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Byte of the line, from 1; 0 at the end of a line.
        column: usize,
    },
    /// JSON that ends too early: a download or a copy that was broken off.
    CutOff {
        /// The last line, from 1.
        line: usize,
        /// Its last byte.
        column: usize,
    },
    /// Text in another coding than files have: two bytes a sign.
    Utf16,
    /// A part of the file's top that may be there once is there twice: its name.
    Twice(String),
    /// JSON of another program.
    NotOurs,
    /// A file of our own that was read otherwise than it was written: it was not handed out.
    NotReadBack,
    /// Ours, written by a newer version of the program.
    TooNew {
        /// The schema that the file claims.
        schema: u32,
    },
    /// More bytes than any book needs.
    TooLarge {
        /// How many there are.
        bytes: usize,
        /// How many are read.
        most: usize,
    },
}

/// Something wrong at one place of a file that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, as a path from the file's top or from its book: `sha256`, `persons[3].admitted`, `units[0].versions[1].name`.
    pub place: String,
    /// The key of the record that it lies in, as the file spells it, if it can be read: `0000000001-7`.
    pub record: Option<String>,
    /// What is wrong.
    pub what: What,
    /// Whether the file cannot be taken in because of it; the others are for review.
    pub blocks: bool,
}

/// What is wrong at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A value that its type refuses.
    Fault(Fault),
    /// A record that does not fit the rest of the book.
    Flaw(Flaw),
    /// A key that an earlier record of the list has, or a field that the record has twice.
    Duplicate(String),
    /// A field that is needed is not there.
    Missing,
    /// A value of another shape than the field has: a list for a text, a text for a record.
    Shape,
    /// A record's causal context says what cannot be: a write that it has not seen, two states of which one knew the other.
    Context,
    /// It claims that its records have seen a write of a station of which nobody tells anything: neither the file nor the book
    /// here, which know its writes up to `told`, 0 for none. That counts for nothing.
    Unheard {
        /// The write.
        seen: Dot,
        /// The last that anything is told of.
        told: u32,
    },
    /// It tells of a write of this very station after which hardly a number would be left to it: nobody has made that.
    Spent(Dot),
    /// A field that this program does not know, in a file that was changed by hand: it is kept as it is, whatever it means.
    Kept,
    /// A field, or a kind of record, that this program does not know and cannot keep.
    Unknown,
    /// The book is not what the file's hash was made from: it was changed by hand or by another program.
    ChangedByHand,
    /// The file's signature does not fit: it was changed on its way.
    Torn,
}

impl Problem {
    /// A problem that keeps the file out.
    pub(super) fn blocking(place: impl Into<String>, record: Option<String>, what: What) -> Self {
        Self { place: place.into(), record, what, blocks: true }
    }

    /// What a file claims of writes that nobody tells of; for review, for nothing of it is believed.
    #[must_use]
    pub fn of_claim(Claim { seen, told }: Claim) -> Self {
        let place = format!("book.seen.{}", seen.station);
        Self { place, record: None, what: What::Unheard { seen, told }, blocks: false }
    }

    /// A write of this very station after which it could hardly write any more.
    #[must_use]
    pub fn of_spending(dot: Dot) -> Self {
        let place = format!("book.seen.{}", dot.station);
        Self { place, record: None, what: What::Spent(dot), blocks: true }
    }

    /// A problem for review.
    pub(super) fn warning(place: impl Into<String>, what: What) -> Self {
        Self { place: place.into(), record: None, what, blocks: false }
    }
}
