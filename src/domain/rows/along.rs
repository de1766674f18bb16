//! A look-up of many keys in order.

use super::Rows;
use super::chunk::gallop;

/// A look-up of one key after another.
#[derive(Clone, Debug)]
pub struct Along<'a, K, V> {
    pub(super) rows: &'a Rows<K, V>,
    pub(super) chunk: usize,
    pub(super) at: usize,
}

impl<'a, K: Ord + Clone, V: Clone> Along<'a, K, V> {
    /// The records that follow the one which was found last, as far as they lie side by side.
    #[must_use]
    pub fn rest(&self) -> &'a [(K, V)] {
        self.rows.chunks.get(self.chunk).map(|c| c.run(self.at)).unwrap_or_default()
    }

    /// Passes over so many of them.
    pub fn skip(&mut self, count: usize) {
        self.at += count.min(self.rest().len());
    }

    /// The record of this key; nearly nothing to do if it is the next one after that which was found before.
    pub fn get(&mut self, key: &K) -> Option<&'a V> {
        let chunks = &self.rows.chunks;
        if chunks.get(self.chunk).is_some_and(|c| c.len() == self.at) {
            (self.chunk, self.at) = (self.chunk + 1, 0);
        }
        let rest = chunks.get(self.chunk).map(|c| &c.keys()[self.at..]).unwrap_or_default();
        if rest.first().is_none_or(|(next, _)| next != key) {
            let is_near =
                rest.first().is_some_and(|(next, _)| next < key) && rest.last().is_some_and(|(last, _)| key <= last);
            if !is_near {
                (self.chunk, self.at) = (self.rows.home(key), 0);
            }
            self.at += gallop(&chunks.get(self.chunk)?.keys()[self.at..], key);
        }
        let (_, value) = chunks.get(self.chunk)?.get(self.at).filter(|(k, _)| k == key)?;
        self.at += 1;
        Some(value)
    }
}
