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
    /// What would be wrong with our book after it, though nothing is wrong with the file by itself.
    pub clashes: Vec<Flaw>,
    /// Our book that it was compared with.
    pub ours: Arc<Book>,
}

impl Incoming {
    /// Compares what was read with what is here.
    #[must_use]
    pub fn of(file: String, intake: Intake, ours: &Arc<Book>, today: Day) -> Self {
        let (maker, book, problems) = (intake.maker_name, Arc::new(intake.book), intake.problems);
        let preview = Arc::new(compare(ours, &book));
        let clashes = clashes(ours, &book, &problems, today);
        Self { file, maker, book, preview, problems, clashes, ours: Arc::clone(ours) }
    }

    /// The same file beside another book of ours.
    #[must_use]
    pub fn beside(&self, ours: &Arc<Book>, today: Day) -> Self {
        let preview = Arc::new(compare(ours, &self.book));
        let clashes = clashes(ours, &self.book, &self.problems, today);
        Self { preview, clashes, ours: Arc::clone(ours), ..self.clone() }
    }

    /// Whether it may be taken in: nothing in it or after it is impossible.
    #[must_use]
    pub fn may_enter(&self) -> bool {
        self.clashes.is_empty() && self.problems.iter().all(|p| !p.blocks)
    }
}

/// What would keep our book from being used after it took in a sound one.
fn clashes(ours: &Book, theirs: &Arc<Book>, problems: &[Problem], today: Day) -> Vec<Flaw> {
    // A blocked file is not taken in; and beside an empty book a sound file stays sound. Both spare a look at all persons.
    if ours.is_empty() || problems.iter().any(|p| p.blocks) {
        return Vec::new();
    }
    let after = ours.apply(&Edit::Receive(Arc::clone(theirs)));
    after.map(|b| flaws(&b, today)).unwrap_or_default().into_iter().filter(Flaw::blocks).collect()
}
