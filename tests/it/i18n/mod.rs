//! What things are called: no word is missing in either language, and figures are held word for word.

mod activity;
mod changes;
mod codes;
mod details;
mod edits;
mod figures;
mod inbox;
mod incoming;
mod keeping;
mod labels;
mod lock;
mod messages;
mod notes;
mod numbers;
mod papers;
mod problems;
mod ranking;
mod report;
mod rules;
mod words;

use so_nguon::i18n::Lang;
use std::collections::BTreeSet;

/// Both languages.
pub const LANGS: [Lang; 2] = [Lang::Vi, Lang::En];

/// Each value has words in both languages, its own ones, and no trace of how programs write values.
pub fn each_is_told<T: std::fmt::Debug>(all: &[T], says: impl Fn(Lang, &T) -> String) {
    for lang in LANGS {
        let mut seen = BTreeSet::new();
        for value in all {
            let text = says(lang, value);
            assert!(!text.is_empty() && text.trim() == text, "{value:?} in {lang:?}: {text:?}");
            assert!(!["Some(", "None", "  ", "{", "null"].iter().any(|s| text.contains(s)), "{text:?} is not prose");
            assert!(unicode_normalization::is_nfc(&text), "{text:?} is not composed");
            assert!(seen.insert(text.clone()), "{text:?} is said of two things");
        }
    }
    assert!(all.iter().all(|v| says(Lang::Vi, v) != says(Lang::En, v)), "a text is not translated");
}
