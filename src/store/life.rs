//! One life of a profile, as far as it had come when it was erased: by that it is known when it comes back.

use super::packed::{Place, folded};
use super::{Shelf, Trouble};
use crate::merge::{Dot, Seen};
use serde::{Deserialize, Serialize};

/// Where a profile's station lies: it is drawn anew after everything was erased.
pub(super) const STATION: &str = "so-nguon/station";

/// One life of a profile that was ended: its station, and how far its visits had come. Whatever has come further, or is of a
/// visit that it never had, was written by somebody who had it back and went on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Life {
    station: String,
    roots: u64,
    /// Of each visit the last write that lay in the journal.
    writes: Seen,
    /// Of each visit the last write of which a root told; none where a root could not be read, as under a lock that nobody had
    /// opened. Then nobody knows which visits it had, and one that is not known is taken for one of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    folded: Option<Seen>,
}

/// The station's name of the text that lies there: with its sum or, as it lay once, without.
fn name(text: &str) -> &str {
    text.trim_matches('"').split(' ').next().unwrap_or_default()
}

impl Life {
    /// The life that lies on the shelf; none where none has begun.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    pub fn of(shelf: &impl Shelf) -> Result<Option<Self>, Trouble> {
        let Some(station) = shelf.get(STATION)? else { return Ok(None) };
        let station = name(&station).to_owned();
        let mut life = Self { station, folded: Some(Seen::default()), ..Self::default() };
        for key in shelf.keys()? {
            match Place::of(&key) {
                Place::Root(number) => {
                    life.roots = life.roots.max(number);
                    let told = shelf.get(&key)?.and_then(|text| folded(&text));
                    life.folded = life.folded.zip(told).map(|(all, told)| all.with(&told));
                }
                Place::Book(number) => life.roots = life.roots.max(number),
                Place::Journal(dot) => life.writes.note(dot),
                _ => {}
            }
        }
        Ok(Some(life))
    }

    /// Whether that is this life, at this moment or an earlier one.
    pub fn covers(&self, earlier: &Self) -> bool {
        let told = |visit| self.folded.as_ref().map_or(0, |folded| folded.of(visit));
        let has = |write: Dot| match self.writes.of(write.station).max(told(write.station)) {
            0 => self.folded.is_none(),
            last => write.number <= last,
        };
        name(&self.station) == name(&earlier.station) && earlier.roots <= self.roots && earlier.writes.iter().all(has)
    }
}
