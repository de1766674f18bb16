//! What cannot be, or can hardly be, in a whole book: found when a book comes from outside, and listed for review within.

use super::cycle::{Cycle, cycles_among};
use super::{
    Book, Category, Day, FactKey, Indicator, PeriodId, Person, PersonId, Stage, TargetKey, UnitId, When, makes_cycle,
};
use std::collections::{BTreeMap, BTreeSet};

/// Something in a book that cannot be or can hardly be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The unit stands above itself on some day.
    Cycle(UnitId),
    /// The unit has no version.
    NoVersion(UnitId),
    /// The unit names a unit above it that the book lacks.
    NoParent(UnitId),
    /// Two versions of the unit from one day, or in the wrong order.
    VersionOrder(UnitId),
    /// The unit ends before its last version begins.
    EndsBeforeStart(UnitId),
    /// The period ends before it begins.
    PeriodBackwards(PeriodId),
    /// The target has no revision, or they stand in the wrong order.
    TargetOrder(TargetKey),
    /// The target is of a unit that the book lacks.
    TargetWithoutUnit(TargetKey),
    /// The figure is of a unit that the book lacks.
    FactWithoutUnit(FactKey),
    /// The person's unit is not in the book.
    PersonWithoutUnit(PersonId),
    /// A category counts more persons than all together.
    MoreThanAll(FactKey),
    /// The figure counts up to a day that has not come.
    FactInFuture(FactKey),
    /// The admission is on a day that has not come.
    AdmittedInFuture(PersonId),
    /// Admitted, on probation since, and nobody wrote down when: it counts in no period.
    AdmittedOnNoDay(PersonId),
    /// Admitted twice within a year, and nothing cancelled: nobody is taken back so soon (handbook 3), and both count.
    AdmittedTwice(PersonId),
    /// Another step is on a day that has not come, and counts as done.
    StepInFuture(PersonId),
    /// Admitted in a unit that was no more on that day: it counts in no period.
    AdmittedAfterEnd(PersonId),
    /// Admitted in a unit before its first day: it counts in no period.
    AdmittedBeforeStart(PersonId),
    /// The person was born after the admission, or under 18 years before it, or on a day that has not come.
    BornTooLate(PersonId),
}

impl Flaw {
    /// Whether the book cannot be used with it, made by one hand; the others are for review (handbook 6.3).
    #[must_use]
    pub const fn blocks(&self) -> bool {
        !matches!(
            self,
            Self::MoreThanAll(_)
                | Self::FactInFuture(_)
                | Self::AdmittedInFuture(_)
                | Self::StepInFuture(_)
                | Self::AdmittedOnNoDay(_)
                | Self::AdmittedTwice(_)
                | Self::AdmittedAfterEnd(_)
                | Self::AdmittedBeforeStart(_)
                | Self::BornTooLate(_)
        )
    }

    /// Whether offices that did not know of each other can bring it about, each through its own door: one takes away the unit
    /// for which the other has entered a target, one ends it while the other gives it a new name. Then it is for a person to
    /// look at, and no reason to refuse the book.
    #[must_use]
    pub const fn comes_of_merging(&self) -> bool {
        !matches!(self, Self::NoVersion(_) | Self::VersionOrder(_) | Self::TargetOrder(_))
    }
}

/// Everything wrong with the book, seen on this day: its structure, who has no unit, its figures, its persons.
#[must_use]
pub fn flaws(book: &Book, today: Day) -> Vec<Flaw> {
    let mut found = flaws_of_structure(book);
    found.extend(book.persons.iter().filter_map(|(id, person)| homeless(book, *id, person)));
    found.extend(flaws_of_facts(book, today));
    found.extend(book.persons.iter().flat_map(|(id, person)| flaws_of_person(*id, person, today)));
    found
}

/// A person whose unit is not in the book.
#[must_use]
pub fn homeless(book: &Book, id: PersonId, person: &Person) -> Option<Flaw> {
    book.units.get(&person.unit).is_none().then_some(Flaw::PersonWithoutUnit(id))
}

/// What does not hold together among the records of a book but its persons, whatever day it is.
#[must_use]
pub fn flaws_of_structure(book: &Book) -> Vec<Flaw> {
    let mut found = Vec::new();
    units(book, &mut found);
    found.extend(book.periods.iter().filter(|(_, p)| p.end < p.start).map(|(id, _)| Flaw::PeriodBackwards(*id)));
    for (key, target) in book.targets.iter() {
        if book.units.get(&key.unit).is_none() {
            found.push(Flaw::TargetWithoutUnit(*key));
        }
        if target.revisions.is_empty() || !target.revisions.is_sorted_by(|a, b| a.on < b.on) {
            found.push(Flaw::TargetOrder(*key));
        }
    }
    let lacking = book.facts.iter().filter(|(key, _)| book.units.get(&key.unit).is_none());
    found.extend(lacking.map(|(key, _)| Flaw::FactWithoutUnit(*key)));
    found
}

/// What can hardly be among typed figures, seen on this day.
#[must_use]
pub fn flaws_of_facts(book: &Book, today: Day) -> Vec<Flaw> {
    let mut found = Vec::new();
    for (key, fact) in book.facts.iter() {
        let all = FactKey { indicator: Indicator::ADMITTED, ..*key };
        let part = matches!(key.indicator, Indicator::Admitted(c) if c != Category::All && c.is_admission());
        if part && book.facts.get(&all).is_some_and(|total| total.counts() < fact.counts()) {
            found.push(Flaw::MoreThanAll(*key));
        }
        if fact.as_of > today {
            found.push(Flaw::FactInFuture(*key));
        }
    }
    found
}

/// What can hardly be of a person alone, seen on this day.
pub fn flaws_of_person(id: PersonId, person: &Person, today: Day) -> impl Iterator<Item = Flaw> + use<> {
    let admitted = person.about_admitted().and_then(When::earliest);
    let early = admitted.is_some_and(|day| day > today).then_some(Flaw::AdmittedInFuture(id));
    let too_young = admitted.is_some_and(|day| person.born.age_on(day) < 18);
    let young = too_young || person.born.earliest().is_none_or(|d| d > today);
    // Of full members it is no matter: they were admitted before the book began.
    let on_probation = matches!(person.details.gist().stage, Some(Stage::Admitted | Stage::Probation));
    let on_no_day = (on_probation && admitted.is_none()).then_some(Flaw::AdmittedOnNoDay(id));
    let days =
        || person.details.gist().admissions().filter(|a| a.cancelled.is_none()).filter_map(|a| a.ceremony?.latest());
    let soon = days().zip(days().skip(1)).any(|(one, next)| next < one.years_later(1));
    let twice = soon.then_some(Flaw::AdmittedTwice(id));
    early.into_iter().chain(twice).chain(on_no_day).chain(young.then_some(Flaw::BornTooLate(id)))
}

/// Persons of whom a step that admits nobody is on a day that has not come. All that is known of everybody is unpacked for it: it is
/// asked of what comes in from outside, and of a person alone (`rules`, of the order of days).
pub fn steps_ahead(book: &Book, today: Day) -> impl Iterator<Item = Flaw> {
    let is_ahead = move |on: Option<When>| on.and_then(When::earliest).is_some_and(|day| day > today);
    let early = move |person: &Person| {
        let sheet = person.details.sheet();
        sheet.steps().iter().any(|(key, step)| key.stage != Stage::Admitted && is_ahead(step.on))
    };
    book.persons.iter().filter(move |(_, person)| early(person)).map(|(id, _)| Flaw::StepInFuture(*id))
}

/// So many cycles are named; a file that was made to have thousands must not hold the page.
const CYCLES: usize = 20;

/// Every cycle of the organisation, by the first day on which it is there; a quick look where there is none.
#[must_use]
pub fn cycles(book: &Book) -> Vec<Cycle> {
    cycles_among(book, &suspects(book))
}

/// Units that could be above themselves: those left when all whose units above, of any day, are clear have gone.
fn suspects(book: &Book) -> BTreeSet<UnitId> {
    let mut waits: BTreeMap<UnitId, usize> = BTreeMap::new();
    let mut below: BTreeMap<UnitId, Vec<UnitId>> = BTreeMap::new();
    for (id, unit) in book.units.iter().filter(|(_, unit)| unit.one_with.is_none()) {
        let above: BTreeSet<UnitId> = unit.versions.iter().filter_map(|v| v.parent).collect();
        waits.insert(*id, above.len());
        for a in above {
            below.entry(a).or_default().push(*id);
        }
    }
    // A unit that the book lacks holds nobody up.
    let lacking = below.keys().filter(|id| !waits.contains_key(id)).copied();
    let mut clear: Vec<UnitId> = waits.iter().filter(|(_, n)| **n == 0).map(|(id, _)| *id).chain(lacking).collect();
    while let Some(id) = clear.pop() {
        waits.remove(&id);
        for child in below.get(&id).into_iter().flatten() {
            if let Some(left) = waits.get_mut(child) {
                *left -= 1;
                if *left == 0 {
                    clear.push(*child);
                }
            }
        }
    }
    waits.into_keys().collect()
}

fn units(book: &Book, found: &mut Vec<Flaw>) {
    let suspects = suspects(book);
    let mut cycles = 0;
    for (id, unit) in book.units.iter() {
        if unit.versions.is_empty() {
            found.push(Flaw::NoVersion(*id));
        }
        if !unit.versions.is_sorted_by(|a, b| a.from < b.from) {
            found.push(Flaw::VersionOrder(*id));
        }
        if unit.ended.zip(unit.latest()).is_some_and(|(end, last)| end <= last.from) {
            found.push(Flaw::EndsBeforeStart(*id));
        }
        // A unit that is gone into another stands nowhere.
        let standing = unit.versions.iter().filter(|_| unit.one_with.is_none());
        let parents = || standing.clone().filter_map(|v| Some((v.from, v.parent?)));
        if parents().any(|(_, p)| book.units.get(&p).is_none()) {
            found.push(Flaw::NoParent(*id));
        } else if cycles < CYCLES && suspects.contains(id) && parents().any(|(from, p)| makes_cycle(book, *id, p, from))
        {
            cycles += 1;
            found.push(Flaw::Cycle(*id));
        }
    }
}
