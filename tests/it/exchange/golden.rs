//! A file once shipped stays readable, and is written back to the same bytes.

use super::memory::remembered;
use super::{maker, small, today};
use crate::note::corrected;
use sha2::{Digest, Sha256};
use so_nguon::domain::{Book, Note, PeriodId, Records};
use so_nguon::exchange::{Cover, read, write, write_replica};
use so_nguon::merge::{Author, Deed, Delta, Replica, Settling};
use so_nguon::session::closing;
use std::sync::Arc;

const FIRST: &str = include_str!("../../golden/so-nguon-1.json");
const SECOND: &str = include_str!("../../golden/so-nguon-2.json");
const THIRD: &str = include_str!("../../golden/so-nguon-3.json");
const THIRD_BEYOND: &str = include_str!("../../golden/so-nguon-3-beyond.json");
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/so-nguon-4.json");

/// What a newer station said that is not known here.
const BEYOND: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/so-nguon-4-beyond.json");

/// The file as this version of the program would head it: the version alone may differ.
fn of_this_version(file: &str) -> String {
    let line = |l: &str| {
        if l.starts_with("  \"app\": ") {
            format!("  \"app\": \"{}\",\n", env!("CARGO_PKG_VERSION"))
        } else {
            l.to_owned()
        }
    };
    file.split_inclusive('\n').map(line).collect()
}

/// All that was remembered before, and what files can hold since the third schema: a figure that was corrected.
pub fn third() -> Replica {
    let before = remembered();
    let (key, fact) = before.book.facts.iter().nth(1).map(|(key, fact)| (*key, fact.clone())).unwrap();
    let mut next = (*before.book).clone();
    next.facts.put(key, corrected(fact, 4, "2016-01-20"));
    let by = Author { name: Note::new("Máy tỉnh").unwrap(), at: "2016-11-06 09:00".parse().unwrap() };
    let dot = before.next_dot("0000000ghj".parse().unwrap());
    before.commit(Arc::new(next), Deed::SetFact, &Settling::default(), dot, &by).0
}

/// And since the fourth: a closed period that says how all of it stood.
pub fn newest() -> Replica {
    let before = third();
    let year = PeriodId::Year(2016);
    let next = before.book.apply(&closing(&before.book, year, today()).unwrap()).unwrap();
    let by = Author { name: Note::default(), at: "2017-01-18 08:00".parse().unwrap() };
    let dot = before.next_dot("0000000ghj".parse().unwrap());
    before.commit(Arc::new(next), Deed::PutPeriod, &Settling::default(), dot, &by).0
}

#[test]
fn read_and_written_back() {
    let made = write_replica(&newest(), &maker());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(PATH, &made).unwrap();
    }
    let golden = std::fs::read_to_string(PATH).unwrap();
    let intake = read(golden.as_bytes(), today()).unwrap();
    assert_eq!(
        (intake.problems.as_slice(), intake.hash_ok, intake.maker_name.as_str()),
        (&[][..], true, "Máy VP \"Huyện ủy\"")
    );
    let replica = Replica::default().join(&intake.told);
    assert_eq!(write_replica(&replica, &maker()), of_this_version(&golden));
    assert_eq!((&replica.contexts, &intake.book), (&newest().contexts, &*newest().book));
}

/// Files of the first schema know nothing of who wrote what.
#[test]
fn the_first_schema_is_read_for_ever() {
    let intake = read(FIRST.as_bytes(), today()).unwrap();
    assert_eq!(
        (intake.problems.as_slice(), intake.hash_ok, intake.maker_name.as_str()),
        (&[][..], true, "Máy VP \"Huyện ủy\"")
    );
    assert_eq!((&intake.book, &intake.bare, &intake.told), (&small(), &small(), &Delta::default()));
    // What was no context then is none now.
    let marked = FIRST.replacen("{\"id\":\"0000000abc-5\"", "{\"dot\":7,\"states\":0,\"id\":\"0000000abc-5\"", 1);
    let intake = read(marked.as_bytes(), today()).unwrap();
    assert!(intake.book == small() && !intake.is_blocked());
}

#[test]
fn one_record_on_a_line() {
    let text = write(&small(), &maker());
    for opening in [
        "      {\"id\":\"0000000abc-5\",\"name\":\"Nguyễn Thị Mẫu Một\"",
        "      {\"id\":\"2016\",\"start\":\"2016-01-01\"",
    ] {
        assert!(text.lines().any(|l| l.starts_with(opening)), "{opening}\n{text}");
    }
    assert!(text.ends_with("}\n"));
}

#[test]
fn the_hash_is_of_the_compact_book() {
    let book = small();
    let compact = serde_json::to_vec(&Records::from(&book)).unwrap();
    let hash: String = Sha256::digest(&compact).iter().map(|b| format!("{b:02x}")).collect();
    let text = write(&book, &maker());
    assert!(text.contains(&format!("\n  \"sha256\": \"{hash}\"\n")));
    let all: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::from_value::<Records>(all["book"].clone()).unwrap(), Records::from(&book));
}

#[test]
fn an_empty_book() {
    let text = write(&Book::default(), &maker());
    let intake = read(text.as_bytes(), today()).unwrap();
    assert_eq!((intake.book, intake.problems.as_slice(), intake.hash_ok), (Book::default(), &[][..], true));
}

#[test]
fn layout_is_not_content() {
    let text = write(&small(), &maker());
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    // Another program may lay the file out otherwise, put a mark before it, end its lines otherwise.
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let intake = read(windows.as_bytes(), today()).unwrap();
    assert!(intake.hash_ok && intake.problems.is_empty() && intake.book == small());
    // One that changes the order of fields has changed the text that the hash is of; the book is the same.
    let sorted = read(serde_json::to_string(&value).unwrap().as_bytes(), today()).unwrap();
    assert_eq!(sorted.book, small());
}

#[test]
fn the_documented_example_is_true() {
    let doc = include_str!("../../../src/exchange/mod.rs");
    let lines = doc.lines().skip_while(|l| *l != "//! ```json").skip(1).take_while(|l| *l != "//! ```");
    let example: String = lines.map(|l| format!("{}\n", l.trim_start_matches("//! "))).collect();
    let intake = read(example.as_bytes(), today()).unwrap();
    let problems: Vec<_> = intake.problems.iter().map(|p| p.place.as_str()).collect();
    assert_eq!(problems, [] as [&str; 0]);
    let maker = so_nguon::exchange::Maker { station: super::station(), name: intake.maker_name, seed: None };
    let replica = Replica::default().join(&intake.told);
    assert_eq!(write_replica(&replica, &maker), of_this_version(&example));
}

/// The second schema has no cover: a whole book.
#[test]
fn the_second_schema_is_read_for_ever() {
    let intake = read(SECOND.as_bytes(), today()).unwrap();
    assert_eq!((intake.problems.as_slice(), intake.hash_ok, &intake.cover), (&[][..], true, &Cover::default()));
    let replica = Replica::default().join(&intake.told);
    assert_eq!((&replica.contexts, &intake.book), (&remembered().contexts, &*remembered().book));
}

/// In the third schema a closed period has its figures alone.
#[test]
fn the_third_schema_is_read_for_ever() {
    for (file, replica) in [(THIRD, third()), (THIRD_BEYOND, super::beyond::beyond())] {
        let intake = read(file.as_bytes(), today()).unwrap();
        assert_eq!((intake.problems.as_slice(), intake.hash_ok), (&[][..], true));
        let joined = Replica::default().join(&intake.told);
        assert_eq!((&joined.contexts, &joined.book), (&replica.contexts, &replica.book));
    }
}

/// What is not known here stays as it came: for as long as there is no program that knows it.
#[test]
fn what_is_not_known_is_read_for_ever() {
    let replica = super::beyond::beyond();
    let made = write_replica(&replica, &maker());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(BEYOND, &made).unwrap();
    }
    let golden = std::fs::read_to_string(BEYOND).unwrap();
    let intake = read(golden.as_bytes(), today()).unwrap();
    assert_eq!((intake.problems.as_slice(), intake.hash_ok), (&[][..], true));
    let joined = Replica::default().join(&intake.told);
    assert_eq!(write_replica(&joined, &maker()), of_this_version(&golden));
    assert_eq!((&joined.contexts, &joined.book), (&replica.contexts, &replica.book));
}

/// Every file that was ever shipped comes into a book of today: its records, and of those with a memory every write.
#[test]
fn every_file_ever_shipped_is_merged_with_a_book_of_today() {
    let golden = std::fs::read_to_string(BEYOND).unwrap();
    let by = Author { name: Note::default(), at: "2016-11-09 08:00".parse().unwrap() };
    for file in [FIRST, SECOND, THIRD, THIRD_BEYOND, &golden] {
        let intake = read(file.as_bytes(), today()).unwrap();
        assert!(!intake.is_blocked());
        let mut present = Replica::default();
        for (at, act) in crate::merge::busy().iter().enumerate() {
            crate::merge::act_at(&mut present, at as u64 % 3, act);
        }
        let joined = present.join(&intake.told);
        assert_eq!(joined, joined.join(&intake.told));
        let mut next = (*joined.book).clone();
        if !intake.bare.is_empty() {
            next = next.apply(&so_nguon::domain::Edit::Receive(Arc::new(intake.bare.clone()))).unwrap();
        }
        let dot = joined.next_dot("0000000ghj".parse().unwrap());
        let (merged, _) = present.receive(&intake.told, &joined, &Arc::new(next), dot, &by);
        for (id, person) in intake.book.persons.iter() {
            assert_eq!(merged.book.persons.get(id), Some(person));
        }
        for (id, person) in present.book.persons.iter() {
            assert_eq!(merged.book.persons.get(id), Some(person));
        }
        assert_eq!(merged.book.units.len(), present.book.units.len() + intake.book.units.len());
        let again = read(write_replica(&merged, &maker()).as_bytes(), today()).unwrap();
        assert!(again.hash_ok && again.book == *merged.book, "{:?}", again.problems);
    }
}
