//! Two desks that did not know of each other's writes: the file brings the other value, a person chooses, and may take it back.

use super::desk::{edit, given, kept, moment, says, small, stored, today, with};
use crate::note::{count, fact, figure, unit_id};
use so_nguon::domain::{Edit, Indicator, Station};
use so_nguon::merge::{Clash, Rule};
use so_nguon::session::{Claim, Event, News, Prefs, Session};
use std::sync::Arc;

/// The same book at another desk.
fn elsewhere() -> Session {
    let station = Station::from_bits(3);
    let mut session = Session::open(stored(small(), Vec::new()), Prefs::default(), station, today(), "");
    session.update(Event::Claimed(Claim::Writer(station)));
    session
}

/// Its whole book as a file comes in here.
fn comes(here: &mut Session, there: &mut Session) {
    let (_, text) = given(there, Event::Export(moment(1))).unwrap();
    here.update(Event::File("xa-b.json".into(), text.as_bytes().into()));
}

fn value(session: &Session) -> u32 {
    session.book.facts.get(&figure(unit_id(3), Indicator::ADMITTED)).unwrap().value.get()
}

#[test]
fn a_file_that_only_disagrees_is_taken_in_and_settled() {
    let (mut here, mut there) = (with(small()), elsewhere());
    here.update(Event::Edit(edit(5)));
    there.update(Event::Edit(edit(7)));
    comes(&mut here, &mut there);
    let incoming = here.incoming.clone().unwrap();
    assert!(incoming.preview.is_nothing(), "what is shown stays");
    assert_eq!((incoming.rivals, incoming.changes_nothing()), (1, false));
    assert!(kept(&here.update(Event::Accept)).is_some());
    assert_eq!((value(&here), says(&here)), (5, Some(&News::Imported)));
    // Chosen, taken back, and no longer asked.
    let clash = here.replica.clashes().remove(0);
    let before = Arc::clone(&here.book);
    assert!(kept(&here.update(Event::Settle(Box::new(clash.clone()), 1))).is_some());
    assert_eq!((value(&here), here.replica.clashes()), (7, vec![]));
    assert_eq!(here.update(Event::Settle(Box::new(clash), 0)), []);
    assert_eq!(says(&here), Some(&News::Overtaken));
    here.update(Event::Undo);
    assert!(Arc::ptr_eq(&here.book, &before));
    // The same file again has nothing to say.
    comes(&mut here, &mut there);
    assert!(here.incoming.as_ref().unwrap().changes_nothing());
}

#[test]
fn to_confirm_what_is_shown_is_a_write_but_no_step() {
    let (mut here, mut there) = (with(small()), elsewhere());
    here.update(Event::Edit(edit(5)));
    there.update(Event::Edit(edit(7)));
    comes(&mut here, &mut there);
    here.update(Event::Accept);
    let (clash, step) = (here.replica.clashes().remove(0), here.history.last().cloned());
    assert!(kept(&here.update(Event::Settle(Box::new(clash), 0))).is_some());
    assert_eq!((value(&here), here.replica.clashes(), here.history.last()), (5, vec![], step.as_ref()));
    assert_eq!(here.book.facts.get(&figure(unit_id(3), Indicator::ADMITTED)).unwrap().value, count(5));
}

#[test]
fn a_rule_settles_all_in_one_step_that_can_be_taken_back() {
    let (mut here, mut there) = (with(small()), elsewhere());
    let members = |n| Edit::SetFact(figure(unit_id(3), Indicator::Members), Some(fact(n, "2016-12-31")));
    here.update(Event::Edit(Edit::All(vec![edit(5), members(50)])));
    there.update(Event::Edit(Edit::All(vec![edit(7), members(70)])));
    comes(&mut here, &mut there);
    here.update(Event::Accept);
    let clashes: Arc<[Clash]> = here.replica.clashes().into();
    let before = Arc::clone(&here.book);
    assert_eq!(clashes.len(), 2);
    assert_eq!(here.update(Event::SettleBy(Arc::clone(&clashes), Rule::Of(Station::from_bits(8)))), []);
    assert!(kept(&here.update(Event::SettleBy(Arc::clone(&clashes), Rule::Of(Station::from_bits(3))))).is_some());
    assert_eq!((value(&here), here.replica.clashes()), (7, vec![]));
    assert_eq!(here.update(Event::SettleBy(clashes, Rule::Of(Station::from_bits(3)))), []);
    assert_eq!(says(&here), Some(&News::Overtaken));
    here.update(Event::Undo);
    assert!(Arc::ptr_eq(&here.book, &before));
}
