//! What was erased stays erased: the shelf may come back after a crash as it was before, so a mark lies strictly by which
//! that is known, and it is erased once more. The mark says nothing of what was in the book.

use super::packed::{Place, folded};
use super::{Found, Lock, Shelf, Strict, Trouble, erase};
use crate::merge::{Dot, Seen};
use serde::{Deserialize, Serialize};

/// One life of a profile that was ended: its station, and how far its visits had come. Whatever has come further, or is of a
/// visit that it never had, was written by somebody who had it back and went on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Life {
    station: String,
    roots: u64,
    /// Of each visit the last write that lay in the journal.
    writes: Seen,
    /// Of each visit the last write of which a root told; none where a root could not be read, as under a lock that nobody had
    /// opened. Then nobody knows which visits it had, and one that is not known is taken for one of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    folded: Option<Seen>,
}

/// What was erased in this profile.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// Whether the last of it was seen to its end.
    ended: bool,
    lives: Vec<Life>,
}

/// Where a profile's station lies: it is drawn anew after everything was erased.
pub(super) const STATION: &str = "so-nguon/station";

/// So many lives are remembered; a shelf brings back the last.
const MOST: usize = 16;

impl Erased {
    /// Where the mark lies.
    pub const KEY: &str = "so-nguon/erased";

    /// The mark of a text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    fn write(&self) -> String {
        // Names and numbers: nothing that could be refused.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Erases once more what came back, or had not gone; whether there was any. A life that has begun since stays.
    ///
    /// # Errors
    /// The [`Trouble`] with which a storage refused.
    pub async fn again(mut self, place: &mut impl Shelf, strict: &impl Strict) -> Result<bool, Trouble> {
        let lies = Life::of(place)?;
        let came_back = lies.as_ref().is_some_and(|lies| self.lives.iter().any(|life| life.covers(lies)));
        // The shelf may come back as of before the station lay there: then a lock of nothing would ask for a passphrase.
        let came_back =
            came_back || (lies.is_none() && is_bare_lock(place)? && strict.mark(Lock::KEY).await?.is_none());
        if came_back || (lies.is_none() && !self.ended) {
            erase(place)?;
        }
        if !self.ended {
            // Nothing that lies strictly can be told from what was to be erased.
            self.ended = true;
            strict.clear(Self::KEY, &self.write()).await?;
            return Ok(true);
        }
        // What lies strictly was written since.
        Ok(came_back)
    }
}

/// Whether a lock lies there, and nothing of a book.
fn is_bare_lock(shelf: &impl Shelf) -> Result<bool, Trouble> {
    let of_book = |key: &String| !matches!(Place::of(key), Place::Ballast | Place::Other);
    Ok(Lock::find(shelf)? != Found::None && !shelf.keys()?.iter().any(of_book))
}

/// The station's name of the text that lies there: with its sum or, as it lay once, without.
fn name(text: &str) -> &str {
    text.trim_matches('"').split(' ').next().unwrap_or_default()
}

impl Life {
    /// The life that lies on the shelf; none where none has begun.
    fn of(shelf: &impl Shelf) -> Result<Option<Self>, Trouble> {
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
    fn covers(&self, earlier: &Self) -> bool {
        let told = |visit| self.folded.as_ref().map_or(0, |folded| folded.of(visit));
        let has = |write: Dot| match self.writes.of(write.station).max(told(write.station)) {
            0 => self.folded.is_none(),
            last => write.number <= last,
        };
        name(&self.station) == name(&earlier.station) && earlier.roots <= self.roots && earlier.writes.iter().all(has)
    }
}

/// Erases everything in both storages; of a shelf whose lock is open it is known how far it had come. That it is to be erased
/// lies strictly before anything goes: wherever it ends, the next page goes on ([`super::start`]).
///
/// # Errors
/// The first [`Trouble`] with which a storage refused; what could be erased is.
pub async fn erase_all(shelf: &mut impl Shelf, strict: &impl Strict) -> Result<(), Trouble> {
    let mut mark =
        strict.mark(Erased::KEY).await.unwrap_or_default().as_deref().and_then(Erased::read).unwrap_or_default();
    mark.ended = false;
    mark.lives.extend(Life::of(shelf).unwrap_or_default());
    mark.lives.dedup();
    mark.lives.drain(..mark.lives.len().saturating_sub(MOST));
    let noted = strict.set_mark(Erased::KEY, Some(&mark.write())).await;
    let gone = erase(shelf);
    mark.ended = gone.is_ok();
    let cleared = strict.clear(Erased::KEY, &mark.write()).await;
    // What another tab has written before it heard.
    let late = erase(shelf);
    noted.and(gone).and(cleared).and(late)
}
