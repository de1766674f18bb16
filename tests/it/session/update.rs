//! The one step of the machine: what each event changes, and what it asks of the world.

use super::desk::{TROUBLES, edit, found, given, kept, moment, newer, refused, saved, says, small, with, written};
use crate::note::day;
use so_nguon::domain::{Book, Edit, Refusal};
use so_nguon::exchange;
use so_nguon::sample::{self, Sample};
use so_nguon::session::{Effect, Event, Lang, Moment, News, Page, Prefs, SaveState, Session, Theme};
use so_nguon::store::packed::Opening;
use so_nguon::store::{Aside, Trouble};
use std::sync::Arc;

/// What a text for the world holds.
fn downloaded(effects: &[Effect]) -> (&str, &str) {
    match effects {
        [Effect::Download { name, text }, ..] => (name, text),
        other => panic!("no file: {other:?}"),
    }
}

#[test]
fn a_page_that_stays_open_knows_the_day() {
    // A year that is in the book is the period of its days; midnight of its last day makes it the next one's.
    let mut session = with(small());
    session.now = Moment { day: day("2017-12-31"), hour: 23, minute: 59 };
    session.update(Event::Passed);
    assert_eq!((session.today, session.period().to_string().as_str()), (day("2017-12-31"), "2016"));
    let (before, due) = (session.question(), session.reminder());
    session.now = Moment { day: day("2018-01-01"), hour: 0, minute: 1 };
    let book = Arc::clone(&session.book);
    assert_eq!(session.update(Event::Passed), vec![]);
    assert_eq!(session.today, day("2018-01-01"));
    assert!(Arc::ptr_eq(&session.book, &book), "nothing else has happened");
    assert_eq!((session.question().period, session.reminder()), (before.period, due));
    // An edit of the new day is not held against the old one, and an export is of the new day.
    let mut empty = found(Opening::Fresh);
    empty.now = Moment { day: day("2018-01-01"), hour: 0, minute: 1 };
    empty.update(Event::Passed);
    assert_eq!(empty.period().to_string(), "2018");
}

#[test]
fn an_edit_is_saved_and_can_be_taken_back() {
    let mut session = with(small());
    let books = [Arc::clone(&session.book)];
    assert_eq!(kept(&session.update(Event::Edit(edit(5)))), Some(&[][..]));
    assert_eq!((&session.save, says(&session)), (&SaveState::Saving, None));
    let after = Arc::clone(&session.book);
    let step = saved(&session);
    assert_eq!((session.update(step), &session.save), (vec![], &SaveState::Saved(moment(42))));

    assert_eq!(kept(&session.update(Event::Undo)), Some(&[][..]));
    assert_eq!(session.save, SaveState::Saving);
    assert!(Arc::ptr_eq(&session.book, &books[0]), "the very book");
    assert_eq!(says(&session), Some(&News::Undone(Box::new(edit(5)), 0)));
    assert!(Arc::ptr_eq(session.told_by(), &books[0]));
    assert_eq!(kept(&session.update(Event::Redo)), Some(&[][..]));
    assert!(Arc::ptr_eq(&session.book, &after), "the very book");
    assert_eq!(says(&session), Some(&News::Redone(Box::new(edit(5)), 0)));
    assert!(Arc::ptr_eq(session.told_by(), &books[0]), "what a step changed is told by the book before it");
    assert_eq!((session.update(Event::Redo), says(&session).is_some()), (vec![], true), "nothing is left to do again");
}

#[test]
fn what_is_refused_or_changes_nothing_asks_nothing() {
    let mut session = with(small());
    let before = Arc::clone(&session.book);
    assert_eq!(session.update(Event::Edit(refused())), []);
    assert!(matches!(says(&session), Some(News::Refused(Refusal::Taken(_)))));
    assert_eq!(session.update(Event::Edit(Edit::SetSettings(before.settings.clone()))), []);
    assert_eq!(session.update(Event::Edit(Edit::All(vec![edit(5), refused()]))), [], "all or nothing");
    assert_eq!((session.update(Event::Undo), session.update(Event::Redo)), (vec![], vec![]));
    assert!(Arc::ptr_eq(&session.book, &before) && session.save == SaveState::Unchanged);
    // The same news twice is news.
    let first = session.news.clone().unwrap().0;
    session.update(Event::Edit(refused()));
    assert!(session.news.clone().unwrap().0 > first);
    session.update(Event::Dismiss);
    assert_eq!(says(&session), None);
}

#[test]
fn an_older_book_that_was_written_does_not_speak_for_a_newer_edit() {
    let mut session = with(small());
    session.update(Event::Edit(edit(5)));
    let stale = saved(&session);
    session.update(Event::Edit(edit(6)));
    session.update(stale.clone());
    assert_eq!(session.save, SaveState::Saving, "the newer edit is not written yet");
    session.update(Event::Undo);
    session.update(stale);
    assert_eq!(session.save, SaveState::Saving, "to take back is a write too");
    session.update(Event::Edit(edit(7)));
    session.update(Event::NotSaved(Trouble::Full));
    let now = saved(&session);
    session.update(now);
    assert_eq!(session.save, SaveState::Saved(moment(42)), "what could not be written at first has been written");
}

#[test]
fn a_refused_write_is_told_and_work_goes_on() {
    for trouble in TROUBLES {
        let elsewhere = trouble == Trouble::Elsewhere;
        let again = if elsewhere { vec![] } else { vec![Effect::AppendAgain] };
        let keeps = |effects: Vec<Effect>| kept(&effects).is_some();
        let mut session = with(small());
        session.update(Event::Edit(edit(5)));
        session.update(Event::NotSaved(trouble));
        assert_eq!(session.save, SaveState::Failed(trouble));
        assert_eq!(session.update(Event::SaveAgain), again);
        session.update(Event::NotSaved(trouble));
        assert_eq!(keeps(session.update(Event::Edit(edit(6)))), !elsewhere, "the work itself is taken in");
        assert_eq!(keeps(session.update(Event::Undo)), !elsewhere);
        assert_eq!(keeps(session.update(Event::Redo)), !elsewhere);
        session.update(Event::NotSaved(trouble));
        assert_eq!(*session.book, small().apply(&edit(6)).unwrap());
        // The file is the way out, whatever storage says.
        let (_, text) = given(&mut session, Event::Export(moment(1))).unwrap();
        let intake = exchange::read(text.as_bytes(), session.today).unwrap();
        assert_eq!(intake.book, *session.book);
        assert_eq!(session.save, SaveState::Failed(trouble));
    }
}

#[test]
fn another_tabs_book_is_never_written_over_again() {
    let mut session = with(small());
    session.update(Event::Edit(edit(5)));
    session.update(Event::NotSaved(Trouble::Elsewhere));
    let late = saved(&session);
    for event in
        [Event::NotSaved(Trouble::Full), late, Event::SaveAgain, Event::Edit(edit(6)), Event::Clear, Event::Undo]
    {
        let effects = session.update(event.clone());
        assert!(kept(&effects).is_none() && !effects.contains(&Effect::AppendAgain), "{event:?}");
        assert_eq!(session.save, SaveState::Failed(Trouble::Elsewhere), "{event:?}");
    }
}

#[test]
fn a_newer_programs_book_is_only_looked_at() {
    let file = exchange::write(
        &Book::default(),
        &exchange::Maker { station: newer().station, name: String::new(), seed: None },
    );
    for event in [
        Event::Edit(edit(5)),
        Event::Edit(refused()),
        Event::Undo,
        Event::Redo,
        Event::SaveAgain,
        Event::File("a.json".into(), file.as_bytes().into()),
        Event::Accept,
        Event::Sample(Sample::BaTri2016),
        Event::Clear,
        Event::DiscardAside,
    ] {
        let mut session = newer();
        session.update(Event::Go("#/xep-hang".into()));
        assert_eq!(session.update(event.clone()), [], "{event:?}");
        assert_eq!(says(&session), Some(&News::ReadOnly), "{event:?}");
        assert_eq!((&*session.book, session.address.page), (&small(), Page::Ranking), "{event:?}");
        assert_eq!((session.aside.len(), session.incoming.is_none()), (1, true), "{event:?}");
        assert!(session.history.last().is_none());
    }
    let mut session = newer();
    for event in [Event::NotSaved(Trouble::Full), saved(&session), Event::Prefs(Prefs::default())] {
        session.update(event);
        assert_eq!(session.save, SaveState::ReadOnly);
    }
    let (_, text) = given(&mut session, Event::Export(moment(1))).unwrap();
    assert!(text.contains("Huyện A"), "what is understood goes out");
    assert!(
        downloaded(&session.update(Event::ExportAside)).1.contains("so-nguon 2 …"),
        "and all of it as it lies there"
    );
}

#[test]
fn an_export_is_read_back_counted_and_named() {
    let mut session = with(small());
    session.prefs.station_name = "Máy VP \"Huyện ủy\"".into();
    for n in 1..=3 {
        let effects = session.update(Event::Export(moment(n)));
        assert_eq!((says(&session).is_some(), session.prefs.exports), (n > 1, u32::from(n) - 1), "not yet");
        let (text, effects) = written(&mut session, &effects).unwrap();
        let [Effect::HandOut(name), rest @ ..] = &effects[..] else { panic!("{effects:?}") };
        assert_eq!(*name, format!("PTDV_CaSo_HuyenA_2016_20170118-100{n}_r{n}.json"));
        let intake = exchange::read(text.as_bytes(), session.today).unwrap();
        assert_eq!((intake.book, intake.maker_name), (small(), session.prefs.station_name.clone()));
        assert_eq!(rest, [Effect::Remember(session.prefs.clone())], "how many files there were is remembered");
        let records = 3 + 2 + 1 + 12;
        assert_eq!(says(&session), Some(&News::Exported(name.clone(), records)));
        assert_eq!((session.prefs.exports, &session.save), (u32::from(n), &SaveState::Unchanged));
    }
}

#[test]
fn a_sample_takes_the_place_of_the_book_and_can_be_taken_back() {
    for sample in Sample::ALL {
        let mut session = with(small());
        session.update(Event::Go("#/xep-hang?bang=diem".into()));
        let before = Arc::clone(&session.book);
        let effects = session.update(Event::Sample(sample));
        assert_eq!(*session.book, sample::book(sample));
        assert_eq!(kept(&effects), Some(&[Effect::Go(session.address.print())][..]));
        assert_eq!((session.address.page, session.address.as_of), (Page::Overview, sample::as_of(sample)));
        assert_eq!(session.update(Event::Sample(sample)), [Effect::Go(session.address.print())], "once is enough");
        assert_eq!(kept(&session.update(Event::Undo)), Some(&[][..]));
        assert!(Arc::ptr_eq(&session.book, &before));
    }
    let mut session = with(small());
    assert_eq!(kept(&session.update(Event::Clear)), Some(&[Effect::Go("#/tong-quan".into())][..]));
    assert_eq!(*session.book, Book::default());
    session.update(Event::Undo);
    assert_eq!(*session.book, small());
}

#[test]
fn what_lies_aside_is_given_out_or_goes() {
    let aside = |n: u32, text: &str| Aside { key: format!("so-nguon/book/{n}"), text: text.into() };
    let both = vec![aside(4, "đứt"), aside(2, "gãy\n")];
    let mut session = found(Opening::Damaged(both.clone()));
    let effects = session.update(Event::ExportAside);
    let (name, text) = downloaded(&effects);
    assert_eq!(name, "so-nguon-khong-doc-duoc.txt");
    assert!(both.iter().all(|a| text.contains(&a.key) && text.contains(&a.text)));
    assert_eq!(session.aside, both, "to give it out removes nothing");
    session.update(Event::Edit(Edit::Replace(Arc::new(small()))));
    assert_eq!(session.aside, both, "nor does work");
    assert_eq!(session.update(Event::DiscardAside), [Effect::Discard(both)]);
    assert_eq!((session.aside.len(), session.update(Event::DiscardAside)), (0, vec![]));
    assert_eq!(session.update(Event::ExportAside), [], "there is no file of nothing");
}

#[test]
fn wishes_that_are_passed_on() {
    let prefs =
        Prefs { lang: Lang::En, theme: Theme::Dark, station_name: "Máy 1".into(), exports: 4, ..Prefs::default() };
    let table: [(Event, Vec<Effect>, Option<News>); 5] = [
        (Event::Prefs(prefs.clone()), vec![Effect::Remember(prefs.clone())], None),
        (Event::Copy("câu".into(), None), vec![Effect::Copy("câu".into(), None)], None),
        (Event::Copied(true), vec![], Some(News::Copied(true))),
        (Event::Copied(false), vec![], Some(News::Copied(false))),
        (Event::Print, vec![Effect::Print], None),
    ];
    for (event, effects, news) in table {
        let mut session = with(small());
        assert_eq!(session.update(event.clone()), effects, "{event:?}");
        assert_eq!(says(&session), news.as_ref(), "{event:?}");
        assert_eq!((&*session.book, &session.save), (&small(), &SaveState::Unchanged), "{event:?}");
    }
    let mut session: Session = with(small());
    session.update(Event::Prefs(prefs.clone()));
    assert_eq!(session.prefs, prefs);
    let text = serde_json::to_string(&prefs).unwrap();
    assert_eq!(serde_json::from_str::<Prefs>(&text).unwrap(), prefs);
    assert_eq!(serde_json::from_str::<Prefs>("{\"lang\":\"en\",\"later\":1}").unwrap().lang, Lang::En);
}
