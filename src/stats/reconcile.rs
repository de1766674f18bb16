//! Reconciliation (đối khớp): what the unit above counts of a unit beside what the unit itself says, figure by figure
//! (handbook 2.3). No data is not zero: a figure that one side does not have agrees with nothing and differs from nothing.

use super::{Cell, Figures, Source, Stock, StockRow};
use crate::domain::{Book, Fact, FactKey, Indicator, Rows, UnitId};

/// What both sides speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A figure of the table of results.
    Figure(Indicator),
    /// A row of Biểu 1.
    Row(StockRow),
}

/// How two figures stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Khớp: both say this.
    Same(u32),
    /// Lệch: the unit above says the first, the unit itself the second.
    Differ(u32, u32),
    /// The unit itself says nothing.
    OnlyAbove(u32),
    /// The unit above knows nothing.
    OnlyOwn(u32),
}

impl Verdict {
    /// What the unit above has less what the unit itself has; 0 where both agree, none where one is silent.
    #[must_use]
    pub fn gap(self) -> Option<i64> {
        match self {
            Self::Same(_) => Some(0),
            Self::Differ(above, own) => Some(i64::from(above) - i64::from(own)),
            Self::OnlyAbove(_) | Self::OnlyOwn(_) => None,
        }
    }
}

/// One figure of both sides, each with where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What is counted.
    pub topic: Topic,
    /// As the unit above counts it.
    pub above: Cell,
    /// As the unit itself says it.
    pub own: Cell,
    /// How they stand to each other.
    pub verdict: Verdict,
}

impl Pair {
    /// The two cells; none if neither says anything.
    fn of(topic: Topic, above: Cell, own: Cell) -> Option<Self> {
        let verdict = match (said(above), said(own)) {
            (Some(a), Some(b)) if a == b => Verdict::Same(a),
            (Some(a), Some(b)) => Verdict::Differ(a, b),
            (Some(a), None) => Verdict::OnlyAbove(a),
            (None, Some(b)) => Verdict::OnlyOwn(b),
            (None, None) => return None,
        };
        Some(Self { topic, above, own, verdict })
    }
}

/// What a cell says on grounds of records or figures; the absence of records says nothing.
fn said(cell: Cell) -> Option<u32> {
    cell.value.filter(|_| cell.is_backed())
}

/// Everything that either side says of the unit, in the order of the tables; of Biểu 1 what both have entered. Each side is
/// a book with its figures of the same question.
#[must_use]
pub fn reconcile(above: (&Book, &Figures), own: (&Book, &Figures), unit: UnitId) -> Vec<Pair> {
    let figure = |i: Indicator| Pair::of(Topic::Figure(i), above.1.get(unit, i), own.1.get(unit, i));
    let (here, there) = (Stock::of(above.0, above.1), Stock::of(own.0, own.1));
    // Admissions and the end stand above as figures; a sum hangs on what else a file carries.
    let entered = |row: &&StockRow| row.parts().is_empty() && !matches!(row, StockRow::Admitted | StockRow::After);
    let row = |&row: &StockRow| {
        let (above, own) = (here.get(unit, row), there.get(unit, row));
        Pair::of(Topic::Row(row), above, own).filter(|pair| pair.verdict.gap().is_some())
    };
    Indicator::all().filter_map(figure).chain(StockRow::ALL.iter().filter(entered).filter_map(row)).collect()
}

/// The same beside what the unit has reported so far, as the book has it: its figures as they were given, without what a
/// station above has made of them. `is_ours` are figures that the office above has counted itself.
#[must_use]
pub fn reconcile_reported(
    book: &Book,
    figures: &Figures,
    unit: UnitId,
    is_ours: impl Fn(&FactKey, &Fact) -> bool,
) -> Vec<Pair> {
    let own = as_reported(book, is_ours);
    let Some(own_figures) = Figures::of(&own, figures.question, None) else { return Vec::new() };
    let pairs = reconcile((book, figures), (&own, &own_figures), unit);
    // How many units stand below follows from the organisation of this book: that alone is no word of the unit.
    let word = |pair: Pair| match pair.topic {
        Topic::Figure(Indicator::Units) => {
            let source = if pair.own.typed.is_some() { Source::Typed } else { Source::Nothing };
            Pair::of(pair.topic, pair.above, Cell { value: pair.own.typed, source, ..pair.own })
        }
        _ => Some(pair),
    };
    pairs.into_iter().filter_map(word).collect()
}

fn as_reported(book: &Book, is_ours: impl Fn(&FactKey, &Fact) -> bool) -> Book {
    let facts = book.facts.iter().filter(|(key, fact)| !is_ours(key, fact));
    let mut own = Book {
        facts: facts.map(|(key, fact)| (*key, Fact { correction: None, ..fact.clone() })).collect(),
        persons: Rows::default(),
        matters: Rows::default(),
        ..book.clone()
    };
    // A closed period shows the figures of whoever closed it.
    own.periods.values_mut().for_each(|period| period.frozen = None);
    own
}
