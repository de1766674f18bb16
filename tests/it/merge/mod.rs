//! Replicas of a few stations, and what they do in a few words.

use crate::note::{count, day, foreign, name, opaque, person, person_id, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::merge::*;
use std::sync::Arc;

mod claims;
mod clash;
mod delta;
mod dot;
mod fields;
mod laws;
mod log;
mod memory;
mod model;
mod numbers;
mod ones;
mod ones_laws;
pub mod receive;
mod revert;
mod rule;
mod settle;
mod twins;
mod view;
pub mod whole;

/// The station of this number.
pub fn station(number: u64) -> Station {
    Station::from_bits(number + 100)
}

/// Somebody at ten past eight.
pub fn author() -> Author {
    Author { name: Note::new("Máy thử").unwrap(), at: "2026-11-23 08:10".parse().unwrap() }
}

/// What a person at a desk does.
#[derive(Clone, Debug)]
pub enum Act {
    /// A unit is there, from one of a few days on, under one of a few names.
    Unit(u32, u8, u8),
    /// The unit's group is this, from the day of its first version.
    Group(u32, u8),
    /// The unit stands under another, from the day of its first version; circles come of it.
    Under(u32, u32),
    /// The unit goes.
    NoUnit(u32),
    /// A typed figure says this.
    Fact(u32, u32),
    /// A station above counts this instead, or takes its correction back.
    Correct(u32, Option<u32>),
    /// It is taken away.
    NoFact(u32),
    /// A target's decision of one of a few days.
    Target(u32, u8, u32),
    /// It is taken away.
    NoTarget(u32),
    /// A person is there, under one of a few names.
    Person(u32, u8),
    /// The person's branch.
    Branch(u32, u32),
    /// The person's mark of one of a few categories.
    Mark(u32, u8, bool),
    /// An entry of the person's details.
    Detail(u32, u8),
    /// A part of a step of the person's: its day, or its vote.
    Step(u32, u8, bool),
    /// The step was not taken.
    NoStep(u32),
    /// The person is taken away.
    NoPerson(u32),
    /// A matter is there, of one of a few kinds, under one of a few names.
    Matter(u32, u8, u8),
    /// The matter goes.
    NoMatter(u32),
    /// A person was in a branch until one of a few days.
    Stay(u32, u8, u32),
    /// A period ends on one of a few days.
    Period(u8),
    /// Below what a target is small.
    Small(u32),
    /// A newer program says something of a record that nobody here knows, or takes it back: of which kind of record, which one,
    /// which of a few fields, what.
    Beyond(u8, u32, u8, Option<u8>),
}

const DAYS: [&str; 3] = ["2010-01-01", "2014-01-01", "2016-07-01"];
const NAMES: [&str; 3] = ["Một", "Hai", "Ba"];
const STEP: StepKey = StepKey::first(Stage::BranchVote);
const YEAR: PeriodId = PeriodId::Year(2016);

/// The figure of this unit.
pub fn fact_key(unit: u32) -> FactKey {
    FactKey { period: YEAR, unit: unit_id(unit), indicator: Indicator::Members }
}

fn matter_id(number: u32) -> MatterId {
    MatterId(Id { station: Station::from_bits(7), number })
}

/// The target of this unit.
pub fn target_key(unit: u32) -> TargetKey {
    TargetKey { period: YEAR, unit: unit_id(unit), category: Category::All, kind: TargetKind::Assigned }
}

fn reported(earlier: Option<&Fact>, value: u32) -> Fact {
    Fact::new(count(value), day("2016-12-31"), Origin::Typed, Note::default()).after(earlier)
}

fn correction(value: u32) -> Correction {
    Correction { value: count(value), reason: Cause::new("Cộng nhầm").unwrap(), on: day("2017-01-05") }
}

fn change<K: Ord + Clone, V: Clone>(rows: &mut Rows<K, V>, key: K, change: impl FnOnce(&mut V)) {
    if let Some(mut record) = rows.get(&key).cloned() {
        change(&mut record);
        rows.put(key, record);
    }
}

/// What a newer program says of a record of one kind, in one of a few fields, or takes back.
fn says_more(next: &mut Book, (kind, n): (u8, u32), which: u8, value: Option<u8>) {
    let put = |beyond: &mut Beyond, table: Home, says: [&str; 3]| {
        let home = if which == 0 { Home::Record } else { table };
        let field = foreign(["later", "blood_type", "seal/2"][usize::from(which)], home, says[0]);
        *beyond = match value {
            Some(value) => beyond.with(Foreign { value: opaque(says[usize::from(value)]), ..field }),
            None => beyond.without(field.name),
        };
    };
    let (said, counted) = (["\"Một\"", "[\"Hai\"]", "{\"a\":\"Ba\"}"], ["1", "[2]", "{\"a\":null}"]);
    let home = Home::Record;
    match kind {
        0 => put(&mut next.settings.beyond, home, counted),
        1 => next.periods.values_mut().for_each(|period| put(&mut period.beyond, home, counted)),
        2 => change(&mut next.units, unit_id(n), |unit| put(&mut unit.beyond, home, said)),
        3 => change(&mut next.targets, target_key(n), |target| put(&mut target.beyond, home, counted)),
        4 => change(&mut next.facts, fact_key(n), |fact| put(&mut fact.beyond, home, counted)),
        5 => change(&mut next.persons, person_id(n), |one| put(&mut one.beyond, Home::Details, said)),
        _ => change(&mut next.matters, matter_id(n), |matter| put(&mut matter.beyond, Home::Items, counted)),
    }
}

impl Act {
    /// The book after it; acts on what is not there do nothing.
    pub fn done(&self, book: &Book) -> Book {
        let mut next = book.clone();
        match *self {
            Self::Unit(n, from, text) => {
                let mut version = version(NAMES[usize::from(text)], None, UnitKind::Commune);
                version.from = day(DAYS[usize::from(from)]);
                let unit = book.units.get(&unit_id(n));
                next.units
                    .put(unit_id(n), unit.map_or_else(|| Unit::new(version.clone()), |u| u.revised(version.clone())));
            }
            Self::Group(n, text) => {
                change(&mut next.units, unit_id(n), |unit| {
                    unit.versions[0].group = Some(name(NAMES[usize::from(text)]));
                });
            }
            Self::Under(n, above) => {
                change(&mut next.units, unit_id(n), |u| u.versions[0].parent = (above != n).then(|| unit_id(above)));
            }
            Self::NoUnit(n) => next.units.remove(&unit_id(n)),
            Self::Fact(n, value) => next.facts.put(fact_key(n), reported(book.facts.get(&fact_key(n)), value)),
            Self::Correct(n, value) => {
                change(&mut next.facts, fact_key(n), |fact| fact.correction = value.map(correction));
            }
            Self::NoFact(n) => next.facts.remove(&fact_key(n)),
            Self::Target(n, on, value) => {
                let decision = Revision {
                    aim: Some(Aim::Exact(count(value))),
                    on: (on > 0).then(|| day(DAYS[usize::from(on)])),
                    paper: Note::default(),
                };
                let target = book.targets.get(&target_key(n)).cloned().unwrap_or_default();
                next.targets.put(target_key(n), target.revised(decision));
            }
            Self::NoTarget(n) => next.targets.remove(&target_key(n)),
            Self::Person(n, text) => {
                let mut one =
                    book.persons.get(&person_id(n)).cloned().unwrap_or_else(|| person(unit_id(1), "2016-05-19"));
                one.name = PersonName::new(NAMES[usize::from(text)]).unwrap();
                next.persons.put(person_id(n), one);
            }
            Self::Branch(n, unit) => {
                change(&mut next.persons, person_id(n), |one| one.unit = unit_id(unit));
            }
            Self::Mark(n, category, within) => {
                if let Some(mut one) = book.persons.get(&person_id(n)).cloned() {
                    let marks = [Category::Farmer, Category::Worker, Category::Student];
                    one.marks = one.marks.with(marks[usize::from(category)], within);
                    next.persons.put(person_id(n), one);
                }
            }
            Self::Detail(n, text) => {
                if let Some(mut one) = book.persons.get(&person_id(n)).cloned() {
                    let entry = Entry::Text(Note::new(NAMES[usize::from(text)]).unwrap());
                    one.details = one.details.with(DetailField::Note, 1, Some(entry));
                    next.persons.put(person_id(n), one);
                }
            }
            Self::Step(n, value, vote) => {
                if let Some(mut one) = book.persons.get(&person_id(n)).cloned() {
                    let mut step = one.details.step(STEP).unwrap_or_default();
                    if vote {
                        step.votes.yes = Some(count(value.into()));
                    } else {
                        step.on = Some(day(DAYS[usize::from(value)]).into());
                    }
                    one.details = one.details.with_step(STEP, Some(step));
                    next.persons.put(person_id(n), one);
                }
            }
            Self::NoStep(n) => {
                change(&mut next.persons, person_id(n), |one| one.details = one.details.with_step(STEP, None));
            }
            Self::NoPerson(n) => next.persons.remove(&person_id(n)),
            Self::Matter(n, kind, text) => {
                let kind = [MatterKind::Class, MatterKind::Programme, MatterKind::Movement][usize::from(kind)];
                let mut matter = book.matters.get(&matter_id(n)).cloned().unwrap_or_else(|| Matter::new(kind));
                matter.kind = kind;
                let text = Item::Text(Note::new(["Bốn", "Năm", "Sáu"][usize::from(text)]).unwrap());
                next.matters.put(matter_id(n), matter.with(MatterField::Name, Some(text)));
            }
            Self::NoMatter(n) => next.matters.remove(&matter_id(n)),
            Self::Stay(n, until, unit) => {
                if let Some(mut person) = book.persons.get(&person_id(n)).cloned() {
                    person.stays = person.stays.with(day(DAYS[usize::from(until)]), Some(unit_id(unit)));
                    next.persons.put(person_id(n), person);
                }
            }
            Self::Period(to) => {
                let (start, end) =
                    (day("2016-01-01"), day(["2016-11-30", "2016-12-10", "2016-12-31"][usize::from(to)]));
                next.periods.insert(YEAR, Period::over(Span { start, end }));
            }
            Self::Small(n) => next.settings.small_target = n,
            Self::Beyond(kind, n, which, value) => says_more(&mut next, (kind, n), which, value),
        }
        next
    }
}

/// A few acts on records of every kind.
pub fn busy() -> Vec<Act> {
    let first = [Act::Unit(1, 0, 0), Act::Unit(2, 1, 1), Act::Fact(1, 2), Act::Target(1, 1, 2), Act::Period(1)];
    let then =
        [Act::Person(1, 0), Act::Detail(1, 1), Act::Matter(2, 1, 1), Act::Small(4), Act::Beyond(5, 1, 1, Some(0))];
    first.into_iter().chain(then).collect()
}

/// What a newer program says of a record, or takes back: of persons most.
pub fn beyond() -> impl Strategy<Value = Act> {
    (prop_oneof![0u8..7, Just(5)], 1u32..4, 0u8..3, prop::option::weighted(0.8, 0u8..3))
        .prop_map(|(kind, n, which, value)| Act::Beyond(kind, n, which, value))
}

/// Any act on a few records.
pub fn act() -> impl Strategy<Value = Act> {
    let (n, few) = (1u32..4, 0u8..3);
    prop_oneof![
        2 => (n.clone(), few.clone(), few.clone()).prop_map(|(n, d, t)| Act::Unit(n, d, t)),
        2 => (n.clone(), few.clone()).prop_map(|(n, t)| Act::Group(n, t)),
        2 => (n.clone(), n.clone()).prop_map(|(n, above)| Act::Under(n, above)),
        1 => n.clone().prop_map(Act::NoUnit),
        3 => (n.clone(), 0u32..3).prop_map(|(n, v)| Act::Fact(n, v)),
        2 => (n.clone(), prop::option::of(0u32..3)).prop_map(|(n, v)| Act::Correct(n, v)),
        1 => n.clone().prop_map(Act::NoFact),
        2 => (n.clone(), few.clone(), 0u32..3).prop_map(|(n, d, v)| Act::Target(n, d, v)),
        1 => n.clone().prop_map(Act::NoTarget),
        3 => (n.clone(), few.clone()).prop_map(|(n, t)| Act::Person(n, t)),
        2 => (n.clone(), n.clone()).prop_map(|(n, u)| Act::Branch(n, u)),
        2 => (n.clone(), few.clone(), any::<bool>()).prop_map(|(n, c, w)| Act::Mark(n, c, w)),
        2 => (n.clone(), few.clone()).prop_map(|(n, t)| Act::Detail(n, t)),
        2 => (n.clone(), few.clone(), any::<bool>()).prop_map(|(n, v, w)| Act::Step(n, v, w)),
        1 => n.clone().prop_map(Act::NoStep),
        2 => n.clone().prop_map(Act::NoPerson),
        2 => (n.clone(), few.clone(), few.clone()).prop_map(|(n, k, t)| Act::Matter(n, k, t)),
        1 => n.clone().prop_map(Act::NoMatter),
        1 => (n.clone(), few.clone(), n).prop_map(|(n, d, u)| Act::Stay(n, d, u)),
        1 => few.prop_map(Act::Period),
        1 => (3u32..6).prop_map(Act::Small),
        4 => beyond(),
    ]
}

/// Does an act at a station; what it tells the others.
pub fn act_at(replica: &mut Replica, at: u64, act: &Act) -> Option<Delta> {
    let next = act.done(&replica.book);
    if next == *replica.book {
        return None;
    }
    let dot = replica.next_dot(station(at));
    let (after, told) = replica.commit(Arc::new(next), Deed::All, &Settling::default(), dot, &author());
    *replica = after;
    Some(told)
}
