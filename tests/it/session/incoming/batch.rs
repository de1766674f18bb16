//! Several files at once: one word takes them in, in whatever order they came, and one that is no good stops no other.

use super::leaving::{accepted, at_desk, file};
use crate::merge::whole::{apart, steps};
use crate::note::{cases, fact, figure, unit_id};
use crate::session::desk::{edit, kept, says, small, with};
use proptest::prelude::*;
use so_nguon::domain::{Book, Edit, Indicator, Station};
use so_nguon::exchange::encryption::{Phrase, Unopened, is_outsized};
use so_nguon::exchange::signature::Seed;
use so_nguon::exchange::trust::Known;
use so_nguon::exchange::{Cover, MOST_BYTES, Maker, Order, Packet, Scope, Unreadable, write};
use so_nguon::merge::Replica;
use so_nguon::session::{Effect, Event, News, Progress, Purpose, Session, Stage};
use std::collections::BTreeSet;

fn maker(station: u64, seed: Option<u8>) -> Maker {
    let seed = seed.map(|n| Seed::of([n; 32]));
    Maker { station: Station::from_bits(station), name: format!("Máy {station}"), seed }
}

/// These come together.
fn come(session: &mut Session, files: &[(&str, Vec<u8>)]) {
    let names = files.iter().map(|(name, _)| (*name).to_owned()).collect();
    session.update(Event::Choose(Purpose::Join, names));
    for (name, bytes) in files {
        session.update(Event::File((*name).to_owned(), bytes.as_slice().into()));
    }
}

fn with_figure(unit: u32, value: u32) -> Book {
    small().apply(&Edit::SetFact(figure(unit_id(unit), Indicator::Members), Some(fact(value, "2016-12-31")))).unwrap()
}

fn figure_of(session: &Session, unit: u32) -> Option<u32> {
    session.book.facts.get(&figure(unit_id(unit), Indicator::Members)).map(|fact| fact.value.get())
}

#[test]
fn several_files_wait_together_and_come_in_as_one_step() {
    let mut session = with(small());
    let files = [
        ("b.json", write(&with_figure(2, 90), &maker(3, None)).into_bytes()),
        ("c.json", write(&with_figure(3, 70), &maker(4, None)).into_bytes()),
        ("anh.png", vec![0x89, b'P', 0xff]),
    ];
    session.update(Event::Choose(Purpose::Join, files.iter().map(|f| f.0.to_owned()).collect()));
    for (at, (name, bytes)) in files.iter().enumerate() {
        assert_eq!(session.batch.as_ref().and_then(|b| b.reading()), Some(*name));
        assert_eq!((session.batch.as_ref().map(|b| b.done), session.incoming.is_none()), (Some(at), true));
        session.update(Event::File((*name).to_owned(), bytes.as_slice().into()));
    }
    let incoming = session.incoming.clone().unwrap();
    let names: Vec<&str> = incoming.files.iter().map(|f| f.file.as_str()).collect();
    assert_eq!(names, ["b.json", "c.json"]);
    assert_eq!(incoming.unread, [("anh.png".to_owned(), Unreadable::NotText)], "it stops no other");
    assert_eq!((incoming.touches.len(), session.batch.is_none()), (2, true));
    // One of them can be left, and taken in after all.
    session.update(Event::Want(1, false));
    assert_eq!(session.incoming.as_ref().unwrap().touches.len(), 1);
    session.update(Event::Want(1, true));
    assert!(kept(&session.update(Event::Accept)).is_some());
    assert_eq!((figure_of(&session, 2), figure_of(&session, 3)), (Some(90), Some(70)));
    session.update(Event::Undo);
    assert_eq!(*session.book, small(), "one step back");
}

#[test]
fn whoever_stops_has_changed_nothing() {
    let mut session = with(small());
    session.update(Event::Choose(Purpose::Join, vec!["b.json".into(), "c.json".into()]));
    session.update(Event::File("b.json".into(), write(&with_figure(2, 90), &maker(3, None)).as_bytes().into()));
    assert_eq!(session.update(Event::Decline), []);
    assert!(session.batch.is_none() && session.incoming.is_none() && *session.book == small());
    // Others may be chosen then, and those before are not taken for them.
    come(&mut session, &[("c.json", write(&with_figure(3, 70), &maker(4, None)).into_bytes())]);
    assert_eq!(session.incoming.as_ref().unwrap().files.len(), 1);
}

#[test]
fn what_is_refused_or_doubted_stops_no_other() {
    let mut session = with(small());
    session.update(Event::Trust(Some(Seed::of([9; 32])), Known::default()));
    come(&mut session, &[("b.json", write(&with_figure(2, 80), &maker(3, Some(1))).into_bytes())]);
    session.update(Event::Accept);
    let torn = write(&with_figure(1, 5), &maker(4, Some(2))).replacen("Máy 4", "Máy 5", 1);
    let files = [
        ("other.json", write(&with_figure(2, 90), &maker(3, Some(7))).into_bytes()),
        ("torn.json", torn.into_bytes()),
        ("c.json", write(&with_figure(3, 70), &maker(5, Some(3))).into_bytes()),
    ];
    come(&mut session, &files);
    let incoming = session.incoming.clone().unwrap();
    let joins: Vec<bool> = incoming.files.iter().map(so_nguon::session::Arrival::joins).collect();
    assert_eq!((joins, incoming.is_doubted()), (vec![false, false, true], false));
    session.update(Event::Accept);
    assert_eq!((figure_of(&session, 2), figure_of(&session, 3), figure_of(&session, 1)), (Some(80), Some(70), None));

    // With the word that it is theirs, the doubted one comes as well; the torn one never does.
    come(&mut session, &files);
    session.update(Event::Agree(0, true));
    session.update(Event::Agree(1, true));
    session.update(Event::Want(1, true));
    let effects = session.update(Event::Accept);
    assert_eq!((figure_of(&session, 2), figure_of(&session, 1)), (Some(90), None));
    let met = effects.iter().filter(|e| matches!(e, Effect::Meet(..))).count();
    assert_eq!(met, 1, "{effects:?}");
    // One that is wanted and in doubt comes in by no detour.
    come(&mut session, &[("bare.json", write(&with_figure(2, 95), &maker(3, None)).into_bytes()), files[2].clone()]);
    session.update(Event::Want(0, true));
    assert_eq!(session.update(Event::Accept), []);
    assert_eq!(figure_of(&session, 2), Some(90));
}

#[test]
fn each_encrypted_one_is_asked_for_its_passphrase() {
    let locked = || b"age-encryption.org/v1\n".to_vec();
    let mut session = with(small());
    let plain = write(&with_figure(2, 90), &maker(3, None)).into_bytes();
    come(
        &mut session,
        &[("b.json.age", locked()), ("c.json", plain), ("d.json.age", locked()), ("e.json.age", locked())],
    );
    let asked = |session: &Session| session.encrypted.as_ref().map(|file| (file.name.clone(), file.stage));
    assert_eq!(asked(&session), Some(("b.json.age".into(), Stage::Asks)));
    assert_eq!(session.batch.as_ref().map(so_nguon::session::Batch::locked), Some(2));
    session.update(Event::Unlock(Phrase::typed("Đất lành chim đậu")));
    session.update(Event::Worked(Progress::Failed(Unopened::Wrong)));
    assert_eq!(asked(&session), Some(("b.json.age".into(), Stage::Failed(Unopened::Wrong))));
    // Nobody knows its passphrase: it is left, and the next is asked for.
    session.update(Event::Leave);
    assert_eq!(asked(&session), Some(("d.json.age".into(), Stage::Asks)));
    session.update(Event::Unlock(Phrase::typed("Đất lành chim đậu")));
    let opened = write(&with_figure(3, 70), &maker(4, None)).into_bytes();
    session.update(Event::Worked(Progress::Opened(opened.into())));
    assert_eq!(asked(&session), Some(("e.json.age".into(), Stage::Asks)));
    session.update(Event::Unlock(Phrase::typed("Đất lành chim đậu")));
    session.update(Event::Worked(Progress::Opened(b"{}".as_slice().into())));
    let incoming = session.incoming.clone().unwrap();
    let names: Vec<&str> = incoming.files.iter().map(|f| f.file.as_str()).collect();
    assert_eq!((names, incoming.unread.len(), asked(&session)), (vec!["c.json", "d.json"], 1, None));
}

#[test]
fn where_none_can_be_read_it_is_said() {
    let mut session = with(small());
    come(&mut session, &[("a.png", vec![0xff]), ("b.json", b"{}".to_vec())]);
    assert_eq!(session.incoming.as_ref().map(|i| (i.files.len(), i.unread.len(), i.may_enter())), Some((0, 2, false)));
    come(&mut session, &[("a.png", vec![0xff])]);
    assert!(matches!(says(&session), Some(News::Unreadable(..))) && session.incoming.is_none());
    // An encrypted one that nobody can open, alone.
    session.update(Event::File("a.age".into(), b"age-encryption.org/v1\n".as_slice().into()));
    session.update(Event::Leave);
    assert!(session.batch.is_none() && session.incoming.is_none());
    session.update(Event::Edit(edit(5)));
}

/// The files of several offices: whole books, parts of them, and one changed by hand, which has no contexts.
fn files(all: &[Replica]) -> Vec<Event> {
    let scope = Scope { units: vec![unit_id(1), unit_id(2)], period: None };
    let cover = Cover { packet: Packet::Records, scope, as_of: None };
    let part = Order::packet(&all[2], maker(5, None), cover, &BTreeSet::new()).at_once();
    let hand = |at: usize| write(&all[at].book, &maker(6, None));
    let text = |name: &str, text: String| Event::File(name.into(), text.as_bytes().into());
    vec![
        file("one", &all[1], 1),
        file("two", &all[2], 2),
        text("part.json", part),
        text("hand.json", hand(1)),
        text("hand-2.json", hand(2)),
    ]
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_order_of_files_does_not_matter(
        steps in steps(),
        order in Just((0usize..5).collect::<Vec<_>>()).prop_shuffle(),
        empty in any::<bool>(),
    ) {
        let all = apart(&steps);
        let ours = if empty { Replica::default() } else { all[0].clone() };
        let files = files(&all);
        let taken = |order: &[usize]| {
            let mut session = at_desk(&ours);
            session.update(Event::Choose(Purpose::Join, order.iter().map(ToString::to_string).collect()));
            for at in order {
                session.update(files[*at].clone());
            }
            accepted(&mut session);
            session
        };
        let (one, other) = (taken(&[0, 1, 2, 3, 4]), taken(&order));
        prop_assert_eq!(&one.book, &other.book);
        prop_assert_eq!(&one.replica.contexts, &other.replica.contexts);
        prop_assert_eq!(one.replica.clashes(), other.replica.clashes());
    }

    #[test]
    fn together_is_what_one_after_the_other_is(steps in steps()) {
        let all = apart(&steps);
        let mut one = at_desk(&all[0]);
        one.update(Event::Choose(Purpose::Join, vec!["1".into(), "2".into()]));
        one.update(file("1", &all[1], 1));
        one.update(file("2", &all[2], 2));
        accepted(&mut one);
        let mut other = at_desk(&all[0]);
        for at in [2, 1] {
            // An emptied book wants back what the next file brings, and the first may be what empties it.
            prop_assume!(!other.book.is_empty());
            other.update(file("n", &all[at], at as u64));
            accepted(&mut other);
        }
        let unset = |session: &Session| Book { settings: so_nguon::domain::Settings::default(), ..(*session.book).clone() };
        prop_assert_eq!(unset(&one), unset(&other));
        let persons = |session: &Session| session.replica.contexts.persons.clone();
        prop_assert_eq!(persons(&one), persons(&other));
    }
}

#[test]
fn a_file_too_long_to_be_read_is_told_and_stops_no_other() {
    let mut session = with(small());
    session.update(Event::Choose(Purpose::Join, vec!["lớn.json".into(), "b.json".into()]));
    session.update(Event::Outsized("lớn.json".into(), 900_000_000));
    let bytes = write(&with_figure(2, 90), &maker(3, None)).into_bytes();
    session.update(Event::File("b.json".into(), bytes.as_slice().into()));
    let incoming = session.incoming.clone().unwrap();
    let too_large = Unreadable::TooLarge { bytes: 900_000_000, most: MOST_BYTES };
    assert_eq!(incoming.unread, [("lớn.json".to_owned(), too_large.clone())]);
    assert_eq!((incoming.files.len(), incoming.touches.len()), (1, 1));
    session.update(Event::Decline);
    session.update(Event::Outsized("lớn.json".into(), 900_000_000));
    assert_eq!(says(&session), Some(&News::Unreadable("lớn.json".into(), too_large)));
    assert!(!is_outsized(MOST_BYTES as u64) && is_outsized(900_000_000));
}

#[test]
fn a_name_that_turns_itself_around_is_shown_as_it_is() {
    let mut session = with(small());
    let bytes = write(&with_figure(2, 90), &maker(3, None)).into_bytes();
    come(&mut session, &[("so\u{202e}nosj.exe", bytes)]);
    assert_eq!(session.incoming.unwrap().files[0].file, "so\u{fffd}nosj.exe");
}
