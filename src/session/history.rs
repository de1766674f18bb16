//! What can be taken back: the books before and after each edit, by pointer. There are no inverse edits to get wrong; where
//! somebody else has written since, what they wrote stays (`merge::revert`).

use crate::domain::{Book, Edit};
use crate::merge::Replica;
use std::sync::Arc;

/// So many steps are kept.
const MOST: usize = 200;

/// An edit and the books on both its sides.
#[derive(Clone, Debug)]
pub struct Step {
    /// The edit.
    pub edit: Edit,
    /// The book before it.
    pub before: Arc<Book>,
    /// The book after it.
    pub after: Arc<Book>,
    /// The memories before and after it, where it leads into a sample or out of one.
    pub memories: Option<[Arc<Replica>; 2]>,
}

/// Steps back and forth.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
}

impl History {
    /// Notes the edit that led from one book to the other.
    pub fn note(&mut self, edit: Edit, before: Arc<Book>, after: Arc<Book>) {
        self.future.clear();
        if self.past.len() == MOST {
            self.past.remove(0);
        }
        self.past.push(Step { edit, before, after, memories: None });
    }

    /// The step that undo would take back.
    #[must_use]
    pub fn last_step(&self) -> Option<&Step> {
        self.past.last()
    }

    /// The step that redo would do again.
    #[must_use]
    pub fn next_step(&self) -> Option<&Step> {
        self.future.last()
    }

    /// The last step has been taken back.
    pub fn went_back(&mut self) {
        self.future.extend(self.past.pop());
    }

    /// The next step has been done again.
    pub fn went_forth(&mut self) {
        self.past.extend(self.future.pop());
    }

    /// Notes the memories before and after the last step, which was taken back or not, if it leads into a sample or out of one.
    pub fn note_memories(&mut self, taken_back: bool, memories: [Arc<Replica>; 2]) {
        let step = if taken_back { self.future.last_mut() } else { self.past.last_mut() };
        if let Some(step) = step.filter(|step| step.before.settings.sample != step.after.settings.sample) {
            step.memories = Some(memories);
        }
    }

    /// What undo would take back.
    #[must_use]
    pub fn last(&self) -> Option<&Edit> {
        self.last_step().map(|s| &s.edit)
    }

    /// What redo would do again.
    #[must_use]
    pub fn next(&self) -> Option<&Edit> {
        self.next_step().map(|s| &s.edit)
    }
}
