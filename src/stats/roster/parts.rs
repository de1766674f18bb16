//! Parts of names, each known once however many persons bear it: given names, middle names, family names. What is asked of
//! 100,000 names is asked of some thousand parts.

use crate::domain::{fold, sort_key, spelled_word};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A word of a name, as it is compared.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Without any mark.
    pub folded: Box<str>,
    /// With its letters' marks, without its tone.
    pub letters: Box<str>,
    /// Its tone.
    pub tone: u8,
}

impl Word {
    pub fn of(text: &str) -> Self {
        let (letters, tone) = spelled_word(text);
        Self { folded: fold(text).into(), letters: letters.into(), tone }
    }
}

/// Every part that was ever met.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    known: FxHashMap<Box<str>, u32>,
    words: Vec<Box<[Word]>>,
    /// Parts in the Vietnamese order; parts that differ in capitals alone stand together.
    order: BTreeMap<Vec<u8>, Vec<u32>>,
    ranks: Vec<u32>,
}

impl Parts {
    /// The number of a part.
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(&number) = self.known.get(text) {
            return number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.known.insert(text.into(), number);
        self.words.push(text.split_whitespace().map(Word::of).collect());
        self.order.entry(sort_key(text)).or_default().push(number);
        number
    }

    /// The words of every part, by number.
    pub fn words(&self) -> impl Iterator<Item = &[Word]> {
        self.words.iter().map(|words| &**words)
    }

    /// Whether parts were met since they were last put in order.
    pub fn has_news(&self) -> bool {
        self.ranks.len() != self.words.len()
    }

    /// The place of every part in the Vietnamese order, by number, and how many places there are.
    pub fn ranks(&mut self) -> (&[u32], usize) {
        if self.has_news() {
            self.ranks = vec![0; self.words.len()];
            for (rank, numbers) in (0..).zip(self.order.values()) {
                for &number in numbers {
                    self.ranks[number as usize] = rank;
                }
            }
        }
        (&self.ranks, self.order.len())
    }
}
