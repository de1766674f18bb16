//! A list of persons: name, gender, birth, day of admission, branch in this order, or whatever its heading says. Nothing is
//! made up: what cannot be read is told with its row and its column.

use super::cells::{entry, gender_of, read_date, read_gender, schooling, stage_of, year_in};
use super::{CodeNames, Heading, PasteColumn};
use crate::domain::{
    Book, Born, Day, DetailField, Fault, Gender, Person, Stage, Step, StepKey, UnitId, When, fold, spelled_name,
};
use crate::session::form::{PersonForm, PersonSlot, Wrong, come};
use crate::session::sheet::{read_tsv, write_tsv};
use crate::session::{Directory, spell_born};
use std::collections::BTreeSet;

/// One row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct PastedRow {
    /// Its number in the pasted text, from 1.
    pub line: usize,
    /// The name as it stands there.
    pub name: String,
    /// The person, or everything that is wrong.
    pub person: Result<Person, Vec<(PersonSlot, Wrong)>>,
    /// Cells that the record does without, as they cannot be read: each with its column.
    pub unread: Vec<(PasteColumn, String)>,
    /// The gender is that of the citizen number.
    pub by_number: bool,
}

/// A pasted list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// Every row but blank ones, the heading, and what stands above and below the list.
    pub rows: Vec<PastedRow>,
    /// The numbers of the rows above the list, heading and all.
    pub above: Option<usize>,
    /// What the heading says of each column.
    pub columns: Vec<(PasteColumn, String)>,
    /// Rows that are none of the list: sums, notes, numbers of columns.
    pub beside: usize,
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

    /// How many are in the book already, or twice in the list.
    #[must_use]
    pub fn known(&self) -> usize {
        let known =
            |r: &&PastedRow| r.person.as_ref().is_err_and(|wrong| wrong.iter().any(|(_, w)| *w == Wrong::Known));
        self.rows.iter().filter(known).count()
    }

    /// The rows that are taken without all that stands in them.
    pub fn in_part(&self) -> impl Iterator<Item = &PastedRow> {
        self.rows.iter().filter(|r| r.person.is_ok() && !r.unread.is_empty())
    }

    /// The part of the text that cannot be taken, under its heading: what stays to be mended once the rest is in.
    #[must_use]
    pub fn left_over(&self, text: &str) -> String {
        let stays = |line: usize| self.bad().any(|r| r.line == line) || self.above.is_some_and(|above| line <= above);
        let rows = read_tsv(text).into_iter().enumerate().filter(|(at, _)| stays(at + 1)).map(|(_, row)| row);
        if self.bad().next().is_none() { String::new() } else { write_tsv(&rows.collect::<Vec<_>>()) }
    }

    /// The persons of an age on the day of admission at which few are admitted: taken, and worth a second look.
    pub fn odd_aged(&self) -> impl Iterator<Item = &PastedRow> {
        self.rows.iter().filter(|r| {
            let admitted = |p: &Person| p.about_admitted().and_then(When::earliest);
            r.person.as_ref().is_ok_and(|p| admitted(p).is_some_and(|day| is_odd_age(p, day)))
        })
    }
}

/// Whether the person was under 18 on the day, or over 60: of that age the rules admit in special cases alone (handbook 3).
#[must_use]
pub fn is_odd_age(person: &Person, on: Day) -> bool {
    !(18..=60).contains(&person.born.age_on(on))
}

/// Where each field stands without a heading.
const USUAL: [PersonSlot; 5] =
    [PersonSlot::Name, PersonSlot::Gender, PersonSlot::Born, PersonSlot::On, PersonSlot::Unit];

/// By what a row is read.
struct Ground<'a> {
    columns: Vec<PasteColumn>,
    units: &'a Directory,
    branch: &'a str,
    today: Day,
    names: CodeNames,
}

/// Reads the list against the units by name; who names no branch is of `branch`.
#[must_use]
pub fn read_persons(text: &str, book: &Book, units: &Directory, branch: &str, today: Day, names: CodeNames) -> Pasted {
    let mut table: Vec<(usize, Vec<String>)> = read_tsv(text).into_iter().enumerate().collect();
    table.retain(|(_, row)| row.iter().any(|cell| !blank(cell)));
    let heading = Heading::of(&table.iter().map(|(_, row)| row.as_slice()).collect::<Vec<_>>());
    let usual = || USUAL.iter().map(|slot| PasteColumn::Slot(*slot)).collect();
    let columns = heading.as_ref().map_or_else(usual, |h| h.columns.iter().map(|(column, _)| *column).collect());
    let ground = Ground { columns, units, branch, today, names };
    let begin = heading.as_ref().map_or(0, |h| h.first + h.rows);
    let listed = |row: &[String]| heading.is_none() || ground.is_listed(row);
    let body = &table[begin..];
    let mut rows: Vec<PastedRow> =
        body.iter().filter(|(_, row)| listed(row)).map(|(at, row)| ground.row(*at + 1, row)).collect();
    refuse_known(&mut rows, book);
    let above = heading.as_ref().and_then(|_| table.get(begin.checked_sub(1)?)).map(|(at, _)| at + 1);
    let beside = body.len() - rows.len();
    Pasted { rows, above, columns: heading.map(|h| h.columns).unwrap_or_default(), beside }
}

fn blank(cell: &str) -> bool {
    cell.chars().all(|c| c.is_whitespace() || c == '\u{feff}')
}

impl Ground<'_> {
    fn has(&self, column: PasteColumn) -> bool {
        self.columns.contains(&column)
    }

    /// What stands in a column of the row.
    fn cell(&self, row: &[String], column: PasteColumn) -> String {
        let at = self.columns.iter().position(|c| *c == column);
        at.and_then(|at| row.get(at)).map(|text| text.replace('\u{a0}', " ").trim().to_owned()).unwrap_or_default()
    }

    /// Whether the row is one of the list: sums and notes name nobody, numbers of columns are numbers.
    fn is_listed(&self, row: &[String]) -> bool {
        let name = self.cell(row, PasteColumn::Slot(PersonSlot::Name));
        let filled = row.iter().filter(|cell| !blank(cell)).count();
        let sum =
            row.iter().any(|cell| ["tong so", "tong cong", "cong:"].iter().any(|word| fold(cell).starts_with(word)));
        let numbers = name.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'(' | b')'));
        if name.is_empty() { filled > 2 && !sum } else { !numbers && !sum }
    }

    fn row(&self, line: usize, row: &[String]) -> PastedRow {
        let slot = |slot| self.cell(row, PasteColumn::Slot(slot));
        // A number of days is a day; what cannot be read is shown as it is written.
        let date = |text: String| read_date(&text).map_or(text, spell_born);
        let typed = slot(PersonSlot::Gender);
        let (men, women) = (self.cell(row, PasteColumn::Men), self.cell(row, PasteColumn::Women));
        let ticked = match (men.is_empty(), women.is_empty()) {
            (false, true) => Some((Gender::Man, &men)),
            (true, false) => Some((Gender::Woman, &women)),
            _ => None,
        };
        let by_number = || {
            let told = [PasteColumn::Slot(PersonSlot::Gender), PasteColumn::Men].iter().any(|c| self.has(*c));
            if told { None } else { gender_of(&self.cell(row, PasteColumn::Field(DetailField::CitizenId))) }
        };
        let told = read_gender(&typed).or(ticked.map(|(gender, _)| gender));
        let numbered = if told.is_none() { by_number() } else { None };
        let mut born = date(slot(PersonSlot::Born));
        if let Some((_, text)) = ticked.filter(|_| born.is_empty()) {
            born = year_in(text).map(spell_born).unwrap_or_default();
        }
        let unit = Some(slot(PersonSlot::Unit)).filter(|u| !u.is_empty()).unwrap_or_else(|| self.branch.to_owned());
        let admits = self.has(PasteColumn::Slot(PersonSlot::On));
        let form = PersonForm {
            name: slot(PersonSlot::Name),
            gender: told.or(numbered),
            born,
            unit,
            // Only a list that says nothing of admissions is one of sources.
            stage: (!admits).then_some(Stage::Source),
            on: date(slot(PersonSlot::On)),
            ..PersonForm::default()
        };
        let mut person = form.read(self.units, self.today);
        // A gender that is written but not understood is shown as it is written.
        if let Err(wrong) = &mut person
            && !typed.is_empty()
        {
            let unread = wrong.iter_mut().filter(|(slot, _)| *slot == PersonSlot::Gender);
            unread.for_each(|(_, why)| *why = Wrong::Fault(Fault::NotInList(Fault::clip(&typed))));
        }
        let mut unread = Vec::new();
        if let Ok(person) = &mut person {
            unread = self.fill(person, row);
        }
        PastedRow { line, name: form.name, person, unread, by_number: numbered.is_some() }
    }

    /// Puts fields and steps into the record; gives back what cannot be read.
    fn fill(&self, person: &mut Person, row: &[String]) -> Vec<(PasteColumn, String)> {
        let mut unread = Vec::new();
        for &column in &self.columns {
            let text = self.cell(row, column);
            if matches!(text.as_str(), "" | "-" | "–") {
                continue;
            }
            let details = &person.details;
            let next = match column {
                PasteColumn::Field(field) => entry(field, &text, self.names).map(|e| details.with(field, 1, Some(e))),
                PasteColumn::Schooling => {
                    schooling(&text, self.names).map(|(field, e)| details.with(field, 1, Some(e)))
                }
                PasteColumn::Step(_) => stage_of(column).zip(self.past(&text)).map(|(stage, on)| {
                    let step = Step { on: Some(on), ..Step::default() };
                    details.with_step(StepKey::first(stage), Some(step))
                }),
                PasteColumn::Slot(_) | PasteColumn::Men | PasteColumn::Women | PasteColumn::Unused => continue,
            };
            match next {
                Some(next) => person.details = next,
                None => unread.push((column, text)),
            }
        }
        unread
    }

    /// A day that has come.
    fn past(&self, text: &str) -> Option<When> {
        come(read_date(text)?, self.today).ok()
    }
}

/// By what a record is the same as another.
type Same = (String, Gender, Born, UnitId, Option<When>);

fn same(person: &Person) -> Same {
    (spelled_name(person.name.as_str()), person.gender, person.born, person.unit, person.about_admitted())
}

/// The same record twice, in the book or in the list, is taken once: a list pasted again changes nothing.
fn refuse_known(rows: &mut [PastedRow], book: &Book) {
    let births: BTreeSet<Born> = rows.iter().filter_map(|r| Some(r.person.as_ref().ok()?.born)).collect();
    let twins = book.persons.iter().map(|(_, person)| person).filter(|person| births.contains(&person.born));
    let mut taken: rustc_hash::FxHashSet<Same> = twins.map(same).collect();
    for row in rows {
        let Ok(person) = &row.person else { continue };
        if !taken.insert(same(person)) {
            row.person = Err(vec![(PersonSlot::Name, Wrong::Known)]);
        }
    }
}
