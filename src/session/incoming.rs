//! A file that has been read and waits for a word: what it would add and change, and what is wrong with it.

use crate::domain::{Book, Edit, Station, cycles};
use crate::exchange::trust::{Signed, Verdict};
use crate::exchange::{Cover, Intake, Packet, Preview, Problem, admit, compare};
use crate::merge::{Delta, Replica, filled};
use std::sync::Arc;

/// An import before it is one.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The file's name.
    pub file: String,
    /// The station that wrote it, by its own name.
    pub maker: String,
    /// That station, if the file says which it is.
    pub station: Option<Station>,
    /// Whether it has signed the file.
    pub signed: Signed,
    /// What that says to this machine.
    pub verdict: Verdict,
    /// Whether a person has said that it is to be taken in all the same.
    pub agreed: bool,
    /// What the file says that it is.
    pub cover: Cover,
    /// The book within.
    pub book: Arc<Book>,
    /// All that the file tells: its records with their contexts, and those that have none.
    all: (Arc<Delta>, Arc<Book>),
    /// Its records with their contexts, as far as they lie in its scope.
    pub told: Arc<Delta>,
    /// What it would change beyond its scope: held back.
    pub held: Arc<Preview>,
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
        let Intake { book, told, bare, problems, cover, maker_name, station, signed, hash_ok: _ } = intake;
        let nothing = Arc::new(nothing());
        let empty = Arc::<Book>::default();
        let told = Arc::new(told);
        let file = Self {
            file,
            maker: maker_name,
            station,
            signed,
            verdict: Verdict::Unsigned,
            agreed: false,
            cover,
            book: Arc::new(book),
            all: (Arc::clone(&told), Arc::new(bare)),
            told,
            held: Arc::clone(&nothing),
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
        let mut within = admit(&self.all.0, &self.all.1, &self.cover, &ours.book, &self.book);
        if !ours.book.units.is_empty() && !within.told.settings.is_empty() {
            // How another office counts and shows is its own affair; only an empty book takes it over.
            Arc::make_mut(&mut within.told).settings.clear();
        }
        let both = ours.join(&within.told);
        let joined = Arc::clone(&both.book);
        let whole = self.cover.packet == Packet::Book && ours.book.is_empty();
        let filled = if whole { Arc::new(filled(&joined, &self.book)) } else { joined };
        let mut after = (*filled).clone();
        // Records without a context are written here, now. What is received is never refused.
        if let Ok(book) = after.apply(&Edit::Receive(Arc::clone(&within.bare))) {
            after = book;
        }
        within.told.targets.iter().for_each(|told| after.open_period(told.key.period));
        within.told.facts.iter().for_each(|told| after.open_period(told.key.period));
        if self.cover.packet == Packet::Targets {
            // Whoever sets the targets says by which rules and on which days the offices below work.
            after.settings.rules.extend(&within.bare.settings.rules);
            after.settings.holidays.extend(&within.bare.settings.holidays);
        }
        let after = if after == *filled { filled } else { Arc::new(after) };
        let waiting = |replica: &Replica, book: &Book| replica.clashes().len() + cycles(book).len();
        let rivals = waiting(&both, &after).saturating_sub(waiting(ours, &ours.book));
        let mut preview = compare(&ours.book, &after).counting(&compare(&ours.book, &self.book));
        preview.settings =
            (ours.book.settings != after.settings).then(|| (ours.book.settings.clone(), after.settings.clone()));
        let back = compare(&after, &ours.book).counting(&nothing());
        let held = ours.join(&within.held).book.apply(&Edit::Receive(Arc::new(within.held_bare)));
        let held = held.map_or_else(|_| nothing(), |book| compare(&ours.book, &book));
        Self {
            told: within.told,
            held: Arc::new(held),
            after,
            preview: Arc::new(preview),
            back: Arc::new(back),
            rivals,
            ours: Arc::clone(&ours.book),
            ..self.clone()
        }
    }

    /// Whether taking it in would leave everything as it is.
    #[must_use]
    pub fn changes_nothing(&self) -> bool {
        self.preview.is_nothing() && self.back.is_nothing() && self.rivals == 0
    }

    /// Whether a person has yet to say that it is to be taken in all the same.
    #[must_use]
    pub fn is_doubted(&self) -> bool {
        self.verdict.is_loud() && !self.agreed
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
