//! Every figure of every unit in one period: persons, typed figures and units below, rolled up the tree.

mod classes;
mod closed;
mod gap;
mod other_days;
mod parts;
mod roll_up;
mod sums;
mod wholes;

use super::cell::{Known, Said};
use super::members::members_on;
use super::schooling::Schooling;
use super::{Cell, Tally, Until};
use crate::domain::{
    Book, Category, CountBy, Day, Echoes, Fact, FactKey, Indicator, Matter, MatterId, PeriodId, Person, PersonId, Rows,
    Span, Stood, Tree, Unit, UnitId,
};
pub use gap::Gap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};
pub(super) use sums::kept;
use sums::ways;

/// What is asked: which period, counted up to which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which period.
    pub period: PeriodId,
    /// The report day (số liệu đến ngày); days of the period after it are not counted.
    pub as_of: Day,
}

/// The figures of one period in the tree of that period.
#[derive(Clone, Debug)]
pub struct Figures {
    /// What was asked.
    pub question: Question,
    /// The whole period.
    pub span: Span,
    /// The days that are counted.
    pub counted: Span,
    /// Whether the period is over, or closed, on the report day.
    pub over: bool,
    /// The organisation over the counted days.
    pub tree: Arc<Tree>,
    tally: Tally,
    cells: Vec<Row>,
    ways: Vec<CountBy>,
    units: Rows<UnitId, Unit>,
    facts: Rows<FactKey, Fact>,
    echoes: Echoes,
    persons: Rows<PersonId, Person>,
    matters: Rows<MatterId, Matter>,
    /// The categories of which records say anything.
    told: u32,
    /// Who learned in classes, and the figures of that: counted when they are first asked for.
    schooling: OnceLock<Arc<Schooling>>,
    schooling_hint: Option<Arc<Schooling>>,
    classes: OnceLock<Vec<classes::ClassRow>>,
    /// Whether the cells are those of a closed period, which cannot be counted on from.
    closed: bool,
    /// The figures of shorter periods within, of which admissions were typed.
    parts: Vec<Arc<Self>>,
    /// The figures of longer periods around, of which admissions were typed.
    wholes: Vec<Arc<Self>>,
    /// The units that had more in a longer period than is known of its parts, in order: somebody may be of these days.
    open: Vec<UnitId>,
    /// The places in the tree of which the office keeps the records: its own unit and all below it; all where it has not said;
    /// none where its records do not reach these days.
    kept: Range<usize>,
    /// How the closed period stood.
    stood: Option<Arc<Stood>>,
    /// The year before, counted when it is first asked for; beside it that of the earlier answer, to count on from.
    before: OnceLock<Option<Arc<Self>>>,
    before_hint: Option<Arc<Self>>,
    /// All of the year before, whatever day was asked, in the same way.
    whole_before: OnceLock<Option<Arc<Self>>>,
    members: OnceLock<Vec<Option<u32>>>,
    /// The same period up to the days of reports, day by day; beside them those of the earlier answer, to count on from.
    reports: OnceLock<Vec<Arc<Self>>>,
    reports_hint: Vec<Arc<Self>>,
}

/// What the figures are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum For {
    /// To be shown.
    Themselves,
    /// To stand beside those of a closed period, as if it were open.
    Closed,
    /// To be held against those of another period, or another day: as if it were open, and without what is around them.
    Another,
}

/// All figures of one unit, by [`Indicator::slot`].
type Row = [Cell; Indicator::SLOTS];
/// The typed figures of one unit.
type Typed = [Option<Said>; Indicator::SLOTS];

impl Figures {
    /// Counts the book; an earlier answer makes it quicker. None for a period whose days are not known.
    #[must_use]
    pub fn of(book: &Book, question: Question, earlier: Option<&Self>) -> Option<Self> {
        Self::count(book, question, earlier, For::Themselves)
    }

    fn count(book: &Book, question: Question, earlier: Option<&Self>, asked: For) -> Option<Self> {
        let as_if_open = asked != For::Themselves;
        let span = book.span(question.period)?;
        let counted = span.up_to(question.as_of);
        let records = (&book.persons, &book.units);
        let mut tally = match earlier {
            Some(earlier) => earlier.tally.clone().follow(records, counted, book.settings.counting),
            None => Tally::of(records, counted, book.settings.counting),
        };
        // As of a day before the closing the period was still open, and is counted as it was.
        let closed = |on: Day| on.min(span.end) <= question.as_of;
        let frozen = book.periods.get(&question.period).and_then(|p| p.frozen.as_ref()).filter(|f| closed(f.on));
        let stood = frozen.filter(|_| !as_if_open).and_then(|frozen| frozen.stood.clone());
        // A closed period keeps its organisation.
        let same_tree = earlier
            .filter(|e| e.counted == counted && e.stood.is_none() && stood.is_none() && e.units.same(&book.units));
        let tree = match &stood {
            Some(stood) => Arc::new(Tree::stood(book, stood)),
            None => same_tree.map_or_else(|| Arc::new(Tree::over(book, counted)), |e| e.tree.clone()),
        };
        // Of days that have not come, as of those before the first record, that there is none says nothing.
        let reaches = question.as_of >= span.start && tally.reaches(&book.persons, counted.end);
        let kept = if reaches { kept(&tree, book.settings.home) } else { 0..0 };
        let told = tally.told(&book.persons);
        // Beside the persons nothing has changed: only units whose persons did need to be counted again.
        let same =
            |e: &&Self| !e.closed && e.question == question && e.span == span && (e.told, &e.kept) == (told, &kept);
        let base = same_tree.filter(same).filter(|e| e.facts.same(&book.facts) && e.echoes.is_as(&book.echoes));
        let over = frozen.is_some() || question.as_of >= span.end;
        let mut figures = Self {
            question,
            span,
            counted,
            over,
            tally,
            cells: base.map_or_else(|| vec![Row::default(); tree.nodes().len()], |b| b.cells.clone()),
            ways: same_tree.map_or_else(|| ways(&tree), |e| e.ways.clone()),
            tree,
            units: book.units.clone(),
            facts: book.facts.clone(),
            echoes: book.echoes.clone(),
            persons: book.persons.clone(),
            matters: book.matters.clone(),
            told,
            schooling: OnceLock::new(),
            schooling_hint: earlier.and_then(Self::schooling_so_far),
            classes: OnceLock::new(),
            closed: frozen.is_some() && !as_if_open,
            parts: Vec::new(),
            wholes: Vec::new(),
            open: Vec::new(),
            kept,
            stood,
            before: OnceLock::new(),
            before_hint: earlier.and_then(|e| e.before.get().cloned().flatten().or_else(|| e.before_hint.clone())),
            whole_before: OnceLock::new(),
            members: OnceLock::new(),
            reports: OnceLock::new(),
            reports_hint: earlier.map_or_else(Vec::new, |e| e.reports.get().unwrap_or(&e.reports_hint).clone()),
        };
        figures.parts = figures.inner(book, earlier);
        if asked != For::Another {
            (figures.wholes, figures.open) = figures.outer(book, earlier);
        }
        // A part, or the whole around it, can change where this of a unit does not.
        let alike = |base: &&Self| base.parts.is_empty() && figures.parts.is_empty() && base.open == figures.open;
        figures.roll_up(base.filter(alike));
        if let Some(frozen) = frozen.filter(|_| !as_if_open) {
            figures.freeze(frozen);
        }
        Some(figures)
    }

    /// Members known at the start of the period, by place in the tree; `book` is the one that was counted.
    pub(super) fn members(&self, book: &Book) -> &[Option<u32>] {
        self.members.get_or_init(|| match &self.stood {
            Some(stood) => self.members_stood(stood),
            None => members_on(book, &self.tree, self.span.start),
        })
    }

    /// The key of a typed figure of the period.
    fn key(&self, unit: UnitId, indicator: Indicator) -> FactKey {
        FactKey { period: self.question.period, unit, indicator }
    }

    /// Whether a typed figure of the period was known on the report day.
    fn known(&self, fact: &Fact) -> bool {
        fact.as_of.min(self.span.end) <= self.counted.end
    }

    /// One figure; an empty cell for a unit that was not there.
    #[must_use]
    pub fn get(&self, unit: UnitId, indicator: Indicator) -> Cell {
        let cell = |at: usize| self.of_class(at, indicator).unwrap_or(self.cells[at][indicator.slot()]);
        self.tree.place(unit).map_or_else(Cell::default, cell)
    }

    /// Whether the records of the period say anything of this category.
    const fn says(&self, category: Category) -> bool {
        self.told & 1 << category.index() != 0
    }

    /// What records alone say, whatever else counts: how many were admitted in the unit and below it, and how many of them
    /// are women.
    #[must_use]
    pub fn recorded(&self, unit: UnitId) -> (u32, u32) {
        let own = self.tree.branch(unit).iter().map(|node| self.tally.own(node.id));
        own.fold((0, 0), |(all, women), own| (all + own[Category::All.index()], women + own[Category::Women.index()]))
    }

    /// Whether records of the unit itself stand behind its figure of this category.
    pub(super) fn has_own(&self, unit: UnitId, category: Category) -> bool {
        self.tally.own(unit)[category.index()] > 0
    }

    /// Up to which day the unit's admissions are known; the report day where nobody says anything.
    #[must_use]
    pub fn until(&self, unit: UnitId) -> Until {
        Until::of(self, unit, Indicator::ADMITTED).unwrap_or(Until::day(self.counted.end))
    }

    /// The typed figure behind a cell, if there is one.
    #[must_use]
    pub fn fact(&self, unit: UnitId, indicator: Indicator) -> Option<&Fact> {
        self.facts.get(&self.key(unit, indicator)).filter(|f| self.known(f))
    }

    /// What the unit counts by, its own word or the nearest above.
    #[must_use]
    pub fn way(&self, unit: UnitId) -> CountBy {
        self.tree.place(unit).map_or(CountBy::Records, |at| self.ways[at])
    }
}
