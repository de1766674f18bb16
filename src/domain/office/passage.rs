//! Words in paragraphs, as a person writes them into a report.

use crate::domain::{Fault, compose, deceives, spelled::spelled};
use std::{fmt, sync::Arc};

/// What is written in lines: 1 to 3,900 characters, composed, without blanks at its ends and without signs that deceive.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String", extend("minLength" = 1, "maxLength" = 3900)))]
pub struct Passage(Arc<str>);

impl Passage {
    /// So many characters: an older program, which keeps a passage without knowing it, holds no longer ones
    /// ([`crate::domain::Opaque::MOST`]).
    pub const MOST: usize = 3900;

    /// Cleans and checks what was written.
    ///
    /// # Errors
    /// A [`Fault`] says what it cannot be.
    pub fn new(text: &str) -> Result<Self, Fault> {
        let plain = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
        let seen = plain.chars().filter(|c| !matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{ad}'));
        // A tab or a blank of another width is a blank.
        let seen: String = seen.map(|c| if c != '\n' && c.is_whitespace() { ' ' } else { c }).collect();
        let text = compose(seen.trim());
        match text.chars().find(|sign| *sign != '\n' && deceives(*sign)) {
            Some(sign) => Err(Fault::Sign(sign)),
            None if text.is_empty() => Err(Fault::Blank),
            None if text.chars().count() > Self::MOST => Err(Fault::TooLong(Self::MOST)),
            None => Ok(Self(text.into())),
        }
    }

    /// What is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its lines that say something.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

impl fmt::Display for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Passage {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        Self::new(text)
    }
}
spelled!(Passage);
