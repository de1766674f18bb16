//! Words that every book of these offices has: of names, of places, of papers. They are never told.
//!
//! The list can never be changed, nor its order: what was packed with it is opened with it. A better one is another way of
//! packing.

use crate::domain::NamePart;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Shapes of the numbers of papers; the sign stands for a number (`texts.rs`), the second for the year.
const SHAPES: [&str; 12] = [
    "\u{1}",
    "\u{1}/\u{1}",
    "\u{1}/\u{2}",
    "\u{2}",
    "\u{1}-NQ/CB",
    "\u{1}-NQ/ĐU",
    "\u{1}-CV/ĐU",
    "\u{1}-QĐ/HU",
    "\u{1}-QĐ/TU",
    "\u{3}",
    "\u{4}",
    "\u{1}-QĐ/ĐU",
];

/// The words, the more common ones of names first.
pub static WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("known.txt").split_whitespace().chain(SHAPES).collect());

/// Middle names of women mostly begin with this.
const THI: &str = "Thị";
/// So many of the first words stand behind it.
const BEHIND: usize = 72;

/// What names are made of: no word at all, the words, and the middle names of two words.
pub static PARTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let two = WORDS.iter().take(BEHIND).map(|word| format!("{THI} {word}"));
    std::iter::once(String::new()).chain(WORDS.iter().map(|word| (*word).to_owned())).chain(two).collect()
});

/// The same, as parts of names.
pub static NAMES: LazyLock<Vec<NamePart<'static>>> =
    LazyLock::new(|| PARTS.iter().map(|part| NamePart::new(part)).collect());

/// The places of [`PARTS`].
pub static PLACES: LazyLock<FxHashMap<&'static str, u32>> =
    LazyLock::new(|| PARTS.iter().map(String::as_str).zip(0..).collect());
