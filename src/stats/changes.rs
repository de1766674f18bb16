//! Changes of the membership on record, by unit: persons one by one, and totals.

use super::StockRow;
use crate::domain::{Book, Matter, MatterField, MatterKind, Person, PersonId, Span, Stage, UnitId, When};
use rustc_hash::{FxHashMap, FxHashSet};

/// What one unit itself has entered for one row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// Persons on record.
    pub recorded: u32,
    /// Totals.
    pub typed: Option<u32>,
}

/// The changes of a span of days.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    by_unit: FxHashMap<UnitId, [Own; StockRow::COUNT]>,
    /// So many items that nothing can count: no day, no unit, no kind, or neither a person nor a number.
    pub unclear: u32,
}

/// Whether an item is counted in a span of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placing {
    /// It is.
    Within,
    /// Its day is none of them: it counts in the period that has its day.
    Outside,
    /// It is nowhere: no day, no unit, no kind, or neither a person nor a number.
    Nowhere,
}

impl Placing {
    /// Of a change of the membership.
    #[must_use]
    pub fn of(book: &Book, span: Span, matter: &Matter) -> Self {
        match place(book, matter) {
            None => Self::Nowhere,
            Some((.., on)) if within(span, on) => Self::Within,
            Some(_) => Self::Outside,
        }
    }
}

fn within(span: Span, on: When) -> bool {
    on.earliest().is_some_and(|day| span.holds(day)) && on.latest().is_some_and(|day| span.holds(day))
}

impl Changes {
    /// Counts the changes whose whole day lies in the span.
    #[must_use]
    pub fn of(book: &Book, span: Span) -> Self {
        let mut changes = Self::default();
        let mut told: FxHashSet<PersonId> = FxHashSet::default();
        for (_, matter) in book.matters.iter().filter(|(_, m)| m.kind == MatterKind::MemberChange) {
            let Some((unit, row, on)) = place(book, matter) else {
                changes.unclear += 1;
                continue;
            };
            if row == StockRow::RemovedProb {
                told.extend(matter.person());
            }
            if within(span, on) {
                changes.add(unit, row, matter);
            }
        }
        // Who was struck off on probation, as the person's own way says.
        for (_, person) in book.persons.iter().filter(|(id, _)| !told.contains(id)) {
            if let Some(on) = struck_off(person).filter(|on| within(span, *on)) {
                let unit = on.earliest().map_or(person.unit, |day| person.unit_on(day));
                changes.slot(unit, StockRow::RemovedProb).recorded += 1;
            }
        }
        changes
    }

    fn add(&mut self, unit: UnitId, row: StockRow, matter: &Matter) {
        let own = self.slot(unit, row);
        match (matter.person(), matter.count(MatterField::Heads)) {
            (None, Some(heads)) => own.typed = Some(own.typed.unwrap_or(0).saturating_add(heads)),
            _ => own.recorded = own.recorded.saturating_add(1),
        }
    }

    fn slot(&mut self, unit: UnitId, row: StockRow) -> &mut Own {
        &mut self.by_unit.entry(unit).or_insert([Own::default(); StockRow::COUNT])[row as usize]
    }

    /// What the unit itself has entered, not those below it.
    #[must_use]
    pub fn own(&self, unit: UnitId, row: StockRow) -> Own {
        self.by_unit.get(&unit).map(|own| own[row as usize]).unwrap_or_default()
    }
}

/// The day on which the newest journey of the person ended so.
fn struck_off(person: &Person) -> Option<When> {
    let gist = person.details.gist();
    if gist.stage != Some(Stage::ProbRemoved) {
        return None;
    }
    let sheet = person.details.sheet();
    let last = sheet.steps().iter().rev().find(|(key, _)| key.stage == Stage::ProbRemoved)?;
    last.1.on.or(last.1.signed.map(When::Day))
}

/// Unit, row and day of an item; none if it cannot be counted.
fn place(book: &Book, matter: &Matter) -> Option<(UnitId, StockRow, When)> {
    let row = StockRow::of_change(matter.code(MatterField::ChangeKind)?)?;
    let on = matter.date(MatterField::On)?;
    let person = || book.persons.get(&matter.person()?);
    let unit = matter.unit().or_else(|| Some(person()?.unit_on(on.earliest()?)))?;
    (matter.person().is_some() || matter.count(MatterField::Heads).is_some()).then_some((unit, row, on))
}
