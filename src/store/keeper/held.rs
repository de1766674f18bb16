//! What the newest copy holds: the mark that lies beside it.

use crate::merge::Seen;
use serde::{Deserialize, Serialize};

/// Where the mark lies that says which writes the newest copy holds.
pub const HELD: &str = "so-nguon/held";

/// What the newest copy holds.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Held {
    /// The number of its newest root. A later one may hold a large write that no root before had, though they tell of later ones
    /// of the same visit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root: Option<u64>,
    /// The writes in it.
    pub writes: Seen,
}

impl Held {
    /// The mark of a text; once it told of the writes alone.
    pub fn read(text: &str) -> Option<Self> {
        let of_before = || Some(Self { root: None, writes: serde_json::from_str(text).ok()? });
        serde_json::from_str(text).ok().or_else(of_before)
    }

    /// The text of the mark.
    pub fn write(&self) -> String {
        // Plain numbers: nothing that could be refused.
        serde_json::to_string(self).unwrap_or_default()
    }
}
