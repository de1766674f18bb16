//! What a field says that this program does not know.

use crate::domain::{Fault, deceives};
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, sync::Arc};

/// What is said: texts, whole numbers, yes and no, and lists and objects of them. Two that say the same are equal, however
/// they were laid out. A number with a fraction is refused: it could not be written back as it came.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opaque {
    /// Nothing: `null`.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A text.
    Text(Arc<str>),
    /// A list.
    List(Arc<[Opaque]>),
    /// Names with what each says, in their order, each once.
    Object(Arc<[(Arc<str>, Opaque)]>),
}

impl Opaque {
    /// So many letters and values does one field say at most.
    pub const MOST: usize = 4000;
    /// So deep do lists and objects lie in each other.
    const DEEPEST: u8 = 16;
}

impl Serialize for Opaque {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => writer.serialize_unit(),
            Self::Flag(flag) => writer.serialize_bool(*flag),
            Self::Number(number) => writer.serialize_i64(*number),
            Self::Text(text) => writer.serialize_str(text),
            Self::List(list) => writer.collect_seq(list.iter()),
            Self::Object(object) => writer.collect_map(object.iter().map(|(name, value)| (&**name, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Opaque {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        Reader { left: &mut Self::MOST.clone(), deep: 0 }.deserialize(reader)
    }
}

/// Reads within bounds: of what is said, so much may yet come.
struct Reader<'a> {
    left: &'a mut usize,
    deep: u8,
}

impl Reader<'_> {
    fn spend<E: Error>(&mut self, letters: usize) -> Result<(), E> {
        *self.left = self.left.checked_sub(letters).ok_or_else(|| E::custom(Fault::TooLong(Opaque::MOST)))?;
        Ok(())
    }

    fn text<E: Error>(&mut self, text: &str) -> Result<Arc<str>, E> {
        // No text has more letters than bytes, nor fewer than a quarter of them: of a long one not even those are counted.
        self.spend::<E>(text.len() / 4)?;
        self.spend::<E>(text.chars().count() - text.len() / 4)?;
        // Lines and columns of a text deceive nobody.
        match text.chars().find(|sign| deceives(*sign) && !matches!(sign, '\n' | '\t')) {
            Some(sign) => Err(E::custom(Fault::Sign(sign))),
            None => Ok(text.into()),
        }
    }

    fn deeper<E: Error>(&mut self) -> Result<Reader<'_>, E> {
        if self.deep >= Opaque::DEEPEST {
            return Err(E::custom("too deep"));
        }
        Ok(Reader { deep: self.deep + 1, left: self.left })
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Opaque;
    fn deserialize<D: Deserializer<'de>>(mut self, reader: D) -> Result<Opaque, D::Error> {
        self.spend(1)?;
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Opaque;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number, yes or no, a list or an object of them")
    }
    fn visit_unit<E: Error>(self) -> Result<Opaque, E> {
        Ok(Opaque::Nothing)
    }
    fn visit_bool<E: Error>(self, flag: bool) -> Result<Opaque, E> {
        Ok(Opaque::Flag(flag))
    }
    fn visit_i64<E: Error>(self, number: i64) -> Result<Opaque, E> {
        Ok(Opaque::Number(number))
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<Opaque, E> {
        i64::try_from(number).map(Opaque::Number).map_err(E::custom)
    }
    fn visit_str<E: Error>(mut self, text: &str) -> Result<Opaque, E> {
        self.text(text).map(Opaque::Text)
    }
    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<Opaque, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(self.deeper()?)? {
            list.push(value);
        }
        Ok(Opaque::List(list.into()))
    }
    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Opaque, A::Error> {
        let mut object: Vec<(Arc<str>, Opaque)> = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            let name = self.text(&name)?;
            object.push((name, map.next_value_seed(self.deeper()?)?));
        }
        object.sort_by(|a, b| a.0.cmp(&b.0));
        if let Some(pair) = object.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(A::Error::custom(format_args!("duplicate field `{}`", Fault::clip(&pair[0].0))));
        }
        Ok(Opaque::Object(object.into()))
    }
}
