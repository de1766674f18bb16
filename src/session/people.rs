//! Persons by what is typed: a name, or a name with birth and branch where several have it.

use super::Directory;
use super::form::Wrong;
use crate::domain::{Book, Fault, Person, PersonId, fold};
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
    let name = fold(text.split(" · ").next().unwrap_or(text));
    if name.is_empty() {
        return Err(Wrong::Fault(Fault::Blank));
    }
    let named: Vec<_> = book.persons.iter().filter(|(_, p)| fold(p.name.as_str()) == name).collect();
    let whole = fold(text);
    let by_label = |(_, p): &&(&PersonId, &Person)| fold(&person_label(p, units)) == whole;
    let labelled: Vec<_> = named.iter().filter(by_label).collect();
    match (labelled.as_slice(), named.as_slice()) {
        ([(id, _)], _) => Ok(**id),
        ([], [(id, _)]) if name == whole => Ok(**id),
        (_, []) => Err(Wrong::NoPerson(Fault::clip(text))),
        ([], _) if name != whole => Err(Wrong::NoPerson(Fault::clip(text))),
        _ => Err(Wrong::ManyPersons(Fault::clip(text))),
    }
}
