//! Folding the journal into chunks, one chunk a step, from a replica that does not change meanwhile.
//!
//! Whoever folds holds the lock `so-nguon/fold` where there are such locks. Where there are none, two that fold at once may undo
//! each other's work, never the book: each looks again before its root is written, and what is not there is not named.

use super::chunk::Parts;
use super::keep::Keep;
use super::letter::{SCHEMA, write};
use super::names::{Hash, Place};
use super::root::{Part, Root, Table};
use super::tables::{Cache, chunks, held, pack as packed};
use super::work::Work;
use crate::merge::{Dot, Replica, Seen};
use crate::store::{Shelf, Trouble, pack};
use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

/// How far a fold has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// There is more to do: so many chunks of so many are done.
    More(usize, usize),
    /// The new root is there, and what is not needed any more is gone.
    Done,
}

/// A fold that has begun.
#[derive(Debug)]
pub struct Fold {
    replica: Arc<Replica>,
    pub(super) number: u64,
    /// The newest root when it began.
    pub(super) before: Option<u64>,
    jobs: VecDeque<(Table, usize)>,
    all: usize,
    pub(super) root: Root,
    cache: Cache,
    /// A chunk that is being packed; and one that is packed and not written yet.
    work: Option<Work>,
    packed: Option<(usize, Parts)>,
    /// Chunks that lie there.
    there: BTreeSet<Hash>,
    /// Journal entries that are in the replica.
    pub(super) covered: Vec<Dot>,
    /// What is to be removed once the root is there; none before.
    spare: Option<VecDeque<String>>,
}

impl Fold {
    /// The replica that is being written.
    #[must_use]
    pub const fn replica(&self) -> &Arc<Replica> {
        &self.replica
    }

    /// Leaves a number out before its own. A root tells of each visit how far it has come, and nothing of those between: whoever has
    /// heard a later write cannot tell by it whether one that lay in no journal was heard. But who misses a root reads all of the next.
    pub const fn leaves_a_number_out(&mut self) {
        self.number += 1;
    }

    /// Packs a chunk, or some of it: persons take longer than a step may.
    fn pack(&mut self, table: Table, at: usize) -> Result<Option<(usize, Parts)>, Trouble> {
        if table != Table::Persons {
            return packed(&self.replica, table, at).map(Some).ok_or(Trouble::Denied);
        }
        let chunk = self.replica.book.persons.chunks().get(at).ok_or(Trouble::Denied)?;
        let parts = self.work.get_or_insert_with(|| Work::of(chunk.flat())).go();
        if parts.is_some() {
            self.work = None;
        }
        Ok(parts.map(|parts| (chunk.len(), parts)))
    }
}

/// Of so many stations a root tells all that it has.
const MOST: usize = 512;

/// The writes of which a new root tells: all, while there are few stations. Each visit of each machine is one, and in ten years of
/// a province there are tens of thousands; then only what no root before had, and what still lies in the journal. Nobody asks for
/// the others: which writes made a record what it is, its own context says.
fn told(heard: &Seen, folded: &Seen, covered: &[Dot]) -> Seen {
    if heard.len() <= MOST {
        return heard.clone();
    }
    let fresh = heard.iter().filter(|dot| !folded.has(*dot));
    fresh.chain(covered.iter().map(|dot| Dot::new(dot.station, heard.of(dot.station)))).collect()
}

impl<S: Shelf> Keep<S> {
    /// Begins a fold. The replica holds every write that this tab has heard.
    ///
    /// # Errors
    /// [`Trouble::Elsewhere`] if something lies there that this tab has not heard ([`Keep::catch_up`]); else the [`Trouble`] with
    /// which the shelf refused.
    pub fn fold(&mut self, replica: &Arc<Replica>) -> Result<Fold, Trouble> {
        let state = &self.state;
        if !state.writes {
            return Err(Trouble::Denied);
        }
        let (mut there, mut covered, mut newest) = (BTreeSet::new(), Vec::new(), 0);
        let before = state.root.as_ref().map(|(number, _)| *number);
        for key in self.shelf.keys()? {
            let is_mine = || state.aside.contains(&key) || state.spoiled.contains(&key);
            match Place::of(&key) {
                Place::Chunk(hash) => drop(there.insert(hash)),
                Place::Root(number) => {
                    if before.is_none_or(|b| b < number) && !is_mine() {
                        return Err(Trouble::Elsewhere);
                    }
                    newest = number.max(newest);
                }
                Place::Journal(dot) if state.heard.contains_key(&dot) => covered.push(dot),
                Place::Journal(_) if !is_mine() => return Err(Trouble::Elsewhere),
                Place::Book(number) if before.is_none() && state.adopted.is_none_or(|n| n < number) && !is_mine() => {
                    return Err(Trouble::Elsewhere);
                }
                _ => {}
            }
        }
        if !state.heard.keys().all(|dot| replica.heard.has(*dot)) {
            return Err(Trouble::Elsewhere);
        }
        let all = Table::ALL.iter().flat_map(|&table| (0..chunks(replica, table)).map(move |at| (table, at)));
        let jobs: VecDeque<_> = all.collect();
        Ok(Fold {
            replica: Arc::clone(replica),
            number: newest.max(before.unwrap_or(0)) + 1,
            before,
            all: jobs.len(),
            jobs,
            root: Root {
                folded: told(&replica.heard, &state.folded, &covered),
                adopted: state.adopted,
                memory: replica.memory,
                ..Root::default()
            },
            cache: Cache::default(),
            work: None,
            packed: None,
            there,
            covered,
            spare: None,
        })
    }

    /// The next step of a fold.
    ///
    /// # Errors
    /// [`Trouble`] says why it cannot go on; the book is as it was, and the same step may be tried again. After
    /// [`Trouble::Elsewhere`] the fold is to be begun anew.
    pub fn step(&mut self, fold: &mut Fold) -> Result<Step, Trouble> {
        // Chunks that lie there already cost nothing: up to the first that does not.
        while let Some(&(table, at)) = fold.jobs.front() {
            let chunk = held(&fold.replica, table, at);
            let known = chunk.as_ref().and_then(|chunk| self.state.cache.get(chunk)).cloned();
            let known =
                known.filter(|part| part.names().is_some_and(|n| n.iter().all(|name| fold.there.contains(name))));
            let is_new = known.is_none();
            let part = if let Some(part) = known {
                part
            } else {
                let Some(parts) = fold.packed.clone() else {
                    // What is packed is written with the next step: hashes and texts take their time too.
                    fold.packed = fold.pack(table, at)?;
                    return Ok(Step::More(fold.all - fold.jobs.len(), fold.all));
                };
                let part = self.write(fold, parts)?;
                fold.packed = None;
                part
            };
            if let Some(chunk) = chunk {
                fold.cache.put(chunk, part.clone());
            }
            fold.root.tables.of_mut(table).push(part);
            fold.jobs.pop_front();
            if is_new {
                return Ok(Step::More(fold.all - fold.jobs.len(), fold.all));
            }
        }
        match &mut fold.spare {
            None => {
                self.flip(fold)?;
                fold.spare = Some(self.spare(fold)?);
            }
            Some(spare) => {
                let Some(key) = spare.pop_front() else {
                    self.hold_back();
                    return Ok(Step::Done);
                };
                self.clear(&key);
            }
        }
        Ok(Step::More(fold.all, fold.all))
    }

    /// Writes one chunk.
    fn write(&mut self, fold: &mut Fold, (count, parts): (usize, Parts)) -> Result<Part, Trouble> {
        let mut names = Vec::with_capacity(parts.len());
        for bytes in parts {
            let hash = Hash::of(&bytes);
            let (key, text) = (Place::Chunk(hash).to_string(), pack(&bytes));
            // What lies under this name is this text, or a broken one in its place.
            self.put_or_make_room(&key, &text, true)?;
            self.state.aside.remove(&key);
            self.state.missing.remove(&key);
            self.state.loose.insert(hash);
            fold.there.insert(hash);
            names.push(hash);
        }
        Ok(Part::of(count, &names))
    }

    /// Writes the root.
    fn flip(&mut self, fold: &mut Fold) -> Result<(), Trouble> {
        let places: BTreeSet<Place> = self.shelf.keys()?.iter().map(|key| Place::of(key)).collect();
        let key = Place::Root(fold.number).to_string();
        let is_mine = |key: &String| self.state.spoiled.contains(key) || self.state.aside.contains(key);
        let others = |place: &Place| match place {
            Place::Root(number) if *number == fold.number => !self.state.spoiled.contains(&key),
            Place::Root(number) => {
                *number > fold.number || (fold.before < Some(*number) && !is_mine(&place.to_string()))
            }
            _ => false,
        };
        if places.iter().any(others) || !fold.root.names().all(|name| places.contains(&Place::Chunk(name))) {
            return Err(Trouble::Elsewhere);
        }
        let text = write(SCHEMA, &fold.root);
        let ours = self.state.spoiled.contains(&key);
        if let Err(trouble) = self.put_or_make_room(&key, &text, ours) {
            if trouble != Trouble::Elsewhere {
                self.state.spoiled.insert(key);
            }
            return Err(trouble);
        }
        let state = &mut self.state;
        state.spoiled.remove(&key);
        state.loose.clear();
        state.pending.retain(|(dot, ..)| !fold.root.folded.has(*dot));
        state.cache = std::mem::take(&mut fold.cache);
        state.folded.join(&fold.replica.heard);
        state.root = Some((fold.number, fold.root.clone()));
        // Nothing that lies in the journal builds on them any more.
        state.gaps.retain(|gap| !fold.root.folded.has(*gap));
        state.is_whole = true;
        Ok(())
    }
}
