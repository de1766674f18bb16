//! Which rooms the first page does without: the one place where the builder's tool knows the app.
//!
//! A row too many costs a wait before the first page, a row too few costs its weight; neither costs correctness.

/// Parts of a function's full name; a function with one of them is fetched after the first page.
pub const LATER: &[&str] = &[
    // Pages that are opened from the first one. `ALL` holds what shows each page; `NOT_LATER` keeps the first of them.
    "::ui::pages::ALL::{closure#",
    "::ui::pages::ranking",
    "::ui::pages::targets",
    "::ui::pages::results",
    "::ui::pages::tables",
    "::ui::pages::persons",
    "::ui::pages::units",
    "::ui::pages::report",
    "::ui::pages::paper",
    "::ui::pages::data",
    "::ui::pages::settings",
    "::ui::pages::guide",
    "::ui::pages::fields",
    // Parts that only those pages use.
    "::ui::parts::grid",
    "::ui::parts::tree",
    "::ui::parts::lines",
    "::ui::parts::drop",
    "::ui::parts::choice",
    "::ui::parts::check",
    "::ui::parts::dialog",
    "::ui::browser::files",
    "::ui::browser::clipboard",
    // What an edit, a file or a sample needs.
    "::domain::edit",
    "::domain::book::Book>::enter",
    "::domain::flaw",
    "::domain::places",
    "::exchange::",
    "::sample::",
    "::session::directory",
    "::session::drafts",
    "::session::form",
    "::session::history",
    "::session::incoming",
    "::session::lines",
    "::session::outline",
    "::session::paste",
    "::session::results",
    "::session::sheet",
    "::session::targets",
    "::session::update",
    "::stats::census",
    "::stats::grounds",
    "::stats::league",
    "::stats::review",
    "::stats::roll",
    "::i18n::changes",
    "::i18n::edits",
    "::i18n::messages::news",
    "::i18n::notes",
    "::i18n::problems",
    "::i18n::ranking",
    "::i18n::tables",
    // Writing: the first page only reads. Files are read from text, the store from bytes.
    "serde_core::ser::",
    "serde_json::ser::",
    "::store::codec::encode",
    "::store::codec::json",
    "serde_json::read::StrRead",
    "miniz_oxide::deflate",
    "core::num::flt2dec",
];

/// Exceptions to `LATER`: what shows the first page.
pub const NOT_LATER: &[&str] = &["::ui::pages::ALL::{closure#0}"];
