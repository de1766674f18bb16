//! Whom this machine has met: the keys of stations whose files were taken in, and what that says of the next file.
//!
//! Trust is this machine's own affair: it is no part of the book and travels nowhere.

use super::signature::Key;
use crate::domain::{Day, Station};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a file says of who wrote it, once its signature has been looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signed {
    /// It has no signature: of an earlier version, or somebody has taken it off.
    Not,
    /// By this key, and it fits.
    By(Key),
    /// It does not fit: the file was changed on its way. Nothing of it is used.
    Torn,
}

/// A station as it was met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Met {
    /// Its key.
    pub key: Key,
    /// What its people called it; may be empty.
    pub name: String,
    /// The day on which a file of it was taken in for the first time.
    pub on: Day,
}

/// Every station that was met (máy đã biết).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known(BTreeMap<Station, Met>);

/// What can be said of a file's station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing: the file has no signature and its station never had one.
    Unsigned,
    /// It is met for the first time; people may compare the fingerprint.
    First(Key),
    /// It signs with the key by which it is known.
    Same(Key),
    /// It signs with another key than before: another machine says that it is this one, or the browser's data were lost.
    Other {
        /// The key of this file.
        key: Key,
        /// As it was met before.
        met: Met,
    },
    /// It has signed before, and this file has no signature.
    Bare(Met),
    /// The signature does not fit.
    Torn,
}

impl Verdict {
    /// Whether a person has to say that the file is to be taken in all the same.
    #[must_use]
    pub const fn is_loud(&self) -> bool {
        matches!(self, Self::Other { .. } | Self::Bare(_))
    }
}

impl Known {
    /// What can be said of a file of this station. One key may serve many stations: once every tab of a browser was one.
    #[must_use]
    pub fn judge(&self, station: Station, signed: &Signed) -> Verdict {
        match (self.0.get(&station), signed) {
            (_, Signed::Torn) => Verdict::Torn,
            (None, Signed::Not) => Verdict::Unsigned,
            (Some(met), Signed::Not) => Verdict::Bare(met.clone()),
            (Some(met), Signed::By(key)) if met.key == *key => Verdict::Same(*key),
            (Some(met), Signed::By(key)) => Verdict::Other { key: *key, met: met.clone() },
            (None, Signed::By(key)) if self.0.values().any(|met| met.key == *key) => Verdict::Same(*key),
            (None, Signed::By(key)) => Verdict::First(*key),
        }
    }

    /// Remembers the station of a file that is taken in; false if nothing is new. Another key takes the place of the one
    /// before: a person has said so.
    pub fn meet(&mut self, station: Station, signed: &Signed, name: &str, today: Day) -> bool {
        let Signed::By(key) = signed else { return false };
        let before = self.0.get(&station);
        let on = before.filter(|met| met.key == *key).map_or(today, |met| met.on);
        let met = Met { key: *key, name: name.to_owned(), on };
        if before == Some(&met) {
            return false;
        }
        self.0.insert(station, met);
        true
    }

    /// Every station that was met, in the order of their names within this program.
    pub fn iter(&self) -> impl Iterator<Item = (&Station, &Met)> {
        self.0.iter()
    }
}
