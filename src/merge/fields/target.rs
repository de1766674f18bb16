//! The fields of targets and typed figures.

use super::record_fields;
use crate::domain::{
    Beyond, Correction, Count, Day, Fact, FactKey, FactRecord, Fault, Note, Origin, Revision, Target, TargetKey,
    TargetRecord,
};
use crate::merge::Known;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A figure as it was reported: one statement, its number with its day, its origin and its note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The number.
    pub value: Count,
    /// The day up to which it counts.
    pub as_of: Day,
    /// How it came here.
    pub origin: Origin,
    /// Paper, sender, remark.
    pub note: Note,
}

impl From<&Fact> for Figure {
    fn from(fact: &Fact) -> Self {
        Self { value: fact.value, as_of: fact.as_of, origin: fact.origin, note: fact.note.clone() }
    }
}

record_fields!(
    /// What a unit reports and what a station above makes of it are two statements: neither writes over the other.
    Fact, FactKey, FactRecord, FactField, FactValue,
    /// The report.
    Figure(Figure) = "figure", get |f| Some(f.into()),
        set |f, v| if let Some(v) = v { (f.value, f.as_of, f.origin, f.note) = (v.value, v.as_of, v.origin, v.note); };
    /// What counts instead.
    Correction(Correction) = "correction", get |f| f.correction.clone(), set |f, v| f.correction = v;
);

/// A field of a target: its decision of a day, or the one without a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TargetField(pub Option<Day>);

impl fmt::Display for TargetField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(day) => write!(f, "revision/{day}"),
            None => f.write_str("revision"),
        }
    }
}

impl FromStr for TargetField {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        match text.strip_prefix("revision") {
            Some("") => Ok(Self(None)),
            Some(rest) => rest.strip_prefix('/').unwrap_or_default().parse().map(|day| Self(Some(day))),
            None => Err(Fault::NotInList(Fault::clip(text))),
        }
    }
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TargetValue(pub Revision);

impl Known for Target {
    type Key = TargetKey;
    type Field = TargetField;
    type Value = TargetValue;
    type Flat = TargetRecord;

    fn fields(&self) -> Vec<TargetField> {
        self.revisions.iter().map(|r| TargetField(r.on)).collect()
    }
    fn get(&self, TargetField(on): TargetField) -> Option<TargetValue> {
        self.revisions.iter().find(|r| r.on == on).cloned().map(TargetValue)
    }
    fn beyond(&self) -> &Beyond {
        &self.beyond
    }

    fn beyond_mut(&mut self) -> &mut Beyond {
        &mut self.beyond
    }

    fn set(&mut self, TargetField(on): TargetField, value: Option<TargetValue>) {
        let kept = self.revisions.iter().filter(|r| r.on != on).cloned();
        self.revisions = kept.chain(value.map(|v| Revision { on, ..v.0 })).collect();
        self.revisions.sort_by_key(|r| r.on);
    }
}
