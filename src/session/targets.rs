//! What is done to a table of targets: numbers typed or pasted, last year's copied, a total spread. Each is one edit.
//!
//! A cell shows the decision in force. With a day a number is a decision of that day; without one it corrects the undated
//! decision, and what a dated one says is never changed by the way.

use super::lines::{Entered, Line, Remark, Why, undashed};
use super::sheet::Write;
use super::{read_aim, read_day};
use crate::domain::{
    Aim, Book, Category, Count, Day, Edit, Fault, Note, PercentOf, PeriodId, Revision, Rounding, TargetKey, TargetKind,
    UnitId,
};
use crate::stats::{Figures, Grounds, spread};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Col {
    /// Members at the start of the period.
    Members,
    /// Admitted in the period before.
    Done,
    /// The target of the period before.
    Before,
    /// What was decided; the only columns that are written.
    Kind(TargetKind),
    /// What counts, in persons.
    Effective,
}

/// The columns in their order.
pub const COLS: [Col; 8] = [
    Col::Members,
    Col::Done,
    Col::Before,
    Col::Kind(TargetKind::Assigned),
    Col::Kind(TargetKind::Resolution),
    Col::Kind(TargetKind::Registered),
    Col::Kind(TargetKind::Striving),
    Col::Effective,
];

/// What stands beside the table and is true of every number written into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// For which period.
    pub period: PeriodId,
    /// In which category.
    pub category: Category,
    /// The day of the decision, if one is given.
    pub on: Option<Day>,
    /// The number of its paper.
    pub paper: Note,
    /// What a typed percentage is taken of.
    pub of: PercentOf,
    /// How a typed percentage becomes whole.
    pub rounding: Rounding,
    /// The report day: it chooses the decision in force.
    pub as_of: Day,
}

/// Reads day and paper of a decision; a blank day is none.
///
/// # Errors
/// The [`Fault`] of the day or of the paper.
pub fn read_decision(on: &str, paper: &str) -> Result<(Option<Day>, Note), Fault> {
    let on = if on.trim().is_empty() { None } else { Some(read_day(on)?) };
    Ok((on, Note::new(paper)?))
}

impl Decision {
    /// What this decision speaks of.
    #[must_use]
    pub const fn key(&self, unit: UnitId, kind: TargetKind) -> TargetKey {
        TargetKey { period: self.period, unit, category: self.category, kind }
    }

    /// One number decided, or withdrawn.
    fn decide(&self, book: &Book, key: TargetKey, aim: Option<Aim>) -> (Option<Edit>, Option<Why>) {
        let old = book.targets.get(&key).cloned().unwrap_or_default();
        let now = old.at(self.as_of);
        let same = old.revisions.iter().find(|r| r.on == self.on);
        if now.and_then(|r| r.aim) == aim && (aim.is_none() && same.is_none() || self.on.is_none() && now != same) {
            return (None, None);
        }
        if let Some(day) = now.and_then(|r| r.on).filter(|_| self.on.is_none()) {
            return (None, Some(Why::Dated(day)));
        }
        // A paper that was noted stays unless another is given.
        let noted = same.map(|r| r.paper.clone()).unwrap_or_default();
        let paper = if self.paper.is_empty() { noted } else { self.paper.clone() };
        let new = old.revised(Revision { aim, on: self.on, paper });
        if new == old {
            return (None, None);
        }
        let why = match (self.on, new.at(self.as_of).and_then(|r| r.on)) {
            (Some(on), _) if on > self.as_of => Some(Why::NotYet(on)),
            (on, Some(newer)) if on < Some(newer) => Some(Why::Newer(newer)),
            _ => None,
        };
        // What was withdrawn in its only decision was a slip of the pen.
        let gone = new.revisions.iter().all(|r| r.aim.is_none());
        (Some(Edit::SetTarget(key, (!gone).then_some(new))), why)
    }
}

/// Texts written into the table: what can be read becomes one edit, the rest stays as it was and is named.
#[must_use]
pub fn enter(book: &Book, decision: &Decision, lines: &[Line], writes: &[Write]) -> Entered {
    Entered::gather(lines, writes, |unit, write| {
        let Some(Col::Kind(kind)) = COLS.get(write.col).copied() else { return (None, None) };
        match read_aim(undashed(&write.text), decision.of, decision.rounding) {
            Ok(aim) => decision.decide(book, decision.key(unit, kind), aim),
            Err(fault) => (None, Some(Why::Fault(fault))),
        }
    })
}

/// Last year's targets of every kind for these units, as they were at its end, where there is none yet.
#[must_use]
pub fn copy_last_year(book: &Book, decision: &Decision, lines: &[Line]) -> Vec<Edit> {
    let Some(before) = decision.period.year_before() else { return Vec::new() };
    let Some(end) = book.span(before).map(|s| s.end) else { return Vec::new() };
    let keys = lines.iter().flat_map(|l| TargetKind::ALL.iter().map(|&kind| decision.key(l.unit, kind)));
    keys.filter(|key| book.targets.get(key).is_none())
        .filter_map(|key| {
            let aim = book.targets.get(&TargetKey { period: before, ..key })?.at(end)?.aim?;
            decision.decide(book, key, Some(aim)).0
        })
        .collect()
}

/// By what a total is spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpreadBy {
    /// By what was admitted in the period before.
    #[default]
    LastYear,
    /// By members at the start.
    Members,
    /// The same for all.
    Evenly,
}

impl SpreadBy {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::LastYear, Self::Members, Self::Evenly];
}

/// The part of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Which unit.
    pub unit: UnitId,
    /// Its name for tables.
    pub label: String,
    /// What it weighs; none if that is not known, and always where all get the same.
    pub weight: Option<u32>,
    /// What it gets.
    pub part: u32,
}

/// A total spread over the units directly below, those with nobody left to develop left out; the parts add up exactly.
#[must_use]
pub fn shares(figures: &Figures, grounds: &Grounds, unit: UnitId, total: Count, by: SpreadBy) -> Vec<Share> {
    let weigh = |unit| match by {
        SpreadBy::LastYear => grounds.admitted(unit),
        SpreadBy::Members => grounds.members(unit),
        SpreadBy::Evenly => None,
    };
    let below = figures.tree.children(unit).filter(|n| !n.version.no_source);
    let weights: Vec<_> = below.map(|n| (n.id, n.version.label().to_string(), weigh(n.id))).collect();
    let parts = spread(total.get(), &weights.iter().map(|(_, _, w)| w.unwrap_or(0)).collect::<Vec<_>>());
    weights.into_iter().zip(parts).map(|((unit, label, weight), part)| Share { unit, label, weight, part }).collect()
}

/// The parts as assigned targets, all or none: a sum of which some were refused would not be the total.
///
/// # Errors
/// A remark for every part that cannot be written.
pub fn spread_out(book: &Book, decision: &Decision, shares: &[Share]) -> Result<Vec<Edit>, Vec<Remark>> {
    let (mut edits, mut remarks) = (Vec::new(), Vec::new());
    let col = COLS.iter().position(|c| *c == Col::Kind(TargetKind::Assigned)).unwrap_or_default();
    for share in shares {
        let aim = Count::new(share.part.into()).ok().map(Aim::Exact);
        let (edit, why) = decision.decide(book, decision.key(share.unit, TargetKind::Assigned), aim);
        edits.extend(edit);
        let refused = why.filter(Why::refuses);
        remarks.extend(refused.map(|why| Remark { col, unit: share.unit, text: share.part.to_string(), why }));
    }
    if remarks.is_empty() { Ok(edits) } else { Err(remarks) }
}
