//! A file that has been read and waits for a word: what it would add and change, and what is wrong with it.

use crate::domain::{Book, Day, Edit, Flaw, flaws};
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
    /// What would be wrong with our book after it, beyond what the file shows by itself.
    pub clashes: Vec<Flaw>,
}

impl Incoming {
    /// Compares what was read with what is here.
    #[must_use]
    pub fn of(file: String, intake: Intake, ours: &Book, today: Day) -> Self {
        let book = Arc::new(intake.book);
        let preview = Arc::new(compare(ours, &book));
        let after = ours.apply(&Edit::Receive(Arc::clone(&book)));
        let clashes = after.map(|b| flaws(&b, today)).unwrap_or_default().into_iter().filter(Flaw::blocks).collect();
        Self { file, maker: intake.maker_name, book, preview, problems: intake.problems, clashes }
    }

    /// Whether it may be taken in: nothing in it or after it is impossible.
    #[must_use]
    pub fn may_enter(&self) -> bool {
        self.clashes.is_empty() && self.problems.iter().all(|p| !p.blocks)
    }
}
