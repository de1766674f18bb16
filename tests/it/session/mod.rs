//! Tests of what lies on the desk.

mod address;
mod desk;
mod drafts;
mod entry;
mod history;
mod incoming;
mod sheet;
mod update;

use crate::note::{Sketch, day, fact, figure, unit_id, version};
use so_nguon::domain::{Book, Day, Edit, Indicator, Station, UnitKind};
use so_nguon::session::{Event, Moment, News, Prefs, Session};
use so_nguon::store::{Opening, Trouble};

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
    Session::open(opening, Prefs::default(), Station::from_bits(9), today(), "")
}

/// A desk with this book.
pub fn with(book: Book) -> Session {
    found(Opening::Book(Box::new(book), Vec::new()))
}

/// A desk whose storage is of a newer program.
pub fn newer() -> Session {
    let aside = so_nguon::store::Aside { key: "so-nguon/book/4".into(), text: "so-nguon 2 …".into() };
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

/// Tells that the book on the desk has been written.
pub fn saved(session: &Session) -> Event {
    Event::Saved(std::sync::Arc::clone(&session.book), moment(42))
}

/// Everything that can be wrong with storage.
pub const TROUBLES: [Trouble; 3] = [Trouble::Full, Trouble::Denied, Trouble::Elsewhere];
