//! The tables of a replica, chunk by chunk: which there are, how each is packed, and how a replica is put together from them.

use super::chunk::{MOST, Parts, Stored};
use super::root::{Part, Table, Tables};
use super::shut::Shelved;
use crate::domain::{Book, Chunk, Period, PeriodId, Rows, Settings};
use crate::merge::{Contexts, Delta, Dot, Record, Replica, States, Told, Trace, view};
use crate::store::Trouble;
use rustc_hash::FxHashMap;
use std::any::Any;
use std::sync::Arc;

/// A chunk that is held, so that its address stays its own.
type Held = Arc<dyn Any + Send + Sync>;

/// Which chunks in memory are which chunks on the shelf.
#[derive(Clone, Debug, Default)]
pub struct Cache(FxHashMap<usize, (Held, Part)>);

impl Cache {
    /// The chunk on the shelf that is this one.
    #[must_use]
    pub fn get(&self, chunk: &Held) -> Option<&Part> {
        self.0.get(&address(chunk)).map(|(_, part)| part)
    }

    /// Notes a chunk.
    pub fn put(&mut self, chunk: Held, part: Part) {
        self.0.insert(address(&chunk), (chunk, part));
    }
}

fn address(chunk: &Held) -> usize {
    Arc::as_ptr(chunk).cast::<()>().addr()
}

/// Runs one line for every table of rows: its name, and where its rows are in a replica.
macro_rules! rows {
    ($do:ident) => {
        $do!(Units, book.units);
        $do!(Targets, book.targets);
        $do!(Facts, book.facts);
        $do!(Persons, book.persons);
        $do!(Matters, book.matters);
        $do!(SettingsTraces, contexts.settings);
        $do!(PeriodsTraces, contexts.periods);
        $do!(UnitsTraces, contexts.units);
        $do!(TargetsTraces, contexts.targets);
        $do!(FactsTraces, contexts.facts);
        $do!(PersonsTraces, contexts.persons);
        $do!(MattersTraces, contexts.matters);
        $do!(Log, log);
    };
}

/// How many chunks a table has. Each period is a chunk of its own: a closed one holds thousands of figures.
#[must_use]
pub fn chunks(replica: &Replica, table: Table) -> usize {
    match table {
        Table::Settings => usize::from(replica.book.settings != crate::domain::Settings::default()),
        Table::Periods => replica.book.periods.len(),
        _ => {
            macro_rules! count {
                ($name:ident, $($field:ident).+) => {
                    if table == Table::$name {
                        return replica.$($field).+.chunks().len();
                    }
                };
            }
            rows!(count);
            0
        }
    }
}

/// The chunk at this place, if it lies in memory as one.
#[must_use]
pub fn held(replica: &Replica, table: Table, at: usize) -> Option<Held> {
    macro_rules! hold {
        ($name:ident, $($field:ident).+) => {
            if table == Table::$name {
                return replica.$($field).+.chunks().get(at).map(|chunk| Arc::clone(chunk) as Held);
            }
        };
    }
    rows!(hold);
    None
}

/// The chunk at this place, packed, and how many records it has; none if it could not be read back.
#[must_use]
pub fn pack(replica: &Replica, table: Table, at: usize) -> Option<(usize, Parts)> {
    match table {
        Table::Settings => packed(&[((), replica.book.settings.clone())]),
        Table::Periods => {
            let (id, period) = replica.book.periods.iter().nth(at)?;
            packed(&[(*id, period.clone())])
        }
        _ => {
            macro_rules! pack {
                ($name:ident, $($field:ident).+) => {
                    if table == Table::$name {
                        return packed(&replica.$($field).+.chunks().get(at)?.flat());
                    }
                };
            }
            rows!(pack);
            None
        }
    }
}

fn packed<V: Stored>(records: &[(V::Key, V)]) -> Option<(usize, Parts)> {
    let parts = V::pack(records);
    let all: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    let same = V::IS_CHECKED || V::unpack(&all, records.len(), &Shelved::default()).is_some_and(|read| read == records);
    same.then_some((records.len(), parts))
}

/// Where chunks are read from.
pub trait Source {
    /// The bytes of a chunk's parts; none if they are not whole.
    ///
    /// # Errors
    /// The [`Trouble`] with which the shelf refused.
    fn parts(&mut self, part: &Part) -> Result<Option<Parts>, Trouble>;
    /// Says that a chunk had its hash, and was no chunk of this table.
    fn broken(&mut self, part: &Part);
}

/// The chunks of a table.
type Chunks<K, V> = Vec<Arc<Chunk<K, V>>>;

/// Reads one table: the chunks that are whole.
fn read<V: Stored>(
    source: &mut impl Source,
    (parts, shelved): (&[Part], &Shelved),
    cache: &mut Cache,
) -> Result<Chunks<V::Key, V>, Trouble> {
    let mut chunks = Vec::with_capacity(parts.len());
    for part in parts {
        let Some(bytes) = source.parts(part)? else { continue };
        let all: Vec<&[u8]> = bytes.iter().map(Vec::as_slice).collect();
        let records = if part.count <= MOST { V::unpack(&all, part.count, shelved) } else { None };
        match records {
            Some(mut records) => {
                let is_another = V::recognised(&mut records);
                let chunk = Arc::new(Chunk::from(records));
                // What this program knows more of than the one that wrote it is written anew by the next fold.
                if !is_another {
                    cache.put(Arc::clone(&chunk) as Held, part.clone());
                }
                chunks.push(chunk);
            }
            None => source.broken(part),
        }
    }
    Ok(chunks)
}

/// The replica of a root: all of it that is whole.
///
/// # Errors
/// The [`Trouble`] with which the shelf refused.
pub fn replica(
    source: &mut impl Source,
    tables: &Tables,
    shelved: &Shelved,
    cache: &mut Cache,
) -> Result<Replica, Trouble> {
    let mut replica = Replica::default();
    let mut book = Book::default();
    for chunk in read(source, (&tables.settings, shelved), cache)? {
        chunk.iter().for_each(|((), settings)| book.settings = Clone::clone(settings));
    }
    for chunk in read(source, (&tables.periods, shelved), cache)? {
        book.periods.extend(chunk.iter().cloned());
    }
    // In the order in which they are needed first.
    book.units = rows(read(source, (&tables.units, shelved), cache)?);
    book.persons = rows(read(source, (&tables.persons, shelved), cache)?);
    book.targets = rows(read(source, (&tables.targets, shelved), cache)?);
    book.matters = rows(read(source, (&tables.matters, shelved), cache)?);
    book.facts = rows(read(source, (&tables.facts, shelved), cache)?);
    replica.contexts = Contexts {
        settings: rows(read(source, (&tables.settings_traces, shelved), cache)?),
        periods: rows(read(source, (&tables.periods_traces, shelved), cache)?),
        units: rows(read(source, (&tables.units_traces, shelved), cache)?),
        targets: rows(read(source, (&tables.targets_traces, shelved), cache)?),
        facts: rows(read(source, (&tables.facts_traces, shelved), cache)?),
        persons: rows(read(source, (&tables.persons_traces, shelved), cache)?),
        matters: rows(read(source, (&tables.matters_traces, shelved), cache)?),
    };
    replica.log = rows(read(source, (&tables.log, shelved), cache)?);
    replica.book = Arc::new(book);
    Ok(replica)
}

/// Chunks as rows. Those of one root are in order; if ever they were not, they still hold the records.
fn rows<K: Ord + Clone, V: Clone>(chunks: Chunks<K, V>) -> Rows<K, V> {
    let records: Chunks<K, V> = chunks.clone();
    Rows::of_chunks(chunks).unwrap_or_else(|| records.iter().flat_map(|c| c.iter().cloned()).collect())
}

/// After damage: a trace whose record is gone is taken out, so that the record can come from elsewhere; a record that has grown
/// is shown again from its siblings; and records whose traces are gone are taken out and told, as if nobody had written them.
#[must_use]
pub fn mended(mut replica: Replica) -> (Replica, Delta) {
    let (mut book, mut told) = ((*replica.book).clone(), Delta { memory: replica.memory, ..Delta::default() });
    macro_rules! mend {
        ($($table:ident)+) => {
            $(told.$table = mend_table(&mut book.$table, &mut replica.contexts.$table);)+
        };
    }
    mend!(units targets facts persons matters);
    let mut periods: Rows<PeriodId, Period> = book.periods.into_iter().collect();
    told.periods = mend_table(&mut periods, &mut replica.contexts.periods);
    book.periods = periods.iter().map(|(id, period)| (*id, period.clone())).collect();
    // The choices are always there: as they came, they say nothing.
    let chosen = book.settings != Settings::default();
    let mut settings: Rows<(), Settings> = chosen.then(|| ((), book.settings.clone())).into_iter().collect();
    told.settings = mend_table(&mut settings, &mut replica.contexts.settings);
    book.settings = settings.get(&()).cloned().unwrap_or_default();
    replica.book = Arc::new(book);
    (replica, told)
}

fn mend_table<R: Record>(table: &mut Rows<R::Key, R>, traces: &mut Rows<R::Key, Trace<R>>) -> Vec<Told<R>> {
    let lost: Vec<(R::Key, Trace<R>)> =
        traces.iter().filter(|(key, _)| table.get(key).is_none()).map(|(key, t)| (key.clone(), t.clone())).collect();
    for (key, trace) in lost {
        match trace {
            Trace::Born(_) => traces.remove(&key),
            Trace::Grown(siblings) => {
                if let Some(record) = view(&siblings) {
                    table.put(key, record);
                }
            }
        }
    }
    let bare = table.iter().filter(|(key, _)| traces.get(key).is_none());
    let bare: Vec<(R::Key, R)> = bare.map(|(key, record)| (key.clone(), record.clone())).collect();
    let told = bare.into_iter().map(|(key, record)| {
        table.remove(&key);
        Told { key, states: States::Born(Dot::NOBODY, record) }
    });
    told.collect()
}

/// What is told by nobody and is not there already from elsewhere.
pub fn unknown(replica: &Replica, mut told: Delta) -> Delta {
    fn fresh<R: Record>(told: &Told<R>, shown: Option<&R>) -> bool {
        told.states.siblings().iter().any(|s| s.value.as_ref() != shown)
    }
    let book = &replica.book;
    told.settings.retain(|t| fresh(t, Some(&book.settings)));
    told.periods.retain(|t| fresh(t, book.periods.get(&t.key)));
    told.units.retain(|t| fresh(t, book.units.get(&t.key)));
    told.targets.retain(|t| fresh(t, book.targets.get(&t.key)));
    told.facts.retain(|t| fresh(t, book.facts.get(&t.key)));
    told.matters.retain(|t| fresh(t, book.matters.get(&t.key)));
    told.persons.retain(|t| fresh(t, book.persons.get(&t.key)));
    told
}
