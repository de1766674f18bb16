//! What can be taken back: books before each edit, by pointer. There are no inverse edits to get wrong.

use crate::domain::{Book, Edit};
use std::sync::Arc;

/// So many steps are kept.
const MOST: usize = 200;

/// An edit and the book on its other side.
#[derive(Clone, Debug)]
struct Step {
    edit: Edit,
    book: Arc<Book>,
}

/// Steps back and forth.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
}

impl History {
    /// Notes the edit that led away from `before`.
    pub fn note(&mut self, edit: Edit, before: Arc<Book>) {
        self.future.clear();
        if self.past.len() == MOST {
            self.past.remove(0);
        }
        self.past.push(Step { edit, book: before });
    }

    /// The book before the last edit, in exchange for the present one; and the edit.
    pub fn undo(&mut self, now: &Arc<Book>) -> Option<(Edit, Arc<Book>)> {
        let step = self.past.pop()?;
        self.future.push(Step { edit: step.edit.clone(), book: Arc::clone(now) });
        Some((step.edit, step.book))
    }

    /// The book after the edit that was taken back last; and the edit.
    pub fn redo(&mut self, now: &Arc<Book>) -> Option<(Edit, Arc<Book>)> {
        let step = self.future.pop()?;
        self.past.push(Step { edit: step.edit.clone(), book: Arc::clone(now) });
        Some((step.edit, step.book))
    }

    /// What undo would take back.
    #[must_use]
    pub fn last(&self) -> Option<&Edit> {
        self.past.last().map(|s| &s.edit)
    }

    /// What redo would do again.
    #[must_use]
    pub fn next(&self) -> Option<&Edit> {
        self.future.last().map(|s| &s.edit)
    }
}
