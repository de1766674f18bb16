//! What this browser profile chooses for itself: language, look, its own name. It never travels with the book.
//!
//! It is kept as two texts. What a locked page needs, language and look, lies in the open; what somebody has written, the
//! station's name and drafts, is sealed with the book. Once both lay in the first text: there it is still read.

use super::{Exported, Idle};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The language of the page; print is Vietnamese always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Paper.
    Light,
    /// Ink.
    Dark,
}

/// What this browser profile remembers beside the book; it never travels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// Language.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// After how long the book locks itself, if it has a lock.
    pub idle: Idle,
    /// The station's own name (tên máy), as its files carry it.
    pub station_name: String,
    /// How many files this station has exported.
    pub exports: u32,
    /// The last time the whole book went out as a file.
    pub exported: Option<Exported>,
    /// What has been written into reports beside their figures.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub drafts: BTreeMap<String, String>,
    /// The columns of the list of persons, by their keys; none for those that are usual.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
}

/// What lies in the open.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Look {
    lang: Lang,
    theme: Theme,
    idle: Idle,
}

/// What is sealed with the book.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Own {
    station_name: String,
    exports: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    exported: Option<Exported>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    drafts: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<String>,
}

impl Prefs {
    /// Where the text in the open lies.
    pub const LOOK_KEY: &str = "so-nguon/prefs";
    /// Where the text lies that is sealed with the book.
    pub const OWN_KEY: &str = "so-nguon/own";

    /// The choices of both texts; what is not there or cannot be read is as at first.
    #[must_use]
    pub fn read(look: Option<&str>, own: Option<&str>) -> Self {
        let Look { lang, theme, idle } = parse(look).unwrap_or_default();
        let Own { station_name, exports, exported, drafts, columns } =
            own.map_or_else(|| parse(look), |own| parse(Some(own))).unwrap_or_default();
        Self { lang, theme, idle, station_name, exports, exported, drafts, columns }
    }

    /// The text that lies in the open, then the one that is to be sealed.
    #[must_use]
    pub fn write(&self) -> [(&'static str, String); 2] {
        let Self { lang, theme, idle, station_name, exports, exported, drafts, columns } = self.clone();
        let look = serde_json::to_string(&Look { lang, theme, idle });
        let own = serde_json::to_string(&Own { station_name, exports, exported, drafts, columns });
        // Writing plain words to memory cannot fail.
        [(Self::LOOK_KEY, look.unwrap_or_default()), (Self::OWN_KEY, own.unwrap_or_default())]
    }
}

fn parse<T: serde::de::DeserializeOwned>(text: Option<&str>) -> Option<T> {
    serde_json::from_str(text?).ok()
}
