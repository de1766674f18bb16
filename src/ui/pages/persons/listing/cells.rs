//! What stands in a cell of the list: on the page, and in a file.

use super::{desk::ListDesk, unit_name};
use crate::domain::{Person, Sheet};
use crate::i18n::papers::{cell_doubt, person_cell};
use crate::session::list::ListColumn;
use leptos::prelude::*;
use std::sync::Arc;

/// What stands in a cell; a field may have to be unpacked first.
pub fn cell(list: ListDesk, person: &Person, column: ListColumn, sheet: impl Fn() -> Option<Arc<Sheet>>) -> String {
    let by = list.room.desk.book.with(|book| book.settings.counting);
    person_cell(list.room.desk.lang.get(), person, column, by, |unit| unit_name(list.room, unit), sheet)
}

/// The same on the page: with what is worth a second look.
pub fn marked(list: ListDesk, person: &Person, column: ListColumn, sheet: impl Fn() -> Option<Arc<Sheet>>) -> String {
    let text = cell(list, person, column, sheet);
    let desk = list.room.desk;
    let by = desk.book.with(|book| book.settings.counting);
    let doubt = cell_doubt(desk.lang.get(), person, column, by);
    doubt.map_or_else(|| text.clone(), |doubt| format!("{text} {doubt}"))
}
