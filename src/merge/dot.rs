//! Who has seen which write: the dots and contexts by which books combine without asking any clock.

use crate::domain::{Fault, Id, Station, spelled::spelled};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::{fmt, str::FromStr};

/// One write: the n-th of a station, from 1. One [`crate::domain::Edit`] is one write, however many records it touches.
/// Written `0000000abc-7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String", extend("pattern" = "^[0-9a-hjkmnp-tv-z]{10}-[1-9][0-9]*$")))]
pub struct Dot {
    // First the number: the greatest of several dots is likely, though never surely, the newest.
    /// Which of the station's writes, from 1.
    pub number: u32,
    /// Who wrote.
    pub station: Station,
}

impl Dot {
    /// The write of a record of which nobody knows any more who wrote it: its trace was damaged. It is shown before all others,
    /// and means something only in the book that it lies in.
    pub const NOBODY: Self = Self::new(Station::from_bits(0), u32::MAX);
    /// The greatest number of a write: above it stands only what no station has made.
    pub const MOST: u32 = Id::MOST;

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

spelled!(Dot);

/// For each station, the number of its last write that is known. Of a record: of those that wrote the record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "BTreeMap<Station, u32>", into = "BTreeMap<Station, u32>")]
#[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, u32>"))]
// In the order of stations. Most records know of one or two: a list is smaller than a tree, and sooner copied.
pub struct Seen(Vec<(Station, u32)>);

impl From<BTreeMap<Station, u32>> for Seen {
    fn from(map: BTreeMap<Station, u32>) -> Self {
        Self(map.into_iter().collect())
    }
}

impl From<Seen> for BTreeMap<Station, u32> {
    fn from(seen: Seen) -> Self {
        seen.0.into_iter().collect()
    }
}

impl Seen {
    /// What has seen this one write.
    #[must_use]
    pub fn only(dot: Dot) -> Self {
        Self(vec![(dot.station, dot.number)])
    }

    /// Whether it has seen this one write alone.
    #[must_use]
    pub fn is_only(&self, dot: Dot) -> bool {
        self.0 == [(dot.station, dot.number)]
    }

    /// Of how many stations.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing has been seen.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the write has been seen.
    #[must_use]
    pub fn has(&self, dot: Dot) -> bool {
        self.of(dot.station) >= dot.number
    }

    /// The place of the station, or where it would be put.
    fn place(&self, station: Station) -> Result<usize, usize> {
        self.0.binary_search_by_key(&station, |(s, _)| *s)
    }

    /// The number of the station's last write that is known; 0 for none.
    #[must_use]
    pub fn of(&self, station: Station) -> u32 {
        self.place(station).map_or(0, |at| self.0[at].1)
    }

    /// Notes a write.
    pub fn note(&mut self, dot: Dot) {
        match self.place(dot.station) {
            Ok(at) => self.0[at].1 = dot.number.max(self.0[at].1),
            Err(at) => self.0.insert(at, (dot.station, dot.number)),
        }
    }

    /// The same; of each station no more than is said to be the most.
    #[must_use]
    pub fn up_to(&self, most: impl Fn(Station) -> u32) -> Self {
        let held = self.0.iter().map(|&(station, number)| (station, number.min(most(station))));
        Self(held.filter(|(_, number)| *number > 0).collect())
    }

    /// Notes all that another has seen.
    pub fn join(&mut self, other: &Self) {
        self.note_all(other.iter());
    }

    /// What both have seen.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        self.join(other);
        self
    }

    /// Notes many writes. Books of many years know of tens of thousands of visits: their places are made all at once.
    pub fn note_all(&mut self, dots: impl IntoIterator<Item = Dot>) {
        let mut fresh: Vec<(Station, u32)> = Vec::new();
        for Dot { station, number } in dots {
            let known = match self.place(station) {
                Ok(at) => Some(&mut self.0[at]),
                // Mostly many of one station come together.
                Err(_) => fresh.last_mut().filter(|(last, _)| *last == station),
            };
            match known {
                Some((_, known)) => *known = number.max(*known),
                None => fresh.push((station, number)),
            }
        }
        if !fresh.is_empty() {
            self.0.append(&mut fresh);
            // Runs that are in order are only put together.
            self.0.sort();
            self.0.dedup_by(|next, kept| {
                kept.0 == next.0 && {
                    kept.1 = next.1;
                    true
                }
            });
        }
    }

    /// The last write of each station, in the order of stations.
    pub fn iter(&self) -> impl Iterator<Item = Dot> + '_ {
        self.0.iter().map(|&(station, number)| Dot::new(station, number))
    }
}

impl FromIterator<Dot> for Seen {
    fn from_iter<I: IntoIterator<Item = Dot>>(dots: I) -> Self {
        let mut seen = Self::default();
        seen.note_all(dots);
        seen
    }
}
