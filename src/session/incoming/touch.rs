//! The records that an import would touch, one by one: what would happen to each, of which unit it is, and what cannot stand
//! without it.

use super::super::Subject;
use super::Incoming;
use crate::domain::{Book, Matter, PeriodId, Person, UnitId};
use crate::exchange::Preview;
use crate::merge::{Change, Kind, changes};
use std::collections::{BTreeMap, BTreeSet};

/// What would happen to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// It would say something else.
    Changed,
    /// It would come.
    Added,
    /// It would go: its sender has taken it away.
    Removed,
    /// It would show what it shows; another value would wait for a decision.
    Disputed,
    /// It would show what it shows; what waits for a decision here has been decided there.
    Settled,
    /// It was taken away here, and the file still has it: it comes back only if a person says so.
    Buried,
}

/// A record that an import would touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touch {
    /// Which record.
    pub subject: Subject,
    /// What would happen to it.
    pub act: Act,
    /// The unit that it is of, if it is of one.
    pub owner: Option<UnitId>,
}

/// Everything that an import would touch, by kind; of each kind what changes, what comes, what goes.
pub(super) struct Found<'a> {
    pub ours: &'a Book,
    pub after: &'a Book,
    pub preview: &'a Preview,
    /// The other way round.
    pub back: &'a Preview,
    /// Records of which more would wait for a decision, and those of which less would.
    pub disputed: &'a BTreeSet<Subject>,
    pub settled: &'a BTreeSet<Subject>,
    /// Periods that open by themselves with the records that name them.
    pub opened: &'a BTreeSet<PeriodId>,
    /// Records that were taken away here.
    pub buried: &'a [Subject],
}

impl Found<'_> {
    pub fn touches(&self) -> Vec<Touch> {
        let (p, b) = (self.preview, self.back);
        let mut all: Vec<(Subject, Act)> = Vec::new();
        if p.settings.is_some() {
            all.push((Subject::Settings, Act::Changed));
        }
        macro_rules! kind {
            ($list:ident, $subject:ident) => {
                all.extend(p.$list.changed.iter().map(|c| (Subject::$subject(c.key), Act::Changed)));
                all.extend(p.$list.added.iter().map(|(key, _)| (Subject::$subject(*key), Act::Added)));
                all.extend(b.$list.added.iter().map(|(key, _)| (Subject::$subject(*key), Act::Removed)));
            };
        }
        kind!(periods, Period);
        kind!(units, Unit);
        kind!(targets, Target);
        kind!(facts, Fact);
        kind!(persons, Person);
        kind!(matters, Matter);
        all.retain(|(subject, _)| !matches!(subject, Subject::Period(id) if self.opened.contains(id)));
        let waits = self.disputed.iter().map(|s| (*s, Act::Disputed));
        let decided = self.settled.difference(self.disputed).map(|s| (*s, Act::Settled));
        let quiet: Vec<(Subject, Act)> = waits.chain(decided).collect();
        if !quiet.is_empty() {
            let known: BTreeSet<Subject> = all.iter().map(|(subject, _)| *subject).collect();
            all.extend(quiet.into_iter().filter(|(subject, _)| !known.contains(subject)));
            all.sort_by_key(|(subject, _)| subject.kind());
        }
        all.extend(self.buried.iter().map(|subject| (*subject, Act::Buried)));
        let touch = |(subject, act)| Touch { subject, act, owner: owner(subject, self.after, self.ours) };
        all.into_iter().map(touch).collect()
    }
}

/// The unit that a record is of, as one of the books has it.
fn owner(subject: Subject, after: &Book, ours: &Book) -> Option<UnitId> {
    match subject {
        Subject::Settings | Subject::Period(_) => None,
        Subject::Unit(id) => Some(id),
        Subject::Target(key) => Some(key.unit),
        Subject::Fact(key) => Some(key.unit),
        Subject::Person(id) => after.persons.get(&id).or_else(|| ours.persons.get(&id)).map(|p| p.unit),
        Subject::Matter(id) => after.matters.get(&id).or_else(|| ours.matters.get(&id)).and_then(Matter::unit),
    }
}

/// Which of the touched records cannot be taken in, or left, without which others.
#[derive(Clone, Debug, Default)]
pub(super) struct Ties {
    /// Without this record, which is not here, those that name it cannot come.
    rests: BTreeMap<Subject, Vec<Subject>>,
    /// While this record stays as it is here, those that it names cannot go.
    holds: BTreeMap<Subject, Vec<Subject>>,
}

impl Ties {
    pub fn of(touches: &[Touch], ours: &Book, after: &Book) -> Self {
        let mut ties = Self::default();
        let is_tie = |touch: &&Touch| matches!(touch.act, Act::Added | Act::Removed | Act::Buried);
        if !touches.iter().any(|touch| is_tie(&touch)) {
            return ties;
        }
        let buried: BTreeSet<Subject> = touches.iter().filter(|t| t.act == Act::Buried).map(|t| t.subject).collect();
        for Touch { subject, act, .. } in touches {
            for need in needs(*subject, after) {
                // What others have built on a record that is gone here comes as ever: it waits for a person to see to it.
                let may_miss = *act != Act::Buried && buried.contains(&need);
                if !is_in(need, ours) && is_in(need, after) && !may_miss {
                    ties.rests.entry(need).or_default().push(*subject);
                }
            }
            for need in needs(*subject, ours) {
                if is_in(need, ours) && !is_in(need, after) {
                    ties.holds.entry(*subject).or_default().push(need);
                }
            }
        }
        ties
    }

    /// What has to be left as well if these are left.
    pub fn along(&self, left: &BTreeSet<Subject>) -> BTreeSet<Subject> {
        let mut along = BTreeSet::new();
        let mut open: Vec<Subject> = if self.rests.len() + self.holds.len() < left.len() {
            // Few have ties: mostly a whole kind is left.
            self.rests.keys().chain(self.holds.keys()).filter(|s| left.contains(s)).copied().collect()
        } else {
            left.iter().copied().collect()
        };
        while let Some(subject) = open.pop() {
            let tied = [self.rests.get(&subject), self.holds.get(&subject)].into_iter().flatten().flatten();
            for other in tied {
                if !left.contains(other) && along.insert(*other) {
                    open.push(*other);
                }
            }
        }
        along
    }
}

fn is_in(subject: Subject, book: &Book) -> bool {
    match subject {
        Subject::Settings => true,
        Subject::Period(id) => book.periods.contains_key(&id),
        Subject::Unit(id) => book.units.get(&id).is_some(),
        Subject::Target(key) => book.targets.get(&key).is_some(),
        Subject::Fact(key) => book.facts.get(&key).is_some(),
        Subject::Person(id) => book.persons.get(&id).is_some(),
        Subject::Matter(id) => book.matters.get(&id).is_some(),
    }
}

/// The records without which this one, as the book has it, could not stand.
fn needs(subject: Subject, book: &Book) -> Vec<Subject> {
    // A period of the calendar opens by itself.
    let period = |id: PeriodId| id.calendar().is_none().then_some(Subject::Period(id));
    match subject {
        Subject::Unit(id) => {
            book.units.get(&id).into_iter().flat_map(|unit| unit.parents().map(Subject::Unit)).collect()
        }
        Subject::Target(key) if book.targets.get(&key).is_some() => {
            [Some(Subject::Unit(key.unit)), period(key.period)].into_iter().flatten().collect()
        }
        Subject::Fact(key) if book.facts.get(&key).is_some() => {
            [Some(Subject::Unit(key.unit)), period(key.period)].into_iter().flatten().collect()
        }
        Subject::Settings | Subject::Period(_) | Subject::Target(_) | Subject::Fact(_) => Vec::new(),
        Subject::Person(id) => book.persons.get(&id).map(needs_of_person).unwrap_or_default(),
        Subject::Matter(id) => book.matters.get(&id).map(needs_of_matter).unwrap_or_default(),
    }
}

fn needs_of_person(person: &Person) -> Vec<Subject> {
    let stays = person.stays.all().iter().map(|stay| stay.unit);
    [person.unit].into_iter().chain(stays).map(Subject::Unit).collect()
}

fn needs_of_matter(matter: &Matter) -> Vec<Subject> {
    let (unit, person) = (matter.unit().map(Subject::Unit), matter.person().map(Subject::Person));
    let part_of = matter.part_of().map(Subject::Matter);
    let period = matter.period().filter(|id| id.calendar().is_none()).map(Subject::Period);
    [unit, person, part_of, period].into_iter().flatten().collect()
}

impl Incoming {
    /// What would happen to a record, field by field.
    #[must_use]
    pub fn fields(&self, subject: Subject) -> Vec<Change> {
        let (ours, then) = (&self.ours, &self.whole);
        macro_rules! kind {
            ($list:ident, $kind:ident, $key:expr) => {
                changes(Kind::$kind, $key, ours.$list.get($key), then.$list.get($key))
            };
        }
        match &subject {
            Subject::Settings => changes(Kind::Settings, &(), Some(&ours.settings), Some(&then.settings)),
            Subject::Period(id) => kind!(periods, Periods, id),
            Subject::Unit(id) => kind!(units, Units, id),
            Subject::Target(key) => kind!(targets, Targets, key),
            Subject::Fact(key) => kind!(facts, Facts, key),
            Subject::Person(id) => kind!(persons, Persons, id),
            Subject::Matter(id) => kind!(matters, Matters, id),
        }
    }
}
