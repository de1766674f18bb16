//! What a target is decided on: members at the start of the period, and result and target of the year before.

use super::members::members_on;
use super::{AimState, Aims, Figures, Question};
use crate::domain::{Book, Category, Indicator, UnitId};
use std::collections::BTreeMap;

/// The same for every unit of a tree.
#[derive(Clone, Debug, Default)]
pub struct Grounds {
    members: BTreeMap<UnitId, u32>,
    before: Option<(Figures, Aims)>,
    category: Category,
}

impl Grounds {
    /// Looks back from the period of the figures; a period without one before it has members alone.
    #[must_use]
    pub fn of(book: &Book, figures: &Figures, category: Category) -> Self {
        let members = members_on(book, &figures.tree, figures.span.start);
        let known = figures.tree.nodes().iter().zip(members).filter_map(|(node, n)| Some((node.id, n?)));
        let before = figures.question.period.year_before().and_then(|period| {
            // All of it, even where the period itself is only asked up to a day.
            let question = Question { period, as_of: book.span(period)?.end };
            let before = Figures::of(book, question, None)?;
            let aims = Aims::of(book, &before, category);
            Some((before, aims))
        });
        Self { members: known.collect(), before, category }
    }

    /// Members on the first day of the period.
    #[must_use]
    pub fn members(&self, unit: UnitId) -> Option<u32> {
        self.members.get(&unit).copied()
    }

    /// Admitted in the whole period before, if any record or figure says so.
    #[must_use]
    pub fn admitted(&self, unit: UnitId) -> Option<u32> {
        let cell = self.before.as_ref()?.0.get(unit, Indicator::Admitted(self.category));
        cell.value.filter(|_| cell.is_backed())
    }

    /// The target of the period before as it was at its end.
    #[must_use]
    pub fn aim(&self, unit: UnitId) -> AimState {
        self.before.as_ref().map_or(AimState::None, |(_, aims)| aims.whole(unit))
    }
}
