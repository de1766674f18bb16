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

fn word_can_mean(typed: &str, name: &str) -> bool {
    let has_no_mark = spelled_word(typed) == (fold(typed), 0);
    (has_no_mark && fold(typed) == fold(name)) || spelled_word(typed) == spelled_word(name)
}
