//! Units with their versions, column by column.

use super::Take;
use super::beyond::{put_beyond, take_beyond};
use super::column::{put_column, take_column};
use super::few::{put_few, take_few};
use super::keys::Keys;
use super::persons::{day, number};
use super::several::{put_days, put_lengths, take_days, take_lengths};
use crate::domain::{Beyond, Foreign, Home, Office, Opaque, Unit, UnitId, UnitVersion};

/// The columns of these units.
#[must_use]
pub fn encode(records: &[(UnitId, Unit)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    Keys::put(&mut bytes, &records.iter().map(|(key, _)| *key).collect::<Vec<_>>());
    put_days(&mut bytes, records.iter().map(|(_, unit)| unit.ended));
    put_lengths(&mut bytes, records.iter().map(|(_, unit)| unit.versions.len()));
    let all = || records.iter().flat_map(|(_, unit)| &unit.versions);
    put_column(&mut bytes, &all().map(|version| number(version.from)).collect::<Vec<_>>());
    put_few(&mut bytes, all().map(|version| &version.name));
    put_few(&mut bytes, all().map(|version| &version.short));
    put_few(&mut bytes, all().map(|version| version.parent));
    put_few(&mut bytes, all().map(|version| (version.kind, version.sector, &version.group)));
    put_few(&mut bytes, all().map(|version| &version.code));
    put_few(&mut bytes, all().map(|version| (version.ranks, version.no_source, version.count_by)));
    put_few(&mut bytes, all().map(|version| &version.paper));
    // What the office keeps lies as it would with a program that lacks it: the columns are the same for both.
    let beyond: Vec<Beyond> = records.iter().map(|(_, unit)| unit.office.put_into(&with_one(unit))).collect();
    put_beyond(&mut bytes, beyond.iter());
    bytes
}

/// The units of these columns; none if they are broken.
#[must_use]
pub fn decode(bytes: &[u8], count: usize) -> Option<Vec<(UnitId, Unit)>> {
    let mut take = Take(bytes);
    let keys = UnitId::take(&mut take, count)?;
    let ends = take_days(&mut take, count)?;
    let (lengths, all) = take_lengths(&mut take, count)?;
    let days = take_column(&mut take, all)?;
    let mut names = take_few(&mut take, all)?.into_iter();
    let mut shorts = take_few(&mut take, all)?.into_iter();
    let mut parents = take_few(&mut take, all)?.into_iter();
    let mut places = take_few(&mut take, all)?.into_iter();
    let mut codes = take_few(&mut take, all)?.into_iter();
    let mut choices = take_few(&mut take, all)?.into_iter();
    let mut papers = take_few(&mut take, all)?.into_iter();
    let beyond = take_beyond(&mut take, count)?;
    let mut versions = days.into_iter().map(|from| {
        let (from, (kind, sector, group)) = (day(from)?, places.next()?);
        let (ranks, no_source, count_by) = choices.next()?;
        let (name, short, parent) = (names.next()?, shorts.next()?, parents.next()?);
        let (code, paper) = (codes.next()?, papers.next()?);
        Some(UnitVersion { from, name, short, parent, kind, sector, group, code, ranks, no_source, count_by, paper })
    });
    let unit = |(((key, ended), length), beyond)| {
        let versions = versions.by_ref().take(length).collect::<Option<_>>()?;
        let (office, beyond) = Office::taken_out_of(&beyond);
        let (one_with, beyond) = without_one(beyond);
        Some((key, Unit { versions, ended, one_with, office, beyond }))
    };
    keys.into_iter().zip(ends).zip(lengths).zip(beyond).map(unit).collect()
}

/// By this name lies with which unit a unit is one: among what only newer programs know, for so nearly no unit costs anything,
/// and a program that knows nothing of it keeps it.
const ONE_WITH: &str = "one_with";

/// What lies beside the columns of a unit.
fn with_one(unit: &Unit) -> Beyond {
    match (unit.one_with, ONE_WITH.parse()) {
        (Some(stays), Ok(name)) => {
            let value = Opaque::Text(stays.to_string().into());
            unit.beyond.with(Foreign { name, home: Home::Record, value })
        }
        _ => unit.beyond.clone(),
    }
}

/// The unit with which it is one, out of what lies beside its columns. What is no unit's name stays there.
fn without_one(beyond: Beyond) -> (Option<UnitId>, Beyond) {
    if beyond.is_empty() {
        return (None, beyond);
    }
    let Ok(name) = ONE_WITH.parse() else { return (None, beyond) };
    let stays = match beyond.get(name).map(|field| &field.value) {
        Some(Opaque::Text(text)) => text.parse().ok(),
        _ => None,
    };
    if stays.is_some() { (stays, beyond.without(name)) } else { (None, beyond) }
}
