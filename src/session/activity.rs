//! The activity log as it is read: newest first, of one record or of all, found as one types. What is not shown is not
//! worded, and a search takes a bounded step at a time: a log of years must not stop the page.

use super::Subject;
use crate::domain::{Foreign, Rows, Word, fold};
use crate::merge::{
    Change, Clash, Dot, FactField, FactValue, Kind, LogEntry, MatterPart, MatterValue, PeriodField, PeriodValue,
    PersonField, PersonValue, SettingsField, SettingsValue, TargetField, TargetValue, UnitField, UnitValue, What,
};
use serde::{Serialize, de::DeserializeOwned};
use std::sync::Arc;

/// A field of a record of any kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Of the office's choices.
    Settings(SettingsField),
    /// Of a period.
    Period(PeriodField),
    /// Of a unit.
    Unit(UnitField),
    /// Of a target.
    Target(TargetField),
    /// Of a typed figure.
    Fact(FactField),
    /// Of a person.
    Person(PersonField),
    /// Of a matter.
    Matter(MatterPart),
    /// Of a newer program, of any kind of record.
    Beyond(Word),
}

/// A value of such a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Of the office's choices.
    Settings(SettingsValue),
    /// Of a period.
    Period(PeriodValue),
    /// Of a unit.
    Unit(UnitValue),
    /// Of a target.
    Target(TargetValue),
    /// Of a typed figure.
    Fact(FactValue),
    /// Of a person.
    Person(PersonValue),
    /// Of a matter.
    Matter(MatterValue),
    /// Of a newer program.
    Beyond(Foreign),
}

impl Field {
    /// The field of this name, as files spell it.
    #[must_use]
    pub fn read(kind: Kind, name: &str) -> Option<Self> {
        let known = match kind {
            Kind::Settings => name.parse().map(Self::Settings),
            Kind::Periods => name.parse().map(Self::Period),
            Kind::Units => name.parse().map(Self::Unit),
            Kind::Targets => name.parse().map(Self::Target),
            Kind::Facts => name.parse().map(Self::Fact),
            Kind::Persons => name.parse().map(Self::Person),
            Kind::Matters => name.parse().map(Self::Matter),
        };
        known.or_else(|_| name.parse().map(Self::Beyond)).ok()
    }
}

fn of_json<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

fn to_json(key: &impl Serialize) -> String {
    serde_json::to_string(key).unwrap_or_default()
}

impl Value {
    /// The value that is spelled so.
    #[must_use]
    pub fn read(kind: Kind, text: &str) -> Option<Self> {
        let known = match kind {
            Kind::Settings => of_json(text).map(Self::Settings),
            Kind::Periods => of_json(text).map(Self::Period),
            Kind::Units => of_json(text).map(Self::Unit),
            Kind::Targets => of_json(text).map(Self::Target),
            Kind::Facts => of_json(text).map(Self::Fact),
            Kind::Persons => of_json(text).map(Self::Person),
            Kind::Matters => of_json(text).map(Self::Matter),
        };
        known.or_else(|| of_json(text).map(Self::Beyond))
    }
}

impl Subject {
    /// The record that the log names so.
    #[must_use]
    pub fn of(kind: Kind, key: &str) -> Option<Self> {
        Some(match kind {
            Kind::Settings => Self::Settings,
            Kind::Periods => Self::Period(of_json(key)?),
            Kind::Units => Self::Unit(of_json(key)?),
            Kind::Targets => Self::Target(of_json(key)?),
            Kind::Facts => Self::Fact(of_json(key)?),
            Kind::Persons => Self::Person(of_json(key)?),
            Kind::Matters => Self::Matter(of_json(key)?),
        })
    }

    /// The record of this change.
    #[must_use]
    pub fn of_change(change: &Change) -> Option<Self> {
        Self::of(change.kind, &change.key)
    }

    /// The record of this clash.
    #[must_use]
    pub fn of_clash(clash: &Clash) -> Option<Self> {
        Self::of(clash.kind, &clash.key)
    }

    /// How the log names it.
    #[must_use]
    pub fn spelled(self) -> String {
        match self {
            Self::Settings => to_json(&()),
            Self::Period(id) => to_json(&id),
            Self::Unit(id) => to_json(&id),
            Self::Target(key) => to_json(&key),
            Self::Fact(key) => to_json(&key),
            Self::Person(id) => to_json(&id),
            Self::Matter(id) => to_json(&id),
        }
    }
}

/// Every write, the newest first by the clocks of those who wrote, then by their numbers.
#[must_use]
pub fn newest_first(log: &Rows<Dot, LogEntry>) -> Arc<[Dot]> {
    let mut all: Vec<_> = log.iter().map(|(dot, entry)| (entry.at, *dot)).collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    all.into_iter().map(|(_, dot)| dot).collect()
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded words, all of which must be there.
    words: Vec<String>,
    /// Only what was done to this record, by its kind and name in the log.
    about: Option<(Kind, String)>,
}

impl Query {
    /// These words, of this record.
    #[must_use]
    pub fn new(text: &str, about: Option<Subject>) -> Self {
        let words = fold(text).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect();
        Self { words, about: about.map(|s| (s.kind(), s.spelled())) }
    }

    fn is_of(&self, change: &Change) -> bool {
        self.about.as_ref().is_none_or(|(kind, key)| *kind == change.kind && *key == change.key)
    }

    /// Whether each word is in one of the two texts, the first of which is folded.
    fn is_in(&self, head: &str, text: &str) -> bool {
        let text = fold(text);
        self.words.iter().all(|w| head.contains(w) || text.contains(w))
    }
}

/// A write that was found, and which of its changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Hit {
    /// The write.
    pub dot: Dot,
    /// The places of the changes that were looked for, in order.
    pub changes: Vec<usize>,
}

/// How what is looked through is worded: who, when and what; and one change.
pub struct Wording<'a> {
    /// The write as a whole.
    pub head: &'a dyn Fn(&LogEntry) -> String,
    /// One change of it.
    pub change: &'a dyn Fn(&Change) -> String,
}

/// A search on its way.
#[derive(Clone, Debug)]
pub struct Search {
    order: Arc<[Dot]>,
    query: Query,
    next: usize,
    /// What has been found so far, newest first.
    pub hits: Vec<Hit>,
}

impl Search {
    /// A search that has looked at nothing yet.
    #[must_use]
    pub fn new(order: Arc<[Dot]>, query: Query) -> Self {
        Self { order, query, next: 0, hits: Vec::new() }
    }

    /// What it looks through, in order.
    #[must_use]
    pub fn order(&self) -> Arc<[Dot]> {
        Arc::clone(&self.order)
    }

    /// Whether everything has been looked at.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.next >= self.order.len()
    }

    /// Looks on, until so many are found or so many changes have been looked at (and the rest of the last write's).
    pub fn step(&mut self, log: &Rows<Dot, LogEntry>, say: &Wording, most: usize, wanted: usize) {
        let mut looked = 0;
        while looked < most && self.hits.len() < wanted && !self.is_done() {
            let dot = self.order[self.next];
            self.next += 1;
            let Some(entry) = log.get(&dot) else { continue };
            looked += 1 + if self.query.words.is_empty() { 0 } else { entry.changes.len() };
            self.hits.extend(self.look(entry, say));
        }
    }

    fn look(&self, entry: &LogEntry, say: &Wording) -> Option<Hit> {
        let places = || (0..entry.changes.len()).filter(|&at| self.query.is_of(&entry.changes[at]));
        let hit = |changes: Vec<usize>| Hit { dot: entry.dot, changes };
        if self.query.words.is_empty() {
            let changes: Vec<usize> = places().collect();
            return (!changes.is_empty() || self.query.about.is_none()).then(|| hit(changes));
        }
        let head = fold(&(say.head)(entry));
        if self.query.is_in(&head, "") {
            let changes: Vec<usize> = places().collect();
            return (!changes.is_empty() || self.query.about.is_none()).then(|| hit(changes));
        }
        let found: Vec<usize> =
            places().filter(|&at| self.query.is_in(&head, &(say.change)(&entry.changes[at]))).collect();
        (!found.is_empty()).then(|| hit(found))
    }
}

/// What a change says, its values read.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// The record was made.
    Added,
    /// It was taken away.
    Removed,
    /// A field was changed.
    Field {
        /// Which; none if this version of the program does not know it.
        field: Option<Field>,
        /// What it said.
        from: Option<Value>,
        /// What it says.
        to: Option<Value>,
        /// Whether the values were taken out of the log with the record.
        silent: bool,
    },
}

/// Reads a change.
#[must_use]
pub fn told(change: &Change) -> Told {
    let value = |text: &Option<String>| text.as_deref().and_then(|t| Value::read(change.kind, t));
    match &change.what {
        What::Added => Told::Added,
        What::Removed => Told::Removed,
        What::Field { field, from, to } => Told::Field {
            field: Field::read(change.kind, field),
            from: value(from),
            to: value(to),
            silent: from.is_none() && to.is_none(),
        },
    }
}
