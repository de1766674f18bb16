//! A book with its memory: the records, the causal context of each, graves, and the activity log. Replicas of any stations
//! combine in any order to the same one.

use super::contexts::{Contexts, Settled, Settling, Traces};
use super::log::{Author, Kind, LogEntry, spell};
use super::table::{Table, each_table, kind_of};
use super::together::together;
use super::trace::write;
use super::{Deed, Delta, Dot, Record, Seen, States, Told, Trace};
use crate::domain::{Book, Rows};
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// So many records are looked up one by one.
const MANY: usize = 64;

/// A book with its memory. A copy costs pointers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replica {
    /// The records as they were written; as they are shown, where units are one, they are in [`Replica::shown`].
    pub book: Arc<Book>,
    /// Who wrote what, knowing what.
    pub contexts: Contexts,
    /// The last write of each station that was met here. Of a book of many years that was opened anew, not of all: what matters is
    /// what the journal has had, and whoever asks for a record asks its context.
    pub heard: Seen,
    /// What people read, by write.
    pub log: Rows<Dot, LogEntry>,
    /// Which memory of its store it is, counted from 0: whoever leaves a sample begins another.
    pub memory: u32,
}

impl Replica {
    /// A book without memory, all of it written by one write.
    #[must_use]
    pub fn adopt(book: Arc<Book>, dot: Dot, by: &Author) -> Self {
        Self::default().commit(book, Deed::Adopt, &Settling::default(), dot, by).0
    }

    /// The replica after a write that leaves the book so, as it is shown, and what the others are to be told of it.
    #[must_use]
    pub fn commit(&self, next: Arc<Book>, deed: Deed, settling: &Settling, dot: Dot, by: &Author) -> (Self, Delta) {
        let (next, settling) = self.as_written(next, settling);
        let mut contexts = self.contexts.clone();
        let mut told = Delta { after: Some(self.heard.of(dot.station)), memory: self.memory, ..Delta::default() };
        let mut entry = LogEntry { dot, at: by.at, who: by.name.clone(), deed, changes: Arc::default(), more: 0 };
        let mut gone = BTreeSet::new();
        macro_rules! kind {
            ($table:ident) => {
                told.$table = commit_table(
                    (&self.book.$table, &next.$table),
                    &mut contexts.$table,
                    &settling.$table,
                    (kind_of!($table), dot),
                    (&mut entry, &mut gone),
                );
            };
        }
        each_table!(kind);
        let mut heard = self.heard.clone();
        heard.note(dot);
        let mut log = self.log.clone();
        silence(&mut log, &gone);
        log.put(dot, entry.clone());
        told.log.push(entry);
        (Self { book: next, contexts, heard, log, memory: self.memory }, told)
    }

    /// Both together: whatever either has and the other has not overwritten. Equal to itself by pointers where nothing is new.
    /// What is told is taken to be of this memory ([`Replica::hear`]).
    #[must_use]
    pub fn join(&self, told: &Delta) -> Self {
        let mut joined = self.clone();
        let mut book = (*self.book).clone();
        let mut gone = BTreeSet::new();
        let (mut changed, mut met) = (false, Vec::new());
        macro_rules! kind {
            ($table:ident) => {
                changed |= join_table(
                    (&mut book.$table, &mut joined.contexts.$table),
                    &told.$table,
                    &mut met,
                    (kind_of!($table), &mut gone),
                );
            };
        }
        each_table!(kind);
        met.extend(told.log.iter().map(|entry| entry.dot));
        joined.heard.note_all(met);
        let fresh: Vec<&LogEntry> = told.log.iter().filter(|entry| joined.log.get(&entry.dot).is_none()).collect();
        if changed {
            joined.book = Arc::new(book);
        }
        // Many books have no grave at all: that is seen sooner than the records of many changes are looked up.
        let asked: usize = fresh.iter().map(|entry| entry.changes.len()).sum();
        let none = asked > MANY && gone.is_empty() && !joined.has_graves();
        let graves =
            |kind: Kind, key: &str| !none && (gone.contains(&(kind, key.to_owned())) || joined.is_gone(kind, key));
        // What is known here already was silenced when its records went.
        let fresh: Vec<LogEntry> =
            fresh.into_iter().map(|entry| entry.without(&graves).unwrap_or_else(|| entry.clone())).collect();
        for entry in fresh {
            joined.log.put(entry.dot, entry);
        }
        silence(&mut joined.log, &gone);
        joined
    }

    /// Everything, to be told to another.
    #[must_use]
    pub fn whole(&self) -> Delta {
        let log = self.log.iter().map(|(_, e)| e.clone()).collect();
        let mut told = Delta { log, memory: self.memory, ..Delta::default() };
        macro_rules! kind {
            ($table:ident) => {
                told.$table = whole_table(&self.book.$table, &self.contexts.$table);
            };
        }
        each_table!(kind);
        told
    }

    /// Whether any record is in a grave.
    fn has_graves(&self) -> bool {
        macro_rules! kind {
            ($table:ident) => {
                if self.contexts.$table.iter().any(|(_, trace)| trace.is_grave()) {
                    return true;
                }
            };
        }
        each_table!(kind);
        false
    }

    /// Whether the record of this key, as the log spells it, is in a grave.
    fn is_gone(&self, kind: Kind, key: &str) -> bool {
        macro_rules! kind {
            ($table:ident) => {
                if kind == kind_of!($table) {
                    let key = serde_json::from_str(key);
                    return key.is_ok_and(|key| self.contexts.$table.get(&key).is_some_and(Trace::is_grave));
                }
            };
        }
        each_table!(kind);
        false
    }
}

/// Records by kind and key, as the log spells them.
type Names = BTreeSet<(Kind, String)>;

/// Stamps what a write changed in one kind of record.
fn commit_table<R: Record, T: Table<R>>(
    (before, after): (&T, &T),
    traces: &mut Traces<R>,
    settled: &Settled<R>,
    (kind, dot): (Kind, Dot),
    (entry, gone): (&mut LogEntry, &mut Names),
) -> Vec<Told<R>>
where
    R::Key: Serialize,
{
    let mut keys = before.changed(after);
    keys.extend(settled.iter().map(|(key, _)| key.clone()));
    keys.sort_unstable();
    keys.dedup();
    let told = keys.into_iter().filter_map(|key| {
        let (old, new) = (before.find(&key), after.find(&key));
        let lay = traces.get(&key).map(|t| t.siblings(old).into_owned()).unwrap_or_default();
        if lay.is_empty() && new.is_none() {
            return None;
        }
        let fields = settled.binary_search_by(|(k, _)| k.cmp(&key)).ok().map(|at| settled[at].1.as_slice());
        let sibling = write(&lay, new, fields.unwrap_or_default(), dot);
        entry.note(kind, &key, old, new);
        if new.is_none() {
            gone.insert((kind, spell(&key)));
        }
        let states = States::of(vec![sibling])?;
        traces.put(key.clone(), states.trace());
        Some(Told { key, states })
    });
    told.collect()
}

/// Joins what was told of one kind of record; whether the book shows anything else than before.
fn join_table<R: Record, T: Table<R>>(
    (table, traces): (&mut T, &mut Traces<R>),
    told: &[Told<R>],
    met: &mut Vec<Dot>,
    (kind, gone): (Kind, &mut Names),
) -> bool
where
    R::Key: Serialize,
{
    let told = together(told, (&*table, &*traces), met, |key| {
        gone.insert((kind, spell(key)));
    });
    let mut along = table.along();
    let news = news(&told, traces);
    let (mut next_traces, mut next_records) = (Vec::with_capacity(news.len()), Vec::with_capacity(news.len()));
    for (Told { key, states }, trace) in news {
        states.note(met);
        let shown = along(key);
        let Some((trace, next)) = states.join(trace, shown) else { continue };
        if next.is_none() {
            gone.insert((kind, spell(key)));
        }
        if next.as_ref() != shown {
            next_records.push((key.clone(), next));
        }
        next_traces.push((key.clone(), Some(trace)));
    }
    drop(along);
    let changed = !next_records.is_empty();
    table.change(next_records);
    traces.change(next_traces);
    changed
}

/// What was told, each with what lies there.
type News<'t, 'a, R> = Vec<(&'t Told<R>, Option<&'a Trace<R>>)>;

/// Those that are not what lies there already. Nearly all records of two offices are as one write left them in both: where they lie
/// side by side they are passed over with hardly a look at each.
fn news<'t, 'a, R: Record>(told: &'t [Told<R>], traces: &'a Traces<R>) -> News<'t, 'a, R> {
    let (mut lay, mut at, mut news) = (traces.along(), 0, Vec::new());
    loop {
        let beside = told[at..].iter().zip(lay.rest());
        let known = beside.take_while(|(told, (key, trace))| told.key == *key && told.states.is_known(Some(trace)));
        let known = known.count();
        lay.skip(known);
        at += known;
        let Some(one) = told.get(at) else { return news };
        let trace = lay.get(&one.key);
        if !one.states.is_known(trace) {
            news.push((one, trace));
        }
        at += 1;
    }
}

fn whole_table<R: Record, T: Table<R>>(table: &T, traces: &Traces<R>) -> Vec<Told<R>> {
    let mut along = table.along();
    let told = traces.iter().filter_map(|(key, trace)| {
        let states = States::traced(trace, along(key))?;
        Some(Told { key: key.clone(), states })
    });
    told.collect()
}

/// Notes what differs between two states of one kind of record.
pub(super) fn note_table<R: Record, T: Table<R>>(kind: Kind, before: &T, after: &T, entry: &mut LogEntry)
where
    R::Key: Serialize,
{
    for key in before.changed(after) {
        entry.note(kind, &key, before.find(&key), after.find(&key));
    }
}

/// Takes out of the log what the fields of these records said.
fn silence(log: &mut Rows<Dot, LogEntry>, gone: &Names) {
    if gone.is_empty() {
        return;
    }
    let names = |kind: Kind, key: &str| gone.contains(&(kind, key.to_owned()));
    let silent: Vec<LogEntry> = log.iter().filter_map(|(_, e)| e.without(&names)).collect();
    for entry in silent {
        log.put(entry.dot, entry);
    }
}
