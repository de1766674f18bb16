//! Performs what the session asks of the browser, one file a thing. It decides nothing.

pub mod address;
mod asked;
pub mod clipboard;
pub mod clock;
pub mod copies;
pub mod database;
pub mod disk;
pub mod files;
pub mod keeping;
pub mod lock;
pub mod mirror;
pub mod notices;
pub mod outgoing;
pub mod page;
pub mod quota;
pub mod reseal;
pub mod restate;
pub mod storage;
pub mod strict;
pub mod tabs;
pub mod typed;
pub mod worker;

/// Shows the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print says so itself.
        let _ = window.print();
    }
}
