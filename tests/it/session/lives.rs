//! One machine, several lives: a profile that was restored, copied to another laptop, or set back each night goes on writing
//! where another life of it has gone on as well. Whatever a file of any of them carried is there once it is taken in.

mod world;

use super::desk::{given, moment, small, stored, today};
use crate::merge::station;
use crate::note::{person, unit_id};
use so_nguon::domain::{Book, Edit, Gender, Note, Person, PersonId, PersonName, Settings, Station};
use so_nguon::exchange::{Maker, write_replica};
use so_nguon::merge::{Author, Deed, Replica, Settling};
use so_nguon::session::{Claim, Event, Prefs, Remarks, Session};
use so_nguon::store::packed::{Opened, Opening};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The machine, as its profile was drawn.
pub fn machine() -> Station {
    Station::drawn(0x2_1234_5678_9abc)
}

/// Another.
pub fn neighbour() -> Station {
    Station::drawn(0x1_4321_8765_cba9)
}

/// The n-th visit of a machine, with what its profile holds then.
pub fn visit(of: Station, stored: &Replica, n: u64) -> Session {
    let opened = Opened { replica: stored.clone(), ..Opened::default() };
    let mut session = Session::open(Opening::Book(Box::new(opened)), Prefs::default(), of, today(), "");
    session.update(Event::Claimed(Claim::Writer(of.visit(n))));
    session
}

/// What the profile held when it was copied.
pub fn copied() -> Replica {
    let Opening::Book(opened) = stored(small(), Vec::new()) else { panic!() };
    opened.replica
}

pub fn called(name: &str) -> Person {
    Person { name: PersonName::new(name).unwrap(), ..person(unit_id(3), "2016-05-19") }
}

pub fn adds(session: &mut Session, name: &str) -> PersonId {
    let id = PersonId(session.next_id());
    session.update(Event::Edit(Edit::SetPerson(id, Some(called(name)))));
    id
}

/// The whole book as a file.
pub fn file(of: &mut Session) -> Event {
    let (name, text) = given(of, Event::Export(moment(1))).unwrap();
    Event::File(name, text.as_bytes().into())
}

/// What the page says of a file; and takes it in.
pub fn takes(session: &mut Session, file: Event) -> (bool, Remarks) {
    session.update(file);
    let incoming = session.incoming.as_ref().unwrap();
    let said = (incoming.changes_nothing(), incoming.files[0].remarks);
    session.update(Event::Accept);
    said
}

pub fn names(book: &Book) -> BTreeSet<String> {
    book.persons.iter().map(|(_, person)| person.name.to_string()).collect()
}

#[test]
fn two_lives_of_one_profile_lose_nobody() {
    let (mut one, mut other) = (visit(machine(), &copied(), 1), visit(machine(), &copied(), 2));
    for name in ["Nguyễn Thị Xê", "Trần Văn Ýt"] {
        adds(&mut one, name);
    }
    for name in ["Lê Văn Một", "Phạm Thị Hai"] {
        adds(&mut other, name);
    }
    let (first, second) = (file(&mut one), file(&mut other));
    let went_back = Remarks { forgotten: 2, ahead: None, ..Remarks::default() };
    assert_eq!(takes(&mut other, first), (false, went_back), "it is told, and never that there is nothing new");
    assert_eq!(takes(&mut one, second), (false, went_back));
    let all = ["Lê Văn Một", "Nguyễn Thị Xê", "Phạm Thị Hai", "Trần Văn Ýt"].map(String::from);
    for session in [&one, &other] {
        assert!(names(&session.book).is_superset(&all.clone().into()), "{:?}", names(&session.book));
    }
    // What is known by now is not told again.
    let again = file(&mut other);
    assert_eq!(takes(&mut one, again).1, Remarks::default());
}

#[test]
fn a_profile_that_was_set_back_has_its_work_back_from_its_own_file() {
    let mut lost = visit(machine(), &copied(), 1);
    let id = adds(&mut lost, "Nguyễn Thị Xê");
    let kept = Arc::clone(&lost.replica);
    let mut later = visit(machine(), &kept, 2);
    let renamed = Person { name: PersonName::new("Nguyễn Thị Xế").unwrap(), ..called("Nguyễn Thị Xê") };
    later.update(Event::Edit(Edit::SetPerson(id, Some(renamed))));
    let backup = file(&mut later);
    // The machine is set back to before the change, and goes on with the same person.
    let mut now = visit(machine(), &kept, 3);
    let woman = Person { gender: Gender::Woman, ..now.book.persons.get(&id).unwrap().clone() };
    now.update(Event::Edit(Edit::SetPerson(id, Some(woman))));
    assert_eq!(takes(&mut now, backup), (false, Remarks { forgotten: 1, ahead: None, ..Remarks::default() }));
    let person = now.book.persons.get(&id).unwrap();
    assert_eq!((person.name.as_str(), person.gender), ("Nguyễn Thị Xế", Gender::Woman), "both changes are there");
    // Where both have written the same, a person decides.
    let renamed = Person { name: PersonName::new("Nguyễn Thị Xệ").unwrap(), ..person.clone() };
    let (mut one, mut other) = (visit(machine(), &now.replica, 4), visit(machine(), &now.replica, 5));
    one.update(Event::Edit(Edit::SetPerson(id, Some(renamed))));
    let renamed = Person { name: PersonName::new("Nguyễn Thị Xể").unwrap(), ..person.clone() };
    other.update(Event::Edit(Edit::SetPerson(id, Some(renamed))));
    takes(&mut one, file(&mut other));
    let clashes = one.replica.clashes();
    assert!(clashes.iter().any(|c| c.field.as_ref().is_some_and(|(name, rivals)| name == "name" && rivals.len() == 2)));
}

#[test]
fn only_writes_of_this_machine_that_are_missed_are_remarked() {
    let mut office = visit(neighbour(), &copied(), 1);
    adds(&mut office, "Nguyễn Thị Xê");
    let mut here = visit(machine(), &copied(), 2);
    adds(&mut here, "Trần Văn Ýt");
    assert_eq!(takes(&mut here, file(&mut office)).1, Remarks::default(), "another office's are news like any");
    let back = file(&mut here);
    assert_eq!(takes(&mut office, back).1, Remarks::default());
    // Of its own it knows whatever it has written, whoever has passed it on.
    assert_eq!(takes(&mut here, file(&mut office)).1, Remarks::default());
    // On a machine where nothing was ever written nothing is missed.
    let mut fresh = visit(machine(), &Replica::default(), 3);
    assert_eq!(takes(&mut fresh, file(&mut here)).1, Remarks::default());
}

#[test]
fn a_write_of_a_day_that_has_not_come_is_remarked() {
    let (at, base) = ("2031-03-04 08:05".parse().unwrap(), copied());
    let by = Author { name: Note::default(), at };
    let next = base.book.apply(&Edit::SetSettings(Settings { small_target: 7, ..Settings::default() })).unwrap();
    let dot = base.next_dot(station(1));
    let (ahead, _) = base.commit(Arc::new(next), Deed::SetSettings, &Settling::default(), dot, &by);
    let maker = Maker { station: neighbour(), name: String::new(), seed: None };
    let file = Event::File("a.json".into(), write_replica(&ahead, &maker).as_bytes().into());
    let (_, said) = takes(&mut visit(machine(), &base, 1), file);
    assert_eq!(said, Remarks { forgotten: 0, ahead: Some((1, at.day)), otherwise: true });
}

#[test]
fn who_counts_otherwise_is_told() {
    let mut office = visit(neighbour(), &copied(), 1);
    let settings = Settings { small_target: 7, ..office.book.settings.clone() };
    office.update(Event::Edit(Edit::SetSettings(settings)));
    let mut here = visit(machine(), &copied(), 2);
    let (nothing, said) = takes(&mut here, file(&mut office));
    assert!(nothing && said == Remarks { otherwise: true, ..Remarks::default() });
    assert_eq!(here.book.settings, copied().book.settings, "each office keeps its own");
    // An empty book takes it over, and where one's own unit is elsewhere the figures are the same.
    let mut fresh = visit(machine(), &Replica::default(), 3);
    assert!(!takes(&mut fresh, file(&mut office)).1.otherwise && fresh.book.settings.small_target == 7);
    let home = Settings { home: Some(unit_id(2)), ..fresh.book.settings.clone() };
    fresh.update(Event::Edit(Edit::SetSettings(home)));
    assert!(!takes(&mut fresh, file(&mut office)).1.otherwise);
}
