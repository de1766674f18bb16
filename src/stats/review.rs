//! What should be looked at again among figures: who has none, what differs, what can hardly be (handbook 6.3).
//! Nothing here stops anybody.

use super::{Figures, Gap, Source};
use crate::domain::{Book, Category, Indicator, UnitId};

/// How many of the units directly below have figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Units directly below.
    pub units: u32,
    /// Whose admissions are known, by records or figures; also those of whom that there is no record says that there were none.
    pub known: u32,
    /// Of these, counting by records, without one so far: nobody admitted as far as is recorded.
    pub unrecorded: u32,
    /// Without any figure.
    pub missing: u32,
    /// Whose typed and counted figures differ, in whatever they count.
    pub differ: u32,
    /// So many of the figures that are asked about beside all admissions are not known of them all.
    pub unknown: u32,
}

impl Coverage {
    /// Looks at the units directly below, for these figures; `book` is the one that was counted.
    #[must_use]
    pub fn of(book: &Book, figures: &Figures, unit: UnitId, asked: &[Indicator]) -> Self {
        let mut coverage = Self::default();
        let known = |what: Indicator| figures.tree.children(unit).all(|n| figures.get(n.id, what).value.is_some());
        let others = asked.iter().filter(|what| **what != Indicator::ADMITTED && !known(**what));
        coverage.unknown = u32::try_from(others.count()).unwrap_or(u32::MAX);
        for child in figures.tree.children(unit) {
            let cell = figures.get(child.id, Indicator::ADMITTED);
            coverage.units += 1;
            coverage.known += u32::from(cell.value.is_some());
            coverage.missing += u32::from(cell.value.is_none());
            coverage.unrecorded += u32::from(cell.source == Source::NoRecords);
            coverage.differ += u32::from(Indicator::all().any(|i| figures.gap(book, child.id, i).is_some()));
        }
        coverage
    }
}

/// A figure to be looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The typed figure is not what was counted.
    Gap {
        /// Whose.
        unit: UnitId,
        /// What is counted.
        indicator: Indicator,
        /// Both figures, with their days.
        gap: Gap,
    },
    /// The unit has reported anew since its figure was corrected.
    Outlived {
        /// Whose.
        unit: UnitId,
        /// What is counted.
        indicator: Indicator,
        /// The correction, which still counts.
        corrected: u32,
        /// As it is reported now.
        reported: u32,
    },
    /// A category counts more than all admitted.
    MoreThanAll {
        /// Whose.
        unit: UnitId,
        /// Which.
        category: Category,
        /// So many of it.
        part: u32,
        /// So many in all.
        all: u32,
    },
    /// More were admitted than there are members at the end.
    MoreThanMembers {
        /// Whose.
        unit: UnitId,
        /// So many.
        admitted: u32,
        /// Members.
        members: u32,
    },
}

impl Doubt {
    /// The cell that it speaks of.
    #[must_use]
    pub const fn at(&self) -> (UnitId, Indicator) {
        match *self {
            Self::Gap { unit, indicator, .. } | Self::Outlived { unit, indicator, .. } => (unit, indicator),
            Self::MoreThanAll { unit, category, .. } => (unit, Indicator::Admitted(category)),
            Self::MoreThanMembers { unit, .. } => (unit, Indicator::Members),
        }
    }
}

/// Everything to look at again in the unit and all below it, in reading order; `book` is the one that was counted.
#[must_use]
pub fn doubts(book: &Book, figures: &Figures, unit: UnitId) -> Vec<Doubt> {
    figures.tree.branch(unit).iter().flat_map(|node| doubts_of(book, figures, node.id)).collect()
}

fn doubts_of(book: &Book, figures: &Figures, unit: UnitId) -> Vec<Doubt> {
    let value = |indicator| figures.get(unit, indicator).value;
    let gap = |indicator| figures.gap(book, unit, indicator).map(|gap| Doubt::Gap { unit, indicator, gap });
    let outlived = |indicator| {
        let fact = figures.fact(unit, indicator)?;
        let (corrected, reported) = (fact.outlived()?.value.get(), fact.value.get());
        Some(Doubt::Outlived { unit, indicator, corrected, reported })
    };
    let more = |&category: &Category| {
        let (part, all) = value(Indicator::Admitted(category)).zip(value(Indicator::ADMITTED))?;
        (category.is_admission() && part > all).then_some(Doubt::MoreThanAll { unit, category, part, all })
    };
    let stock =
        value(Indicator::ADMITTED).zip(value(Indicator::Members)).filter(|(admitted, members)| admitted > members);
    let gaps = Indicator::all().filter_map(gap).chain(Indicator::all().filter_map(outlived));
    let stock = stock.map(|(admitted, members)| Doubt::MoreThanMembers { unit, admitted, members });
    gaps.chain(Category::ALL.iter().filter_map(more)).chain(stock).collect()
}
