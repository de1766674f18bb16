//! Up to which day a figure is known (số liệu đến ngày): what was typed up to the day it was typed with, what records say up to
//! the report day. A sum is as old as its oldest part, and says how new its newest is (handbook 7.4, late data).

use super::{Figures, Source};
use crate::domain::{Category, Day, Fact, Indicator, UnitId};

/// The days up to which the parts of one figure are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Until {
    /// The oldest of them.
    pub oldest: Day,
    /// The newest, not before the oldest.
    pub newest: Day,
}

impl Until {
    /// All parts up to one day.
    #[must_use]
    pub const fn day(day: Day) -> Self {
        Self { oldest: day, newest: day }
    }

    /// Of one figure of one unit; none where nobody says anything. A unit that counts by records and has none says nothing.
    #[must_use]
    pub fn of(figures: &Figures, unit: UnitId, indicator: Indicator) -> Option<Self> {
        let mut open = vec![figures.tree.place(unit)?];
        let mut until: Option<Self> = None;
        while let Some(at) = open.pop() {
            let node = &figures.tree.nodes()[at];
            let cell = figures.get(node.id, indicator);
            let fact = figures.fact(node.id, indicator);
            // The figure of a closed period was written down with the day up to which it was counted.
            let frozen = |fact: &&Fact| Some(fact.counts().get()) == cell.value;
            let written = match cell.source {
                Source::Typed | Source::Corrected => fact,
                Source::Frozen => fact.filter(frozen),
                Source::Below | Source::Parts | Source::Records | Source::NoRecords | Source::Nothing => None,
            };
            let recorded = matches!(indicator, Indicator::Admitted(_)) && figures.has_own(node.id, Category::All);
            let day = match (written, cell.source) {
                (Some(fact), _) => Some(fact.as_of.min(figures.counted.end)),
                (None, Source::Below | Source::Frozen) => {
                    open.extend(&node.below);
                    recorded.then_some(figures.counted.end)
                }
                (None, Source::Parts) => {
                    open.extend(&node.below);
                    until = figures.parts_until(node.id, indicator).into_iter().chain(until).reduce(Self::with);
                    recorded.then_some(figures.counted.end)
                }
                (None, Source::Records) => Some(figures.counted.end),
                (None, Source::Typed | Source::Corrected | Source::NoRecords | Source::Nothing) => None,
            };
            until = day.map(Self::day).into_iter().chain(until).reduce(Self::with);
        }
        until
    }

    /// Both together.
    pub(super) fn with(self, other: Self) -> Self {
        Self { oldest: self.oldest.min(other.oldest), newest: self.newest.max(other.newest) }
    }

    /// Whether the parts are not all of one day.
    #[must_use]
    pub fn is_mixed(self) -> bool {
        self.oldest < self.newest
    }
}
