//! Records in the order of their keys, in shared chunks: a copy costs pointers; an edit makes one chunk another, and copies what
//! lies in it only now and then.
//!
//! Why not a library's persistent map: the chunk is the unit of sharing *and*, in the store, of writing; whoever counts or
//! saves can see by pointer which chunks an edit has touched.

mod along;
mod chunk;

pub use along::Along;
pub use chunk::Chunk;

use std::sync::Arc;

/// A chunk is split when it grows past this many records: the larger, the tighter it packs, and the more an edit copies.
const MOST: usize = 1280;

/// So many records are put one by one: sooner than every chunk is looked at.
const FEW: usize = 8;

/// A map that is cheap to copy. Iteration is in the order of the keys.
#[derive(Clone, Debug)]
pub struct Rows<K, V> {
    chunks: Arc<Vec<Arc<Chunk<K, V>>>>,
    len: usize,
}

impl<K, V> Default for Rows<K, V> {
    fn default() -> Self {
        Self { chunks: Arc::default(), len: 0 }
    }
}

impl<K: Ord + Clone, V: Clone> Rows<K, V> {
    /// No chunk has more records.
    pub const CHUNK: usize = MOST;

    /// Records that are in chunks already, as a store keeps them; none if they are not in the order of their keys.
    #[must_use]
    pub fn of_chunks(chunks: Vec<Arc<Chunk<K, V>>>) -> Option<Self> {
        let chunks: Vec<_> = chunks.into_iter().filter(|c| !c.is_empty()).collect();
        let within = chunks.iter().all(|c| c.len() <= MOST && c.keys().is_sorted_by(|a, b| a.0 < b.0));
        let between = chunks.is_sorted_by(|a, b| a.last().map(|r| &r.0) < b.first().map(|r| &r.0));
        let len = chunks.iter().map(|c| c.len()).sum();
        (within && between).then(|| Self { chunks: Arc::new(chunks), len })
    }

    /// How many records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The chunks in order, to be compared by pointer.
    #[must_use]
    pub fn chunks(&self) -> &[Arc<Chunk<K, V>>] {
        &self.chunks
    }

    /// Every record in the order of its key.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.chunks.iter().flat_map(|c| c.iter().map(|(k, v)| (k, v)))
    }

    /// The records from this key on.
    pub fn from_key<'a>(&'a self, key: &'a K) -> impl Iterator<Item = (&'a K, &'a V)> + 'a {
        let first = self.home(key);
        let within = self.chunks.get(first).map_or(0, |c| c.keys().partition_point(|(k, _)| k < key));
        self.chunks[first.min(self.chunks.len())..].iter().flat_map(|c| c.iter().map(|(k, v)| (k, v))).skip(within)
    }

    /// The last record before this key.
    #[must_use]
    pub fn before(&self, key: &K) -> Option<(&K, &V)> {
        let within = |chunk: &'_ Chunk<K, V>| chunk.keys().partition_point(|(k, _)| k < key);
        let home = self.home(key);
        let at = self.chunks.get(home).map(|c| within(c))?;
        let (chunk, at) = if at > 0 { (home, at) } else { (home.checked_sub(1)?, usize::MAX) };
        self.chunks.get(chunk).and_then(|c| c.get(at.min(c.len()) - 1)).map(|(k, v)| (k, v))
    }

    /// The place of the chunk that holds the key or would take it.
    fn home(&self, key: &K) -> usize {
        let at = self.chunks.partition_point(|c| c.keys().last().is_some_and(|(last, _)| last < key));
        at.min(self.chunks.len().saturating_sub(1))
    }

    /// The record of this key.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        let chunk = self.chunks.get(self.home(key))?;
        chunk.get(chunk.find(key).ok()?).map(|(_, value)| value)
    }

    /// For many keys in order: a look-up that goes on from where the last one was. It finds any key, in any order.
    #[must_use]
    pub fn along(&self) -> Along<'_, K, V> {
        Along { rows: self, chunk: 0, at: 0 }
    }

    /// Puts a record in the place of its key; what stood there goes.
    pub fn put(&mut self, key: K, value: V) {
        let home = self.home(&key);
        let chunks = Arc::make_mut(&mut self.chunks);
        let Some(chunk) = chunks.get_mut(home) else {
            chunks.push(Arc::new(vec![(key, value)].into()));
            self.len = 1;
            return;
        };
        let chunk = Arc::make_mut(chunk);
        match chunk.find(&key) {
            Ok(at) => chunk.set(at, (key, value)),
            Err(at) => {
                let chunk = chunk.owned();
                chunk.insert(at, (key, value));
                self.len += 1;
                if chunk.len() > MOST {
                    // Keys mostly grow at the end: leave the left part full there, so that chunks stay full.
                    let cut = if at + 1 == chunk.len() { MOST } else { MOST / 2 };
                    let rest = chunk.split_off(cut);
                    chunks.insert(home + 1, Arc::new(rest.into()));
                }
            }
        }
    }

    /// Takes the record of this key out.
    pub fn remove(&mut self, key: &K) {
        if self.get(key).is_none() {
            return;
        }
        let home = self.home(key);
        let chunks = Arc::make_mut(&mut self.chunks);
        let chunk = Arc::make_mut(&mut chunks[home]).owned();
        chunk.retain(|(k, _)| k != key);
        self.len -= 1;
        if chunk.is_empty() {
            chunks.remove(home);
        }
    }

    /// Puts and takes out many records, in the order of their keys, each key once: each chunk is gone through once.
    pub fn change(&mut self, changes: Vec<(K, Option<V>)>) {
        if changes.len() <= FEW {
            for (key, value) in changes {
                match value {
                    Some(value) => self.put(key, value),
                    None => self.remove(&key),
                }
            }
            return;
        }
        let before = std::mem::take(&mut self.chunks);
        let (mut after, mut len) = (Vec::with_capacity(before.len() + changes.len() / MOST + 1), 0);
        let mut changes = changes.into_iter();
        for (at, chunk) in before.iter().enumerate() {
            let is_last = at + 1 == before.len();
            let within = |key: &K| is_last || chunk.keys().last().is_some_and(|(last, _)| key <= last);
            let some = changes.as_slice().iter().take_while(|(key, _)| within(key)).count();
            if some == 0 {
                len += chunk.len();
                after.push(Arc::clone(chunk));
                continue;
            }
            let next = chunk.changed(&mut changes, some);
            len += next.len();
            lay(next, is_last, &mut after);
        }
        if before.is_empty() {
            let all: Vec<(K, V)> = changes.filter_map(|(key, value)| Some((key, value?))).collect();
            len = all.len();
            lay(all.into(), true, &mut after);
        }
        (self.chunks, self.len) = (Arc::new(after), len);
    }

    /// Whether both are the very same chunks: true costs nothing to know, false may still be equal.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.chunks, &other.chunks)
    }
}

/// Lays records down as chunks: at the end full ones, for keys mostly grow there; between others, with room to grow.
fn lay<K: Ord + Clone, V: Clone>(records: Chunk<K, V>, is_last: bool, chunks: &mut Vec<Arc<Chunk<K, V>>>) {
    let parts = records.len().div_ceil(MOST);
    if parts < 2 {
        chunks.extend((parts > 0).then(|| Arc::new(records)));
        return;
    }
    let part = if is_last { MOST } else { records.len().div_ceil(parts) };
    let mut records = records.into_records().into_iter();
    chunks.extend((0..parts).map(|_| Arc::new(records.by_ref().take(part).collect::<Vec<_>>().into())));
}

impl<K: Ord + Clone + PartialEq, V: Clone + PartialEq> PartialEq for Rows<K, V> {
    fn eq(&self, other: &Self) -> bool {
        if self.len != other.len {
            return false;
        }
        // Books of one desk share nearly all their chunks.
        let pairs = || self.chunks.iter().zip(other.chunks.iter());
        let paired = self.chunks.len() == other.chunks.len() && pairs().all(|(a, b)| Arc::ptr_eq(a, b) || a == b);
        self.same(other) || paired || self.iter().eq(other.iter())
    }
}

impl<K: Ord + Clone, V: Clone> FromIterator<(K, V)> for Rows<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(records: I) -> Self {
        let records: Vec<(K, V)> = records.into_iter().collect();
        let mut rows = Self::default();
        if records.is_sorted_by(|(one, _), (next, _)| one < next) {
            let mut chunks = Vec::new();
            rows.len = records.len();
            lay(records.into(), true, &mut chunks);
            rows.chunks = Arc::new(chunks);
            return rows;
        }
        for (key, value) in records {
            rows.put(key, value);
        }
        rows
    }
}
