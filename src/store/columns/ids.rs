//! Ids as columns: runs of one station with numbers that follow one another cost next to nothing.

use super::bytes::{Take, put};
use super::column::{put_column, put_steps, take_column, take_steps};
use crate::domain::{Id, Station};
use std::collections::{BTreeMap, BTreeSet};

/// Adds ids; how many is known to who reads them. In order, they are runs; out of order they are told all the same.
pub fn put_ids(bytes: &mut Vec<u8>, ids: &[Id]) {
    let mut runs: Vec<(Id, u64)> = Vec::new();
    for id in ids {
        match runs.last_mut() {
            Some((first, count))
                if first.station == id.station && u64::from(first.number) + *count == u64::from(id.number) =>
            {
                *count += 1;
            }
            _ => runs.push((*id, 1)),
        }
    }
    let mut before: Option<Id> = None;
    for (id, count) in runs {
        // The station is told where it is another than before: 0 says that it is the same.
        let same = before.is_some_and(|b| b.station == id.station);
        put(bytes, if same { 0 } else { id.station.bits() + 1 });
        let gap = before.filter(|_| same).map_or(i64::from(id.number), |b| i64::from(id.number) - i64::from(b.number));
        put(bytes, (gap << 1 ^ gap >> 63).cast_unsigned());
        put(bytes, count - 1);
        before = Some(Id { number: id.number.saturating_add(u32::try_from(count).unwrap_or(0)), ..id });
    }
}

/// The next ids, so many.
pub fn take_ids(take: &mut Take<'_>, count: usize) -> Option<Vec<Id>> {
    let mut ids = Vec::with_capacity(count);
    let mut before: Option<Id> = None;
    while ids.len() < count {
        let station = match take.number()? {
            0 => before?.station,
            bits => {
                before = None;
                let station = Station::from_bits(bits - 1);
                (station.bits() == bits - 1).then_some(station)?
            }
        };
        let gap = take.number()?;
        let gap = (gap >> 1).cast_signed() ^ -((gap & 1).cast_signed());
        let first = u32::try_from(before.map_or(0, |b| i64::from(b.number)).checked_add(gap)?).ok()?;
        let run = take.upto(count - ids.len() - 1)? + 1;
        let behind = first.checked_add(u32::try_from(run).ok()?)?;
        ids.extend((first..behind).map(|number| Id { station, number }));
        before = Some(Id { station, number: behind });
    }
    Some(ids)
}

/// Adds each of these stations once; gives their places.
pub fn put_stations(bytes: &mut Vec<u8>, all: impl Iterator<Item = Station>) -> BTreeMap<Station, u32> {
    let stations: BTreeSet<Station> = all.collect();
    put(bytes, stations.len() as u64);
    for station in &stations {
        put(bytes, station.bits());
    }
    stations.into_iter().zip(0..).collect()
}

/// Reads what [`put_stations`] added, at most so many.
pub fn take_stations(take: &mut Take<'_>, most: usize) -> Option<Vec<Station>> {
    let count = take.upto(most)?;
    let station = |take: &mut Take<'_>| {
        let bits = take.number()?;
        Some(Station::from_bits(bits)).filter(|s| s.bits() == bits)
    };
    (0..count).map(|_| station(take)).collect()
}

/// Adds ids that rise and begin again, as those of units do within keys.
pub fn put_walk(bytes: &mut Vec<u8>, ids: &[Id]) {
    let places = put_stations(bytes, ids.iter().map(|id| id.station));
    put_column(bytes, &ids.iter().map(|id| places[&id.station]).collect::<Vec<_>>());
    put_steps(bytes, &ids.iter().map(|id| id.number).collect::<Vec<_>>());
}

/// Reads what [`put_walk`] added, so many.
pub fn take_walk(take: &mut Take<'_>, count: usize) -> Option<Vec<Id>> {
    let stations = take_stations(take, count)?;
    let (places, numbers) = (take_column(take, count)?, take_steps(take, count)?);
    let id = |(place, number): (u32, u32)| Some(Id { station: *stations.get(place as usize)?, number });
    places.into_iter().zip(numbers).map(id).collect()
}
