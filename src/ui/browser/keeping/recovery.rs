//! What the last session wrote and local storage forgot: entries that lie only in the mirror, and copies that are newer than
//! what local storage came back with. All of it is joined, so nothing can be put in the place of something newer.

use super::{Event, HOMELESS, MIRRORED, catch_up, folding, replica, send};
use crate::domain::Book;
use crate::merge::{Author, Replica};
use crate::session::{CopyTrouble, Told};
use crate::store::packed::{Keep, Opening, dot};
use crate::store::{Memory, Sealed, Shelf};
use crate::ui::browser::storage::{Browser, last_copy};
use crate::ui::browser::{clock, copies, lock, mirror};
use std::sync::Arc;

/// Looks for it, once after opening.
pub fn begin() {
    mirror::all(|found| {
        entries(found.unwrap_or_default());
        copies::list(|listed| match listed {
            Ok(copies) => {
                let newest = copies.iter().map(|c| c.id).max();
                send(Event::Told(Told::Copies(Ok(copies))));
                match newest.filter(|id| last_copy() < *id) {
                    Some(id) => newer(id),
                    None => folding::after_opening(),
                }
            }
            Err(trouble) => {
                send(Event::Told(Told::Copies(Err(trouble))));
                folding::after_opening();
            }
        });
    });
}

/// Puts entries that local storage forgot back under their keys, and takes them in. Where there is no room, or a damaged text
/// under the key, the mirror's is taken in alone, and lies there till it is folded.
fn entries(found: Vec<(String, String)>) {
    let ours = replica();
    let mut homeless = Vec::new();
    for (key, text) in found {
        MIRRORED.with_borrow_mut(|m| m.insert(key.clone()));
        let Some(dot) = dot(&key) else { continue };
        let at_home = match Browser.get(&key) {
            Ok(Some(lies)) => lies == text,
            Ok(None) => ours.heard.has(dot) || Browser.set(&key, &text).is_ok(),
            Err(_) => false,
        };
        if !at_home {
            homeless.push((key, text));
        }
    }
    let _ = catch_up();
    let keys: Vec<String> = homeless.iter().map(|(key, _)| key.clone()).collect();
    if let Some(found) = (!homeless.is_empty()).then(|| opened(homeless)).and_then(Result::ok) {
        let before = replica();
        send(Event::Heard(Arc::new(found.whole())));
        if *before != *replica() {
            HOMELESS.with_borrow_mut(|h| h.extend(keys));
            folding::due();
        }
    }
}

/// A copy was made after the state that local storage came back with: it holds what was folded since.
fn newer(id: u32) {
    load(id, |found| {
        if let Ok(copied) = found {
            send(Event::Heard(Arc::new(copied.whole())));
        }
        // What was heard from a copy lies in no journal.
        folding::due();
    });
}

/// Opens a copy to be looked into.
pub fn look_into(id: u32) {
    load(id, move |found| send(Event::Told(Told::Looked(id, found.map(|r| Arc::clone(&r.book))))));
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
    let by = Author { name: crate::domain::Note::default(), at: clock::moment() };
    match Keep::open(shelf, &by).1 {
        Opening::Book(opened) => Ok(opened.replica),
        Opening::Fresh => Ok(Replica { book: Arc::<Book>::default(), ..Replica::default() }),
        Opening::Damaged(_) | Opening::TooNew { .. } | Opening::Denied => Err(CopyTrouble::Differs),
    }
}
