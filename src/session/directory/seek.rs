//! What somebody looks for by a few letters: without marks, by beginnings of words, by initials. Finding is no saying that two
//! are one: the first that fits is shown, and can be passed over.

use crate::domain::{fold, marks_agree};

/// A name as it is searched: as it stands, folded, and the first letter of each of its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    name: String,
    folded: String,
    initials: String,
}

impl Key {
    /// The key of a name.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let folded = folded(name);
        let initials = folded.split(' ').filter_map(|word| word.chars().next()).collect();
        Self { name: name.to_owned(), folded, initials }
    }

    /// Whether this is its folded text.
    #[must_use]
    pub(super) fn is(&self, folded: &str) -> bool {
        self.folded == folded
    }
}

/// What is found: so many of it at most, the best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought<T> {
    /// The first of them.
    pub found: Vec<T>,
    /// How many more fit.
    pub rest: usize,
    /// How well the best fits, as [`fit`] says; none where nothing is typed or found.
    pub best: Option<u8>,
}

impl<T> Default for Sought<T> {
    fn default() -> Self {
        Self { found: Vec::new(), rest: 0, best: None }
    }
}

/// As it is compared; the dot between a name and the unit above tells nothing.
pub(super) fn folded(text: &str) -> String {
    fold(&text.replace('·', " "))
}

/// What was typed to look for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed<'a> {
    text: &'a str,
    folded: String,
}

/// So much worse fits a name whose marks are not those that were typed, whatever else it has.
pub(super) const OTHER_MARKS: u8 = 10;

impl<'a> Typed<'a> {
    /// What stands in a field.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        Self { text, folded: folded(text) }
    }

    /// How much worse this name fits by its marks.
    pub(super) fn by_marks(&self, name: &str) -> u8 {
        if marks_agree(self.text, name) { 0 } else { OTHER_MARKS }
    }
}

/// How well a name fits what was typed; the least is the best.
#[must_use]
pub fn fit(name: &Key, typed: &Typed) -> Option<u8> {
    Some(by_letters(name, &typed.folded)? + typed.by_marks(&name.name))
}

/// The same of a name together with what stands above it: there only words count.
pub(super) fn fit_below(whole: &Key, typed: &Typed) -> Option<u8> {
    Some(by_words(whole, &typed.folded)? + typed.by_marks(&whole.name))
}

fn by_letters(name: &Key, typed: &str) -> Option<u8> {
    let Key { folded, initials, .. } = name;
    if let Some(rest) = folded.strip_prefix(typed) {
        return Some(if rest.is_empty() {
            0
        } else if rest.starts_with(' ') {
            1
        } else {
            2
        });
    }
    if in_order(folded, typed, |word, part| word == part) {
        return Some(3);
    }
    if in_order(folded, typed, |word, part| word.starts_with(part)) {
        return Some(4);
    }
    if typed.len() > 1 && initials.contains(typed) {
        return Some(5);
    }
    if typed.len() > 1 && skips(initials, typed) {
        return Some(6);
    }
    (typed.len() > 2 && folded.contains(typed)).then_some(8)
}

fn by_words(whole: &Key, typed: &str) -> Option<u8> {
    if whole.folded == typed {
        return Some(0);
    }
    if in_order(&whole.folded, typed, |word, part| word == part) {
        return Some(3);
    }
    in_order(&whole.folded, typed, |word, part| word.starts_with(part)).then_some(7)
}

/// Whether every word that was typed has a word of the name, in their order.
fn in_order(name: &str, typed: &str, has: impl Fn(&str, &str) -> bool) -> bool {
    let mut rest = name.split(' ');
    typed.split(' ').all(|part| rest.any(|word| has(word, part)))
}

/// Whether the letters are initials from the first on, some of them passed over: `ctt` for `cbtt`.
fn skips(initials: &str, typed: &str) -> bool {
    let mut rest = initials.chars();
    let first = typed.chars().next() == initials.chars().next();
    first && typed.chars().all(|letter| rest.any(|initial| initial == letter))
}

/// Seeks among rows, each with what it is named by. Of a blank text: those of `recent` that are among them, then all as they
/// stand.
pub fn seek<T: Copy + PartialEq, K>(
    text: &str,
    rows: impl Iterator<Item = (T, K)>,
    recent: &[T],
    most: usize,
    fits: impl Fn(&K, &Typed) -> Option<u8>,
) -> Sought<T> {
    let typed = Typed::of(text);
    if typed.folded.is_empty() {
        let all: Vec<T> = rows.map(|(id, _)| id).collect();
        let (rest, first) = (all.len().saturating_sub(most), recent.iter().copied().filter(|id| all.contains(id)));
        let mut found: Vec<T> = first.collect();
        found.extend(all.iter().copied().filter(|id| !recent.contains(id)));
        found.truncate(most);
        return Sought { found, rest, best: None };
    }
    let mut fitting: Vec<(u8, T)> = rows.filter_map(|(id, key)| Some((fits(&key, &typed)?, id))).collect();
    // Equals stay in their order.
    fitting.sort_by_key(|(how, _)| *how);
    let best = fitting.first().map(|(how, _)| *how);
    let rest = fitting.len().saturating_sub(most);
    Sought { found: fitting.into_iter().take(most).map(|(_, id)| id).collect(), rest, best }
}
