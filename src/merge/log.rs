//! The activity log: for every write who, when, what, and each field from what to what. It is for people to read; nothing is
//! ever decided by it.

use super::{Dot, Record};
use crate::domain::{Edit, Moment, Note};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// So many changed records are listed one by one; of those beyond, each still names its write in its own trace.
const MOST: usize = 1000;

/// Who writes, when, by the clock of that machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The name that people have given the station; may be empty.
    pub name: Note,
    /// The moment.
    pub at: Moment,
}

/// What sort of act a write was, without anything personal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// A unit was added.
    AddUnit,
    /// A unit was changed from a day on.
    ReviseUnit,
    /// A unit ended, or goes on.
    EndUnit,
    /// A unit entered by mistake was taken away.
    RemoveUnit,
    /// A period was opened, changed, closed or reopened.
    PutPeriod,
    /// A period was taken away.
    RemovePeriod,
    /// A target.
    SetTarget,
    /// A typed figure.
    SetFact,
    /// A person.
    SetPerson,
    /// A class, a programme, what else is kept in lists.
    SetMatter,
    /// Choices of the office.
    SetSettings,
    /// Several at once.
    All,
    /// A file was imported.
    Receive,
    /// The whole book was replaced.
    Replace,
    /// Something was taken back.
    Undo,
    /// Something was done again.
    Redo,
    /// A copy was restored.
    Restore,
    /// A clash was settled.
    Settle,
    /// A book of an earlier schema was opened.
    Adopt,
    /// Figures alone went out as a file.
    SendCounts,
    /// Organisation and targets went out as a file.
    SendTargets,
    /// Full records went out as a file.
    SendRecords,
    /// Records without names went out as a file.
    SendAnonymous,
}

impl From<&Edit> for Deed {
    fn from(edit: &Edit) -> Self {
        match edit {
            Edit::AddUnit(..) => Self::AddUnit,
            // A program that knew nothing of a word of its own for them would not take the log.
            Edit::ReviseUnit(..) | Edit::JoinUnit(..) | Edit::PartUnit(_) | Edit::SetOffice(..) => Self::ReviseUnit,
            Edit::EndUnit(..) => Self::EndUnit,
            Edit::RemoveUnit(_) => Self::RemoveUnit,
            Edit::PutPeriod(..) => Self::PutPeriod,
            Edit::RemovePeriod(_) => Self::RemovePeriod,
            Edit::SetTarget(..) => Self::SetTarget,
            Edit::SetFact(..) => Self::SetFact,
            Edit::AddPerson(..) | Edit::SetPerson(..) => Self::SetPerson,
            Edit::AddMatter(..) | Edit::SetMatter(..) => Self::SetMatter,
            Edit::SetSettings(_) => Self::SetSettings,
            Edit::All(edits) => match edits.as_slice() {
                [only] => only.into(),
                // A period is closed with what is reported of it.
                [facts @ .., Edit::PutPeriod(..)] if facts.iter().all(|e| matches!(e, Edit::SetFact(..))) => {
                    Self::PutPeriod
                }
                _ => Self::All,
            },
            Edit::Receive(_) => Self::Receive,
            Edit::Replace(_) => Self::Replace,
        }
    }
}

/// Which kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Choices of the office.
    Settings,
    /// A period.
    Periods,
    /// A unit.
    Units,
    /// A target.
    Targets,
    /// A typed figure.
    Facts,
    /// A person.
    Persons,
    /// A matter.
    Matters,
}

/// What happened to a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// It was made.
    Added,
    /// It was taken away.
    Removed,
    /// A field was changed.
    Field {
        /// Its name in files.
        field: String,
        /// What it said, as in files; none for nothing, or if the record has been taken away since.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<String>,
        /// What it says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<String>,
    },
}

/// What happened to which record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// Its kind.
    pub kind: Kind,
    /// Its key, as in files.
    pub key: String,
    /// What happened to it.
    pub what: What,
}

/// One write.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LogEntry {
    /// The write.
    pub dot: Dot,
    /// When, by the clock of the machine that wrote.
    pub at: Moment,
    /// The name of the station, if people have given it one.
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub who: Note,
    /// What sort of act.
    pub deed: Deed,
    // Shared: the log is copied with every write.
    /// The changes, by kind and key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Arc<Vec<Change>>,
    /// How many records were touched beyond those that are listed.
    #[serde(default, skip_serializing_if = "is_none")]
    pub more: u32,
}

// serde asks for a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_none(more: &u32) -> bool {
    *more == 0
}

/// A key or a value as text.
pub(super) fn spell(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// What differs between two states of a record, field by field; of one that comes or goes, all that it says.
#[must_use]
pub fn changes<R: Record>(kind: Kind, key: &R::Key, before: Option<&R>, after: Option<&R>) -> Vec<Change>
where
    R::Key: Serialize,
{
    let fields = match (before, after) {
        (Some(before), Some(after)) => super::record::differing(before, after),
        (one, other) => one.or(other).map(Record::fields).unwrap_or_default(),
    };
    let said = |record: Option<&R>, field| record?.get(field).map(|v| spell(&v));
    let change = |field: R::Field| Change {
        kind,
        key: spell(key),
        what: What::Field { field: field.to_string(), from: said(before, field), to: said(after, field) },
    };
    fields.into_iter().map(change).collect()
}

impl LogEntry {
    /// Notes what a write did to a record.
    pub(super) fn note<R: Record>(&mut self, kind: Kind, key: &R::Key, before: Option<&R>, after: Option<&R>)
    where
        R::Key: Serialize,
    {
        if self.changes.len() >= MOST {
            self.more += 1;
            return;
        }
        let changes = Arc::make_mut(&mut self.changes);
        let mut push = |what| changes.push(Change { kind, key: spell(key), what });
        match (before, after) {
            (None, Some(_)) => push(What::Added),
            (Some(_), None) => push(What::Removed),
            (None, None) => {}
            (Some(before), Some(after)) => {
                for field in super::record::differing(before, after) {
                    let said = |r: &R| r.get(field).map(|v| spell(&v));
                    push(What::Field { field: field.to_string(), from: said(before), to: said(after) });
                }
            }
        }
    }

    /// Whether it tells of a record of this kind.
    #[must_use]
    pub fn speaks_of(&self, kind: Kind) -> bool {
        self.changes.iter().any(|change| change.kind == kind)
    }

    /// The entry without what it tells of records of this kind; none where it told of nothing else.
    #[must_use]
    pub fn beside(&self, kind: Kind) -> Option<Self> {
        if !self.speaks_of(kind) {
            return Some(self.clone());
        }
        let changes: Vec<Change> = self.changes.iter().filter(|change| change.kind != kind).cloned().collect();
        (!changes.is_empty() || self.more > 0).then(|| Self { changes: Arc::new(changes), ..self.clone() })
    }

    /// The entry without what the fields of these records said: they have been taken away.
    #[must_use]
    pub(super) fn without(&self, gone: &impl Fn(Kind, &str) -> bool) -> Option<Self> {
        let speaks = |c: &Change| {
            matches!(&c.what, What::Field { from, to, .. } if from.is_some() || to.is_some()) && gone(c.kind, &c.key)
        };
        if !self.changes.iter().any(speaks) {
            return None;
        }
        let mut silent = self.clone();
        for change in Arc::make_mut(&mut silent.changes).iter_mut().filter(|c| speaks(c)) {
            if let What::Field { from, to, .. } = &mut change.what {
                (*from, *to) = (None, None);
            }
        }
        Some(silent)
    }
}
