//! The made-up crowd, with which capacity is measured, is what it claims: whole, various, the same at every run, and
//! carried by a file.

use super::{maker, today};
use crate::crowd::{complete, complete_book};
use so_nguon::domain::{DetailField, Entry, Gender, Person, PersonId, PersonRecord, flaws};
use so_nguon::exchange::{read, write};
use std::collections::{BTreeMap, BTreeSet};

const UNITS: u32 = 1_000;

fn text(person: &Person, field: DetailField, slot: u8) -> Option<String> {
    person.details.get(field, slot).map(|entry| match entry {
        Entry::Text(note) => note.as_str().to_owned(),
        Entry::Digits(digits) => digits.as_str().to_owned(),
        Entry::Code(code) => code.as_str().to_owned(),
        Entry::Date(when) => when.to_string(),
        Entry::Flag(flag) => flag.to_string(),
    })
}

#[test]
fn whole_and_various() {
    let crowd: Vec<Person> = (1..=2_000).map(|number| complete(number, UNITS)).collect();
    let share = |count: usize| count * 100 / crowd.len();
    let mut filled: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut names, mut ids, mut units) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let (mut steps, mut json, mut entries) = (0, 0, 0);
    for (number, person) in (1..).zip(&crowd) {
        let sheet = person.details.sheet();
        sheet.entries().iter().for_each(|(key, _)| *filled.entry(key.field().key()).or_default() += 1);
        assert!((8..=10).contains(&sheet.steps().len()), "{number}");
        (steps, entries) = (steps + sheet.steps().len(), entries + sheet.entries().len());
        names.insert(person.name.as_str());
        units.insert(person.unit);
        let id = text(person, DetailField::CitizenId, 1).unwrap();
        let sex = (person.born.year() - 1900) / 100 * 2 + i32::from(person.gender == Gender::Woman);
        assert_eq!(
            (id.len(), &id[3..4], &id[4..6]),
            (12, &*sex.to_string(), &*format!("{:02}", person.born.year() % 100))
        );
        ids.insert(id);
        let record = PersonRecord::from((&PersonId(super::id(number)), person));
        json += serde_json::to_string(&record).unwrap().chars().count();
    }
    let tenths = |sum: usize| format!("{},{}", sum / crowd.len(), sum * 10 / crowd.len() % 10);
    let (entries, steps) = (tenths(entries), tenths(steps));
    println!("a complete person: {} characters of JSON, {entries} entries, {steps} steps", json / crowd.len());
    // Every field of the table but those that few people have, and what is known of the papers of a dossier.
    let rare = ["academic_title", "programme", "note", "probation_more", "probation_paper", "probation_paper_on"];
    let papers = ["introducer_official_on", "dossier_rules", "paper_status", "paper_on", "paper_place"];
    for field in DetailField::ALL.iter().filter(|f| !rare.contains(&f.key()) && !papers.contains(&f.key())) {
        let least = if matches!(field.key(), "old_id" | "youth_union_on" | "trade_union_on") { 25 } else { 100 };
        assert!(share(filled.get(field.key()).copied().unwrap_or(0)) >= least, "{}", field.key());
    }
    assert!(share(names.len()) > 85 && ids.len() > 1_990 && units.len() > 500, "{} {}", names.len(), units.len());
    assert_eq!(complete(7, UNITS), complete(7, UNITS));
}

#[test]
fn sound_and_carried() {
    let book = complete_book(60, 150);
    assert_eq!(flaws(&book, today()).into_iter().filter(so_nguon::domain::Flaw::blocks).collect::<Vec<_>>(), []);
    let file = write(&book, &maker());
    println!("a file of 150 complete persons: {} bytes", file.len());
    let intake = read(file.as_bytes(), today()).unwrap();
    assert!(intake.hash_ok && !intake.is_blocked() && intake.book == book);
}

#[test]
fn stages_come_one_after_another() {
    use so_nguon::domain::{Stage, StepKey, When};
    for number in 1..=500 {
        let person = complete(number, UNITS);
        let day = |stage| match person.details.step(StepKey::first(stage)).and_then(|step| step.on) {
            Some(When::Day(day)) => Some(day),
            _ => None,
        };
        let order = [
            Stage::AwarenessClass,
            Stage::Application,
            Stage::Verify,
            Stage::BranchVote,
            Stage::Decision,
            Stage::Admitted,
        ];
        let days: Vec<_> = order.into_iter().map(|stage| day(stage).unwrap()).collect();
        assert!(
            days.is_sorted() && Some(When::Day(days[5])) == person.admitted(so_nguon::domain::CountingDate::Ceremony),
            "{number}: {days:?}"
        );
    }
}
