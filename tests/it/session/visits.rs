//! One machine in many visits: its tabs beside each other, the page that is opened again, an older program's numbers before
//! them. For the machine itself and for whoever takes its files in, all of it is one machine.

use super::desk::{given, moment, says, stored};
use super::lives::{adds, called, copied, file, machine, names, neighbour, takes, visit};
use super::sending::{at_home, commune, send, take};
use crate::note::{YEAR, day, person_id, unit_id};
use so_nguon::domain::{Edit, Id, Indicator, Note, PersonId};
use so_nguon::exchange::signature::Seed;
use so_nguon::exchange::trust::{Known, Verdict};
use so_nguon::exchange::{Maker, Packet, write_replica};
use so_nguon::merge::{Author, Deed, Dot, Replica, Settling};
use so_nguon::session::{Effect, Event, News, Remarks, Sending, Session};
use so_nguon::stats::{Figures, Pair, Question};
use std::sync::Arc;

/// Somebody is added; what the other tabs hear of it.
fn told(session: &mut Session, name: &str) -> (PersonId, Event) {
    let id = PersonId(session.next_id());
    match &session.update(Event::Edit(Edit::SetPerson(id, Some(called(name)))))[..] {
        [Effect::Append(_, told)] => (id, Event::Heard(Arc::clone(told))),
        other => panic!("{other:?}"),
    }
}

#[test]
fn tabs_of_one_machine_hear_each_other_and_know_each_others_files() {
    let (mut one, mut other) = (visit(machine(), &copied(), 1), visit(machine(), &copied(), 2));
    let mut ids = Vec::new();
    for (n, name) in ["Nguyễn Thị Xê", "Trần Văn Ýt", "Lê Văn Một", "Phạm Thị Hai"].into_iter().enumerate()
    {
        let (writes, hears) = if n % 2 == 0 { (&mut one, &mut other) } else { (&mut other, &mut one) };
        let (id, event) = told(writes, name);
        hears.update(event);
        ids.push(id);
    }
    ids.dedup();
    assert_eq!((ids.len(), says(&one), says(&other)), (4, None, None), "nobody is behind, and no two share an id");
    assert!(one.book == other.book && one.replica.clashes().is_empty());
    assert_eq!(takes(&mut other, file(&mut one)), (true, Remarks::default()));
    // What the other tab has written is not taken back here.
    one.update(Event::Undo);
    assert!(!names(&one.book).contains("Lê Văn Một") && names(&one.book).contains("Phạm Thị Hai"));
}

#[test]
fn a_page_that_is_opened_again_goes_on_behind_the_visit_before() {
    let mut before = visit(machine(), &copied(), 1);
    let first = adds(&mut before, "Nguyễn Thị Xê");
    let backup = file(&mut before);
    let mut now = visit(machine(), &before.replica, 2);
    assert_eq!(now.update(Event::Undo), [], "what was done before the page was closed stays");
    let second = adds(&mut now, "Trần Văn Ýt");
    assert!(first.0.order() < second.0.order() && first.0.station != second.0.station);
    assert!(now.last_write() > before.last_write() && now.station == before.station);
    // One's own backup is nothing new, nor is anything missed.
    assert_eq!(takes(&mut now, backup), (true, Remarks::default()));
}

/// A file of a visit, signed with the machine's key.
fn signed(session: &mut Session, seed: u8) -> Event {
    session.update(Event::Trust(Some(Seed::of([seed; 32])), Known::default()));
    file(session)
}

#[test]
fn one_key_vouches_for_every_visit_and_for_a_copy() {
    let key = Seed::of([1; 32]).key();
    let mut above = visit(neighbour(), &Replica::default(), 9);
    above.update(Event::Trust(Some(Seed::of([2; 32])), Known::default()));
    let mut judged = |file: Event| {
        above.update(file);
        let said = above.incoming.as_ref().unwrap().files[0].verdict.clone();
        above.update(Event::Accept);
        said
    };
    let mut first = visit(machine(), &copied(), 1);
    assert_eq!(judged(signed(&mut first, 1)), Verdict::First(key));
    let mut second = visit(machine(), &first.replica, 2);
    adds(&mut second, "Nguyễn Thị Xê");
    assert_eq!(judged(signed(&mut second, 1)), Verdict::Same(key));
    // A copy of the profile has the key as well: it is the same machine to others.
    let mut copy = visit(machine(), &first.replica, 3);
    adds(&mut copy, "Trần Văn Ýt");
    assert_eq!(judged(signed(&mut copy, 1)), Verdict::Same(key));
    let mut stranger = visit(machine(), &first.replica, 4);
    assert!(
        matches!(judged(signed(&mut stranger, 3)), Verdict::Other { .. }),
        "who has not its key is not this machine"
    );
}

/// The commune's desk in a visit of its machine.
fn at_commune(stored: &Replica, n: u64) -> Session {
    let mut session = visit(machine(), stored, n);
    session.update(Event::Go(format!("#/du-lieu?don-vi={}&ky=2016", commune())));
    session
}

fn begun() -> Replica {
    let so_nguon::store::packed::Opening::Book(opened) = stored(at_home(), Vec::new()) else { panic!() };
    opened.replica
}

#[test]
fn what_an_earlier_visit_took_away_goes_where_it_was_sent() {
    let (mut home, mut above) = (at_commune(&begun(), 1), visit(neighbour(), &begun(), 2));
    home.update(Event::Edit(Edit::SetPerson(person_id(1), None)));
    let records = send(&mut at_commune(&home.replica, 3), Packet::Records, false);
    take(&mut above, &records);
    assert!(above.book.persons.get(&person_id(1)).is_none() && above.replica.clashes().is_empty());
}

#[test]
fn what_this_machine_has_counted_is_its_own_in_every_visit() {
    let pairs = |session: &Session| -> Vec<Pair> {
        let figures = Figures::of(&session.book, Question { period: YEAR, as_of: day("2016-12-31") }, None).unwrap();
        session.pairs(&figures, unit_id(3), None)
    };
    let mut home = at_commune(&begun(), 1);
    given(&mut home, Event::Send(Sending { packet: Packet::Counts, combined: false }, moment(0))).unwrap();
    assert!(home.book.facts.iter().any(|(key, _)| key.indicator == Indicator::ADMITTED));
    let (then, now) = (pairs(&home), pairs(&at_commune(&home.replica, 2)));
    assert_eq!(then, now);
    assert_ne!(then, pairs(&visit(neighbour(), &home.replica, 3)), "another machine takes them for a report");
}

/// The book as a program wrote it that had one name for all visits: this one more person, by this number of the machine.
fn by_an_older_program(number: u32) -> (Replica, PersonId) {
    let (base, id) = (copied(), PersonId(Id { station: machine(), number }));
    let next = Arc::new(base.book.apply(&Edit::SetPerson(id, Some(called("Nguyễn Thị Xê")))).unwrap());
    let by = Author { name: Note::default(), at: moment(3) };
    let dot = Dot::new(machine(), number);
    (base.commit(next, Deed::SetPerson, &Settling::default(), dot, &by).0, id)
}

#[test]
fn a_book_of_the_old_numbers_goes_on_and_its_files_are_known() {
    // Such a program left gaps, and after damage took its numbers from the clock.
    for number in [2, 700, 210_000_000] {
        let (old, id) = by_an_older_program(number);
        let maker = Maker { station: machine(), name: String::new(), seed: None };
        let backup = Event::File("cu.json".into(), write_replica(&old, &maker).as_bytes().into());
        let mut now = visit(machine(), &old, 1);
        let new = adds(&mut now, "Trần Văn Ýt");
        assert!(new != id && new.0.station.is_kin(machine()));
        assert_eq!(takes(&mut now, backup.clone()), (true, Remarks::default()), "{number}");
        // Where the profile was set back before the new program came, the old file brings back what is missed.
        let mut back = visit(machine(), &copied(), 2);
        adds(&mut back, "Lê Văn Một");
        assert_eq!(takes(&mut back, backup), (false, Remarks { forgotten: 1, ahead: None, ..Remarks::default() }));
        takes(&mut back, file(&mut now));
        takes(&mut now, file(&mut back));
        assert_eq!(back.book, now.book);
        let all = ["Nguyễn Thị Xê", "Trần Văn Ýt", "Lê Văn Một"].map(String::from);
        assert!(names(&now.book).is_superset(&all.into()) && now.replica.clashes().is_empty());
    }
}

#[test]
fn a_tab_that_was_silent_for_long_builds_on_what_the_log_knows() {
    let (one, mut other) = (visit(machine(), &copied(), 1), visit(machine(), &copied(), 2));
    let (_, first) = told(&mut other, "Nguyễn Thị Xê");
    let Event::Heard(first) = first else { panic!() };
    let (_, second) = told(&mut other, "Trần Văn Ýt");
    // Opened from a root that does not tell of that visit any more, though all of it is there.
    let mut replica: Replica = one.replica.join(&first);
    replica.heard = [one.last_write()].into_iter().collect();
    let mut late = visit(machine(), &replica, 3);
    late.update(second);
    assert_eq!((says(&late), &late.book), (None::<&News>, &other.book));
    // And it counts on from there.
    assert!(late.replica.last_write() >= other.last_write().number && late.next_id().number > 1);
}
