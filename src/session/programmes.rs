//! A programme's tag given and taken by hand, many at once; and the programme that the article speaks of.

use crate::domain::{
    Book, Day, DetailField, Edit, Entry, Item, Matter, MatterField, MatterKind, Note, Person, PersonId, fold,
};

/// What came of tagging many.
#[derive(Clone, Debug, PartialEq)]
pub struct Tagged {
    /// All changes as one; none where nothing changes.
    pub edit: Option<Edit>,
    /// Who has no place for one more tag.
    pub full: Vec<PersonId>,
}

/// The tag in every one of these persons who lacks it, or in none of them.
#[must_use]
pub fn tag(book: &Book, persons: &[PersonId], name: &str, on: bool) -> Tagged {
    let (mut edits, mut full) = (Vec::new(), Vec::new());
    for id in persons {
        let Some(person) = book.persons.get(id) else { continue };
        match marked(person, name, on) {
            Some(Ok(person)) => edits.push(Edit::SetPerson(*id, Some(person))),
            Some(Err(())) => full.push(*id),
            None => {}
        }
    }
    Tagged { edit: (!edits.is_empty()).then_some(Edit::All(edits)), full }
}

/// The person with or without the tag; none if it is so already, an error if no slot is free.
fn marked(person: &Person, name: &str, on: bool) -> Option<Result<Person, ()>> {
    let (key, field) = (fold(name), DetailField::Programme);
    let text = |slot| match person.details.get(field, slot) {
        Some(Entry::Text(text)) => Some(text),
        _ => None,
    };
    let slots = || 1..=field.slots();
    let has: Vec<u8> = slots().filter(|&s| text(s).is_some_and(|t| fold(t.as_str()) == key)).collect();
    let details = match (on, has.as_slice()) {
        (true, [_, ..]) | (false, []) => return None,
        (true, []) => {
            let tag = Note::new(name).ok().filter(|tag| !tag.is_empty())?;
            let Some(free) = slots().find(|&s| text(s).is_none()) else { return Some(Err(())) };
            person.details.with(field, free, Some(Entry::Text(tag)))
        }
        (false, all) => all.iter().fold(person.details.clone(), |details, &slot| details.with(field, slot, None)),
    };
    Some(Ok(Person { details, ..person.clone() }))
}

/// The class “Đồng khởi mới”, 2017–2020 (handbook 3), under this name.
#[must_use]
pub fn new_uprising(name: &str) -> Matter {
    let day = |year, month, day| Day::new(year, month, day).map(|d| Item::Date(d.into()));
    Matter::new(MatterKind::Programme)
        .with(MatterField::Name, Note::new(name).ok().map(Item::Text))
        .with(MatterField::From, day(2017, 1, 1))
        .with(MatterField::To, day(2020, 12, 31))
}
