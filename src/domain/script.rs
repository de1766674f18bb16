//! Names that come from outside and are only shown, of files and of stations: what in them could make one look like another.
//! Nothing is refused by it that is kept in a book: there [`super::deceives`] decides, and what was once taken stays readable.

use super::deceives;

/// Whether a sign shows nothing, or turns what stands around it.
fn is_hidden(sign: char) -> bool {
    deceives(sign)
        || matches!(sign, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

/// A name as it may be shown: each hidden sign is seen.
#[must_use]
pub fn seen(name: &str) -> String {
    name.chars().map(|sign| if is_hidden(sign) { char::REPLACEMENT_CHARACTER } else { sign }).collect()
}

/// A sign by which a name could pass for another: a hidden one, or a letter of another script among Latin ones.
#[must_use]
pub fn disguised(name: &str) -> Option<char> {
    // What stands on a letter is of no script; from here on, letters are of others but for the Latin ones of Vietnamese.
    let is_foreign = |sign: char| {
        sign.is_alphabetic()
            && sign >= '\u{370}'
            && !matches!(sign, '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}')
    };
    let is_latin = |sign: char| sign.is_alphabetic() && !is_foreign(sign);
    let mixed = name.chars().any(is_latin).then(|| name.chars().find(|sign| is_foreign(*sign))).flatten();
    name.chars().find(|sign| is_hidden(*sign)).or(mixed)
}
