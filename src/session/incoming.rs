//! A file that has been read and waits for a word: what it would add and change, and what is wrong with it.

use crate::domain::Book;
use crate::exchange::{Intake, Preview, Problem, compare};
use std::sync::Arc;

/// An import before it is one.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The file's name.
    pub file: String,
    /// The station that wrote it, by its own name.
    pub maker: String,
    /// The book within.
    pub book: Arc<Book>,
    /// What it would add and change.
    pub preview: Arc<Preview>,
    /// What is wrong with the file.
    pub problems: Vec<Problem>,
    /// Our book that it was compared with.
    pub ours: Arc<Book>,
}

impl Incoming {
    /// Compares what was read with what is here.
    #[must_use]
    pub fn of(file: String, intake: Intake, ours: &Arc<Book>) -> Self {
        let book = Arc::new(intake.book);
        let preview = Arc::new(compare(ours, &book));
        Self { file, maker: intake.maker_name, book, preview, problems: intake.problems, ours: Arc::clone(ours) }
    }

    /// The same file beside another book of ours.
    #[must_use]
    pub fn beside(&self, ours: &Arc<Book>) -> Self {
        Self { preview: Arc::new(compare(ours, &self.book)), ours: Arc::clone(ours), ..self.clone() }
    }

    /// Whether it may be taken in: nothing in it is impossible. Nothing is after it either: whatever its records name is
    /// in the file too, so beside any sound book a sound file stays sound, and all persons need not be looked at again.
    #[must_use]
    pub fn may_enter(&self) -> bool {
        self.problems.iter().all(|p| !p.blocks)
    }
}
