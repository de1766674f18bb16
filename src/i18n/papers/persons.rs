//! The list of persons as it is shown: everybody who is found, in the columns that are chosen.

use super::document::{Block, Document};
use super::table::{Column, Set, Table};
use crate::domain::{Category, CountingDate, Person, Sheet, Stage, UnitId};
use crate::i18n::pages::listing as say;
use crate::i18n::pages::persons::age;
use crate::i18n::{self, Lang, PaperHead};
use crate::session::list::ListColumn;
use crate::session::paste::is_odd_age;
use std::sync::Arc;

/// So many columns have room beside each other on a sheet.
pub const MOST_COLUMNS: usize = 10;

/// What a list holds, and of how many.
#[derive(Clone, Copy, Debug)]
pub struct Whole<'a> {
    /// Which unit, as lists of persons show it.
    pub unit: &'a str,
    /// How many there are before anything was filtered.
    pub all: usize,
    /// In which period those were admitted of whom alone it is; none where it is of others too.
    pub admitted: Option<&'a str>,
}

/// The list: each row the name, then a cell for each column.
#[must_use]
pub fn person_list(
    head: PaperHead,
    whole: Whole<'_>,
    on: crate::domain::Day,
    columns: &[ListColumn],
    rows: &[Vec<String>],
) -> Document {
    let mut table = Table::plain(rows.len()).numbered();
    let cells = |at: usize| rows.iter().map(move |row| row.get(at).cloned().unwrap_or_default());
    table = table.column(Column::new("name", say::Listing::of(Lang::Vi).name, Set::Words, 35), cells(0));
    for (at, column) in columns.iter().enumerate() {
        let heading = say::column(Lang::Vi, *column);
        table = table.column(Column::new(column.key(), heading, Set::Words, width(*column)), cells(at + 1));
    }
    let title = if whole.admitted.is_some() {
        "DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP"
    } else {
        "DANH SÁCH THEO DÕI PHÁT TRIỂN ĐẢNG VIÊN"
    };
    // So many of that period, and not of all that came before the day.
    let period = whole.admitted.map(|period| format!("Kết nạp trong {period}"));
    let count = say::on_paper(on, rows.len(), whole.all);
    let paper = Document {
        about: [whole.unit.to_owned()].into_iter().chain(period).chain([count]).collect(),
        body: vec![Block::Table(table)],
        ..Document::new(head, title).unnumbered().made()
    };
    paper.fitted()
}

const fn width(column: ListColumn) -> u16 {
    match column {
        ListColumn::Gender => 14,
        ListColumn::Unit | ListColumn::Categories => 34,
        ListColumn::Born | ListColumn::Admitted | ListColumn::Decided | ListColumn::Stage | ListColumn::Field(_) => 24,
    }
}

/// What stands in a cell of the list: on the page, on paper, in a file alike. A field may have to be unpacked first.
pub fn person_cell(
    lang: Lang,
    person: &Person,
    column: ListColumn,
    by: CountingDate,
    unit: impl Fn(UnitId) -> String,
    sheet: impl Fn() -> Option<Arc<Sheet>>,
) -> String {
    let gist = person.details.gist();
    match column {
        ListColumn::Gender => i18n::gender(lang, person.gender).to_owned(),
        ListColumn::Born => i18n::born(person.born),
        ListColumn::Unit => unit(person.unit),
        ListColumn::Stage => i18n::stage(lang, gist.stage.unwrap_or(Stage::Source)).to_owned(),
        ListColumn::Admitted => person.admitted(by).map_or_else(String::new, i18n::born),
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

/// Beside a cell on the page: who was a child on the day of admission, or over the age of which the rules speak, is worth a
/// second look. No paper and no file has it.
#[must_use]
pub fn cell_doubt(lang: Lang, person: &Person, column: ListColumn, by: CountingDate) -> Option<String> {
    let on = person.admitted(by).filter(|_| column == ListColumn::Admitted)?.earliest()?;
    is_odd_age(person, on).then(|| age(lang, person.born.age_on(on)))
}
