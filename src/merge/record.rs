//! What a record must be able to do to be merged field by field.

use super::beyond::{AnyField, AnyValue};
use crate::domain::Beyond;
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::{Debug, Display};
use std::str::FromStr;

/// A record whose fields are written one by one. A field that says nothing (no short name, no mark, a choice left as it
/// came) is not there: two offices that both leave it so have not disagreed about it.
///
/// Fields that this program does not know are fields like any other. So nobody writes this by hand: it follows from what is
/// [`Known`] of a kind of record.
pub trait Record: Clone + PartialEq + Debug {
    /// What names the record.
    type Key: Clone + Ord + Debug;
    /// Names one field; its text is the field's name in files and in the activity log.
    type Field: Copy + Ord + Debug + Display + FromStr;
    /// What a field can hold.
    type Value: Clone + PartialEq + Debug + Serialize;
    /// The record with its key as files carry it.
    type Flat: Serialize + DeserializeOwned + Into<(Self::Key, Self)> + for<'a> From<(&'a Self::Key, &'a Self)>;

    /// The fields that say something, in order.
    fn fields(&self) -> Vec<Self::Field>;
    /// What a field says, if it says something.
    fn get(&self, field: Self::Field) -> Option<Self::Value>;
    /// Whether a field says the same in both.
    fn agrees(&self, other: &Self, field: Self::Field) -> bool;
    /// Whether both are seen to differ, without anything being unpacked for it.
    fn is_unlike(&self, other: &Self) -> bool;
    /// Puts a field, or takes it away. A field that a record cannot be without stays; a value of another field is passed over.
    fn set(&mut self, field: Self::Field, value: Option<Self::Value>);
    /// The field that carries this one: without it this one says nothing.
    fn carrier(field: Self::Field) -> Option<Self::Field>;
    /// Whether the field carries others.
    fn carries(field: Self::Field) -> bool;
    /// The value of this field that the text spells.
    ///
    /// # Errors
    /// What the field's type refuses.
    fn read(field: Self::Field, text: &str) -> Result<Self::Value, serde_json::Error>;
}

/// The fields of a kind of record that this program knows, and where it keeps the others.
pub trait Known: Clone + PartialEq + Debug {
    /// What names the record.
    type Key: Clone + Ord + Debug;
    /// Names one field. No name of a field is one of another kind's that has a number alone behind its slash.
    type Field: Copy + Ord + Debug + Display + FromStr;
    /// What a field can hold.
    type Value: Clone + PartialEq + Debug + Serialize + DeserializeOwned;
    /// The record with its key as files carry it.
    type Flat: Serialize + DeserializeOwned + Into<(Self::Key, Self)> + for<'a> From<(&'a Self::Key, &'a Self)>;

    /// The known fields that say something, in order.
    fn fields(&self) -> Vec<Self::Field>;
    /// What a field says, if it says something.
    fn get(&self, field: Self::Field) -> Option<Self::Value>;
    /// Whether a field says the same in both.
    fn agrees(&self, other: &Self, field: Self::Field) -> bool {
        self.get(field) == other.get(field)
    }
    /// Whether both are seen to differ, without anything being unpacked for it.
    fn is_unlike(&self, other: &Self) -> bool {
        self != other
    }
    /// Puts a field, or takes it away.
    fn set(&mut self, field: Self::Field, value: Option<Self::Value>);
    /// The field that carries this one: the name of a unit's version its other parts, that a step was taken what is said of it.
    fn carrier(_field: Self::Field) -> Option<Self::Field> {
        None
    }
    /// Whether the field carries others.
    fn carries(_field: Self::Field) -> bool {
        false
    }
    /// The fields that are not known.
    fn beyond(&self) -> &Beyond;
    /// The same, to be changed.
    fn beyond_mut(&mut self) -> &mut Beyond;
}

impl<R: Known> Record for R {
    type Key = R::Key;
    type Field = AnyField<R::Field>;
    type Value = AnyValue<R::Value>;
    type Flat = R::Flat;

    fn fields(&self) -> Vec<Self::Field> {
        let known = Known::fields(self).into_iter().map(AnyField::Known);
        known.chain(self.beyond().all().iter().map(|field| AnyField::Beyond(field.name))).collect()
    }

    fn get(&self, field: Self::Field) -> Option<Self::Value> {
        match field {
            AnyField::Known(field) => Known::get(self, field).map(AnyValue::Known),
            AnyField::Beyond(name) => self.beyond().get(name).cloned().map(AnyValue::Beyond),
        }
    }

    fn agrees(&self, other: &Self, field: Self::Field) -> bool {
        match field {
            AnyField::Known(field) => Known::agrees(self, other, field),
            AnyField::Beyond(name) => self.beyond().get(name) == other.beyond().get(name),
        }
    }

    fn is_unlike(&self, other: &Self) -> bool {
        Known::is_unlike(self, other)
    }

    fn set(&mut self, field: Self::Field, value: Option<Self::Value>) {
        match (field, value) {
            (AnyField::Known(field), None) => Known::set(self, field, None),
            (AnyField::Known(field), Some(AnyValue::Known(value))) => Known::set(self, field, Some(value)),
            (AnyField::Beyond(name), None) => *self.beyond_mut() = self.beyond().without(name),
            (AnyField::Beyond(name), Some(AnyValue::Beyond(foreign))) if foreign.name == name => {
                *self.beyond_mut() = self.beyond().with(foreign);
            }
            // A value of another field: nothing that was written here.
            _ => {}
        }
    }

    fn carrier(field: Self::Field) -> Option<Self::Field> {
        match field {
            AnyField::Known(field) => <R as Known>::carrier(field).map(AnyField::Known),
            AnyField::Beyond(_) => None,
        }
    }

    fn carries(field: Self::Field) -> bool {
        matches!(field, AnyField::Known(field) if <R as Known>::carries(field))
    }

    fn read(field: Self::Field, text: &str) -> Result<Self::Value, serde_json::Error> {
        AnyValue::read(&field, text)
    }
}

/// Takes the fields of a record that was kept by an earlier program as what they are, if this program knows them; whether it
/// does. What they say and this program refuses stays as it is.
pub fn recognise<R: Known>(key: &R::Key, record: &mut R) -> bool {
    let is_known = |name: &str| matches!(name.parse(), Ok(AnyField::<R::Field>::Known(_)));
    if !record.beyond().all().iter().any(|field| is_known(field.name.as_str())) {
        return false;
    }
    // As files spell it, it is read anew.
    let flat = serde_json::to_string(&R::Flat::from((key, record)));
    let read = flat.and_then(|text| serde_json::from_str::<R::Flat>(&text)).map(Into::<(R::Key, R)>::into);
    if let Ok((_, read)) = read {
        *record = read;
        return true;
    }
    false
}

/// The fields in which two records differ, in order.
pub fn differing<R: Record>(one: &R, other: &R) -> Vec<R::Field> {
    let mut fields = one.fields();
    let others = other.fields();
    // Mostly both have the same ones.
    if fields != others {
        fields.extend(others);
        fields.sort_unstable();
        fields.dedup();
    }
    fields.retain(|&f| !one.agrees(other, f));
    fields
}
