//! What is done in the inbox: what a receipt changed, a receipt written by hand, and a file that is only looked into to be
//! held against the book.

use super::activity::{Field, Told, Value, told};
use super::{Session, Subject};
use crate::domain::{
    Book, Count, Day, Edit, Fact, FactKey, Item, Matter, MatterField, MatterId, MatterKind, Note, Origin, PeriodId,
    Span, Tree, UnitId, When,
};
use crate::exchange::{self, Unreadable};
use crate::merge::{FactField, FactValue, LogEntry, MatterPart, Replica};
use crate::stats::{Figures, Pair, Question, Receipt, reconcile, reconcile_reported};

/// A figure before and after an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureChange {
    /// Which.
    pub key: FactKey,
    /// What the book said; none for nothing.
    pub before: Option<Count>,
    /// What it said then; none for nothing, and where it has been taken out of the log with the record.
    pub after: Option<Count>,
}

/// What a receipt's import changed among the figures of its unit and those below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Figures that are others, new or gone.
    pub figures: Vec<FigureChange>,
    /// So many figures were given anew and are the same.
    pub same: usize,
    /// So many other records were touched by the same write.
    pub others: usize,
    /// So many more that the log does not list.
    pub unlisted: u32,
}

/// What the file of this receipt changed when it was taken in, by the log of that write; none where the log is not here.
#[must_use]
pub fn changed(replica: &Replica, receipt: &Receipt) -> Option<Changed> {
    let trace = replica.contexts.matters.get(&receipt.id)?;
    let entry = replica.log.get(&trace.writer(Some(receipt.matter), MatterPart::Kind)?)?;
    let tree = Tree::over(&replica.book, Span::ALL);
    let is_own = |key: &FactKey| {
        tree.branch(receipt.unit).iter().any(|node| node.id == key.unit)
            && receipt.period.is_none_or(|period| period == key.period)
    };
    let mut all = Changed { unlisted: entry.more, ..Changed::default() };
    for change in entry.changes.iter() {
        let key = match Subject::of_change(change) {
            Some(Subject::Fact(key)) if is_own(&key) => key,
            // Other receipts of the same word are no news of this one.
            Some(Subject::Matter(id))
                if replica.book.matters.get(&id).is_some_and(|m| m.kind == MatterKind::Receipt) =>
            {
                continue;
            }
            _ => {
                all.others += 1;
                continue;
            }
        };
        let (before, after) = match told(change) {
            Told::Added => (None, said_after(replica, entry, key)),
            Told::Removed => (None, None),
            Told::Field { field: Some(Field::Fact(FactField::Figure)), from, to, .. } => (figure(from), figure(to)),
            Told::Field { .. } => continue,
        };
        if before.is_some() && before == after {
            all.same += 1;
        } else {
            all.figures.push(FigureChange { key, before, after });
        }
    }
    Some(all)
}

fn figure(value: Option<Value>) -> Option<Count> {
    match value? {
        Value::Fact(FactValue::Figure(figure)) => Some(figure.value),
        _ => None,
    }
}

/// What a figure that a write has made said then: what the next change of it has changed, else what it says now.
fn said_after(replica: &Replica, made: &LogEntry, key: FactKey) -> Option<Count> {
    let name = Subject::Fact(key).spelled();
    let later = replica.log.iter().map(|(_, entry)| entry).filter(|e| (e.at, e.dot) > (made.at, made.dot));
    let changes = later.flat_map(|e| e.changes.iter().filter(|c| c.key == name).map(move |c| ((e.at, e.dot), c)));
    let reported = changes.filter_map(|(when, change)| match told(change) {
        Told::Field { field: Some(Field::Fact(FactField::Figure)), from, .. } => Some((when, figure(from))),
        _ => None,
    });
    let next = reported.min_by_key(|(when, _)| *when);
    next.map_or_else(|| replica.book.facts.get(&key).map(|fact| fact.value), |(_, from)| from)
}

/// The edit that notes by hand that a unit's figures of this period have come, as on paper or by telephone.
#[must_use]
pub fn by_hand(id: MatterId, unit: UnitId, period: PeriodId, until: Day, on: Day, note: &Note) -> Edit {
    let words = (!note.is_empty()).then(|| Item::Text(note.clone()));
    let receipt = Matter::new(MatterKind::Receipt)
        .with(MatterField::Unit, Some(Item::Unit(unit)))
        .with(MatterField::Period, Some(Item::Period(period)))
        .with(MatterField::On, Some(Item::Date(When::Day(on))))
        .with(MatterField::AsOf, Some(Item::Date(When::Day(until))))
        .with(MatterField::Note, words);
    Edit::SetMatter(id, Some(receipt))
}

/// A file that is held against the book and never taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The file's name.
    pub file: String,
    /// The station that wrote it, by its own name.
    pub maker: String,
    /// The period that it speaks of; none for all.
    pub period: Option<PeriodId>,
    /// The day up to which it speaks.
    pub as_of: Option<Day>,
    /// Whether it is as it was written.
    pub sound: bool,
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
        Ok(Self { file, maker: intake.maker_name, period, as_of, sound, book: intake.book })
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
            let quarters = (1..=4).map(|q| PeriodId::Quarter(year, q));
            let over = |q: &PeriodId| q.calendar().is_some_and(|span| span.end < today);
            quarters.filter(over).next_back().unwrap_or(PeriodId::Quarter(year, 1))
        }
    }
}

/// What is compared: the figures of the quarter alone, or all of its year up to the quarter's end.
#[must_use]
pub fn question(quarter: PeriodId, whole_year: bool, book: &Book, today: Day, held: Option<&Held>) -> Question {
    let end = book.span(quarter).map_or(today, |span| span.end.min(today).max(span.start));
    let year = match quarter {
        PeriodId::Quarter(year, _) if whole_year => PeriodId::Year(year),
        other => other,
    };
    // A file speaks of its own period, up to its own day.
    let period = held.and_then(|held| held.period).unwrap_or(year);
    Question { period, as_of: held.and_then(|held| held.as_of).unwrap_or(end) }
}

/// Whether figures of the unit or of those below stand under the quarter itself; else the year's are what there is.
#[must_use]
pub fn has_own_figures(book: &Book, unit: UnitId, quarter: PeriodId) -> bool {
    let tree = Tree::over(book, Span::ALL);
    let first = FactKey { period: quarter, unit: UnitId::FIRST, indicator: crate::domain::Indicator::FIRST };
    let facts = book.facts.from_key(&first).take_while(|(key, _)| key.period == quarter);
    let mut facts = facts.map(|(key, _)| key.unit);
    facts.any(|at| tree.branch(unit).iter().any(|node| node.id == at))
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

    /// Whether this station has written the figure.
    fn has_written(&self, key: &FactKey, fact: &Fact) -> bool {
        let trace = self.replica.contexts.facts.get(key);
        let dot = trace.and_then(|trace| trace.writer(Some(fact), FactField::Figure));
        dot.is_none_or(|dot| dot.station == self.station)
    }
}
