//! What stands in a cell of the list: on the page, and in a file.

use super::{desk::ListDesk, unit_name};
use crate::domain::{Person, Sheet};
use crate::i18n::papers::person_cell;
use crate::session::list::ListColumn;
use leptos::prelude::*;
use std::sync::Arc;

/// What stands in a cell; a field may have to be unpacked first.
pub fn cell(list: ListDesk, person: &Person, column: ListColumn, sheet: impl Fn() -> Option<Arc<Sheet>>) -> String {
    let by = list.room.desk.book.with(|book| book.settings.counting);
    person_cell(list.room.desk.lang.get(), person, column, by, |unit| unit_name(list.room, unit), sheet)
}
