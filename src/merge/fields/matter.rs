//! The fields of a matter: its kind, and each item.

use crate::domain::{Beyond, Fault, Items, Matter, MatterField, MatterId, MatterKind, MatterRecord};
use crate::merge::Known;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A field of a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatterPart {
    /// What it is.
    Kind,
    /// An item.
    Item(MatterField),
}

/// What a field of a matter can hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatterValue {
    /// A kind.
    Kind(MatterKind),
    /// An item with its field.
    Item(Items),
}

impl fmt::Display for MatterPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // No field of a matter is called so.
            Self::Kind => f.write_str("kind"),
            Self::Item(field) => field.fmt(f),
        }
    }
}

impl FromStr for MatterPart {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        if text == "kind" { Ok(Self::Kind) } else { text.parse().map(Self::Item) }
    }
}

impl Known for Matter {
    type Key = MatterId;
    type Field = MatterPart;
    type Value = MatterValue;
    type Flat = MatterRecord;

    fn fields(&self) -> Vec<MatterPart> {
        let items = self.items().iter().map(|(field, _)| MatterPart::Item(*field));
        std::iter::once(MatterPart::Kind).chain(items).collect()
    }

    fn get(&self, field: MatterPart) -> Option<MatterValue> {
        match field {
            MatterPart::Kind => Some(MatterValue::Kind(self.kind)),
            MatterPart::Item(field) => {
                Self::get(self, field).map(|item| MatterValue::Item(Items(vec![(field, item.clone())])))
            }
        }
    }

    fn beyond(&self) -> &Beyond {
        &self.beyond
    }

    fn beyond_mut(&mut self) -> &mut Beyond {
        &mut self.beyond
    }

    fn set(&mut self, field: MatterPart, value: Option<MatterValue>) {
        let changed = |matter: &Self, field, item| matter.clone().with(field, item);
        match (field, value) {
            (MatterPart::Kind, Some(MatterValue::Kind(kind))) => self.kind = kind,
            (MatterPart::Item(field), Some(MatterValue::Item(Items(mut items)))) if items.len() == 1 => {
                let item = items.pop().filter(|(f, _)| *f == field).map(|(_, item)| item);
                *self = changed(self, field, item);
            }
            (MatterPart::Item(field), None) => *self = changed(self, field, None),
            // A matter is never without a kind, and a value of another field is none that was written here.
            _ => {}
        }
    }
}
