//! Two records of one person made one by hand (gộp hai hồ sơ): where they differ, which side stays; one edit that can be
//! taken back.

use crate::domain::{Book, DetailKey, Edit, Item, Person, PersonId, StepKey};
use std::collections::BTreeSet;

/// Something in which two records differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Birth name.
    Name,
    /// Gender.
    Gender,
    /// Birth.
    Born,
    /// The unit, with the units before it.
    Unit,
    /// Categories that are marked by hand.
    Marks,
    /// A slot of a field.
    Detail(DetailKey),
    /// A whole step.
    Step(StepKey),
}

/// Everything in which they differ, in the order of a person's page.
#[must_use]
pub fn parts(kept: &Person, other: &Person) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut differ = |part, differ: bool| parts.extend(differ.then_some(part));
    differ(Part::Name, kept.name != other.name);
    differ(Part::Gender, kept.gender != other.gender);
    differ(Part::Born, kept.born != other.born);
    differ(Part::Unit, kept.unit != other.unit || kept.stays != other.stays);
    differ(Part::Marks, kept.marks != other.marks);
    let (ours, theirs) = (kept.details.sheet(), other.details.sheet());
    for key in DetailKey::all() {
        differ(Part::Detail(key), ours.get(key.field(), key.slot()) != theirs.get(key.field(), key.slot()));
    }
    let keys: BTreeSet<StepKey> = ours.steps().iter().chain(theirs.steps()).map(|(key, _)| *key).collect();
    for key in keys {
        differ(Part::Step(key), ours.step(key) != theirs.step(key));
    }
    parts
}

/// What is taken from the other record as long as nobody chooses: what the kept one lacks.
#[must_use]
pub fn lacking(kept: &Person, other: &Person) -> BTreeSet<Part> {
    let sheet = kept.details.sheet();
    let lacks = |part: &Part| match *part {
        Part::Detail(key) => sheet.get(key.field(), key.slot()).is_none(),
        Part::Step(key) => sheet.step(key).is_none(),
        Part::Marks => kept.marks.is_empty(),
        Part::Name | Part::Gender | Part::Born | Part::Unit => false,
    };
    parts(kept, other).into_iter().filter(lacks).collect()
}

/// The one person: the kept record, with these parts as the other has them.
#[must_use]
pub fn joined(kept: &Person, other: &Person, taken: &BTreeSet<Part>) -> Person {
    let mut one = kept.clone();
    // Nobody here can choose between what nobody here knows: what the kept one lacks is not lost.
    one.beyond = kept.beyond.or(&other.beyond);
    for part in taken {
        match *part {
            Part::Name => one.name = other.name.clone(),
            Part::Gender => one.gender = other.gender,
            Part::Born => one.born = other.born,
            Part::Unit => (one.unit, one.stays) = (other.unit, other.stays.clone()),
            Part::Marks => one.marks = other.marks,
            Part::Detail(key) => {
                let entry = other.details.get(key.field(), key.slot());
                one.details = one.details.with(key.field(), key.slot(), entry);
            }
            Part::Step(key) => one.details = one.details.with_step(key, other.details.step(key)),
        }
    }
    one
}

/// The edit that leaves the one and takes the other away; what is kept in lists of the other is of the one from then on.
#[must_use]
pub fn joining(book: &Book, kept: PersonId, one: Person, other: PersonId) -> Edit {
    let mut edits = vec![Edit::SetPerson(kept, Some(one)), Edit::SetPerson(other, None)];
    for (id, matter) in book.matters.iter() {
        let of_other = |item: &Item| *item == Item::Person(other);
        let fields = matter.items().iter().filter(|(_, item)| of_other(item)).map(|(field, _)| *field);
        let moved = fields.fold(matter.clone(), |matter, field| matter.with(field, Some(Item::Person(kept))));
        if moved != *matter {
            edits.push(Edit::SetMatter(*id, Some(moved)));
        }
    }
    Edit::All(edits)
}
