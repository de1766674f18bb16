//! The fields of a person: the few that are counted, each mark, each entry of the details, each part of each step.

use super::step::{StepField, StepPart, StepValue};
use crate::domain::{
    Beyond, Born, Category, Day, DetailKey, Entries, Fault, Gender, Person, PersonId, PersonName, PersonRecord, UnitId,
};
use crate::merge::Known;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A field of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonField {
    /// Birth name.
    Name,
    /// Gender.
    Gender,
    /// Birth.
    Born,
    /// The branch.
    Unit,
    /// The branch until this day.
    Stay(Day),
    /// A category marked by hand: each mark for itself, so that two offices may each add one.
    Mark(Category),
    /// An entry of the details.
    Detail(DetailKey),
    /// Part of a dated step.
    Step(StepField),
}

/// What a field of a person can hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonValue {
    /// A name.
    Name(PersonName),
    /// A gender.
    Gender(Gender),
    /// A birth.
    Born(Born),
    /// A unit.
    Unit(UnitId),
    /// That it is marked.
    Marked,
    /// An entry with its key.
    Detail(Entries),
    /// Part of a step.
    Step(StepValue),
}

impl fmt::Display for PersonField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Name => "name",
            Self::Gender => "gender",
            Self::Born => "born",
            Self::Unit => "unit",
            Self::Stay(until) => return write!(f, "stay/{until}"),
            Self::Mark(category) => return write!(f, "mark/{}", category.code()),
            // Keys of details never begin with "mark/" or "step/", and none is called like a field above.
            Self::Detail(key) => return key.fmt(f),
            Self::Step(field) => return field.fmt(f),
        })
    }
}

impl FromStr for PersonField {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        let fault = || Fault::NotInList(Fault::clip(text));
        Ok(match text {
            "name" => Self::Name,
            "gender" => Self::Gender,
            "born" => Self::Born,
            "unit" => Self::Unit,
            _ if text.starts_with("step/") => Self::Step(text.parse()?),
            _ if text.starts_with("stay/") => Self::Stay(text["stay/".len()..].parse()?),
            _ => match text.strip_prefix("mark/") {
                Some(code) => Self::Mark(*Category::ALL.iter().find(|c| c.code() == code).ok_or_else(fault)?),
                None => Self::Detail(text.parse()?),
            },
        })
    }
}

impl Known for Person {
    type Key = PersonId;
    type Field = PersonField;
    type Value = PersonValue;
    type Flat = PersonRecord;

    fn fields(&self) -> Vec<PersonField> {
        let always = [PersonField::Name, PersonField::Gender, PersonField::Born, PersonField::Unit];
        let stays = self.stays.all().iter().map(|stay| PersonField::Stay(stay.until));
        let marks = Category::ALL.iter().filter(|c| self.marks.has(**c)).map(|c| PersonField::Mark(*c));
        let mut fields: Vec<PersonField> = always.into_iter().chain(stays).chain(marks).collect();
        if !self.details.is_empty() {
            let sheet = self.details.sheet();
            fields.extend(sheet.entries().iter().map(|(key, _)| PersonField::Detail(*key)));
            fields.extend(sheet.steps().iter().flat_map(|(key, s)| StepField::all(*key, s).map(PersonField::Step)));
        }
        fields
    }

    fn get(&self, field: PersonField) -> Option<PersonValue> {
        Some(match field {
            PersonField::Name => PersonValue::Name(self.name.clone()),
            PersonField::Gender => PersonValue::Gender(self.gender),
            PersonField::Born => PersonValue::Born(self.born),
            PersonField::Unit => PersonValue::Unit(self.unit),
            PersonField::Stay(until) => {
                PersonValue::Unit(self.stays.all().iter().find(|stay| stay.until == until)?.unit)
            }
            PersonField::Mark(category) => return self.marks.has(category).then_some(PersonValue::Marked),
            PersonField::Detail(key) => {
                let entry = self.details.get(key.field(), key.slot())?;
                PersonValue::Detail(Entries(vec![(key, entry)]))
            }
            PersonField::Step(field) => PersonValue::Step(field.get(&self.details)?),
        })
    }

    fn agrees(&self, other: &Self, field: PersonField) -> bool {
        match field {
            // Entries are many, and are compared where they lie.
            PersonField::Detail(key) => {
                let (one, other) = (self.details.sheet(), other.details.sheet());
                one.get(key.field(), key.slot()) == other.get(key.field(), key.slot())
            }
            _ => self.get(field) == other.get(field),
        }
    }

    fn is_unlike(&self, other: &Self) -> bool {
        // Taken apart whole: a new field cannot be forgotten here.
        let Self { name, gender, born, unit, stays, marks, details, beyond } = self;
        let plain = (name, gender, born, unit, stays, marks, beyond);
        let others = (&other.name, &other.gender, &other.born, &other.unit, &other.stays, &other.marks, &other.beyond);
        plain != others || details.is_unlike(&other.details)
    }

    fn carrier(field: PersonField) -> Option<PersonField> {
        match field {
            PersonField::Step(field) => field.carrier().map(PersonField::Step),
            _ => None,
        }
    }

    fn carries(field: PersonField) -> bool {
        matches!(field, PersonField::Step(StepField(_, StepPart::Taken)))
    }

    fn beyond(&self) -> &Beyond {
        &self.beyond
    }

    fn beyond_mut(&mut self) -> &mut Beyond {
        &mut self.beyond
    }

    fn set(&mut self, field: PersonField, value: Option<PersonValue>) {
        match (field, value) {
            (PersonField::Name, Some(PersonValue::Name(name))) => self.name = name,
            (PersonField::Gender, Some(PersonValue::Gender(gender))) => self.gender = gender,
            (PersonField::Born, Some(PersonValue::Born(born))) => self.born = born,
            (PersonField::Unit, Some(PersonValue::Unit(unit))) => self.unit = unit,
            (PersonField::Stay(until), Some(PersonValue::Unit(unit))) => {
                self.stays = self.stays.with(until, Some(unit));
            }
            (PersonField::Stay(until), None) => self.stays = self.stays.with(until, None),
            (PersonField::Mark(category), Some(PersonValue::Marked)) => self.marks = self.marks.with(category, true),
            (PersonField::Mark(category), None) => self.marks = self.marks.with(category, false),
            (PersonField::Detail(key), Some(PersonValue::Detail(Entries(mut entries)))) if entries.len() == 1 => {
                let entry = entries.pop().filter(|(k, _)| *k == key).map(|(_, entry)| entry);
                self.details = self.details.with(key.field(), key.slot(), entry);
            }
            (PersonField::Detail(key), None) => self.details = self.details.with(key.field(), key.slot(), None),
            (PersonField::Step(field), Some(PersonValue::Step(value))) => {
                self.details = field.put(&self.details, Some(value));
            }
            (PersonField::Step(field), None) => self.details = field.put(&self.details, None),
            // A person is never without the others, and a value of another field is none that was written here.
            _ => {}
        }
    }
}
