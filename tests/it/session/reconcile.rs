//! Both sides of a unit: what it has reported, or a file that is looked into and not taken in.

use super::desk::today;
use super::inbox::{TREE, above, commune, send, take};
use crate::note::{Sketch, YEAR, corrected, day, fact, figure, person, person_id, unit_id};
use so_nguon::domain::*;
use so_nguon::exchange::Packet;
use so_nguon::exchange::encryption::Phrase;
use so_nguon::session::reconcile::{Held, bases, basis, quarter, question};
use so_nguon::session::{Claim, Event, Progress, Purpose, Session, Stage, WhyNot};
use so_nguon::stats::{Figures, Pair, Question, Topic, Verdict};
use std::sync::Arc;

fn both(session: &Session, unit: UnitId, held: Option<&Held>) -> Vec<(Topic, Verdict)> {
    let question = Question { period: YEAR, as_of: day("2016-12-31") };
    let figures = Figures::of(&session.book, question, None).unwrap();
    session.pairs(&figures, unit, held).iter().map(|Pair { topic, verdict, .. }| (*topic, *verdict)).collect()
}

const TOTAL: Topic = Topic::Figure(Indicator::ADMITTED);

#[test]
fn a_file_is_held_against_the_book_and_not_taken_in() {
    let (mut home, mut above) = (commune(3), above());
    let first = send(&mut home, Packet::Counts);
    take(&mut above, &[&first]);
    home.update(Event::Edit(Edit::SetPerson(person_id(4), Some(person(unit_id(3), "2016-11-03")))));
    let (name, text) = send(&mut home, Packet::Counts);
    let before = Arc::clone(&above.book);
    let held = Held::read(name, text.as_bytes(), today()).unwrap();
    assert_eq!(
        (held.sound, held.maker.as_str(), held.period, held.as_of),
        (true, "Máy 2", Some(YEAR), Some(day("2016-12-31")))
    );
    assert!(both(&above, unit_id(2), Some(&held)).contains(&(TOTAL, Verdict::Differ(3, 4))));
    assert!(both(&above, unit_id(99), Some(&held)).is_empty() && !held.knows(unit_id(99)));
    assert!(Arc::ptr_eq(&above.book, &before));
    let torn = Held::read("x".into(), text.replacen("\"value\":4", "\"value\":5", 1).as_bytes(), today()).unwrap();
    assert!(!torn.sound);
    assert!(Held::read("x".into(), b"{}", today()).is_err());
}

#[test]
fn a_file_comes_to_be_compared_in_the_open_or_encrypted_and_leaves_an_import_waiting() {
    let (mut home, mut above) = (commune(3), above());
    let (name, text) = send(&mut home, Packet::Counts);
    above.update(Event::File(name.clone(), text.as_bytes().into()));
    let (book, waits) = (Arc::clone(&above.book), above.incoming.as_ref().map(|i| i.touches.len()));
    let chosen = |name: &str| Event::Choose(Purpose::Compare, vec![name.to_owned()]);
    let held = |session: &Session| session.held.clone().map(|held| held.map(|held| held.file.clone()));

    above.update(chosen(&name));
    above.update(Event::File(name.clone(), text.as_bytes().into()));
    assert_eq!(held(&above), Some(Ok(name)));
    above.update(chosen("b.json.age"));
    assert_eq!(held(&above), None);
    above.update(Event::File("b.json.age".into(), b"age-encryption.org/v1\n".as_slice().into()));
    assert_eq!(above.encrypted.as_ref().map(|file| file.stage), Some(Stage::Asks));
    above.update(Event::Unlock(Phrase::typed("Đất lành chim đậu")));
    above.update(Event::Worked(Progress::Opened(text.as_bytes().into())));
    assert_eq!(held(&above), Some(Ok("b.json".into())));
    assert_eq!((Arc::ptr_eq(&above.book, &book), above.batch.is_none()), (true, true));
    assert_eq!(above.incoming.as_ref().map(|i| i.touches.len()), waits, "the import still waits");

    above.update(chosen("x.json"));
    above.update(Event::File("x.json".into(), b"{}".as_slice().into()));
    assert!(matches!(held(&above), Some(Err(_))));
    above.update(Event::LetGo);
    assert_eq!(held(&above), None);
    // One that is left while it waits for its passphrase.
    above.update(chosen("b.json.age"));
    above.update(Event::File("b.json.age".into(), b"age-encryption.org/v1\n".as_slice().into()));
    above.update(Event::LetGo);
    assert!(above.encrypted.is_none() && above.batch.is_none() && above.held.is_none());
}

#[test]
fn whoever_only_looks_compares_too() {
    let (name, text) = send(&mut commune(3), Packet::Counts);
    let mut looks = above();
    looks.update(Event::Claimed(Claim::ReadOnly(WhyNot::AnotherTab)));
    looks.update(Event::Choose(Purpose::Compare, vec![name.clone()]));
    looks.update(Event::File(name.clone(), text.as_bytes().into()));
    assert!(matches!(looks.held, Some(Ok(_))), "{:?}", looks.news);
    looks.update(Event::File(name, text.as_bytes().into()));
    assert!(looks.incoming.is_none(), "nothing else comes in");
}

#[test]
fn a_correction_differs_from_the_report() {
    let (mut home, mut above) = (commune(3), above());
    let file = send(&mut home, Packet::Counts);
    take(&mut above, &[&file]);
    assert!(both(&above, unit_id(3), None).contains(&(TOTAL, Verdict::Same(3))));
    let key = figure(unit_id(3), Indicator::ADMITTED);
    let fact = corrected(above.book.facts.get(&key).unwrap().clone(), 2, "2017-01-10");
    above.update(Event::Edit(Edit::SetFact(key, Some(fact))));
    assert!(both(&above, unit_id(3), None).contains(&(TOTAL, Verdict::Differ(2, 3))));
    // At home the figures that were written down when they were sent are no word of the branch.
    assert!(both(&home, unit_id(3), None).contains(&(TOTAL, Verdict::OnlyAbove(3))));
}

#[test]
fn which_quarter_and_which_of_its_figures() {
    let today = day("2016-11-20");
    for (asked, of) in [
        ("2016", "2016-Q3"),
        ("2016-Q1", "2016-Q1"),
        ("2016-05", "2016-Q2"),
        ("2015", "2015-Q4"),
        ("2015-2020", "2016-Q3"),
    ] {
        assert_eq!(quarter(asked.parse().unwrap(), today).to_string(), of, "{asked}");
    }
    assert_eq!(quarter(YEAR, day("2016-02-01")).to_string(), "2016-Q1");
    let (book, third) = (Sketch::read(TREE).book, PeriodId::Quarter(2016, 3));
    let names = |periods: Vec<PeriodId>| periods.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(names(bases(third)), ["2016-Q3", "2016", "2016-07", "2016-08", "2016-09"]);
    let asked = |quarter, basis: &str| {
        let Question { period, as_of } = question(quarter, basis.parse().unwrap(), &book, today, None);
        format!("{period} {as_of}")
    };
    assert_eq!(asked(third, "2016-Q3"), "2016-Q3 2016-09-30");
    assert_eq!(asked(third, "2016"), "2016 2016-09-30");
    assert_eq!(asked(third, "2016-08"), "2016-08 2016-08-31");
    assert_eq!(asked(PeriodId::Quarter(2016, 4), "2016"), "2016 2016-11-20", "up to now");

    // What has figures is what is compared.
    let with = |book: &Book, period: &str| {
        let key = FactKey { period: period.parse().unwrap(), ..figure(unit_id(3), Indicator::ADMITTED) };
        book.apply(&Edit::SetFact(key, Some(fact(1, "2016-09-30")))).unwrap()
    };
    let month = with(&book, "2016-08");
    let both = with(&month, "2016-Q3");
    for (book, unit, asked, of) in [
        (&book, 2, "2016", "2016"),
        (&month, 2, "2016", "2016-08"),
        (&month, 5, "2016", "2016"),
        (&both, 2, "2016", "2016-Q3"),
        (&both, 2, "2016-08", "2016-08"),
        (&both, 2, "2016-09", "2016-Q3"),
    ] {
        assert_eq!(basis(book, unit_id(unit), third, asked.parse().unwrap()).to_string(), of, "{asked}");
    }
}
