//! Where the marks of tones stand in a paper's own words (kiểu đặt dấu, handbook 8). Names of units and persons, and
//! whatever a person has written, stay as they are.

use super::document::{Block, Document};
use crate::domain::{Book, ToneMarks};
use crate::i18n::place_named;

/// Syllables of our own words that some offices write otherwise: as they stand here, and as those have them.
const WORDS: [(&str, &str); 6] = [
    ("ủy", "u\u{1ef7}"),
    ("hóa", "ho\u{e1}"),
    ("khóa", "kho\u{e1}"),
    ("xóa", "xo\u{e1}"),
    ("hủy", "hu\u{1ef7}"),
    ("tùy", "tu\u{1ef3}"),
];

/// The other spelling of a word, if it has one here. Within a sentence a capital begins a name, and that is left alone.
fn other(word: &str, is_first: bool) -> Option<String> {
    let low = word.to_lowercase();
    let (_, other) = WORDS.iter().find(|(ours, _)| *ours == low)?;
    if word == low {
        return Some((*other).to_owned());
    }
    if word == low.to_uppercase() {
        return Some(other.to_uppercase());
    }
    let mut signs = other.chars();
    is_first.then(|| signs.next().into_iter().flat_map(char::to_uppercase).chain(signs).collect())
}

/// Small letters, one for each letter: places in both are the same.
fn small(text: &str) -> Vec<char> {
    text.chars().map(|c| c.to_lowercase().next().unwrap_or(c)).collect()
}

/// A text with its words spelled the other way, but for what stands in one of these names.
fn respelled(text: &str, names: &[Vec<char>]) -> String {
    let signs: Vec<char> = text.chars().collect();
    let low = small(text);
    let mut kept = vec![false; signs.len()];
    for name in names.iter().filter(|name| name.len() <= low.len()) {
        for at in 0..=low.len() - name.len() {
            if low[at..].starts_with(name) {
                kept[at..at + name.len()].fill(true);
            }
        }
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let mut is_first = true;
    while at < signs.len() {
        let end = signs[at..].iter().position(|c| !c.is_alphabetic()).map_or(signs.len(), |n| at + n);
        if end == at {
            out.push(signs[at]);
            // A sentence, or what is told in brackets, begins anew.
            is_first = is_first && signs[at].is_whitespace() || matches!(signs[at], '.' | '(' | '–' | '-' | '“');
            at += 1;
            continue;
        }
        let word: String = signs[at..end].iter().collect();
        let other = if kept[at] { None } else { other(&word, is_first) };
        out.push_str(&other.unwrap_or(word));
        is_first = false;
        at = end;
    }
    out
}

/// The names that must stay: those with a syllable that would be spelled otherwise.
fn names(book: &Book) -> Vec<Vec<char>> {
    let versions = || book.units.iter().flat_map(|(_, unit)| &unit.versions);
    let units = versions().flat_map(|v| [Some(&v.name), v.short.as_ref(), v.group.as_ref()]).flatten();
    // A committee is called by the place, or by what stands behind “Đảng bộ”.
    let behind = |name: &crate::domain::Name| name.as_str().strip_prefix("Đảng bộ ").map(str::to_owned);
    let units = units.flat_map(|name| [Some(name.to_string()), behind(name)]).flatten();
    let units = units.chain(versions().filter_map(place_named));
    let persons = book.persons.iter().map(|(_, person)| person.name.to_string());
    let matters = book.matters.iter().filter_map(|(_, matter)| matter.name().map(str::to_owned));
    let all = units.chain(persons).chain(matters).map(|name| small(&name));
    let has_one = |name: &Vec<char>| {
        name.split(|c| !c.is_alphabetic())
            .any(|word| WORDS.iter().any(|(ours, _)| ours.chars().eq(word.iter().copied())))
    };
    let mut all: Vec<_> = all.filter(has_one).collect();
    all.sort_unstable();
    all.dedup();
    all
}

impl Document {
    /// The paper as this office spells it: what is printed and copied is this.
    #[must_use]
    pub fn spelled(mut self, book: &Book) -> Self {
        if self.head.marks == ToneMarks::First {
            return self;
        }
        let names = names(book);
        let change = |text: &mut String| *text = respelled(text, &names);
        let head = &mut self.head;
        head.upper.iter_mut().chain([&mut head.own]).for_each(change);
        if head.to.is_none() {
            self.recipients.iter_mut().for_each(change);
        }
        [&mut self.title].into_iter().chain(&mut self.about).chain(&mut self.notes).for_each(change);
        self.signs.iter_mut().filter_map(|sign| sign.of.as_mut()).for_each(change);
        for block in &mut self.body {
            match block {
                Block::Written(_) => {}
                Block::Heading(text) | Block::Words(text) => change(text),
                Block::Facts(facts) => facts.iter_mut().for_each(|(name, fact)| {
                    change(name);
                    change(fact);
                }),
                Block::Table(table) => {
                    table.columns.iter_mut().for_each(|column| change(&mut column.name));
                    table.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(change);
                }
            }
        }
        self
    }
}
