//! Chunks of records as bytes: which kind of record is packed how. What has been packed is opened again at once and compared:
//! where that is not the same to the last field, the plain way is taken, so no fault of a column can ever cost a record.

use super::shut::{Shelved, Shut};
use super::work::Work;
use crate::domain::{Fact, Matter, Period, Person, PersonId, Settings, Target, Unit};
use crate::merge::{Dot, Known, LogEntry, Record, Trace, recognise};
use crate::store::columns::{Keys, Take, facts, organisation, persons, put_json, take_json, targets, traces};
use serde::{Serialize, de::DeserializeOwned};
use std::sync::Arc;

/// Deflated JSON of the records as files carry them.
const PLAIN: u8 = 0;
/// Columns.
const COLUMNS: u8 = 1;
/// Columns, the keys among them that lay there as JSON before.
const KEYED: u8 = 2;

/// The bytes of a chunk, in one part or two: what is opened first, and what can wait.
pub type Parts = Vec<Vec<u8>>;

/// No chunk holds more records; what claims more is broken.
pub const MOST: usize = 4096;

/// Something that is kept in chunks by its key.
pub trait Stored: Clone + PartialEq + Send + Sync + 'static {
    /// What names it.
    type Key: Clone + Ord + Send + Sync + 'static;
    /// Whether packing has read back what it packed.
    const IS_CHECKED: bool = false;
    /// The parts of these records.
    fn pack(records: &[(Self::Key, Self)]) -> Parts;
    /// The records of these parts; none if they are broken.
    fn unpack(parts: &[&[u8]], count: usize, shelved: &Shelved) -> Option<Vec<(Self::Key, Self)>>;
    /// Takes fields that an earlier program kept without knowing them as what they are; whether any was.
    fn recognised(_: &mut [(Self::Key, Self)]) -> bool {
        false
    }
}

/// Recognises fields of records that lie in columns; what lies there as JSON is read by its names.
fn recognised<R: Known>(records: &mut [(R::Key, R)]) -> bool {
    let known = records.iter_mut().map(|(key, record)| recognise(key, record));
    known.fold(false, |any, one| any | one)
}

/// Records as JSON.
pub fn plain<R: Record>(records: &[(R::Key, R)]) -> Vec<u8> {
    let mut bytes = vec![PLAIN];
    put_json(&mut bytes, &records.iter().map(|(key, record)| R::Flat::from((key, record))).collect::<Vec<_>>());
    bytes
}

/// Columns, marked as such.
#[must_use]
pub fn marked(bytes: Vec<u8>) -> Vec<u8> {
    [vec![COLUMNS], bytes].concat()
}

fn unplain<R: Record>(bytes: &[u8], count: usize) -> Option<Vec<(R::Key, R)>> {
    let mut take = Take(bytes);
    let records: Vec<R::Flat> = take_json(&mut take)?;
    (take.is_done() && records.len() == count).then(|| records.into_iter().map(Into::into).collect())
}

macro_rules! plainly {
    ($($record:ty),+) => {
        $(impl Stored for $record {
            type Key = <$record as Record>::Key;
            fn pack(records: &[(Self::Key, Self)]) -> Parts {
                vec![plain(records)]
            }
            fn unpack(parts: &[&[u8]], count: usize, _: &Shelved) -> Option<Vec<(Self::Key, Self)>> {
                match parts {
                    [[PLAIN, bytes @ ..]] => unplain(bytes, count),
                    _ => None,
                }
            }
        })+
    };
}
plainly!(Settings, Period, Matter);

/// Records in columns of their own; before there were any, they lay there plainly.
macro_rules! in_columns {
    ($($record:ty: $columns:ident),+) => {
        $(impl Stored for $record {
            type Key = <$record as Record>::Key;
            fn pack(records: &[(Self::Key, Self)]) -> Parts {
                let bytes = $columns::encode(records);
                let same = $columns::decode(&bytes, records.len()).is_some_and(|read| read == records);
                vec![if same { marked(bytes) } else { plain(records) }]
            }
            fn unpack(parts: &[&[u8]], count: usize, _: &Shelved) -> Option<Vec<(Self::Key, Self)>> {
                match parts {
                    [[PLAIN, bytes @ ..]] => unplain(bytes, count),
                    [[COLUMNS, bytes @ ..]] => $columns::decode(bytes, count),
                    _ => None,
                }
            }
            fn recognised(records: &mut [(Self::Key, Self)]) -> bool {
                recognised(records)
            }
        })+
    };
}
in_columns!(Unit: organisation, Target: targets, Fact: facts);

impl Stored for Person {
    type Key = PersonId;
    const IS_CHECKED: bool = true;

    fn pack(records: &[(PersonId, Self)]) -> Parts {
        let mut work = Work::of(Arc::new(records.to_vec()));
        loop {
            if let Some(parts) = work.go() {
                return parts;
            }
        }
    }

    fn unpack(parts: &[&[u8]], count: usize, shelved: &Shelved) -> Option<Vec<(PersonId, Self)>> {
        match parts {
            [[PLAIN, bytes @ ..]] => unplain(bytes, count),
            [[COLUMNS, first @ ..]] => persons::decode(first, count),
            [[COLUMNS, first @ ..], [COLUMNS, second @ ..]] => {
                let mut records = persons::decode(first, count)?;
                Shut::put_into(&mut records, first, second, shelved);
                Some(records)
            }
            _ => None,
        }
    }

    fn recognised(records: &mut [(PersonId, Self)]) -> bool {
        recognised(records)
    }
}

impl<R> Stored for Trace<R>
where
    R: Record + Send + Sync + 'static,
    R::Field: Send + Sync,
    R::Value: Send + Sync,
    R::Key: Keys + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    type Key = R::Key;

    fn pack(records: &[(R::Key, Self)]) -> Parts {
        let bytes = traces::encode(records);
        vec![if R::Key::WORDED_ONCE { [vec![KEYED], bytes].concat() } else { marked(bytes) }]
    }

    fn unpack(parts: &[&[u8]], count: usize, _: &Shelved) -> Option<Vec<(R::Key, Self)>> {
        match parts {
            [[COLUMNS, bytes @ ..]] if R::Key::WORDED_ONCE => traces::decode_worded(bytes, count),
            [[COLUMNS, bytes @ ..]] => traces::decode(bytes, count),
            [[KEYED, bytes @ ..]] if R::Key::WORDED_ONCE => traces::decode(bytes, count),
            _ => None,
        }
    }
}

impl Stored for LogEntry {
    type Key = Dot;

    fn pack(records: &[(Dot, Self)]) -> Parts {
        let mut bytes = vec![PLAIN];
        put_json(&mut bytes, &records.iter().map(|(_, entry)| entry).collect::<Vec<_>>());
        vec![bytes]
    }

    fn unpack(parts: &[&[u8]], count: usize, _: &Shelved) -> Option<Vec<(Dot, Self)>> {
        let [[PLAIN, bytes @ ..]] = parts else { return None };
        let mut take = Take(bytes);
        let entries: Vec<Self> = take_json(&mut take)?;
        (take.is_done() && entries.len() == count).then(|| entries.into_iter().map(|e| (e.dot, e)).collect())
    }
}
