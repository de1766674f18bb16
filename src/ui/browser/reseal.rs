//! What lies in IndexedDB when a lock is put on or taken off: the mirror and the copies are sealed or opened, text by
//! text. Wherever that ends, the next unlocking goes on.

use super::asked::asked;
use super::database::{ALL, Access, PATIENCE, is_there, spawn, within, work};
use super::lock::{dice, is_unreached, key, seals};
use super::storage::Browser;
use super::strict::Second;
use crate::store::{Erased, Strict as _, Trouble, assure};
use std::cell::Cell;
use std::rc::Rc;

/// Seals or opens everything, and tells when it is done.
pub fn all(sealed: bool, done: impl FnOnce(Result<(), Trouble>) + 'static) {
    // Without a key nothing is sealed and nothing opens.
    let Some(key) = key() else { return done(Ok(())) };
    let held = Rc::clone(&key);
    let refused: Rc<Cell<Option<Trouble>>> = Rc::default();
    let noted = Rc::clone(&refused);
    let change = move |name: &str, text: &str| {
        // The lock may have been taken off since: what is sealed then is sealed for ever.
        if sealed && !seals() {
            noted.set(Some(Trouble::Elsewhere));
            return None;
        }
        key.restate(name, text, sealed, dice).unwrap_or_else(|trouble| {
            noted.set(Some(trouble));
            None
        })
    };
    let all = async move {
        if is_there().await == Some(false) {
            return Ok(());
        }
        if sealed {
            // The lock first, and strictly: what it has sealed is worth nothing without it.
            assure(&Browser, &Second, &held).await?;
        }
        Second.restate(change).await?;
        // What could not be sealed is not said to be.
        refused.get().map_or(Ok(()), Err)
    };
    spawn(async { done(all.await) });
}

/// Tells how many things lie there, all stores together.
pub fn count(done: impl FnOnce(Option<usize>) + 'static) {
    let count = async {
        let mut sum = 0;
        if is_unreached() {
            return Err(Trouble::Denied);
        }
        // Looking into it would make it.
        if is_there().await == Some(false) {
            return Ok(sum);
        }
        for store in ALL {
            let work = work(&[store], Access::Read).await?;
            let names = asked(work.store(store)?.get_all_keys(None, None))?;
            // The mark by which what was erased stays erased is nothing of the book.
            let names = names.await?;
            sum += names.iter().filter(|name| name.as_string().is_none_or(|name| name != Erased::KEY)).count();
        }
        Ok::<_, Trouble>(sum)
    };
    // Whoever erases everything waits for this: a database that does not answer must not keep them from it.
    spawn(async { done(within(PATIENCE, count).await.ok()) });
}
