//! One person's details, unpacked: entries in the order of their keys, steps in the order of theirs.

use super::{DetailField, DetailKey, Entry, Step, StepKey};

/// What is known of one person: every key at most once, in order; every entry of its field's kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    entries: Vec<(DetailKey, Entry)>,
    steps: Vec<(StepKey, Step)>,
}

impl Sheet {
    /// The sheet of these entries and steps, in any order; of two with one key the later stays, and an entry that its
    /// field cannot hold is left out. Lists that are in order already cost one look at each.
    #[must_use]
    pub fn of(entries: Vec<(DetailKey, Entry)>, steps: Vec<(StepKey, Step)>) -> Self {
        let (mut entries, mut steps) = (entries, steps);
        entries.retain(|(key, entry)| entry.fits(key.field()));
        settle(&mut entries);
        settle(&mut steps);
        Self { entries, steps }
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.steps.is_empty()
    }

    /// What the field says in this slot, from 1.
    #[must_use]
    pub fn get(&self, field: DetailField, slot: u8) -> Option<&Entry> {
        DetailKey::new(field, slot).and_then(|key| found(&self.entries, &key))
    }

    /// What is known of this step.
    #[must_use]
    pub fn step(&self, key: StepKey) -> Option<&Step> {
        found(&self.steps, &key)
    }

    /// Every entry, in the order of the table of fields.
    #[must_use]
    pub fn entries(&self) -> &[(DetailKey, Entry)] {
        &self.entries
    }

    /// Every step, in the order of attempts and stages.
    #[must_use]
    pub fn steps(&self) -> &[(StepKey, Step)] {
        &self.steps
    }

    /// With this entry, or without any; an entry that the field cannot hold changes nothing.
    pub(super) fn put(&mut self, key: DetailKey, entry: Option<Entry>) {
        if entry.as_ref().is_none_or(|entry| entry.fits(key.field())) {
            set(&mut self.entries, key, entry);
        }
    }

    /// With this step, or without it.
    pub(super) fn put_step(&mut self, key: StepKey, step: Option<Step>) {
        set(&mut self.steps, key, step);
    }
}

fn found<'a, K: Ord, V>(list: &'a [(K, V)], key: &K) -> Option<&'a V> {
    list.binary_search_by(|(k, _)| k.cmp(key)).ok().map(|at| &list[at].1)
}

fn set<K: Ord, V>(list: &mut Vec<(K, V)>, key: K, value: Option<V>) {
    match (list.binary_search_by(|(k, _)| k.cmp(&key)), value) {
        (Ok(at), Some(value)) => list[at].1 = value,
        (Ok(at), None) => drop(list.remove(at)),
        (Err(at), Some(value)) => list.insert(at, (key, value)),
        (Err(_), None) => {}
    }
}

/// In order, each key once, the later of two.
fn settle<K: Ord, V>(list: &mut Vec<(K, V)>) {
    if !list.is_sorted_by(|a, b| a.0 < b.0) {
        // The later first, as the first of equals is what stays.
        list.reverse();
        list.sort_by(|a, b| a.0.cmp(&b.0));
        list.dedup_by(|next, first| next.0 == first.0);
    }
    list.shrink_to_fit();
}
