//! How another office counts and shows is its own affair: what it has chosen comes in only where a person takes it, choice by
//! choice, and is then written as a choice of this office.

use super::{Arrival, Incoming};
use crate::domain::{Book, Settings};
use crate::exchange::Packet;
use crate::merge::{AnyField, Change, Kind, Record, SettingsField, What, changes};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The choices of a file that differ from those here, and which of them are taken.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Each by its name, with both values.
    pub differing: Arc<[(String, Change)]>,
    /// The names of those that are taken.
    pub taken: Arc<BTreeSet<String>>,
    theirs: Settings,
}

impl Choices {
    /// The choices of these files beside those of the book as it would be. What is an office's own is no choice of another: its
    /// unit, and that its book is a sample; nor is what is not known here.
    pub(super) fn of(taken: &[&Arrival], ours: &Book, after: &Book) -> Self {
        let books = || taken.iter().filter(|file| file.cover.packet == Packet::Book && !file.book.units.is_empty());
        if ours.units.is_empty() {
            return Self::default();
        }
        let Some(last) = books().next_back() else { return Self::default() };
        let theirs = last.book.settings.clone();
        let all = changes(Kind::Settings, &(), Some(&after.settings), Some(&theirs));
        let is_choice = |name: &str| matches!(name.parse(), Ok(AnyField::Known(own)) if is_told(own));
        let named = all.into_iter().filter_map(|change| Some((name(&change)?.to_owned(), change)));
        let differing = named.filter(|(name, _)| is_choice(name));
        Self { differing: differing.collect(), taken: Arc::default(), theirs }
    }

    /// The same, with those taken that were taken and still differ.
    pub(super) fn taking(self, taken: &BTreeSet<String>) -> Self {
        let known = self.differing.iter().map(|(name, _)| name).filter(|name| taken.contains(*name));
        let taken = known.cloned().collect();
        Self { taken: Arc::new(taken), ..self }
    }

    /// The choices of the book, with those that are taken.
    pub(super) fn put(&self, settings: &mut Settings) {
        let taken = self.differing.iter().map(|(name, _)| name).filter(|name| self.taken.contains(*name));
        for field in taken.filter_map(|name| name.parse::<AnyField<SettingsField>>().ok()) {
            Record::set(settings, field, Record::get(&self.theirs, field));
        }
    }
}

impl Incoming {
    /// Puts the choices that are taken into the book as it would be.
    pub(super) fn choose(&mut self) {
        if !self.choices.taken.is_empty() {
            self.choices.put(&mut Arc::make_mut(&mut self.after).settings);
        }
    }

    /// The choice of this name is to be taken from the file, or is not after all.
    pub fn take_choice(&mut self, name: &str, wanted: bool) {
        let taken = Arc::make_mut(&mut self.choices.taken);
        if wanted {
            taken.insert(name.to_owned());
        } else {
            taken.remove(name);
        }
        self.lay();
    }
}

/// The name of the choice.
fn name(change: &Change) -> Option<&str> {
    match &change.what {
        What::Field { field, .. } => Some(field),
        What::Added | What::Removed => None,
    }
}

const fn is_told(field: SettingsField) -> bool {
    !matches!(field, SettingsField::Home | SettingsField::Sample)
}
