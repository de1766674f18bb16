//! One field that this program does not know, alone, as the memory of a record names it; and all those that stand beside a
//! record's own fields.

use super::{Beyond, Opaque, Word};
use crate::domain::Fault;
use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Where in its record a field stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Home {
    /// Among the record's own fields.
    Record,
    /// Among a person's details.
    Details,
    /// Among a matter's items.
    Items,
}

impl Home {
    pub(super) const DETAILS: &str = "detail";
    pub(super) const ITEMS: &str = "item";

    /// What a field is wrapped in that stands here.
    const fn wrap(self) -> Option<&'static str> {
        match self {
            Self::Record => None,
            Self::Details => Some(Self::DETAILS),
            Self::Items => Some(Self::ITEMS),
        }
    }

    /// Where a field stands that is wrapped so.
    fn of(wrap: &str) -> Self {
        match wrap {
            Self::DETAILS => Self::Details,
            Self::ITEMS => Self::Items,
            _ => Self::Record,
        }
    }
}

/// A field that this program does not know: its name, where it stands, and what it says. Alone it is written as fields of its
/// place are: `{"blood_type":"O"}`, `{"detail":{"blood_type":"O"}}`, `{"item":{"rooms":2}}`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Foreign {
    /// Its name; no other field of the record has it, wherever it stands.
    pub name: Word,
    /// Where it stands.
    pub home: Home,
    /// What it says.
    pub value: Opaque,
}

/// The one field of an object.
struct Only(Word, Opaque);

impl Serialize for Only {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.collect_map([(self.0, &self.1)])
    }
}

impl Serialize for Foreign {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let only = Only(self.name, self.value.clone());
        match self.home.wrap() {
            Some(wrap) => writer.collect_map([(wrap, only)]),
            None => only.serialize(writer),
        }
    }
}

impl<'de> Deserialize<'de> for Only {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let foreign = Foreign::deserialize(reader)?;
        let is_bare = foreign.home == Home::Record;
        is_bare.then_some(Self(foreign.name, foreign.value)).ok_or_else(|| D::Error::custom("wrapped twice"))
    }
}

impl<'de> Deserialize<'de> for Foreign {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct One;
        impl<'de> Visitor<'de> for One {
            type Value = Foreign;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of one field")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Foreign, A::Error> {
                let key: String = map.next_key()?.ok_or_else(|| A::Error::custom(Fault::Blank))?;
                let home = Home::of(&key);
                let Only(name, value) = match home {
                    Home::Record => Only(key.parse().map_err(A::Error::custom)?, map.next_value()?),
                    Home::Details | Home::Items => map.next_value()?,
                };
                match map.next_key::<IgnoredAny>()? {
                    None => Ok(Foreign { name, home, value }),
                    Some(_) => Err(A::Error::custom("more than one field")),
                }
            }
        }
        reader.deserialize_map(One)
    }
}

impl Serialize for Beyond {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.collect_map(self.all().iter().map(|field| (field.name, &field.value)))
    }
}

/// What stands beside a record's own fields.
enum Beside {
    /// A field.
    Field(Word),
    /// What is remembered of the record's writes, which is no field of it.
    Memory,
}

impl<'de> Deserialize<'de> for Beside {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Beside;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a field")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Beside, E> {
                if Word::MEMORY.contains(&text) {
                    return Ok(Beside::Memory);
                }
                text.parse().map(Beside::Field).map_err(E::custom)
            }
        }
        reader.deserialize_str(Text)
    }
}

/// These fields, if each name is there once.
pub(super) fn once(mut fields: Vec<Foreign>) -> Result<Beyond, String> {
    fields.sort_by_key(|field| field.name);
    match fields.windows(2).find(|pair| pair[0].name == pair[1].name) {
        Some(pair) => Err(format!("duplicate field `{}`", pair[0].name)),
        None => Ok(Beyond::of(fields)),
    }
}

/// What is left of a record's fields when its own have been read.
impl<'de> Deserialize<'de> for Beyond {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Rest;
        impl<'de> Visitor<'de> for Rest {
            type Value = Beyond;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("fields")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Beyond, A::Error> {
                let mut fields: Vec<Foreign> = Vec::new();
                while let Some(name) = map.next_key::<Beside>()? {
                    match name {
                        Beside::Memory => drop(map.next_value::<IgnoredAny>()?),
                        Beside::Field(name) => {
                            fields.push(Foreign { name, home: Home::Record, value: map.next_value()? });
                        }
                    }
                }
                once(fields).map_err(A::Error::custom)
            }
        }
        reader.deserialize_map(Rest)
    }
}
