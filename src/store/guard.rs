//! Setting, changing and finding a lock over both storages: the lock lies strictly, and was read back, before the first text
//! is sealed by it, and whatever it sealed lies beside it.
//!
//! The shelf may come back without the lock, with the one before it, or with one that was taken off since. So the strict
//! storage is asked first, and the shelf's lock is tried too: whatever was sealed opens with the passphrase that was in force.
//! Where there is no strict storage, the shelf alone is in order: it forgets what was sealed before it forgets the lock.

use super::start::seals_any;
use super::{Cost, DataKey, Dice, Found, Lock, Passphrase, Shelf, Shut, Strict, Trouble};

/// Keeps a lock strictly and reads it back; false where there is no such storage, in which case nothing sealed lies there.
async fn keep(strict: &impl Strict, text: &str) -> Result<bool, Trouble> {
    match strict.set_mark(Lock::KEY, Some(text)).await {
        Err(Trouble::Denied) => return Ok(false),
        put => put?,
    }
    if strict.mark(Lock::KEY).await?.as_deref() == Some(text) { Ok(true) } else { Err(Trouble::Denied) }
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
    let kept = keep(strict, &lock.write()).await;
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

/// The key of the lock that this passphrase opens; its lock then lies in both places, costlier where it has become cheap.
///
/// # Errors
/// [`Shut`] says why none opened.
pub async fn unlock(
    shelf: &mut impl Shelf,
    strict: &impl Strict,
    passphrase: &Passphrase,
    cost: Cost,
    dice: Dice,
) -> Result<DataKey, Shut> {
    let strictly = strict.mark(Lock::KEY).await.unwrap_or_default().map(|text| Lock::read(&text));
    let lies = match Lock::find(shelf) {
        Ok(Found::Lock(lock)) => Some(Ok(*lock)),
        Ok(Found::Shut(shut)) => Some(Err(shut)),
        // It was there a moment ago: storage that comes and goes is broken storage.
        Ok(Found::None) | Err(_) => None,
    };
    let mut why = Shut::Damaged;
    for (at, found) in [&strictly, &lies].into_iter().enumerate() {
        let Some(found) = found else { continue };
        if at == 1 && strictly.as_ref() == Some(found) {
            break;
        }
        match found.clone().and_then(|lock| lock.unlock(passphrase).map(|key| (lock, key))) {
            Ok((lock, key)) => {
                let other = strictly.as_ref().and_then(|s| s.as_ref().ok()).filter(|_| at == 1);
                // The shelf's own, of another key or passphrase than the one that lies strictly: both are left as they are.
                if other.is_none() {
                    agree(shelf, strict, &lock, (&key, passphrase), cost, dice).await;
                }
                return Ok(key);
            }
            // Of a lock that is whole it is the passphrase that is wrong.
            Err(shut) if why == Shut::Damaged => why = shut,
            Err(_) => {}
        }
    }
    Err(why)
}

/// Has this lock lie in both places. Refused, it is as it was: it opened.
async fn agree(
    shelf: &mut impl Shelf,
    strict: &impl Strict,
    lock: &Lock,
    (key, passphrase): (&DataKey, &Passphrase),
    cost: Cost,
    dice: Dice,
) {
    let costlier = lock.outdated().then(|| lock.next(key, passphrase, cost, lock.off(), dice).ok()).flatten();
    let next = costlier.as_ref().unwrap_or(lock);
    if keep(strict, &next.write()).await.is_ok() {
        let _ = next.put_over(shelf);
    }
}

/// What is to be put beside a text that this key has sealed, in one with it: the lock, unless it lies there.
///
/// # Errors
/// [`Trouble`] where the text could never be opened: it must not be put there.
pub fn beside<'a>(there: Option<&str>, lock: Option<&'a str>, key: &str) -> Result<Option<&'a str>, Trouble> {
    match (there.map(Lock::read), lock.map(Lock::read)) {
        (Some(Ok(there)), _) if there.key_id() == key => Ok(None),
        (Some(Ok(_)), _) => Err(Trouble::Elsewhere),
        (None | Some(Err(Shut::Damaged)), Some(Ok(ours))) if ours.key_id() == key => Ok(lock),
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
    match beside(there.as_deref(), lock.as_deref(), key.id())? {
        Some(text) if !keep(strict, text).await? => Err(Trouble::Denied),
        _ => Ok(()),
    }
}
