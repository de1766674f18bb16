//! What a page is of, its station and the life of the profile; and what goes before and beside whatever it puts into the strict
//! storage, as the browser's room has it go in one with that.

use super::page::Page;
use crate::store::two::{Disk, run};
use so_nguon::domain::Station;
use so_nguon::store::{Erased, Lock, Shelf, Strict, Trouble, beside, is_sealed, renewal, stays_plain};

/// The station of this profile, drawn where none lies there.
pub fn station(disk: &mut Disk, lives: u32) -> Station {
    const KEY: &str = "so-nguon/station";
    if let Some(text) = disk.get(KEY).unwrap() {
        return text.trim_matches('"').parse().unwrap();
    }
    let drawn = Station::from_bits(1_000 + u64::from(lives));
    // Not kept, it is drawn anew by the next page.
    let _ = disk.set(KEY, &format!("\"{drawn}\""));
    drawn
}

impl Page {
    /// Whether the strict storage can be reached and is of the life of this page; what is of an ended one goes first. None if the
    /// machine stops.
    pub fn is_reached(&self) -> Option<bool> {
        let Ok(there) = run(self.disk.mark(Erased::KEY))? else { return Some(false) };
        Some(match renewal(self.life.as_deref(), there.as_deref()) {
            Ok(Some(mark)) => run(self.disk.clear(Erased::KEY, &mark))?.is_ok(),
            told => told.is_ok(),
        })
    }

    /// The lock that has to go beside this text and those before it.
    pub fn beside(&self, name: &str, text: &str, lock: Option<String>) -> Result<Option<String>, Trouble> {
        if stays_plain(name) {
            return Ok(lock);
        }
        let (there, lies) = (run(self.disk.mark(Lock::KEY)).unwrap()?, self.disk.get(Lock::KEY)?);
        let key = is_sealed(text).then(|| self.key.as_ref().ok_or(Trouble::Denied)).transpose()?;
        let goes = beside(there.as_deref(), lies.as_deref(), key.map(|key| key.id()))?;
        Ok(goes.map(str::to_owned).or(lock))
    }
}
