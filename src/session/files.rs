//! Files in and out: one that came in waits for a word; what goes out has been read back first.

use super::{Effect, Incoming, Moment, News, Session};
use crate::domain::Edit;
use crate::exchange::{self, Maker, Packet};
use std::sync::Arc;

impl Session {
    pub(super) fn accept(&mut self) -> Vec<Effect> {
        let ready = |i: &mut Incoming| i.may_enter() && !i.is_doubted() && !i.leaves_everything();
        let Some(mut incoming) = self.incoming.take_if(ready) else { return Vec::new() };
        if !Arc::ptr_eq(&incoming.ours, &self.book) {
            // The book was edited since. What was accepted is what was shown; if that has changed, it is shown again.
            let now = incoming.beside(&self.replica);
            if (&now.preview, now.rivals) != (&incoming.preview, incoming.rivals) {
                self.incoming = Some(now);
                return Vec::new();
            }
            incoming = now;
        }
        let met: Vec<Effect> = incoming.files.iter().filter(|f| f.joins()).filter_map(|f| self.meet(f)).collect();
        let (before, told) = (Arc::clone(&self.book), incoming.told());
        self.pass_by(&incoming);
        let joined = self.replica.join(&told);
        let first = joined.next_number(self.station).max(self.first_id);
        let next = incoming.with_receipts((self.station, first), self.today);
        let dot = self.next_dot(&joined);
        let (replica, told) = self.replica.receive(&told, &joined, &next, dot, &self.author());
        if replica.book == before && replica.contexts == self.replica.contexts {
            return met;
        }
        if replica.book != before {
            self.history.note(Edit::Receive(incoming.book), before, next);
        }
        self.lay(replica);
        self.say(News::Imported);
        self.keep(Effect::Append(Arc::new(told))).into_iter().chain(met).collect()
    }

    pub(super) fn export(&mut self, at: Moment) -> Vec<Effect> {
        let Some((name, text, records)) = self.outgoing(at) else { return self.not_read_back() };
        let remember = self.handed_out();
        self.say(News::Exported(name.clone(), records));
        vec![Effect::Download { name, text }, remember]
    }

    /// The name and the text of the file that would go out now, and how many records are in it; none if it could not be
    /// read back, for what is handed out as a backup has been read back first.
    pub(super) fn outgoing(&self, at: Moment) -> Option<(String, String, usize)> {
        let text = self.file_text();
        let intake = exchange::read(text.as_bytes(), self.today).ok()?;
        if !intake.hash_ok || intake.book != *self.book {
            return None;
        }
        let name =
            exchange::file_name(&self.book, Packet::Book, (self.unit(), self.period()), at, self.prefs.exports + 1);
        let records = self.book.units.len()
            + self.book.targets.len()
            + self.book.facts.len()
            + self.book.persons.len()
            + self.book.matters.len();
        Some((name, text, records))
    }

    /// A file that cannot be read back is not handed out.
    pub(super) fn not_read_back(&mut self) -> Vec<Effect> {
        self.say(News::Unreadable(String::new(), exchange::Unreadable::NotOurs))
    }

    /// Notes that the book has gone out.
    pub(super) fn handed_out(&mut self) -> Effect {
        self.prefs.exports += 1;
        self.note_export();
        Effect::Remember
    }

    /// The whole book as the text of a file, with all that it remembers.
    pub(super) fn file_text(&self) -> String {
        exchange::write_replica(&self.replica, &self.maker())
    }

    /// Who makes the files of this desk.
    pub(super) fn maker(&self) -> Maker {
        Maker { station: self.station, name: self.prefs.station_name.clone(), seed: self.seed.clone() }
    }
}
