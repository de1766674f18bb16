//! What is done to the lock, and what a page does about it as it opens: whatever lies in either storage is sealed, or opened,
//! as the lock says, and stays so.

use super::Told;
use super::page::{Page, sealed};
use crate::store::key::dice as draw;
use crate::store::lock::{QUICK, pass};
use crate::store::packed::Dice;
use crate::store::two::run;
use so_nguon::store::{Found, Lock, Strict, Sweep, Swept, Trouble, assure, change, set, stays_plain};

const PASSES: [&str; 3] = ["đồng khởi", "ba tri 1960", "dừa xanh"];

/// Something is done to the lock; the page is loaded anew afterwards. An error where the machine stops.
pub async fn locks(page: &Page, dice: &mut Dice, told: &mut Told) -> Result<(), Trouble> {
    let (mut shelf, disk) = (page.disk.clone(), &page.disk);
    let new = PASSES[dice.below(3) as usize];
    let (Some(key), Found::Lock(lock)) = (page.key.as_ref(), Lock::find(&shelf)?) else {
        let (lock, _) = Lock::create(&pass(new), QUICK, draw)?;
        let before = (told.force.clone(), told.locked.take());
        told.force.push(new);
        match set(&mut shelf, disk, &lock).await {
            // Another tab has put one on, of which this one has not heard: that is in force, as it was.
            Err(Trouble::Elsewhere) => (told.force, told.locked) = before,
            done => {
                done?;
                (told.force, told.locked) = (vec![new], Some(true));
            }
        }
        return Ok(());
    };
    let old = told.force[0];
    told.before.push(old);
    if dice.below(3) > 0 && !is_going(page)? {
        told.force.push(new);
        change(&mut shelf, disk, &lock.next(key, &pass(new), QUICK, false, draw)?).await?;
        told.force = vec![new];
        return Ok(());
    }
    told.locked = None;
    change(&mut shelf, disk, &lock.next(key, &pass(old), QUICK, true, draw)?).await
}

fn is_going(page: &Page) -> Result<bool, Trouble> {
    Ok(matches!(Lock::find(&page.disk)?, Found::Lock(lock) if lock.off()))
}

impl Page {
    /// What lies there is sealed, or opened, as the lock says, as after each unlocking; how far that came.
    pub async fn sweeps(&self) -> Result<Swept, Trouble> {
        let (disk, Some(key)) = (&self.disk, self.key.as_ref()) else { return Ok(Swept::Done) };
        let seal = !is_going(self)?;
        let restate = |name: &str, text: &str| key.restate(name, text, seal, draw).unwrap();
        if !seal {
            disk.restate(restate).await?;
        }
        let swept = Sweep::run(&mut sealed(disk.clone(), Some(key)))?;
        // Beside a lock of another key nothing is sealed.
        if !seal || assure(disk, disk, key).await.is_ok() {
            disk.restate(restate).await?;
        }
        Ok(swept)
    }
}

/// The same, and what of it is told.
pub async fn sweeps(page: &Page, told: &mut Told) -> Result<(), Trouble> {
    let is_going = is_going(page)?;
    if is_going {
        told.locked = None;
    }
    if page.sweeps().await? == Swept::Done && is_going {
        (told.locked, told.force) = (Some(false), Vec::new());
    }
    Ok(())
}

/// What this page has opened is settled: under a lock nothing that the page can reach is to be read, nor sealed by a key of
/// before; and where the lock was taken off nothing is sealed that it could open.
pub fn is_as_the_lock_says(page: &Page, says: &str) {
    let (disk, Some(key)) = (&page.disk, &page.key) else { return };
    let seal = match Lock::find(disk).unwrap() {
        // Another lock was put on: this page is told, and loaded anew.
        Found::Lock(lock) if lock.key_id() != key.id() => return,
        Found::Lock(lock) => !lock.off(),
        Found::Shut(_) => true,
        Found::None => false,
    };
    let is_right = |place: &str, name: &str, text: &str| {
        let other = (!stays_plain(name)).then(|| key.restate(name, text, seal, draw).unwrap()).flatten();
        assert!(other.is_none(), "{says}: sealed is to be {seal}, and {name} {place} is not: {text:.60}");
    };
    disk.shelf().iter().for_each(|(name, text)| is_right("on the shelf", name, text));
    let strictly = run(disk.mark(Lock::KEY)).unwrap().unwrap().and_then(|text| Lock::read(&text).ok());
    if strictly.is_some_and(|lock| lock.key_id() != key.id()) {
        // Nothing is sealed beside a lock of another key, which is shown.
        return;
    }
    disk.mirror().iter().for_each(|(name, text)| is_right("in the mirror", name, text));
    for (number, texts) in disk.copies() {
        for (name, text) in &texts {
            is_right(&format!("in copy {number}"), name, text);
        }
    }
}

/// What a page finds of the lock is what was told.
pub fn look(page: &Page, told: &mut Told, says: &str) {
    match (page.typed, told.locked) {
        (None, Some(true)) => panic!("{says}: it was locked, and is open"),
        (Some(typed), Some(true)) if told.force.len() == 1 => assert_eq!(typed, told.force[0], "{says}"),
        (typed, _) => (told.locked, told.force) = (Some(typed.is_some()), typed.into_iter().collect()),
    }
    if page.key.is_some() && Lock::find(&page.disk).unwrap() == Found::None {
        // It was being taken off, and the page has gone on with that as it opened.
        told.before.append(&mut told.force);
        told.locked = Some(false);
    }
    if is_going(page).unwrap() {
        // Whatever is forgotten now, it may be open by the next time.
        told.locked = None;
    }
}
