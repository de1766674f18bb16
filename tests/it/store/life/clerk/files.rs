//! What goes on with files: a page looks into one and takes it in, or in part, or not; another office does, and gives its own.

use super::acts::{entered, pick};
use crate::session::desk::{given, moment};
use crate::store::life::Told;
use crate::store::life::page::Page;
use crate::store::packed::Dice;
use so_nguon::session::{Event, Purpose, REMOVE_WORDS, Session};
use std::sync::Arc;

/// A file with its name.
pub type File = (String, Arc<[u8]>);

/// A file is looked into, and taken in, or in part, or not.
pub fn chooses(page: &mut Page, (name, bytes): File, told: &mut Told, dice: &mut Dice) {
    page.send(Event::Choose(Purpose::Join, vec![name.clone()]), told);
    page.send(Event::File(name, bytes), told);
    let Some(incoming) = &page.session.incoming else { return };
    if dice.below(4) == 0 {
        let some = incoming.touches.iter().map(|touch| touch.subject).filter(|_| dice.below(2) == 0).collect();
        page.send(Event::LeaveOut(some, true), told);
    }
    match dice.below(5) {
        0 => page.send(Event::Decline, told),
        // Something else comes between.
        1 => {
            page.send(Event::Undo, told);
            page.send(Event::Accept, told);
        }
        _ => page.send(Event::Accept, told),
    }
    page.send(Event::Decline, told);
}

/// The other office writes, takes a file in, and gives its book.
pub fn goes_on_elsewhere(neighbour: &mut Session, files: &mut Vec<File>, dice: &mut Dice, says: &str) {
    if !files.is_empty() && dice.below(2) == 0 {
        takes(neighbour, &pick(files, dice), says);
    }
    for _ in 0..dice.below(3) {
        if let Some(edit) = entered(neighbour, dice) {
            neighbour.update(Event::Edit(edit));
        }
    }
    files.extend(given_by(neighbour));
}

/// What an office gives out of its whole book; none where it cannot.
pub fn given_by(session: &mut Session) -> Option<File> {
    given(session, Event::Export(moment(1))).map(|(name, text)| (name, text.as_bytes().into()))
}

/// The same of a page.
pub fn exports(page: &mut Page, told: &mut Told) -> Option<File> {
    page.given.clear();
    page.send(Event::Export(moment(1)), told);
    page.given.pop().map(|(name, text)| (name, text.as_bytes().into()))
}

/// All words that an import may ask for; what was taken away here and goes on there is taken in after all.
fn words(session: &Session) -> Vec<Event> {
    let Some(incoming) = &session.incoming else { return Vec::new() };
    let agree = (0..incoming.files.len()).map(|at| Event::Agree(at, true));
    let all = incoming.touches.iter().map(|touch| touch.subject).collect();
    let home = Event::IsHome(incoming.homes().first().map(|(id, _)| *id));
    let words = [home, Event::LeaveOut(all, false), Event::TypeWord(REMOVE_WORDS[0].into()), Event::Accept];
    agree.chain(words).collect()
}

/// An office takes a file in, whatever it is asked.
pub fn takes(session: &mut Session, (name, bytes): &File, says: &str) {
    session.update(Event::File(name.clone(), Arc::clone(bytes)));
    for event in words(session) {
        session.update(event);
    }
    taken(session, says);
}

/// The same of a page.
pub fn takes_in(page: &mut Page, (name, bytes): &File, told: &mut Told, says: &str) {
    page.send(Event::File(name.clone(), Arc::clone(bytes)), told);
    for event in words(&page.session) {
        page.send(event, told);
    }
    taken(&mut page.session, says);
}

/// An honest file is never refused but for what is said.
fn taken(session: &mut Session, says: &str) {
    let Some(incoming) = &session.incoming else { return };
    assert!(incoming.changes_nothing() || !incoming.may_enter(), "{says}: it could have been taken in");
    session.update(Event::Decline);
}
