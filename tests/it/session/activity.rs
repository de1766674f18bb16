//! The log as it is read: newest first, of one record, found as one types, a bounded step at a time.

use crate::note::{count, day, figure, person, person_id, target, unit_id, version};
use so_nguon::domain::*;
use so_nguon::i18n::{Lang, activity as say};
use so_nguon::merge::*;
use so_nguon::session::Subject;
use so_nguon::session::activity::{Hit, Query, Search, Told, Wording, newest_first, told};
use std::sync::Arc;

/// A replica, and the next edit of this station at this time.
fn then(replica: &Replica, station: u64, at: &str, edit: &Edit) -> Replica {
    let station = Station::from_bits(station);
    let book = Arc::new(replica.book.apply(edit).unwrap());
    let by = Author { name: Note::new("Máy Văn phòng").unwrap(), at: at.parse().unwrap() };
    replica.commit(book, Deed::from(edit), &Settling::default(), replica.next_dot(station), &by).0
}

/// A few edits of two stations, whose clocks differ.
fn sample() -> Replica {
    let unit = version("Xã An Thủy", None, UnitKind::Commune);
    let mut named = person(unit_id(1), "2016-05-19");
    named.name = PersonName::new("Trần Thị Mẫu").unwrap();
    let aim = |n| Edit::SetTarget(target(unit_id(1)), Some(Target::of(Aim::Exact(count(n)))));
    let edits = [
        (1, "2016-05-20 08:00", Edit::AddUnit(unit_id(1), unit)),
        (1, "2016-05-20 08:05", aim(220)),
        (2, "2016-05-20 08:03", Edit::SetPerson(person_id(1), Some(person(unit_id(1), "2016-05-19")))),
        (2, "2016-05-21 09:00", aim(230)),
        (1, "2016-05-20 17:00", Edit::SetPerson(person_id(1), Some(named))),
    ];
    edits.iter().fold(Replica::default(), |r, (station, at, edit)| then(&r, *station, at, edit))
}

/// Finds, in Vietnamese, so many changes a step and so many writes.
fn find(replica: &Replica, text: &str, about: Option<Subject>, step: usize, wanted: usize) -> Search {
    let mut search = Search::new(newest_first(&replica.log), Query::new(text, about));
    let head = |entry: &LogEntry| say::head(Lang::Vi, entry);
    let change = |change: &Change| say::change(Lang::Vi, &replica.book, change);
    for _ in 0..10_000 {
        if search.is_done() || search.hits.len() >= wanted {
            break;
        }
        search.step(&replica.log, &Wording { head: &head, change: &change }, step, wanted);
    }
    search
}

/// What was found, each write by the time of its day.
fn times(replica: &Replica, hits: &[Hit]) -> Vec<String> {
    hits.iter()
        .map(|h| {
            format!("{:02}:{:02}", replica.log.get(&h.dot).unwrap().at.hour, replica.log.get(&h.dot).unwrap().at.minute)
        })
        .collect()
}

#[test]
fn newest_first_by_the_clocks_then_by_the_writes() {
    let replica = sample();
    assert_eq!(
        times(&replica, &find(&replica, "", None, 100, 100).hits),
        ["09:00", "17:00", "08:05", "08:03", "08:00"]
    );
}

#[test]
fn found_without_marks_by_any_words_of_it() {
    let replica = sample();
    for (text, found) in [
        ("tran thi", &["17:00", "08:03"][..]),
        ("nguyen van", &["17:00"]),
        ("AN THỦY", &["09:00", "08:05", "08:00"]),
        ("chi tieu 230", &["09:00"]),
        ("20/05/2016 ghi ho so", &["17:00", "08:03"]),
        ("van phong", &["09:00", "17:00", "08:05", "08:03", "08:00"]),
        ("0000000002", &["09:00", "17:00", "08:05", "08:03", "08:00"]),
        ("khong co gi nhu vay", &[]),
        ("   ", &["09:00", "17:00", "08:05", "08:03", "08:00"]),
    ] {
        let found = if text == "0000000002" { &["09:00", "08:03"][..] } else { found };
        // However small the steps are.
        for step in [1, 2, 100] {
            assert_eq!(times(&replica, &find(&replica, text, None, step, 100).hits), found, "{text}");
        }
    }
}

#[test]
fn of_one_record_alone() {
    let replica = sample();
    let of = |subject| times(&replica, &find(&replica, "", Some(subject), 100, 100).hits);
    assert_eq!(of(Subject::Person(person_id(1))), ["17:00", "08:03"]);
    assert_eq!(of(Subject::Target(target(unit_id(1)))), ["09:00", "08:05"]);
    assert_eq!(of(Subject::Unit(unit_id(1))), ["08:00"]);
    assert_eq!(of(Subject::Fact(figure(unit_id(1), Indicator::Members))), Vec::<String>::new());
    let both = find(&replica, "nguyen van", Some(Subject::Person(person_id(1))), 100, 100);
    assert_eq!(times(&replica, &both.hits), ["17:00"]);
}

#[test]
fn every_change_of_the_log_names_its_record_and_can_be_read() {
    let replica = sample();
    for (_, entry) in replica.log.iter() {
        for change in entry.changes.iter() {
            let subject = Subject::of_change(change).expect("a record of ours");
            assert_eq!((subject.kind(), subject.spelled()), (change.kind, change.key.clone()));
            if let Told::Field { field, from, to, silent } = told(change) {
                assert!(field.is_some() && (from.is_some() || to.is_some()) && !silent, "{change:?}");
            }
        }
    }
}

#[test]
fn a_step_is_bounded_and_a_page_is_enough() {
    let mut replica = sample();
    for n in 0..1_000 {
        let fact = Fact::new(count(n), day("2016-12-31"), Origin::Typed, Note::default());
        let edit = Edit::SetFact(figure(unit_id(1), Indicator::Members), Some(fact));
        replica = then(&replica, 3, "2016-06-01 08:00", &edit);
    }
    let words = std::cell::Cell::new(0);
    let head = |_: &LogEntry| String::new();
    let change = |_: &Change| {
        words.set(words.get() + 1);
        "x".to_owned()
    };
    let say = Wording { head: &head, change: &change };
    let mut search = Search::new(newest_first(&replica.log), Query::new("khong", None));
    search.step(&replica.log, &say, 40, 200);
    assert!((1..=40).contains(&words.get()) && !search.is_done(), "{}", words.get());
    // Without words nothing is worded, and no more is looked at than is shown.
    words.set(0);
    let mut search = Search::new(newest_first(&replica.log), Query::new("", None));
    search.step(&replica.log, &say, 10_000, 200);
    assert_eq!((search.hits.len(), words.get(), search.is_done()), (200, 0, false));
}

#[test]
fn what_was_taken_away_stays_without_words() {
    let replica = then(&sample(), 1, "2016-05-22 08:00", &Edit::SetPerson(person_id(1), None));
    let found = find(&replica, "", Some(Subject::Person(person_id(1))), 100, 100);
    assert_eq!(times(&replica, &found.hits), ["08:00", "17:00", "08:03"]);
    assert_eq!(find(&replica, "tran thi", None, 100, 100).hits, vec![]);
}
