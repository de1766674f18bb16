//! A shelf in memory: what a copy is opened on, to be looked into.

use super::{Shelf, Trouble};
use std::collections::BTreeMap;

/// Texts under keys, in memory alone; it never refuses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory(BTreeMap<String, String>);

impl FromIterator<(String, String)> for Memory {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(texts: I) -> Self {
        Self(texts.into_iter().collect())
    }
}

impl Shelf for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        Ok(self.0.get(key).cloned())
    }
    fn set(&mut self, key: &str, text: &str) -> Result<(), Trouble> {
        self.0.insert(key.into(), text.into());
        Ok(())
    }
    fn remove(&mut self, key: &str) -> Result<(), Trouble> {
        self.0.remove(key);
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, Trouble> {
        Ok(self.0.keys().cloned().collect())
    }
}
