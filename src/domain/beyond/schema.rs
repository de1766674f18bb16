//! How a file's JSON Schema speaks of fields that this program does not know: by their names and the kinds of values, no more.

use super::{Beyond, Opaque};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

/// A name of a field, as `Word` reads it.
const NAME: &str = "[a-z][a-z0-9_]*(/([2-9]|[1-9][0-9]))?$";

/// What may stand beside fields of these names, whatever number follows them.
pub fn beside<'a>(names: impl Iterator<Item = &'a str>, generator: &mut SchemaGenerator) -> Map<String, Value> {
    let names: Vec<&str> = names.collect();
    let pattern = format!("^(?!({})(/|$)){NAME}", names.join("|"));
    [(pattern, generator.subschema_for::<Opaque>().to_value())].into_iter().collect()
}

impl JsonSchema for Opaque {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "OfANewerProgram".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "What a field of a newer program says: kept as it is, whatever it means. No number in it has a fraction.",
            "type": ["null", "boolean", "integer", "string", "array", "object"],
        })
    }
}

impl JsonSchema for Beyond {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Beyond".into()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "patternProperties": beside(["detail", "item"].into_iter(), generator),
            "additionalProperties": false,
        })
    }
}
