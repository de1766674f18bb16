//! Whoever leaves a sample carries nothing of it: not in the memory, not in the log, not in a file (S3-3).

use super::desk::{elsewhere, found, given, moment, small, with};
use crate::note::{name, version};
use so_nguon::domain::{Book, Edit, PersonId, Station, UnitId, UnitKind};
use so_nguon::exchange::{Maker, read, write_replica};
use so_nguon::merge::{Delta, Replica};
use so_nguon::sample::{self, Sample};
use so_nguon::session::{BookCopy, Counts, Effect, Event, Purpose, Session, Told, Wish};
use so_nguon::store::packed::Opening;
use std::sync::Arc;

/// A desk with a sample, in which somebody has worked.
fn practised() -> Session {
    let mut session = found(Opening::Fresh);
    session.update(Event::Sample(Sample::BaTri2016));
    let home = session.home().unwrap();
    let unit = UnitId(session.next_id());
    session.update(Event::Edit(Edit::AddUnit(unit, version("Đảng bộ thực hành", Some(home), UnitKind::BaseCommittee))));
    let first: PersonId = *session.book.persons.iter().next().unwrap().0;
    session.update(Event::Edit(Edit::SetPerson(first, None)));
    session
}

/// An own unit.
fn own(session: &mut Session) {
    let unit = UnitId(session.next_id());
    session.update(Event::Edit(Edit::AddUnit(unit, version("Chi bộ của tôi", None, UnitKind::BaseBranch))));
}

fn exported(session: &mut Session) -> String {
    given(session, Event::Export(moment(9))).unwrap().1
}

/// Whatever of a sample could stand in a text: its station, its names, its periods, where the own book has not the same.
fn mentions(text: &str, book: &Book, own: &Book) -> Vec<String> {
    let units = book.units.iter().flat_map(|(_, unit)| unit.versions.iter().map(|v| v.name.to_string()));
    let persons = book.persons.iter().map(|(_, person)| person.name.to_string());
    let periods = book.periods.keys().filter(|id| !own.periods.contains_key(id)).map(|id| format!("\"{id}\""));
    let station = book.units.iter().next().map(|(id, _)| id.0.station.to_string());
    let all = units.chain(persons).chain(periods).chain(station).chain(["Đảng bộ thực hành".into()]);
    all.filter(|word| text.contains(word.as_str())).collect()
}

fn nothing_of(sample: Sample, session: &mut Session) {
    let text = exported(session);
    assert_eq!(mentions(&text, &sample::book(sample), &session.book), Vec::<String>::new());
    let told = serde_json::to_string(&session.replica.whole()).unwrap();
    assert_eq!(mentions(&told, &sample::book(sample), &session.book), Vec::<String>::new());
}

#[test]
fn a_book_of_ones_own_carries_nothing_of_the_sample() {
    let mut session = practised();
    session.update(Event::Clear);
    own(&mut session);
    nothing_of(Sample::BaTri2016, &mut session);
    let text = exported(&mut session);
    assert!(text.len() < 4_000, "{} bytes for one unit", text.len());
    let intake = read(text.as_bytes(), moment(9).day).unwrap();
    assert_eq!((intake.book.units.len(), intake.book.periods.len()), (1, 0));
    assert_eq!(session.replica.log.len(), 2, "that it was begun, and the unit");
}

#[test]
fn it_can_be_taken_back_and_done_again() {
    let mut session = practised();
    let book = session.book.clone();
    session.update(Event::Clear);
    own(&mut session);
    session.update(Event::Undo);
    session.update(Event::Undo);
    assert_eq!(session.book, book);
    session.update(Event::Undo);
    assert_eq!(session.book.persons.len(), book.persons.len() + 1, "and what was done in the sample, too");
    session.update(Event::Redo);
    session.update(Event::Redo);
    assert!(session.book.is_empty());
    session.update(Event::Redo);
    assert_eq!(session.book.units.len(), 1);
    nothing_of(Sample::BaTri2016, &mut session);
}

#[test]
fn no_number_of_a_record_comes_twice() {
    let mut session = practised();
    let last = session.next_id();
    session.update(Event::Clear);
    assert!(session.next_id().number >= last.number);
}

#[test]
fn from_one_sample_to_the_other() {
    let mut session = practised();
    session.update(Event::Sample(Sample::BenTre2019));
    assert_eq!(*session.book, sample::book(Sample::BenTre2019));
    let text = exported(&mut session);
    assert!(!text.contains("sampbatr16") && !text.contains("Xã mẫu 01") && !text.contains("thực hành"));
    session.update(Event::Undo);
    assert_eq!(session.book.settings.sample, Some(name("Ba Tri 2016")));
    session.update(Event::Clear);
    own(&mut session);
    nothing_of(Sample::BaTri2016, &mut session);
    nothing_of(Sample::BenTre2019, &mut session);
}

#[test]
fn a_look_at_a_sample_leaves_the_own_memory_as_it_was() {
    let mut session = with(small());
    let before = session.replica.clone();
    for _ in 0..2 {
        session.update(Event::Sample(Sample::BaTri2016));
        session.update(Event::Undo);
        assert_eq!((&session.book, &session.replica.contexts), (&before.book, &before.contexts));
        nothing_of(Sample::BaTri2016, &mut session);
    }
    session.update(Event::Redo);
    session.update(Event::Undo);
    assert_eq!((&session.book, &session.replica.contexts), (&before.book, &before.contexts));
}

fn appended(effects: Vec<Effect>) -> impl Iterator<Item = Arc<Delta>> {
    effects.into_iter().filter_map(|effect| if let Effect::Append(_, told) = effect { Some(told) } else { None })
}

#[test]
fn another_tab_hears_of_it_in_any_order() {
    let mut one = practised();
    let mut other = elsewhere(&one.replica);
    let first = other.book.persons.iter().next_back().map(|(id, _)| *id).unwrap();
    let late: Vec<_> = appended(other.update(Event::Edit(Edit::SetPerson(first, None)))).collect();
    let mut told: Vec<_> = appended(one.update(Event::Clear)).collect();
    let unit = UnitId(one.next_id());
    let begun = Edit::AddUnit(unit, version("Chi bộ của tôi", None, UnitKind::BaseBranch));
    told.extend(appended(one.update(Event::Edit(begun))));
    for delta in told.iter().rev() {
        other.update(Event::Heard(Arc::clone(delta)));
    }
    for delta in &late {
        one.update(Event::Heard(Arc::clone(delta)));
    }
    assert_eq!((&other.book, &other.replica.contexts), (&one.book, &one.replica.contexts));
    assert_eq!(other.update(Event::Undo), [], "what was done in the sample is gone with it");
    nothing_of(Sample::BaTri2016, &mut one);
    nothing_of(Sample::BaTri2016, &mut other);
}

fn office() -> String {
    let maker = Maker { station: Station::from_bits(3), name: "Xã B".into(), seed: None };
    write_replica(&elsewhere(&with(small()).replica).replica, &maker)
}

fn joins(session: &mut Session, text: &str) {
    session.update(Event::File("xa-b.json".into(), text.as_bytes().into()));
    session.update(Event::Accept);
}

#[test]
fn a_file_taken_in_for_practice_comes_again_in_earnest() {
    let mut session = practised();
    joins(&mut session, &office());
    assert!(small().units.iter().all(|(id, _)| session.book.units.get(id).is_some()), "for practice");
    session.update(Event::Clear);
    assert_eq!(session.replica.contexts, Replica::default().contexts);
    joins(&mut session, &office());
    assert_eq!(*session.book, small(), "no grave keeps it away");
    nothing_of(Sample::BaTri2016, &mut session);
}

fn made() -> Event {
    let copy = BookCopy { id: 1, at: moment(9), counts: Counts::of(&small()), units: 900 };
    Event::Told(Told::Copied(Ok(copy), true))
}

#[test]
fn a_file_in_the_place_of_a_sample() {
    let mut session = practised();
    let sample = session.book.clone();
    session.update(Event::Choose(Purpose::Restore, vec!["so.json".into()]));
    session.update(Event::File("so.json".into(), office().as_bytes().into()));
    session.update(Event::Wish(Wish::Restore));
    session.update(made());
    assert_eq!(*session.book, small());
    nothing_of(Sample::BaTri2016, &mut session);
    session.update(Event::Undo);
    assert_eq!(session.book, sample);
    session.update(Event::Redo);
    assert_eq!(*session.book, small());
    nothing_of(Sample::BaTri2016, &mut session);
}

#[test]
fn a_copy_in_the_place_of_a_sample_has_the_memory_that_it_had() {
    let mut session = practised();
    let copy = with(small()).replica;
    session.update(Event::Wish(Wish::LookInto(3)));
    session.update(Event::Told(Told::Looked(3, Ok(Arc::clone(&copy)))));
    session.update(Event::Wish(Wish::Restore));
    session.update(made());
    assert_eq!((&session.book, &session.replica.contexts), (&copy.book, &copy.contexts));
    nothing_of(Sample::BaTri2016, &mut session);
}
