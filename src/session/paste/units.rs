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

/// Reads the list; whatever a line does not say is as in `like`. Blank lines and a heading are left out.
#[must_use]
pub fn read_units(text: &str, like: &UnitVersion) -> Vec<PastedUnit> {
    let rows = read_tsv(text).into_iter().enumerate();
    rows.filter(|(_, row)| row.iter().any(|c| !c.trim().is_empty()))
        .filter(|(at, row)| *at > 0 || !is_heading(row))
        .map(|(at, row)| PastedUnit { line: at + 1, unit: read(&row, like) })
        .collect()
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
