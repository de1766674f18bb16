//! What a field of a matter says.

use super::{ItemKind, MatterField};
use crate::domain::{Code, Count, Fault, MatterId, Note, PeriodId, PersonId, UnitId, When};

/// A value of a field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// Free text, never blank.
    Text(Note),
    /// A code of the field's list.
    Code(Code),
    /// A day, or as much as is known of it.
    Date(When),
    /// A number.
    Count(Count),
    /// A unit.
    Unit(UnitId),
    /// A person.
    Person(PersonId),
    /// Another matter.
    Matter(MatterId),
    /// A period.
    Period(PeriodId),
}

impl Item {
    /// Whether the field holds such a value.
    #[must_use]
    pub fn fits(&self, field: MatterField) -> bool {
        match (self, field.kind()) {
            (Self::Text(text), ItemKind::Text) => !text.is_empty(),
            (Self::Code(code), ItemKind::Code(list)) => code.list() == list,
            (Self::Date(_), ItemKind::Date)
            | (Self::Count(_), ItemKind::Count)
            | (Self::Unit(_), ItemKind::Unit)
            | (Self::Person(_), ItemKind::Person)
            | (Self::Matter(_), ItemKind::Matter)
            | (Self::Period(_), ItemKind::Period) => true,
            _ => false,
        }
    }
}

impl MatterField {
    /// The field's value as files spell it; a number is no text.
    ///
    /// # Errors
    /// A [`Fault`] says what it cannot be.
    pub fn read(self, text: &str) -> Result<Item, Fault> {
        Ok(match self.kind() {
            ItemKind::Text => {
                Item::Text(Note::new(text).and_then(|t| if t.is_empty() { Err(Fault::Blank) } else { Ok(t) })?)
            }
            ItemKind::Code(list) => Item::Code(Code::new(list, text)?),
            ItemKind::Date => Item::Date(text.parse()?),
            ItemKind::Count => return Err(Fault::NotACount(Fault::clip(text))),
            ItemKind::Unit => Item::Unit(text.parse()?),
            ItemKind::Person => Item::Person(text.parse()?),
            ItemKind::Matter => Item::Matter(text.parse()?),
            ItemKind::Period => Item::Period(text.parse()?),
        })
    }
}
