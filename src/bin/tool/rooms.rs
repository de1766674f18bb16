//! Which rooms the first page of a first visit does without: the one place where the builder's tool knows the app.
//! (Where a book is stored, or the address names a page, `boot.js` fetches both parts at once.)
//!
//! A row too many costs a wait before the first page, a row too few costs its weight; neither costs correctness.

/// Parts of a function's full name, crates left out (their names carry a hash); a function with one of them is fetched after the first page.
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
    "::ui::browser::files",
    "::ui::browser::storage::save_soon",
    "::ui::browser::clipboard",
    // What shows a book: a first visit has none. (Sorting more than a few is library code of its own.)
    "::ui::pages::overview::__component_overview::{closure#1}::{closure#0}",
    "::ui::pages::overview::fact",
    "::ui::pages::overview::lists",
    "::ui::pages::overview::progress",
    "::ui::parts::bullet",
    "::ui::parts::burnup",
    "::domain::detail",
    "::domain::records",
    "::i18n::figures",
    "::i18n::report",
    "::sha256::",
    "::stats::aim",
    "::stats::allocation",
    "::stats::overview",
    "::stats::pace",
    "::stats::ranking",
    "::stats::standing",
    "::store::codec",
    "::read::SliceRead",
    "::slice::sort::",
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
    // Writing, and reading from text.
    "::ser::",
    "::read::StrRead",
    "::deflate::",
    "::num::flt2dec",
];

/// Exceptions to `LATER`: what shows the first page, and what keeps a first visit's choices.
pub const NOT_LATER: &[&str] = &[
    "::ui::pages::ALL::{closure#0}",
    "::serialize_str",
    "::show::__component_show",
    "ArcMemo<bool>>::new_with_compare",
];

/// A function of so many instructions or fewer stays in the first part.
pub const SMALL: usize = 50;
