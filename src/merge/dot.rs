//! Who has seen which write: the dots and contexts by which books combine without asking any clock.

use crate::domain::{Fault, Id, Station};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::{fmt, str::FromStr};

/// One write: the n-th of a station, from 1. One [`crate::domain::Edit`] is one write, however many records it touches.
/// Written `0000000abc-7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = "^[0-9a-hjkmnp-tv-z]{10}-[1-9][0-9]*$")))]
pub struct Dot {
    // First the number: the greatest of several dots is likely, though never surely, the newest.
    /// Which of the station's writes, from 1.
    pub number: u32,
    /// Who wrote.
    pub station: Station,
}

impl Dot {
    /// The n-th write of a station.
    #[must_use]
    pub const fn new(station: Station, number: u32) -> Self {
        Self { number, station }
    }
}

impl fmt::Display for Dot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Id { station: self.station, number: self.number }.fmt(f)
    }
}

impl FromStr for Dot {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        text.parse().map(|Id { station, number }| Self { number, station })
    }
}

impl From<Dot> for String {
    fn from(dot: Dot) -> Self {
        dot.to_string()
    }
}

impl TryFrom<String> for Dot {
    type Error = Fault;
    fn try_from(text: String) -> Result<Self, Fault> {
        text.parse()
    }
}

/// For each station, the number of its last write that is known. Of a record: of those that wrote the record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Seen(#[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, u32>"))] BTreeMap<StationName, u32>);

/// A station as the name of a field in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct StationName(Station);

impl From<StationName> for String {
    fn from(name: StationName) -> Self {
        name.0.to_string()
    }
}

impl TryFrom<String> for StationName {
    type Error = Fault;
    fn try_from(text: String) -> Result<Self, Fault> {
        text.parse().map(Self)
    }
}

impl Seen {
    /// What has seen this one write.
    #[must_use]
    pub fn only(dot: Dot) -> Self {
        Self(BTreeMap::from([(StationName(dot.station), dot.number)]))
    }

    /// Whether nothing has been seen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the write has been seen.
    #[must_use]
    pub fn has(&self, dot: Dot) -> bool {
        self.of(dot.station) >= dot.number
    }

    /// The number of the station's last write that is known; 0 for none.
    #[must_use]
    pub fn of(&self, station: Station) -> u32 {
        self.0.get(&StationName(station)).copied().unwrap_or(0)
    }

    /// Notes a write.
    pub fn note(&mut self, dot: Dot) {
        let number = self.0.entry(StationName(dot.station)).or_default();
        *number = dot.number.max(*number);
    }

    /// Notes all that another has seen.
    pub fn join(&mut self, other: &Self) {
        other.iter().for_each(|dot| self.note(dot));
    }

    /// The last write of each station, in the order of stations.
    pub fn iter(&self) -> impl Iterator<Item = Dot> + '_ {
        self.0.iter().map(|(name, &number)| Dot::new(name.0, number))
    }
}

impl FromIterator<Dot> for Seen {
    fn from_iter<I: IntoIterator<Item = Dot>>(dots: I) -> Self {
        let mut seen = Self::default();
        dots.into_iter().for_each(|dot| seen.note(dot));
        seen
    }
}
