//! Causal contexts as columns. Nearly every record is as one write left it, and writes follow one another, so they cost next to
//! nothing; what has grown since is told in full, as text.

use super::bytes::{Take, put, put_run};
use super::column::{put_column, take_column};
use super::ids::{put_ids, take_ids};
use crate::domain::{FactKey, MatterId, PeriodId, PersonId, Station, TargetKey, UnitId};
use crate::merge::{Dot, Record, Told, Trace};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::{BTreeMap, BTreeSet};

/// Keys that make a column.
pub trait Keys: Sized {
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
by_text!((), PeriodId, TargetKey, FactKey, Dot);

/// Adds anything as deflated JSON.
pub fn put_json(bytes: &mut Vec<u8>, value: &impl Serialize) {
    // Plain records always have a JSON form; nothing would be refused on reading, and the writer reads it back.
    let json = serde_json::to_vec(value).unwrap_or_default();
    put(bytes, json.len() as u64);
    put_run(bytes, &miniz_oxide::deflate::compress_to_vec(&json, 6));
}

/// Deflate packs no tighter than this; what claims more is broken.
const TIGHTEST: usize = 1040;

/// Reads what [`put_json`] added.
pub fn take_json<T: DeserializeOwned>(take: &mut Take<'_>) -> Option<T> {
    let length = take.upto(take.0.len().saturating_mul(TIGHTEST))?;
    let json = miniz_oxide::inflate::decompress_to_vec_with_limit(take.run()?, length).ok()?;
    serde_json::from_slice(&json).ok()
}

/// The columns of these traces.
#[must_use]
pub fn encode<R: Record>(traces: &[(R::Key, Trace<R>)]) -> Vec<u8>
where
    R::Key: Keys + Serialize,
{
    let mut bytes = Vec::new();
    Keys::put(&mut bytes, &traces.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>());
    let born = |trace: &Trace<R>| match trace {
        Trace::Born(dot) => Some(*dot),
        Trace::Grown(_) => None,
    };
    let stations: BTreeSet<Station> = traces.iter().filter_map(|(_, t)| born(t)).map(|dot| dot.station).collect();
    put(&mut bytes, stations.len() as u64);
    for station in &stations {
        put(&mut bytes, station.bits());
    }
    // 0 is a record that has grown; it has no number.
    let places: BTreeMap<Station, u32> = stations.into_iter().zip(1..).collect();
    put_column(&mut bytes, &traces.iter().map(|(_, t)| born(t).map_or(0, |d| places[&d.station])).collect::<Vec<_>>());
    let mut before = 0;
    let steps = traces.iter().map(|(_, t)| {
        let number = born(t).map_or(before, |dot| dot.number);
        let step = number.wrapping_sub(before).cast_signed();
        before = number;
        (step << 1 ^ step >> 31).cast_unsigned()
    });
    put_column(&mut bytes, &steps.collect::<Vec<_>>());
    let grown = traces.iter().filter_map(|(key, trace)| match trace {
        Trace::Grown(siblings) => Some(Told::<R> { key: key.clone(), siblings: siblings.to_vec() }),
        Trace::Born(_) => None,
    });
    put_json(&mut bytes, &grown.collect::<Vec<_>>());
    bytes
}

/// The traces of these columns.
#[must_use]
pub fn decode<R: Record>(bytes: &[u8], count: usize) -> Option<Vec<(R::Key, Trace<R>)>>
where
    R::Key: Keys + DeserializeOwned,
{
    let mut take = Take(bytes);
    let keys = R::Key::take(&mut take, count)?;
    let stations = take.upto(count)?;
    let station = |take: &mut Take<'_>| {
        let bits = take.number()?;
        Some(Station::from_bits(bits)).filter(|s| s.bits() == bits)
    };
    let stations: Vec<Station> = (0..stations).map(|_| station(&mut take)).collect::<Option<_>>()?;
    let places = take_column(&mut take, count)?;
    let steps = take_column(&mut take, count)?;
    let mut grown = take_json::<Vec<Told<R>>>(&mut take)?.into_iter();
    if !take.is_done() {
        return None;
    }
    let mut traces = Vec::with_capacity(count);
    let mut before = 0u32;
    for ((key, place), step) in keys.into_iter().zip(places).zip(steps) {
        let step = (step >> 1).cast_signed() ^ -((step & 1).cast_signed());
        before = before.wrapping_add(step.cast_unsigned());
        let trace = match place.checked_sub(1) {
            Some(place) => Trace::Born(Dot::new(*stations.get(place as usize)?, before)),
            None => grown.next().filter(|told| told.key == key).and_then(|told| Trace::of(told.siblings))?,
        };
        traces.push((key, trace));
    }
    grown.next().is_none().then_some(traces)
}
