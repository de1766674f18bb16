//! Details as files hold them: an object of entries, and a list of steps. Reading repairs nothing; what does not fit is
//! refused with its key, so that a file's reader can point at it.

use super::{DetailField, DetailKey, Entry, FieldKind, Stage, Step, StepKey, Votes};
use crate::domain::{Day, Home, Note, Table, When};
use serde::de::{DeserializeSeed, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, num::NonZeroU8};

/// Entries in the order of their keys: `{"citizen_id":"083090000017","helper_name/2":"Lê Văn Mẫu"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries(pub Vec<(DetailKey, Entry)>);

impl Entries {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Entries {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.collect_map(self.0.iter().map(|(key, entry)| (key, entry)))
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => writer.serialize_str(text.as_str()),
            Self::Digits(digits) => writer.serialize_str(digits.as_str()),
            Self::Code(code) => writer.serialize_str(code.as_str()),
            Self::Date(date) => writer.collect_str(date),
            Self::Flag(flag) => writer.serialize_bool(*flag),
        }
    }
}

/// Reads a value of this field.
impl<'de> DeserializeSeed<'de> for DetailField {
    type Value = Entry;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Entry, D::Error> {
        match self.kind() {
            FieldKind::Flag => bool::deserialize(reader).map(Entry::Flag),
            _ => reader.deserialize_str(self),
        }
    }
}

impl Visitor<'_> for DetailField {
    type Value = Entry;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a text for {}", self.key())
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Entry, E> {
        self.read(text).map_err(E::custom)
    }
}

/// Without a text of its own for each key: a file of a province has millions.
impl<'de> Deserialize<'de> for DetailKey {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = DetailKey;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the key of a field")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<DetailKey, E> {
                text.parse().map_err(E::custom)
            }
        }
        reader.deserialize_str(Text)
    }
}

impl Serialize for DetailKey {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Entries;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of fields")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key::<DetailKey>()? {
                    entries.push((key, Entries::read(&key, &mut map)?));
                }
                Entries::gather(entries).map_err(A::Error::custom)
            }
        }
        reader.deserialize_map(Object)
    }
}

impl Table for Entries {
    type Key = DetailKey;
    type Value = Entry;
    const HOME: Home = Home::Details;

    fn has_row(name: &str) -> bool {
        DetailField::of_key(name).is_some()
    }

    fn read<'de, A: MapAccess<'de>>(key: &DetailKey, map: &mut A) -> Result<Entry, A::Error> {
        map.next_value_seed(key.field())
    }

    fn gather(mut entries: Vec<(DetailKey, Entry)>) -> Result<Self, String> {
        match twice(&mut entries) {
            Some(key) => Err(format!("duplicate field `details.{key}`")),
            None => Ok(Self(entries)),
        }
    }

    fn each(&self) -> &[(DetailKey, Entry)] {
        &self.0
    }
}

/// Puts a list in the order of its keys; says which key is there twice.
fn twice<K: Ord + Copy, V>(list: &mut [(K, V)]) -> Option<K> {
    if !list.is_sorted_by(|a, b| a.0 < b.0) {
        list.sort_by_key(|pair| pair.0);
    }
    list.windows(2).find(|pair| pair[0].0 == pair[1].0).map(|pair| pair[0].0)
}

const fn once() -> NonZeroU8 {
    NonZeroU8::MIN
}
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_once(number: &NonZeroU8) -> bool {
    *number == NonZeroU8::MIN
}

/// One step with its key, as a flat object: `{"stage":"branch_vote","on":"2016-03-04","votes":{"eligible":21,"yes":21}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepRecord {
    /// The attempt; left out for the first.
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub journey: NonZeroU8,
    /// The stage.
    pub stage: Stage,
    /// The time; left out for the first.
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub turn: NonZeroU8,
    /// When it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<When>,
    /// The number of its paper.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub paper: Note,
    /// When the paper was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Day>,
    /// When the paper was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Day>,
    /// The vote.
    #[serde(default, skip_serializing_if = "Votes::is_empty")]
    pub votes: Votes,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub result: Note,
    /// A remark.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
}

impl From<StepRecord> for (StepKey, Step) {
    fn from(record: StepRecord) -> Self {
        let StepRecord { journey, stage, turn, on, paper, signed, received, votes, result, note } = record;
        (StepKey { journey, stage, turn }, Step { on, paper, signed, received, votes, result, note })
    }
}

impl From<(&StepKey, &Step)> for StepRecord {
    fn from((key, step): (&StepKey, &Step)) -> Self {
        let StepKey { journey, stage, turn } = *key;
        let Step { on, paper, signed, received, votes, result, note } = step.clone();
        Self { journey, stage, turn, on, paper, signed, received, votes, result, note }
    }
}

/// Steps in the order of their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps(pub Vec<(StepKey, Step)>);

impl Steps {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Steps {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        writer.collect_seq(self.0.iter().map(|(key, step)| StepRecord::from((key, step))))
    }
}

impl<'de> Deserialize<'de> for Steps {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let records = Vec::<StepRecord>::deserialize(reader)?;
        let mut places: Vec<(StepKey, usize)> = records
            .iter()
            .enumerate()
            .map(|(at, r)| (StepKey { journey: r.journey, stage: r.stage, turn: r.turn }, at))
            .collect();
        places.sort();
        if let Some(pair) = places.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(D::Error::custom(format_args!("duplicate field `steps[{}]`", pair[1].1)));
        }
        let mut steps: Vec<(StepKey, Step)> = records.into_iter().map(Into::into).collect();
        steps.sort_by_key(|pair| pair.0);
        Ok(Self(steps))
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::{DetailField, DetailKey, Entries, FieldKind, StepRecord, Steps, When};
    use crate::domain::{Open, beyond::schema::beside};
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    impl JsonSchema for Open<Entries> {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Details".into()
        }
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let mut properties = serde_json::Map::new();
            for key in DetailKey::all() {
                let value = match key.field().kind() {
                    FieldKind::Text => json_schema!({ "type": "string", "minLength": 1, "maxLength": 500 }),
                    FieldKind::Digits(most) => {
                        json_schema!({ "type": "string", "pattern": format!("^[0-9]{{1,{most}}}$") })
                    }
                    FieldKind::Code(list) => json_schema!({ "type": "string", "enum": list.codes() }),
                    FieldKind::Date => generator.subschema_for::<When>(),
                    FieldKind::Flag => json_schema!({ "type": "boolean" }),
                };
                properties.insert(key.to_string(), value.to_value());
            }
            json_schema!({
                "description": "What is known of the person, by the table of fields; `/2` is the second of a field.",
                "type": "object",
                "properties": properties,
                "patternProperties": beside(DetailField::ALL.iter().map(|field| field.key()), generator),
                "additionalProperties": false,
            })
        }
    }

    impl JsonSchema for Steps {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Steps".into()
        }
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            <Vec<StepRecord>>::json_schema(generator)
        }
    }
}
