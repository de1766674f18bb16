//! What a page does first: what the shelf has forgotten, or brought back, is set right by what lies strictly.

use super::{Erased, Found, Lock, Shelf, Shut, Strict, Trouble, is_sealed};
use std::cell::Cell;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// All is as the shelf says.
    Same,
    /// There is a lock that the shelf had forgotten. It lies there again: the page is to be loaded anew.
    Locked,
    /// What had been erased was there again, or had not gone. It was erased once more: the page is to be loaded anew.
    Erased,
}

/// Looks, and sets it right.
///
/// # Errors
/// The [`Trouble`] with which a storage refused; the next page looks again.
pub async fn start(shelf: &mut impl Shelf, strict: &impl Strict) -> Result<Start, Trouble> {
    if let Some(erased) = strict.mark(Erased::KEY).await?.as_deref().and_then(Erased::read)
        && erased.again(shelf, strict).await?
    {
        return Ok(Start::Erased);
    }
    let Some(Ok(lock)) = strict.mark(Lock::KEY).await?.map(|text| Lock::read(&text)) else { return Ok(Start::Same) };
    match Lock::find(shelf)? {
        // One of the two storages came back with a lock of before: left there, it would be all there is once the other is lost.
        Found::Lock(lies) if lies.follows(&lock) => {
            strict.set_mark(Lock::KEY, Some(&lies.write())).await?;
            Ok(Start::Same)
        }
        Found::Lock(lies) if lock.follows(&lies) => {
            lock.put_in_any_room(shelf)?;
            Ok(Start::Same)
        }
        // Two locks that tell nothing of each other are for whoever types the passphrase.
        Found::Lock(_) | Found::Shut(Shut::TooNew) => Ok(Start::Same),
        Found::None if lock.off() && !seals_any(shelf, strict).await? => {
            // It was taken off, and nobody has forgotten that.
            strict.set_mark(Lock::BEFORE, None).await?;
            strict.set_mark(Lock::KEY, None).await?;
            Ok(Start::Same)
        }
        Found::None | Found::Shut(_) => {
            lock.put_in_any_room(shelf)?;
            Ok(Start::Locked)
        }
    }
}

/// Whether anything is sealed, in either storage.
pub(super) async fn seals_any(shelf: &impl Shelf, strict: &impl Strict) -> Result<bool, Trouble> {
    for key in shelf.keys()?.into_iter().filter(|key| !Lock::is_key(key)) {
        if shelf.get(&key)?.is_some_and(|text| is_sealed(&text)) {
            return Ok(true);
        }
    }
    let any = Cell::new(false);
    strict
        .restate(|_, text| {
            any.set(any.get() || is_sealed(text));
            None
        })
        .await?;
    Ok(any.get())
}
