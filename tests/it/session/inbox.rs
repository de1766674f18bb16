//! Receipts are written with the import and go with it; what one changed is told.

use super::desk::{given, moment, stored, today};
use crate::note::{Sketch, YEAR, day, fact, figure, person, person_id, unit_id};
use so_nguon::domain::*;
use so_nguon::exchange::{Packet, read};
use so_nguon::session::inbox::{Changed, FigureChange, by_hand, changed};
use so_nguon::session::{Claim, Event, Prefs, Purpose, Sending, Session};
use so_nguon::stats::{Receipt, receipts};

/// A district, its communes, the branches of one.
pub const TREE: &str = "Huyện A\n  Xã B\n    Chi bộ 1\n    Chi bộ 2\n  Xã C";

/// The desk of a station with this book, at this unit.
pub fn desk(station: u64, book: Book, at: UnitId) -> Session {
    let station = Station::from_bits(station);
    let prefs = Prefs { station_name: format!("Máy {}", at.0.number), ..Prefs::default() };
    let mut session = Session::open(stored(book, Vec::new()), prefs, station, today(), "");
    session.update(Event::Claimed(Claim::Writer(station)));
    session.update(Event::Go(format!("#/du-lieu?don-vi={at}&ky=2016")));
    session
}

/// A commune with so many persons in its first branch.
pub fn commune(persons: u32) -> Session {
    let mut sketch = Sketch::read(TREE);
    for n in 1..=persons {
        sketch.edit(Edit::SetPerson(person_id(n), Some(person(unit_id(3), "2016-06-15"))));
    }
    desk(1, sketch.book, unit_id(2))
}

/// The district's desk.
pub fn above() -> Session {
    desk(2, Sketch::read(TREE).book, unit_id(1))
}

/// A name and a text.
pub type File = (String, String);

/// What goes out.
pub fn send(session: &mut Session, packet: Packet) -> File {
    given(session, Event::Send(Sending { packet, combined: false }, moment(0))).unwrap()
}

/// These come together and are taken in.
pub fn take(session: &mut Session, files: &[&File]) {
    session.update(Event::Choose(Purpose::Join, files.iter().map(|f| f.0.clone()).collect()));
    for (name, text) in files {
        session.update(Event::File(name.clone(), text.as_bytes().into()));
    }
    session.update(Event::Accept);
}

#[test]
fn the_import_of_a_units_file_writes_its_receipt() {
    let (mut home, mut above) = (commune(3), above());
    let file = send(&mut home, Packet::Counts);
    take(&mut above, &[&file]);
    let all = receipts(&above.book);
    let [receipt] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((receipt.unit, receipt.period, receipt.as_of), (unit_id(2), Some(YEAR), Some(day("2016-12-31"))));
    assert_eq!(
        (receipt.on, receipt.hash()),
        (today(), Some(read(file.1.as_bytes(), today()).unwrap().sha256.as_str()))
    );
    let text = |field| receipt.matter.text(field);
    assert_eq!((text(MatterField::Name), text(MatterField::Sender)), (Some(file.0.as_str()), Some("Máy 2")));

    // One step back takes it away, one forth brings it again.
    above.update(Event::Undo);
    assert!(above.book.matters.is_empty() && above.book.facts.is_empty());
    above.update(Event::Redo);
    assert_eq!(receipts(&above.book).len(), 1);
}

#[test]
fn the_same_file_twice_makes_no_second_one() {
    let (mut home, mut above) = (commune(3), above());
    let file = send(&mut home, Packet::Counts);
    take(&mut above, &[&file]);
    let before = std::sync::Arc::clone(&above.book);
    above.update(Event::File(file.0.clone(), file.1.as_bytes().into()));
    assert!(!above.incoming.as_ref().unwrap().is_news());
    assert_eq!(above.update(Event::Accept), []);
    take(&mut above, &[&file, &("khac.json".to_owned(), file.1.clone())]);
    assert!(std::sync::Arc::ptr_eq(&above.book, &before));
}

#[test]
fn two_files_at_once_write_two_and_their_order_does_not_matter() {
    let (mut home, mut other) = (commune(3), desk(4, Sketch::read(TREE).book, unit_id(5)));
    let own = Edit::SetFact(figure(unit_id(5), Indicator::ADMITTED), Some(fact(7, "2016-12-31")));
    other.update(Event::Edit(own));
    let (one, two) = (send(&mut home, Packet::Counts), send(&mut other, Packet::Counts));
    let (mut first, mut second) = (above(), above());
    take(&mut first, &[&one, &two]);
    take(&mut second, &[&two, &one]);
    assert_eq!(first.book.matters, second.book.matters);
    let mut units: Vec<UnitId> = receipts(&first.book).iter().map(|r| r.unit).collect();
    units.sort();
    assert_eq!(units, [unit_id(2), unit_id(5)]);
    // Each tells of its own figures alone.
    for receipt in receipts(&first.book) {
        let what = changed(&first.replica, &receipt).unwrap();
        assert!(what.figures.iter().all(|c| (c.key.unit == unit_id(5)) == (receipt.unit == unit_id(5))), "{what:?}");
    }
    first.update(Event::Undo);
    assert!(first.book.matters.is_empty());
}

#[test]
fn a_file_that_changes_nothing_has_come_all_the_same() {
    let (mut home, mut above) = (commune(0), above());
    let file = send(&mut home, Packet::Counts);
    above.update(Event::File(file.0.clone(), file.1.as_bytes().into()));
    let incoming = above.incoming.as_ref().unwrap();
    assert!(incoming.changes_nothing() && incoming.is_news());
    above.update(Event::Accept);
    assert_eq!(receipts(&above.book).len(), 1);
}

#[test]
fn neither_backups_nor_targets_nor_ones_own_files_leave_a_receipt() {
    let mut home = commune(3);
    let book = given(&mut home, Event::Export(moment(0))).unwrap();
    let own = send(&mut home, Packet::Counts);
    let mut above = above();
    take(&mut above, &[&book]);
    assert!(receipts(&above.book).is_empty(), "a whole book");
    let mut below = desk(5, Sketch::read(TREE).book, unit_id(2));
    below.update(Event::Edit(Edit::SetSettings(Settings { home: Some(unit_id(2)), ..Settings::default() })));
    let mut upper = desk(6, Sketch::read(TREE).book, unit_id(2));
    let targets = send(&mut upper, Packet::Targets);
    take(&mut below, &[&targets, &own]);
    assert!(receipts(&below.book).is_empty(), "targets from above, and a file of its own machine");
    assert!(!below.book.facts.is_empty());
}

#[test]
fn full_records_have_a_receipt_without_a_day() {
    let (mut home, mut above) = (commune(2), above());
    let file = send(&mut home, Packet::Records);
    take(&mut above, &[&file]);
    let all = receipts(&above.book);
    assert_eq!(all.iter().map(|r| (r.unit, r.as_of, r.until())).collect::<Vec<_>>(), [(unit_id(2), None, today())]);
    assert_eq!(above.book.persons.len(), 2);
}

/// A unit's admissions before and after.
type Was = (UnitId, Option<u32>, Option<u32>);

/// What the newest receipt changed, figure by figure, of all admissions.
fn admitted(session: &Session) -> (Changed, Vec<Was>) {
    let all = receipts(&session.book);
    let what = changed(&session.replica, all.iter().max_by_key(|r| r.id).unwrap()).unwrap();
    let total = what.figures.iter().filter(|c| c.key.indicator == Indicator::ADMITTED);
    let n = |n: Option<Count>| n.map(Count::get);
    let figures = total.map(|FigureChange { key, before, after }| (key.unit, n(*before), n(*after))).collect();
    (what, figures)
}

#[test]
fn each_receipt_tells_what_it_changed() {
    let (mut home, mut above) = (commune(3), above());
    let first = send(&mut home, Packet::Counts);
    take(&mut above, &[&first]);
    assert_eq!(admitted(&above).1, [(unit_id(3), None, Some(3))]);
    home.update(Event::Edit(Edit::SetPerson(person_id(4), Some(person(unit_id(3), "2016-11-03")))));
    let second = send(&mut home, Packet::Counts);
    take(&mut above, &[&second]);
    let (what, figures) = admitted(&above);
    assert_eq!(figures, [(unit_id(3), Some(3), Some(4))]);
    assert!(what.figures.iter().all(|c| c.before != c.after), "{what:?}");
    // What the first has made is still told as it was then, whatever came of it since.
    let all = receipts(&above.book);
    let first = changed(&above.replica, all.iter().min_by_key(|r| r.id).unwrap()).unwrap();
    let total = first.figures.iter().find(|c| c.key == figure(unit_id(3), Indicator::ADMITTED)).unwrap();
    assert_eq!((total.before, total.after.map(Count::get)), (None, Some(3)));
}

#[test]
fn what_came_on_paper_is_noted_by_hand() {
    let mut above = above();
    let id = MatterId(above.next_id());
    let month = PeriodId::Month(2016, 12);
    let note = Note::new("bản giấy").unwrap();
    above.update(Event::Edit(by_hand(id, unit_id(2), month, day("2016-12-31"), today(), &note)));
    let all = receipts(&above.book);
    assert_eq!(all.iter().map(|r| (r.id, r.period, r.hash())).collect::<Vec<_>>(), [(id, Some(month), None)]);
    above.update(Event::Undo);
    assert!(receipts(&above.book).is_empty());
}

#[test]
fn receipts_stay_at_home() {
    let (mut home, mut above) = (commune(3), above());
    let file = send(&mut home, Packet::Counts);
    take(&mut above, &[&file]);
    for packet in [Packet::Counts, Packet::Targets, Packet::Records] {
        let (_, text) = send(&mut above, packet);
        assert!(!text.contains("\"receipt\"") && !text.contains("Máy 2"), "{packet:?}: {text}");
    }
    let (_, text) = given(&mut above, Event::Export(moment(1))).unwrap();
    assert!(text.contains("\"kind\":\"receipt\""), "a backup has everything");
    // Nor does one that somebody has written into a packet come in.
    let kept = receipts(&above.book)[0].matter.clone();
    let mut forged = commune(1);
    forged.update(Event::Edit(Edit::SetMatter(MatterId(forged.next_id()), Some(kept))));
    let (name, text) = send(&mut forged, Packet::Records);
    assert_eq!(read(text.as_bytes(), today()).unwrap().book.matters.len(), 0, "{name}");
}

#[test]
fn a_receipt_needs_a_unit_and_a_day() {
    let bare = Matter::new(MatterKind::Receipt);
    assert!(Receipt::of(MatterId(unit_id(1).0), &bare).is_none());
}
