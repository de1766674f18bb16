//! Setting and changing a lock over both storages: the lock lies strictly, and was read back, before the first text is sealed by
//! it, and whatever it sealed lies beside it. Where there is no strict storage, the shelf alone is in order: it forgets what was
//! sealed before it forgets the lock.

use super::start::seals_any;
use super::{DataKey, Found, Lock, Shelf, Shut, Strict, Trouble};

/// Keeps a lock, or what lies with it, strictly and reads it back; false where there is no such storage, in which case nothing
/// sealed lies there.
pub(super) async fn keep(strict: &impl Strict, name: &str, text: &str) -> Result<bool, Trouble> {
    match strict.set_mark(name, Some(text)).await {
        Err(Trouble::Denied) => return Ok(false),
        put => put?,
    }
    if strict.mark(name).await?.as_deref() == Some(text) { Ok(true) } else { Err(Trouble::Denied) }
}

/// Puts a new lock on. Nothing may be sealed by it before.
///
/// # Errors
/// [`Trouble::Elsewhere`] if there is a lock; else the [`Trouble`] with which it was refused: there is no lock then.
pub async fn set(shelf: &mut impl Shelf, strict: &impl Strict, lock: &Lock) -> Result<(), Trouble> {
    let before = strict.mark(Lock::KEY).await.unwrap_or_default();
    // One that was taken off lies there until the shelf is known to have forgotten it; a broken one opens nothing.
    let is_over = match before.as_deref().map(Lock::read) {
        None | Some(Err(Shut::Damaged)) => true,
        Some(Ok(before)) => before.off(),
        Some(Err(_)) => false,
    };
    if !is_over || Lock::find(shelf)? != Found::None {
        return Err(Trouble::Elsewhere);
    }
    // What the one before has sealed, and nobody has opened yet, opens with that one alone: the next page finds it.
    if before.is_some() && seals_any(shelf, strict).await? {
        return Err(Trouble::Elsewhere);
    }
    put(shelf, strict, lock, before).await.inspect_err(|_| {
        // Nothing has been sealed by it.
        let _ = Lock::remove(shelf);
    })
}

/// Puts a lock with the same key in the place of the one that is there: for another passphrase, or to be taken off.
///
/// # Errors
/// The [`Trouble`] with which it was refused: the lock of before opens then.
pub async fn change(shelf: &mut impl Shelf, strict: &impl Strict, next: &Lock) -> Result<(), Trouble> {
    let before = strict.mark(Lock::KEY).await.unwrap_or_default();
    put(shelf, strict, next, before).await
}

async fn put(shelf: &mut impl Shelf, strict: &impl Strict, lock: &Lock, before: Option<String>) -> Result<(), Trouble> {
    let kept = keep(strict, Lock::KEY, &lock.write()).await;
    let done = match kept {
        Ok(_) => lock.put(shelf),
        Err(trouble) => Err(trouble),
    };
    if done.is_err() {
        // Refused here too, the lock on the shelf still opens.
        let _ = strict.set_mark(Lock::KEY, before.as_deref()).await;
    }
    done
}

/// What is to be put beside a text that this key has sealed, or none has, in one with it: the lock, unless it lies there. A text
/// that was on its way when a lock was put on or taken off comes too late: it is to be asked for as it lies now.
///
/// # Errors
/// [`Trouble`] where the text could never be opened, or lies open beside a lock: it must not be put there.
pub fn beside<'a>(there: Option<&str>, lock: Option<&'a str>, key: Option<&str>) -> Result<Option<&'a str>, Trouble> {
    let (strictly, lies) = (there.map(Lock::read), lock.map(Lock::read));
    let Some(key) = key else {
        let in_force = |found: &Result<Lock, Shut>| match found {
            Ok(lock) => !lock.off(),
            Err(shut) => *shut == Shut::TooNew,
        };
        return if [&strictly, &lies].into_iter().flatten().any(in_force) { Err(Trouble::Elsewhere) } else { Ok(None) };
    };
    match (strictly, lies) {
        (Some(Ok(there)), _) if there.key_id() == key && !there.off() => Ok(None),
        (Some(Ok(_)), _) => Err(Trouble::Elsewhere),
        (None | Some(Err(Shut::Damaged)), Some(Ok(ours))) if ours.key_id() == key && !ours.off() => Ok(lock),
        _ => Err(Trouble::Denied),
    }
}

/// Has the lock of this key lie strictly, before what it has sealed does.
///
/// # Errors
/// As for [`beside`]; or the [`Trouble`] with which it was refused.
pub async fn assure(shelf: &impl Shelf, strict: &impl Strict, key: &DataKey) -> Result<(), Trouble> {
    let there = strict.mark(Lock::KEY).await?;
    let lock = shelf.get(Lock::KEY)?;
    match beside(there.as_deref(), lock.as_deref(), Some(key.id()))? {
        Some(text) if !keep(strict, Lock::KEY, text).await? => Err(Trouble::Denied),
        _ => Ok(()),
    }
}
