//! What comes of an import beside its records: units that are joined by the way, and choices that are taken.

use super::leaving::{accepted, at_desk, file};
use crate::note::{count, fact, figure, person, person_id, unit_id, version};
use crate::session::desk::{elsewhere, found, small, with};
use so_nguon::domain::*;
use so_nguon::exchange::{Cover, Maker, Order, Packet, Scope};
use so_nguon::merge::Kind;
use so_nguon::session::{Event, Session};
use so_nguon::stats::{UnitTwins, receipts};
use so_nguon::store::packed::Opening;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Makes an edit that must be taken.
fn edit(session: &mut Session, edit: Edit) {
    let before = Arc::clone(&session.book);
    session.update(Event::Edit(edit));
    assert_ne!(session.book, before, "{:?}", session.news);
}

/// A desk of another machine with a book of its own: one commune of this name, with a branch.
fn commune(called: &str) -> (Session, UnitId) {
    let mut session = found(Opening::Fresh);
    session.station = Station::from_bits(900 << 30);
    session.writer = session.station.visit(5);
    let own = UnitId(session.next_id());
    edit(&mut session, Edit::AddUnit(own, version(called, None, UnitKind::Commune)));
    let key = figure(own, Indicator::ADMITTED);
    edit(&mut session, Edit::SetFact(key, Some(fact(7, "2016-06-30"))));
    (session, own)
}

/// The figures that it sends.
fn sends(session: &Session, called: &str, own: UnitId) -> Event {
    let cover = Cover { packet: Packet::Counts, scope: Scope { units: vec![own], period: None }, as_of: None };
    let maker = Maker { station: session.station, name: "Xã".into(), seed: None };
    let order = Order::packet(&session.replica, maker, cover, &BTreeSet::new());
    Event::File(format!("{called}.json"), order.at_once().as_bytes().into())
}

/// The name of a commune of the small organisation.
fn twin_of(book: &Book) -> (UnitId, String) {
    let (id, unit) = book.units.iter().find(|(_, unit)| unit.latest().is_some_and(|v| v.parent.is_some())).unwrap();
    (*id, unit.called().unwrap().to_string())
}

#[test]
fn a_second_root_is_joined_with_the_import_and_its_next_file_lands_there() {
    let mut above = with(small());
    let (typed, called) = twin_of(&above.book);
    let (mut below, own) = commune(&called);
    above.update(sends(&below, "1", own));
    let incoming = above.incoming.clone().unwrap();
    let pair = |t: &&UnitTwins| [t.one, t.other].contains(&own) && [t.one, t.other].contains(&typed);
    let pair = *incoming.alike.iter().find(pair).expect("named before it is taken in");
    assert_eq!(incoming.stays_of(pair), None, "and never joined by itself");
    above.update(Event::JoinUnits(own, typed, true));
    assert_eq!(above.incoming.as_ref().unwrap().stays_of(pair), Some(typed));
    let before = Arc::clone(&above.book);
    accepted(&mut above);
    let value = |session: &Session| session.book.facts.get(&figure(typed, Indicator::ADMITTED)).map(|f| f.value);
    assert_eq!(value(&above), Some(count(7)));
    assert_eq!(receipts(&above.book).iter().map(|r| r.unit).collect::<Vec<_>>(), [typed], "it has sent");
    assert_eq!(above.book.standing(own), typed);

    // Its next file still speaks of the old id.
    edit(&mut below, Edit::SetFact(figure(own, Indicator::ADMITTED), Some(fact(9, "2016-09-30"))));
    above.update(sends(&below, "2", own));
    assert!(above.incoming.as_ref().unwrap().alike.is_empty(), "the twin is not brought back");
    accepted(&mut above);
    assert_eq!((value(&above), receipts(&above.book).len()), (Some(count(9)), 2));
    assert_eq!(above.replica.clashes(), []);

    // Opened anew it is the same, and it can be parted without any step back.
    let mut again = at_desk(&above.replica);
    assert_eq!(again.book, above.book);
    edit(&mut again, Edit::PartUnit(own));
    assert_eq!(again.book.facts.get(&figure(own, Indicator::ADMITTED)).map(|f| f.value), Some(count(9)));
    assert_eq!(value(&again), None);
    again.update(Event::Undo);
    assert_eq!(again.book, above.book);

    // Two steps back, and all is as it was.
    above.update(Event::Undo);
    assert_eq!(value(&above), Some(count(7)));
    above.update(Event::Undo);
    assert_eq!(above.book, before);
    above.update(Event::Redo);
    assert_eq!(value(&above), Some(count(7)));
}

#[test]
fn both_offices_join_the_pair_either_way() {
    let mut above = with(small());
    let (typed, called) = twin_of(&above.book);
    let (below, own) = commune(&called);
    above.update(sends(&below, "1", own));
    accepted(&mut above);
    // The commune takes the book of the office above, and joins the other way round.
    let mut below = below;
    below.update(file("tren", &above.replica, 3));
    accepted(&mut below);
    edit(&mut below, Edit::JoinUnit(typed, own));
    edit(&mut above, Edit::JoinUnit(own, typed));
    edit(&mut below, Edit::AddPerson(person_id(700), person(own, "2016-08-01")));
    above.update(file("duoi", &below.replica, 900));
    accepted(&mut above);
    below.update(file("tren", &above.replica, 3));
    accepted(&mut below);
    assert_eq!(above.book.ones(), below.book.ones());
    let stays = above.book.standing(own);
    assert_eq!(stays, above.book.standing(typed));
    assert_eq!(above.book.persons.get(&person_id(700)).map(|p| p.unit), Some(stays));
    assert_eq!((&above.book.facts, &above.book.persons), (&below.book.facts, &below.book.persons));
}

#[test]
fn a_choice_that_differs_is_told_and_taken_only_if_a_person_takes_it() {
    let mut ours = with(small());
    let mut theirs = elsewhere(&ours.replica);
    let settings = Settings { small_target: 5, home: Some(unit_id(2)), ..theirs.book.settings.clone() };
    edit(&mut theirs, Edit::SetSettings(settings));
    let came = |session: &mut Session| session.update(file("b", &theirs.replica, 3));
    came(&mut ours);
    let incoming = ours.incoming.as_ref().unwrap();
    assert_eq!(incoming.choices.differing.len(), 1, "exactly that: {:?}", incoming.choices.differing);
    accepted(&mut ours);
    assert_eq!(ours.book.settings.small_target, 3);
    let tells = |session: &Session| session.replica.log.iter().any(|(_, entry)| entry.speaks_of(Kind::Settings));
    assert!(!tells(&ours), "the diary says nothing of what was not taken");
    came(&mut ours);
    ours.update(Event::TakeChoice("small_target".into(), true));
    assert!(!ours.incoming.as_ref().unwrap().changes_nothing());
    accepted(&mut ours);
    assert_eq!((ours.book.settings.small_target, tells(&ours)), (5, true));
    came(&mut ours);
    assert!(ours.incoming.as_ref().unwrap().choices.differing.is_empty());
}

#[test]
fn a_package_in_an_empty_book_asks_whose_it_is() {
    let above = with(small());
    let (own, _) = twin_of(&above.book);
    let top = unit_id(1);
    let taken = |packet| {
        let cover = Cover { packet, scope: Scope { units: vec![top], period: None }, as_of: None };
        let maker = Maker { station: above.station, name: String::new(), seed: None };
        let text = Order::packet(&above.replica, maker, cover, &BTreeSet::new()).at_once();
        let mut session = found(Opening::Fresh);
        session.update(Event::File("goi.json".into(), text.as_bytes().into()));
        session
    };
    // What goes up is read above: nobody is asked to be one of those who sent it.
    for packet in [Packet::Counts, Packet::Records, Packet::Anonymous] {
        let incoming = taken(packet).incoming.unwrap();
        assert!(incoming.may_enter() && !incoming.wants_home(), "{packet:?}");
    }
    let mut session = taken(Packet::Targets);
    let incoming = session.incoming.as_ref().unwrap();
    assert!(incoming.wants_home() && incoming.homes().len() > 1);
    accepted(&mut session);
    assert!(session.book.units.is_empty(), "nothing comes in before it is said");
    session.update(Event::IsHome(Some(own)));
    accepted(&mut session);
    assert_eq!((session.book.settings.home, session.unit()), (Some(own), Some(own)));
    // A whole book says itself whose it is.
    let mut session = found(Opening::Fresh);
    session.update(file("so", &above.replica, 3));
    assert!(!session.incoming.as_ref().unwrap().asks_home());
}
