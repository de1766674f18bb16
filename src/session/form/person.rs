//! A person being typed.

use super::Wrong;
use crate::domain::{Born, Day, Details, Fault, Gender, Marks, Person, PersonName};
use crate::session::{Directory, read_born, read_day, spell_born, spell_day};

/// A person as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonForm {
    /// Birth name.
    pub name: String,
    /// Gender, once chosen: it is never guessed from the name.
    pub gender: Option<Gender>,
    /// Birth: a day, a month or a year.
    pub born: String,
    /// The branch, by name.
    pub unit: String,
    /// Day of admission.
    pub admitted: String,
    /// Categories.
    pub marks: Marks,
    /// All else that is known: kept as it is, the form does not show it.
    pub details: Details,
}

/// A field of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonSlot {
    /// Birth name.
    Name,
    /// Gender.
    Gender,
    /// Birth.
    Born,
    /// The branch.
    Unit,
    /// Day of admission.
    Admitted,
}

/// Nothing typed is a fault of its own.
fn filled(text: &str) -> Result<&str, Fault> {
    if text.trim().is_empty() { Err(Fault::Blank) } else { Ok(text) }
}

impl PersonForm {
    /// The record as it stands.
    #[must_use]
    pub fn of(person: &Person, units: &Directory) -> Self {
        Self {
            name: person.name.to_string(),
            gender: Some(person.gender),
            born: spell_born(person.born),
            unit: units.name(person.unit).to_owned(),
            admitted: spell_day(person.admitted),
            marks: person.marks,
            details: person.details.clone(),
        }
    }

    /// The next person of the same branch, gender and day.
    #[must_use]
    pub fn next(&self) -> Self {
        Self {
            name: String::new(),
            born: String::new(),
            marks: Marks::default(),
            details: Details::default(),
            ..self.clone()
        }
    }

    /// The person that is typed. Nobody is admitted on a day that has not come.
    ///
    /// # Errors
    /// Everything that is wrong, each with its field.
    pub fn read(&self, units: &Directory, today: Day) -> Result<Person, Vec<(PersonSlot, Wrong)>> {
        let mut wrong = Vec::new();
        let mut note = |slot, why: Wrong| wrong.push((slot, why));
        let name = PersonName::new(&self.name).map_err(|f| note(PersonSlot::Name, f.into())).ok();
        if self.gender.is_none() {
            note(PersonSlot::Gender, Fault::Blank.into());
        }
        let born = filled(&self.born).and_then(read_born).map_err(|f| note(PersonSlot::Born, f.into())).ok();
        let unit = units.find(&self.unit).map_err(|why| note(PersonSlot::Unit, why)).ok();
        let admitted = filled(&self.admitted).and_then(read_day).map_err(Wrong::from);
        let admitted = admitted.and_then(|d| if d > today { Err(Wrong::Future) } else { Ok(d) });
        let admitted = admitted.map_err(|why| note(PersonSlot::Admitted, why)).ok();
        match born.and_then(Born::earliest) {
            Some(first) if first > today => note(PersonSlot::Born, Wrong::Future),
            Some(first) if admitted.is_some_and(|d| first > d) => note(PersonSlot::Born, Wrong::BornAfter),
            _ => {}
        }
        match (name, self.gender, born, unit, admitted) {
            (Some(name), Some(gender), Some(born), Some(unit), Some(admitted)) if wrong.is_empty() => {
                let (marks, details) = (self.marks, self.details.clone());
                Ok(Person { name, gender, born, unit, admitted, marks, details })
            }
            _ => Err(wrong),
        }
    }

    /// The age on the day of admission where it is below 18: worth a second look, not refused.
    #[must_use]
    pub fn too_young(&self) -> Option<i32> {
        let (born, admitted) = (read_born(&self.born).ok()?, read_day(&self.admitted).ok()?);
        Some(born.age_on(admitted)).filter(|age| (0..18).contains(age))
    }
}
