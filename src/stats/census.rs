//! How many units there are, and how many stand directly under one of them against what was reported.

use super::{Cell, Figures};
use crate::domain::{Indicator, UnitId, UnitKind};

/// The organisation in three figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Census {
    /// Every unit of the period but those known by totals only.
    pub units: usize,
    /// Units known by totals only.
    pub friends: usize,
    /// Units directly under the one that is asked about, counted and reported.
    pub direct: Cell,
}

impl Census {
    /// Counts the tree of the figures.
    #[must_use]
    pub fn of(figures: &Figures, home: UnitId) -> Self {
        let all = figures.tree.nodes();
        let friends = all.iter().filter(|n| n.version.kind == UnitKind::Friend).count();
        Self { units: all.len() - friends, friends, direct: figures.get(home, Indicator::Units) }
    }
}
