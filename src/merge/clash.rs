//! What waits for a person: values that did not know of each other, and records taken away here and changed there.

use super::log::spell;
use super::lying::Lying;
use super::table::{each_table, kind_of};
use super::trace::{clashing, is_half_gone};
use super::{Dot, Kind, Record, Replica, Trace, Traces};
use crate::domain::{OfUnit, Ones, Rows};
use serde::Serialize;
use std::collections::BTreeSet;

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
        let ones = self.book.ones();
        macro_rules! kind {
            (targets) => {
                let (rows, traces) = (&self.book.targets, &self.contexts.targets);
                clashes_of_units(rows, traces, &ones, kind_of!(targets), &mut found);
            };
            (facts) => {
                clashes_of_units(&self.book.facts, &self.contexts.facts, &ones, kind_of!(facts), &mut found);
            };
            ($table:ident) => {
                clashes_of(&self.contexts.$table, kind_of!($table), &|_| true, &mut found);
            };
        }
        each_table!(kind);
        found
    }
}

/// Of targets and figures: where units are one, of all that is shown under one key together.
fn clashes_of_units<R: Record>(
    rows: &Rows<R::Key, R>,
    traces: &Traces<R>,
    ones: &Ones,
    kind: Kind,
    found: &mut Vec<Clash>,
) where
    R::Key: OfUnit + Serialize,
{
    if ones.is_empty() {
        return clashes_of(traces, kind, &|_| true, found);
    }
    let lying = Lying::all(rows, traces, ones);
    let together: BTreeSet<R::Key> = lying.iter().map(|lying| lying.key).collect();
    let is_alone = |key: &R::Key| !ones.is_gone(key.unit()) && !together.contains(key);
    clashes_of(traces, kind, &is_alone, found);
    for lying in &lying {
        if lying.is_half_gone() {
            found.push(Clash { kind, key: spell(&lying.key), field: None });
        }
        if let Some((field, values)) = lying.said() {
            let rivals = values.into_iter().map(|(dot, v)| Rival { dot, value: v.map(|v| spell(&v)) });
            found.push(Clash { kind, key: spell(&lying.key), field: Some((field.to_string(), rivals.collect())) });
        }
    }
}

fn clashes_of<R: Record>(traces: &Traces<R>, kind: Kind, is_asked: &dyn Fn(&R::Key) -> bool, found: &mut Vec<Clash>)
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
        if !is_asked(key) {
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
