//! A sound book's text, read in one pass: every record by its type, beside it the mark of its memory, and what stands beside
//! the lists. Twenty megabytes are not gone through once more for each of these.

use super::check::Lists;
use super::memory::{LISTS, Memory};
use super::told::Mark;
use crate::domain::Settings;
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, de};
use serde_json::value::RawValue;
use std::{borrow::Cow, fmt, marker::PhantomData};

/// The records and what is remembered of them; no memory where a mark stands twice, which is told with its place by whoever
/// looks at each alone.
///
/// # Errors
/// What the first record is refused with that its type refuses.
pub(super) fn read(raw: &str) -> Result<(Lists, Option<Memory<'_>>), serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(raw);
    let book = reader.deserialize_map(Whole)?;
    reader.end()?;
    Ok(book)
}

/// The name of a field, as it stands in the text where nothing in it is escaped.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

struct Whole;

impl<'de> Visitor<'de> for Whole {
    type Value = (Lists, Option<Memory<'de>>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a book")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut lists, mut memory, mut twice) = (Lists::default(), Memory::default(), false);
        // Each of the known names; of others there may be a million.
        let mut met = [false; LISTS.len()];
        while let Some(Name(name)) = map.next_key()? {
            macro_rules! list {
                ($list:ident) => {{
                    let seed = List { marks: &mut memory.$list, twice: &mut twice, of: PhantomData };
                    lists.$list = map.next_value_seed(seed)?;
                }};
            }
            if let Some(at) = LISTS.iter().position(|list| *list == name)
                && std::mem::replace(&mut met[at], true)
            {
                return Err(A::Error::duplicate_field(LISTS[at]));
            }
            match &*name {
                "settings" => {
                    let seed = One { mark: &mut memory.settings, twice: &mut twice, of: PhantomData::<Settings> };
                    lists.settings = map.next_value_seed(seed)?;
                }
                "periods" => list!(periods),
                "units" => list!(units),
                "targets" => list!(targets),
                "facts" => list!(facts),
                "persons" => list!(persons),
                "matters" => list!(matters),
                "graves" => memory.graves = Some(map.next_value()?),
                "log" => memory.log = Some(map.next_value()?),
                other => drop(memory.unknown.insert(other.to_owned(), map.next_value::<&RawValue>()?)),
            }
        }
        Ok((lists, (!twice).then_some(memory)))
    }
}

/// A list of records, each with its place.
struct List<'a, 'de, R> {
    marks: &'a mut Vec<Mark<'de>>,
    twice: &'a mut bool,
    of: PhantomData<R>,
}

impl<'de, R: Deserialize<'de>> DeserializeSeed<'de> for List<'_, 'de, R> {
    type Value = Vec<(usize, R)>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_seq(self)
    }
}

impl<'de, R: Deserialize<'de>> Visitor<'de> for List<'_, 'de, R> {
    type Value = Vec<(usize, R)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut records = Vec::new();
        loop {
            let mut mark = Mark::default();
            let seed = One { mark: &mut mark, twice: self.twice, of: PhantomData };
            let Some(record) = seq.next_element_seed(seed)? else { return Ok(records) };
            records.push((records.len(), record));
            self.marks.push(mark);
        }
    }
}

/// One record, and what it says of its memory.
struct One<'a, 'de, R> {
    mark: &'a mut Mark<'de>,
    twice: &'a mut bool,
    of: PhantomData<R>,
}

impl<'de, R: Deserialize<'de>> DeserializeSeed<'de> for One<'_, 'de, R> {
    type Value = R;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<R, D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de, R: Deserialize<'de>> Visitor<'de> for One<'_, 'de, R> {
    type Value = R;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<R, A::Error> {
        R::deserialize(MapAccessDeserializer::new(Fields { map, mark: self.mark, twice: self.twice }))
    }
}

/// The fields of a record without those of its memory.
struct Fields<'a, 'de, A> {
    map: A,
    mark: &'a mut Mark<'de>,
    twice: &'a mut bool,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<'_, 'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        loop {
            let Some(Name(name)) = self.map.next_key()? else { return Ok(None) };
            let mark = match &*name {
                "dot" => &mut self.mark.dot,
                "states" => &mut self.mark.states,
                _ => {
                    return match name {
                        Cow::Borrowed(name) => seed.deserialize(de::value::BorrowedStrDeserializer::new(name)),
                        Cow::Owned(name) => seed.deserialize(StrDeserializer::new(&name)),
                    }
                    .map(Some);
                }
            };
            // As an option: what is `null` says nothing.
            let said: Option<&RawValue> = self.map.next_value()?;
            *self.twice |= mark.is_some();
            *mark = said;
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}
