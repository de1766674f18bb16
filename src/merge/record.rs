//! What a record must be able to do to be merged field by field.

use serde::{Serialize, de::DeserializeOwned};
use std::fmt::{Debug, Display};
use std::str::FromStr;

/// A record whose fields are written one by one. A field that says nothing (no short name, no mark, a choice left as it
/// came) is not there: two offices that both leave it so have not disagreed about it.
pub trait Record: Clone + PartialEq + Debug {
    /// What names the record.
    type Key: Clone + Ord + Debug;
    /// Names one field; its text is the field's name in files and in the activity log.
    type Field: Copy + Ord + Debug + Display + FromStr;
    /// What a field can hold.
    type Value: Clone + PartialEq + Debug + Serialize + DeserializeOwned;
    /// The record with its key as files carry it.
    type Flat: Serialize + DeserializeOwned + Into<(Self::Key, Self)> + for<'a> From<(&'a Self::Key, &'a Self)>;

    /// The fields that say something, in order.
    fn fields(&self) -> Vec<Self::Field>;
    /// What a field says, if it says something.
    fn get(&self, field: Self::Field) -> Option<Self::Value>;
    /// Whether a field says the same in both.
    fn agrees(&self, other: &Self, field: Self::Field) -> bool {
        self.get(field) == other.get(field)
    }
    /// Puts a field, or takes it away. A field that a record cannot be without stays; a value of another field is passed over.
    fn set(&mut self, field: Self::Field, value: Option<Self::Value>);
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
