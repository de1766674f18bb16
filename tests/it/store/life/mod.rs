//! Whole lives of a profile, by dice: session, keeper, journal, mirror, folds, copies, lock and erasing together, on a shelf that
//! comes back as at any earlier moment and a strict storage; the machine stops at any step, and either storage is lost or
//! older. What was shown as saved is there; what was erased stays erased; what is sealed opens with the passphrase in force.

mod across;
mod clerk;
mod finding;
mod left_sample;
mod locking;
mod page;
mod reach;
mod told;

use super::packed::{Dice, holds};
use super::two::{Disk, run as runs};
use crate::note::{Sketch, fact, figure, person, person_id, unit_id};
use crate::session::desk::moment;
use locking::{is_as_the_lock_says, locks, look, sweeps};
use page::{Page, VISITS};
use so_nguon::domain::{Book, Edit, Indicator, Station, UnitId};
use so_nguon::exchange::{Maker, Packet, write};
use so_nguon::session::{Event, Purpose, Sending, Wish};
use so_nguon::store::{Lock, Strict};
use std::sync::Arc;
pub use told::Told;

fn small() -> Book {
    Sketch::read("Huyện A  T=20\n  Xã B\n    Chi bộ 1\n    Chi bộ 2\n  Xã C").book
}

/// A file of another office, which adds persons.
fn file(n: u32) -> Event {
    let one = Edit::SetPerson(person_id(100 + n), Some(person(unit_id(3), "2016-05-19")));
    let maker = Maker { station: Station::from_bits(3), name: "Xã B".into(), seed: None };
    Event::File("xa-b.json".into(), write(&small().apply(&one).unwrap(), &maker).as_bytes().into())
}

/// What a person does next. None where the machine stops.
fn acts(page: &mut Page, dice: &mut Dice, told: &mut Told) -> Option<()> {
    let n = dice.below(40);
    let branch: UnitId = unit_id(3 + dice.below(2));
    match dice.below(24) {
        0..6 => page
            .send(Event::Edit(Edit::SetFact(figure(branch, Indicator::ADMITTED), Some(fact(n, "2016-12-31")))), told),
        6..10 => {
            page.send(Event::Edit(Edit::SetPerson(person_id(n + 1), Some(person(branch, "2016-06-15")))), told);
        }
        10 => page.send(Event::Undo, told),
        11 => page.send(Event::Redo, told),
        12 | 13 => {
            page.send(Event::Go(format!("#/du-lieu?don-vi={}&ky=2016", unit_id(2))), told);
            page.send(Event::Send(Sending { packet: Packet::Counts, combined: n.is_multiple_of(2) }, moment(0)), told);
        }
        14 => {
            page.send(Event::Choose(Purpose::Join, vec!["xa-b.json".into()]), told);
            page.send(file(n), told);
            page.send(Event::Accept, told);
        }
        15 => page.send(Event::Wish(Wish::Copy), told),
        16 => page.restores(told),
        17 => page.send(Event::SaveAgain, told),
        18 => page.send(Event::Clear, told),
        20 => {
            for n in 0..30 {
                page.send(Event::Edit(Edit::SetPerson(person_id(n + 1), Some(person(branch, "2016-07-15")))), told);
            }
        }
        19 => page.send(Event::Edit(Edit::Replace(Arc::new(small()))), told),
        _ => {}
    }
    for _ in 0..dice.below(3) {
        page.works(told)?;
    }
    if dice.below(3) == 0 {
        page.passes(dice.below(12), told);
    }
    Some(())
}

/// The text with one sign that is another.
fn flipped(text: &str, dice: &mut Dice) -> String {
    let at = dice.below(u32::try_from(text.chars().count()).unwrap().max(1)) as usize;
    text.chars().enumerate().map(|(n, sign)| if n == at { '\u{4321}' } else { sign }).collect()
}

/// What happened to the disk while nothing ran.
fn fate(disk: &Disk, older: Option<&Disk>, dice: &mut Dice) -> Disk {
    let whole = disk.writes();
    let key = |text: Option<String>| text.and_then(|text| Lock::read(&text).ok()).map(|lock| lock.key_id().to_owned());
    let strictly = key(runs(disk.mark(Lock::KEY)).unwrap().unwrap());
    // A strict storage that is older than the lock takes nothing more, which is shown: then the shelf is all there is.
    let alone = strictly.is_some() && strictly != key(disk.shelf().get(Lock::KEY).cloned());
    match (dice.below(8), older) {
        (3 | 4, _) if alone => disk.back(whole),
        // The browser was closed as it should be.
        (0, _) => disk.back(whole),
        (1, _) => disk.back(whole).without_strict(),
        (2, Some(older)) => disk.back(whole).with_strict_of(older),
        (3, _) => disk.back(0).without_shelf(),
        // Some texts of the book have rotted, or are gone.
        (4, _) => disk.back(whole).rotten(|key, text| {
            let rots = ["/root/", "/c/", "/j/"].iter().any(|part| key.contains(part)) && dice.below(3) == 0;
            rots.then(|| (dice.below(2) == 0).then(|| flipped(text, dice)))
        }),
        _ => disk.back(dice.below(u32::try_from(whole).unwrap() + 1) as usize),
    }
}

/// A visit goes on until the machine stops or the page is left.
fn visits(page: &mut Page, lives: &mut u32, dice: &mut Dice, told: &mut Told, says: &str) -> Option<()> {
    for _ in 0..dice.below(40) {
        if page.session.book.is_empty() {
            page.send(Event::Edit(Edit::Replace(Arc::new(small()))), told);
        }
        match dice.below(60) {
            0 | 1 => {
                runs(locks(page, dice, told))?.ok()?;
                reloads(page, lives, told, says)?;
            }
            2 => reloads(page, lives, told, says)?,
            3 => erases(page, lives, told, says)?,
            _ => acts(page, dice, told)?,
        }
    }
    Some(())
}

/// Everything is erased, and the page loaded anew. None where the machine stops.
fn erases(page: &mut Page, lives: &mut u32, told: &mut Told, says: &str) -> Option<()> {
    told.erasing = true;
    let done = runs(page.erases())?;
    if page.disk.has_stopped() || (done.is_err() && !page.disk.is_away()) {
        return None;
    }
    let met = page.session.replica.heard.iter().map(|dot| dot.station);
    let gone = told.gone.iter().copied().chain(met.filter(|at| at.bits() >= VISITS)).collect();
    *told = Told { locked: Some(false), gone, has_erased: true, ..Told::default() };
    reloads(page, lives, told, says)
}

/// The page is loaded anew; whatever was on its way in the strict storage is done, or was never begun.
fn reloads(page: &mut Page, lives: &mut u32, told: &mut Told, says: &str) -> Option<()> {
    if page.disk.has_stopped() {
        return None;
    }
    *lives += 1;
    // What is stopped while it opens is stopped when it is opened.
    let disk = page.disk.clone();
    disk.pause(|| *page = Page::open(&disk, &told.tries(), *lives, says));
    look(page, told, says);
    // What was refused comes with the next opening.
    let _ = runs(sweeps(page, told))?;
    Some(())
}

/// So many visits; panics, saying the seed, where a promise is broken.
pub fn run(seed: u64, times: u32) {
    let mut dice = Dice::new(seed);
    let mut told = Told { locked: Some(false), ..Told::default() };
    let (mut disk, mut lives) = (Disk::default(), 0);
    for visit in 0..times {
        let says = format!("SEED={seed}, visit {visit}");
        lives += 1;
        told.wakes();
        let mut page = Page::open(&disk, &told.tries(), lives, &says);
        look(&page, &mut told, &says);
        runs(sweeps(&page, &mut told)).unwrap().unwrap();
        page.rests(&mut told).unwrap();
        is_as_the_lock_says(&page, &says);
        let replica = &page.session.replica;
        assert!(holds(replica, &told.saved), "{says}: what was saved is not there");
        told.is_gone(replica, &says);
        let (older, gone) = (disk.back(disk.writes()), told.gone.len());
        disk.stop_at(disk.steps() + dice.below(120) as usize);
        visits(&mut page, &mut lives, &mut dice, &mut told, &says);
        // What is older than an erasing would bring back what was erased: nobody can know.
        let older = (!told.erasing && told.gone.len() == gone).then_some(&older);
        disk = fate(&disk, older, &mut dice);
    }
}

/// Two halves, for two cores.
#[test]
fn whole_lives() {
    for seed in 0..40 {
        run(seed, 6);
    }
}

#[test]
fn other_whole_lives() {
    for seed in 40..80 {
        run(seed, 6);
    }
}

/// Erased, and the shelf comes back as of before it had anything but the lock: nobody can open that, and nothing is behind it.
#[test]
fn a_lock_that_comes_back_alone_after_an_erasing_goes() {
    run(5052, 12);
}

/// The passphrase is changed, the strict storage comes back as of before, and then the shelf is lost: the one in force opens.
#[test]
fn a_lock_of_before_that_comes_back_gives_way_to_the_one_in_force() {
    run(6008, 12);
}

/// Runs as long as it is told to: `SOAK_SECONDS`, from `SEED` on.
#[test]
#[ignore = "runs for as long as asked: make soak"]
fn soak() {
    crate::luck::soak(|seed| run(seed, 12));
}
