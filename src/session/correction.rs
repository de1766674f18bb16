//! A reported figure is corrected by a station above, with a reason (đính chính): the report stays as it was given, and what
//! counts is the correction until somebody takes it back.

use super::read_count;
use crate::domain::{Book, Cause, Correction, Day, Edit, Fact, FactKey, Fault};
use crate::merge::{FactField, LogEntry, Replica};

/// What was typed into the form of a correction and cannot be, field by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amiss {
    /// Of the number.
    pub value: Option<Fault>,
    /// Of the reason.
    pub reason: Option<Fault>,
}

/// The edit that corrects a figure that has been reported; nothing where none has been.
///
/// # Errors
/// [`Amiss`]: the number or the reason cannot be; both are needed.
pub fn correct(book: &Book, key: FactKey, value: &str, reason: &str, on: Day) -> Result<Option<Edit>, Amiss> {
    let value = if value.trim().is_empty() { Err(Fault::Blank) } else { read_count(value) };
    match (value, Cause::new(reason)) {
        (Ok(value), Ok(reason)) => Ok(with(book, key, Some(Correction { value, reason, on }))),
        (value, reason) => Err(Amiss { value: value.err(), reason: reason.err() }),
    }
}

/// The edit that takes a correction back: what was reported counts again.
#[must_use]
pub fn take_back(book: &Book, key: FactKey) -> Option<Edit> {
    book.facts.get(&key)?.correction.as_ref().and_then(|_| with(book, key, None))
}

fn with(book: &Book, key: FactKey, correction: Option<Correction>) -> Option<Edit> {
    let fact = book.facts.get(&key)?.clone();
    Some(Edit::SetFact(key, Some(Fact { correction, ..fact })))
}

/// The write that corrected a figure, as people read it; none where nobody did, or where the log of that time is not here.
#[must_use]
pub fn corrected_by(replica: &Replica, key: FactKey) -> Option<&LogEntry> {
    let key = replica.fact_lies(key);
    let fact = replica.book.facts.get(&key).filter(|fact| fact.correction.is_some())?;
    let dot = replica.contexts.facts.get(&key)?.writer(Some(fact), FactField::Correction.into())?;
    replica.log.get(&dot)
}
