//! Texts by their phrases: what stands between commas, with the numbers taken out and coded as numbers. `số 12/3, ấp An Hòa` is two
//! phrases, and `125-QĐ/HU` and `98-QĐ/HU` are of one shape. What repeats something told before of the same person (where
//! one lives, the year of the day) refers to it. A shape is spelled once, by its words; then it is found among those that stood
//! in the same surroundings: the hamlets of a commune, the works of a branch.

use super::model::{Number, Symbol};
use super::phrases::{FIRST_FILLED, LAST_FILLED, NAME, NUMBER, PLACE, YEAR, phrases, split};
use super::range::{Coder, Odds};
use super::words::{Words, model};
use rustc_hash::FxHashMap;
use std::fmt::Write;
use std::sync::Arc;

/// Between phrases.
pub const COMMA: &str = ", ";
/// So many shapes of a chunk are remembered.
const SHAPES: usize = 1 << 16;
/// So many shapes stand in narrow surroundings, words behind a word, and shapes in wide ones: bits, and how many.
const FEW: (u32, usize) = (4, 15);
const SOME: (u32, usize) = (6, 63);
const MANY: (u32, usize) = (8, 255);
/// All shapes of a chunk have no more letters.
const MOST_LETTERS: usize = 1 << 20;
/// So many words of a shape are counted; behind them all is one word.
const MOST_WORDS: usize = 15;

/// What has been told of the same person, and where the text stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Near<'a> {
    /// Where they live: `xã An Thủy, huyện Ba Tri`.
    pub place: Option<&'a str>,
    /// The year of the day that the text stands beside.
    pub year: Option<i32>,
    /// The quarter of that day, where numbers hang on it; 0 where they do not.
    pub quarter: u8,
    /// In whose surroundings the same comes again.
    pub whose: u64,
    /// What it is about.
    pub about: u64,
    /// Whether the surroundings are those of the last phrase: of addresses, from the small to the great.
    pub is_address: bool,
    /// Whether numbers are filled up with zeros.
    pub is_filled: bool,
}

impl Near<'_> {
    /// The name of the place without its kind and what it is in: `An Thủy`.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        let name = self.place?.split(COMMA).next()?.split_once(' ')?.1;
        (name.len() > 2).then_some(name)
    }
}

/// A hash for surroundings, the same on every machine.
#[must_use]
pub fn hashed(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// Surroundings of a shape: of which columns, of what kind, and whose.
type Key = (u32, u64, u64);

/// The shapes that all columns know.
#[derive(Debug)]
pub struct Shapes {
    all: Vec<Arc<str>>,
    letters: usize,
    places: FxHashMap<Arc<str>, u32>,
    /// Those of some surroundings, the most common first.
    lists: FxHashMap<Key, List>,
    /// How many words, by group.
    counts: FxHashMap<u32, Symbol>,
    words: [Symbol; 3],
    /// The first words of a group; words behind a word, by its place and whether it is the first.
    behind: FxHashMap<(u32, usize), List>,
    behinds: [Symbol; 4],
}

impl Default for Shapes {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            letters: 0,
            places: FxHashMap::default(),
            lists: FxHashMap::default(),
            counts: FxHashMap::default(),
            words: std::array::from_fn(|_| model()),
            behind: FxHashMap::default(),
            behinds: std::array::from_fn(|_| Symbol::new(SOME.0)),
        }
    }
}

/// Texts of one column.
#[derive(Debug)]
pub struct Texts {
    /// Columns of one group know each other's surroundings.
    group: u32,
    /// How many phrases, by what it is about.
    counts: FxHashMap<u64, Symbol>,
    narrow: [Symbol; 4],
    wide: Symbol,
    known: Odds,
    numbers: FxHashMap<(u32, usize, u8), Number>,
}

impl Texts {
    /// Of a group of columns.
    #[must_use]
    pub fn of(group: u32) -> Self {
        Self {
            group,
            counts: FxHashMap::default(),
            narrow: std::array::from_fn(|_| Symbol::new(FEW.0)),
            wide: Symbol::new(MANY.0),
            known: Odds::default(),
            numbers: FxHashMap::default(),
        }
    }

    /// Codes a text.
    pub fn code(
        &mut self,
        c: &mut impl Coder,
        (shapes, words): (&mut Shapes, &mut Words),
        near: &Near<'_>,
        text: &str,
    ) -> String {
        let given = if c.reads() { Vec::new() } else { phrases(text, near) };
        let count = self.counts.entry(near.about).or_insert_with(|| Symbol::new(3)).code(c, given.len());
        // Most remarks are blank.
        let mut text = if count == 0 { String::new() } else { String::with_capacity(text.len().max(48)) };
        let mut before = 0;
        for at in 0..count {
            let phrase = given.get(at).map_or("", |phrase| phrase);
            let is_address = near.is_address && at + 1 == count;
            let (shape, numbers) = split(phrase, near, is_address);
            let narrow = match at {
                _ if is_address => Some((self.group, 1, near.whose)),
                0 if near.whose == 0 || near.is_address => None,
                0 => Some((self.group, 2, near.whose)),
                _ => Some((self.group, 3, before)),
            };
            let wide = Some((self.group, 4 + (at + 8 * count) as u64, near.about));
            let Some((place, shape)) = shapes.code(c, words, self, [narrow, wide], &shape) else {
                c.refuse();
                return String::new();
            };
            before = hashed(&shape);
            if at > 0 {
                text.push_str(COMMA);
            }
            let (mut numbers, mut nth) = (numbers.into_iter(), 0);
            for sign in shape.chars() {
                match sign {
                    NUMBER => {
                        let quarter = if nth == 0 { near.quarter } else { 0 };
                        let model = self.numbers.entry((place, nth, quarter)).or_default();
                        let _ = write!(text, "{}", model.code(c, numbers.next().unwrap_or(0)));
                        nth += 1;
                    }
                    FIRST_FILLED..=LAST_FILLED => {
                        let model = self.numbers.entry((place, nth, 0)).or_default();
                        let number = model.code(c, numbers.next().unwrap_or(0));
                        let width = u32::from(sign) as usize % 16;
                        let _ = write!(text, "{number:0width$}");
                        nth += 1;
                    }
                    YEAR => {
                        let _ = near.year.map(|year| write!(text, "{year}"));
                    }
                    PLACE => text.push_str(near.place.unwrap_or_default()),
                    NAME => text.push_str(near.name().unwrap_or_default()),
                    other => text.push(other),
                }
            }
        }
        text
    }
}

impl Shapes {
    /// Codes a shape: among those in the same surroundings, among all, or by its words.
    fn code(
        &mut self,
        c: &mut impl Coder,
        words: &mut Words,
        texts: &mut Texts,
        keys: [Option<Key>; 2],
        shape: &str,
    ) -> Option<(u32, Arc<str>)> {
        let given = if c.reads() { None } else { self.places.get(shape).copied() };
        let mut found = None;
        for (nth, (key, (_, most))) in keys.iter().zip([FEW, MANY]).enumerate() {
            let Some(list) = key.and_then(|key| self.lists.get(&key)) else { continue };
            let at = given.and_then(|place| list.place(place)).unwrap_or(most);
            let model = if nth == 0 { &mut texts.narrow[list.0.len().min(4) - 1] } else { &mut texts.wide };
            let at = model.code(c, at);
            if at != most {
                found = Some(list.0.get(at)?.0);
                break;
            }
        }
        let place = match found {
            Some(place) => place,
            None if !self.all.is_empty() && c.bit(&mut texts.known, given.is_some()) => {
                let all = u32::try_from(self.all.len()).ok()?;
                c.evenly(given.unwrap_or(0), all)
            }
            None => {
                let shape: Arc<str> = self.spell(c, words, texts.group, shape).into();
                self.letters += shape.len();
                if self.letters > MOST_LETTERS {
                    return None;
                }
                let place = u32::try_from(self.all.len()).ok()?;
                if self.all.len() >= SHAPES {
                    return Some((place, shape));
                }
                self.places.insert(Arc::clone(&shape), place);
                self.all.push(shape);
                place
            }
        };
        for (key, (_, most)) in keys.into_iter().zip([FEW, MANY]) {
            if let Some(key) = key {
                self.lists.entry(key).or_default().add(place, most);
            }
        }
        Some((place, Arc::clone(self.all.get(place as usize)?)))
    }

    fn spell(&mut self, c: &mut impl Coder, words: &mut Words, group: u32, shape: &str) -> String {
        let given: Vec<&str> = if c.reads() { Vec::new() } else { shape.splitn(MOST_WORDS, ' ').collect() };
        let count = self.counts.entry(group).or_insert_with(|| Symbol::new(4)).code(c, given.len());
        let (mut shape, mut before) = (String::new(), 0);
        for at in 0..count {
            if at > 0 {
                shape.push(' ');
            }
            let given = given.get(at).copied().unwrap_or_default();
            // Words follow one another: behind each stand some again and again.
            let list = self.behind.entry((behind_of(at, group), before)).or_default();
            let mut known = None;
            if !list.0.is_empty() {
                let place = u32::try_from(words.place(given)).ok().and_then(|place| list.place(place));
                let model = &mut self.behinds[list.0[0].1.ilog2().min(3) as usize];
                let place = model.code(c, place.unwrap_or(SOME.1));
                if place != SOME.1 {
                    known = Some(list.0.get(place).map_or(0, |(word, _)| *word as usize));
                }
            }
            let (place, word) = match known {
                Some(place) => (place, words.at(place)),
                None => words.code(c, &mut self.words[at.min(2)], given),
            };
            if place > 0 {
                list.add(u32::try_from(place).unwrap_or(0), SOME.1);
            }
            shape.push_str(&word);
            before = place;
        }
        shape
    }
}

/// Where a word stands: at the beginning, of which each group has its own, behind the first, or further on.
const fn behind_of(at: usize, group: u32) -> u32 {
    match at {
        0 => group + 2,
        1 => 1,
        _ => 0,
    }
}

/// What stood somewhere, and how often, the most common first.
#[derive(Debug, Default)]
struct List(Vec<(u32, u32)>);

impl List {
    fn place(&self, what: u32) -> Option<usize> {
        self.0.iter().position(|(known, _)| *known == what)
    }

    /// Counts it; of no more than so many.
    fn add(&mut self, what: u32, most: usize) {
        let Some(mut at) = self.place(what) else {
            self.0.truncate(most - 1);
            self.0.push((what, 1));
            return;
        };
        self.0[at].1 += 1;
        while at > 0 && self.0[at - 1].1 < self.0[at].1 {
            self.0.swap(at - 1, at);
            at -= 1;
        }
    }
}
