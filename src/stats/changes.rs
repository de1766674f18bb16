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
    /// How many of each unit were struck off on probation as their own way says, and no change does.
    struck: FxHashMap<UnitId, u32>,
    /// How many of each unit have gone elsewhere as their own way says, without a word on whether that is within the province.
    gone: FxHashMap<UnitId, u32>,
    /// So many items say of somebody what can be so but once, and another item says it already.
    pub twice: u32,
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

pub(super) fn within(span: Span, on: When) -> bool {
    on.earliest().is_some_and(|day| span.holds(day)) && on.latest().is_some_and(|day| span.holds(day))
}

impl Changes {
    /// Counts the changes whose whole day lies in the span.
    #[must_use]
    pub fn of(book: &Book, span: Span) -> Self {
        let mut changes = Self::default();
        let mut told: FxHashSet<PersonId> = FxHashSet::default();
        let mut over: FxHashSet<PersonId> = FxHashSet::default();
        for (_, matter) in book.matters.iter().filter(|(_, m)| m.kind == MatterKind::MemberChange) {
            let Some((unit, row, on)) = place(book, matter) else {
                changes.unclear += 1;
                continue;
            };
            if matches!(row, StockRow::RemovedProb | StockRow::OutOutside | StockRow::OutProvince) {
                told.extend(matter.person());
            }
            if !within(span, on) {
                continue;
            }
            // Nobody dies twice, nor after having been expelled.
            if row.is_final() && matter.person().is_some_and(|person| !over.insert(person)) {
                changes.twice += 1;
            } else {
                changes.add(unit, row, matter);
            }
        }
        // Who was struck off on probation, or has gone elsewhere as a member, as the person's own way says.
        for (_, person) in book.persons.iter().filter(|(id, _)| !told.contains(id)) {
            let Some((stage, on)) = ended(person).filter(|(_, on)| within(span, *on)) else { continue };
            let unit = on.earliest().map_or(person.unit, |day| person.unit_on(day));
            let whose = if stage == Stage::ProbRemoved { &mut changes.struck } else { &mut changes.gone };
            *whose.entry(unit).or_default() += 1;
        }
        changes
    }

    /// How many of this unit have gone elsewhere, and nobody says where to.
    #[must_use]
    pub fn gone(&self, unit: UnitId) -> u32 {
        self.gone.get(&unit).copied().unwrap_or(0)
    }

    /// Whether a change of this unit is entered. What a person's own way says is none: it is written down for another reason, and
    /// shows of no other change that it would have been.
    #[must_use]
    pub fn is_entered(&self, unit: UnitId) -> bool {
        self.by_unit.contains_key(&unit)
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

    /// What the unit itself has on record, not those below it.
    #[must_use]
    pub fn own(&self, unit: UnitId, row: StockRow) -> Own {
        let mut own = self.by_unit.get(&unit).map(|own| own[row as usize]).unwrap_or_default();
        if row == StockRow::RemovedProb {
            own.recorded += self.struck.get(&unit).copied().unwrap_or(0);
        }
        own
    }
}

/// Who is no member of the office's any more by a change on record, each with the last of them and its day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Departures(FxHashMap<PersonId, (StockRow, When)>);

impl Departures {
    /// Looks at all changes of a book. Who came back later has not gone; a unit that is restructured takes its members along.
    #[must_use]
    pub fn of(book: &Book) -> Self {
        let mut last: FxHashMap<PersonId, (StockRow, When)> = FxHashMap::default();
        for (_, matter) in book.matters.iter().filter(|(_, m)| m.kind == MatterKind::MemberChange) {
            let Some((person, (_, row, on))) = matter.person().zip(place(book, matter)) else { continue };
            let is_later = last.get(&person).is_none_or(|(_, then)| then.latest() <= on.latest());
            if is_later && (row.is_final() || row.is_move()) {
                last.insert(person, (row, on));
            }
        }
        last.retain(|_, (row, _)| row.is_final() || matches!(row, StockRow::OutOutside | StockRow::OutProvince));
        Self(last)
    }

    /// How this person has gone, and when.
    #[must_use]
    pub fn get(&self, person: PersonId) -> Option<(StockRow, When)> {
        self.0.get(&person).copied()
    }
}

/// How and when the newest journey of a member ended, where that is no change of its own.
fn ended(person: &Person) -> Option<(Stage, When)> {
    let stage = person.details.gist().stage.filter(|s| matches!(s, Stage::ProbRemoved | Stage::Transferred))?;
    if stage == Stage::Transferred && person.about_admitted().is_none() {
        // Who goes before the admission is no member who goes.
        return None;
    }
    let sheet = person.details.sheet();
    let last = sheet.steps().iter().rev().find(|(key, _)| key.stage == stage)?;
    Some((stage, last.1.on.or(last.1.signed.map(When::Day))?))
}

/// Unit, row and day of an item; none if it cannot be counted.
pub(super) fn place(book: &Book, matter: &Matter) -> Option<(UnitId, StockRow, When)> {
    let row = StockRow::of_change(matter.code(MatterField::ChangeKind)?)?;
    let on = matter.date(MatterField::On)?;
    let person = || book.persons.get(&matter.person()?);
    let unit = matter.unit().or_else(|| Some(person()?.unit_on(on.earliest()?)))?;
    (matter.person().is_some() || matter.count(MatterField::Heads).is_some()).then_some((unit, row, on))
}
