//! Session and store together: whatever one update or several in a row ask to be kept is kept under names of its own, and is
//! there when the book is opened again.

use super::desk::{edit, given, moment, small, today};
use super::sending::{at_home, commune};
use crate::store::shelf::Memory;
use so_nguon::domain::{Book, Edit, Note, Station};
use so_nguon::exchange::Packet;
use so_nguon::merge::{Author, Dot, Replica};
use so_nguon::session::{Claim, Effect, Event, Prefs, SaveState, Sending, Session};
use so_nguon::store::Trouble;
use so_nguon::store::packed::{Keep, Opening};
use std::sync::Arc;

/// A desk, and what it keeps, on one shelf.
struct Desk {
    session: Session,
    keep: Keep<Memory>,
    memory: Memory,
    /// The names of all writes that were to be kept.
    kept: Vec<Dot>,
    claim: Claim,
}

fn opened(memory: &Memory) -> (Keep<Memory>, Opening) {
    Keep::open(memory.clone(), &Author { name: Note::default(), at: moment(0) })
}

impl Desk {
    /// A desk of a tab that has not been answered yet as which station it writes.
    fn unclaimed() -> Self {
        let (memory, station) = (Memory::default(), Station::from_bits(1));
        let (keep, opening) = opened(&memory);
        let session = Session::open(opening, Prefs::default(), station, today(), "");
        Self { session, keep, memory, kept: Vec::new(), claim: Claim::Writer(station) }
    }

    fn with(book: Book) -> Self {
        let mut desk = Self::unclaimed();
        desk.send(Event::Claimed(desk.claim));
        desk.send(Event::Edit(Edit::Replace(Arc::new(book))));
        desk
    }

    /// One update, and what it asks for, as a page does it: in order, each by what it says itself.
    fn send(&mut self, event: Event) -> Vec<Effect> {
        let effects = self.session.update(event);
        for effect in &effects {
            let done = match effect {
                Effect::Append(dot, told) => {
                    assert!(!self.kept.contains(dot), "{dot:?} is the name of another write");
                    self.kept.push(*dot);
                    self.keep.append(*dot, told)
                }
                Effect::AppendAgain => self.keep.save_again(),
                _ => continue,
            };
            let last = *self.kept.last().unwrap();
            let event = done.map_or_else(Event::NotSaved, |()| Event::Saved(last, moment(1)));
            assert_eq!(self.session.update(event), []);
        }
        effects
    }

    /// All of it is there when it is opened again.
    fn is_there(&self, says: &str) {
        assert_eq!(self.session.save, SaveState::Saved(moment(1)), "{says}");
        let Opening::Book(found) = opened(&self.memory).1 else { panic!("{says}: no book") };
        assert_eq!(found.replica.book, self.session.book, "{says}");
        let deeds = |replica: &Replica| replica.log.iter().map(|(dot, entry)| (*dot, entry.deed)).collect::<Vec<_>>();
        assert_eq!(deeds(&found.replica), deeds(&self.session.replica), "{says}");
        assert!(found.aside.is_empty() && found.gaps.is_empty(), "{says}");
    }
}

#[test]
fn figures_are_sent_and_work_goes_on() {
    for packet in [Packet::Counts, Packet::Records, Packet::Targets] {
        let mut desk = Desk::with(at_home());
        desk.send(Event::Go(format!("#/du-lieu?don-vi={}&ky=2016", commune())));
        let before = desk.kept.len();
        let effects = desk.send(Event::Send(Sending { packet, combined: true }, moment(0)));
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Write(_))), "{effects:?}");
        let writes = desk.kept.len() - before;
        assert_eq!(writes, if packet == Packet::Counts { 2 } else { 1 }, "figures are noted, and that they were sent");
        desk.is_there("sent");
        desk.send(Event::Edit(edit(5)));
        desk.send(Event::Undo);
        desk.send(Event::Redo);
        desk.is_there("and edited");
    }
}

#[test]
fn what_was_wished_before_the_station_was_known_is_kept_one_by_one() {
    let mut desk = Desk::unclaimed();
    desk.send(Event::Edit(Edit::Replace(Arc::new(small()))));
    desk.send(Event::Edit(edit(5)));
    desk.send(Event::Undo);
    desk.send(Event::Edit(edit(6)));
    assert!(desk.kept.is_empty());
    desk.send(Event::Claimed(desk.claim));
    assert_eq!(desk.kept.len(), 4);
    desk.is_there("claimed");
    desk.send(Event::Edit(edit(7)));
    desk.is_there("and edited");
}

#[test]
fn what_was_refused_is_kept_later_with_all_that_came_behind_it() {
    for trouble in [Trouble::Full, Trouble::Denied] {
        let mut desk = Desk::with(at_home());
        desk.send(Event::Go(format!("#/du-lieu?don-vi={}&ky=2016", commune())));
        desk.memory.shut(Some(trouble));
        desk.send(Event::Edit(edit(5)));
        assert_eq!(desk.session.save, SaveState::Failed(trouble));
        desk.send(Event::Send(Sending { packet: Packet::Counts, combined: false }, moment(0)));
        desk.send(Event::Edit(edit(6)));
        assert_eq!(desk.session.save, SaveState::Failed(trouble));
        desk.memory.shut(None);
        desk.send(Event::SaveAgain);
        desk.is_there("at last");
        assert!(given(&mut desk.session, Event::StopFile).is_none());
        desk.send(Event::Edit(edit(7)));
        desk.is_there("and edited");
    }
}
