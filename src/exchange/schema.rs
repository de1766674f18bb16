//! The JSON Schema of the file, made from the types that read it; `tests/schema/so-nguon-1.schema.json` is its copy.

use super::envelope::{Counts, Stamp};
use crate::domain::Records;
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};

/// An exchange file of Sổ Nguồn, schema 1.
#[derive(JsonSchema)]
#[schemars(rename = "so-nguon-1")]
#[allow(dead_code, reason = "its shape is read, never a value of it")]
struct Envelope {
    /// What every file of ours says first.
    #[schemars(extend("const" = super::FORMAT))]
    format: String,
    /// The schema of the file; a program refuses what is newer than it knows.
    #[schemars(extend("const" = super::SCHEMA))]
    schema: u32,
    /// The version of the program that wrote the file.
    app: String,
    /// Who wrote the file.
    station: Stamp,
    /// How many records the file holds; for the reader's eye.
    counts: Counts,
    /// The book in lists, each in the order of its keys.
    book: Records,
    /// SHA-256 of the book's text without the blanks around its values, 64 small hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    sha256: String,
}

/// The JSON Schema (draft 2020-12) of the file.
#[must_use]
pub fn json_schema() -> serde_json::Value {
    // What a writer writes: a reader is more forgiving (`read`), a file of ours never needs it.
    let settings = SchemaSettings::draft2020_12().for_deserialize();
    SchemaGenerator::new(settings).into_root_schema_for::<Envelope>().to_value()
}
