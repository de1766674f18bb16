//! The units of persons, one after the other: papers come in piles.

use super::bytes::Take;
use super::column::{put_column, take_column};
use super::ids::{put_stations, take_stations};
use crate::domain::Id;

/// Adds units: many are as the one before, or as the one before that.
pub fn put_units(bytes: &mut Vec<u8>, units: &[Id]) {
    let places = put_stations(bytes, units.iter().map(|id| id.station));
    put_column(bytes, &units.iter().map(|id| places[&id.station]).collect::<Vec<_>>());
    let (mut last, mut other) = (0, 0);
    let told = units.iter().map(|id| {
        let number = id.number;
        if number == last {
            return 0;
        }
        let told = if number == other { 1 } else { number.wrapping_add(2) };
        (last, other) = (number, last);
        told
    });
    put_column(bytes, &told.collect::<Vec<_>>());
}

/// Reads what [`put_units`] added, of so many persons.
pub fn take_units(take: &mut Take<'_>, count: usize) -> Option<Vec<Id>> {
    let stations = take_stations(take, count)?;
    let places = take_column(take, count)?;
    let told = take_column(take, count)?;
    let (mut last, mut other) = (0, 0);
    let unit = |(told, place): (u32, u32)| {
        match told {
            0 => {}
            1 => (last, other) = (other, last),
            told => (last, other) = (told.wrapping_sub(2), last),
        }
        Some(Id { station: *stations.get(place as usize)?, number: last })
    };
    told.into_iter().zip(places).map(unit).collect()
}
