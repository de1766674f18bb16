//! To come.

/// The JSON Schema of the file, made from the types.
#[must_use]
pub fn json_schema() -> serde_json::Value {
    serde_json::Value::Null
}
