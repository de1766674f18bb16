//! Typed figures, column by column.

use super::Take;
use super::beyond::{put_beyond, take_beyond};
use super::column::{put_column, take_column};
use super::few::{put_few, take_few};
use super::keys::Keys;
use super::persons::{day, number};
use crate::domain::{Count, Fact, FactKey};

/// The columns of these figures.
#[must_use]
pub fn encode(records: &[(FactKey, Fact)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let all = || records.iter().map(|(_, fact)| fact);
    Keys::put(&mut bytes, &records.iter().map(|(key, _)| *key).collect::<Vec<_>>());
    put_column(&mut bytes, &all().map(|fact| fact.value.get()).collect::<Vec<_>>());
    put_column(&mut bytes, &all().map(|fact| number(fact.as_of)).collect::<Vec<_>>());
    put_few(&mut bytes, all().map(|fact| fact.origin));
    put_few(&mut bytes, all().map(|fact| &fact.note));
    // Hardly any figure is corrected: of none nothing is said, as before there were corrections, unless more is to be said.
    if all().any(|fact| fact.correction.is_some() || !fact.beyond.is_empty()) {
        put_few(&mut bytes, all().map(|fact| &fact.correction));
    }
    put_beyond(&mut bytes, all().map(|fact| &fact.beyond));
    bytes
}

/// The figures of these columns; none if they are broken.
#[must_use]
pub fn decode(bytes: &[u8], count: usize) -> Option<Vec<(FactKey, Fact)>> {
    let mut take = Take(bytes);
    let keys = FactKey::take(&mut take, count)?;
    let (values, days) = (take_column(&mut take, count)?, take_column(&mut take, count)?);
    let origins = take_few(&mut take, count)?;
    let notes = take_few(&mut take, count)?;
    let corrections = if take.is_done() { vec![None; count] } else { take_few(&mut take, count)? };
    let beyond = take_beyond(&mut take, count)?;
    let numbers = values.into_iter().zip(days).zip(origins).zip(notes).zip(corrections).zip(beyond);
    let fact = |(key, (((((value, as_of), origin), note), correction), beyond))| {
        let (value, as_of) = (Count::new(i64::from(value)).ok()?, day(as_of)?);
        Some((key, Fact { correction, beyond, ..Fact::new(value, as_of, origin, note) }))
    };
    keys.into_iter().zip(numbers).map(fact).collect()
}
