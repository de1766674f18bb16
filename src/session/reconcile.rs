//! Reconciliation (đối khớp): which figures of a unit are held against which, and a file that is only looked into.

use super::Session;
use crate::domain::{Book, Day, Fact, FactKey, Indicator, Origin, PeriodId, Span, Station, Tree, UnitId};
use crate::exchange::trust::{Signed, Verdict};
use crate::exchange::{self, Unreadable};
use crate::merge::FactField;
use crate::stats::{Figures, Pair, Question, reconcile, reconcile_reported};

/// A file that is held against the book and never taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The file's name.
    pub file: String,
    /// The station that wrote it, by its own name; at a desk, as it is known there.
    pub maker: String,
    /// What can be said of that station; at a desk.
    pub verdict: Verdict,
    /// The period that it speaks of; none for all.
    pub period: Option<PeriodId>,
    /// The day up to which it speaks.
    pub as_of: Option<Day>,
    /// Whether it is as it was written.
    pub sound: bool,
    pub(super) station: Option<Station>,
    pub(super) signed: Signed,
    book: Book,
}

impl Held {
    /// Reads the bytes of a file as they are seen on this day.
    ///
    /// # Errors
    /// [`Unreadable`]: nothing in it can be compared.
    pub fn read(file: String, bytes: &[u8], today: Day) -> Result<Self, Unreadable> {
        let intake = exchange::read(bytes, today)?;
        let sound = intake.hash_ok && !intake.is_blocked();
        let (period, as_of) = (intake.cover.scope.period, intake.cover.as_of);
        let (maker, station, signed, verdict) = (intake.maker_name, intake.station, intake.signed, Verdict::Unsigned);
        Ok(Self { file, maker, verdict, period, as_of, sound, station, signed, book: intake.book })
    }

    /// Whether it says anything of the unit.
    #[must_use]
    pub fn knows(&self, unit: UnitId) -> bool {
        self.book.units.get(&unit).is_some()
    }
}

/// The quarter that the page reconciles: of the page's period, else the last that is over, as seen on this day.
#[must_use]
pub fn quarter(asked: PeriodId, today: Day) -> PeriodId {
    match asked {
        PeriodId::Quarter(..) => asked,
        PeriodId::Month(year, month) => PeriodId::Quarter(year, month.div_ceil(3)),
        _ => {
            let year = asked.calendar().map_or(today, |span| span.up_to(today).end).year();
            let year = i16::try_from(year).unwrap_or(i16::MAX);
            let mut quarters = (1..=4).map(|q| PeriodId::Quarter(year, q));
            let over = |q: &PeriodId| q.calendar().is_some_and(|span| span.end < today);
            quarters.rfind(over).unwrap_or(PeriodId::Quarter(year, 1))
        }
    }
}

/// What can be compared in a quarter: the quarter alone, its year up to the quarter's end, each of its months.
#[must_use]
pub fn bases(quarter: PeriodId) -> Vec<PeriodId> {
    let PeriodId::Quarter(year, n) = quarter else { return vec![quarter] };
    let months = (n * 3 - 2..=n * 3).map(|month| PeriodId::Month(year, month));
    [quarter, PeriodId::Year(year)].into_iter().chain(months).collect()
}

/// What is compared unless somebody chooses: what is asked for, the quarter, its months, whichever has figures of the unit
/// or of those below; else the year up to the quarter's end.
#[must_use]
pub fn basis(book: &Book, unit: UnitId, quarter: PeriodId, asked: PeriodId) -> PeriodId {
    let tree = Tree::over(book, Span::ALL);
    let has = |period: &PeriodId| {
        let first = FactKey { period: *period, unit: UnitId::FIRST, indicator: Indicator::FIRST };
        let mut facts = book.facts.from_key(&first).take_while(|(key, _)| key.period == *period);
        facts.any(|(key, _)| tree.branch(unit).iter().any(|node| node.id == key.unit))
    };
    let all = bases(quarter);
    let year = all.get(1).copied().unwrap_or(quarter);
    let asked = all.iter().copied().filter(|period| *period == asked && *period != year);
    let parts = all.iter().copied().filter(|period| *period != year);
    asked.chain(parts).find(has).unwrap_or(year)
}

/// The question of both sides: of this period up to the quarter's end, or as the file says that it speaks.
#[must_use]
pub fn question(quarter: PeriodId, basis: PeriodId, book: &Book, today: Day, held: Option<&Held>) -> Question {
    let end = |period| book.span(period).map_or(today, |span| span.end.min(today).max(span.start));
    // A file speaks of its own period, up to its own day.
    let period = held.and_then(|held| held.period).unwrap_or(basis);
    Question { period, as_of: held.and_then(|held| held.as_of).unwrap_or_else(|| end(quarter).min(end(period))) }
}

impl Session {
    /// Both sides' figures of the unit, the book's own being counted already: beside the file, else beside what the unit has
    /// reported.
    #[must_use]
    pub fn pairs(&self, figures: &Figures, unit: UnitId, held: Option<&Held>) -> Vec<Pair> {
        let Some(held) = held else {
            let ours = |key: &FactKey, fact: &Fact| fact.origin == Origin::Counted && self.has_written(key, fact);
            return reconcile_reported(&self.book, figures, unit, ours);
        };
        let theirs = Figures::of(&held.book, figures.question, None).filter(|_| held.knows(unit));
        theirs.map_or_else(Vec::new, |own| reconcile((&self.book, figures), (&held.book, &own), unit))
    }

    /// Whether this machine has written the figure, in whichever visit.
    pub(super) fn has_written(&self, key: &FactKey, fact: &Fact) -> bool {
        let trace = self.replica.contexts.facts.get(&self.replica.fact_lies(*key));
        let dot = trace.and_then(|trace| trace.writer(Some(fact), FactField::Figure.into()));
        dot.is_none_or(|dot| dot.station.is_kin(self.station))
    }
}
