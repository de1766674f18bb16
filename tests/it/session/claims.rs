//! What hostile files claim, at the desk of whoever takes them in: work goes on, goes out and is read, and nothing is lost.

use super::desk::{given, moment, says, small, today, with};
use super::incoming::leaving::{accepted, at_desk, file};
use crate::note::{person, person_id, unit_id};
use so_nguon::domain::{Book, Edit, Id, Person, PersonId, PersonName, Station};
use so_nguon::exchange::{self, What};
use so_nguon::merge::{Dot, Replica, Seen, Sibling, States, Trace};
use so_nguon::session::{Event, News, Purpose, Session};
use std::sync::Arc;

fn named(name: &str) -> Person {
    Person { name: PersonName::new(name).unwrap(), ..person(unit_id(2), "2016-05-19") }
}

/// A replica of a stranger's, with one person who has this id and has been written by one who claims to have seen so much.
fn hostile(ours: &Book, id: PersonId, one: &Person, seen: &[Dot]) -> Replica {
    let last = Dot::new(Station::from_bits(0xfff), 1);
    let all: Seen = [last].into_iter().chain(seen.iter().copied()).collect();
    let states = States::of(vec![Sibling { seen: all, ..Sibling::born(last, one.clone()) }]).unwrap();
    let mut replica = Replica::default();
    let mut book = Book { units: ours.units.clone(), ..Book::default() };
    book.persons.put(id, one.clone());
    replica.contexts.persons.put(id, states.trace());
    let units = ours.units.iter().map(|(id, _)| (*id, Trace::Born(last)));
    replica.contexts.units = units.collect();
    replica.book = Arc::new(book);
    replica
}

fn add(session: &mut Session, name: &str) -> PersonId {
    let id = PersonId(session.next_id());
    session.update(Event::Edit(Edit::AddPerson(id, named(name))));
    id
}

/// The whole book as a file, which its own reader takes.
fn exported(session: &mut Session) -> String {
    let (_, text) = given(session, Event::Export(moment(1))).unwrap();
    let intake = exchange::read(text.as_bytes(), today()).unwrap();
    assert_eq!(intake.problems.iter().filter(|p| p.blocks).collect::<Vec<_>>(), Vec::<&exchange::Problem>::new());
    text
}

#[test]
fn a_claim_raises_no_number_of_this_station() {
    let mut session = with(small());
    let own = session.last_write();
    let claim = Dot::new(own.station, 1_000_000_000);
    let poison = hostile(&session.book, person_id(70), &named("Giả"), &[claim]);
    session.update(file("poison", &poison, 0xfff));
    let told = &session.incoming.as_ref().unwrap().files[0].problems;
    let is_told = |p: &exchange::Problem| p.what == What::Unheard { seen: claim, told: own.number } && !p.blocks;
    assert!(told.iter().any(is_told), "{told:?}");
    session.update(Event::Accept);
    assert_eq!(says(&session), Some(&News::Imported));
    add(&mut session, "Nguyễn Thị Quý");
    assert!(session.last_write().number < 10_000, "{:?}", session.last_write());
    exported(&mut session);
}

/// Books that were poisoned before claims were doubted: they go out, are read by everybody, and are written on.
#[test]
fn a_book_that_holds_such_a_number_goes_out_and_is_read() {
    let clean = with(small());
    let claim = Dot::new(clean.last_write().station, 1_000_000_000);
    let poison = hostile(&clean.book, person_id(70), &named("Giả"), &[claim]);
    let mut victim = at_desk(&clean.replica.join(&poison.whole()));
    let id = add(&mut victim, "Nguyễn Thị Quý");
    assert!(victim.last_write().number > 1_000_000_000);
    victim.update(Event::Edit(Edit::SetPerson(person_id(70), None)));
    let text = exported(&mut victim);
    let mut office = with(small());
    office.update(Event::File("nan-nhan.json".into(), text.as_bytes().into()));
    office.update(Event::Accept);
    assert_eq!(says(&office), Some(&News::Imported));
    assert_eq!(office.book.persons.get(&id), Some(&named("Nguyễn Thị Quý")));
}

#[test]
fn a_number_taken_by_a_file_is_not_given_again() {
    for number in [Id::MOST, u32::MAX - 1, u32::MAX] {
        let mut session = with(small());
        let taken = PersonId(Id { station: session.next_id().station, number });
        session.update(file("ids", &hostile(&session.book, taken, &named("Giả"), &[]), 0xfff));
        session.update(Event::Accept);
        let names = ["Nguyễn Thị Quý", "Lê Thị Hậu", "Phạm Thị Cuối"];
        let ids = names.map(|name| add(&mut session, name));
        for (id, name) in ids.iter().zip(names) {
            assert_eq!(session.book.persons.get(id), Some(&named(name)), "{number}");
        }
        assert_eq!(session.book.persons.get(&taken), Some(&named("Giả")));
        let block: Vec<Id> = session.ids().take(3).collect();
        assert!(block.iter().all(|id| !session.replica.has_record(*id)), "{block:?}");
        exported(&mut session);
    }
}

/// An office that has taken in a stranger's claim to know the future writes of another still hears of them.
#[test]
fn the_future_of_another_station_cannot_be_claimed() {
    let base = with(small());
    let mut victim = at_desk(&base.replica);
    let id = add(&mut victim, "Nguyễn Thị Quý");
    let mut office = super::desk::elsewhere(&victim.replica);
    let claim = Dot::new(victim.last_write().station, 900_000_000);
    office.update(file("forged", &hostile(&victim.book, id, &named("Giả"), &[claim]), 0xfff));
    office.update(Event::Accept);
    victim.update(Event::Edit(Edit::SetPerson(id, Some(named("Nguyễn Thị Quí")))));
    office.update(file("victim", &victim.replica, 9));
    office.update(Event::Accept);
    let names = |session: &Session| {
        let clashes = session.replica.clashes().into_iter().filter_map(|clash| clash.field);
        clashes.map(|(field, rivals)| (field, rivals.len())).collect::<Vec<_>>()
    };
    assert_eq!(names(&office), [("name".to_owned(), 2)], "it waits for a person");
    victim.update(file("office", &office.replica, 3));
    victim.update(Event::Accept);
    assert_eq!(names(&victim), [("name".to_owned(), 2)], "nor is it written over at home");
}

/// Not a claim, but a write that is told: under this very station's name, with the last number that there is.
#[test]
fn a_made_up_write_of_this_station_does_not_end_its_numbers() {
    let mut session = with(small());
    let own = session.last_write();
    let mut poison = hostile(&session.book, person_id(70), &named("Giả"), &[]);
    let states = States::of(vec![Sibling::born(Dot::new(own.station, Dot::MOST), named("Giả"))]).unwrap();
    poison.contexts.persons.put(person_id(70), states.trace());
    session.update(file("poison", &poison, 0xfff));
    let told = session.incoming.as_ref().unwrap();
    assert!(told.files[0].problems.iter().any(|p| p.blocks && matches!(p.what, What::Spent(_))), "{told:?}");
    assert_eq!(session.update(Event::Accept), []);
    add(&mut session, "Nguyễn Thị Quý");
    assert!(session.last_write().number < 10_000);
    exported(&mut session);
}

/// These come together, and are shown.
fn come(session: &mut Session, files: &[&Event]) {
    let names = files.iter().filter_map(|file| if let Event::File(name, _) = file { Some(name.clone()) } else { None });
    session.update(Event::Choose(Purpose::Join, names.collect()));
    for file in files {
        session.update((*file).clone());
    }
}

/// Of files that come together one may have seen what another tells.
#[test]
fn what_comes_with_a_file_is_told_too() {
    let base = with(small());
    let mut other = super::desk::elsewhere(&base.replica);
    other.update(Event::Edit(super::desk::edit(5)));
    let knows = file("knows", &hostile(&base.book, person_id(70), &named("Một"), &[other.last_write()]), 0xfff);
    let tells = file("tells", &other.replica, 3);
    let is_doubted = |session: &Session| {
        let files = &session.incoming.as_ref().unwrap().files;
        files.iter().flat_map(|file| &file.problems).any(|p| matches!(p.what, What::Unheard { .. }))
    };
    for (files, doubted) in [(&[&knows][..], true), (&[&knows, &tells], false), (&[&tells, &knows], false)] {
        let mut session = at_desk(&base.replica);
        come(&mut session, files);
        assert_eq!(is_doubted(&session), doubted, "{} files", files.len());
    }
}

/// Two writes of one name: told, both kept, and the same whether the files come one by one, in whatever order, or at once.
#[test]
fn two_writes_of_one_name_are_told_and_both_stay() {
    let base = with(small());
    let life = |n| {
        let mut session = super::desk::elsewhere(&base.replica);
        session.update(Event::Edit(super::desk::edit(n)));
        file(&format!("{n}"), &session.replica, 3)
    };
    let (one, other) = (life(5), life(7));
    let twins = |session: &Session| session.incoming.as_ref().map_or(0, |incoming| incoming.twins);
    let mut ends = Vec::new();
    for files in [[&one, &other], [&other, &one]] {
        let mut at_once = at_desk(&base.replica);
        come(&mut at_once, &files);
        assert_eq!(twins(&at_once), 1);
        accepted(&mut at_once);
        let mut in_turn = at_desk(&base.replica);
        for (file, told) in files.into_iter().zip([0, 1]) {
            in_turn.update(file.clone());
            assert_eq!(twins(&in_turn), told);
            assert!(!in_turn.incoming.as_ref().unwrap().changes_nothing(), "never nothing new");
            accepted(&mut in_turn);
        }
        ends.extend([at_once, in_turn]);
    }
    for end in &mut ends {
        let clashes: Vec<_> = end.replica.clashes().into_iter().filter_map(|clash| clash.field).collect();
        assert_eq!((clashes.len(), clashes[0].1.len()), (1, 2), "{clashes:?}");
        exported(end);
    }
    assert!(ends.iter().all(|end| end.book == ends[0].book && end.replica.contexts == ends[0].replica.contexts));
}
