//! Who signs here, and whom this machine has met. The seed and the table come in as events and are kept beside the book;
//! neither travels with it.

use super::{Arrival, Effect, Session};
use crate::domain::Station;
use crate::exchange::signature::Key;
use crate::exchange::trust::{Signed, Verdict};

impl Session {
    /// What others know this station by; none until it has a key.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        self.seed.as_ref().map(crate::exchange::signature::Seed::key)
    }

    /// What can be said of the station of a file that is signed so. This station knows itself.
    pub(super) fn judge(&self, station: Option<Station>, signed: &Signed) -> Verdict {
        match (station, signed) {
            (_, Signed::By(key)) if self.key() == Some(*key) => Verdict::Same(*key),
            (Some(station), Signed::By(key)) if station == self.station && self.key().is_some() => Verdict::Own(*key),
            (Some(station), signed) => self.known.judge(station, signed),
            (None, Signed::Torn) => Verdict::Torn,
            (None, _) => Verdict::Unsigned,
        }
    }

    /// What the station of a file that is signed so is called here: as its key was met first, else as the file says.
    pub(super) fn sender(&self, signed: &Signed, says: &str) -> String {
        let Signed::By(key) = signed else { return says.to_owned() };
        let known = self.known.first_of(key).map(|met| &met.name);
        let own = (self.key() == Some(*key)).then_some(&self.prefs.station_name);
        own.or(known).map_or(says, String::as_str).to_owned()
    }

    /// Remembers the station of a file that is taken in.
    pub(super) fn meet(&mut self, file: &Arrival) -> Option<Effect> {
        let station = file.station?;
        let (signed, name) = (file.signed.clone(), file.maker.clone());
        let is_own = signed == Signed::By(self.key()?);
        let is_new = !is_own && self.known.meet(station, &signed, &name, self.today);
        is_new.then_some(Effect::Meet(station, signed, name, self.today))
    }
}
