//! A list of names of persons who are on record: one a row, with the birth beside it where several have the name.

use crate::domain::{Book, Born, Fault, Person, PersonId, UnitId, can_mean, fold};
use crate::session::form::Wrong;
use crate::session::read_born;
use crate::session::sheet::read_tsv;
use std::collections::{BTreeMap, BTreeSet};

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedRow {
    /// Its number in the pasted text, from 1.
    pub line: usize,
    /// The name as it stands there.
    pub name: String,
    /// The person, or why nobody could be picked.
    pub person: Result<PersonId, Wrong>,
}

/// The birth in a cell that is no ordinal number: 1990, 5/1990, 17/5/1990.
fn birth(cell: &str) -> Option<Born> {
    let cell = cell.trim();
    (cell.len() >= 4).then(|| read_born(cell).ok()).flatten()
}

fn is_name(cell: &str) -> bool {
    cell.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// Whether what is known of both does not speak against it.
fn agrees(born: Born, typed: Born) -> bool {
    match (born, typed) {
        (Born::Day(_), Born::Day(_)) | (Born::Month(..), Born::Month(..)) => born == typed,
        _ => born.year() == typed.year(),
    }
}

/// Reads names: of the persons of these units first, and of all others where they have nobody of the name.
#[must_use]
pub fn read_names(text: &str, book: &Book, units: &BTreeSet<UnitId>) -> Vec<NamedRow> {
    let rows: Vec<(usize, Vec<String>)> = read_tsv(text).into_iter().enumerate().collect();
    let wanted: BTreeSet<String> = rows.iter().flat_map(|(_, cells)| cells).map(|cell| fold(cell)).collect();
    let mut named: BTreeMap<String, Vec<(PersonId, &Person)>> = BTreeMap::new();
    for (id, person) in book.persons.iter() {
        let name = fold(person.name.as_str());
        if wanted.contains(&name) {
            named.entry(name).or_default().push((*id, person));
        }
    }
    let find = |cells: &[String]| {
        let cell = cells.iter().find(|cell| named.contains_key(&fold(cell))).or(cells.iter().find(|c| is_name(c)))?;
        let (name, born) = (cell.trim().to_owned(), cells.iter().find_map(|cell| birth(cell)));
        let alike = named.get(&fold(cell)).map_or(&[][..], Vec::as_slice);
        let all: Vec<_> = alike.iter().filter(|(_, p)| can_mean(cell, p.name.as_str())).copied().collect();
        let fits: Vec<_> = all.iter().filter(|(_, p)| born.is_none_or(|born| agrees(p.born, born))).collect();
        let near: Vec<_> = fits.iter().filter(|(_, p)| units.contains(&p.unit)).collect();
        let person = match (near.as_slice(), fits.as_slice()) {
            ([(id, _)], _) | ([], [(id, _)]) => Ok(*id),
            ([], []) if all.is_empty() && !alike.is_empty() => {
                Err(Wrong::OtherMarks(Fault::clip(&name), Fault::clip(alike[0].1.name.as_str())))
            }
            ([], []) => Err(Wrong::NoPerson(Fault::clip(&name))),
            _ => Err(Wrong::ManyPersons(Fault::clip(&name))),
        };
        Some((name, person))
    };
    let row =
        |(at, cells): &(usize, Vec<String>)| find(cells).map(|(name, person)| NamedRow { line: at + 1, name, person });
    rows.iter().filter_map(row).collect()
}

/// Says of every row whose person is on a list already, or in an earlier row, that it is one too many.
pub fn once(rows: &mut [NamedRow], mut listed: BTreeSet<PersonId>) {
    for row in rows {
        if row.person.as_ref().is_ok_and(|id| !listed.insert(*id)) {
            row.person = Err(Wrong::Listed);
        }
    }
}
