//! How much an import would do, kind by kind; and what it would take away that nobody takes away by the way: the top of the
//! organisation, or a good part of all records of a kind. That wants a typed word, whoever has sent it.

use super::super::entry::is_word;
use super::{Act, Incoming, Subject};
use crate::domain::{Book, UnitId};
use crate::merge::Kind;
use std::collections::BTreeSet;

/// The word to be typed before so much is taken away, in Vietnamese and in English.
pub const REMOVE_WORDS: [&str; 2] = ["XÓA", "REMOVE"];

/// One of so many records of a kind may go by the way, beside one that stands for itself.
const PART: usize = 10;

/// Whether the word was typed.
#[must_use]
pub fn confirms_removing(typed: &str) -> bool {
    is_word(typed, &REMOVE_WORDS)
}

/// How many records of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Of which kind.
    pub kind: Kind,
    /// They would come.
    pub added: usize,
    /// They would say something else.
    pub changed: usize,
    /// They would go.
    pub removed: usize,
    /// They are as they are here.
    pub same: usize,
    /// Something of them would wait for a decision: written here and there without knowing of each other.
    pub clashing: usize,
    /// They lie beyond their sender's scope, and are held back.
    pub held: usize,
    /// They are in files that cannot be taken in.
    pub refused: usize,
}

/// Records that would go, too many to go without a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// A unit at the top of the organisation.
    Root(UnitId),
    /// So many records of this kind, of so many that are here.
    Many(Kind, usize, usize),
}

/// The kinds of which there is more than one record, in the order in which they are told.
const KINDS: [Kind; 6] = [Kind::Units, Kind::Periods, Kind::Targets, Kind::Facts, Kind::Persons, Kind::Matters];

/// How many records of a kind the book has.
fn count(book: &Book, kind: Kind) -> usize {
    // Taken apart whole: a new kind of record cannot be forgotten here.
    let Book { settings: _, periods, units, targets, facts, persons, matters, echoes: _ } = book;
    match kind {
        Kind::Settings => 1,
        Kind::Periods => periods.len(),
        Kind::Units => units.len(),
        Kind::Targets => targets.len(),
        Kind::Facts => facts.len(),
        Kind::Persons => persons.len(),
        Kind::Matters => matters.len(),
    }
}

impl Incoming {
    /// How many records of each kind the files would touch.
    #[must_use]
    pub fn tallies(&self) -> Vec<Tally> {
        let waits: BTreeSet<Subject> = self.disputes.iter().filter_map(Subject::of_clash).collect();
        KINDS.into_iter().map(|kind| self.tally(kind, &waits)).collect()
    }

    fn tally(&self, kind: Kind, waits: &BTreeSet<Subject>) -> Tally {
        macro_rules! of {
            ($list:ident) => {{
                let (comes, goes, held) = (&self.preview.$list, &self.back.$list, &self.held.$list);
                let gone = self.held_back.$list.added.len();
                (
                    comes.added.len(),
                    comes.changed.len(),
                    goes.added.len(),
                    comes.same,
                    held.added.len() + held.changed.len() + gone,
                )
            }};
        }
        let (added, changed, removed, same, held) = match kind {
            Kind::Periods => {
                // What opens by itself, with what is of it, is nobody's choice, and not in the list.
                let opens = self.preview.periods.added.iter().filter(|(id, _)| self.opened.contains(id)).count();
                let (added, changed, removed, same, held) = of!(periods);
                (added - opens, changed, removed, same, held)
            }
            Kind::Units => of!(units),
            Kind::Targets => of!(targets),
            Kind::Facts => of!(facts),
            Kind::Persons => of!(persons),
            Kind::Matters => of!(matters),
            Kind::Settings => (0, usize::from(self.preview.settings.is_some()), 0, 0, 0),
        };
        let clashing = waits.iter().filter(|subject| subject.kind() == kind).count();
        let barred = self.files.iter().filter(|file| file.wanted && !file.may_enter());
        let refused = barred.map(|file| count(&file.book, kind)).sum();
        Tally { kind, added, changed, removed, same, clashing, held, refused }
    }

    /// What would go with all that is not left, and wants a typed word.
    #[must_use]
    pub fn removals(&self) -> Vec<Removal> {
        let goes = self.touches.iter().filter(|touch| touch.act == Act::Removed && !self.is_left(touch.subject));
        let goes: Vec<Subject> = goes.map(|touch| touch.subject).collect();
        let roots = goes.iter().filter_map(|subject| match subject {
            Subject::Unit(id) if self.ours.units.get(id)?.parents().next().is_none() => Some(Removal::Root(*id)),
            _ => None,
        });
        let many = KINDS.into_iter().filter_map(|kind| {
            let (gone, all) = (goes.iter().filter(|subject| subject.kind() == kind).count(), count(&self.ours, kind));
            // One alone is named, and stands for itself.
            (gone > 1 && gone * PART > all).then_some(Removal::Many(kind, gone, all))
        });
        roots.chain(many).collect()
    }

    /// Whether a word has yet to be typed for what would go.
    #[must_use]
    pub fn wants_word(&self) -> bool {
        let removals = self.removals();
        !removals.is_empty() && self.worded.as_ref() != Some(&removals)
    }

    /// Whether what was typed is the word; for what would go as it is now.
    pub(in crate::session) fn type_word(&mut self, typed: &str) {
        self.worded = confirms_removing(typed).then(|| self.removals());
    }
}
