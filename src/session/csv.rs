//! A table as a file for a spreadsheet: UTF-8 with its mark, so that Vietnamese opens as Vietnamese; every cell in quotes,
//! and none that a spreadsheet would take for a formula.
//!
//! It must never know what a cell means.

use super::Lang;

/// What a file begins with, so that a spreadsheet knows its letters.
pub const MARK: &str = "\u{feff}";

/// What parts the cells: where numbers have a comma, as in Vietnamese, a spreadsheet expects the semicolon (handbook 10).
const fn separator(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => ";",
        Lang::En => ",",
    }
}

/// One row with its line end, as a spreadsheet of that language opens it.
#[must_use]
pub fn row<S: AsRef<str>>(lang: Lang, cells: &[S]) -> String {
    let cells: Vec<String> = cells.iter().map(|c| cell(c.as_ref())).collect();
    cells.join(separator(lang)) + "\r\n"
}

/// A cell: what could be a formula gets a sign before it that a spreadsheet shows and does not act upon.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}
