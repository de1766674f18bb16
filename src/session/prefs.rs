//! What this browser profile chooses for itself: language, look, its own name. It never travels with the book.

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
    /// The station's own name (tên máy), as its files carry it.
    pub station_name: String,
    /// How many files this station has exported.
    pub exports: u32,
    /// What has been written into reports beside their figures.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub drafts: BTreeMap<String, String>,
}
