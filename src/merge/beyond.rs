//! Fields that this program does not know, among those that it knows: once for every kind of record, so that no dot, rival,
//! clash or taking back asks which of them a field is.

use crate::domain::{Foreign, Word};
use serde::{Serialize, Serializer, de::DeserializeOwned, de::Error as _};
use std::fmt;
use std::str::FromStr;

/// A field of a record, whether this program knows it or not. Those that it knows stand first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnyField<F> {
    /// One that it knows.
    Known(F),
    /// One of a newer program.
    Beyond(Word),
}

/// What such a field says.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyValue<V> {
    /// What a known field says.
    Known(V),
    /// What another says, with its name and its place in the record.
    Beyond(Foreign),
}

impl<F> From<F> for AnyField<F> {
    fn from(field: F) -> Self {
        Self::Known(field)
    }
}

impl<F: fmt::Display> fmt::Display for AnyField<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(field) => field.fmt(f),
            Self::Beyond(name) => name.fmt(f),
        }
    }
}

impl<F: FromStr> FromStr for AnyField<F> {
    type Err = F::Err;
    fn from_str(text: &str) -> Result<Self, F::Err> {
        text.parse().map(Self::Known).or_else(|fault| text.parse().map(Self::Beyond).map_err(|_| fault))
    }
}

impl<V: Serialize> Serialize for AnyValue<V> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(value) => value.serialize(writer),
            Self::Beyond(foreign) => foreign.serialize(writer),
        }
    }
}

impl<V: DeserializeOwned> AnyValue<V> {
    /// The value of this field that the text spells: which field it is says how it is read.
    pub(super) fn read<F>(field: &AnyField<F>, text: &str) -> Result<Self, serde_json::Error> {
        match field {
            AnyField::Known(_) => serde_json::from_str(text).map(Self::Known),
            AnyField::Beyond(name) => match serde_json::from_str::<Foreign>(text)? {
                foreign if foreign.name == *name => Ok(Self::Beyond(foreign)),
                _ => Err(serde_json::Error::custom("a value of another field")),
            },
        }
    }
}
