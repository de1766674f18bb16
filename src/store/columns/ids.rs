//! Ids as columns: runs of one station with numbers that follow one another cost next to nothing.

use super::bytes::{Take, put};
use crate::domain::{Id, Station};

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
