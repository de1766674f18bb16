//! A list of units: a name on each line, then its emulation group and its code where they are given.

use crate::domain::{Fault, Name, UnitVersion, fold};
use crate::session::form::{UnitSlot, optional};
use crate::session::sheet::read_tsv;

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct PastedUnit {
    /// Its number in the pasted text, from 1.
    pub line: usize,
    /// The unit, or where the line is wrong.
    pub unit: Result<UnitVersion, (UnitSlot, Fault)>,
}

/// Reads the list; whatever a line does not say is as in `like`. Blank lines, a heading and a column that only counts the rows
/// are left out.
#[must_use]
pub fn read_units(text: &str, like: &UnitVersion) -> Vec<PastedUnit> {
    let rows: Vec<Vec<String>> = read_tsv(text);
    let is_blank = |row: &[String]| row.iter().all(|c| c.trim().is_empty());
    let heads = |row: &[String]| is_heading(row) || is_heading(row.get(1..).unwrap_or_default());
    let all = rows.iter().enumerate().filter(|(at, row)| !is_blank(row) && (*at > 0 || !heads(row)));
    let from = usize::from(all.clone().all(|(_, row)| is_counted(row)));
    let read =
        |(at, row): (usize, &Vec<String>)| PastedUnit { line: at + 1, unit: read(&row[from.min(row.len())..], like) };
    all.map(read).collect()
}

/// Whether the row begins with its number, and a name stands behind it.
fn is_counted(row: &[String]) -> bool {
    let is_number = |cell: &String| cell.trim().trim_end_matches('.').parse::<u32>().is_ok();
    row.first().is_some_and(is_number) && row.get(1).is_some_and(|name| name.chars().any(char::is_alphabetic))
}

fn is_heading(row: &[String]) -> bool {
    row.first().is_some_and(|c| ["ten", "ten don vi", "don vi", "chi bo", "to chuc dang"].contains(&fold(c).as_str()))
}

fn read(row: &[String], like: &UnitVersion) -> Result<UnitVersion, (UnitSlot, Fault)> {
    let cell = |at: usize| row.get(at).map_or("", String::as_str);
    let name = Name::new(cell(0)).map_err(|f| (UnitSlot::Name, f))?;
    let group = optional(cell(1)).map_err(|f| (UnitSlot::Group, f))?.or_else(|| like.group.clone());
    let code = optional(cell(2)).map_err(|f| (UnitSlot::Code, f))?;
    Ok(UnitVersion { name, group, code, ..like.clone() })
}
