//! What stands in a cell of the list: on the page, on paper, in a file.

use super::{desk::ListDesk, unit_name};
use crate::domain::{Category, Person, Sheet, Stage, When};
use crate::i18n::{self, pages::persons as say};
use crate::session::list::ListColumn;
use leptos::prelude::*;
use std::sync::Arc;

/// What stands in a cell; a field may have to be unpacked first.
pub fn cell(list: ListDesk, person: &Person, column: ListColumn, sheet: impl Fn() -> Option<Arc<Sheet>>) -> String {
    let lang = list.room.desk.lang.get();
    let gist = person.details.gist();
    let by = list.room.desk.book.with(|book| book.settings.counting);
    match column {
        ListColumn::Gender => i18n::gender(lang, person.gender).to_owned(),
        ListColumn::Born => i18n::born(person.born),
        ListColumn::Unit => unit_name(list.room, person.unit),
        ListColumn::Stage => i18n::stage(lang, gist.stage.unwrap_or(Stage::Source)).to_owned(),
        ListColumn::Admitted => person.admitted(by).map_or_else(String::new, |on| admitted(lang, person, on)),
        ListColumn::Decided => person.decided().map_or_else(String::new, i18n::day),
        ListColumn::Categories => {
            let marks = Vec::<Category>::from(person.marks.and(gist.marks));
            marks.into_iter().map(|c| i18n::category(lang, c)).collect::<Vec<_>>().join(", ")
        }
        ListColumn::Field(field) => match sheet() {
            Some(sheet) => (1..=field.slots())
                .filter_map(|slot| sheet.get(field, slot).map(|entry| i18n::activity::entry(lang, entry)))
                .collect::<Vec<_>>()
                .join("; "),
            None => "…".to_owned(),
        },
    }
}

/// The day of admission; who was a child then is worth a second look.
fn admitted(lang: i18n::Lang, person: &Person, on: When) -> String {
    let age = on.earliest().map_or(18, |day| person.born.age_on(day));
    if age < 18 { format!("{} {}", i18n::born(on), say::age(lang, age)) } else { i18n::born(on) }
}
