//! Records of which each has several of something, one after the other in one column.

use super::Take;
use super::column::{put_column, take_column};
use super::persons::{day, number};
use crate::domain::Day;

/// All records of a chunk together have no more of them; what has more is not put into columns.
const MOST: usize = 1 << 15;

/// Adds how many each record has.
pub fn put_lengths(bytes: &mut Vec<u8>, lengths: impl Iterator<Item = usize>) {
    put_column(bytes, &lengths.map(|length| u32::try_from(length).unwrap_or(u32::MAX)).collect::<Vec<_>>());
}

/// Reads what [`put_lengths`] added, and how many that is in all.
pub fn take_lengths(take: &mut Take<'_>, count: usize) -> Option<(Vec<usize>, usize)> {
    let lengths: Vec<usize> = take_column(take, count)?.into_iter().map(|length| length as usize).collect();
    let all = lengths.iter().try_fold(0usize, |all, length| all.checked_add(*length).filter(|all| *all <= MOST))?;
    Some((lengths, all))
}

/// Adds days, of which some are not there.
pub fn put_days(bytes: &mut Vec<u8>, days: impl Iterator<Item = Option<Day>>) {
    put_column(bytes, &days.map(|on| on.map_or(0, |on| number(on) + 1)).collect::<Vec<_>>());
}

/// Reads what [`put_days`] added, so many.
pub fn take_days(take: &mut Take<'_>, count: usize) -> Option<Vec<Option<Day>>> {
    let told = |told: u32| match told.checked_sub(1) {
        Some(told) => day(told).map(Some),
        None => Some(None),
    };
    take_column(take, count)?.into_iter().map(told).collect()
}
