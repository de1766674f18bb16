//! Texts that have been cleaned once, at the border: composed letters, single spaces, no invisible marks.
//! Whoever holds one of these types need not check again.

use super::{Fault, compose, spelled::spelled};
use std::borrow::Cow;
use std::fmt;

/// Composed, trimmed, with single spaces; zero-width marks that pasted text brings along are dropped.
fn clean(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{ad}')).collect();
    compose(&seen.split(|c: char| c.is_whitespace()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Signs that could make a text show as something else than it is.
#[must_use]
pub fn deceives(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}')
}

/// A Latin letter with everything on it that Vietnamese puts there, as one sign.
fn is_letter(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | 'À'..='Ï' | 'Ñ'..='Ö' | 'Ø'..='ï' | 'ñ'..='ö' | 'ø'..='\u{188}' | '\u{18a}'..='\u{24f}' | 'Ạ'..='ỹ')
}

/// Whether [`clean`] would change nothing and nothing deceives, seen without a copy: plain signs and Latin letters, one space
/// between words. Nearly all texts are so, and a book is opened with a million of them.
fn is_clean(text: &str) -> bool {
    let mut blank = true;
    for sign in text.chars() {
        let space = sign == ' ';
        if (space && blank) || !(matches!(sign, ' '..='~') || is_letter(sign)) {
            return false;
        }
        blank = space;
    }
    !blank || text.is_empty()
}

/// Whether no name of a person has such a sign.
fn is_no_name(c: char) -> bool {
    !(is_letter(c) || c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '-' | '.' | '\u{300}'..='\u{36f}'))
}

/// Checks length and signs.
fn checked(text: &str, most: usize, bad: fn(char) -> bool) -> Result<Cow<'_, str>, Fault> {
    let text = if is_clean(text) { Cow::Borrowed(text) } else { Cow::Owned(clean(text)) };
    let doubtful = matches!(text, Cow::Owned(_));
    match text.chars().find(|&c| (doubtful && deceives(c)) || bad(c)) {
        Some(sign) => Err(Fault::Sign(sign)),
        None if text.len() > most && text.chars().count() > most => Err(Fault::TooLong(most)),
        None => Ok(text),
    }
}

macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, blank: $blank:literal, most: $most:literal, bad: $bad:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("maxLength" = $most)))]
        pub struct $name(std::sync::Arc<str>);
        impl $name {
            /// Cleans and checks the text.
            ///
            /// # Errors
            /// A [`Fault`] says what it cannot be.
            pub fn new(text: &str) -> Result<Self, Fault> {
                let text = checked(text, $most, $bad)?;
                if !$blank && !text.chars().any(char::is_alphanumeric) {
                    return Err(Fault::Blank);
                }
                Ok(Self(text.into()))
            }
            /// The text itself.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl std::str::FromStr for $name {
            type Err = Fault;
            fn from_str(text: &str) -> Result<Self, Fault> {
                Self::new(text)
            }
        }
        spelled!($name);
    };
}

text_type!(
    /// A name of a unit, a group or a period: 1 to 200 characters.
    Name, blank: false, most: 200, bad: |c| matches!(c, '<' | '>')
);
text_type!(
    /// A person's birth name (họ và tên khai sinh): letters, space, `'`, `-`, `.` (handbook 6.2), 1 to 100 characters.
    PersonName, blank: false, most: 100, bad: is_no_name
);
text_type!(
    /// A remark or the number of a paper: 0 to 500 characters.
    Note, blank: true, most: 500, bad: |c| matches!(c, '<' | '>')
);
text_type!(
    /// Why something was done (lý do): 1 to 500 characters.
    Cause, blank: false, most: 500, bad: |c| matches!(c, '<' | '>')
);

/// Words that names are put together from (họ, tên đệm, tên), looked at once however many persons share them: a book is opened
/// with a hundred thousand names of a few hundred words.
#[derive(Clone, Copy, Debug)]
pub struct NamePart<'a> {
    text: &'a str,
    /// Whether it has a letter; none where only the whole name can be judged.
    has_letter: Option<bool>,
}

impl<'a> NamePart<'a> {
    /// Any text, or none at all; whether a name can be made of it is told by [`PersonName::of_parts`].
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let is_plain = is_clean(text) && !text.chars().any(is_no_name);
        Self { text, has_letter: is_plain.then(|| text.chars().any(char::is_alphanumeric)) }
    }
}

impl PersonName {
    /// The name of these parts, a space between those that are not empty; none if it cannot be a name, or would be cleaned to
    /// another. It is put together in `room`.
    #[must_use]
    pub fn of_parts(parts: [NamePart<'_>; 3], room: &mut String) -> Option<Self> {
        room.clear();
        for part in parts.into_iter().filter(|part| !part.text.is_empty()) {
            if !room.is_empty() {
                room.push(' ');
            }
            room.push_str(part.text);
        }
        match parts.map(|part| part.has_letter) {
            // Clean parts with a space between them are clean, and short ones have no sign too many.
            [Some(a), Some(b), Some(c)] if room.len() <= 100 => (a || b || c).then(|| Self(room.as_str().into())),
            _ => Self::new(room).ok().filter(|whole| whole.as_str() == room),
        }
    }
}

impl Default for Note {
    fn default() -> Self {
        // One for all: most records have nothing to remark, several times over.
        static NOTHING: std::sync::LazyLock<std::sync::Arc<str>> =
            std::sync::LazyLock::new(|| std::sync::Arc::from(""));
        Self(std::sync::Arc::clone(&NOTHING))
    }
}

impl Note {
    /// Whether nothing is written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
