//! What can be taken back: the books before and after each edit, by pointer. There are no inverse edits to get wrong; where
//! somebody else has written since, what they wrote stays (`merge::revert`).

use crate::domain::{Book, Edit};
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
        self.past.push(Step { edit, before, after });
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
