//! The effective target (chỉ tiêu có hiệu lực) of each unit: which kind, which revision, how many persons (handbook 6.3).

mod stood;

use super::members::members_on;
use super::{Figures, Question};
use crate::domain::{
    Aim, Book, Category, Day, Indicator, Percent, PercentOf, PeriodId, PeriodKind, Revision, Rounding, TargetKey,
    TargetKind, Tree, UnitId,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where an aim came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AimFrom {
    /// Decided for the unit.
    Given(TargetKind),
    /// The sum of the units below, so many of which have none.
    Below(u32),
}

/// What a unit has to reach, in persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effective {
    /// The least number that reaches it.
    pub least: u32,
    /// The greatest number that does not pass it; not below `least`.
    pub most: u32,
    /// Where it came from.
    pub from: AimFrom,
    /// The decision as it was written, if it was.
    pub aim: Option<Aim>,
    /// The day of the revision in force, if the target has been revised.
    pub revised: Option<Day>,
}

/// Whether a unit has something to reach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AimState {
    /// Nobody has decided.
    #[default]
    None,
    /// A percentage of members that are not known.
    NoBasis(Percent),
    /// The sum of those below that have one, while so many others below have none and did admit: against what all have
    /// admitted it says nothing (handbook 2.5, like with like).
    Part(Effective, u32),
    /// So many persons.
    Known(Effective),
}

impl AimState {
    /// The aim, if it is known.
    #[must_use]
    pub const fn known(self) -> Option<Effective> {
        match self {
            Self::Known(aim) => Some(aim),
            _ => None,
        }
    }

    /// The aim, if it is known, or that of a part.
    #[must_use]
    pub const fn of_some(self) -> Option<Effective> {
        match self {
            Self::Known(aim) | Self::Part(aim, _) => Some(aim),
            _ => None,
        }
    }
}

/// The least in the order of keys.
const FIRST_KIND: TargetKind = TargetKind::ALL[0];

/// The effective targets of every unit of a tree in one category.
#[derive(Clone, Debug)]
pub struct Aims {
    category: Category,
    tree: Arc<Tree>,
    given: Vec<AimState>,
    whole: Vec<AimState>,
}

impl Aims {
    /// Finds them for the period and the report day of the figures; of a closed period as they stood.
    #[must_use]
    pub fn of(book: &Book, figures: &Figures, category: Category) -> Self {
        match figures.how_it_stood() {
            Some(stood) => Self::with(book, figures, category, stood::given(figures, stood, category)),
            None => Self::by(book, figures, category, &book.settings.target_order),
        }
    }

    /// The same by the first of these kinds that a unit has, whatever the office ranks by.
    #[must_use]
    pub fn by(book: &Book, figures: &Figures, category: Category, order: &[TargetKind]) -> Self {
        let mut basis = Basis { book, figures, days: BTreeMap::new() };
        let tree = figures.tree.clone();
        let mut given = vec![AimState::None; tree.nodes().len()];
        // One walk over the targets of the period: most units have few kinds, and most categories no target.
        let first = TargetKey {
            period: figures.question.period,
            unit: UnitId::FIRST,
            category: Category::All,
            kind: FIRST_KIND,
        };
        let period = book.targets.from_key(&first).take_while(|(k, _)| k.period == first.period);
        let mut known = None;
        for (key, _) in period.filter(|(k, _)| k.category == category) {
            if let Some(place) = tree.place(key.unit).filter(|_| known.replace(key.unit) != Some(key.unit)) {
                given[place] = basis.given(key.unit, category, order);
            }
        }
        Self::with(book, figures, category, given)
    }

    /// With what was given to each unit of the tree.
    fn with(book: &Book, figures: &Figures, category: Category, given: Vec<AimState>) -> Self {
        let tree = figures.tree.clone();
        let mut whole = given.clone();
        for (at, node) in tree.nodes().iter().enumerate().rev() {
            if given[at] == AimState::None {
                // Whoever took the place of others within the period has their targets.
                let admits = |unit: UnitId| {
                    let stood = book.units.get(&unit).is_some_and(|u| u.at(figures.span.start).is_some());
                    stood && figures.get(unit, Indicator::Admitted(category)).value.is_some_and(|n| n > 0)
                };
                whole[at] = sum(node.below.iter().map(|&b| (whole[b], admits(tree.nodes()[b].id))));
            }
        }
        Self { category, tree, given, whole }
    }

    /// In which category.
    #[must_use]
    pub const fn category(&self) -> Category {
        self.category
    }

    /// What was decided for the unit itself.
    #[must_use]
    pub fn given(&self, unit: UnitId) -> AimState {
        self.tree.place(unit).map_or(AimState::None, |at| self.given[at])
    }

    /// What was decided, or else what the units below have together.
    #[must_use]
    pub fn whole(&self, unit: UnitId) -> AimState {
        self.tree.place(unit).map_or(AimState::None, |at| self.whole[at])
    }
}

/// The decision that counts for a unit.
#[derive(Clone, Copy, Debug)]
pub struct Decided<'a> {
    /// Of which kind.
    pub kind: TargetKind,
    /// As it was written.
    pub aim: Aim,
    /// With its day and paper.
    pub revision: &'a Revision,
    /// Its day, if it is not the first.
    pub revised: Option<Day>,
}

/// The decision in force for the unit itself, of the first of these kinds that has one: the last so far, or the first
/// where the office ranks on that.
#[must_use]
pub fn decided<'a>(
    book: &'a Book,
    question: Question,
    unit: UnitId,
    category: Category,
    order: &[TargetKind],
) -> Option<Decided<'a>> {
    order.iter().find_map(|&kind| {
        let target = book.targets.get(&TargetKey { period: question.period, unit, category, kind })?;
        let revision = if book.settings.original_target {
            target.original().filter(|r| r.on.is_none_or(|on| on <= question.as_of))
        } else {
            target.at(question.as_of)
        }?;
        let revised = revision.on.filter(|_| target.original() != Some(revision));
        Some(Decided { kind, aim: revision.aim?, revision, revised })
    })
}

/// The aims of several units together, each with whether it admitted anybody; none if no one has any.
fn sum(below: impl Iterator<Item = (AimState, bool)>) -> AimState {
    let (mut least, mut most, mut without, mut apart, mut any) = (0u32, 0u32, 0, 0, false);
    for (state, admits) in below {
        if let Some(aim) = state.of_some() {
            any = true;
            least = least.saturating_add(aim.least);
            most = most.saturating_add(aim.most);
        } else {
            without += 1;
        }
        apart += match state {
            AimState::Part(_, apart) => apart,
            AimState::Known(_) => 0,
            _ => u32::from(admits),
        };
    }
    let aim = Effective { least, most, from: AimFrom::Below(without), aim: None, revised: None };
    match (any, apart) {
        (false, _) => AimState::None,
        (true, 0) => AimState::Known(aim),
        (true, apart) => AimState::Part(aim, apart),
    }
}

/// Members by the days that percentages ask for, found once each.
struct Basis<'a> {
    book: &'a Book,
    figures: &'a Figures,
    days: BTreeMap<Day, Vec<Option<u32>>>,
}

impl Basis<'_> {
    fn given(&mut self, unit: UnitId, category: Category, order: &[TargetKind]) -> AimState {
        let Some(decided) = decided(self.book, self.figures.question, unit, category, order) else {
            return AimState::None;
        };
        let Decided { kind, aim, revised, .. } = decided;
        self.persons(unit, aim).map_or_else(
            || if let Aim::Percent(p) = aim { AimState::NoBasis(p) } else { AimState::None },
            |(least, most)| {
                AimState::Known(Effective { least, most, from: AimFrom::Given(kind), aim: Some(aim), revised })
            },
        )
    }

    fn persons(&mut self, unit: UnitId, aim: Aim) -> Option<(u32, u32)> {
        match aim {
            Aim::Exact(n) => Some((n.get(), n.get())),
            Aim::Range(least, most) => Some((least.get(), most.get())),
            Aim::Percent(percent) => {
                let whole = match self.basis_day(percent.of) {
                    None => self.figures.get(unit, Indicator::ADMITTED).value,
                    Some(day) => self.members(unit, day),
                };
                whole.map(|w| share_of(w, percent)).map(|n| (n, n))
            }
        }
    }

    /// The day whose members are the basis; none where the admitted themselves are.
    fn basis_day(&self, of: PercentOf) -> Option<Day> {
        let start = self.figures.span.start;
        let year = PeriodId::Year(i16::try_from(start.year()).ok()?).calendar()?.start;
        let terms = self.book.periods.iter().filter(|(id, p)| id.kind() == PeriodKind::Term && p.span().holds(start));
        match of {
            PercentOf::Admitted => None,
            PercentOf::YearStart => Some(year),
            PercentOf::PreviousYearEnd => Some(year.before()),
            // Without a term in the book the basis is not known; the first day of the calendar has no members.
            PercentOf::TermStart => Some(terms.map(|(_, p)| p.start).max().unwrap_or(Day::FIRST)),
        }
    }

    fn members(&mut self, unit: UnitId, day: Day) -> Option<u32> {
        let place = self.figures.tree.place(unit)?;
        let (book, tree) = (self.book, &self.figures.tree);
        self.days.entry(day).or_insert_with(|| members_on(book, tree, day)).get(place).copied().flatten()
    }
}

/// A percentage of so many, whole.
fn share_of(whole: u32, percent: Percent) -> u32 {
    let product = u64::from(whole) * u64::from(percent.hundredths.get());
    let persons = match percent.rounding {
        Rounding::Up => product.div_ceil(10_000),
        Rounding::Down => product / 10_000,
        Rounding::Nearest => (product + 5_000) / 10_000,
    };
    u32::try_from(persons).unwrap_or(u32::MAX)
}
