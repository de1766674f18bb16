//! Icons: one inline sprite, and the mark that points into it.
//!
//! Drawn after Lucide (<https://lucide.dev>, ISC licence, from `lucide-static` 1.62.0; shapes joined to one path each).
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
        SHAPES.iter().find(|(name, ..)| *name == self).map_or("", |(_, id, _)| id)
    }
}

/// The sprite: mount it once, near the top of the page.
#[component]
pub fn Sprite() -> impl IntoView {
    let symbols = SHAPES
        .iter()
        .map(|&(_, id, path)| view! { <symbol id=format!("i-{id}") viewBox="0 0 24 24"><path d=path></path></symbol> })
        .collect_view();
    view! { <svg class="sprite" aria-hidden="true" width="0" height="0">{symbols}</svg> }
}

/// One icon, as large as the text beside it. It is hidden from screen readers: say it in words.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    view! { <svg class="icon" aria-hidden="true" focusable="false" viewBox="0 0 24 24"><use href=format!("#i-{}", name.lucide())></use></svg> }
}

#[rustfmt::skip]
const SHAPES: &[(IconName, &str, &str)] = &[
    (IconName::Overview, "layout-dashboard", "M4 3h5a1 1 0 0 1 1 1v7a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-7a1 1 0 0 1 1 -1M15 3h5a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1M15 12h5a1 1 0 0 1 1 1v7a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-7a1 1 0 0 1 1 -1M4 16h5a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-5a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1"),
    (IconName::Ranking, "trophy", "M10 14.66V17a1 1 0 0 1-1 1 2 2 0 0 0-2 2v2M14 14.66V17a1 1 0 0 0 1 1 2 2 0 0 1 2 2v2M17.916 10H19.5A2.5 2.5 0 0 0 22 7.5V5a1 1 0 0 0-1-1h-3M4 22h16M6 9a6 6 0 0 0 12 0V3a1 1 0 0 0-1-1H7a1 1 0 0 0-1 1zM6.084 10H4.5A2.5 2.5 0 0 1 2 7.5V5a1 1 0 0 1 1-1h3"),
    (IconName::Target, "target", "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M6 12a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M10 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"),
    (IconName::People, "users", "M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M16 3.128a4 4 0 0 1 0 7.744M22 21v-2a4 4 0 0 0-3-3.87M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0"),
    (IconName::Due, "calendar-clock", "M16 14v2.2l1.6 1M16 2v3M21 7.338V5a2 2 0 00-2-2H5a2 2 0 00-2 2v14a2 2 0 002 2h2.338M3 9h5.859M8 2v3M10 16a6 6 0 1 0 12 0a6 6 0 1 0 -12 0"),
    (IconName::Course, "graduation-cap", "M21.42 10.922a1 1 0 0 0-.019-1.838L12.83 5.18a2 2 0 0 0-1.66 0L2.6 9.08a1 1 0 0 0 0 1.832l8.57 3.908a2 2 0 0 0 1.66 0zM22 10v6M6 12.5V16a6 3 0 0 0 12 0v-3.5"),
    (IconName::Tree, "network", "M17 16h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1M3 16h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1M10 2h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1M5 16v-3a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v3M12 12V8"),
    (IconName::Report, "file-text", "M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2zM14 2v5a1 1 0 0 0 1 1h5M10 9H8M16 13H8M16 17H8"),
    (IconName::Data, "database", "M3 5a9 3 0 1 0 18 0a9 3 0 1 0 -18 0M3 5V19A9 3 0 0 0 21 19V5M3 12A9 3 0 0 0 21 12"),
    (IconName::Settings, "settings", "M9.671 4.136a2.34 2.34 0 0 1 4.659 0 2.34 2.34 0 0 0 3.319 1.915 2.34 2.34 0 0 1 2.33 4.033 2.34 2.34 0 0 0 0 3.831 2.34 2.34 0 0 1-2.33 4.033 2.34 2.34 0 0 0-3.319 1.915 2.34 2.34 0 0 1-4.659 0 2.34 2.34 0 0 0-3.32-1.915 2.34 2.34 0 0 1-2.33-4.033 2.34 2.34 0 0 0 0-3.831A2.34 2.34 0 0 1 6.35 6.051a2.34 2.34 0 0 0 3.319-1.915M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0"),
    (IconName::Help, "circle-question-mark", "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01"),
    (IconName::Check, "check", "M20 6 9 17l-5-5"),
    (IconName::Warning, "triangle-alert", "M21.73 18l-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01"),
    (IconName::Info, "info", "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 16v-4M12 8h.01"),
    (IconName::Plus, "plus", "M5 12h14M12 5v14"),
    (IconName::Close, "x", "M18 6 6 18M6 6l12 12"),
    (IconName::Search, "search", "M21 21l-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0"),
    (IconName::Upload, "upload", "M12 3v12M17 8l-5-5-5 5M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4"),
    (IconName::Download, "download", "M12 15V3M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5"),
    (IconName::Print, "printer", "M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6M7 14h10a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-10a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1"),
    (IconName::Undo, "undo-2", "M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11"),
    (IconName::Redo, "redo-2", "M15 14l5-5-5-5M20 9H9.5A5.5 5.5 0 0 0 4 14.5A5.5 5.5 0 0 0 9.5 20H13"),
    (IconName::Right, "chevron-right", "M9 18l6-6-6-6"),
    (IconName::Down, "chevron-down", "M6 9l6 6 6-6"),
    (IconName::More, "ellipsis", "M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0"),
    (IconName::Bin, "trash-2", "M10 11v6M14 11v6M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M3 6h18M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2"),
    (IconName::Pencil, "pencil", "M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497zM15 5l4 4"),
    (IconName::Copy, "copy", "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2"),
    (IconName::Clock, "clock", "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 6v6l4 2"),
    (IconName::Empty, "inbox", "M22 12L16 12 14 15 10 15 8 12 2 12M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z"),
    (IconName::History, "history", "M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5M12 7v5l4 2"),
    (IconName::Merge, "git-merge", "M15 18a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M3 6a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M6 21V9a9 9 0 0 0 9 9"),
    (IconName::Lock, "lock", "M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2M7 11V7a5 5 0 0 1 10 0v4"),
    (IconName::Flag, "flag", "M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528"),
];
