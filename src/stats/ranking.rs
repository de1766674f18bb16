//! League tables (handbook 7.3, 7.4): competition ranks 1, 2, 2, 4 by exact keys; who is not ranked stands below with a reason.

use super::{Ratio, SMALL, Standing, Status};
use crate::domain::Weights;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// By what a table is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// Theo tỷ lệ: A/T, then A.
    #[default]
    Share,
    /// Theo số lượng: A.
    Number,
    /// Tốc độ tăng: A/M0.
    Growth,
    /// So cùng kỳ: A−P, then A.
    YearOnYear,
    /// Điểm thi đua: weighted, capped shares.
    Score,
    /// Tỷ trọng trong số kết nạp: of a category, among all admitted; it takes the place of the share where nobody has a target.
    Part,
}

impl Order {
    /// Every table that can be asked for, the two that are always shown first.
    pub const ALL: [Self; 5] = [Self::Share, Self::Number, Self::Growth, Self::YearOnYear, Self::Score];
}

impl Weights {
    /// The score of a unit: none unless every part with a weight is known.
    #[must_use]
    pub fn score(self, standing: &Standing) -> Option<Ratio> {
        let parts = [
            (self.share, standing.share().map(|r| r.at_most(150))),
            (self.women, standing.women_share().map(|r| r.at_most(100))),
            (self.year_on_year, standing.year_on_year().map(|r| r.at_most(150))),
        ];
        let weighed: Option<Vec<Ratio>> =
            parts.into_iter().filter(|(w, _)| *w > 0).map(|(w, part)| part.map(|p| p.times(w))).collect();
        weighed?.into_iter().reduce(Ratio::plus)
    }
}

/// A unit in its place.
#[derive(Clone, Debug)]
pub struct Placed {
    /// How it stands.
    pub standing: Standing,
    /// Its rank among all; none below the line.
    pub rank: Option<u32>,
    /// Its rank within its emulation group; none where it is in no group.
    pub group_rank: Option<u32>,
    /// How many share its rank, itself included.
    pub sharing: u32,
    /// Its score, where the table is ordered by it.
    pub score: Option<Ratio>,
}

/// A table: ranked rows first, then the others.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// By what it is ordered.
    pub order: Order,
    /// Ranked first, then those without a rank.
    pub rows: Vec<Placed>,
    /// How many have a rank.
    pub ranked: usize,
}

/// What two units are compared by; equal keys share a rank.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Ratio(Ratio, u32),
    Number(i64, u32),
}

impl Ranking {
    /// Orders the units; of an emulation group alone if they are given alone.
    #[must_use]
    pub fn of(standings: &[Standing], order: Order, weights: Weights) -> Self {
        let mut rows: Vec<(Option<Key>, Placed)> = standings
            .iter()
            .map(|s| {
                let score = weights.score(s).filter(|_| order == Order::Score);
                let placed = Placed { standing: s.clone(), rank: None, group_rank: None, sharing: 1, score };
                (key(s, order, score), placed)
            })
            .collect();
        rows.sort_by(|(a, x), (b, y)| {
            let ranked = match (a, b) {
                (Some(a), Some(b)) => b.cmp(a),
                (a, b) => b.is_some().cmp(&a.is_some()),
            };
            ranked.then_with(|| by_name(x, y))
        });
        let ranked = rows.iter().filter(|(k, _)| k.is_some()).count();
        let all: Vec<usize> = (0..ranked).collect();
        number(&mut rows, &all, |placed, rank| placed.rank = Some(rank));
        let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, (_, placed)) in rows[..ranked].iter().enumerate() {
            if let Some(group) = &placed.standing.group {
                groups.entry(group.clone()).or_default().push(at);
            }
        }
        for places in groups.values() {
            number(&mut rows, places, |placed, rank| placed.group_rank = Some(rank));
        }
        let mut rows: Vec<Placed> = rows.into_iter().map(|(_, placed)| placed).collect();
        let mut shared: BTreeMap<u32, u32> = BTreeMap::new();
        rows.iter().filter_map(|r| r.rank).for_each(|r| *shared.entry(r).or_default() += 1);
        for row in &mut rows {
            row.sharing = row.rank.and_then(|r| shared.get(&r).copied()).unwrap_or(1);
        }
        Self { order, rows, ranked }
    }

    /// The row of one unit.
    #[must_use]
    pub fn row(&self, unit: crate::domain::UnitId) -> Option<&Placed> {
        self.rows.iter().find(|r| r.standing.unit == unit)
    }

    /// The ranked rows that can be named for what they have done: in what is measured by targets none with a small target, for
    /// one person more or less turns its share around (handbook 7.4).
    pub fn comparable(&self) -> impl Iterator<Item = &Placed> {
        let is_small = move |r: &Placed| match self.order {
            Order::Share | Order::Score => r.standing.small,
            Order::Part => r.standing.all.value.is_none_or(|all| all < SMALL),
            Order::Number | Order::Growth | Order::YearOnYear => false,
        };
        self.rows[..self.ranked].iter().filter(move |r| !is_small(r))
    }

    /// The first and the last `most` of the rows that can be named, none in both; of all ranked rows where fewer than two can,
    /// for a table of one says who is first where the unit may be last.
    #[must_use]
    pub fn ends(&self, most: usize) -> (Vec<&Placed>, Vec<&Placed>) {
        let mut named: Vec<&Placed> = self.comparable().collect();
        if named.len() < 2 {
            named = self.rows[..self.ranked].iter().collect();
        }
        let first = most.min(named.len());
        let last = named.len().saturating_sub(most).max(first);
        (named[..first].to_vec(), named[last..].to_vec())
    }

    /// Who leads: the first rank among those that can be named.
    pub fn leaders(&self) -> impl Iterator<Item = &Placed> {
        let first = self.comparable().find_map(|r| r.rank);
        self.comparable().filter(move |r| r.rank == first)
    }
}

/// Rows of one rank by the Vietnamese order of names, then by age of the record: nothing is left to chance.
fn by_name(a: &Placed, b: &Placed) -> Ordering {
    (&a.standing.key, a.standing.unit).cmp(&(&b.standing.key, b.standing.unit))
}

/// Gives 1, 2, 2, 4 to the rows at these places, which are in order.
fn number(rows: &mut [(Option<Key>, Placed)], places: &[usize], set: impl Fn(&mut Placed, u32)) {
    let mut rank = 0;
    for (n, &at) in places.iter().enumerate() {
        if n == 0 || rows[at].0 != rows[places[n - 1]].0 {
            rank = u32::try_from(n + 1).unwrap_or(u32::MAX);
        }
        set(&mut rows[at].1, rank);
    }
}

/// The key of a unit in a table; none puts it below the line.
fn key(standing: &Standing, order: Order, score: Option<Ratio>) -> Option<Key> {
    let admitted = standing.admitted.value?;
    // Nobody is last for want of people to develop (handbook 7.4).
    if !standing.ranks || standing.status == Status::NoSource {
        return None;
    }
    let targeted =
        matches!(standing.status, Status::Over(_) | Status::Reached | Status::Underway(_) | Status::Short(_));
    match order {
        Order::Share => standing.share().filter(|_| targeted).map(|r| Key::Ratio(r, admitted)),
        Order::Number => Some(Key::Number(admitted.into(), 0)),
        Order::Growth => standing.growth().map(|r| Key::Ratio(r, admitted)),
        Order::YearOnYear => standing.more_than_before().map(|d| Key::Number(d, admitted)),
        Order::Score => score.map(|r| Key::Ratio(r, 0)),
        Order::Part => standing.part().map(|r| Key::Ratio(r, admitted)),
    }
}
