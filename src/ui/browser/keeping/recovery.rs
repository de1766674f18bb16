//! What local storage forgot, and what has rotted there: entries that lie only in the mirror, twins of what is broken or gone, and
//! copies that hold what is not here. What is one text is put back in its place; all else is joined, so nothing can be put in the
//! place of something newer. What may be put where, the store says ([`Keep::mend`]).

use super::{Event, Happened, replica, send, update, with};
use crate::domain::Note;
use crate::exchange::trust::Signed;
use crate::exchange::{self, Cover};
use crate::merge::Author;
use crate::session::{BookCopy, CopyTrouble, Mended, Told};
use crate::store::packed::{Keep, Opened, Opening};
use crate::store::{Memory, Sealed, Shelf, Trouble};
use crate::ui::browser::{clock, copies, disk, lock, mirror, storage};
use std::sync::Arc;

/// Looks for it, once after opening.
pub fn begin() {
    let was_damaged = wants().is_some();
    copies::list(move |listed| {
        send(Happened::Told(Told::Copies(listed.clone())));
        mirror::all(move |found| {
            let (mirror, held) = found.unwrap_or_default();
            // The mark speaks of a copy.
            let held = held.filter(|_| listed.as_ref().is_ok_and(|copies| !copies.is_empty()));
            update(Event::Found { mirror, held, replica: replica() });
            let mended = Mended { mirror: with(|keeper| Ok(keeper.mended())).unwrap_or(0), ..Mended::default() };
            match listed {
                Ok(copies) => from_copies(copies, mended, was_damaged),
                Err(_) => done(mended, was_damaged),
            }
        });
    });
}

/// The keys under which something is broken or gone; none if nothing is.
fn wants() -> Option<Vec<String>> {
    with(|keeper| keeper.keep().wants()).ok().filter(|wants| !wants.is_empty())
}

/// Twins of what is broken or gone, and then the newest copy that holds what is not here: one that was made after the state that
/// local storage came back with, or of which not all writes are known here, whatever its number.
fn from_copies(copies: Vec<BookCopy>, mended: Mended, was_damaged: bool) {
    let Some(wanted) = wants() else {
        looked();
        return compare(copies, mended, was_damaged);
    };
    copies::twins(wanted, move |found| {
        if found.is_ok() {
            looked();
        }
        let put = put(found.unwrap_or_default());
        let mended = Mended { copies: mended.copies + put, ..mended };
        if put > 0 {
            // What is back may tell of more that is not.
            return from_copies(copies, mended, true);
        }
        compare(copies, mended, true);
    });
}

/// Puts twins in the place of what is broken or gone, and takes in what they tell; how many.
pub fn put(twins: Vec<(String, String)>) -> usize {
    let shelf = lock::shelf();
    let put =
        |(key, text): (String, String)| with(|keeper| keeper.keep().mend(&key, &shelf.read(&key, text))) == Ok(true);
    let put = twins.into_iter().map(put).filter(|put| *put).count();
    if put > 0
        && let Ok(opened) = look_again()
    {
        send(if opened.is_whole() {
            Happened::FoundAgain(Arc::new(opened.replica))
        } else {
            Happened::Heard(Arc::new(opened.replica.whole()))
        });
    }
    put
}

fn looked() {
    let _ = with(|keeper| {
        keeper.looked();
        Ok(())
    });
}

fn compare(copies: Vec<BookCopy>, mended: Mended, was_damaged: bool) {
    let Some(newest) = copies.iter().max_by_key(|copy| copy.id).copied() else { return done(mended, was_damaged) };
    copies::others(newest.id, move |others| {
        let shelf = lock::shelf();
        let read = |(key, text): (String, String)| (shelf.read(&key, text), key);
        let others: Vec<(String, String)> =
            others.unwrap_or_default().into_iter().map(read).map(|(text, key)| (key, text)).collect();
        let lacks = with(|keeper| Ok(keeper.keep().lacks(&others, &replica()))).unwrap_or(false);
        let is_newer = with(|keeper| Ok(keeper.wants(newest.id))).unwrap_or(false);
        if lacks || is_newer || wants().is_some() {
            take_in(copies, mended, was_damaged || lacks);
        } else {
            done(mended, was_damaged);
        }
    });
}

/// Joins the newest copy that is whole; where none is, the newest that opens.
fn take_in(mut copies: Vec<BookCopy>, mended: Mended, was_damaged: bool) {
    copies.sort_by_key(|copy| copy.id);
    try_next(copies, None, mended, was_damaged);
}

fn try_next(mut left: Vec<BookCopy>, best: Option<(BookCopy, Opened)>, mended: Mended, was_damaged: bool) {
    let Some(copy) = left.pop() else {
        return match best {
            Some((copy, opened)) => join(&copy, opened, mended, was_damaged),
            None => done(mended, was_damaged),
        };
    };
    load(copy.id, move |found| match found {
        Ok(opened) if opened.is_whole() => join(&copy, opened, mended, was_damaged),
        Ok(opened) => try_next(left, best.or(Some((copy, opened))), mended, was_damaged),
        Err(_) => try_next(left, best, mended, was_damaged),
    });
}

fn join(copy: &BookCopy, opened: Opened, mended: Mended, was_damaged: bool) {
    let before = replica();
    send(Happened::Heard(Arc::new(opened.replica.whole())));
    let is_news = *before != *replica();
    // What was heard from a copy lies in no journal.
    update(Event::Restored);
    done(Mended { taken: is_news.then_some(copy.at), ..mended }, was_damaged);
}

/// Tells what came of it, where anything was broken or gone; what is so still, the linked file may hold.
fn done(mended: Mended, was_damaged: bool) {
    if !was_damaged && mended.mirror == 0 {
        return update(Event::Opened);
    }
    if look_again().is_ok_and(|opened| opened.is_whole()) {
        return tell(mended);
    }
    disk::read(move |bytes| {
        let file = bytes.is_ok_and(|bytes| from_file(&bytes));
        tell(Mended { file, ..mended });
    });
}

/// Joins what the linked file tells, if this very machine has signed it; whether that was news.
fn from_file(bytes: &[u8]) -> bool {
    let Ok(intake) = exchange::read(bytes, clock::moment().day) else { return false };
    let is_own = storage::seed().is_some_and(|seed| intake.signed == Signed::By(seed.key()));
    let before = replica();
    // A file knows nothing of memories: what was left of a sample does not come back by it.
    let is_other = intake.book.settings.sample != before.book.settings.sample;
    if !is_own || intake.is_blocked() || intake.cover != Cover::default() || is_other {
        return false;
    }
    send(Happened::Heard(Arc::new(intake.told)));
    update(Event::Restored);
    *before != *replica()
}

fn tell(mended: Mended) {
    if let Ok(Opened { aside, missing, gaps, .. }) = look_again() {
        let lost = missing.len() + gaps.len();
        send(Happened::Told(Told::Mended(Mended { aside, lost, ..mended })));
    }
    update(Event::Opened);
}

fn look_again() -> Result<Opened, Trouble> {
    with(|keeper| keeper.look_again(&nobody()))
}

/// Opens a copy to be looked into. One of which a part is broken or gone is not shown as if it were all.
pub fn look_into(id: u32) {
    load(id, move |found| {
        let whole = |opened: Opened| {
            let is_sound = opened.aside.is_empty() && opened.missing.is_empty();
            if is_sound { Ok(Arc::new(opened.replica)) } else { Err(CopyTrouble::Differs) }
        };
        send(Happened::Told(Told::Looked(id, found.and_then(whole))));
    });
}

fn load(id: u32, done: impl FnOnce(Result<Opened, CopyTrouble>) + 'static) {
    copies::load(id, move |texts| done(texts.and_then(opened)));
}

/// What these texts open as; of what is broken or gone among them, the twins that lie here are taken.
fn opened(texts: Vec<(String, String)>) -> Result<Opened, CopyTrouble> {
    let is_bare = texts.is_empty();
    let memory = Memory::from_iter(texts);
    let shelf = match lock::key() {
        Some(key) => Sealed::new(memory, key, lock::dice),
        None => Sealed::plain(memory),
    };
    let (mut keep, opening) = Keep::open(shelf, &nobody());
    let mut mended = 0;
    for key in keep.wants().unwrap_or_default() {
        let twin = lock::shelf().get(&key).ok().flatten();
        mended += usize::from(twin.is_some_and(|text| keep.mend(&key, &text) == Ok(true)));
    }
    if mended > 0 {
        return keep.look_again(&nobody()).map_err(CopyTrouble::from);
    }
    match opening {
        Opening::Book(opened) => Ok(*opened),
        // A copy of an empty book.
        Opening::Fresh if is_bare => Ok(Opened::default()),
        Opening::Fresh | Opening::Damaged(_) | Opening::TooNew { .. } | Opening::Denied => Err(CopyTrouble::Differs),
    }
}

fn nobody() -> Author {
    Author { name: Note::default(), at: clock::moment() }
}
