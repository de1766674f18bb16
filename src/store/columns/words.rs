//! Words of a chunk: those that everybody knows, those of the persons' names, and what was spelled since, each once.

use super::known;
use super::model::{Hearsay, Symbol};
use super::range::Coder;
use rustc_hash::FxHashMap;
use std::sync::{Arc, LazyLock};

/// So many bits name a word; a word beyond them is spelled each time.
const BITS: u32 = 11;
/// All letters that one chunk spells.
const MOST_LETTERS: usize = 1 << 20;
/// No text of ours is longer: a note has 500 characters.
const MOST_LENGTH: usize = 4096;

/// Words by their places; at the first is none, for a word that is spelled.
#[derive(Clone, Debug)]
pub struct Words {
    all: Vec<Arc<str>>,
    places: FxHashMap<Arc<str>, usize>,
    letters: Letters,
    spelled: usize,
}

/// The words that everybody knows, and the letters that they teach: made ready once.
static KNOWN: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words { all: Vec::new(), places: FxHashMap::default(), letters: Letters::default(), spelled: 0 };
    words.add("");
    for word in known::WORDS.iter() {
        words.letters.code(&mut Hearsay, word.as_bytes(), &mut Vec::new());
        words.add(word);
    }
    words
});

impl Default for Words {
    fn default() -> Self {
        KNOWN.clone()
    }
}

/// What is foreseen of a word at one place of a text.
#[must_use]
pub fn model() -> Symbol {
    Symbol::new(BITS)
}

impl Words {
    /// Adds a word, if there is room; its place.
    pub fn add(&mut self, word: &str) -> usize {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        if self.all.len() >= 1 << BITS {
            return 0;
        }
        let word: Arc<str> = word.into();
        self.places.insert(Arc::clone(&word), self.all.len());
        self.all.push(word);
        self.all.len() - 1
    }

    /// The place of a word; 0 if it has none.
    #[must_use]
    pub fn place(&self, word: &str) -> usize {
        self.places.get(word).copied().unwrap_or(0)
    }

    /// The word at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Arc<str> {
        self.all.get(place).map_or_else(|| "".into(), Arc::clone)
    }

    /// Codes a word: its place, and itself.
    pub fn code(&mut self, c: &mut impl Coder, model: &mut Symbol, word: &str) -> (usize, Arc<str>) {
        let place = model.code(c, self.place(word));
        if place > 0 {
            if let Some(word) = self.all.get(place) {
                return (place, Arc::clone(word));
            }
            c.refuse();
        }
        let mut text = Vec::new();
        if !c.is_lost() {
            self.letters.code(c, word.as_bytes(), &mut text);
        }
        self.spelled += text.len();
        match std::str::from_utf8(&text) {
            Ok(text) if self.spelled <= MOST_LETTERS => (self.add(text), text.into()),
            _ => {
                c.refuse();
                (0, "".into())
            }
        }
    }
}

/// The letters of words, each foreseen by the two before it.
#[derive(Clone, Debug, Default)]
struct Letters {
    pairs: FxHashMap<u16, Symbol>,
}

impl Letters {
    /// Codes a word; 0 ends it, so a 0 within is left out.
    fn code(&mut self, c: &mut impl Coder, word: &[u8], text: &mut Vec<u8>) {
        let mut word = word.iter().filter(|b| **b != 0);
        loop {
            let behind = match text.as_slice() {
                [.., a, b] => u16::from_be_bytes([*a, *b]),
                [b] => u16::from(*b),
                [] => 0,
            };
            let odds = self.pairs.entry(behind).or_insert_with(|| Symbol::new(8));
            let byte = odds.code(c, usize::from(word.next().copied().unwrap_or(0)));
            let byte = u8::try_from(byte).unwrap_or(0);
            if byte == 0 {
                return;
            }
            if text.len() >= MOST_LENGTH {
                c.refuse();
                return;
            }
            text.push(byte);
        }
    }
}
