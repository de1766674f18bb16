//! Keys of records as columns.

use super::Take;
use super::few::{put_few, take_few};
use super::ids::{put_ids, put_walk, take_ids, take_walk};
use super::traces::{put_json, take_json};
use crate::domain::{FactKey, Id, MatterId, PeriodId, PersonId, TargetKey, UnitId};

/// Keys that make a column.
pub trait Keys: Sized {
    /// Whether they lay there as JSON once.
    const WORDED_ONCE: bool = false;
    /// Adds the keys; how many is known to who reads them.
    fn put(bytes: &mut Vec<u8>, keys: &[Self]);
    /// The next keys, so many.
    fn take(take: &mut Take<'_>, count: usize) -> Option<Vec<Self>>;
}

macro_rules! by_id {
    ($name:ident) => {
        impl Keys for $name {
            fn put(bytes: &mut Vec<u8>, keys: &[Self]) {
                put_ids(bytes, &keys.iter().map(|key| key.0).collect::<Vec<_>>());
            }
            fn take(take: &mut Take<'_>, count: usize) -> Option<Vec<Self>> {
                Some(take_ids(take, count)?.into_iter().map($name).collect())
            }
        }
    };
}
by_id!(UnitId);
by_id!(PersonId);
by_id!(MatterId);

macro_rules! by_text {
    ($($name:ty),+) => {
        $(impl Keys for $name {
            fn put(bytes: &mut Vec<u8>, keys: &[Self]) {
                put_json(bytes, &keys);
            }
            fn take(take: &mut Take<'_>, count: usize) -> Option<Vec<Self>> {
                take_json::<Vec<Self>>(take).filter(|keys| keys.len() == count)
            }
        })+
    };
}
by_text!((), PeriodId);

/// Keys of what is said of a unit in a period: few periods, the units in their order, and few of what else it is about.
macro_rules! by_matter {
    ($name:ident, $($about:ident),+) => {
        impl Keys for $name {
            const WORDED_ONCE: bool = true;
            fn put(bytes: &mut Vec<u8>, keys: &[Self]) {
                put_few(bytes, keys.iter().map(|key| key.period));
                put_walk(bytes, &keys.iter().map(|key| key.unit.0).collect::<Vec<Id>>());
                put_few(bytes, keys.iter().map(|key| ($(key.$about),+,)));
            }
            fn take(take: &mut Take<'_>, count: usize) -> Option<Vec<Self>> {
                let periods = take_few(take, count)?.into_iter();
                let (units, about) = (take_walk(take, count)?, take_few(take, count)?);
                let rest = units.into_iter().zip(about);
                Some(periods.zip(rest).map(|(period, (unit, ($($about),+,)))| Self { period, unit: UnitId(unit), $($about),+ }).collect())
            }
        }
    };
}
by_matter!(TargetKey, category, kind);
by_matter!(FactKey, indicator);
