//! Whether two texts call the same: finding goes without marks, saying that two are one does not.

use super::{compose, fold, spelled_word};

/// A name as it is compared where marks count: capitals, tone placement (`hoà`, `hòa`), y and i, and the code points of a letter
/// do not matter.
#[must_use]
pub fn spelled_name(text: &str) -> String {
    let text = compose(text);
    let words = text.split_whitespace().map(|word| {
        let (letters, tone) = spelled_word(word);
        format!("{letters}{tone}")
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether the text can mean this name, word by word: typed without any mark, or with the very marks. `thuy` can mean both Thúy
/// and Thủy, `Thúy` only the one.
#[must_use]
pub fn can_mean(typed: &str, name: &str) -> bool {
    let (typed, name) = (compose(typed), compose(name));
    let (mut typed, mut name) = (typed.split_whitespace(), name.split_whitespace());
    loop {
        match (typed.next(), name.next()) {
            (None, None) => return true,
            (Some(typed), Some(name)) if word_can_mean(typed, name) => {}
            _ => return false,
        }
    }
}

/// Whether every word that was typed with marks begins a word of the name with these very marks. Finding goes without: who types
/// marks means them, though, and names that have others stand behind.
#[must_use]
pub fn marks_agree(typed: &str, name: &str) -> bool {
    let (typed, name) = (compose(typed), compose(name));
    let begins = |word: &str, of: &str| {
        let ((letters, tone), (whole, its)) = (spelled_word(word), spelled_word(of));
        // The tone of a word that is still being typed may come last.
        whole.starts_with(&letters) && (tone == its || (tone == 0 && letters.len() < whole.len()))
    };
    typed.split_whitespace().all(|word| has_no_mark(word) || name.split_whitespace().any(|of| begins(word, of)))
}

/// Whether a word is typed without circumflex, breve, horn, bar and tone.
fn has_no_mark(word: &str) -> bool {
    spelled_word(word) == (fold(word), 0)
}

fn word_can_mean(typed: &str, name: &str) -> bool {
    (has_no_mark(typed) && fold(typed) == fold(name)) || spelled_word(typed) == spelled_word(name)
}
