//! What a page does first: what either storage has forgotten, or brought back, is set right by what lies in the other.

use super::erased::settle;
use super::{Found, Lock, Shelf, Shut, Strict, Trouble, is_sealed, stays_plain};
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
    if settle(shelf, strict).await? {
        return Ok(Start::Erased);
    }
    let Some(Ok(mut lock)) = strict.mark(Lock::KEY).await?.map(|text| Lock::read(&text)) else {
        return Ok(Start::Same);
    };
    let found = Lock::find(shelf)?;
    if found == Found::None
        && let Some(last) = lock.taken_off(shelf)?
    {
        // It came back strictly as of before it was taken off: the last passphrase opens what it has sealed there.
        strict.set_mark(Lock::KEY, Some(&last.write())).await?;
        lock = last;
    }
    match found {
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
    Ok(any_lies(shelf, |name, text| !Lock::is_key(name) && is_sealed(text))?
        || any_lies_strictly(strict, |_, text| is_sealed(text)).await?)
}

/// Whether anything is to be read that a lock would have sealed, in either storage: a lock lies there before it seals.
///
/// # Errors
/// The [`Trouble`] with which a storage refused to say.
pub async fn is_bare(shelf: &impl Shelf, strict: &impl Strict) -> Result<bool, Trouble> {
    let is_bare = |name: &str, text: &str| !stays_plain(name) && !is_sealed(text);
    Ok(any_lies(shelf, is_bare)? || any_lies_strictly(strict, is_bare).await?)
}

fn any_lies(shelf: &impl Shelf, is_so: impl Fn(&str, &str) -> bool) -> Result<bool, Trouble> {
    for key in shelf.keys()? {
        if shelf.get(&key)?.is_some_and(|text| is_so(&key, &text)) {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn any_lies_strictly(strict: &impl Strict, is_so: impl Fn(&str, &str) -> bool) -> Result<bool, Trouble> {
    let any = Cell::new(false);
    strict
        .restate(|name, text| {
            any.set(any.get() || is_so(name, text));
            None
        })
        .await?;
    Ok(any.get())
}
