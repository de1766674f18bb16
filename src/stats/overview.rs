//! What the first page shows of one unit: the article's figures, who is over, who is behind, who has none.

use super::Cell;
use super::standing::standings_by;
use super::{Aims, Allocation, Figures, Order, Pace, Placed, Ranking, Standing, Status, Streaks};
use crate::domain::{Book, Category, Indicator, UnitId, Weights};

/// The figures of one unit and those directly below it.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The unit itself.
    pub own: Standing,
    /// Its admissions by category, for every category that has a figure.
    pub categories: Vec<(Category, Cell)>,
    /// Members at the end of the period.
    pub members: Cell,
    /// Direct subordinate units.
    pub units: Cell,
    /// The year so far.
    pub pace: Pace,
    /// Targets of the units below against the unit's own.
    pub allocation: Allocation,
    /// The units directly below by share of target.
    pub by_share: Ranking,
    /// The units directly below by number.
    pub by_number: Ranking,
    /// The unit's place among those beside it, by number: itself and who stands before it.
    pub among: Option<Ranking>,
    /// Years in a row, of the unit and of those directly below it.
    pub streaks: Streaks,
}

impl Overview {
    /// Looks at one unit; none if it was not there in the period.
    #[must_use]
    pub fn of(book: &Book, figures: &Figures, unit: UnitId) -> Option<Self> {
        let node = figures.tree.node(unit)?;
        let aims = Aims::of(book, figures, Category::All);
        let own = standings_by(book, figures, &aims, unit, true).pop()?;
        let below = standings_by(book, figures, &aims, unit, false);
        let cell = |c: &Category| (*c, figures.get(unit, Indicator::Admitted(*c)));
        let above = node.above.map(|at| figures.tree.nodes()[at].id);
        let beside = above.map(|a| standings_by(book, figures, &aims, a, false)).filter(|s| s.len() > 1);
        let target = own.aim.known().map(|a| a.least);
        Some(Self {
            categories: Category::ALL[1..].iter().map(cell).filter(|(_, c)| c.is_backed()).collect(),
            members: figures.get(unit, Indicator::Members),
            units: figures.get(unit, Indicator::Units),
            pace: Pace::of(book, figures, unit, target),
            allocation: Allocation::of(figures, &aims, unit),
            by_share: Ranking::of(&below, Order::Share, Weights::default()),
            by_number: Ranking::of(&below, Order::Number, Weights::default()),
            among: beside.map(|s| Ranking::of(&s, Order::Number, Weights::default())),
            streaks: Streaks::of(book, figures, Category::All, unit),
            own,
        })
    }

    /// The unit's place by number among those beside it, where there are others of whom anything is known; and of how many of
    /// those that take part nothing is, so that nobody reads it as a place among all.
    #[must_use]
    pub fn place(&self) -> Option<(&Ranking, &Placed, usize)> {
        let among = self.among.as_ref().filter(|among| among.ranked > 1)?;
        let own = among.row(self.own.unit).filter(|row| row.rank.is_some())?;
        let unknown = among.unranked_rows().iter().filter(|row| row.standing.ranks).count();
        Some((among, own, unknown))
    }

    /// Units directly below with this sort of status, in the order of the share table.
    fn with(&self, fits: impl Fn(Status) -> bool) -> Vec<&Standing> {
        self.by_share.rows.iter().map(|r| &r.standing).filter(|s| fits(s.status)).collect()
    }

    /// Who is over target.
    #[must_use]
    pub fn over(&self) -> Vec<&Standing> {
        self.with(|s| matches!(s, Status::Over(_)))
    }

    /// Who has reached the target and no more.
    #[must_use]
    pub fn reached(&self) -> Vec<&Standing> {
        self.with(|s| s == Status::Reached)
    }

    /// Who is behind, the furthest behind first.
    #[must_use]
    pub fn behind(&self) -> Vec<&Standing> {
        let mut behind = self.with(|s| matches!(s, Status::Underway(_) | Status::Short(_)));
        behind.reverse();
        behind
    }

    /// Who has admitted nobody, as far as is known.
    #[must_use]
    pub fn without_admission(&self) -> Vec<&Standing> {
        self.by_share.rows.iter().map(|r| &r.standing).filter(|s| s.admitted.value == Some(0)).collect()
    }

    /// Who has no figure at all.
    #[must_use]
    pub fn without_data(&self) -> Vec<&Standing> {
        self.by_share.rows.iter().map(|r| &r.standing).filter(|s| s.admitted.value.is_none()).collect()
    }
}
