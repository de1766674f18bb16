//! The whole book gives way to another (thay thế toàn bộ): that of a copy or of a file. It wants a typed word, a copy of what is
//! here is made first, and it is one step that can be taken back.

use super::{Arrival, Effect, Looked, News, Origin, Session, Wish};
use crate::domain::{Edit, fold};
use crate::merge::{Deed, Replica};
use std::sync::Arc;

/// The word to be typed before the whole book is replaced, in Vietnamese and in English.
pub const REPLACE_WORDS: [&str; 2] = ["THAY THẾ", "REPLACE"];

/// Whether the word was typed. Capitals and marks are nobody's mistake; anything before or after it is.
#[must_use]
pub fn confirms_replacing(typed: &str) -> bool {
    let typed = fold(typed.trim());
    REPLACE_WORDS.iter().any(|word| fold(word) == typed)
}

impl Session {
    /// A file is to be looked into as one that could take the book's place.
    pub(super) fn look_into_file(&mut self, file: Option<Arrival>) {
        let Some(file) = file else { return };
        let book = Arc::new(file.book.as_one());
        self.safety.looked = Some(Ok(Looked::of(Origin::File(Box::new(file)), book, &self.book)));
    }

    pub(super) fn agree_to_looked(&mut self, agreed: bool) {
        if let Some(Ok(Looked { origin: Origin::File(file), .. })) = &mut self.safety.looked {
            file.agreed = agreed;
        }
    }

    /// A copy of the book first; when it is made, the book is replaced.
    pub(super) fn ask_replace(&mut self) -> Vec<Effect> {
        let ready = matches!(&self.safety.looked, Some(Ok(looked)) if looked.may_replace());
        if !ready || self.safety.busy {
            return Vec::new();
        }
        (self.safety.busy, self.safety.replacing, self.safety.copied) = (true, true, None);
        vec![Effect::Wish(Wish::Copy)]
    }

    /// Puts the book that is looked into in the place of this one.
    pub(super) fn replace(&mut self) -> Vec<Effect> {
        let ready = |found: &mut Result<Looked, _>| matches!(found, Ok(looked) if looked.may_replace());
        let Some(Ok(looked)) = self.safety.looked.take_if(ready) else { return Vec::new() };
        self.safety.replacing = false;
        let effects = match looked.origin {
            Origin::Copy(_, memory) => self.edit_upon(Some(&memory), Edit::Replace(looked.book), Deed::Restore),
            Origin::File(file) => self.replace_by(&file),
        };
        self.say(News::Restored);
        effects
    }

    /// The file is joined, so that its offices and this one know of each other's writes, and what it says stands in all of
    /// them.
    fn replace_by(&mut self, file: &Arrival) -> Vec<Effect> {
        let met = self.meet(file);
        let (before, shown) = (Arc::clone(&self.replica), Arc::clone(&self.book));
        let (next, told) = (Arc::new(file.book.as_one()), file.told());
        let leaves = self.leaves_sample(&next);
        let ours = if leaves { Arc::new(Replica::default().following(&before)) } else { Arc::clone(&before) };
        let joined = ours.join(told);
        let dot = self.next_dot(&joined);
        let (replica, told) = ours.give_way(told, &joined, &next, dot, &self.author());
        self.lay_as(replica, Arc::clone(&next));
        if self.book != shown {
            self.history.note(Edit::Replace(Arc::clone(&next)), shown, next);
            self.history.note_memories(false, [before, Arc::clone(&self.replica)]);
        }
        self.keep(Effect::Append(dot, Arc::new(told))).into_iter().chain(met).collect()
    }
}
