//! What was erased stays erased, and what was begun since is kept, whichever of the two storages comes back as it was before.
//!
//! Every erasing draws a name for the life that begins with it. It lies in both storages, in a mark that tells the names of the
//! lives before it too: so of two storages that differ it is known which is the older, the one whose name the other tells or that
//! has none. Numbers would not do: two erasings that could not know of each other would have the same.
//!
//! - What lies strictly under an older mark is of a life that has ended: nothing is read from it, and it goes as soon as it can be
//!   reached, before anything is put beside it ([`settle`], [`renewal`]). So an erasing that could not reach it is ended by the next
//!   page that can; the mark on the shelf says till then that it is not.
//! - The shelf can be asked whenever a page is open, and somebody may have gone on with what it brought back while the strict
//!   storage was out of reach. So under an older mark it goes if it is a life that was ended, as it was then or earlier
//!   ([`Life`]), and is kept if it has come further.
//! - Two marks that know nothing of each other are two histories: a profile was restored whole, and erased again. Nobody can tell
//!   which is older, and both are kept; but not what an erasing was to reach and could not.
//! - A profile that is restored whole has both marks of one moment: they agree, and it opens.
//!
//! The mark says nothing of what was in the book.

use super::hex::hex;
use super::life::Life;
use super::packed::Place;
use super::shelf::in_any_room;
use super::{Dice, Found, Lock, Shelf, Strict, Trouble, erase};
use serde::{Deserialize, Serialize};

/// What was erased in this profile.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// Whether the last of it was seen to its end; on the shelf: in the strict storage too.
    ended: bool,
    /// In both storages: each may come back as of before the other.
    lives: Vec<Life>,
    /// The names of the lives that an erasing began; the last is the one that goes on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    names: Vec<String>,
}

/// So many lives are remembered; a shelf brings back the last.
const MOST: usize = 16;
/// So many names.
const MOST_NAMES: usize = 64;

/// Nothing was ever erased.
const NEVER: Erased = Erased { ended: true, lives: Vec::new(), names: Vec::new() };

impl Erased {
    /// Where the mark lies.
    pub const KEY: &str = "so-nguon/erased";

    /// The mark of a text. One that cannot be read says no more than the other: least of all that something is older.
    fn read(text: Option<&str>, other: &Self) -> Self {
        text.map_or(NEVER, |text| serde_json::from_str(text).unwrap_or_else(|_| other.clone()))
    }

    fn write(&self) -> String {
        // Names and numbers: nothing that could be refused.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The mark that lies on the shelf.
    fn on(shelf: &impl Shelf) -> Result<Self, Trouble> {
        Ok(Self::read(shelf.get(Self::KEY)?.as_deref(), &NEVER))
    }

    /// Whether this profile was erased while its strict storage could not be reached, and that was not made good since: what
    /// may lie there yet nobody knows.
    #[must_use]
    pub fn is_pending(shelf: &impl Shelf) -> bool {
        Self::on(shelf).is_ok_and(|mark| !mark.ended)
    }

    fn name(&self) -> Option<&String> {
        self.names.last()
    }

    /// Whether the other is of before this one's last erasing.
    fn outlives(&self, other: &Self) -> bool {
        self.name() != other.name() && other.name().is_none_or(|name| self.names.contains(name))
    }

    /// Whether what lies strictly under that mark is to go, of all that the shelf's mark tells.
    fn clears(&self, strictly: &Self) -> bool {
        let was_not_reached = !self.ended && self.name() != strictly.name() && !strictly.outlives(self);
        !strictly.ended || self.outlives(strictly) || was_not_reached
    }

    /// What both tell, seen to its end: the later one's life goes on.
    fn joined(self, other: Self) -> Self {
        let (mut all, last) = if other.outlives(&self) { (self, other) } else { (other, self) };
        all.names.retain(|name| !last.names.contains(name));
        all.lives.retain(|life| !last.lives.contains(life));
        all.names.extend(last.names);
        all.lives.extend(last.lives);
        all.ended = true;
        all.trimmed()
    }

    fn trimmed(mut self) -> Self {
        self.lives.dedup();
        self.lives.drain(..self.lives.len().saturating_sub(MOST));
        self.names.drain(..self.names.len().saturating_sub(MOST_NAMES));
        self
    }

    /// Puts it on the shelf, in the room that is held back if there is no other.
    fn put(&self, there: &mut impl Shelf) -> Result<(), Trouble> {
        let text = self.write();
        if there.get(Self::KEY)?.as_ref() == Some(&text) {
            return Ok(());
        }
        in_any_room(there, |there| there.set(Self::KEY, &text))
    }
}

/// Has both storages agree on what was erased: what came back, or had not gone, goes. Whether any of it lay on the shelf, so that
/// the page is to be loaded anew.
///
/// # Errors
/// The [`Trouble`] with which a storage refused; the next page goes on.
pub(super) async fn settle(shelf: &mut impl Shelf, strict: &impl Strict) -> Result<bool, Trouble> {
    let (here, there) = (shelf.get(Erased::KEY)?, strict.mark(Erased::KEY).await?);
    if here.is_none() && there.is_none() {
        return Ok(false);
    }
    let ours = Erased::read(here.as_deref(), &NEVER);
    let strictly = Erased::read(there.as_deref(), &ours);
    let (clears, was_ended) = (ours.clears(&strictly), strictly.ended);
    let mark = ours.joined(strictly);
    let lies = Life::of(shelf)?;
    let came_back = lies.as_ref().is_some_and(|lies| mark.lives.iter().any(|life| life.covers(lies)));
    // The shelf may come back as of before the station lay there: then a lock of nothing would ask for a passphrase.
    let is_bare = lies.is_none() && is_bare_lock(shelf)?;
    let came_back = came_back || (is_bare && (clears || strict.mark(Lock::KEY).await?.is_none()));
    if came_back || (lies.is_none() && !was_ended) {
        erase(shelf)?;
    }
    let text = mark.write();
    if clears {
        strict.clear(Erased::KEY, &text).await?;
    } else if there.as_ref() != Some(&text) {
        strict.set_mark(Erased::KEY, Some(&text)).await?;
    }
    mark.put(shelf)?;
    Ok(came_back || !was_ended)
}

/// Whether a lock lies there, and nothing of a book.
fn is_bare_lock(shelf: &impl Shelf) -> Result<bool, Trouble> {
    let of_book = |key: &String| !matches!(Place::of(key), Place::Ballast | Place::Other);
    Ok(Lock::find(shelf)? != Found::None && !shelf.keys()?.iter().any(of_book))
}

/// What is to be done with what lies strictly before anything is put beside it, in one with that: nothing; or all of it goes and
/// this mark lies there, for it is of a life that has ended. `ours` is the mark on the shelf of the page that writes, as it was
/// when that was opened; `there` the one that lies strictly.
///
/// # Errors
/// [`Trouble::Elsewhere`] where the page is of a life that has ended: what it has opened may not lie there any more.
pub fn renewal(ours: Option<&str>, there: Option<&str>) -> Result<Option<String>, Trouble> {
    let ours = Erased::read(ours, &NEVER);
    let there = Erased::read(there, &ours);
    match () {
        () if there.outlives(&ours) => Err(Trouble::Elsewhere),
        () if ours.clears(&there) => Ok(Some(ours.joined(there).write())),
        () if ours.name() == there.name() => Ok(None),
        () => Err(Trouble::Elsewhere),
    }
}

/// Erases everything in both storages; of a shelf whose lock is open it is known how far it had come. That it is to be erased
/// lies strictly before anything goes, and on the shelf before the strict storage is waited for: wherever it ends, the next page
/// goes on ([`super::start`]).
///
/// # Errors
/// The first [`Trouble`] with which a storage refused; what could be erased is.
pub async fn erase_all(shelf: &mut impl Shelf, strict: &impl Strict, dice: Dice) -> Result<(), Trouble> {
    let ours = Erased::on(shelf).unwrap_or(NEVER);
    let there = strict.mark(Erased::KEY).await.unwrap_or_default();
    let there = Erased::read(there.as_deref(), &ours);
    let mut mark = Erased { ended: false, ..ours.joined(there) };
    mark.lives.extend(Life::of(shelf).unwrap_or_default());
    let mut name = [0; 8];
    // Where there are no dice it is erased all the same.
    let _ = dice(&mut name);
    mark.names.push(hex(&name));
    let mut mark = mark.trimmed();
    let noted = strict.set_mark(Erased::KEY, Some(&mark.write())).await;
    let gone = erase(shelf);
    let _ = mark.put(shelf);
    mark.ended = gone.is_ok();
    let cleared = strict.clear(Erased::KEY, &mark.write()).await;
    // What another tab has written before it heard.
    let late = erase(shelf);
    mark.ended = cleared.is_ok();
    let told = mark.put(shelf);
    noted.and(gone).and(cleared).and(late).and(told)
}
