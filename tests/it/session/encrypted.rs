//! Encrypted files on the desk: a worker is asked, told of, and stopped; what comes out of one is as any other file.

use super::desk::{given, moment, says, small, with, written};
use so_nguon::exchange::Packet;
use so_nguon::exchange::encryption::{Phrase, Unopened};
use so_nguon::merge::Deed;
use so_nguon::session::{Effect, Event, News, Progress, Session, Stage};
use std::sync::Arc;

fn phrase() -> Phrase {
    Phrase::typed("Đất lành chim đậu")
}

/// The beginning of an encrypted file is all that the desk looks at.
fn came_in() -> Session {
    let mut session = with(small());
    let bytes: Arc<[u8]> = b"age-encryption.org/v1\n".as_slice().into();
    assert_eq!(session.update(Event::File("a.json.age".into(), bytes)), []);
    session
}

fn stage(session: &Session) -> Option<Stage> {
    session.encrypted.as_ref().map(|file| file.stage)
}

#[test]
fn a_book_goes_out_encrypted() {
    let mut session = with(small());
    let effects = session.update(Event::Encrypt(Packet::Book, moment(1), phrase()));
    assert_eq!((stage(&session), effects.len()), (Some(Stage::Begins), 1), "it is written first");
    let (text, effects) = written(&mut session, &effects).unwrap();
    let [Effect::Wrap(with)] = &effects[..] else { panic!("a worker is asked") };
    assert!(*with == phrase() && text.starts_with("{\n  \"format\": \"so-nguon\""));
    assert_eq!((stage(&session), session.prefs.exports), (Some(Stage::Begins), 0));
    session.update(Event::Worked(Progress::Step { done: 1, of: 4 }));
    assert_eq!(stage(&session), Some(Stage::Works(25)));
    let [Effect::HandSealed(name), Effect::Remember(_)] = &session.update(Event::Worked(Progress::Wrapped))[..] else {
        panic!("it is handed out")
    };
    assert!(name.ends_with("_r1.json.age"), "{name}");
    assert_eq!((stage(&session), session.prefs.exports), (None, 1));
    assert!(matches!(says(&session), Some(News::Exported(named, _)) if named == name));
}

#[test]
fn what_is_stopped_hands_nothing_out() {
    let mut session = with(small());
    session.update(Event::Encrypt(Packet::Book, moment(1), phrase()));
    assert_eq!(session.update(Event::Leave), [Effect::StopWriting], "while it is written");
    assert_eq!(session.update(Event::Written(true)), []);
    let effects = session.update(Event::Encrypt(Packet::Book, moment(1), phrase()));
    written(&mut session, &effects);
    assert_eq!(session.update(Event::Leave), [Effect::StopWork], "while it is encrypted");
    // A word that was under way already.
    assert_eq!(session.update(Event::Worked(Progress::Wrapped)), []);
    assert_eq!((stage(&session), session.prefs.exports, says(&session)), (None, 0, None));
    assert_eq!(session.update(Event::Leave), []);
}

#[test]
fn a_file_waits_for_its_passphrase() {
    let mut session = came_in();
    assert_eq!(stage(&session), Some(Stage::Asks));
    let [Effect::Open(bytes, _)] = &session.update(Event::Unlock(phrase()))[..] else { panic!() };
    assert!(bytes.starts_with(b"age-"));
    assert_eq!(session.update(Event::Unlock(phrase())), [], "one at a time");
    session.update(Event::Worked(Progress::Failed(Unopened::Wrong)));
    assert_eq!(stage(&session), Some(Stage::Failed(Unopened::Wrong)));
    assert!(matches!(session.update(Event::Unlock(phrase()))[..], [Effect::Open(..)]), "another may open it");
    let (_, text) = given(&mut with(small()), Event::Export(moment(1))).unwrap();
    session.update(Event::Worked(Progress::Opened(text.as_bytes().into())));
    let incoming = session.incoming.as_ref().unwrap();
    assert_eq!((incoming.files[0].file.as_str(), incoming.changes_nothing(), stage(&session)), ("a.json", true, None));
}

#[test]
fn what_is_inside_is_judged_as_any_file() {
    let mut session = came_in();
    session.update(Event::Unlock(phrase()));
    session.update(Event::Worked(Progress::Opened(b"{}".as_slice().into())));
    assert!(matches!(says(&session), Some(News::Unreadable(name, _)) if name == "a.json"));
    assert!(session.incoming.is_none() && session.encrypted.is_none());
}

#[test]
fn another_file_takes_its_place() {
    let mut session = came_in();
    session.update(Event::Unlock(phrase()));
    let effects = session.update(Event::File("b.json".into(), b"{}".as_slice().into()));
    assert_eq!((effects, stage(&session)), (vec![Effect::StopWork], None));
}

/// Full records of a unit go so alone; that they went is in the log, whatever becomes of the file.
#[test]
fn records_go_out_encrypted_and_logged() {
    let mut session = with(small());
    let effects = session.update(Event::Encrypt(Packet::Records, moment(1), phrase()));
    assert!(session.replica.log.iter().any(|(_, entry)| entry.deed == Deed::SendRecords));
    let (_, effects) = written(&mut session, &effects).unwrap();
    assert!(matches!(&effects[..], [Effect::Wrap(_)]), "never in the open: {effects:?}");
    assert_eq!((says(&session), session.prefs.exports), (None, 0), "nothing is handed out yet");
    let effects = session.update(Event::Worked(Progress::Wrapped));
    assert!(
        matches!(&effects[..], [Effect::HandSealed(name), Effect::Remember(_)] if name.ends_with("_r1.json.age")),
        "{effects:?}"
    );
    assert!(matches!(says(&session), Some(News::Exported(_, records)) if *records > 0));
}
