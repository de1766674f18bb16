//! What is written into a report: in this browser while it is typed, in the book when the field is left, and nowhere lost.

use super::desk::{kept, saved, small, stored, with};
use crate::note::unit_id;
use so_nguon::domain::{Edit, Fault, OfficeField, OfficeItem, Passage, PeriodId, Section};
use so_nguon::session::{Claim, Effect, Event, Place, Prefs, Session, WhyNot, draft_for_book};

const YEAR: PeriodId = PeriodId::Year(2016);

fn lead() -> Place {
    (unit_id(1), YEAR, Section::Lead)
}

fn types(session: &mut Session, place: Place, text: &str) {
    let prefs = session.prefs.with_draft(place, Some(text));
    session.update(Event::Prefs(prefs));
}

#[test]
fn each_section_has_its_own_text() {
    let prefs = Prefs::default().with_draft(lead(), Some("Chỉ đạo.\n"));
    assert_eq!(prefs.draft(lead()), Some("Chỉ đạo.\n"));
    for other in [(unit_id(1), YEAR, Section::Tasks), (unit_id(2), YEAR, Section::Lead)] {
        assert_eq!(prefs.draft(other), None);
    }
    assert_eq!(prefs.draft((unit_id(1), PeriodId::Year(2017), Section::Lead)), None);
    assert_eq!(prefs.with_draft(lead(), None), Prefs::default());
}

#[test]
fn choices_of_before_there_were_drafts_still_open() {
    let prefs: Prefs = serde_json::from_str(r#"{"lang":"en"}"#).unwrap();
    assert!(prefs.drafts.is_empty());
    assert!(!serde_json::to_string(&prefs).unwrap().contains("drafts"));
}

#[test]
fn a_text_goes_into_the_book_when_its_field_is_left() {
    let mut session = with(small());
    types(&mut session, lead(), " Chỉ đạo.\nHai. ");
    assert_eq!((session.in_book(lead()), session.section_text(lead()).as_str()), ("", " Chỉ đạo.\nHai. "));
    let effects = session.update(Event::KeepWritten(lead()));
    assert!(matches!(effects.as_slice(), [Effect::Append(..)]), "{effects:?}");
    assert_eq!(session.in_book(lead()), "Chỉ đạo.\nHai.");
    // The browser lets go of it once the book is kept, and not before.
    assert!(session.prefs.draft(lead()).is_some());
    let effects = session.update(saved(&session));
    assert!(matches!(effects.as_slice(), [Effect::Remember(prefs)] if prefs.drafts.is_empty()), "{effects:?}");
    assert_eq!(session.section_text(lead()), "Chỉ đạo.\nHai.");
    // It can be taken back like anything else.
    session.update(Event::Undo);
    assert_eq!(session.section_text(lead()), "");
    session.update(Event::Redo);
    // What is typed while a write is on its way stays.
    types(&mut session, lead(), "Khác.");
    assert_eq!(session.update(saved(&session)), []);
    assert_eq!(session.section_text(lead()), "Khác.");
    // Taken away, the book says nothing.
    types(&mut session, lead(), " \n");
    session.update(Event::KeepWritten(lead()));
    assert_eq!((session.in_book(lead()), session.book.units.get(&unit_id(1)).unwrap().office.items().len()), ("", 0));
}

#[test]
fn what_was_kept_in_the_browser_alone_is_taken_over() {
    let stale = (unit_id(99), YEAR, Section::Lead);
    let tasks = (unit_id(1), PeriodId::Quarter(2016, 3), Section::Tasks);
    let limits = (unit_id(1), YEAR, Section::Lacks);
    let long = "x".repeat(Passage::MOST + 1);
    let edit = Edit::SetOffice(
        unit_id(1),
        OfficeField::Written(Section::Lacks, YEAR),
        Some(OfficeItem::Lines(Passage::new("Trong sổ.").unwrap())),
    );
    let book = small().apply(&edit).unwrap();
    let prefs: Prefs = serde_json::from_str(
        r#"{"drafts":{"0000000007-1 2016 lead":"Cũ.\n","0000000007-1 2016 limits":"Dở","0000000007-99 2016 lead":"x"}}"#,
    )
    .unwrap();
    assert_eq!(prefs.draft((unit_id(1), YEAR, Section::Lead)), Some("Cũ.\n"), "as earlier programs kept it");
    let prefs = prefs.with_draft(tasks, Some(&long));
    let station = so_nguon::domain::Station::from_bits(9);
    let mut session = Session::open(stored(book, Vec::new()), prefs, station, super::desk::today(), "");
    // Nothing is written before it is known as which station, nor where nothing may be.
    assert_eq!(session.in_book(lead()), "");
    let mut other = session.clone();
    other.update(Event::Claimed(Claim::ReadOnly(WhyNot::NoAnswer)));
    assert_eq!((other.in_book(lead()), other.section_text(lead()).as_str()), ("", "Cũ.\n"));
    let effects = session.update(Event::Claimed(Claim::Writer(station)));
    assert!(matches!(effects.as_slice(), [Effect::Append(..)]), "{effects:?}");
    assert_eq!(session.in_book(lead()), "Cũ.");
    session.update(saved(&session));
    // Where the book says something else, where it cannot hold it, and where there is no such unit, it stays where it was.
    assert_eq!((session.in_book(limits), session.section_text(limits).as_str()), ("Trong sổ.", "Dở"));
    assert_eq!((session.in_book(tasks), session.section_text(tasks)), ("", long.clone()));
    assert_eq!(session.prefs.drafts.len(), 3);
    assert_eq!(draft_for_book(&long), Err(Fault::TooLong(Passage::MOST)));
    session.update(Event::KeepWritten(tasks));
    session.update(Event::KeepWritten(stale));
    assert_eq!(session.prefs.drafts.len(), 3);
    assert!(kept(&session.update(Event::KeepWritten(limits))).is_some());
    assert_eq!(session.in_book(limits), "Dở");
}
