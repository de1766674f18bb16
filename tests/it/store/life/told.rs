//! What the pages of a profile have told: by this they are judged after the machine has stopped.

use so_nguon::domain::Station;
use so_nguon::merge::Replica;
use std::sync::Arc;

/// What the pages of a profile have told.
#[derive(Clone, Default)]
pub struct Told {
    /// All that was ever shown as saved; and what was shown last.
    pub saved: Arc<Replica>,
    pub shown: Arc<Replica>,
    /// The passphrases of which one is in force, and whether any is; several while that is being changed.
    pub force: Vec<&'static str>,
    pub locked: Option<bool>,
    /// Those that were in force before: a shelf that comes back may bring its lock.
    pub before: Vec<&'static str>,
    /// Whether everything is being erased.
    pub erasing: bool,
    /// Whether everything was erased in this visit.
    pub has_erased: bool,
    /// Stations whose lives were shown as erased.
    pub gone: Vec<Station>,
}

impl Told {
    /// What a person types: what is in force first.
    pub fn tries(&self) -> Vec<&'static str> {
        [&self.force[..], &self.before[..]].concat()
    }

    /// The machine is switched on: where everything was being erased, it was, or nothing was said. Whether it was being erased.
    pub fn wakes(&mut self) -> bool {
        let was_erasing = std::mem::take(&mut self.erasing);
        if was_erasing {
            (self.saved, self.locked) = (Arc::default(), None);
            // Nobody may know of it, and what comes back later is locked as it was.
            self.before.append(&mut self.force.clone());
        }
        was_erasing
    }

    /// What was shown as erased is not there.
    pub fn is_gone(&self, replica: &Replica, says: &str) {
        let back = self.gone.iter().find(|station| replica.heard.of(**station) > 0);
        assert!(back.is_none(), "{says}: {back:?} was erased and is there");
    }
}
