//! What is left of a person without a name. What is asked of every field is said in the table of fields, not here.

use crate::domain::{
    Beyond, Born, Category, Details, Person, PersonId, PersonName, Sheet, Step, StepKey, Unnamed, When,
};
use std::collections::BTreeSet;

/// The person under this id, without a name and without these marks. None if no name could be made, which does not happen.
///
/// Whatever is counted of the person comes out the same: so the categories that follow from fields that stay at home go as
/// marks, and a birth is told no more exactly than the age at the admissions asks for.
#[must_use]
pub fn unnamed(person: &Person, id: PersonId, without: &BTreeSet<Category>) -> Option<Person> {
    // Taken apart whole: a new field cannot go out unseen.
    // What a newer program says of the person stays at home: nobody here knows whether it tells who it is.
    let Person { name: _, gender, born: _, unit, stays, marks, details, beyond: _ } = person;
    let marks = without.iter().fold(marks.and(details.gist().marks), |marks, category| marks.with(*category, false));
    let sheet = details.sheet();
    let entries = sheet.entries().iter().filter(|(key, _)| key.field().unnamed() == Unnamed::Kept).cloned();
    let steps = sheet.steps().iter().map(|(key, step)| (*key, bare(*key, step)));
    Some(Person {
        name: called(id)?,
        gender: *gender,
        born: birth(person),
        unit: *unit,
        stays: stays.clone(),
        marks,
        details: Details::from(Sheet::of(entries.collect(), steps.collect())),
        beyond: Beyond::NONE,
    })
}

/// A step without its papers: the day where figures ask for it, else the month; and the vote.
fn bare(key: StepKey, step: &Step) -> Step {
    let counted = key.stage.is_counted();
    Step {
        on: if counted { step.on } else { step.on.map(When::to_month) },
        signed: step.signed.filter(|_| counted),
        votes: step.votes,
        ..Step::default()
    }
}

/// The year; more only where the year alone would put the person into another category at an admission.
fn birth(person: &Person) -> Born {
    let all = person.details.gist().admissions().flat_map(|a| [a.ceremony, a.decision.map(When::Day)]);
    let days: Vec<When> = all.flatten().collect();
    let counts_alike = |born: &Born| {
        let other = Person { born: *born, ..person.clone() };
        days.iter().all(|on| other.categories(*on) == person.categories(*on))
    };
    [person.born.to_year(), person.born.to_month()].into_iter().find(counts_alike).unwrap_or(person.born)
}

/// Consonants alone: no code reads as a word.
const LETTERS: [char; 17] = ['B', 'C', 'D', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'X', 'Z'];

/// What the person is called instead: a short code of the id, so that people can speak of a line.
fn called(id: PersonId) -> Option<PersonName> {
    let code = [1, 17, 289, 4913, 83_521].map(|place: u32| LETTERS[(id.0.number / place % 17) as usize]);
    PersonName::new(&format!("Ẩn danh {}", String::from_iter(code))).ok()
}
