//! A file on its way out: written while the desk goes on, one at a time, stopped, or not read back.

use super::desk::{edit, given, moment, says, small, with, written};
use so_nguon::exchange::encryption::Phrase;
use so_nguon::exchange::{Packet, Unreadable};
use so_nguon::session::{DiskTrouble, Effect, Event, LinkedFile, News, Progress, Sending, Session, Told};

fn export(session: &mut Session) -> Vec<Effect> {
    session.update(Event::Export(moment(1)))
}

/// A desk with a linked file, which has been written once.
fn linked() -> Session {
    let mut session = with(small());
    let file = LinkedFile { name: "so.json".into(), allowed: true };
    let effects = session.update(Event::Told(Told::Linked(Ok(file))));
    assert_eq!(written(&mut session, &effects).unwrap().1, [Effect::WriteDisk]);
    session
}

fn due(session: &mut Session) -> Vec<Effect> {
    session.update(Event::Told(Told::DiskDue))
}

#[test]
fn what_is_changed_meanwhile_goes_out_the_next_time() {
    let mut session = with(small());
    let effects = export(&mut session);
    session.update(Event::Edit(edit(5)));
    let (text, _) = written(&mut session, &effects).unwrap();
    assert_eq!((session.reminder().changes, session.going()), (1, None));
    assert!(given(&mut session, Event::Export(moment(2))).unwrap().1.len() > text.len());
}

#[test]
fn how_far_it_is_is_told_and_twice_is_once() {
    let mut session = with(small());
    let effects = export(&mut session);
    assert_eq!(export(&mut session), []);
    let send = Event::Send(Sending { packet: Packet::Targets, combined: false }, moment(1));
    assert_eq!((session.update(send), session.replica.log.len()), (Vec::new(), 1), "and nothing is logged");
    session.update(Event::Writes(40));
    assert_eq!(session.going().map(|file| (file.percent, file.is_asked())), Some((40, true)));
    written(&mut session, &effects);
    assert_eq!((session.going(), session.prefs.exports), (None, 1));
}

#[test]
fn what_is_stopped_is_not_handed_out() {
    let mut session = with(small());
    export(&mut session);
    assert_eq!(session.update(Event::StopFile), [Effect::StopWriting]);
    assert_eq!((session.update(Event::Written(true)), session.update(Event::StopFile)), (Vec::new(), Vec::new()));
    assert_eq!((says(&session), session.prefs.exports), (None, 0));
}

#[test]
fn what_cannot_be_read_back_is_not_handed_out() {
    let mut session = with(small());
    export(&mut session);
    assert_eq!(session.update(Event::Written(false)), []);
    assert_eq!(says(&session), Some(&News::Unreadable(String::new(), Unreadable::NotReadBack)));
    assert_eq!((session.going(), session.prefs.exports, session.reminder().days), (None, 0, None));
}

#[test]
fn the_linked_file_waits_and_gives_way() {
    let mut session = linked();
    let effects = export(&mut session);
    assert_eq!(due(&mut session), [], "the user comes first");
    let (_, then) = written(&mut session, &effects).unwrap();
    assert!(matches!(&then[..], [Effect::HandOut(_), Effect::Remember(_), Effect::Write(_)]), "{then:?}");
    assert_eq!(session.going(), None, "nobody waits for it");
    // Whatever a user asks for takes its place, and it comes afterwards; also where the user stops.
    assert!(matches!(&export(&mut session)[..], [Effect::Write(_)]));
    let then = session.update(Event::StopFile);
    assert!(matches!(&then[..], [Effect::StopWriting, Effect::Write(_)]), "{then:?}");
    assert_eq!(written(&mut session, &then).unwrap().1, [Effect::WriteDisk]);
    // What cannot be read back is not written over what lies there, and that is told.
    due(&mut session);
    assert_eq!((session.update(Event::Written(false)), says(&session).is_some()), (Vec::new(), true), "of the export");
    assert_eq!(session.safety.on_disk, Some(Err(DiskTrouble::Failed)));
    // Due while it is being written: once more.
    let effects = due(&mut session);
    assert_eq!((effects.len(), due(&mut session)), (1, Vec::new()));
    let (_, then) = written(&mut session, &effects).unwrap();
    assert!(matches!(&then[..], [Effect::WriteDisk, Effect::Write(_)]), "{then:?}");
}

/// One is still being encrypted when the next is written: each is handed out when it is done.
#[test]
fn an_encrypted_file_and_a_plain_one_do_not_meet() {
    let mut session = with(small());
    let phrase = Phrase::typed("Đất lành chim đậu");
    let effects = session.update(Event::Encrypt(Packet::Book, moment(1), phrase));
    assert!(matches!(&written(&mut session, &effects).unwrap().1[..], [Effect::Wrap(_)]));
    let effects = export(&mut session);
    let then = session.update(Event::Worked(Progress::Wrapped));
    assert!(
        matches!(&then[..], [Effect::HandSealed(name), Effect::Remember(_)] if name.ends_with("_r1.json.age")),
        "{then:?}"
    );
    assert!(session.going().is_some());
    let (_, then) = written(&mut session, &effects).unwrap();
    assert!(
        matches!(&then[..], [Effect::HandOut(name), Effect::Remember(_)] if name.ends_with("_r1.json")),
        "{then:?}"
    );
    assert_eq!((session.going(), session.prefs.exports), (None, 2));
}
