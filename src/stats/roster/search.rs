//! What is typed, held against the parts of names: every word must stand in a name, at the beginning of a word first; where
//! marks are typed, names with those very marks come first of all.

use super::parts::Word;
use super::{Line, Numbers, Place, Roster};
use crate::domain::{compose, fold};

/// So many words are looked at; no name has more.
const MOST: usize = 10;

/// What is typed, as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    text: String,
}

impl Query {
    /// What is typed.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self { text: compose(text).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ") }
    }

    /// The letters by which names are found.
    #[must_use]
    pub fn folded(&self) -> String {
        fold(&self.text)
    }

    /// Whether nothing is typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The digits, where at least three and nothing else is typed: a number of a card, not a name.
    #[must_use]
    pub fn digits(&self) -> Option<String> {
        let digits: String = self.text.chars().filter(|c| *c != ' ').collect();
        (digits.len() >= 3 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
    }

    /// Whether digits are typed and nothing else, however few: it may become a number.
    #[must_use]
    pub fn may_be_digits(&self) -> bool {
        !self.is_blank() && self.text.bytes().all(|b| b.is_ascii_digit() || b == b' ')
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.text.split(' ').filter(|word| !word.is_empty()).take(MOST)
    }

    /// Whether all that this finds was found by the earlier one: each of its words goes on where that one's ended.
    fn narrows(&self, earlier: &Self) -> bool {
        let mut mine = self.words();
        earlier.words().all(|word| mine.next().is_some_and(|longer| longer.starts_with(word)))
    }
}

/// Whom a query finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    query: Query,
    /// Everybody whom it finds, the best first; equals in the order of the list that was searched.
    pub places: Vec<Place>,
}

/// How well a word suits a name, in three bits: the middle one holds where the last does, and so on down.
const WITHIN: u32 = 0b001;
const BEGINS: u32 = 0b011;
const EXACT: u32 = 0b111;

impl Found {
    /// Searches the list; where `earlier` has searched the same list for less, only what it found.
    #[must_use]
    pub fn of(roster: &Roster, list: &[Place], query: Query, earlier: Option<&Self>) -> Self {
        if query.is_blank() {
            return Self { query, places: list.to_vec() };
        }
        // Those it found, not in its order: who was the better there need not be here.
        let known = earlier.filter(|e| query.narrows(&e.query)).map(|earlier| {
            let mut known = vec![false; roster.lines.len()];
            for place in &earlier.places {
                known[place.index()] = true;
            }
            known
        });
        let words: Vec<Word> = query.words().map(Word::of).collect();
        let table: Vec<u32> = roster.parts.words().map(|part| suits(&words, part)).collect();
        let all = (0..words.len()).fold(0, |bits, at| bits | WITHIN << (3 * at));
        let (mut exact, mut begins, mut within) = (Vec::new(), Vec::new(), Vec::new());
        // A plain loop: it runs for everybody at every key, and the page is compiled to be small.
        for &place in list {
            if known.as_ref().is_some_and(|known| !known[place.index()]) {
                continue;
            }
            let Line { given, middle, family, .. } = &roster.lines[place.index()];
            let bits = table[*given as usize] | table[*middle as usize] | table[*family as usize];
            if bits & all != all {
                continue;
            }
            let found = match bits >> 1 & all == all {
                _ if bits >> 2 & all == all => &mut exact,
                true => &mut begins,
                false => &mut within,
            };
            found.push(place);
        }
        exact.append(&mut begins);
        exact.append(&mut within);
        Self { query, places: exact }
    }
}

impl Found {
    /// Looks the digits up among the numbers of papers; nobody where none are typed.
    #[must_use]
    pub fn by_number(numbers: &Numbers, list: &[Place], query: Query) -> Self {
        let places = query.digits().map(|digits| numbers.find(list, &digits)).unwrap_or_default();
        Self { query, places }
    }
}

impl Roster {
    /// Whose names have these letters (two at least, folded) as the first ones of words beside each other: `nva` for Nguyễn Văn An.
    /// In the order of the list.
    #[must_use]
    pub fn by_initials(&self, list: &[Place], letters: &str) -> Vec<Place> {
        if letters.len() < 2 || letters.contains(' ') {
            return Vec::new();
        }
        let first = |words: &[Word]| words.iter().filter_map(|word| word.folded.chars().next()).collect();
        let parts: Vec<String> = self.parts.words().map(first).collect();
        let mut whole = String::new();
        let begins = |place: &&Place| {
            let Line { given, middle, family, .. } = &self.lines[place.index()];
            whole.clear();
            for part in [family, middle, given] {
                whole.push_str(&parts[*part as usize]);
            }
            is_within(whole.as_bytes(), letters.as_bytes())
        };
        list.iter().filter(begins).copied().collect()
    }
}

/// Whether the one text stands somewhere in the other. Both are a few letters: what prepares itself for long texts is slower.
fn is_within(text: &[u8], asked: &[u8]) -> bool {
    asked.is_empty() || text.windows(asked.len()).any(|some| some == asked)
}

/// How well each word suits this part.
fn suits(words: &[Word], part: &[Word]) -> u32 {
    let one = |asked: &Word| {
        let with = |word: &Word| {
            if word.folded.starts_with(&*asked.folded) {
                // Without marks nothing more is asked than the letters.
                let same = word.letters.starts_with(&*asked.letters) && [0, word.tone].contains(&asked.tone);
                let plain = asked.tone == 0 && asked.letters == asked.folded;
                if same || plain { EXACT } else { BEGINS }
            } else if is_within(word.folded.as_bytes(), asked.folded.as_bytes()) {
                WITHIN
            } else {
                0
            }
        };
        part.iter().fold(0, |best, word| best | with(word))
    };
    words.iter().enumerate().fold(0, |bits, (at, word)| bits | one(word) << (3 * at))
}
