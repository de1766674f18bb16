//! Opening what is locked. The shelf may have come back without the lock, with the one before it, or with one that was taken off
//! since, and so may the strict storage. So every lock is tried that lies anywhere: whatever was sealed opens with the passphrase
//! that was in force.

use super::guard::keep;
use super::{Cost, DataKey, Dice, Found, Lock, Passphrase, Shelf, Shut, Strict, Trouble, before};

/// The key of the lock that this passphrase opens; that lock then lies in both places, costlier where it has become cheap. Where
/// it opens several, of several keys, one is in force and the keys of the others open what they have sealed: one storage came
/// back as of before a lock was taken off, and the same passphrase was set again since.
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
    let mut opening = Opening { passphrase, open: Vec::new(), before: Vec::new(), why: Shut::Damaged };
    let mut doors = vec![&strictly];
    match (&lies, &strictly) {
        (one, other) if one == other => {}
        (Some(Ok(one)), Some(Ok(other))) if one.follows(other) => doors.insert(0, &lies),
        _ => doors.push(&lies),
    }
    for found in doors.into_iter().flatten() {
        opening.tries(found.clone(), shelf, strict).await;
    }
    let is_newer = strictly == Some(Err(Shut::TooNew));
    let [lies, strictly] = [lies, strictly].map(|found| found.and_then(Result::ok));
    // In doubt it stays locked; else work goes on as the shelf says.
    opening.open.sort_by_key(|(lock, _)| (lock.off(), lies.as_ref() != Some(lock)));
    let of_today: Vec<&Lock> = lies.iter().chain(&strictly).collect();
    for lock in aside(shelf) {
        // Of a key whose lock was changed since, the one of before opens nothing.
        if of_today.iter().all(|other| other.key_id() != lock.key_id()) {
            opening.tries(Ok(lock), shelf, strict).await;
        }
    }
    let Opening { open, before, why, .. } = opening;
    let mut open = open.into_iter();
    let (lock, key) = open.next().ok_or(why)?;
    let key = key.with(open.map(|(_, key)| key).chain(before));
    // A passphrase of before opens, and changes nothing; nor is what is a newer program's touched.
    if !is_newer && !of_today.iter().any(|other| other.follows(&lock)) {
        // Refused, it is as it was: it opened.
        let _ = if strictly.as_ref().is_some_and(|other| !key.has(other.key_id())) {
            // What lies strictly is another passphrase's, and stays.
            lock.put_over(shelf)
        } else {
            agree(shelf, strict, &lock, (&key, passphrase), cost, dice).await
        };
    }
    Ok(key)
}

/// What a passphrase has opened so far.
struct Opening<'a> {
    passphrase: &'a Passphrase,
    open: Vec<(Lock, DataKey)>,
    before: Vec<DataKey>,
    why: Shut,
}

impl Opening<'_> {
    /// Tries it at a lock, unless its key is in hand. Of a lock that is being taken off this is not enough: another one may not be.
    async fn tries(&mut self, door: Result<Lock, Shut>, place: &impl Shelf, strict: &impl Strict) {
        let is_going = self.open.iter().any(|(lock, _)| lock.off());
        let before = self.before.iter().filter(|_| !is_going);
        let mut keys = self.open.iter().map(|(_, key)| key).chain(before).map(DataKey::id);
        if door.as_ref().is_ok_and(|lock| keys.any(|id| id == lock.key_id())) {
            return;
        }
        match door.and_then(|lock| lock.unlock(self.passphrase).map(|key| (lock, key))) {
            Ok((lock, key)) => {
                self.before.extend(before::find(place, strict, &key).await);
                self.open.push((lock, key));
            }
            // Of a lock that is whole it is the passphrase that is wrong.
            Err(shut) if self.why == Shut::Damaged => self.why = shut,
            Err(_) => {}
        }
    }
}

/// The locks that lie aside on the shelf: they had to give way to another.
fn aside(shelf: &impl Shelf) -> Vec<Lock> {
    let keys = shelf.keys().unwrap_or_default().into_iter().filter(|key| Lock::is_key(key));
    keys.filter_map(|key| Lock::read(&shelf.get(&key).ok()??).ok()).collect()
}

/// Has this lock lie in both places, and the keys of before with it: these first, for what lies strictly under another lock is
/// open then.
async fn agree(
    shelf: &mut impl Shelf,
    strict: &impl Strict,
    lock: &Lock,
    (key, passphrase): (&DataKey, &Passphrase),
    cost: Cost,
    dice: Dice,
) -> Result<(), Trouble> {
    let costlier = lock.outdated().then(|| lock.next(key, passphrase, cost, lock.off(), dice).ok()).flatten();
    let next = costlier.as_ref().unwrap_or(lock);
    before::keep(shelf, strict, key, dice).await?;
    keep(strict, Lock::KEY, &next.write()).await?;
    next.put_over(shelf)
}
