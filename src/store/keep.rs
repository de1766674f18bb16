//! Keeping: which stored book is the newest whole one, and how the next is written beside it.
//!
//! What this tab has neither read nor written itself is never removed, and never written beside: somebody else keeps
//! it, or it is not understood.

use super::{PREFIX, Refused, Shelf, Trouble, decode, encode, is_whole};
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
    /// The newest book is from a newer program: what could be understood, to be looked at only.
    TooNew {
        /// Its schema.
        schema: u32,
        /// What could be understood of it.
        book: Option<Box<Book>>,
        /// All of it, and texts before it that could not be read.
        aside: Vec<Aside>,
    },
    /// Storage cannot be used here.
    Denied,
}

/// Keeps one book on a shelf.
#[derive(Clone, Debug)]
pub struct Keep<S> {
    shelf: S,
    known: Known,
}

/// What this tab knows of the shelf. All that lies there besides is somebody else's.
#[derive(Clone, Debug, Default)]
struct Known {
    /// Books that were whole when they were read or written here, oldest first: the last is the book, the others are
    /// spare.
    whole: Vec<u64>,
    /// The text of the last of them.
    text: String,
    /// Texts that are never removed on our own.
    aside: Vec<u64>,
    /// Texts of ours that were not whole when they were read back.
    spoiled: Vec<u64>,
}

/// The greatest number of a book. What has a greater one, or another spelling, is not ours.
const MOST: u64 = 999_999_999_999_999;
/// So many whole books are kept: the last and the one before it.
const KEPT: usize = 2;

fn key(number: u64) -> String {
    format!("{PREFIX}book/{number}")
}

/// The number of a key of ours.
fn number(key: &str) -> Option<u64> {
    let digits = key.strip_prefix(PREFIX)?.strip_prefix("book/")?;
    // One spelling each: "007" and "+7" are not keys of ours.
    digits.parse().ok().filter(|n: &u64| (1..=MOST).contains(n) && n.to_string() == digits)
}

/// The numbers of all stored books, least first.
fn numbers(shelf: &impl Shelf) -> Result<Vec<u64>, Trouble> {
    let mut numbers: Vec<u64> = shelf.keys()?.iter().filter_map(|k| number(k)).collect();
    numbers.sort_unstable();
    Ok(numbers)
}

impl<S: Shelf> Keep<S> {
    /// Opens the newest book that is whole.
    pub fn open(shelf: S) -> (Self, Opening) {
        // A shelf that failed while it was looked through is not known at all: nothing on it may be taken for spare.
        let (known, opening) = look(&shelf).unwrap_or((Known::default(), Opening::Denied));
        (Self { shelf, known }, opening)
    }

    /// Writes the book under the next number, reads it back, and lets go of all but it and the one before.
    ///
    /// # Errors
    /// [`Trouble::Elsewhere`] if another tab or a newer program has written since: nothing is written then. After any
    /// error, the last book that was saved is still there.
    pub fn save(&mut self, book: &Book) -> Result<(), Trouble> {
        let stored = self.look_again()?;
        let next = stored.last().copied().unwrap_or(0).max(self.known.last()) + 1;
        if next > MOST {
            return Err(Trouble::Denied);
        }
        let text = encode(book);
        // What a page that was killed could not let go.
        self.let_go(KEPT);
        if let Err(trouble) = self.shelf.set(&key(next), &text) {
            if trouble != Trouble::Full {
                return Err(trouble);
            }
            // A spare book is ours to give; the last one is not.
            self.let_go(1);
            self.shelf.set(&key(next), &text)?;
        }
        self.check(next, &text)?;
        self.known.whole.push(next);
        self.known.text = text;
        self.let_go(KEPT);
        Ok(())
    }

    /// The numbers of all stored books, where each is known and the last is as we left it.
    fn look_again(&mut self) -> Result<Vec<u64>, Trouble> {
        let (stored, known) = (numbers(&self.shelf)?, &mut self.known);
        if stored.iter().any(|n| !known.knows(*n)) {
            return Err(Trouble::Elsewhere);
        }
        if let Some(last) = known.whole.last().copied() {
            match self.shelf.get(&key(last))? {
                Some(text) if text == known.text => {}
                // Two tabs can have written under one number at the same moment.
                Some(text) if decode(&text) != Err(Refused::Damaged) => return Err(Trouble::Elsewhere),
                Some(_) => known.aside.push(last),
                None => {}
            }
        }
        // A book that is gone or was damaged since is not the last one: the spare before it is.
        let before = known.whole.last().copied();
        known.whole.retain(|n| stored.contains(n) && !known.aside.contains(n));
        if known.whole.last().copied() != before {
            known.text.clear();
            if let Some(last) = known.whole.last() {
                known.text = self.shelf.get(&key(*last))?.unwrap_or_default();
            }
        }
        Ok(stored)
    }

    /// Whether the text that has just been written lies there.
    fn check(&mut self, number: u64, text: &str) -> Result<(), Trouble> {
        let back = self.shelf.get(&key(number));
        match back {
            Ok(Some(back)) if back == text => return Ok(()),
            Ok(Some(back)) if decode(&back) != Err(Refused::Damaged) => return Err(Trouble::Elsewhere),
            Ok(None) => {}
            // Broken, or not to be read: it is our own, and a later save takes it away.
            Ok(Some(_)) | Err(_) => self.known.spoiled.push(number),
        }
        Err(back.err().unwrap_or(Trouble::Denied))
    }

    /// Removes whole books, oldest first, until so many are left; what cannot be removed stays known.
    fn let_go(&mut self, left: usize) {
        let Self { shelf, known: Known { whole, spoiled, .. } } = self;
        let mut spare = whole.len().saturating_sub(left);
        whole.retain(|&n| {
            let goes = spare > 0;
            spare = spare.saturating_sub(1);
            !goes || shelf.remove(&key(n)).is_err()
        });
        spoiled.retain(|&n| shelf.remove(&key(n)).is_err());
    }

    /// Removes texts that lay aside, on the user's word.
    ///
    /// # Errors
    /// [`Trouble`] at the first that cannot be removed; it and those after it stay aside.
    pub fn discard(&mut self, aside: &[Aside]) -> Result<(), Trouble> {
        for Aside { key, text } in aside {
            let known = number(key).is_some_and(|n| self.known.aside.contains(&n));
            // The user's word was about this very text.
            if known && self.shelf.get(key)?.as_ref() == Some(text) {
                self.shelf.remove(key)?;
            }
        }
        Ok(())
    }
}

impl Known {
    fn knows(&self, number: u64) -> bool {
        [&self.whole, &self.aside, &self.spoiled].into_iter().any(|list| list.contains(&number))
    }

    /// The greatest number that was ever used here, though its text may be gone; 0 for none.
    fn last(&self) -> u64 {
        [&self.whole, &self.aside, &self.spoiled].into_iter().flatten().max().copied().unwrap_or(0)
    }
}

/// Reads the shelf, the newest book first; of those before it, only whether they are whole.
fn look(shelf: &impl Shelf) -> Result<(Known, Opening), Trouble> {
    let (mut known, mut found, mut damaged) = (Known::default(), None, Vec::new());
    for number in numbers(shelf)?.into_iter().rev() {
        // Another tab may have let it go a moment ago.
        let Some(text) = shelf.get(&key(number))? else { continue };
        if found.is_some() && is_whole(&text) {
            known.whole.insert(0, number);
            continue;
        }
        match decode(&text) {
            Ok(book) if found.is_none() => {
                found = Some(book);
                known.whole.push(number);
                known.text = text;
            }
            Err(Refused::TooNew { schema, book }) if found.is_none() => {
                damaged.insert(0, Aside { key: key(number), text });
                // Nothing is known, so nothing is ever written beside it.
                return Ok((Known::default(), Opening::TooNew { schema, book, aside: damaged }));
            }
            _ => {
                known.aside.push(number);
                damaged.push(Aside { key: key(number), text });
            }
        }
    }
    let opening = match found {
        Some(book) => Opening::Book(Box::new(book), damaged),
        None if damaged.is_empty() => Opening::Fresh,
        None => Opening::Damaged(damaged),
    };
    Ok((known, opening))
}
