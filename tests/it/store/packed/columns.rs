//! Persons through their columns and back, to the last field; and what is broken is never taken for whole.

use super::{Dice, book, commit, fold, opened};
use crate::crowd::{complete, person_id, unit_id};
use crate::store::shelf::Memory;
use so_nguon::domain::{DetailField as F, DetailKey, Entry, Gender, Person, PersonId, PersonName, Sheet, UnitId, When};
use so_nguon::merge::Replica;
use so_nguon::store::columns::{details, persons};
use so_nguon::store::packed::Keep;
use std::sync::Arc;

#[test]
fn a_book_comes_back_to_the_last_field() {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &super::by());
    let (replica, dot, delta) = commit(&Replica::default(), book(30, 1500), 0);
    assert_eq!(keep.append(dot, &delta), Ok(()));
    assert_eq!(fold(&mut keep, &replica), Ok(()));
    memory.listed().iter().filter(|k| k.contains("/j/")).for_each(|k| drop(memory.take(k)));
    let back = opened(Keep::open(memory.clone(), &super::by()).1);
    assert!(back.aside.is_empty() && back.missing.is_empty() && back.gaps.is_empty());
    assert!(back.replica == *replica, "what was packed is what was there");
}

#[test]
fn only_what_changed_is_written() {
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &super::by());
    let (replica, dot, delta) = commit(&Replica::default(), book(30, 1500), 0);
    keep.append(dot, &delta).unwrap();
    fold(&mut keep, &replica).unwrap();
    let before = memory.texts();
    let (mut keep, opening) = Keep::open(memory.clone(), &super::by());
    let replica = Arc::new(opened(opening).replica);
    let mut next = (*replica.book).clone();
    next.persons.put(crate::crowd::person_id(7), crate::crowd::complete(99, 30));
    let (replica, dot, delta) = commit(&replica, next, 0);
    keep.append(dot, &delta).unwrap();
    fold(&mut keep, &replica).unwrap();
    let fresh: Vec<String> =
        memory.listed().into_iter().filter(|k| k.contains("/c/") && !before.contains_key(k)).collect();
    // The persons' two parts, their traces, and the log.
    assert_eq!(fresh.len(), 4, "{fresh:?}");
    assert!(opened(Keep::open(memory, &super::by()).1).replica == *replica);
}

#[test]
fn any_edits_come_back() {
    let mut dice = Dice::new(3);
    let memory = Memory::default();
    let (mut keep, _) = Keep::open(memory.clone(), &super::by());
    let mut replica = Arc::new(Replica::default());
    for round in 0..30 {
        let (next, dot, delta) = commit(&replica, super::edited(&replica.book, &mut dice), round % 3);
        replica = next;
        assert_eq!(keep.append(dot, &delta), Ok(()));
        if round % 4 == 3 {
            assert_eq!(fold(&mut keep, &replica), Ok(()));
        }
        let (again, opening) = Keep::open(memory.clone(), &super::by());
        assert!(opened(opening).replica == *replica, "round {round}");
        if round % 5 == 2 {
            keep = again;
        }
    }
}

/// Packed and opened, both parts.
fn back(some: &[(PersonId, Person)]) -> Vec<(PersonId, Person)> {
    let mut read = persons::decode(&persons::encode(some), some.len()).unwrap();
    if let Some(second) = details::encode(some) {
        let sheets = details::decode(&second, &read).unwrap();
        for ((_, person), sheet) in read.iter_mut().zip(sheets) {
            person.details = Sheet::clone(&sheet).into();
        }
    }
    read
}

#[test]
fn what_no_model_foresees_comes_back_too() {
    let names = ["X", "Ng", "A B", "a b c d e f g h i j k l", "Nguyễn Thị Thị", "Ω Ω", "Thị", "Trần Lê Thị Kim Œ"];
    let texts = [
        "007",
        "0",
        "00/2016",
        "1, 2, 3, 4, 5, 6, 7, 8, 9",
        "ấp 5",
        "số 0012/03, ấp 12, xã 3",
        "999999999999999999999",
        ", , ,",
        "xã An, huyện B",
        "tổ 1,tổ 2",
        "\u{e000}",
        "a  b",
        "000001BT",
        "123456789012345A",
        "12/12",
    ];
    let digits = ["0", "000", "083199012345", "1234567", "12", "000000000000"];
    let mut some: Vec<_> = (1..40).map(|n| (person_id(n), complete(n, 9))).collect();
    for (at, (_, person)) in some.iter_mut().enumerate() {
        let mut entries = person.details.sheet().entries().to_vec();
        let mut put = |field, slot, entry| {
            entries.retain(|(key, _)| *key != DetailKey::new(field, slot).unwrap());
            entries.push((DetailKey::new(field, slot).unwrap(), entry));
        };
        for (field, by) in [(F::ResidenceDetail, 1), (F::ResidenceCommune, 2), (F::PartyRecordNo, 3), (F::Employer, 5)]
        {
            if let Ok(text) = so_nguon::domain::Note::new(texts[at * by % texts.len()]) {
                put(field, 1, Entry::Text(text));
            }
        }
        for (field, slot) in [(F::HelperName, 1), (F::HelperName, 4), (F::IntroducerName, 2), (F::NameUsed, 1)] {
            let name = names[(at + usize::from(slot)) % names.len()];
            put(field, slot, Entry::Text(so_nguon::domain::Note::new(name).unwrap()));
        }
        for (field, by) in [(F::CitizenId, 1), (F::OldId, 2), (F::PartyCardNo, 3)] {
            if let Ok(entry) = field.read(digits[at * by % digits.len()]) {
                put(field, 1, entry);
            }
        }
        put(F::TradeUnionOn, 1, Entry::Date([When::Year(1900), When::Month(2199, 12), When::Year(2016)][at % 3]));
        let steps = person.details.sheet().steps().iter().skip(at % 12).cloned().collect();
        person.details = Sheet::of(entries, steps).into();
        person.name = PersonName::new(names[at % names.len()]).unwrap();
        person.gender = [Gender::Man, Gender::Woman][at / 3 % 2];
        person.born = [When::Year(2199), When::Month(1900, 1), person.born][at % 3];
        if at % 5 == 0 {
            person.unit = UnitId(so_nguon::domain::Id { station: super::station(at), ..unit_id(7).0 });
        }
    }
    assert!(back(&some) == some);
    // One alone, and nobody.
    for (at, one) in some.iter().enumerate() {
        assert!(back(std::slice::from_ref(one)) == some[at..=at]);
    }
    assert!(back(&[]).is_empty());
}

#[test]
fn complete_persons_take_little_room() {
    let some: Vec<_> = (1..=1280).map(|n| (person_id(n), complete(n, 1000))).collect();
    let bytes = persons::encode(&some).len() + details::encode(&some).unwrap().len();
    // 200,000 of them go into 5,242,880 units of fifteen bits, with some room for all else.
    assert!(bytes * 8 < some.len() * 15 * 26, "{} bits a person", bytes * 8 / some.len());
}
