//! What a file remembers: contexts, graves, unsettled clashes and the log go out and come in whole.

use super::details::detailed;
use super::{day, id, maker, today};
use crate::merge::{act, act_at};
use crate::note::cases;
use proptest::prelude::*;
use so_nguon::domain::{
    Book, Category, Count, Edit, Item, Marks, Matter, MatterField, MatterId, MatterKind, Note, PeriodId, PersonId,
    PersonName, Station, TargetKey, TargetKind, UnitId,
};
use so_nguon::exchange::{read, write, write_replica};
use so_nguon::merge::{Author, Deed, Delta, Dot, Replica, Settling};
use std::sync::Arc;

/// The small book with details, lived with at two stations: a change, a grave, a clash, a record gone here and changed there.
pub fn remembered() -> Replica {
    let (here, there) = (super::station(), "0000000def".parse::<Station>().unwrap());
    let author = |name: &str| Author { name: Note::new(name).unwrap(), at: "2016-11-05 14:07".parse().unwrap() };
    let write = |replica: &Replica, edit: Edit, at, name: &str| {
        let next = Arc::new(replica.book.apply(&edit).unwrap());
        let dot = replica.next_dot(at);
        replica.commit(next, (&edit).into(), &Settling::default(), dot, &author(name)).0
    };
    let person = |replica: &Replica, n: u32, text: &str| {
        let key = PersonId(id(n));
        let mut one = replica.book.persons.get(&key).unwrap().clone();
        one.name = PersonName::new(text).unwrap();
        one.marks = Marks::default().with(Category::Worker, true);
        Edit::SetPerson(key, Some(one))
    };
    let first = Replica::adopt(Arc::new(detailed()), Dot::new(here, 1), &author("Máy VP"));
    let mine = write(&first, person(&first, 5, "Nguyễn Thị Mẫu"), here, "Máy VP");
    let mine = write(&mine, Edit::SetPerson(PersonId(id(6)), None), here, "Máy VP");
    let (period, unit) = (PeriodId::Year(2016), UnitId(id(1)));
    let target = TargetKey { period, unit, category: Category::Women, kind: TargetKind::Striving };
    let mine = write(&mine, Edit::SetTarget(target, None), here, "Máy VP");
    let class = Matter::new(MatterKind::Class)
        .with(MatterField::Name, Some(Item::Text(Note::new("Lớp I/2016").unwrap())))
        .with(MatterField::Unit, Some(Item::Unit(unit)))
        .with(MatterField::Capacity, Some(Item::Count(Count::new(107).unwrap())));
    let mine = write(&mine, Edit::SetMatter(MatterId(id(8)), Some(class)), here, "Máy VP");
    let movement = Matter::new(MatterKind::Movement);
    let mine = write(&mine, Edit::SetMatter(MatterId(id(9)), Some(movement)), here, "Máy VP");
    let mine = write(&mine, Edit::SetMatter(MatterId(id(9)), None), here, "Máy VP");
    let theirs = write(&first, person(&first, 5, "Nguyễn Thị Mẫu A"), there, "Máy xã");
    let theirs = write(&theirs, person(&theirs, 6, "Trần Văn Mẫu B"), there, "Máy xã");
    mine.join(&theirs.whole())
}

#[test]
fn a_file_is_what_joining_needs() {
    let replica = remembered();
    assert!(replica.clashes().len() >= 2 && replica.book.persons.get(&PersonId(id(6))).is_some());
    let text = write_replica(&replica, &maker());
    for part in ["\"dot\":\"0000000abc-1\"}", "\"graves\": {", "\"gone\":true", "\"record\":{\"id\"", "\"log\": ["] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let intake = read(text.as_bytes(), today()).unwrap();
    assert_eq!((intake.problems.as_slice(), intake.hash_ok), (&[][..], true));
    assert_eq!(intake.told, replica.whole());
    assert!(intake.bare.is_empty() && intake.book == *replica.book);
    assert_eq!(Replica::default().join(&intake.told), Replica { heard: replica.heard.clone(), ..replica });
}

#[test]
fn a_grave_says_nothing_of_a_person() {
    let replica = Replica::default();
    let author = || Author { name: Note::default(), at: "2016-11-05 14:07".parse().unwrap() };
    let commit = |replica: &Replica, next: Book| {
        let dot = replica.next_dot(super::station());
        replica.commit(Arc::new(next), Deed::All, &Settling::default(), dot, &author()).0
    };
    let full = commit(&replica, detailed());
    let mut less = (*full.book).clone();
    for n in 5..8 {
        less.persons.remove(&PersonId(id(n)));
    }
    let text = write_replica(&commit(&full, less), &maker());
    for word in ["Mẫu Một", "Mẫu Hai", "083190000017", "1990-05-17", "Lê Văn"] {
        assert!(!text.contains(word), "{word}\n{text}");
    }
    let graves = r#"{"key":"0000000abc-5","states":[{"last":"0000000abc-2"}]}"#;
    assert!(text.contains(graves), "{text}");
}

#[test]
fn a_book_without_memory_is_bare() {
    let intake = read(write(&detailed(), &maker()).as_bytes(), today()).unwrap();
    assert_eq!((&intake.told, &intake.bare), (&Delta::default(), &detailed()));
}

#[test]
fn a_file_changed_by_hand_is_bare() {
    // What it says of its writes was said of other values.
    let text = write_replica(&remembered(), &maker()).replacen("Lê Văn Mẫu Ba", "Lê Văn Mẫu Bốn", 1);
    let intake = read(text.as_bytes(), today()).unwrap();
    assert!(!intake.hash_ok && !intake.is_blocked(), "{:?}", intake.problems);
    assert_eq!((&intake.told, &intake.bare), (&Delta::default(), &intake.book));
    assert_eq!(intake.book.persons.get(&PersonId(id(7))).unwrap().name.as_str(), "Lê Văn Mẫu Bốn");
}

#[test]
fn some_records_may_be_bare() {
    // A replica whose book has a record that nobody has committed: taken from a file of an earlier schema, say.
    let mut replica = remembered();
    let mut book = (*replica.book).clone();
    let stray = book.persons.get(&PersonId(id(7))).unwrap().clone().admitted_on(day("2016-06-01"));
    book.persons.put(PersonId(id(99)), stray.clone());
    replica.book = Arc::new(book);
    let intake = read(write_replica(&replica, &maker()).as_bytes(), today()).unwrap();
    assert_eq!(intake.told, remembered().whole());
    assert_eq!(intake.bare.persons.iter().collect::<Vec<_>>(), [(&PersonId(id(99)), &stray)]);
    assert!(intake.bare.units.is_empty() && intake.bare.facts.is_empty());
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn what_is_written_is_read(acts in prop::collection::vec((0u64..3, act(), 0usize..3, any::<bool>()), 0..24)) {
        let mut replicas = vec![Replica::default(); 3];
        for (at, act, other, tells) in &acts {
            let at = usize::try_from(*at).unwrap();
            act_at(&mut replicas[at], at as u64, act);
            if *tells {
                replicas[*other] = replicas[*other].join(&replicas[at].whole());
            }
        }
        for replica in &replicas {
            let text = write_replica(replica, &maker());
            let intake = read(text.as_bytes(), today()).unwrap();
            prop_assert!(intake.hash_ok);
            let context: Vec<_> = intake.problems.iter().filter(|p| !matches!(p.what, so_nguon::exchange::What::Flaw(_))).collect();
            prop_assert!(context.is_empty(), "{:?}\n{}", context, text);
            prop_assert_eq!(&intake.told, &replica.whole());
            prop_assert_eq!(&intake.book, &*replica.book);
            let again = Replica::default().join(&intake.told);
            prop_assert_eq!(write_replica(&again, &maker()), text);
            // Told again, it changes nothing; told to any other, it is as if told by its station.
            prop_assert_eq!(&replica.join(&intake.told), replica);
            for other in &replicas {
                prop_assert_eq!(other.join(&intake.told), other.join(&replica.whole()));
            }
        }
    }
}
