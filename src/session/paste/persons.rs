//! A list of persons: name, gender, birth, day of admission, branch; in this order, or as a heading says.

use crate::domain::{Book, Day, Fault, Gender, Person, When, fold};
use crate::session::Directory;
use crate::session::form::{PersonForm, PersonSlot, Wrong};
use crate::session::sheet::{read_tsv, write_tsv};

/// One row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct PastedRow {
    /// Its number in the pasted text, from 1.
    pub line: usize,
    /// The name as it stands there.
    pub name: String,
    /// The person, or everything that is wrong.
    pub person: Result<Person, Vec<(PersonSlot, Wrong)>>,
}

/// A pasted list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// Every row but blank ones and the heading.
    pub rows: Vec<PastedRow>,
    /// The number of the heading, if there is one.
    pub heading: Option<usize>,
}

impl Pasted {
    /// The persons that can be taken.
    pub fn good(&self) -> impl Iterator<Item = &Person> {
        self.rows.iter().filter_map(|r| r.person.as_ref().ok())
    }

    /// The rows that cannot.
    pub fn bad(&self) -> impl Iterator<Item = &PastedRow> {
        self.rows.iter().filter(|r| r.person.is_err())
    }

    /// The part of the text that cannot be taken, under its heading: what stays to be mended once the rest is in.
    #[must_use]
    pub fn left_over(&self, text: &str) -> String {
        let stays = |line: usize| self.bad().any(|r| r.line == line) || self.heading == Some(line);
        let rows = read_tsv(text).into_iter().enumerate().filter(|(at, _)| stays(at + 1)).map(|(_, row)| row);
        if self.bad().next().is_none() { String::new() } else { write_tsv(&rows.collect::<Vec<_>>()) }
    }

    /// The persons under 18 on the day of admission: taken, and worth a second look.
    pub fn young(&self) -> impl Iterator<Item = &PastedRow> {
        self.rows.iter().filter(|r| {
            let admitted = |p: &Person| p.admitted().and_then(When::earliest);
            r.person.as_ref().is_ok_and(|p| admitted(p).is_some_and(|day| p.born.age_on(day) < 18))
        })
    }
}

/// Where each field stands without a heading.
const USUAL: [(PersonSlot, usize); 5] =
    [(PersonSlot::Name, 0), (PersonSlot::Gender, 1), (PersonSlot::Born, 2), (PersonSlot::On, 3), (PersonSlot::Unit, 4)];

/// Folded words by which a heading tells a field; the first that fits is taken.
const HEADINGS: [(PersonSlot, &[&str]); 5] = [
    (PersonSlot::Name, &["ho ten", "ho va ten", "ho, ten", "ten khai sinh"]),
    (PersonSlot::Gender, &["gioi tinh", "nam/nu", "nam, nu", "phai"]),
    (PersonSlot::Born, &["ngai sinh", "nam sinh", "sinh ngai", "ngai, thang, nam sinh"]),
    (PersonSlot::On, &["ket nap", "vao dang"]),
    (PersonSlot::Unit, &["don vi", "chi bo", "to chuc dang"]),
];

/// Reads the list against the units by name; who names no branch is of `branch`.
#[must_use]
pub fn read_persons(text: &str, book: &Book, units: &Directory, branch: &str, today: Day) -> Pasted {
    let mut table: Vec<(usize, Vec<String>)> = read_tsv(text).into_iter().enumerate().collect();
    table.retain(|(_, row)| row.iter().any(|cell| !blank(cell)));
    let heading = table.first().and_then(|(_, row)| heading(row));
    let columns = heading.clone().unwrap_or_else(|| USUAL.to_vec());
    let mut rows: Vec<PastedRow> = table
        .iter()
        .skip(usize::from(heading.is_some()))
        .map(|(at, row)| read(*at + 1, row, &columns, units, branch, today))
        .collect();
    refuse_known(&mut rows, book);
    let heading = heading.and(table.first()).map(|(at, _)| at + 1);
    Pasted { rows, heading }
}

fn blank(cell: &str) -> bool {
    cell.chars().all(|c| c.is_whitespace() || c == '\u{feff}')
}

/// The columns that a heading names; none if the row is not a heading.
fn heading(row: &[String]) -> Option<Vec<(PersonSlot, usize)>> {
    let cells: Vec<String> = row.iter().map(|c| fold(c)).collect();
    let place = |words: &[&str]| cells.iter().position(|c| words.iter().any(|w| c.contains(w)));
    let found: Vec<_> = HEADINGS.iter().filter_map(|(slot, words)| Some((*slot, place(words)?))).collect();
    // One word may stand in a name; a heading has several, and a name's column among them.
    let named = found.iter().any(|(slot, _)| *slot == PersonSlot::Name);
    (named && found.len() >= 2).then_some(found)
}

fn read(
    line: usize,
    row: &[String],
    columns: &[(PersonSlot, usize)],
    units: &Directory,
    branch: &str,
    today: Day,
) -> PastedRow {
    let cell = |slot: PersonSlot| {
        let at = columns.iter().find(|(s, _)| *s == slot).map(|(_, at)| *at);
        at.and_then(|at| row.get(at)).map(|text| text.replace('\u{a0}', " ").trim().to_owned()).unwrap_or_default()
    };
    let typed = cell(PersonSlot::Gender);
    let gender = match fold(&typed).as_str() {
        "nam" => Some(Gender::Man),
        "nu" => Some(Gender::Woman),
        _ => None,
    };
    let unit = Some(cell(PersonSlot::Unit)).filter(|u| !u.is_empty()).unwrap_or_else(|| branch.to_owned());
    let form = PersonForm {
        name: cell(PersonSlot::Name),
        gender,
        born: cell(PersonSlot::Born),
        unit,
        on: cell(PersonSlot::On),
        ..PersonForm::default()
    };
    let mut person = form.read(units, today);
    // A gender that is written but not understood is shown as it is written.
    if let Err(wrong) = &mut person
        && !typed.is_empty()
    {
        let unread = wrong.iter_mut().filter(|(slot, _)| *slot == PersonSlot::Gender);
        unread.for_each(|(_, why)| *why = Wrong::Fault(Fault::NotInList(Fault::clip(&typed))));
    }
    PastedRow { line, name: form.name, person }
}

/// The same record twice, in the book or in the list, is taken once: a list pasted again changes nothing.
fn refuse_known(rows: &mut [PastedRow], book: &Book) {
    let same = |a: &Person, b: &Person| {
        (a.admitted(), a.unit, a.born, a.gender) == (b.admitted(), b.unit, b.born, b.gender)
            && fold(a.name.as_str()) == fold(b.name.as_str())
    };
    let mut taken: Vec<Person> = Vec::new();
    let days: std::collections::BTreeSet<_> =
        rows.iter().filter_map(|r| Some(r.person.as_ref().ok()?.admitted())).collect();
    taken.extend(book.persons.iter().map(|(_, p)| p).filter(|p| days.contains(&p.admitted())).cloned());
    for row in rows {
        let Ok(person) = &row.person else { continue };
        if taken.iter().any(|t| same(t, person)) {
            row.person = Err(vec![(PersonSlot::Name, Wrong::Known)]);
        } else {
            taken.push(person.clone());
        }
    }
}
