//! Has the keeper look for what the last visit wrote and local storage forgot: entries of the mirror, and copies that are newer
//! than what local storage came back with. All of it is joined.

use super::{Event, Happened, KEEPER, replica, send, update};
use crate::domain::{Book, Note};
use crate::merge::{Author, Replica};
use crate::session::{CopyTrouble, Told};
use crate::store::packed::{Keep, Opening};
use crate::store::{Memory, Sealed};
use crate::ui::browser::{clock, copies, lock, mirror};
use std::sync::Arc;

/// Looks for it, once after opening.
pub fn begin() {
    copies::list(|listed| {
        let newest = listed.as_ref().ok().and_then(|copies| copies.iter().map(|c| c.id).max());
        send(Happened::Told(Told::Copies(listed)));
        mirror::all(move |found| {
            let (mirror, held) = found.unwrap_or_default();
            // The mark speaks of a copy.
            let held = held.filter(|_| newest.is_some());
            update(Event::Found { mirror, held, replica: replica() });
            let wants = |id: &u32| KEEPER.with_borrow(|keeper| keeper.as_ref().is_some_and(|keeper| keeper.wants(*id)));
            match newest.filter(wants) {
                Some(id) => newer(id),
                None => update(Event::Opened),
            }
        });
    });
}

/// A copy holds what local storage has not, or cannot be read of it.
fn newer(id: u32) {
    load(id, |found| {
        if let Ok(copied) = found {
            send(Happened::Heard(Arc::new(copied.whole())));
        }
        // What was heard from a copy lies in no journal.
        update(Event::Restored);
    });
}

/// Opens a copy to be looked into.
pub fn look_into(id: u32) {
    load(id, move |found| send(Happened::Told(Told::Looked(id, found.map(|r| Arc::clone(&r.book))))));
}

fn load(id: u32, done: impl FnOnce(Result<Replica, CopyTrouble>) + 'static) {
    copies::load(id, move |texts| done(texts.and_then(opened)));
}

fn opened(texts: Vec<(String, String)>) -> Result<Replica, CopyTrouble> {
    let memory = Memory::from_iter(texts);
    let shelf = match lock::key() {
        Some(key) => Sealed::new(memory, key, lock::dice),
        None => Sealed::plain(memory),
    };
    let by = Author { name: Note::default(), at: clock::moment() };
    match Keep::open(shelf, &by).1 {
        // A part of a copy is not the copy: what is missing would look removed.
        Opening::Book(opened) if !opened.aside.is_empty() || !opened.missing.is_empty() => Err(CopyTrouble::Differs),
        Opening::Book(opened) => Ok(opened.replica),
        Opening::Fresh => Ok(Replica { book: Arc::<Book>::default(), ..Replica::default() }),
        Opening::Damaged(_) | Opening::TooNew { .. } | Opening::Denied => Err(CopyTrouble::Differs),
    }
}
