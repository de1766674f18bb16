//! A table of fields as files hold it, with room for the fields that a newer program has in it.

use super::foreign::once;
use super::{Beyond, Foreign, Home, Word};
use crate::domain::Fault;
use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, marker::PhantomData, str::FromStr};

/// A table of fields: an object in which every key says what its value is.
pub trait Table: Default {
    /// Names a place in it.
    type Key: FromStr<Err = Fault> + Serialize;
    /// What stands there.
    type Value: Serialize;
    /// Where in its record the table stands.
    const HOME: Home;
    /// Whether a row of it has this name, whatever number follows.
    fn has_row(name: &str) -> bool;
    /// Reads the value of this key.
    ///
    /// # Errors
    /// What the key's row refuses.
    fn read<'de, A: MapAccess<'de>>(key: &Self::Key, map: &mut A) -> Result<Self::Value, A::Error>;
    /// The table of these values.
    ///
    /// # Errors
    /// What a reader says of a key that is there twice.
    fn gather(values: Vec<(Self::Key, Self::Value)>) -> Result<Self, String>;
    /// Every value with its key, in order.
    fn each(&self) -> &[(Self::Key, Self::Value)];
}

/// A table, and what a newer program has in it beyond.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open<T> {
    /// The values whose rows are known.
    pub known: T,
    /// The others.
    pub beyond: Beyond,
}

impl<T: Table> Open<T> {
    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.known.each().is_empty() && self.beyond.is_empty()
    }
}

/// A key of an open table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenKey<K> {
    /// Of a row that is known.
    Known(K),
    /// Of another.
    Beyond(Word),
}

impl<K> OpenKey<K> {
    /// The key of this table that is spelled so. A row that is known has no other places than those that are known.
    ///
    /// # Errors
    /// The [`Fault`] of a key of this table.
    pub fn of<T: Table<Key = K>>(text: &str) -> Result<Self, Fault>
    where
        K: FromStr<Err = Fault>,
    {
        let name = text.split_once('/').map_or(text, |(name, _)| name);
        match text.parse() {
            Ok(key) => Ok(Self::Known(key)),
            Err(fault) if T::has_row(name) => Err(fault),
            Err(fault) => text.parse().map(Self::Beyond).map_err(|_| fault),
        }
    }
}

impl<T: Table> Serialize for Open<T> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let mut map = writer.serialize_map(None)?;
        for (key, value) in self.known.each() {
            map.serialize_entry(key, value)?;
        }
        for field in self.beyond.all() {
            map.serialize_entry(&field.name, &field.value)?;
        }
        map.end()
    }
}

/// Reads a key of the table `T`, without a text of its own: a file of a province has millions.
struct Spelled<T>(PhantomData<T>);

impl<'de, T: Table> serde::de::DeserializeSeed<'de> for Spelled<T> {
    /// None for what is remembered of the record's writes, which is no field of it.
    type Value = Option<OpenKey<T::Key>>;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_str(self)
    }
}

impl<T: Table> Visitor<'_> for Spelled<T> {
    type Value = Option<OpenKey<T::Key>>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the key of a field")
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        if T::HOME == Home::Record && Word::MEMORY.contains(&text) {
            return Ok(None);
        }
        OpenKey::of::<T>(text).map(Some).map_err(E::custom)
    }
}

impl<'de, T: Table> Deserialize<'de> for Open<T> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Object<T>(PhantomData<T>);
        impl<'de, T: Table> Visitor<'de> for Object<T> {
            type Value = Open<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of fields")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Open<T>, A::Error> {
                let (mut values, mut beyond) = (Vec::new(), Vec::new());
                while let Some(key) = map.next_key_seed(Spelled::<T>(PhantomData))? {
                    match key {
                        None => drop(map.next_value::<IgnoredAny>()?),
                        Some(OpenKey::Known(key)) => {
                            let value = T::read(&key, &mut map)?;
                            values.push((key, value));
                        }
                        Some(OpenKey::Beyond(name)) => {
                            beyond.push(Foreign { name, home: T::HOME, value: map.next_value()? });
                        }
                    }
                }
                let (known, beyond) = (T::gather(values), once(beyond));
                Ok(Open { known: known.map_err(A::Error::custom)?, beyond: beyond.map_err(A::Error::custom)? })
            }
        }
        reader.deserialize_map(Object(PhantomData))
    }
}
