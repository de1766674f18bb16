//! Values that stand in files as one text, spelled by their own `Display` and read by their own `FromStr`.

use super::Fault;
use serde::de::{Deserializer, Error, Visitor};
use std::{fmt, marker::PhantomData, str::FromStr};

/// Such a type in files: one spelling for both ways. Nothing is copied on the way: a book has a million of them.
macro_rules! spelled {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
                writer.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                $crate::domain::spelled::read(reader)
            }
        }
    };
}
pub(crate) use spelled;

/// Reads the value that a text spells.
///
/// # Errors
/// What the type refuses, and whatever is no text.
pub(crate) fn read<'de, D: Deserializer<'de>, T: FromStr<Err = Fault>>(reader: D) -> Result<T, D::Error> {
    struct Text<T>(PhantomData<T>);
    impl<T: FromStr<Err = Fault>> Visitor<'_> for Text<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }
        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }
    reader.deserialize_str(Text(PhantomData))
}
