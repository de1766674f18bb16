//! Whose file it is, on the desk: the first is remembered, another key wants a word, what was changed never enters.

use super::desk::{small, today, with};
use so_nguon::domain::{Book, Station};
use so_nguon::exchange::signature::Seed;
use so_nguon::exchange::trust::{Known, Signed, Verdict};
use so_nguon::exchange::{Maker, write};
use so_nguon::session::{Effect, Event, Purpose, Session};

fn seed(n: u8) -> Seed {
    Seed::of([n; 32])
}

fn text(seed: Option<Seed>) -> String {
    write(&small(), &Maker { station: Station::from_bits(3), name: "Xã B".into(), seed })
}

fn file(text: &str) -> Event {
    Event::File("xa-b.json".into(), text.as_bytes().into())
}

/// An empty book, on a machine that signs.
fn desk() -> Session {
    let mut session = with(Book::default());
    session.update(Event::Trust(Some(seed(9)), Known::default()));
    session
}

fn verdict(session: &Session) -> Option<Verdict> {
    session.incoming.as_ref().map(|all| all.files[0].verdict.clone())
}

/// The same desk, with nothing in its book again.
fn emptied(mut session: Session) -> Session {
    session.update(Event::Clear);
    session
}

#[test]
fn the_first_file_is_remembered_when_it_is_taken_in() {
    let mut session = desk();
    session.update(file(&text(Some(seed(1)))));
    assert_eq!(verdict(&session), Some(Verdict::First(seed(1).key())));
    session.update(Event::Decline);
    assert_eq!(session.known, Known::default(), "to look is not to meet");
    session.update(file(&text(Some(seed(1)))));
    let effects = session.update(Event::Accept);
    let met = Effect::Meet(Station::from_bits(3), Signed::By(seed(1).key()), "Xã B".into(), today());
    assert!(effects.contains(&met), "{effects:?}");
    session.update(file(&text(Some(seed(1)))));
    assert_eq!(verdict(&session), Some(Verdict::Same(seed(1).key())));
}

#[test]
fn another_key_and_no_key_want_a_word() {
    for second in [Some(seed(2)), None] {
        let mut session = desk();
        session.update(file(&text(Some(seed(1)))));
        session.update(Event::Accept);
        let mut session = emptied(session);
        session.update(file(&text(second.clone())));
        assert!(session.incoming.as_ref().unwrap().is_doubted());
        assert_eq!(session.update(Event::Accept), [], "not unasked");
        assert!(session.incoming.is_some() && session.book.is_empty());
        session.update(Event::Agree(0, true));
        session.update(Event::Accept);
        assert_eq!(*session.book, small());
        session.update(file(&text(second.clone())));
        // The new key is known from now on; what is not signed is never trusted.
        assert_eq!(session.incoming.as_ref().unwrap().is_doubted(), second.is_none());
    }
}

#[test]
fn what_was_changed_on_its_way_never_enters() {
    let mut session = desk();
    session.update(file(&text(Some(seed(1))).replacen("Xã B", "Xã C", 1)));
    assert_eq!(verdict(&session), Some(Verdict::Torn));
    session.update(Event::Agree(0, true));
    assert_eq!(session.update(Event::Accept), []);
    assert!(session.book.is_empty() && session.known == Known::default());
}

#[test]
fn a_station_knows_itself() {
    let mut session = desk();
    session.update(file(&text(Some(seed(9)))));
    assert_eq!(verdict(&session), Some(Verdict::Same(seed(9).key())));
    session.update(Event::Accept);
    assert_eq!(session.known, Known::default());
    assert_eq!(session.key(), Some(seed(9).key()));
}

fn signed(station: u64, name: &str, seed: Option<Seed>) -> Event {
    file(&write(&small(), &Maker { station: Station::from_bits(station), name: name.into(), seed }))
}

/// Any office once accepted could sign as anybody: what is shown is the name under which its key was accepted.
#[test]
fn nobody_signs_under_anothers_name() {
    let mut session = desk();
    session.update(signed(3, "Chi bộ ấp 3", Some(seed(1))));
    session.update(Event::Accept);
    let shown = |session: &Session| {
        let file = &session.incoming.as_ref().unwrap().files[0];
        (file.sender.clone(), file.verdict.is_loud())
    };
    for (station, loud) in [(3, false), (4, true)] {
        session.update(signed(station, "Máy Tỉnh ủy", Some(seed(1))));
        assert_eq!(shown(&session), ("Chi bộ ấp 3".to_owned(), loud));
    }
    assert_eq!(session.update(Event::Accept), [], "not unasked");
    // As this very station, and with the signature off, under whatever station.
    session.update(signed(9, "Máy này", Some(seed(1))));
    assert_eq!((verdict(&session), shown(&session).1), (Some(Verdict::Own(seed(1).key())), true));
    session.update(signed(77, "Chi bộ ấp 3", None));
    assert_eq!((verdict(&session), shown(&session).1), (Some(Verdict::Stripped), true));
}

/// Nor by the way: a file that is only held against the book is told by the same name, and doubted like any other.
#[test]
fn a_file_to_compare_with_is_judged_too() {
    let mut session = desk();
    session.update(signed(3, "Chi bộ ấp 3", Some(seed(1))));
    session.update(Event::Accept);
    for (station, by, maker, loud) in [
        (3, Some(seed(1)), "Chi bộ ấp 3", false),
        (4, Some(seed(1)), "Chi bộ ấp 3", true),
        (3, Some(seed(2)), "Máy Tỉnh ủy", true),
        (77, None, "Máy Tỉnh ủy", true),
    ] {
        session.update(Event::Choose(Purpose::Compare, vec!["xa-b.json".into()]));
        session.update(signed(station, "Máy Tỉnh ủy", by));
        let held = session.held.clone().unwrap().unwrap();
        assert_eq!((held.maker.as_str(), held.verdict.is_loud()), (maker, loud));
    }
}
