//! The preview counts all that a file would do, and what takes much away asks for a typed word.

use super::super::desk::{elsewhere, says, small, with};
use super::leaving::file;
use crate::note::{fact, figure, person, person_id, unit_id};
use so_nguon::domain::{Book, Edit, FactKey, Indicator, Period, PeriodId};
use so_nguon::exchange::{Maker, write_replica};
use so_nguon::merge::{Deed, Kind, Replica, Settling};
use so_nguon::session::{Event, News, Removal, Session, Tally, confirms_removing};

/// The replica after another station has left its book so, whatever its own door would say.
fn wrote(replica: &Replica, change: impl FnOnce(&mut Book)) -> Replica {
    let mut book = (*replica.book).clone();
    change(&mut book);
    let dot = replica.next_dot(so_nguon::domain::Station::from_bits(3));
    let by = so_nguon::merge::Author { name: so_nguon::domain::Note::default(), at: super::super::desk::moment(1) };
    replica.commit(book.into(), Deed::All, &Settling::default(), dot, &by).0
}

/// A desk with twenty persons more than the small organisation.
fn many() -> Session {
    let mut session = with(small());
    let add = |n| Edit::AddPerson(person_id(n), person(unit_id(2), "2016-05-19"));
    session.update(Event::Edit(Edit::All((100..120).map(add).collect())));
    session
}

fn tally(session: &Session, kind: Kind) -> Tally {
    *session.incoming.as_ref().unwrap().tallies().iter().find(|tally| tally.kind == kind).unwrap()
}

#[test]
fn what_goes_is_counted_and_asks_for_a_word() {
    let mut session = many();
    let (before, all) = (session.book.clone(), session.book.persons.len());
    let keys: Vec<_> = before.persons.iter().map(|(id, _)| *id).collect();
    let poison = wrote(&session.replica, |book| keys.iter().for_each(|id| book.persons.remove(id)));
    session.update(file("mo", &poison, 3));
    let of = tally(&session, Kind::Persons);
    assert_eq!((of.added, of.changed, of.removed, of.same), (0, 0, all, 0));
    let removals = session.incoming.as_ref().unwrap().removals();
    assert_eq!(removals, [Removal::Many(Kind::Persons, all, all)]);
    for typed in ["", "XOA HET", "có"] {
        session.update(Event::TypeWord(typed.into()));
        assert_eq!(session.update(Event::Accept), [], "not without the word");
        assert_eq!(session.book, before);
    }
    // Most of them are left: what still goes is few, and nobody is asked.
    let most: Vec<_> = keys[2..].iter().map(|id| so_nguon::session::Subject::Person(*id)).collect();
    session.update(Event::LeaveOut(most.clone(), true));
    assert_eq!((2 * 10 > all, session.incoming.as_ref().unwrap().wants_word()), (false, false));
    session.update(Event::LeaveOut(most, false));
    session.update(Event::TypeWord("xóa".into()));
    session.update(Event::Accept);
    assert_eq!((says(&session), session.book.persons.len()), (Some(&News::Imported), 0));
    session.update(Event::Undo);
    assert_eq!(session.book.persons, before.persons);
}

#[test]
fn a_word_is_for_what_was_shown() {
    let mut session = many();
    let keys: Vec<_> = session.book.persons.iter().map(|(id, _)| *id).collect();
    let poison = wrote(&session.replica, |book| keys.iter().for_each(|id| book.persons.remove(id)));
    session.update(file("mo", &poison, 3));
    session.update(Event::TypeWord("REMOVE".into()));
    assert!(!session.incoming.as_ref().unwrap().wants_word());
    session.update(Event::LeaveOut(vec![so_nguon::session::Subject::Person(keys[0])], true));
    assert!(session.incoming.as_ref().unwrap().wants_word(), "it would do something else now");
    session.update(Event::Decline);
    session.update(file("mo", &poison, 3));
    assert!(session.incoming.as_ref().unwrap().wants_word(), "nor is it for the next file");
}

#[test]
fn the_top_of_the_organisation_does_not_go_by_the_way() {
    let mut session = with(small());
    let poison = wrote(&session.replica, |book| book.units.remove(&unit_id(1)));
    session.update(file("goc", &poison, 3));
    assert_eq!(session.incoming.as_ref().unwrap().removals(), [Removal::Root(unit_id(1))]);
    assert_eq!(session.update(Event::Accept), []);
    assert!(session.book.units.get(&unit_id(1)).is_some());
}

#[test]
fn one_record_goes_as_ever() {
    let mut session = many();
    let gone = wrote(&session.replica, |book| book.persons.remove(&person_id(100)));
    session.update(file("mot", &gone, 3));
    assert_eq!((tally(&session, Kind::Persons).removed, session.incoming.as_ref().unwrap().removals()), (1, vec![]));
    session.update(Event::Accept);
    assert!(session.book.persons.get(&person_id(100)).is_none());
}

#[test]
fn what_waits_for_a_decision_is_counted() {
    let set = |n| Event::Edit(Edit::SetFact(figure(unit_id(3), Indicator::ADMITTED), Some(fact(n, "2016-12-31"))));
    let mut here = with(small());
    let mut there = elsewhere(&here.replica);
    here.update(set(5));
    there.update(set(7));
    here.update(file("khac", &there.replica, 3));
    let of = tally(&here, Kind::Facts);
    assert_eq!((of.clashing, of.removed, of.held, of.refused), (1, 0, 0, 0));
    assert!(confirms_removing(" xoa ") && !confirms_removing("xóa 5"));
}

/// What of a file nothing comes of is counted too: what it would change or take away beyond its sender's scope, and what is in
/// a file that is refused.
#[test]
fn what_is_held_back_or_refused_is_counted() {
    let set = Edit::SetFact(figure(unit_id(3), Indicator::ADMITTED), Some(fact(7, "2016-12-31")));
    let mut here = with(small());
    let mut there = elsewhere(&here.replica);
    there.update(Event::Edit(set));
    let beyond = wrote(&there.replica, |book| book.facts.remove(&figure(unit_id(1), Indicator::ADMITTED)));
    let maker = Maker { station: so_nguon::domain::Station::from_bits(3), name: String::new(), seed: None };
    let whole = write_replica(&beyond, &maker);
    let scope = format!("\"packet\": \"records\",\n  \"scope\": {{\"units\":[\"{}\"]}}", unit_id(2));
    let text = whole.replacen("\"packet\": \"book\"", &scope, 1);
    assert_ne!(text, whole);
    here.update(Event::File("ngoai.json".into(), text.as_bytes().into()));
    let of = tally(&here, Kind::Facts);
    assert_eq!((of.held, of.added, of.changed, of.removed, of.refused), (2, 0, 0, 0, 0));

    let mut broken = (*here.book).clone();
    broken.persons.put(person_id(99), person(unit_id(77), "2016-05-05"));
    let text = write_replica(&Replica { book: broken.into(), ..Replica::default() }, &maker);
    here.update(Event::File("hong.json".into(), text.as_bytes().into()));
    let of = tally(&here, Kind::Persons);
    assert_eq!((of.refused, of.added), (1 + here.book.persons.len(), 0));
}

/// A period that opens with a figure of it is nobody's choice: it is neither counted nor listed. One that was opened is.
#[test]
fn what_is_counted_is_what_is_listed() {
    for opened in [false, true] {
        let mut here = with(small());
        let next = PeriodId::Year(2017);
        let key = FactKey { period: next, ..figure(unit_id(3), Indicator::ADMITTED) };
        let there = wrote(&here.replica, |book| {
            book.facts.put(key, fact(7, "2017-12-31"));
            if opened {
                book.periods.insert(next, Period::over(next.calendar().unwrap()));
            }
        });
        here.update(file("khac", &there, 3));
        let touches = &here.incoming.as_ref().unwrap().touches;
        let listed = touches.iter().filter(|touch| touch.subject.kind() == Kind::Periods).count();
        assert_eq!((tally(&here, Kind::Periods).added, listed), (usize::from(opened), usize::from(opened)));
        assert_eq!(tally(&here, Kind::Facts).added, 1);
    }
}
