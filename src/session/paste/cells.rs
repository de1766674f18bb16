//! What stands in a cell of a pasted list: dates as offices and spreadsheets write them, ticks, codes by their names.

use super::PasteColumn;
use crate::domain::{
    Born, Code, CodeList, Day, DetailField, Digits, Entry, FieldKind, Gender, Note, Stage, When, fold,
};
use crate::session::entry::read_born;

/// Codes by what they are called: only who words them knows that.
pub type CodeNames = fn(CodeList, &str) -> Option<Code>;

/// The first and the last day that a number of five digits is taken for: 1930 to 2099.
const SERIALS: std::ops::RangeInclusive<i32> = 10_959..=73_050;

/// A day, or as much as is known of it; a spreadsheet that forgot that it is a date gives its number of days since 1900.
pub(super) fn read_date(text: &str) -> Option<When> {
    let text = text.trim();
    let serial = text.split(['.', ',']).next().filter(|whole| whole.len() == 5).and_then(|whole| whole.parse().ok());
    match serial.filter(|days| SERIALS.contains(days)) {
        // The 1900 system counts a day that never was: from March 1900 on, day 1 is 31/12/1899.
        Some(days) => Day::new(1900, 1, 1)?.later(days - 2).map(When::Day),
        None => read_born(text).ok(),
    }
}

/// A gender in words.
pub(super) fn read_gender(text: &str) -> Option<Gender> {
    match fold(text).as_str() {
        "nam" | "m" | "male" => Some(Gender::Man),
        "nu" | "f" | "female" => Some(Gender::Woman),
        _ => None,
    }
}

/// The gender that a citizen number says by its fourth digit (handbook 10.5).
pub(super) fn gender_of(number: &str) -> Option<Gender> {
    let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
    let whole = digits.len() == 12 && number.trim().chars().all(|c| c.is_ascii_digit());
    whole.then(|| if digits[3].is_multiple_of(2) { Gender::Man } else { Gender::Woman })
}

/// The year in a ticked column, if it is one.
pub(super) fn year_in(text: &str) -> Option<Born> {
    read_date(text).or_else(|| text.trim().get(..4)?.parse().ok())
}

/// What a cell says of a field; none if it cannot be read so.
pub(super) fn entry(field: DetailField, text: &str, names: CodeNames) -> Option<Entry> {
    match field.kind() {
        FieldKind::Text => Note::new(text).ok().filter(|note| !note.is_empty()).map(Entry::Text),
        // Numbers are written with points and blanks, or as a text by an apostrophe.
        FieldKind::Digits(most) => {
            let plain: String = text.chars().filter(|c| !matches!(c, '.' | '-' | '\'')).collect();
            Digits::new(&plain, most).ok().map(Entry::Digits)
        }
        FieldKind::Code(list) => names(list, text).map(Entry::Code),
        FieldKind::Date => read_date(text).map(Entry::Date),
        FieldKind::Flag => match fold(text).as_str() {
            "x" | "co" | "1" | "true" => Some(Entry::Flag(true)),
            "khong" | "0" | "false" => Some(Entry::Flag(false)),
            _ => None,
        },
    }
}

/// Schooling: `12/12` is a class, anything else a level.
pub(super) fn schooling(text: &str, names: CodeNames) -> Option<(DetailField, Entry)> {
    let class = text.contains('/') && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | ' '));
    let field = if class { DetailField::EduGrade } else { DetailField::EduGeneral };
    entry(field, text, names).map(|entry| (field, entry))
}

/// The stage of a column that says when it was reached.
pub(super) const fn stage_of(column: PasteColumn) -> Option<Stage> {
    match column {
        PasteColumn::Step(stage) => Some(stage),
        _ => None,
    }
}
