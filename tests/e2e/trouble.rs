//! What can go wrong in a story, as a sentence. It never decides whether that is bad: the runner does.

use std::fmt;

/// A sentence, and whether it is about something that is not installed.
#[derive(Debug)]
pub struct Trouble {
    words: String,
    missing: bool,
}

impl Trouble {
    /// The story went wrong.
    pub fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), missing: false }
    }

    /// A browser or driver is not on this machine.
    pub fn missing(what: impl fmt::Display) -> Self {
        Self { words: format!("{what} is not installed"), missing: true }
    }

    /// Whether something is not installed.
    pub fn is_missing(&self) -> bool {
        self.missing
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl<E: std::error::Error> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self::new(error.to_string())
    }
}
