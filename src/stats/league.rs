//! The tables of one page of rankings (handbook 7.3): by share and by number always, a third on demand; of all units or
//! of one emulation group alone.

use super::{AimState, Order, Placed, Ranking, Standing};
use crate::domain::{Name, Weights, sort_key};

/// All tables over the same units.
#[derive(Clone, Debug)]
pub struct League {
    /// The emulation groups that the units are in, by name.
    pub groups: Vec<Name>,
    /// The group that the tables are of; none for all units.
    pub group: Option<Name>,
    /// By share of target; of a category without targets by its part of all admitted.
    pub by_share: Ranking,
    /// By number.
    pub by_number: Ranking,
    /// The table that was asked for beside the two.
    pub third: Option<Ranking>,
}

impl League {
    /// Ranks the units; a group that none of them is in counts as none.
    #[must_use]
    pub fn of(standings: &[Standing], group: Option<&str>, order: Order, weights: Weights) -> Self {
        let mut groups: Vec<Name> = standings.iter().filter_map(|s| s.group.clone()).collect();
        groups.sort_by_cached_key(|g| sort_key(g.as_str()));
        groups.dedup();
        let group = groups.iter().find(|g| Some(g.as_str()) == group).cloned();
        let within: Vec<Standing> = standings.iter().filter(|s| group.is_none() || s.group == group).cloned().collect();
        let table = |order| Ranking::of(&within, order, weights);
        // Of a category that nobody has a target in, shares of target say nothing; its part of all admitted does.
        let has_target = within.iter().any(|s| s.aim != AimState::None);
        let is_part = within.iter().any(|s| s.admitted != s.all);
        let share = if is_part && !has_target { Order::Part } else { Order::Share };
        let third = match order {
            Order::Share | Order::Number | Order::Part => None,
            Order::Score if weights.is_off() => None,
            other => Some(table(other)),
        };
        Self { groups, group, by_share: table(share), by_number: table(Order::Number), third }
    }

    /// Whether there is nobody to rank.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_number.rows.is_empty()
    }

    /// The table of this order, if it is one of them.
    #[must_use]
    pub fn table(&self, order: Order) -> Option<&Ranking> {
        match order {
            Order::Share => Some(&self.by_share),
            Order::Number => Some(&self.by_number),
            other => self.third.as_ref().filter(|t| t.order == other),
        }
    }

    /// The table whose rows are printed: by share, and by number where nobody has a target.
    #[must_use]
    pub fn printed(&self) -> &Ranking {
        if self.by_share.ranked == 0 { &self.by_number } else { &self.by_share }
    }

    /// Where the common axis of the bars by share ends, in percent of the target.
    #[must_use]
    pub fn axis_percent(&self) -> u32 {
        axis_percent(&self.by_share.rows)
    }

    /// Where the common axis of the bars by number ends, in persons.
    #[must_use]
    pub fn axis_number(&self) -> u32 {
        let both =
            |r: &Placed| r.standing.admitted.value.into_iter().chain(r.standing.aim.known().map(|a| a.most)).max();
        self.by_number.rows.iter().filter_map(both).max().unwrap_or(1)
    }
}

/// Where the common axis of bars by share ends, in percent of the target: never before the target itself, so that the plan
/// stands at the same place in every bar.
#[must_use]
pub fn axis_percent<'a>(rows: impl IntoIterator<Item = &'a Placed>) -> u32 {
    let shares = rows.into_iter().filter_map(|r| r.standing.share());
    shares.max().map_or(100, |most| most.times(100).ceil().max(100))
}

impl Ranking {
    /// The ranked rows as they stand, or by name where that is asked; who has no rank is not among them.
    #[must_use]
    pub fn ranked_rows(&self, by_name: bool) -> Vec<&Placed> {
        let mut rows: Vec<&Placed> = self.rows[..self.ranked].iter().collect();
        if by_name {
            rows.sort_by_key(|r| (&r.standing.key, r.standing.unit));
        }
        rows
    }

    /// The rows below the line.
    #[must_use]
    pub fn unranked_rows(&self) -> &[Placed] {
        &self.rows[self.ranked..]
    }
}

/// Who can be named at the head of a table.
#[derive(Clone, Debug)]
pub enum Lead<'a> {
    /// These, of one rank; the first of the table, or of so many that can be compared where small targets stand before them.
    Of(Vec<&'a Placed>, Option<usize>),
    /// Everybody stands at 0.
    NobodyAdmitted,
    /// Only units with a small target have a rank.
    SmallOnly,
    /// One unit alone has a target that is not small, and others stand before it: there is nothing to be first of.
    OneOnly,
    /// Nobody has a rank.
    NobodyRanked,
}

impl Ranking {
    /// Who can be named at the head (handbook 7.4): being first with nothing is no lead, nor is being first of one.
    #[must_use]
    pub fn lead(&self) -> Lead<'_> {
        let leaders: Vec<&Placed> = self.leaders().collect();
        let comparable = self.comparable().count();
        match leaders.first() {
            Some(first) if first.standing.admitted.value == Some(0) => Lead::NobodyAdmitted,
            Some(first) if first.rank == Some(1) => Lead::Of(leaders, None),
            Some(_) if comparable == 1 => Lead::OneOnly,
            Some(_) => Lead::Of(leaders, Some(comparable)),
            None if self.ranked > 0 => Lead::SmallOnly,
            None => Lead::NobodyRanked,
        }
    }
}
