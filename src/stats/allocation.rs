//! What a unit was given against what it gave on: the sum of the units below, the reserve, the surplus (handbook 2.4).

use super::{Aims, Figures};
use crate::domain::UnitId;

/// A unit's target beside those directly below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allocation {
    /// The unit's own target, least and most; none if nobody decided.
    pub given: Option<(u32, u32)>,
    /// The sum of the units directly below, least and most.
    pub below: (u32, u32),
    /// How many directly below have a target.
    pub with: u32,
    /// How many directly below have none.
    pub without: u32,
}

impl Allocation {
    /// Looks at one unit and those directly below it.
    #[must_use]
    pub fn of(figures: &Figures, aims: &Aims, unit: UnitId) -> Self {
        let mut allocation = Self { given: aims.given(unit).known().map(|a| (a.least, a.most)), ..Self::default() };
        for child in figures.tree.children(unit) {
            match aims.whole(child.id).known() {
                Some(aim) => {
                    allocation.below.0 = allocation.below.0.saturating_add(aim.least);
                    allocation.below.1 = allocation.below.1.saturating_add(aim.most);
                    allocation.with += 1;
                }
                None => allocation.without += 1,
            }
        }
        allocation
    }

    /// What is kept back (dự phòng): the own target less the sum below, if anything is left.
    #[must_use]
    pub fn reserve(self) -> Option<u32> {
        self.given.and_then(|(least, _)| least.checked_sub(self.below.0)).filter(|&n| n > 0)
    }

    /// What is kept back at the least, where those below it reach the most that they were given.
    #[must_use]
    pub fn sure_reserve(self) -> u32 {
        self.given.map_or(0, |(least, _)| least.saturating_sub(self.below.1))
    }

    /// Whether it is beyond the own target even if those below it reach no more than the least that they were given.
    #[must_use]
    pub fn is_over_at_least(self) -> bool {
        self.given.is_some_and(|(_, most)| self.below.0 > most)
    }

    /// What was given on beyond the own target (giao vượt), at the most.
    #[must_use]
    pub fn over(self) -> Option<u32> {
        self.given.and_then(|(_, most)| self.below.1.checked_sub(most)).filter(|&n| n > 0)
    }
}

/// Divides a total by weights, largest remainders first, earlier units first among equals; the parts add up exactly.
/// Without any weight all get the same.
#[must_use]
pub fn spread(total: u32, weights: &[u32]) -> Vec<u32> {
    let even = weights.iter().all(|&w| w == 0);
    let weight = |w: u32| if even { 1 } else { u64::from(w) };
    let sum: u64 = weights.iter().map(|&w| weight(w)).sum();
    if sum == 0 {
        return Vec::new();
    }
    let product = |w: u32| u64::from(total) * weight(w);
    let mut parts: Vec<u32> = weights.iter().map(|&w| u32::try_from(product(w) / sum).unwrap_or(u32::MAX)).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&at| (std::cmp::Reverse(product(weights[at]) % sum), at));
    let left = total - parts.iter().sum::<u32>();
    order.into_iter().take(left as usize).for_each(|at| parts[at] += 1);
    parts
}
