//! When the journal is folded, and when a copy is made: what lets entries go from the mirror.

use super::held::Held;
use super::{At, Copying, Effect, Folding, HOUR, Keeper, MANY, QUIET, Twins, Wait};
use crate::merge::{Dot, Replica};
use crate::store::packed::{Fold, OF_BOOK, Step, Survey};
use crate::store::{Lock, PREFIX, Shelf, Trouble};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Where the number of the last copy lies. Where the browser forgot later writes it has forgotten this one too, and then a copy
/// is newer than the book.
const COPIED: &str = "so-nguon/copied";

/// Whether a copy holds what lies under this key: the book, and the lock, without which a copy of a sealed book could never be
/// opened.
fn is_copied(key: &str) -> bool {
    let of_book = |name: &str| OF_BOOK.iter().any(|part| name.starts_with(part));
    key == Lock::KEY || key.strip_prefix(PREFIX).is_some_and(of_book)
}

impl<S: Shelf> Keeper<S> {
    /// Whether there is something to fold: many writes, of this tab or of others, or one that waits for it.
    pub(super) fn is_due(&self) -> bool {
        if self.is_awaited() {
            return self.waits_for_fold();
        }
        self.due || self.waits_for_fold() || self.keep.unfolded() >= MANY
    }

    /// Folds when there are many writes and nobody types.
    pub(super) fn fold_when_many(&mut self) -> Vec<Effect> {
        if !self.is_due() {
            return Vec::new();
        }
        self.turn = self.turn.wrapping_add(1);
        vec![Effect::Wait(Wait::Quiet(self.turn), QUIET)]
    }

    /// Folds, unless a fold is on its way.
    pub(super) fn fold(&mut self) -> Vec<Effect> {
        if self.folding.is_some() {
            return Vec::new();
        }
        self.folding = Some(Folding::default());
        vec![Effect::Fold]
    }

    /// Begins the fold that was asked for, with what is on the desk now that others were heard ([`super::Event::Look`]).
    ///
    /// # Errors
    /// [`Trouble::Elsewhere`] if another tab has folded it all, or has written meanwhile; else the [`Trouble`] with which the
    /// shelf refused.
    pub fn begin_fold(&mut self, replica: &Arc<Replica>) -> Result<Fold, Trouble> {
        if !self.is_due() {
            return Err(Trouble::Elsewhere);
        }
        let mut fold = self.keep.fold(replica)?;
        let large = self.own.iter().filter(|(dot, at)| **at == At::Large && replica.heard.has(**dot));
        let large: Vec<Dot> = large.map(|(dot, _)| *dot).collect();
        let was_due = std::mem::take(&mut self.due);
        if was_due || !large.is_empty() {
            // What lies in no journal is on the desk.
            fold.leaves_a_number_out();
        }
        self.folding = Some(Folding { large, homeless: self.homeless.clone(), was_due });
        Ok(fold)
    }

    /// The next step of a fold.
    ///
    /// # Errors
    /// The [`Trouble`] for which it cannot go on.
    pub fn step(&mut self, fold: &mut Fold) -> Result<Step, Trouble> {
        self.keep.step(fold)
    }

    pub(super) fn folded(&mut self, done: Result<(), Trouble>, now: u64) -> Vec<Effect> {
        let folding = self.folding.take().unwrap_or_default();
        let Err(trouble) = done else {
            self.homeless.retain(|key| !folding.homeless.contains(key));
            // All that was on the desk lies there now.
            self.whole = true;
            for dot in folding.large {
                self.own.insert(dot, At::Folded);
            }
            let mut effects = self.reflect(Ok(()), now);
            // Local storage alone may come back older.
            let wished = std::mem::take(&mut self.wished) > 0;
            effects.extend(self.copy(wished, now));
            return effects;
        };
        self.due |= folding.was_due;
        let wished = trouble != Trouble::Elsewhere && std::mem::take(&mut self.wished) > 0;
        let refused = wished.then(|| self.ask_copy(true, None, now));
        let effects = match trouble {
            // Its turn, then ours.
            Trouble::Elsewhere => vec![Effect::Wait(Wait::Turn, QUIET)],
            _ if self.waits_for_fold() => vec![Effect::NotSaved(trouble)],
            // The journal holds what was not folded.
            _ => Vec::new(),
        };
        effects.into_iter().chain(refused).collect()
    }

    /// Copies what has changed: soon after the first write of a visit, then once an hour.
    pub(super) fn copy_when_due(&mut self, now: u64) -> Vec<Effect> {
        if self.copied.is_some_and(|at| now.abs_diff(at) < HOUR) {
            return Vec::new();
        }
        self.copied = Some(now);
        vec![Effect::Wait(Wait::Copy(now), QUIET)]
    }

    /// What another tab has folded lies in no mirror, and nobody tells here whether its copy was made: one is made here too, and
    /// until then nothing is said.
    pub(super) fn await_copy(&mut self, now: u64) -> Vec<Effect> {
        let at = if self.whole { At::Folded } else { At::Alone };
        for dot in self.keep.folded().iter() {
            self.own.entry(dot).or_insert(at);
        }
        vec![Effect::Wait(Wait::Copy(self.begin_copy(now)), QUIET)]
    }

    /// When a copy begins that is begun now: never the same as one that is waited for.
    fn begin_copy(&mut self, now: u64) -> u64 {
        let at = now.max(self.copied.map_or(0, |at| at + 1));
        self.copied = Some(at);
        at
    }

    /// Whether the desk holds what the shelf does not: a copy of the shelf would be newer than a better one.
    fn is_behind(&self) -> bool {
        let folds = self.folding.as_ref().is_some_and(|folding| folding.was_due);
        self.due || folds || !self.homeless.is_empty()
    }

    pub(super) fn copy(&mut self, asked: bool, now: u64) -> Vec<Effect> {
        if self.is_behind() {
            // The fold first, then the copy.
            self.wished += u32::from(asked);
            return self.fold();
        }
        if !asked && (!self.whole || self.has_damage()) {
            // Of what is still damaged, though twins were looked for everywhere, one copy a visit is enough. It takes no other's
            // place, but what is whole lies strictly then.
            if self.twins != Twins::Asked {
                return Vec::new();
            }
            self.twins = Twins::Copied;
        }
        let keys = self.keep.shelf().keys().ok();
        // What lies aside is nothing of the book.
        let keys =
            keys.map(|keys| keys.into_iter().filter(|key| is_copied(key) && !self.keep.lies_aside(key)).collect());
        vec![self.ask_copy(asked, keys, now)]
    }

    fn ask_copy(&mut self, asked: bool, keys: Option<Vec<String>>, now: u64) -> Effect {
        self.begin_copy(now);
        self.tickets += 1;
        let lies = self.own.iter().filter(|(_, at)| !matches!(at, At::Memory | At::Large));
        let writes: Vec<Dot> = lies.map(|(dot, _)| *dot).collect();
        let release = self.kept.difference(&self.homeless).cloned().collect();
        self.copies.insert(self.tickets, Copying { writes, release });
        let held = Held { root: self.keep.newest(), writes: self.keep.seen() }.write();
        Effect::Copy { ticket: self.tickets, asked, keys, least: self.last_copy() + 1, held }
    }

    pub(super) fn has_copied(&mut self, ticket: u32, made: Option<u32>) -> Vec<Effect> {
        let Some(copying) = self.copies.remove(&ticket) else { return Vec::new() };
        let mut effects = Vec::new();
        if let Some(number) = made {
            // Not noted, it is opened once more in vain.
            let _ = self.keep.shelf_mut().set(COPIED, &number.to_string());
            self.base = true;
            self.own.retain(|dot, _| !copying.writes.contains(dot));
            self.kept.retain(|key| !copying.release.contains(key));
            if !copying.release.is_empty() {
                effects.push(Effect::Forget(copying.release));
            }
        } else {
            for dot in &copying.writes {
                if let Some(at @ At::Folded) = self.own.get_mut(dot) {
                    *at = At::Alone;
                }
            }
        }
        effects.extend(self.say());
        if self.waits_for_fold() {
            effects.extend(self.fold());
        }
        effects
    }

    /// Of a copy that is to be made, this was found on the shelf: what is not in it is not let go.
    pub fn surveyed(&mut self, ticket: u32, survey: &Survey) {
        if let Some(copying) = self.copies.get_mut(&ticket) {
            let covered: BTreeSet<&String> = survey.covers(&copying.release).collect();
            copying.release = covered.into_iter().cloned().collect();
        }
    }

    /// Whether the newest copy, of this number, is to be opened and joined: it was made after the state that the shelf came back
    /// with, or of what lies on the shelf not all can be read.
    #[must_use]
    pub fn wants(&self, newest: u32) -> bool {
        self.last_copy() < newest || !self.whole
    }

    /// The number of the last copy that was made of what lies on the shelf; 0 for none.
    #[must_use]
    pub fn last_copy(&self) -> u32 {
        self.keep.shelf().get(COPIED).ok().flatten().and_then(|number| number.parse().ok()).unwrap_or(0)
    }
}
