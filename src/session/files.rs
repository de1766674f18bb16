//! Files in and out: one that came in waits for a word; what goes out is the whole book here, a part of it in `sending.rs`.

use super::{Effect, Incoming, Moment, News, Session, To};
use crate::domain::Edit;
use crate::exchange::{self, Maker, Order, Packet};
use std::sync::Arc;

impl Session {
    pub(super) fn accept(&mut self) -> Vec<Effect> {
        let ready = |i: &mut Incoming| {
            i.may_enter() && !i.is_doubted() && !i.wants_word() && !i.wants_home() && !i.leaves_everything()
        };
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
        let joined = self.replica.join(&told);
        let first = joined.next_number(self.writer).max(self.first_id);
        let next = incoming.with_receipts((self.writer, first), self.today);
        let dot = self.next_dot(&joined);
        let (replica, told) = self.replica.receive(&told, &joined, &next, dot, &self.author());
        if replica.book == self.replica.book && replica.contexts == self.replica.contexts {
            return met;
        }
        self.lay_as(replica, Arc::clone(&next));
        if self.book != before {
            self.history.note(Edit::Receive(incoming.book), before, next);
        }
        self.say(News::Imported);
        self.keep(Effect::Append(dot, Arc::new(told))).into_iter().chain(met).collect()
    }

    /// The whole book, to the user.
    pub(super) fn export(&mut self, at: Moment) -> Vec<Effect> {
        if self.gives_way() { self.begin_book(To::User, at, "") } else { Vec::new() }
    }

    /// Has the whole book written, with all that it remembers.
    pub(super) fn begin_book(&mut self, to: To, at: Moment, ending: &str) -> Vec<Effect> {
        let name = self.name_of(Packet::Book, at) + ending;
        self.begin_file(name, Packet::Book, to, Order::book(&self.replica, self.maker()))
    }

    /// What the next file of the page's unit and period is called.
    pub(super) fn name_of(&self, packet: Packet, at: Moment) -> String {
        exchange::file_name(&self.book, packet, (self.unit(), self.period()), at, self.prefs.exports + 1)
    }

    /// Who makes the files of this desk.
    pub(super) fn maker(&self) -> Maker {
        Maker { station: self.station, name: self.prefs.station_name.clone(), seed: self.seed.clone() }
    }
}
