//! The text of a file while it grows, and the hash of the book in it; what only lays the text out is not hashed.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// A list within the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum List {
    /// None is open.
    #[default]
    None,
    /// One is open and has nothing in it yet.
    Empty,
    /// One is open.
    Open,
}

/// The text that nobody has taken yet.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    text: String,
    taken: usize,
    hash: Sha256,
    list: List,
}

impl Page {
    /// The text so far, out of the page.
    pub fn take(&mut self) -> String {
        self.taken += self.text.len();
        std::mem::take(&mut self.text)
    }

    /// How long all of it is, with what was taken.
    pub fn total(&self) -> usize {
        self.taken + self.text.len()
    }

    /// How long it is.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// The text from there on.
    pub fn since(&self, from: usize) -> &str {
        self.text.get(from..).unwrap_or_default()
    }

    /// Layout, or what stands around the book.
    pub fn around(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A part of the book.
    pub fn book(&mut self, text: &str) {
        self.text.push_str(text);
        self.hash.update(text);
    }

    /// The name of something in the book.
    pub fn name(&mut self, name: &str) {
        self.around("\n    ");
        self.book(&format!("\"{name}\":"));
        self.around(" ");
    }

    /// Begins a list of this name, unless it has begun.
    pub fn begin(&mut self, opening: &str, name: &str) {
        if self.list == List::None {
            self.book(opening);
            self.name(name);
            self.book("[");
            self.list = List::Empty;
        }
    }

    /// More of the list.
    pub fn items(&mut self, items: &[String]) {
        for item in items {
            if self.list == List::Open {
                self.book(",");
            }
            self.list = List::Open;
            self.around("\n      ");
            self.book(item);
        }
    }

    /// Ends the list, if one has begun.
    pub fn end(&mut self) {
        let before = std::mem::take(&mut self.list);
        if before == List::Open {
            self.around("\n    ");
        }
        if before != List::None {
            self.book("]");
        }
    }

    /// The hash of the book so far, in small hexadecimal letters.
    pub fn sha256(&self) -> String {
        hex(self.hash.clone())
    }
}

/// A finished hash in small hexadecimal letters.
pub(super) fn hex(hash: Sha256) -> String {
    hash.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
