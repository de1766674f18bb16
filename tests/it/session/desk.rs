//! The desk as it is found (`src/session/mod.rs`): what is opened, and what the page is about where the address is silent.

use crate::note::{Sketch, day, fact, figure, unit_id, version};
use so_nguon::domain::{Book, Day, Edit, Id, Indicator, Note, Period, PeriodId, Settings, Station, UnitKind};
use so_nguon::exchange::Writing;
use so_nguon::merge::{Author, Dot, Replica};
use so_nguon::sample::{self, Sample};
use so_nguon::session::{Address, Claim, Effect, Event, Moment, News, Prefs, SaveState, Session};
use so_nguon::store::packed::{Opened, Opening};
use so_nguon::store::{Aside, Trouble};
use std::sync::Arc;

/// The day on which these tests happen.
pub fn today() -> Day {
    day("2017-01-18")
}

/// A moment of that day.
pub fn moment(minute: u8) -> Moment {
    Moment { day: today(), hour: 10, minute }
}

/// A small organisation.
pub fn small() -> Book {
    Sketch::read("Huyện A  T=20 A=22\n  Xã B  T=10 persons=12\n  Xã C  no-source").book
}

/// A desk with what was found.
pub fn found(opening: Opening) -> Session {
    let station = Station::from_bits(9);
    let mut session = Session::open(opening, Prefs::default(), station, today(), "");
    session.update(Event::Claimed(Claim::Writer(station)));
    session
}

/// The desk of another station, with this replica.
pub fn elsewhere(replica: &Replica) -> Session {
    let opened = Opened { replica: replica.clone(), ..Opened::default() };
    let station = Station::from_bits(3);
    let mut session = Session::open(Opening::Book(Box::new(opened)), Prefs::default(), station, today(), "");
    session.update(Event::Claimed(Claim::Writer(station)));
    session
}

/// A desk with this book.
pub fn with(book: Book) -> Session {
    found(stored(book, Vec::new()))
}

/// A stored book; these texts beside it could not be read.
pub fn stored(book: Book, aside: Vec<Aside>) -> Opening {
    let by = Author { name: Note::default(), at: moment(0) };
    let replica = Replica::adopt(Arc::new(book), Dot::new(Station::from_bits(9), 1), &by);
    Opening::Book(Box::new(Opened { replica, aside, ..Opened::default() }))
}

/// A desk whose storage is of a newer program.
pub fn newer() -> Session {
    let aside = Aside { key: "so-nguon/book/4".into(), text: "so-nguon 2 …".into() };
    found(Opening::TooNew { schema: 2, book: Some(Box::new(small())), aside: vec![aside] })
}

/// An edit that the small organisation takes; each number is another.
pub fn edit(n: u32) -> Edit {
    Edit::SetFact(figure(unit_id(3), Indicator::ADMITTED), Some(fact(n, "2016-12-31")))
}

/// An edit that it refuses.
pub fn refused() -> Edit {
    Edit::AddUnit(unit_id(1), version("Huyện A", None, UnitKind::District))
}

/// The last thing that was said.
pub fn says(session: &Session) -> Option<&News> {
    session.news.as_ref().map(|(_, news)| news)
}

/// Has the file written that these effects ask for, and tells of it: its text, and what is to be done then.
pub fn written(session: &mut Session, effects: &[Effect]) -> Option<(String, Vec<Effect>)> {
    let order = effects.iter().find_map(|effect| if let Effect::Write(order) = effect { Some(order) } else { None })?;
    let mut writing = Writing::begin(Arc::clone(order));
    while !writing.step().expect("it is read back") {}
    Some((writing.take(), session.update(Event::Written(true))))
}

/// The name and the text of the file that a user is given for this wish, if one is.
pub fn given(session: &mut Session, wish: Event) -> Option<(String, String)> {
    let effects = session.update(wish);
    let (text, effects) = written(session, &effects)?;
    match effects.into_iter().next() {
        Some(Effect::HandOut(name)) => Some((name, text)),
        other => panic!("nothing is handed out: {other:?}"),
    }
}

/// Tells that all that was written at the desk is kept.
pub fn saved(session: &Session) -> Event {
    Event::Saved(session.last_write(), moment(42))
}

/// Whether the first effect is that a write is kept, and what the others are.
pub fn kept(effects: &[Effect]) -> Option<&[Effect]> {
    match effects {
        [Effect::Append(..), rest @ ..] => Some(rest),
        _ => None,
    }
}

/// Everything that can be wrong with storage.
pub const TROUBLES: [Trouble; 3] = [Trouble::Full, Trouble::Denied, Trouble::Elsewhere];

#[test]
fn what_was_found_lies_on_the_desk() {
    let aside = vec![Aside { key: "so-nguon/book/2".into(), text: "đứt".into() }];
    for (opening, book, save, lies) in [
        (Opening::Fresh, Book::default(), SaveState::Unchanged, 0),
        (stored(small(), vec![]), small(), SaveState::Unchanged, 0),
        (stored(small(), aside.clone()), small(), SaveState::Unchanged, 1),
        (Opening::Damaged(aside.clone()), Book::default(), SaveState::Unchanged, 1),
        (Opening::Denied, Book::default(), SaveState::Failed(Trouble::Denied), 0),
        (Opening::TooNew { schema: 2, book: None, aside: aside.clone() }, Book::default(), SaveState::ReadOnly, 1),
    ] {
        let session = found(opening);
        assert_eq!((&*session.book, &session.save, session.aside.len()), (&book, &save, lies));
        assert_eq!(session.read_only(), save == SaveState::ReadOnly);
        assert!(session.news.is_none() && session.incoming.is_none() && session.history.last().is_none());
    }
    assert_eq!((newer().too_new, &*newer().book), (Some(2), &small()), "what is understood is shown");
}

#[test]
fn the_unit_is_that_of_the_address_or_home_or_the_first_root() {
    let mut session = with(small());
    assert_eq!(session.unit(), Some(unit_id(1)), "the root");
    session.update(Event::Edit(Edit::SetSettings(Settings { home: Some(unit_id(2)), ..Settings::default() })));
    assert_eq!(session.unit(), Some(unit_id(2)), "home");
    session.update(Event::Go(format!("#/tong-quan?don-vi={}", unit_id(3))));
    assert_eq!(session.unit(), Some(unit_id(3)), "as asked");
    session.update(Event::Go("#/tong-quan?don-vi=0000000007-99".into()));
    assert_eq!(session.unit(), Some(unit_id(2)), "a unit that is gone is not asked for");
    assert_eq!(found(Opening::Fresh).unit(), None);
}

#[test]
fn news_goes_along_to_one_other_page_and_has_been_read_then() {
    let mut session = with(small());
    let go = |session: &mut Session, hash: &str| drop(session.update(Event::Go(hash.into())));
    go(&mut session, "#/tong-quan");
    for _ in 0..2 {
        session.update(Event::Copied(true));
        // The same page about another unit is no other page.
        for hash in ["#/tong-quan?ky=2016", "#/ho-so", "#/ho-so?ky=2015"] {
            go(&mut session, hash);
            assert!(session.news.is_some(), "{hash}");
        }
        go(&mut session, "#/tong-quan");
        assert_eq!(session.news, None);
    }
}

#[test]
fn the_period_is_that_of_the_address_or_this_year_or_the_newest_before() {
    let period = |book: Book, hash: &str| {
        let mut session = with(book);
        session.update(Event::Go(hash.into()));
        (session.period(), session.as_of())
    };
    let year = PeriodId::Year;
    assert_eq!(period(Book::default(), ""), (year(2017), today()));
    assert_eq!(period(small(), ""), (year(2016), day("2016-12-31")), "2017 is not open yet");
    assert_eq!(period(small(), "#/tong-quan?ky=2016-Q3"), (PeriodId::Quarter(2016, 3), day("2016-09-30")));
    assert_eq!(
        period(small(), "#/tong-quan?ky=2018"),
        (year(2018), today()),
        "it has not begun: nothing is known of a day of it"
    );
    assert_eq!(period(small(), "#/tong-quan?ky=own-0000000007-5").0, year(2016), "an own period that is not there");
    let later = Edit::PutPeriod(year(2019), Period::over(year(2019).calendar().unwrap()));
    assert_eq!(period(small().apply(&later).unwrap(), "").0, year(2016), "not a year that has not come");
    for (asked, shown) in [("2016-05-05", "2016-05-05"), ("2015-05-05", "2016-01-01"), ("2017-01-01", "2016-12-31")] {
        assert_eq!(period(small(), &format!("#/tong-quan?ky=2016&den-ngay={asked}")).1, day(shown));
    }
}

/// Whatever is added to a book, the year of today can be gone to; what is shown is among what can be chosen.
#[test]
fn the_year_of_today_can_always_be_chosen() {
    let year = PeriodId::Year;
    let offered = |book: Book, hash: &str| {
        let mut session = with(book);
        session.update(Event::Go(hash.into()));
        session.periods_offered()
    };
    assert_eq!(offered(Book::default(), ""), [year(2017)]);
    let earlier = Edit::PutPeriod(year(2015), Period::over(year(2015).calendar().unwrap()));
    assert_eq!(offered(Book::default().apply(&earlier).unwrap(), ""), [year(2017), year(2015)]);
    assert_eq!(offered(small(), "#/tong-quan?ky=2018"), [year(2018), year(2017), year(2016)]);
    let mut sample = found(Opening::Fresh);
    sample.now.day = day("2019-10-01");
    sample.update(Event::Sample(Sample::ALL[0]));
    assert!(!sample.periods_offered().contains(&year(2019)), "a sample is of its own years");
}

#[test]
fn samples_open_on_what_they_are_about() {
    for sample in Sample::ALL {
        let mut session = found(Opening::Fresh);
        session.now.day = day("2019-10-01");
        session.update(Event::Sample(sample));
        let (period, as_of) = sample.question();
        assert_eq!((session.period(), Some(session.as_of())), (period, as_of));
        assert_eq!(session.unit(), sample::book(sample).settings.home);
    }
}

#[test]
fn the_next_id_is_of_this_station_and_unused() {
    let session = with(small());
    let first = Id { station: Station::from_bits(9), number: 4 };
    assert_eq!(
        session.next_id(),
        first,
        "after the third unit, whoever made it: units stand in the order of their making"
    );
    let ours =
        Session::open(stored(small(), Vec::new()), Prefs::default(), Station::from_bits(7), today(), "#/xep-hang");
    assert_eq!(ours.next_id().number, 13, "one after the greatest number in use, the twelfth person's");
    assert_eq!(ours.address, Address::read("#/xep-hang"));
}
