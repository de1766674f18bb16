//! One file that has come and been read: whose it is, what it says, what is wrong with it, and whether it is to be taken in.

use super::Remarks;
use crate::domain::{Book, Station};
use crate::exchange::anonymous::counted_twice;
use crate::exchange::trust::{Signed, Verdict};
use crate::exchange::{Admitted, Cover, Intake, Packet, Problem, admit};
use crate::merge::{Delta, Kind, LogEntry, Replica};
use std::sync::Arc;

/// A file before it is taken in.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The file's name.
    pub file: String,
    /// The station that wrote it, by its own word.
    pub maker: String,
    /// The same as it is known here: by the name under which its key was first accepted.
    pub sender: String,
    /// That station, if the file says which it is.
    pub station: Option<Station>,
    /// Whether it has signed the file.
    pub signed: Signed,
    /// What that says to this machine.
    pub verdict: Verdict,
    /// What is odd about it.
    pub remarks: Remarks,
    /// Whether a person has said that it is to be taken in all the same.
    pub agreed: bool,
    /// Whether it is to be taken in with the others.
    pub wanted: bool,
    /// What the file says that it is.
    pub cover: Cover,
    /// The hash of its book.
    pub sha256: String,
    /// So many records are here beside which its persons without names would be counted twice: then it is not taken in.
    pub twice: usize,
    /// The book within.
    pub book: Arc<Book>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// All that it tells: its records with their contexts, and those that have none.
    all: (Arc<Delta>, Arc<Book>),
}

impl Arrival {
    /// What was read of a file.
    #[must_use]
    pub fn of(file: String, intake: Intake) -> Self {
        let Intake { book, told, bare, problems, cover, maker_name, station, signed, hash_ok: _, sha256 } = intake;
        Self {
            file,
            sender: maker_name.clone(),
            maker: maker_name,
            station,
            signed,
            verdict: Verdict::Unsigned,
            remarks: Remarks::default(),
            agreed: false,
            wanted: true,
            cover,
            sha256,
            twice: 0,
            book: Arc::new(book),
            problems,
            all: (Arc::new(told), Arc::new(bare)),
        }
    }

    /// The same, believed no more than can be beside what is here and what the files tell that came with it: what it claims of
    /// writes that nobody tells of is told.
    #[must_use]
    pub(in crate::session) fn believed(mut self, all: &[Arc<Delta>], ours: &Replica, own: Station) -> Self {
        if let Some((told, claims)) = self.all.0.believed(all, ours) {
            self.all.0 = Arc::new(told);
            self.problems.extend(claims.into_iter().map(Problem::of_claim));
        }
        self.problems.extend(self.all.0.spends(own, ours).map(Problem::of_spending));
        self
    }

    /// Whether it may be taken in: nothing in it is impossible, nobody would be counted twice. Nothing is after it either: whatever its records name is in
    /// the file too, so beside any sound book a sound file stays sound, and all persons need not be looked at again.
    #[must_use]
    pub fn may_enter(&self) -> bool {
        self.twice == 0 && self.problems.iter().all(|p| !p.blocks)
    }

    /// The same beside this book.
    pub(super) fn beside(&self, ours: &Book) -> Self {
        Self { twice: counted_twice(&self.cover, &self.book, ours), ..self.clone() }
    }

    /// Whether it says that it is a whole book.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.cover.packet == Packet::Book && self.cover.scope.is_everything()
    }

    /// Whether a person has yet to say that it is to be taken in all the same.
    #[must_use]
    pub fn is_doubted(&self) -> bool {
        self.verdict.is_loud() && !self.agreed
    }

    /// Whether it would be taken in with the others.
    #[must_use]
    pub fn joins(&self) -> bool {
        self.wanted && self.may_enter()
    }

    /// Where it stands among the files that are taken in together, whatever the order in which they were chosen: of records
    /// without a context the later stays.
    pub(super) fn place(&self) -> impl Ord + use<'_> {
        (self.cover.as_of, &self.sha256, &self.cover.scope.units, self.cover.scope.period)
    }

    /// What of it may come into this book.
    pub(super) fn within(&self, ours: &Book) -> Admitted {
        let mut within = admit(&self.all.0, &self.all.1, &self.cover, ours, &self.book);
        if !ours.units.is_empty() {
            // How another office counts and shows is its own affair; only an empty book takes it over. So the log here says nothing
            // of it either.
            let tells = |entry: &LogEntry| entry.speaks_of(Kind::Settings);
            if !within.told.settings.is_empty() || within.told.log.iter().any(tells) {
                let told = Arc::make_mut(&mut within.told);
                told.settings.clear();
                told.log = told.log.iter().filter_map(|entry| entry.beside(Kind::Settings)).collect();
            }
        }
        within
    }

    /// All that it tells with contexts, to be held beside it.
    pub(in crate::session) fn all_told(&self) -> Arc<Delta> {
        Arc::clone(&self.all.0)
    }

    /// All that it tells with contexts.
    pub(in crate::session) fn told(&self) -> &Delta {
        &self.all.0
    }
}
