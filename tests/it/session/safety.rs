//! Copies, the linked file, the reminder: what each word of the browser changes, and what each wish asks.

use super::desk::{edit, found, given, moment, small, stored, with};
use crate::note::day;
use so_nguon::domain::Book;
use so_nguon::merge::Replica;
use so_nguon::session::{
    BookCopy, CopyTrouble, Counts, DiskTrouble, Effect, Event, LinkedFile, Mended, News, Origin, Told, Urgency, Wish,
};
use so_nguon::store::Aside;
use std::sync::Arc;

fn copy(id: u32) -> BookCopy {
    BookCopy { id, at: moment(9), counts: Counts::of(&small()), units: 900 }
}

#[test]
fn a_copy_is_looked_into_and_restored_and_that_can_be_taken_back() {
    let mut session = with(small());
    session.update(Event::Edit(edit(5)));
    let before = Arc::clone(&session.book);
    assert_eq!(session.update(Event::Wish(Wish::LookInto(3))), [Effect::Wish(Wish::LookInto(3))]);
    assert_eq!(session.update(Event::Wish(Wish::Copy)), [], "one thing at a time");
    let copied = Replica { book: Arc::new(small()), ..Replica::default() };
    assert_eq!(session.update(Event::Told(Told::Looked(3, Ok(Arc::new(copied))))), []);
    let looked = session.safety.looked.clone().unwrap().unwrap();
    assert!(matches!(looked.origin, Origin::Copy(3, _)));
    assert_eq!((looked.preview.facts.is_nothing(), looked.back.facts.added.len()), (true, 1));
    assert!(!session.safety.busy);
    assert!(Arc::ptr_eq(&session.book, &before), "to look changes nothing");
    // A copy of what is here comes first.
    assert_eq!(session.update(Event::Wish(Wish::Restore)), [Effect::Wish(Wish::Copy)]);
    assert_eq!(session.update(Event::Wish(Wish::Restore)), [], "once");
    assert!(Arc::ptr_eq(&session.book, &before));
    let effects = session.update(Event::Told(Told::Copied(Ok(copy(4)), true)));
    assert!(matches!(&effects[..], [Effect::Wish(Wish::Measure), Effect::Append(..)]), "{effects:?}");
    assert_eq!((&*session.book, session.news.clone().map(|n| n.1)), (&small(), Some(News::Restored)));
    assert!(session.safety.looked.is_none() && session.update(Event::Wish(Wish::Restore)).is_empty());
    session.update(Event::Undo);
    assert!(Arc::ptr_eq(&session.book, &before));
}

#[test]
fn what_came_of_a_copy_is_told_to_who_asked() {
    let mut session = with(small());
    session.update(Event::Told(Told::Copied(Ok(copy(1)), false)));
    assert_eq!(session.safety.copied, None, "nobody asked");
    session.update(Event::Wish(Wish::Copy));
    let effects = session.update(Event::Told(Told::Copied(Err(CopyTrouble::Differs), true)));
    assert_eq!((effects, session.safety.copied), (vec![Effect::Wish(Wish::Measure)], Some(Err(CopyTrouble::Differs))));
    assert!(!session.safety.busy);
    session.update(Event::Wish(Wish::LookInto(9)));
    session.update(Event::Told(Told::Looked(9, Err(CopyTrouble::Gone))));
    assert_eq!(session.safety.looked.clone().map(Result::err), Some(Some(CopyTrouble::Gone)));
    assert_eq!(session.update(Event::Wish(Wish::Restore)), []);
}

#[test]
fn what_came_back_is_told_and_what_did_not_stays_told() {
    let aside = vec![Aside { key: "so-nguon/root/2".into(), text: "đứt".into() }];
    let mut session = found(stored(small(), aside.clone()));
    session.update(Event::Told(Told::Mended(Mended { aside: aside.clone(), lost: 1, ..Mended::default() })));
    assert_eq!((&session.aside, session.lost, session.safety.mended.clone()), (&aside, 1, None), "nothing came back");
    let mended = Mended { mirror: 1, copies: 2, taken: Some(moment(3)), ..Mended::default() };
    session.update(Event::Told(Told::Mended(mended.clone())));
    assert_eq!((session.aside.len(), session.lost, session.safety.mended), (0, 0, Some(mended)));
}

#[test]
fn no_good_file_gives_way_unasked_to_what_damage_has_left() {
    let aside = vec![Aside { key: "so-nguon/root/2".into(), text: "đứt".into() }];
    let mut session = found(stored(small(), aside));
    let file = LinkedFile { name: "so.json".into(), allowed: true };
    assert_eq!(session.update(Event::Told(Told::Linked(Ok(file)))), []);
    assert_eq!(session.update(Event::Told(Told::DiskDue)), []);
    assert_eq!(session.safety.on_disk, Some(Err(DiskTrouble::Damaged)), "and it is told why");
    session.update(Event::Told(Told::Mended(Mended { copies: 1, ..Mended::default() })));
    assert!(matches!(&session.update(Event::Told(Told::DiskDue))[..], [Effect::Write(_)]));
}

#[test]
fn the_linked_file_is_written_only_while_it_may_be() {
    let mut session = with(small());
    let due = |session: &mut so_nguon::session::Session| session.update(Event::Told(Told::DiskDue)).len();
    assert_eq!(due(&mut session), 0);
    let file = |allowed| LinkedFile { name: "so.json".into(), allowed };
    assert!(session.update(Event::Told(Told::Linked(Ok(file(false))))).is_empty());
    assert_eq!(due(&mut session), 0);
    assert!(matches!(&session.update(Event::Told(Told::Linked(Ok(file(true)))))[..], [Effect::Write(_)]));
    session.update(Event::Written(true));
    session.update(Event::Told(Told::Linked(Err(DiskTrouble::Cancelled))));
    assert_eq!((due(&mut session), &session.safety.linked), (1, &Some(Ok(file(true)))));
    session.update(Event::Told(Told::Linked(Err(DiskTrouble::Gone))));
    assert_eq!((due(&mut session), &session.safety.linked), (0, &None));
}

#[test]
fn the_reminder_counts_from_the_last_file() {
    let mut session = with(Book::default());
    assert_eq!((session.reminder().days, session.reminder().urgency), (None, Urgency::Due));
    given(&mut session, Event::Export(moment(1))).unwrap();
    assert_eq!(
        (session.reminder().days, session.reminder().changes, session.reminder().urgency),
        (Some(0), 0, Urgency::Calm)
    );
    session.update(Event::Clear);
    let mut session = with(small());
    given(&mut session, Event::Export(moment(1))).unwrap();
    for n in 1..=37 {
        session.update(Event::Edit(edit(n)));
    }
    session.now.day = day("2017-01-30");
    session.update(Event::Passed);
    assert_eq!((session.reminder().days, session.reminder().changes), (Some(12), 37));
}
