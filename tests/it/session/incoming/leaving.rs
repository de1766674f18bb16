//! Leaving records out of an import: they stay as they are here, what cannot stand without them stays too, the rest comes as it
//! would have come, and the same file brings them later.

use crate::merge::whole::{Steps, apart, steps};
use crate::note::{cases, fact, figure, person, person_id, unit_id, version};
use crate::session::desk::{found, kept, small, today, with};
use proptest::prelude::*;
use so_nguon::domain::{Book, Edit, Flaw, Indicator, Station, UnitKind, flaws};
use so_nguon::exchange::{Maker, write, write_replica};
use so_nguon::merge::{Clash, Kind, Replica};
use so_nguon::session::{Act, Event, Incoming, Session, Subject};
use so_nguon::store::packed::{Opened, Opening};
use std::collections::BTreeSet;

/// A desk with this replica.
pub fn at_desk(replica: &Replica) -> Session {
    found(Opening::Book(Box::new(Opened { replica: replica.clone(), aside: Vec::new(), ..Opened::default() })))
}

/// Takes in what waits, with the word that is asked for where much would go.
pub fn accepted(session: &mut Session) {
    session.update(Event::TypeWord("XÓA".into()));
    session.update(Event::Accept);
}

/// A replica as a file of this name.
pub fn file(name: &str, replica: &Replica, station: u64) -> Event {
    let maker = Maker { station: Station::from_bits(station), name: String::new(), seed: None };
    Event::File(format!("{name}.json"), write_replica(replica, &maker).as_bytes().into())
}

/// The small organisation with a unit more, a person and a figure in it, and a person changed elsewhere.
fn theirs() -> Book {
    let edits = [
        Edit::AddUnit(unit_id(8), version("Xã Mới", Some(unit_id(1)), UnitKind::Commune)),
        Edit::AddUnit(unit_id(9), version("Chi bộ Mới", Some(unit_id(8)), UnitKind::Branch)),
        Edit::SetPerson(person_id(50), Some(person(unit_id(9), "2016-05-05"))),
        Edit::SetFact(figure(unit_id(8), Indicator::Members), Some(fact(90, "2016-12-31"))),
        Edit::SetFact(figure(unit_id(1), Indicator::ADMITTED), Some(fact(23, "2016-12-31"))),
    ];
    small().apply(&Edit::All(edits.to_vec())).unwrap()
}

fn came() -> Session {
    let mut session = with(small());
    let text = write(&theirs(), &Maker { station: Station::from_bits(3), name: String::new(), seed: None });
    session.update(Event::File("xa-b.json".into(), text.as_bytes().into()));
    session
}

fn waiting(session: &Session) -> &Incoming {
    session.incoming.as_ref().unwrap()
}

#[test]
fn every_record_that_would_be_touched_is_told_with_its_unit_and_its_fields() {
    let session = came();
    let incoming = waiting(&session);
    let told: Vec<_> = incoming.touches.iter().map(|t| (t.subject.kind(), t.act, t.owner)).collect();
    let (one, eight, nine) = (Some(unit_id(1)), Some(unit_id(8)), Some(unit_id(9)));
    assert_eq!(
        told,
        [
            (Kind::Units, Act::Added, eight),
            (Kind::Units, Act::Added, nine),
            (Kind::Facts, Act::Changed, one),
            (Kind::Facts, Act::Added, eight),
            (Kind::Persons, Act::Added, nine),
        ]
    );
    let changed = incoming.fields(incoming.touches[2].subject);
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(incoming.fields(Subject::Person(person_id(50))).len() > 2, "all that a new record says");
}

#[test]
fn what_cannot_stand_without_it_is_left_along() {
    let mut session = came();
    let (unit, branch, who) = (Subject::Unit(unit_id(8)), Subject::Unit(unit_id(9)), Subject::Person(person_id(50)));
    let members = Subject::Fact(figure(unit_id(8), Indicator::Members));
    session.update(Event::LeaveOut(vec![unit], true));
    assert_eq!(*waiting(&session).along, BTreeSet::from([branch, who, members]));
    assert!(kept(&session.update(Event::Accept)).is_some());
    let figure_alone =
        small().apply(&Edit::SetFact(figure(unit_id(1), Indicator::ADMITTED), Some(fact(23, "2016-12-31"))));
    assert_eq!(*session.book, figure_alone.unwrap());
    session.update(Event::Undo);
    assert_eq!(*session.book, small(), "one step");

    // Leaving the branch leaves the person, and taking it in again brings both.
    let mut session = came();
    session.update(Event::LeaveOut(vec![branch], true));
    assert_eq!(*waiting(&session).along, BTreeSet::from([who]));
    session.update(Event::LeaveOut(vec![branch], false));
    assert!(waiting(&session).along.is_empty());
    session.update(Event::Accept);
    assert_eq!(*session.book, theirs());
}

#[test]
fn where_everything_is_left_nothing_is_written() {
    let mut session = came();
    let all: Vec<Subject> = waiting(&session).touches.iter().map(|t| t.subject).collect();
    session.update(Event::LeaveOut(all, true));
    assert!(waiting(&session).leaves_everything());
    assert_eq!(session.update(Event::Accept), []);
    assert!(session.incoming.is_some() && *session.book == small());
}

#[test]
fn a_removal_can_be_left_and_the_unit_stays_with_who_is_in_it() {
    let mut here = with(theirs());
    let mut there = with(Book::default());
    there.update(file("a", &here.replica, 9));
    there.update(Event::Accept);
    let gone = [Edit::SetPerson(person_id(50), None), Edit::RemoveUnit(unit_id(9))];
    there.update(Event::Edit(Edit::All(gone.to_vec())));
    assert_eq!(there.book.persons.len() + 1, here.book.persons.len());
    here.update(file("b", &there.replica, 3));
    let removed: Vec<_> = waiting(&here).touches.iter().map(|t| (t.subject, t.act)).collect();
    let (unit, who) = (Subject::Unit(unit_id(9)), Subject::Person(person_id(50)));
    assert_eq!(removed, [(unit, Act::Removed), (who, Act::Removed)]);
    here.update(Event::LeaveOut(vec![who], true));
    assert_eq!(*waiting(&here).along, BTreeSet::from([unit]), "nobody stays in a unit that goes");
}

/// Records that name a unit that is not there.
fn adrift(book: &Book) -> Vec<Flaw> {
    let about = |flaw: &Flaw| {
        matches!(
            flaw,
            Flaw::NoParent(_) | Flaw::TargetWithoutUnit(_) | Flaw::FactWithoutUnit(_) | Flaw::PersonWithoutUnit(_)
        )
    };
    flaws(book, today()).into_iter().filter(about).collect()
}

/// Whether a record is the same in both books.
fn same(subject: Subject, one: &Book, other: &Book) -> bool {
    match subject {
        Subject::Settings => one.settings == other.settings,
        Subject::Period(id) => one.periods.get(&id) == other.periods.get(&id),
        Subject::Unit(id) => one.units.get(&id) == other.units.get(&id),
        Subject::Target(key) => one.targets.get(&key) == other.targets.get(&key),
        Subject::Fact(key) => one.facts.get(&key) == other.facts.get(&key),
        Subject::Person(id) => one.persons.get(&id) == other.persons.get(&id),
        Subject::Matter(id) => one.matters.get(&id) == other.matters.get(&id),
    }
}

fn leaves(steps: &Steps, mask: u64) -> Result<(), TestCaseError> {
    let all = apart(steps);
    let (ours, theirs) = (&all[0], &all[1]);
    let came = || {
        let mut session = at_desk(ours);
        session.update(file("a", theirs, 1));
        session
    };
    let clashes = |session: &Session| session.replica.clashes();
    let mut whole = came();
    accepted(&mut whole);

    let mut session = came();
    let (touches, unsaid) = (waiting(&session).touches.clone(), waiting(&session).after.clone());
    let picked = |at: &usize| mask >> (at % 64) & 1 == 1;
    let left: Vec<Subject> = (0..touches.len()).filter(picked).map(|at| touches[at].subject).collect();
    session.update(Event::LeaveOut(left.clone(), true));
    let incoming = session.incoming.clone().unwrap();
    for touch in touches.iter() {
        let wanted = if incoming.is_left(touch.subject) { &ours.book } else { incoming.whole() };
        // One of the calendar opens again by itself where a record that comes names it.
        let opens = matches!(touch.subject, Subject::Period(id) if id.calendar().is_some());
        prop_assert!(opens || same(touch.subject, &incoming.after, wanted), "{touch:?}");
    }
    let known: Vec<Flaw> = adrift(&ours.book).into_iter().chain(adrift(&unsaid)).collect();
    let new: Vec<Flaw> = adrift(&incoming.after).into_iter().filter(|flaw| !known.contains(flaw)).collect();
    prop_assert_eq!(new, vec![], "left {:?}, along {:?}", left, &incoming.along);
    let waits = clashes(&session).len();
    accepted(&mut session);
    if session.incoming.is_none() {
        prop_assert_eq!(&session.book, &incoming.after);
        let left_ones = |clash: &&Clash| Subject::of_clash(clash).is_some_and(|s| incoming.is_left(s));
        let grown = clashes(&session).iter().filter(left_ones).count();
        let before = ours.clashes().iter().filter(left_ones).count();
        prop_assert_eq!(grown, before, "what is left waits for nobody");
        prop_assert!(clashes(&session).len() <= waits + whole.replica.clashes().len());
    }
    // The same file once more, and nothing left: as if it had come whole at once. Where the book here had been emptied, what
    // is taken back later is another write than what was taken back at first.
    let later = taken_back(&mut session, theirs);
    if !ours.book.is_empty() {
        taken_back(&mut whole, theirs);
    }
    prop_assert_eq!(&session.book, &whole.book);
    prop_assert_eq!(clashes(&session), clashes(&whole));
    if later.is_empty() {
        prop_assert_eq!(&session.replica.contexts.persons, &whole.replica.contexts.persons);
        prop_assert_eq!(&session.replica.contexts.facts, &whole.replica.contexts.facts);
    }
    Ok(())
}

/// Takes the file in once more with all that was taken away here: those records.
fn taken_back(session: &mut Session, theirs: &Replica) -> Vec<Subject> {
    session.update(file("a", theirs, 1));
    let all = session.incoming.as_ref().unwrap().touches.clone();
    let gone: Vec<Subject> = all.iter().filter(|t| t.act == Act::Buried).map(|t| t.subject).collect();
    session.update(Event::LeaveOut(gone.clone(), false));
    accepted(session);
    gone
}

/// An emptied book is given its file, one record is left, and then wanted after all.
#[test]
fn what_was_taken_away_here_comes_later_from_the_same_file() {
    let steps = [
        (0, Some(1), (0, 3, 0, 0, 0)),
        (0, None, (7, 3, 0, 0, 0)),
        (1, None, (8, 3, 0, 0, 0)),
        (1, None, (0, 1, 0, 0, 0)),
    ];
    leaves(&steps.to_vec(), 9_789_246_939_968_641_964).unwrap();
}

/// A figure of a unit that was taken away here comes without it, as ever: that is for a person to see to.
#[test]
fn what_others_built_on_it_comes_as_ever() {
    let steps = [
        (2, None, (0, 4, 0, 0, 0)),
        (0, Some(1), (0, 1, 0, 0, 0)),
        (1, None, (8, 1, 1, 0, 0)),
        (0, None, (7, 1, 0, 0, 0)),
        (2, Some(0), (3, 4, 0, 0, 0)),
    ];
    leaves(&steps.to_vec(), 960_716_560_900_244_788).unwrap();
}

#[test]
fn what_was_taken_away_here_is_told_and_left() {
    let mut here = with(theirs());
    let old = here.replica.clone();
    let gone = [Edit::SetPerson(person_id(50), None), Edit::RemoveUnit(unit_id(9))];
    here.update(Event::Edit(Edit::All(gone.to_vec())));
    let less = here.book.clone();
    here.update(file("a", &old, 9));
    let incoming = waiting(&here);
    let (unit, who) = (Subject::Unit(unit_id(9)), Subject::Person(person_id(50)));
    assert!(incoming.touches.iter().map(|t| (t.subject, t.act)).eq([(unit, Act::Buried), (who, Act::Buried)]));
    assert!(incoming.changes_nothing() && !incoming.leaves_everything() && incoming.preview.is_nothing());
    assert!(std::sync::Arc::ptr_eq(&incoming.after, &less), "nothing is counted anew");
    assert!(incoming.fields(who).len() > 2, "it can be looked at");
    // The person cannot stand without the unit.
    here.update(Event::LeaveOut(vec![who], false));
    assert!(waiting(&here).along.contains(&who) && waiting(&here).leaves_everything());
    here.update(Event::LeaveOut(vec![unit], false));
    assert!(!waiting(&here).changes_nothing());
    here.update(Event::Accept);
    assert_eq!(*here.book, theirs());
    here.update(Event::Undo);
    assert_eq!(here.book, less);
    // Said no to, it stays away, here and wherever this book goes.
    here.update(file("a", &old, 9));
    here.update(Event::Accept);
    assert_eq!((&here.book, here.replica.clashes()), (&less, vec![]));
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn what_is_left_stays_and_can_come_later(steps in steps(), mask in any::<u64>()) {
        leaves(&steps, mask)?;
    }
}
