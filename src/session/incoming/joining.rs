//! Units that an import brings and that may be one with units here: joined in the same write, if a person says so. And which of
//! what is written is shown as what, where units are one.

use super::super::{Event, Subject};
use super::Incoming;
use crate::domain::{Book, Edit, OfUnit, UnitId};
use crate::stats::{UnitTwins, unit_twins};
use std::sync::Arc;

impl Incoming {
    /// What a person says of the import before it is one.
    pub(in crate::session) fn is_told(&mut self, event: &Event) {
        match event {
            Event::TypeWord(typed) => self.type_word(typed),
            Event::LeaveOut(subjects, out) => self.leave(subjects, *out),
            Event::JoinUnits(gone, stays, wanted) => self.join_units(*gone, *stays, *wanted),
            Event::TakeChoice(name, wanted) => self.take_choice(name, *wanted),
            Event::IsHome(unit) => self.is_home(*unit),
            _ => {}
        }
    }

    /// These two units are to be joined with the import, the first of them going into the second; or are not, after all.
    pub fn join_units(&mut self, gone: UnitId, stays: UnitId, wanted: bool) {
        let joined = Arc::make_mut(&mut self.joined);
        joined.remove(&gone);
        joined.remove(&stays);
        if wanted {
            joined.insert(gone, stays);
        }
        self.lay();
    }

    /// The unit that would stay of these two; none where they are not joined.
    #[must_use]
    pub fn stays_of(&self, twins: UnitTwins) -> Option<UnitId> {
        let into = |gone: UnitId, stays: UnitId| self.joined.get(&gone).copied().filter(|to| *to == stays);
        into(twins.one, twins.other).or_else(|| into(twins.other, twins.one))
    }

    /// Notes which units may be one then, and joins those that a person joins.
    pub(super) fn join(&mut self) {
        let before = unit_twins(&self.ours);
        self.alike = unit_twins(&self.after).into_iter().filter(|twins| !before.contains(twins)).collect();
        let alike = Arc::clone(&self.alike);
        let is_alike = |gone: UnitId, stays: UnitId| {
            alike.iter().any(|t| (t.one, t.other) == (gone, stays) || (t.other, t.one) == (gone, stays))
        };
        Arc::make_mut(&mut self.joined).retain(|gone, stays| is_alike(*gone, *stays));
        for (gone, stays) in self.joined.iter() {
            if let Ok(next) = self.after.apply(&Edit::JoinUnit(*gone, *stays)) {
                self.after = Arc::new(next);
            }
        }
    }
}

/// What a record that is written is shown as.
pub(super) fn shown_as(book: &Book, subject: Subject) -> Subject {
    match subject {
        Subject::Target(key) => Subject::Target(key.of(book.standing(key.unit))),
        Subject::Fact(key) => Subject::Fact(key.of(book.standing(key.unit))),
        other => other,
    }
}

/// The records that are shown as this one.
pub(super) fn lying(book: &Book, subject: Subject) -> Vec<Subject> {
    let ones = book.ones();
    match subject {
        Subject::Target(key) => ones.all_of(key.unit).map(|unit| Subject::Target(key.of(unit))).collect(),
        Subject::Fact(key) => ones.all_of(key.unit).map(|unit| Subject::Fact(key.of(unit))).collect(),
        other => vec![other],
    }
}
