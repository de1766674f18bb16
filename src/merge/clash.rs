//! What waits for a person: values that did not know of each other, and records taken away here and changed there.

use super::log::spell;
use super::table::{each_table, kind_of};
use super::trace::{clashing, is_half_gone};
use super::{Dot, Kind, Record, Replica, Trace};
use crate::domain::Rows;
use serde::Serialize;

/// One value and who wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Rival {
    /// The write.
    pub dot: Dot,
    /// The value as in files; none if the field was taken away.
    pub value: Option<String>,
}

/// Something that a person must settle.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// The kind of record.
    pub kind: Kind,
    /// Its key, as in files.
    pub key: String,
    /// The field with its values, the shown one first; none if the record was taken away here and changed there.
    pub field: Option<(String, Vec<Rival>)>,
}

impl Replica {
    /// Every clash, by kind and key.
    #[must_use]
    pub fn clashes(&self) -> Vec<Clash> {
        let mut found = Vec::new();
        macro_rules! kind {
            ($table:ident) => {
                clashes_of(&self.contexts.$table, kind_of!($table), &mut found);
            };
        }
        each_table!(kind);
        found
    }
}

fn clashes_of<R: Record>(traces: &Rows<R::Key, Trace<R>>, kind: Kind, found: &mut Vec<Clash>)
where
    R::Key: Serialize,
{
    for (key, trace) in traces.iter() {
        let Trace::Grown(siblings) = trace else { continue };
        // Nearly all that have been written twice.
        if let [only] = siblings.as_slice()
            && only.rivals.is_empty()
        {
            continue;
        }
        if is_half_gone(siblings) {
            found.push(Clash { kind, key: spell(key), field: None });
        }
        for (field, values) in clashing(siblings) {
            let rivals = values.into_iter().map(|(dot, v)| Rival { dot, value: v.map(|v| spell(&v)) });
            found.push(Clash { kind, key: spell(key), field: Some((field.to_string(), rivals.collect())) });
        }
    }
}
