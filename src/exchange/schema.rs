//! The JSON Schema of the file, made from the types that read it; `tests/schema/so-nguon-4.schema.json` is its copy.

use super::context::{Grave, Line};
use super::envelope::{Counts, Stamp};
use super::packet::{Packet, Scope};
use crate::domain::{
    Day, FactKey, FactRecord, MatterId, MatterRecord, PeriodId, PeriodRecord, PersonId, PersonRecord, Settings,
    TargetKey, TargetRecord, UnitId, UnitRecord,
};
use crate::merge::LogEntry;
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};

/// An exchange file of Sổ Nguồn, schema 4.
#[derive(JsonSchema)]
#[schemars(rename = "so-nguon-4")]
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
    /// What the file carries.
    packet: Packet,
    /// What it may speak of; left out where it has no bounds.
    #[serde(default)]
    scope: Scope,
    /// The day up to which its figures count, where it carries figures alone.
    #[serde(default)]
    as_of: Option<Day>,
    /// How many records the file holds; for the reader's eye.
    counts: Counts,
    /// The book in lists, each in the order of its keys.
    book: Book,
    /// SHA-256 of the book's text without the blanks around its values, 64 small hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    sha256: String,
    /// The signature by the station's key, 128 small hexadecimal digits.
    #[serde(default)]
    #[schemars(extend("pattern" = "^[0-9a-f]{128}$"))]
    signature: Option<String>,
}

/// A value of any field, by which it stands.
type Any = serde_json::Value;

/// A whole book in lists, each record with its causal context.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "its shape is read, never a value of it")]
struct Book {
    /// Choices of the office; in packets of figures and of records they are left out.
    #[serde(default)]
    settings: Option<Line<Settings, Any>>,
    /// Periods in use.
    periods: Vec<Line<PeriodRecord, Any>>,
    /// The organisation.
    units: Vec<Line<UnitRecord, Any>>,
    /// Targets.
    targets: Vec<Line<TargetRecord, Any>>,
    /// Typed figures.
    facts: Vec<Line<FactRecord, Any>>,
    /// Admitted persons.
    persons: Vec<Line<PersonRecord, Any>>,
    /// Classes, programmes and what else is kept in lists.
    #[serde(default)]
    matters: Vec<Line<MatterRecord, Any>>,
    /// What is left of records that were taken away, without anything personal.
    #[serde(default)]
    graves: Graves,
    /// Who wrote what, for people to read.
    #[serde(default)]
    log: Vec<LogEntry>,
}

/// Graves by kind.
#[derive(Default, JsonSchema, serde::Serialize)]
#[serde(default)]
#[allow(dead_code, reason = "its shape is read, never a value of it")]
struct Graves {
    /// Of periods.
    periods: Vec<Grave<PeriodId, PeriodRecord, Any>>,
    /// Of units.
    units: Vec<Grave<UnitId, UnitRecord, Any>>,
    /// Of targets.
    targets: Vec<Grave<TargetKey, TargetRecord, Any>>,
    /// Of typed figures.
    facts: Vec<Grave<FactKey, FactRecord, Any>>,
    /// Of persons.
    persons: Vec<Grave<PersonId, PersonRecord, Any>>,
    /// Of matters.
    matters: Vec<Grave<MatterId, MatterRecord, Any>>,
}

/// The JSON Schema (draft 2020-12) of the file.
#[must_use]
pub fn json_schema() -> serde_json::Value {
    // What a writer writes: a reader is more forgiving (`read`), a file of ours never needs it.
    let settings = SchemaSettings::draft2020_12().for_deserialize();
    SchemaGenerator::new(settings).into_root_schema_for::<Envelope>().to_value()
}
