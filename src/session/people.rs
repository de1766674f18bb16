//! Persons by what is typed: a name, or a name with birth and branch where several have it.

use super::Directory;
use super::form::Wrong;
use crate::domain::{Book, Fault, Person, PersonId, can_mean, fold};
use crate::session::spell_born;

/// The name of a person among others of that name: with birth and branch.
#[must_use]
pub fn person_label(person: &Person, units: &Directory) -> String {
    let branch = units.name(person.unit);
    let branch = branch.split(" · ").next().unwrap_or(branch);
    format!("{} · {} · {branch}", person.name, spell_born(person.born))
}

/// The person who is called so, if there is only one: by the name alone, or by the whole label.
///
/// # Errors
/// Why none could be picked: nobody, or several, are called so.
pub fn find_person(book: &Book, units: &Directory, text: &str) -> Result<PersonId, Wrong> {
    let typed = text.split(" · ").next().unwrap_or(text);
    let name = fold(typed);
    if name.is_empty() {
        return Err(Wrong::Fault(Fault::Blank));
    }
    let alike: Vec<_> = book.persons.iter().filter(|(_, p)| fold(p.name.as_str()) == name).collect();
    let named: Vec<_> = alike.iter().filter(|(_, p)| can_mean(typed, p.name.as_str())).collect();
    let by_label = |(_, p): &&&(&PersonId, &Person)| can_mean(text, &person_label(p, units));
    let labelled: Vec<_> = named.iter().filter(by_label).collect();
    match (labelled.as_slice(), named.as_slice(), alike.as_slice()) {
        ([(id, _)], ..) => Ok(**id),
        ([], [(id, _)], _) if name == fold(text) => Ok(**id),
        (_, [], [(_, other), ..]) => Err(Wrong::OtherMarks(Fault::clip(typed), Fault::clip(other.name.as_str()))),
        (_, [], []) => Err(Wrong::NoPerson(Fault::clip(text))),
        ([], ..) if name != fold(text) => Err(Wrong::NoPerson(Fault::clip(text))),
        _ => Err(Wrong::ManyPersons(Fault::clip(text))),
    }
}
