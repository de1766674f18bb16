//! Items as files hold them: an object by the keys of the fields. Reading repairs nothing; what does not fit is refused
//! with its key.

use super::{Item, ItemKind, MatterField};
use crate::domain::{Count, Home, Table};
use serde::de::{DeserializeSeed, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Items in the order of the table: `{"name":"Lớp I/2016","capacity":107}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Items(pub Vec<(MatterField, Item)>);

impl Items {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Items {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.collect_map(self.0.iter().map(|(field, item)| (field.key(), item)))
    }
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => writer.serialize_str(text.as_str()),
            Self::Code(code) => writer.serialize_str(code.as_str()),
            Self::Date(date) => writer.collect_str(date),
            Self::Count(count) => count.serialize(writer),
            Self::Unit(id) => writer.collect_str(id),
            Self::Person(id) => writer.collect_str(id),
            Self::Matter(id) => writer.collect_str(id),
            Self::Period(id) => writer.collect_str(id),
        }
    }
}

/// Reads a value of this field.
impl<'de> DeserializeSeed<'de> for MatterField {
    type Value = Item;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Item, D::Error> {
        match self.kind() {
            ItemKind::Count => Count::deserialize(reader).map(Item::Count),
            _ => reader.deserialize_str(self),
        }
    }
}

impl Visitor<'_> for MatterField {
    type Value = Item;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a text for {}", self.key())
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Item, E> {
        self.read(text).map_err(E::custom)
    }
}

impl<'de> Deserialize<'de> for Items {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Items;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of fields")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Items, A::Error> {
                let mut items = Vec::new();
                while let Some(key) = map.next_key::<String>()? {
                    let field: MatterField = key.parse().map_err(A::Error::custom)?;
                    items.push((field, Items::read(&field, &mut map)?));
                }
                Items::gather(items).map_err(A::Error::custom)
            }
        }
        reader.deserialize_map(Object)
    }
}

impl Table for Items {
    type Key = MatterField;
    type Value = Item;
    const HOME: Home = Home::Items;

    fn has_row(name: &str) -> bool {
        MatterField::of_key(name).is_some()
    }

    fn read<'de, A: MapAccess<'de>>(field: &MatterField, map: &mut A) -> Result<Item, A::Error> {
        map.next_value_seed(*field)
    }

    fn gather(mut items: Vec<(MatterField, Item)>) -> Result<Self, String> {
        items.sort_by_key(|(field, _)| *field);
        match items.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            Some(pair) => Err(format!("duplicate field `items.{}`", pair[0].0)),
            None => Ok(Self(items)),
        }
    }

    fn each(&self) -> &[(MatterField, Item)] {
        &self.0
    }
}

impl Serialize for MatterField {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.serialize_str(self.key())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for crate::domain::Open<Items> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Items".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        use crate::domain::{MatterId, PeriodId, PersonId, UnitId, When, beyond::schema::beside};
        use schemars::json_schema;
        let mut properties = serde_json::Map::new();
        for field in MatterField::ALL {
            let value = match field.kind() {
                ItemKind::Text => json_schema!({ "type": "string", "minLength": 1, "maxLength": 500 }),
                ItemKind::Code(list) => json_schema!({ "type": "string", "enum": list.codes() }),
                ItemKind::Date => generator.subschema_for::<When>(),
                ItemKind::Count => generator.subschema_for::<Count>(),
                ItemKind::Unit => generator.subschema_for::<UnitId>(),
                ItemKind::Person => generator.subschema_for::<PersonId>(),
                ItemKind::Matter => generator.subschema_for::<MatterId>(),
                ItemKind::Period => generator.subschema_for::<PeriodId>(),
            };
            properties.insert(field.key().to_owned(), value.to_value());
        }
        json_schema!({
            "description": "What is known of the matter, by the table of fields.",
            "type": "object",
            "properties": properties,
            "patternProperties": beside(MatterField::ALL.iter().map(|field| field.key()), generator),
            "additionalProperties": false,
        })
    }
}
