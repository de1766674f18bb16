//! Files that have been read and wait for a word: what they would do together, record by record, and what of it is left.
//!
//! Each file is admitted by its own cover beside the book as it is here, so it does not matter in which order they came.

mod arrival;
mod batch;
mod buried;
mod choices;
mod home;
mod joining;
mod leaving;
mod receipt;
mod remarks;
mod tally;
mod together;
mod touch;
mod unnamed;

pub use arrival::Arrival;
pub use batch::{Batch, Purpose};
pub use choices::Choices;
pub use remarks::Remarks;
pub use tally::{REMOVE_WORDS, Removal, Tally, confirms_removing};
pub use touch::{Act, Touch};

use super::Subject;
use crate::domain::{Book, PeriodId, UnitId, cycles};
use crate::exchange::{Preview, Unreadable, compare};
use crate::merge::{Clash, Delta, Replica};
use crate::stats::UnitTwins;
use joining::lying;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use together::{Together, together, unlike};
use touch::{Found, Ties};

/// An import before it is one.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The files that could be read, as they were chosen.
    pub files: Vec<Arrival>,
    /// Those that could not be.
    pub unread: Vec<(String, Unreadable)>,
    /// The records of all files that are taken in, by which things are named.
    pub book: Arc<Book>,
    /// What they would change beyond their scopes: held back.
    pub held: Arc<Preview>,
    /// What of that is the other way round: what is added is what they would take away beyond their scopes.
    pub held_back: Arc<Preview>,
    /// What they would add and change here: nothing that has been changed or taken away here since they were written.
    pub preview: Arc<Preview>,
    /// The other way round: what is added here is what they would take away.
    pub back: Arc<Preview>,
    /// Every record that they would touch.
    pub touches: Arc<[Touch]>,
    /// Those that a person leaves.
    pub left: Arc<BTreeSet<Subject>>,
    /// Those that cannot be taken in without them, or must stay with them.
    pub along: Arc<BTreeSet<Subject>>,
    /// What the book here would be with all that is not left, and with the units that are joined by the way.
    pub after: Arc<Book>,
    /// The unit that a person has said to be the office's own, where that is asked.
    pub home: Option<UnitId>,
    /// How its office has chosen to count and to show, otherwise than here.
    pub choices: Choices,
    /// Units that may be one then, and were not both here before.
    pub alike: Arc<[UnitTwins]>,
    /// Units that a person joins by the way: which goes into which.
    pub joined: Arc<BTreeMap<UnitId, UnitId>>,
    /// Units whose persons would then be known from more than one hand, so that somebody could be counted twice.
    pub mixed: Arc<BTreeSet<UnitId>>,
    /// So many more fields and records would wait for a decision then: written here and there without knowing of each other.
    pub rivals: usize,
    /// Of so many records a write has the name of another write that is known here, and says something else: both stay.
    pub twins: usize,
    /// Our book that they were compared with.
    pub ours: Arc<Book>,
    /// What they tell with contexts, as far as it lies in their scopes.
    told: Arc<Delta>,
    /// What the book here would be if nobody left anything or took back what was taken away here; its periods are open where a
    /// record names them.
    calm: Arc<Book>,
    /// What it would be with all that was taken away here.
    whole: Arc<Book>,
    /// The same as it would be written, and what is written here.
    written: [Arc<Book>; 2],
    /// Records that were taken away here and that a whole book among the files still has: left unless a person takes them.
    buried: Arc<BTreeSet<Subject>>,
    /// What would go when the word for it was typed.
    worded: Option<Vec<Removal>>,
    /// What would wait for a decision then and does not now.
    disputes: Arc<[Clash]>,
    /// Periods that open by themselves with the records that name them.
    opened: Arc<BTreeSet<PeriodId>>,
    ties: Arc<Ties>,
}

impl Incoming {
    /// Compares what was read with what is here.
    #[must_use]
    pub fn of(files: Vec<Arrival>, unread: Vec<(String, Unreadable)>, ours: &Replica) -> Self {
        let (nothing, empty) = (Arc::new(nothing()), Arc::<Book>::default());
        let file = Self {
            files,
            unread,
            book: Arc::clone(&empty),
            held: Arc::clone(&nothing),
            held_back: Arc::clone(&nothing),
            preview: Arc::clone(&nothing),
            back: nothing,
            touches: Arc::new([]),
            left: Arc::default(),
            along: Arc::default(),
            after: Arc::clone(&empty),
            home: None,
            choices: Choices::default(),
            alike: Arc::new([]),
            joined: Arc::default(),
            mixed: Arc::default(),
            rivals: 0,
            twins: 0,
            ours: Arc::clone(&empty),
            told: Arc::default(),
            calm: Arc::clone(&empty),
            written: [Arc::clone(&empty), Arc::clone(&empty)],
            whole: empty,
            buried: Arc::default(),
            worded: None,
            disputes: Arc::new([]),
            opened: Arc::default(),
            ties: Arc::default(),
        };
        file.beside(ours)
    }

    /// The same files beside another book of ours, or after another file of them is wanted.
    #[must_use]
    pub fn beside(&self, ours: &Replica) -> Self {
        let here = ours.shown();
        let files: Vec<Arrival> = self.files.iter().map(|file| file.beside(&here)).collect();
        let mut taken: Vec<&Arrival> = files.iter().filter(|file| file.joins()).collect();
        taken.sort_by(|a, b| a.place().cmp(&b.place()));
        let Together { told, twins, book, calm, buried, whole: written, both, held, held_back } =
            together(&taken, ours);
        let whole = Book::shown(&written);
        let calm = if Arc::ptr_eq(&calm, &written) { Arc::clone(&whole) } else { Book::shown(&calm) };
        let choices = Choices::of(&taken, &here, &calm).taking(&self.choices.taken);
        let before = ours.clashes();
        let now = both.clashes();
        let (disputes, ended) = (unlike(&now, &before), unlike(&before, &now));
        let subjects = |clashes: &[Clash]| clashes.iter().filter_map(Subject::of_clash).collect::<BTreeSet<_>>();
        let mut preview = compare(&here, &calm).counting(ours, &book, &told);
        preview.settings = (here.settings != calm.settings).then(|| (here.settings.clone(), calm.settings.clone()));
        let back = compare(&calm, &here).counting_none();
        let (waits, settled) = (subjects(&disputes), subjects(&ended));
        let added = preview.periods.added.iter().map(|(id, _)| *id);
        let opened = added.filter(|id| !book.periods.contains_key(id)).collect();
        let found = Found {
            ours: &here,
            after: &whole,
            preview: &preview,
            back: &back,
            disputed: &waits,
            settled: &settled,
            opened: &opened,
            buried: &buried,
        };
        let touches = found.touches();
        let ties = Ties::of(&touches, &here, &whole);
        let known: BTreeSet<Subject> =
            if self.left.is_empty() { BTreeSet::new() } else { touches.iter().map(|t| t.subject).collect() };
        let buried: BTreeSet<Subject> = buried.into_iter().collect();
        // What a person has said of them stays said.
        let untold = buried.difference(&self.buried);
        let left = self.left.intersection(&known).chain(untold).copied().collect();
        let mut next = Self {
            files,
            unread: self.unread.clone(),
            book,
            held: Arc::new(held),
            held_back: Arc::new(held_back),
            preview: Arc::new(preview),
            back: Arc::new(back),
            touches: touches.into(),
            left: Arc::new(left),
            ours: here,
            along: Arc::default(),
            after: Arc::clone(&calm),
            home: self.home,
            choices,
            alike: Arc::new([]),
            joined: Arc::clone(&self.joined),
            mixed: Arc::default(),
            rivals: 0,
            twins,
            told,
            calm,
            whole,
            written: [written, Arc::clone(&ours.book)],
            buried: Arc::new(buried),
            worded: self.worded.clone(),
            disputes: disputes.into(),
            opened: Arc::new(opened),
            ties: Arc::new(ties),
        };
        next.lay();
        next
    }

    /// Leaves these records out, or takes them in after all.
    pub fn leave(&mut self, subjects: &[Subject], out: bool) {
        let left = Arc::make_mut(&mut self.left);
        if out {
            left.extend(subjects);
        } else {
            for subject in subjects {
                left.remove(subject);
            }
        }
        self.lay();
    }

    /// What comes of it that these records are left.
    fn lay(&mut self) {
        self.along = Arc::new(self.ties.along(&self.left));
        self.after = if self.is_calm() {
            Arc::clone(&self.calm)
        } else {
            let [written, here] = &self.written;
            // Under one shown key several may lie.
            let lying: Vec<Subject> = self.left.iter().chain(&*self.along).flat_map(|s| lying(written, *s)).collect();
            let mut after = leaving::with_those_of(written, here, lying.iter()).as_one();
            // A period is open for those of its records that come.
            let targets = after.targets.iter().map(|(key, _)| key.period);
            let named: BTreeSet<PeriodId> = targets.chain(after.facts.iter().map(|(key, _)| key.period)).collect();
            self.opened.difference(&named).for_each(|id| drop(after.periods.remove(id)));
            for id in named {
                after.open_period(id);
            }
            Arc::new(after)
        };
        self.join();
        self.choose();
        self.settle_home();
        let waits = self.disputes.iter().filter(|c| Subject::of_clash(c).is_none_or(|s| !self.is_left(s))).count();
        self.mixed = Arc::new(unnamed::mixed(&self.after, &self.ours));
        self.rivals = waits + cycles(&self.after).len().saturating_sub(cycles(&self.ours).len());
    }

    /// Whether a person has left nothing, and taken back nothing that was taken away here.
    fn is_calm(&self) -> bool {
        self.left == self.buried && self.along.is_empty()
    }

    /// Whether the record is left, by a person's word or along with another.
    #[must_use]
    pub fn is_left(&self, subject: Subject) -> bool {
        self.left.contains(&subject) || self.along.contains(&subject)
    }

    /// Whether taking the files in would leave everything as it is.
    #[must_use]
    pub fn changes_nothing(&self) -> bool {
        self.touches.len() == self.buried.len()
            && self.is_calm()
            && self.rivals == 0
            && self.joined.is_empty()
            && self.choices.taken.is_empty()
    }

    /// Whether a person has left everything that they would touch.
    #[must_use]
    pub fn leaves_everything(&self) -> bool {
        let wants_more = !self.joined.is_empty() || !self.choices.taken.is_empty();
        !wants_more && !self.is_calm() && self.left.len() + self.along.len() >= self.touches.len()
    }

    /// Whether they have records that were taken away here.
    #[must_use]
    pub fn has_buried(&self) -> bool {
        !self.buried.is_empty()
    }

    /// What the book here would be if nothing were left, not even what was taken away here.
    #[must_use]
    pub fn whole(&self) -> &Arc<Book> {
        &self.whole
    }
}

fn nothing() -> Preview {
    compare(&Book::default(), &Book::default())
}
