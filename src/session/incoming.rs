//! A file that has been read and waits for a word: what it would add and change, and what is wrong with it.

use crate::domain::{Book, Edit};
use crate::exchange::{Intake, Preview, Problem, compare};
use crate::merge::{Delta, Replica, filled};
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
    /// Its records with their contexts.
    pub told: Arc<Delta>,
    /// Its records that have none.
    pub bare: Arc<Book>,
    /// What the book here would be with it.
    pub after: Arc<Book>,
    /// What it would add and change here: nothing that has been changed or taken away here since it was written.
    pub preview: Arc<Preview>,
    /// The other way round: what is added here is what it would take away.
    pub back: Arc<Preview>,
    /// So many more fields and records would wait for a decision: written here and there without knowing of each other.
    pub rivals: usize,
    /// What is wrong with the file.
    pub problems: Vec<Problem>,
    /// Our book that it was compared with.
    pub ours: Arc<Book>,
}

impl Incoming {
    /// Compares what was read with what is here.
    #[must_use]
    pub fn of(file: String, intake: Intake, ours: &Replica) -> Self {
        let Intake { book, told, bare, problems, maker_name, hash_ok: _ } = intake;
        let nothing = Arc::new(nothing());
        let empty = Arc::<Book>::default();
        let file = Self {
            file,
            maker: maker_name,
            book: Arc::new(book),
            told: Arc::new(told),
            bare: Arc::new(bare),
            after: Arc::clone(&empty),
            preview: Arc::clone(&nothing),
            back: nothing,
            rivals: 0,
            problems,
            ours: empty,
        };
        file.beside(ours)
    }

    /// The same file beside another book of ours.
    #[must_use]
    pub fn beside(&self, ours: &Replica) -> Self {
        let mut told = Arc::clone(&self.told);
        if !ours.book.units.is_empty() && !told.settings.is_empty() {
            // How another office counts and shows is its own affair; only an empty book takes it over.
            Arc::make_mut(&mut told).settings.clear();
        }
        let both = ours.join(&told);
        let rivals = both.clashes().len().saturating_sub(ours.clashes().len());
        let joined = Arc::clone(&both.book);
        let filled = if ours.book.is_empty() { Arc::new(filled(&joined, &self.book)) } else { joined };
        // Records without a context are written here, now. What is received is never refused.
        let after = match filled.apply(&Edit::Receive(Arc::clone(&self.bare))) {
            Ok(book) if book != *filled => Arc::new(book),
            _ => filled,
        };
        let mut preview = compare(&ours.book, &after);
        let back = Arc::new(compare(&after, &ours.book).counting(&nothing()));
        preview = preview.counting(&compare(&ours.book, &self.book));
        let preview = Arc::new(preview);
        Self { told, after, preview, back, rivals, ours: Arc::clone(&ours.book), ..self.clone() }
    }

    /// Whether taking it in would leave everything as it is.
    #[must_use]
    pub fn changes_nothing(&self) -> bool {
        self.preview.is_nothing() && self.back.is_nothing() && self.rivals == 0
    }

    /// Whether it may be taken in: nothing in it is impossible. Nothing is after it either: whatever its records name is
    /// in the file too, so beside any sound book a sound file stays sound, and all persons need not be looked at again.
    #[must_use]
    pub fn may_enter(&self) -> bool {
        self.problems.iter().all(|p| !p.blocks)
    }
}

fn nothing() -> Preview {
    compare(&Book::default(), &Book::default())
}
