//! Opening: from what lies on the shelf to a replica. Nothing on the shelf is changed by it.

use super::journal::{Entry, Gap, entry};
use super::letter::{Unread, read};
use super::names::{Hash, Place};
use super::root::{Part, Root};
use super::shut::Shelved;
use super::tables::{Cache, Source, mended, replica, unknown};
use crate::domain::Station;
use crate::merge::{Author, Delta, Dot, Replica};
use crate::store::codec::{self, Refused};
use crate::store::{Aside, Shelf, Trouble, unpack};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What was found on the shelf.
#[derive(Debug, Default)]
pub struct Look {
    /// The book; none if there is nothing of it.
    pub replica: Option<Replica>,
    /// The root that it was opened from.
    pub root: Option<(u64, Root)>,
    /// Whether all that the newest root names is there.
    pub is_whole: bool,
    /// Whether one entry has learned something of another, or of the root: that lies nowhere yet.
    pub has_learned: bool,
    /// Every journal entry that is in the replica, with the number before it.
    pub heard: BTreeMap<Dot, Option<u32>>,
    /// The book of schema 1 that is in the replica.
    pub adopted: Option<u64>,
    /// Texts that could not be read.
    pub aside: Vec<Aside>,
    /// Keys of chunks that are not there.
    pub missing: Vec<String>,
    /// Writes that are not there.
    pub gaps: Vec<Gap>,
    /// The schema of a newer program, if there are texts of one.
    pub newer: Option<u32>,
    /// Which chunks in memory are which on the shelf.
    pub cache: Cache,
}

/// Reads chunks, and notes those that are not whole.
struct Reading<'a, S> {
    shelf: &'a S,
    aside: &'a mut BTreeMap<String, String>,
    missing: &'a mut BTreeSet<String>,
    is_whole: bool,
}

impl<S: Shelf> Source for Reading<'_, S> {
    fn parts(&mut self, part: &Part) -> Result<Option<Vec<Vec<u8>>>, Trouble> {
        let mut all = Some(Vec::new());
        for hash in part.names().unwrap_or_default() {
            let key = Place::Chunk(hash).to_string();
            let Some(text) = self.shelf.get(&key)? else {
                self.missing.insert(key);
                all = None;
                continue;
            };
            if let Some(bytes) = unpack(&text).filter(|bytes| Hash::of(bytes) == hash) {
                if let Some(all) = &mut all {
                    all.push(bytes);
                }
            } else {
                self.aside.insert(key, text);
                all = None;
            }
        }
        self.is_whole &= all.is_some();
        Ok(all)
    }

    fn broken(&mut self, part: &Part) {
        self.is_whole = false;
        for hash in part.names().unwrap_or_default() {
            let key = Place::Chunk(hash).to_string();
            let text = self.shelf.get(&key).ok().flatten().unwrap_or_default();
            self.aside.insert(key, text);
        }
    }
}

/// Looks through the shelf.
///
/// # Errors
/// The [`Trouble`] with which the shelf refused.
pub fn look(shelf: &impl Shelf, by: &Author, shelved: &Shelved) -> Result<Look, Trouble> {
    let places: BTreeSet<Place> = shelf.keys()?.iter().map(|key| Place::of(key)).collect();
    let mut found = Look { is_whole: true, ..Look::default() };
    let (mut aside, mut missing, mut bare) = (BTreeMap::new(), BTreeSet::new(), Delta::default());
    let numbers = places.iter().rev().filter_map(|p| if let Place::Root(n) = p { Some(*n) } else { None });
    let mut is_done = false;
    for number in numbers {
        let key = Place::Root(number).to_string();
        let Some(text) = shelf.get(&key)? else { continue };
        let root: Root = match read(&text) {
            Err(Unread::TooNew(_)) if is_done => continue,
            // What lies under a greater number and knows of less than this one has come there by mistake.
            Ok(root) if is_done && covers(&found, &root) => continue,
            Ok(root) => root,
            Err(unread) => {
                // An older one takes nothing from the book, but what it names is held until the user lets it go: so it is told.
                found.is_whole &= is_done;
                found.unread(&mut aside, unread, key, text);
                continue;
            }
        };
        let mut source = Reading { shelf, aside: &mut aside, missing: &mut missing, is_whole: true };
        let read = replica(&mut source, &root.tables, shelved, &mut found.cache)?;
        let is_whole = source.is_whole;
        found.is_whole &= is_whole;
        let read = Replica { memory: root.memory, ..read };
        let mut read = if is_whole {
            read
        } else {
            let (read, told) = mended(read);
            bare.gather(&told);
            read
        };
        read.heard.join(&root.folded);
        found.replica = Some(match found.replica.take() {
            Some(newer) => newer.hear(&read.whole()),
            None => read,
        });
        if found.root.is_none() {
            found.adopted = root.adopted;
            found.root = Some((number, root));
        }
        // An older root is asked only for what the newer one lost.
        is_done = is_whole;
    }
    if found.replica.is_none() {
        adopt(shelf, &places, by, &mut found, &mut aside)?;
    }
    let (mut all, mut torn) = (Delta::default(), Vec::new());
    for place in &places {
        let Place::Journal(dot) = place else { continue };
        let key = place.to_string();
        let Some(text) = shelf.get(&key)? else { continue };
        match entry(*dot, text) {
            Entry::Whole(delta) => {
                found.heard.insert(*dot, delta.after);
                all.gather(&delta);
            }
            Entry::Unread(unread, text) => {
                torn.push(*dot);
                found.unread(&mut aside, unread, key, text);
            }
        }
    }
    if !found.heard.is_empty() || !torn.is_empty() {
        // Those too that the root says it holds: a write that another tab could save only late may not be in it, and nothing
        // is changed by joining twice.
        let before = found.replica.take().unwrap_or_default();
        let mut joined = before.hear(&all);
        found.has_learned = joined.has_learned(&before, &all);
        // The number of a write that cannot be read is not given again.
        found.heard.keys().chain(&torn).for_each(|dot| joined.heard.note(*dot));
        found.replica = Some(joined);
    }
    if let Some(replica) = found.replica.take() {
        let bare = unknown(&replica, bare);
        found.replica =
            Some(if bare.is_empty() || bare.memory < replica.memory { replica } else { replica.hear(&bare) });
    }
    found.gaps = gaps(found.root.as_ref(), found.replica.as_ref(), &found.heard);
    found.aside = aside.into_iter().map(|(key, text)| Aside { key, text }).collect();
    found.missing = missing.into_iter().collect();
    Ok(found)
}

/// Whether all writes of a root are in what was found before it.
fn covers(found: &Look, older: &Root) -> bool {
    older.folded.iter().all(|dot| holds(found.root.as_ref(), found.replica.as_ref(), dot))
}

/// Whether a write is in what lies there. Of a visit that was silent for long a root does not tell any more; the log does.
fn holds(root: Option<&(u64, Root)>, replica: Option<&Replica>, dot: Dot) -> bool {
    let is_logged = || replica.is_some_and(|replica| replica.log.get(&dot).is_some());
    root.is_some_and(|(_, root)| root.folded.has(dot)) || is_logged()
}

impl Look {
    fn unread(&mut self, aside: &mut BTreeMap<String, String>, unread: Unread, key: String, text: String) {
        if let Unread::TooNew(schema) = unread {
            self.newer = self.newer.max(Some(schema));
        }
        aside.insert(key, text);
    }
}

/// The newest whole book of schema 1: all its records as one write of a station that is named by the book itself, so that every
/// tab, and every laptop with the same book, makes the same of it.
fn adopt(
    shelf: &impl Shelf,
    places: &BTreeSet<Place>,
    by: &Author,
    found: &mut Look,
    aside: &mut BTreeMap<String, String>,
) -> Result<(), Trouble> {
    let numbers = places.iter().rev().filter_map(|p| if let Place::Book(n) = p { Some(*n) } else { None });
    for number in numbers {
        let key = Place::Book(number).to_string();
        let Some(text) = shelf.get(&key)? else { continue };
        match codec::decode(&text) {
            Ok(_) if found.replica.is_some() => {}
            Ok(book) => {
                let bits = Hash::of(text.as_bytes()).bits();
                let dot = Dot::new(Station::from_bits(bits), 1);
                found.replica = Some(Replica::adopt(Arc::new(book), dot, by));
                found.adopted = Some(number);
            }
            Err(Refused::Damaged) => drop(aside.insert(key, text)),
            Err(Refused::TooNew { schema, book }) => {
                if let Some(book) = book.filter(|_| found.replica.is_none()) {
                    found.replica = Some(Replica { book: Arc::from(book), ..Replica::default() });
                }
                found.unread(aside, Unread::TooNew(schema), key, text);
            }
        }
    }
    Ok(())
}

/// What others build on and is not there.
fn gaps(root: Option<&(u64, Root)>, replica: Option<&Replica>, heard: &BTreeMap<Dot, Option<u32>>) -> Vec<Gap> {
    let missing = heard.iter().filter_map(|(before, after)| {
        let missing = Dot::new(before.station, after.filter(|n| *n > 0)?);
        let lost = !heard.contains_key(&missing) && !holds(root, replica, missing);
        lost.then_some(Gap { missing, before: *before })
    });
    missing.collect()
}

/// Everything that a root holds, to be joined.
///
/// # Errors
/// The [`Trouble`] with which the shelf refused.
pub fn told(shelf: &impl Shelf, root: &Root, shelved: &Shelved) -> Result<Option<Delta>, Trouble> {
    let (mut aside, mut missing) = (BTreeMap::new(), BTreeSet::new());
    let mut source = Reading { shelf, aside: &mut aside, missing: &mut missing, is_whole: true };
    let read = replica(&mut source, &root.tables, shelved, &mut Cache::default())?;
    let is_whole = source.is_whole;
    let mut read = Replica { memory: root.memory, ..read };
    read.heard.join(&root.folded);
    Ok(is_whole.then(|| read.whole()))
}
