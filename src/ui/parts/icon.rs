//! Icons: the mark that points into the sprite, which stands in `index.html` (the first picture shows some of them too).
//!
//! It must never know what an icon stands for on a page, and never say anything that words do not say too.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// Overview page.
    Overview,
    /// Ranking page.
    Ranking,
    /// Targets page.
    Target,
    /// Persons.
    People,
    /// Deadlines.
    Due,
    /// Classes and programmes.
    Course,
    /// Organisation.
    Tree,
    /// Reports, documents.
    Report,
    /// Data page.
    Data,
    /// Settings.
    Settings,
    /// Help.
    Help,
    /// Done.
    Check,
    /// Trouble.
    Warning,
    /// Something to know.
    Info,
    /// Add.
    Plus,
    /// Close, dismiss.
    Close,
    /// Search.
    Search,
    /// Take in a file.
    Upload,
    /// Give out a file.
    Download,
    /// Print.
    Print,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Onward; a folded branch.
    Right,
    /// An unfolded branch, a menu.
    Down,
    /// More of the same.
    More,
    /// Remove.
    Bin,
    /// Edit.
    Pencil,
    /// Copy.
    Copy,
    /// Time, waiting.
    Clock,
    /// Nothing here yet.
    Empty,
    /// What happened.
    History,
    /// Two books become one.
    Merge,
    /// Read-only, encrypted.
    Lock,
    /// Marked.
    Flag,
}

impl IconName {
    /// The Lucide name, which is also the symbol's id after `i-`.
    fn lucide(self) -> &'static str {
        SHAPES.iter().find(|(name, _)| *name == self).map_or("", |(_, id)| id)
    }
}

/// One icon, as large as the text beside it. It is hidden from screen readers: say it in words.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    view! { <svg class="icon" aria-hidden="true" focusable="false" viewBox="0 0 24 24"><use href=format!("#i-{}", name.lucide())></use></svg> }
}

/// What each is called in the sprite.
const SHAPES: &[(IconName, &str)] = &[
    (IconName::Overview, "layout-dashboard"),
    (IconName::Ranking, "trophy"),
    (IconName::Target, "target"),
    (IconName::People, "users"),
    (IconName::Due, "calendar-clock"),
    (IconName::Course, "graduation-cap"),
    (IconName::Tree, "network"),
    (IconName::Report, "file-text"),
    (IconName::Data, "database"),
    (IconName::Settings, "settings"),
    (IconName::Help, "circle-question-mark"),
    (IconName::Check, "check"),
    (IconName::Warning, "triangle-alert"),
    (IconName::Info, "info"),
    (IconName::Plus, "plus"),
    (IconName::Close, "x"),
    (IconName::Search, "search"),
    (IconName::Upload, "upload"),
    (IconName::Download, "download"),
    (IconName::Print, "printer"),
    (IconName::Undo, "undo-2"),
    (IconName::Redo, "redo-2"),
    (IconName::Right, "chevron-right"),
    (IconName::Down, "chevron-down"),
    (IconName::More, "ellipsis"),
    (IconName::Bin, "trash-2"),
    (IconName::Pencil, "pencil"),
    (IconName::Copy, "copy"),
    (IconName::Clock, "clock"),
    (IconName::Empty, "inbox"),
    (IconName::History, "history"),
    (IconName::Merge, "git-merge"),
    (IconName::Lock, "lock"),
    (IconName::Flag, "flag"),
];
