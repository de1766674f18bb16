//! Keeping: which stored book is the newest whole one, and how the next is written beside it.

use super::{PREFIX, Refused, Shelf, Trouble, decode, encode};
use crate::domain::Book;

/// A stored text that could not be read. It stays where it is until the user says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Under which key it lies.
    pub key: String,
    /// All of it.
    pub text: String,
}

/// What was found on opening.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// Nothing is stored.
    Fresh,
    /// A book; texts that could not be read lie aside.
    Book(Box<Book>, Vec<Aside>),
    /// Only texts that could not be read.
    Damaged(Vec<Aside>),
    /// The newest book is from a newer program: what could be understood, to be looked at only, and its whole text.
    TooNew {
        /// Its schema.
        schema: u32,
        /// What could be understood of it.
        book: Option<Box<Book>>,
        /// All of it.
        aside: Aside,
    },
    /// Storage cannot be used here.
    Denied,
}

/// Keeps one book on a shelf.
#[derive(Clone, Debug)]
pub struct Keep<S> {
    shelf: S,
    /// The number of the newest book that this tab has read or written; 0 for none.
    number: u64,
    /// Numbers of texts that are never removed on our own.
    aside: Vec<u64>,
}

fn key(number: u64) -> String {
    format!("{PREFIX}book/{number}")
}

fn numbers(shelf: &impl Shelf) -> Result<Vec<u64>, Trouble> {
    let prefix = key(0).trim_end_matches('0').to_owned();
    let mut numbers: Vec<u64> = shelf.keys()?.iter().filter_map(|k| k.strip_prefix(&prefix)?.parse().ok()).collect();
    numbers.sort_unstable();
    Ok(numbers)
}

impl<S: Shelf> Keep<S> {
    /// Opens the newest book that is whole.
    pub fn open(shelf: S) -> (Self, Opening) {
        let mut keep = Self { shelf, number: 0, aside: Vec::new() };
        let opening = keep.look().unwrap_or(Opening::Denied);
        (keep, opening)
    }

    fn look(&mut self) -> Result<Opening, Trouble> {
        let numbers = numbers(&self.shelf)?;
        self.number = numbers.last().copied().unwrap_or(0);
        let (mut damaged, mut found) = (Vec::new(), None);
        for number in numbers.into_iter().rev() {
            let text = self.shelf.get(&key(number))?.unwrap_or_default();
            match decode(&text) {
                Ok(book) => found = found.or(Some(book)),
                Err(Refused::TooNew { schema, book }) if found.is_none() => {
                    self.aside.push(number);
                    return Ok(Opening::TooNew { schema, book, aside: Aside { key: key(number), text } });
                }
                Err(_) => {
                    self.aside.push(number);
                    damaged.push(Aside { key: key(number), text });
                }
            }
        }
        Ok(match found {
            Some(book) => Opening::Book(Box::new(book), damaged),
            None if damaged.is_empty() => Opening::Fresh,
            None => Opening::Damaged(damaged),
        })
    }

    /// Writes the book under the next number, reads it back, and lets go of all but it and the one before.
    ///
    /// [`Trouble::Elsewhere`] if another tab has written since: nothing is written then.
    pub fn save(&mut self, book: &Book) -> Result<(), Trouble> {
        let stored = numbers(&self.shelf)?;
        if stored.last().copied().unwrap_or(0) > self.number {
            return Err(Trouble::Elsewhere);
        }
        let (next, text) = (self.number + 1, encode(book));
        if self.shelf.set(&key(next), &text).is_err() {
            // The spare book before the last is ours to give; nothing else is.
            self.let_go(&stored, self.number)?;
            self.shelf.set(&key(next), &text)?;
        }
        if self.shelf.get(&key(next))?.as_deref() != Some(text.as_str()) {
            return Err(Trouble::Denied);
        }
        let before = self.number;
        self.number = next;
        // The book is kept; a spare that cannot be removed is no loss.
        let _ = self.let_go(&stored, before);
        Ok(())
    }

    /// Removes books older than `oldest` that are whole.
    fn let_go(&mut self, stored: &[u64], oldest: u64) -> Result<(), Trouble> {
        let old = stored.iter().filter(|&&n| n < oldest && !self.aside.contains(&n));
        old.copied().collect::<Vec<_>>().into_iter().try_for_each(|n| self.shelf.remove(&key(n)))
    }

    /// Removes texts that lay aside, on the user's word.
    pub fn discard(&mut self, aside: &[Aside]) -> Result<(), Trouble> {
        for text in aside {
            self.shelf.remove(&text.key)?;
            self.aside.retain(|&n| key(n) != text.key);
        }
        Ok(())
    }

    /// Removes every book, on the user's word.
    pub fn clear(&mut self) -> Result<(), Trouble> {
        for number in numbers(&self.shelf)? {
            self.shelf.remove(&key(number))?;
        }
        self.number = 0;
        self.aside.clear();
        Ok(())
    }

    /// The shelf, for what is kept beside the book.
    pub fn shelf(&mut self) -> &mut S {
        &mut self.shelf
    }
}
