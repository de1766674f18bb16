//! What is done to a table of results: figures typed or pasted, each with its day and its source; and what to look at again.

use super::lines::{Entered, Line, Why, undashed};
use super::sheet::Write;
use super::{Address, Page, read_count, read_day};
use crate::domain::{
    Book, Category, CountBy, Day, Edit, Fact, FactKey, Fault, Flaw, Indicator, MatterKind, Note, Origin, PeriodId,
    Person, PersonId, Span, UnitId, flaws_of_facts, flaws_of_structure, was_there,
};
use crate::stats::{Astride, Doubt, Figures, Recheck, Since, StockDoubt, doubts};
use std::collections::BTreeSet;

/// The categories that most reports ask for.
const MAIN: [Category; 10] = [
    Category::All,
    Category::Women,
    Category::Religious,
    Category::Minority,
    Category::YouthUnion,
    Category::Young,
    Category::Enterprise,
    Category::NewUprising,
    Category::AwarenessClass,
    Category::NewMemberClass,
];

/// The columns of the table: those that most reports ask for, or all; members and units at the end.
#[must_use]
pub fn columns(all: bool) -> Vec<Indicator> {
    let categories = if all { Category::ALL } else { &MAIN };
    categories.iter().copied().map(Indicator::Admitted).chain([Indicator::Members, Indicator::Units]).collect()
}

/// What stands beside the table and is true of every figure written into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Of which period.
    pub period: PeriodId,
    /// The day up to which the figures count.
    pub as_of: Day,
    /// Paper, sender, remark.
    pub note: Note,
}

/// Why a day cannot be the report day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoReportDay {
    /// It cannot be read.
    Fault(Fault),
    /// It is not of the period.
    Outside(Span),
    /// It has not come.
    Future,
}

/// Reads the report day of a period.
///
/// # Errors
/// [`NoReportDay`]: no day, a day outside the period, or one that has not come.
pub fn read_as_of(text: &str, span: Span, today: Day) -> Result<Day, NoReportDay> {
    let day = read_day(text).map_err(NoReportDay::Fault)?;
    match day {
        day if !span.holds(day) => Err(NoReportDay::Outside(span)),
        day if day > today => Err(NoReportDay::Future),
        day => Ok(day),
    }
}

/// Texts written into the table: what can be read becomes one edit, the rest stays as it was and is named. A blank takes
/// the typed figure away. A figure as of a later day, which the table does not show, is never written over.
#[must_use]
pub fn enter(
    book: &Book,
    figures: &Figures,
    report: &Report,
    lines: &[Line],
    cols: &[Indicator],
    writes: &[Write],
) -> Entered {
    let origin = if writes.len() > 1 { Origin::Pasted } else { Origin::Typed };
    Entered::gather(lines, writes, |unit, write| {
        let Some(&indicator) = cols.get(write.col) else { return (None, None) };
        let key = FactKey { period: report.period, unit, indicator };
        let old = book.facts.get(&key);
        if let Some(later) = old.filter(|f| f.as_of > report.as_of) {
            return (None, Some(Why::Later(later.as_of, later.value)));
        }
        let text = undashed(&write.text);
        if text.is_empty() {
            return (old.map(|_| Edit::SetFact(key, None)), None);
        }
        match read_count(text) {
            Ok(value) => {
                let fact = Fact::new(value, report.as_of, origin, report.note.clone()).after(old);
                let sum = || still_counts(figures, unit, indicator).filter(|n| *n != value.get()).map(Why::Counted);
                let why = fact.correction.as_ref().map_or_else(sum, |c| Some(Why::Corrected(c.value)));
                if old == Some(&fact) { (None, None) } else { (Some(Edit::SetFact(key, Some(fact))), why) }
            }
            Err(fault) => (None, Some(Why::Fault(fault))),
        }
    })
}

/// The sum that goes on counting beside a typed figure: whole, of a unit that counts by records, and for a category only
/// where the total does not hang on a typed figure.
fn still_counts(figures: &Figures, unit: UnitId, indicator: Indicator) -> Option<u32> {
    let cell = figures.get(unit, indicator);
    let total = figures.get(unit, Indicator::ADMITTED).source;
    let follows = matches!(indicator, Indicator::Admitted(c) if c.is_admission() && c != Category::All);
    let whole = cell.missing == 0 && figures.way(unit) == CountBy::Records && !(follows && total.is_typed());
    cell.counted.filter(|_| whole)
}

/// What should be looked at again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// Among the figures as they count.
    pub doubts: Vec<Doubt>,
    /// Among the records, beyond what the figures show.
    pub flaws: Vec<Flaw>,
    /// What came to a closed period since it was closed.
    pub since: Vec<Since>,
    /// Among the admissions: those whose period hangs on how they are counted.
    pub astride: Vec<Astride>,
    /// Of Biểu 1.
    pub stock: Vec<StockDoubt>,
    /// In the rest of the book: other periods and units, and what does not hold together.
    pub rest: Vec<Flaw>,
}

impl Review {
    /// How much there is of the unit and the period.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.doubts.len() + self.flaws.len() + self.since.len() + self.astride.len() + self.stock.len()
    }

    /// Whether there is nothing of the unit and the period.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Where something of the review can be looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// On which page.
    pub page: Page,
    /// At which unit; none for the unit that is looked at.
    pub unit: Option<UnitId>,
    /// In which list of the page.
    pub matters: Option<MatterKind>,
}

impl Whereabouts {
    /// At a unit.
    #[must_use]
    pub const fn at(page: Page, unit: UnitId) -> Self {
        Self { page, unit: Some(unit), matters: None }
    }

    /// Biểu 1.
    pub const STOCK: Self = Self { page: Page::Report, unit: None, matters: Some(MatterKind::MemberChange) };

    /// The address, from where one is.
    #[must_use]
    pub fn from(self, here: &Address) -> Address {
        let there = here.on(self.page);
        Address { unit: self.unit.or(there.unit), matters: self.matters.or(there.matters), ..there }
    }
}

/// Looks at the unit and all below it, in the period of the figures; of the persons it looks at those alone who are not as
/// they were when they were rechecked last.
#[must_use]
pub fn review(recheck: &mut Recheck, book: &Book, figures: &Figures, unit: UnitId, today: Day) -> Review {
    recheck.follow(book, figures.counted, today);
    let doubts = doubts(book, figures, unit);
    let told: BTreeSet<_> = doubts.iter().map(Doubt::at).collect();
    let units: BTreeSet<_> = figures.tree.branch(unit).iter().map(|n| n.id).collect();
    let here = |key: &FactKey| key.period == figures.question.period && units.contains(&key.unit);
    let person = |id: &PersonId| {
        let person = book.persons.get(id);
        person
            .and_then(|p| Some((p, p.about_admitted()?.earliest()?)))
            .is_some_and(|(p, admitted)| units.contains(&p.unit) && (figures.span.holds(admitted) || admitted > today))
    };
    let concerns = |flaw: &Flaw| match flaw {
        Flaw::MoreThanAll(key) => here(key) && !told.contains(&(key.unit, key.indicator)),
        Flaw::FactInFuture(key) => here(key),
        Flaw::AdmittedInFuture(id) | Flaw::AdmittedTwice(id) | Flaw::BornTooLate(id) => person(id),
        // It may be of any period that is open.
        Flaw::AdmittedOnNoDay(id) => {
            !figures.is_closed() && book.persons.get(id).is_some_and(|p| units.contains(&p.unit))
        }
        _ => false,
    };
    let all = flaws_of_facts(book, today).into_iter().chain(recheck.flaws().cloned());
    let (mut flaws, others): (Vec<_>, Vec<_>) = all.partition(concerns);
    // What the figures tell is not told again.
    let is_told = |flaw: &Flaw| matches!(flaw, Flaw::MoreThanAll(key) if here(key));
    let others = others.into_iter().filter(|flaw| !is_told(flaw));
    let rest = flaws_of_structure(book).into_iter().chain(recheck.homeless(book)).chain(others).collect();
    flaws.extend(out_of_days(book, figures, &units));
    let astride = recheck.astride(|id| units.contains(&id));
    let since = Since::within(book, figures, unit);
    Review { doubts, flaws, since, astride, stock: StockDoubt::all(book, figures, unit), rest }
}

/// Who counts in no period, for on the day of the admission the unit was not there: of these units, and of units that the period
/// does not have.
fn out_of_days(book: &Book, figures: &Figures, units: &BTreeSet<UnitId>) -> Vec<Flaw> {
    if figures.astray() == 0 {
        return Vec::new();
    }
    let flaw = |(id, person): (&PersonId, &Person)| {
        let mut counted = person.counted(figures.counted, book.settings.counting);
        let concerns = |unit: &UnitId| units.contains(unit) || figures.tree.place(*unit).is_none();
        let counted = counted.find(|c| concerns(&c.unit) && !was_there(&book.units, c))?;
        let from = book.units.get(&counted.unit)?.days()?.from;
        let is_early = counted.on.latest().is_some_and(|last| last < from);
        Some(if is_early { Flaw::AdmittedBeforeStart(*id) } else { Flaw::AdmittedAfterEnd(*id) })
    };
    book.persons.iter().filter_map(flaw).collect()
}

/// Where a flaw of the review can be looked into; none for flaws that are not of figures.
#[must_use]
pub fn whereabouts(book: &Book, flaw: &Flaw) -> Option<Whereabouts> {
    match flaw {
        Flaw::MoreThanAll(key) | Flaw::FactInFuture(key) => Some(Whereabouts::at(Page::Results, key.unit)),
        Flaw::AdmittedInFuture(id)
        | Flaw::StepInFuture(id)
        | Flaw::AdmittedTwice(id)
        | Flaw::AdmittedOnNoDay(id)
        | Flaw::AdmittedAfterEnd(id)
        | Flaw::AdmittedBeforeStart(id)
        | Flaw::BornTooLate(id) => Some(Whereabouts::at(Page::Persons, book.persons.get(id)?.unit)),
        _ => None,
    }
}
