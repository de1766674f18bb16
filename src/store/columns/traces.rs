//! Causal contexts as columns. Nearly every record is as one write left it, and writes follow one another, so they cost next to
//! nothing; what has grown since is told in full, as text.

use super::bytes::{Take, put, put_run};
use super::column::{put_column, put_steps, take_column, take_steps};
use super::ids::{put_stations, take_stations};
use super::keys::Keys;
use crate::merge::{Dot, Record, States, Told, Trace};
use serde::{Serialize, de::DeserializeOwned};
use std::sync::Arc;

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
    let places = put_stations(&mut bytes, traces.iter().filter_map(|(_, t)| born(t)).map(|dot| dot.station));
    // 0 is a record that has grown; it has no number.
    let place = |trace| born(trace).map_or(0, |dot| places[&dot.station] + 1);
    put_column(&mut bytes, &traces.iter().map(|(_, trace)| place(trace)).collect::<Vec<_>>());
    let mut before = 0;
    let numbers = traces.iter().map(|(_, trace)| {
        before = born(trace).map_or(before, |dot| dot.number);
        before
    });
    put_steps(&mut bytes, &numbers.collect::<Vec<_>>());
    let grown = traces.iter().filter_map(|(key, trace)| match trace {
        Trace::Grown(siblings) => Some(Told::<R> { key: key.clone(), states: States::Grown(Arc::clone(siblings)) }),
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
    read(bytes, count, false)
}

/// The traces of columns in whose place of keys there is JSON: those of targets and figures were so once.
#[must_use]
pub fn decode_worded<R: Record>(bytes: &[u8], count: usize) -> Option<Vec<(R::Key, Trace<R>)>>
where
    R::Key: Keys + DeserializeOwned,
{
    read(bytes, count, true)
}

fn read<R: Record>(bytes: &[u8], count: usize, with_words: bool) -> Option<Vec<(R::Key, Trace<R>)>>
where
    R::Key: Keys + DeserializeOwned,
{
    let mut take = Take(bytes);
    let keys = if with_words { take_json(&mut take)? } else { R::Key::take(&mut take, count)? };
    if keys.len() != count {
        return None;
    }
    let stations = take_stations(&mut take, count)?;
    let places = take_column(&mut take, count)?;
    let numbers = take_steps(&mut take, count)?;
    let mut grown = take_json::<Vec<Told<R>>>(&mut take)?.into_iter();
    if !take.is_done() {
        return None;
    }
    let mut traces = Vec::with_capacity(count);
    for ((key, place), number) in keys.into_iter().zip(places).zip(numbers) {
        let trace = match place.checked_sub(1) {
            Some(place) => Trace::Born(Dot::new(*stations.get(place as usize)?, number)),
            None => grown.next().filter(|told| told.key == key).map(|told| told.states.trace())?,
        };
        traces.push((key, trace));
    }
    grown.next().is_none().then_some(traces)
}
