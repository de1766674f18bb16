//! Names of people in details, word by word. The persons of the chunk teach beforehand which names are common and which middle
//! names are of men or of women.

use super::model::{Hearsay, Symbol};
use super::range::Coder;
use super::words::{Words, model};
use crate::domain::{Gender, Person, PersonId, UnitId};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A name of more words has the rest of them in its last.
const MOST: usize = 7;
/// So many people of a unit are remembered; the last symbol says that it is none of them.
const CIRCLE: usize = 15;

/// All names.
#[derive(Debug)]
pub struct Names {
    count: Symbol,
    first: Symbol,
    middle: [Symbol; 2],
    /// The last word: behind middle names of men, of either, of women.
    last: [Symbol; 3],
    /// For each word in the middle, how many more women than men bear it.
    lean: FxHashMap<usize, i32>,
    /// Who was named for a unit: few people help there, and again.
    circles: FxHashMap<UnitId, Vec<Arc<str>>>,
    known: [Symbol; 4],
}

impl Names {
    /// Taught by these persons.
    pub fn of(words: &mut Words, persons: &[(PersonId, Person)]) -> Self {
        let mut names = Self {
            count: Symbol::new(3),
            first: model(),
            middle: [model(), model()],
            last: [model(), model(), model()],
            lean: FxHashMap::default(),
            circles: FxHashMap::default(),
            known: std::array::from_fn(|_| Symbol::new(4)),
        };
        for (_, person) in persons {
            let gender = person.gender;
            names.spell(&mut Hearsay, words, Some(gender), person.name.as_str());
        }
        names
    }

    /// Codes the name of one of the people around a unit.
    pub fn around(&mut self, c: &mut impl Coder, words: &mut Words, unit: UnitId, name: &str) -> String {
        let circle = self.circles.entry(unit).or_default();
        let mut at = CIRCLE;
        if !circle.is_empty() {
            let given = circle.iter().position(|known| **known == *name).unwrap_or(CIRCLE);
            at = self.known[circle.len().min(4) - 1].code(c, given);
        }
        if let Some(known) = circle.get(at) {
            let known = Arc::clone(known);
            circle[..=at].rotate_right(1);
            return (*known).to_owned();
        }
        if at != CIRCLE {
            c.refuse();
        }
        let name = self.spell(c, words, None, name);
        let circle = self.circles.entry(unit).or_default();
        circle.insert(0, name.as_str().into());
        circle.truncate(CIRCLE);
        name
    }

    /// Codes a name by its words.
    pub fn spell(&mut self, c: &mut impl Coder, words: &mut Words, gender: Option<Gender>, name: &str) -> String {
        let given: Vec<&str> = if c.reads() { Vec::new() } else { name.splitn(MOST, ' ').collect() };
        let count = self.count.code(c, given.len());
        let (mut name, mut lean) = (String::with_capacity(24), 0i32);
        for at in 0..count {
            let word = given.get(at).copied().unwrap_or_default();
            let is_last = at + 1 == count;
            let model = match at {
                _ if is_last => {
                    let lean = match gender {
                        Some(Gender::Woman) => 1,
                        Some(Gender::Man) => -1,
                        None => lean,
                    };
                    &mut self.last[usize::try_from(lean.signum() + 1).unwrap_or(1)]
                }
                0 => &mut self.first,
                1 => &mut self.middle[0],
                _ => &mut self.middle[1],
            };
            let (place, word) = words.code(c, model, word);
            if at > 0 {
                name.push(' ');
            }
            name.push_str(&word);
            if at == 0 || is_last {
                continue;
            }
            let leans = self.lean.entry(place).or_default();
            match gender {
                Some(Gender::Woman) => *leans += 1,
                Some(Gender::Man) => *leans -= 1,
                None => lean += leans.signum(),
            }
        }
        name
    }
}
