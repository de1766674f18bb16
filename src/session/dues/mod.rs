//! What is due in a unit and all below it (việc đến hạn): who, what, by which day; and which steps that were taken need a
//! second look (cần rà soát).

mod sweep;

pub use sweep::Sweep;

use crate::domain::{Day, Paper, PersonId, UnitId};
use crate::rules::{Check, Due, DueKind};

/// How soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// The day has gone.
    Overdue,
    /// Within 7 days.
    Week,
    /// Within 30 days.
    Month,
    /// Within 90 days.
    Quarter,
    /// After that.
    Later,
    /// Of old records, of which nothing was written down for years.
    Old,
}

impl Reach {
    /// Every one.
    pub const ALL: &'static [Self] = &[Self::Overdue, Self::Week, Self::Month, Self::Quarter, Self::Later, Self::Old];

    /// Whether it is so soon; what is due within 7 days is due within 30 as well.
    #[must_use]
    pub fn holds(self, item: &Item, today: Day) -> bool {
        let days = item.due.day.days_since(today);
        item.old == (self == Self::Old)
            && match self {
                Self::Overdue => days < 0,
                Self::Week => (0..=7).contains(&days),
                Self::Month => (0..=30).contains(&days),
                Self::Quarter => (0..=90).contains(&days),
                Self::Later => days > 90,
                Self::Old => true,
            }
    }
}

/// What is looked for; nothing chosen: whatever is overdue or due within 90 days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What.
    pub kind: Option<DueKind>,
    /// How soon.
    pub reach: Option<Reach>,
}

impl Asked {
    /// Whether it is looked for.
    #[must_use]
    pub fn holds(self, item: &Item, today: Day) -> bool {
        let soon = match self.reach {
            Some(reach) => reach.holds(item, today),
            None => Reach::Overdue.holds(item, today) || Reach::Quarter.holds(item, today),
        };
        soon && self.kind.is_none_or(|kind| kind == item.due.kind)
    }
}

/// Something due of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Whose.
    pub person: PersonId,
    /// In which branch.
    pub unit: UnitId,
    /// The place of the branch in reading order.
    pub place: usize,
    /// What, by when, by which rule.
    pub due: Due,
    /// Whether nothing was written down for so long that it is the record that lags behind.
    pub old: bool,
}

impl Item {
    /// What names it, whatever its day becomes.
    #[must_use]
    pub fn name(&self) -> String {
        let Due { kind, paper, from, .. } = self.due;
        let paper = paper.map_or(0, Paper::slot);
        format!("{}-{}-{paper}-{}-{}", self.person, kind as u8, from.journey, from.turn)
    }
}

/// Somebody whose steps need a second look.
#[derive(Clone, Debug, PartialEq)]
pub struct Flagged {
    /// Who.
    pub person: PersonId,
    /// In which branch.
    pub unit: UnitId,
    /// The place of the branch in reading order.
    pub place: usize,
    /// Whether an admission of theirs counts in the period.
    pub counts: bool,
    /// What is not as the rules ask.
    pub checks: Vec<Check>,
}

/// What is due in one branch, the earliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Which.
    pub unit: UnitId,
    /// What.
    pub items: Vec<Item>,
}

/// Everything that was found so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Board {
    /// What is due.
    pub items: Vec<Item>,
    /// How many old records there are, of which nothing was written down for years.
    pub old: usize,
    /// Whose steps need a second look.
    pub review: Vec<Flagged>,
}

impl Board {
    /// How many things are due so soon.
    #[must_use]
    pub fn count(&self, asked: Asked, today: Day) -> usize {
        self.items.iter().filter(|item| asked.holds(item, today)).count()
    }

    /// What is looked for, branch by branch in reading order.
    #[must_use]
    pub fn branches(&self, asked: Asked, today: Day) -> Vec<Branch> {
        let mut items: Vec<Item> = self.items.iter().filter(|item| asked.holds(item, today)).copied().collect();
        items.sort_by_key(|item| (item.place, item.due.day, item.due.kind, item.person));
        let same = |a: &Item, b: &Item| a.unit == b.unit;
        items.chunk_by(same).map(|items| Branch { unit: items[0].unit, items: items.to_vec() }).collect()
    }

    /// Whose steps need a second look: those first whose admission counts in the period.
    #[must_use]
    pub fn review(&self) -> Vec<&Flagged> {
        let mut review: Vec<&Flagged> = self.review.iter().collect();
        review.sort_by_key(|flagged| (!flagged.counts, flagged.place, flagged.person));
        review
    }
}
