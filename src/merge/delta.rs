//! What one write, one journal entry, one file or a whole book tells another: full states of the records it touches.

use super::table::each_table;
use super::{Dot, LogEntry, Record, Seen, Sibling, States};
use crate::domain::{Fact, Matter, Period, Person, Settings, Target, Unit};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned, de::Error as _};
use serde_json::value::RawValue;

/// One record with its causal context.
#[derive(Clone, Debug, PartialEq)]
pub struct Told<R: Record> {
    /// Which record.
    pub key: R::Key,
    /// Its states, none of which has seen another.
    pub states: States<R>,
}

/// Records with their causal contexts, to be joined with any book, in any order, any number of times.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Delta {
    /// The number of the station's write before this one, for a journal entry: by it a lost entry is noticed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<u32>,
    /// Choices of the office, if they are spoken of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<Told<Settings>>,
    /// Periods.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<Told<Period>>,
    /// Units.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<Told<Unit>>,
    /// Targets.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Told<Target>>,
    /// Typed figures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Told<Fact>>,
    /// Persons.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<Told<Person>>,
    /// Classes, programmes and what else is kept in lists.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<Told<Matter>>,
    /// What people read of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub log: Vec<LogEntry>,
    /// Of which memory of its store it tells ([`super::Replica::memory`]); files do not say.
    #[serde(skip_serializing_if = "is_first")]
    pub memory: u32,
}

// serde asks for a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_first(memory: &u32) -> bool {
    *memory == 0
}

impl Delta {
    /// How many records it speaks of.
    #[must_use]
    pub fn len(&self) -> usize {
        let Self { after: _, settings, periods, units, targets, facts, persons, matters, log: _, memory: _ } = self;
        let (few, many) = (settings.len() + periods.len() + units.len(), facts.len() + persons.len() + matters.len());
        few + targets.len() + many
    }

    /// With all that another tells. A record of which both tell stands twice; whoever joins it joins both.
    pub fn extend(&mut self, other: &Self) {
        let Self { after: _, settings, periods, units, targets, facts, persons, matters, log, memory: _ } = other;
        self.settings.extend_from_slice(settings);
        self.periods.extend_from_slice(periods);
        self.units.extend_from_slice(units);
        self.targets.extend_from_slice(targets);
        self.facts.extend_from_slice(facts);
        self.persons.extend_from_slice(persons);
        self.matters.extend_from_slice(matters);
        self.log.extend_from_slice(log);
    }

    /// All writes that its records know of.
    #[must_use]
    pub fn seen(&self) -> Seen {
        let mut met = Vec::new();
        macro_rules! kind {
            ($table:ident) => {
                self.$table.iter().for_each(|told| told.states.note(&mut met));
            };
        }
        each_table!(kind);
        met.into_iter().collect()
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0 && self.log.is_empty()
    }
}

/// A record's siblings as text carries them.
#[derive(Serialize, Deserialize)]
struct Line<K, F, V> {
    key: K,
    is: Vec<State<F, V>>,
}

/// One sibling; what is as its first write left it is not said.
#[derive(Serialize, Deserialize)]
struct State<F, V> {
    last: Dot,
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    seen: Option<Seen>,
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    born: Option<Dot>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    dots: Vec<(String, Dot)>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    rivals: Vec<(String, Dot, Option<V>)>,
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    record: Option<F>,
}

fn none<T>() -> Option<T> {
    None
}

impl<R: Record> Serialize for Told<R>
where
    R::Key: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let state = |s: &Sibling<R>| State {
            last: s.last,
            seen: (!s.seen.is_only(s.last)).then(|| s.seen.clone()),
            born: (s.born != s.last).then_some(s.born),
            dots: s.dots.iter().map(|(f, dot)| (f.to_string(), *dot)).collect(),
            rivals: s.rivals.iter().map(|(f, dot, v)| (f.to_string(), *dot, v.clone())).collect(),
            record: s.value.as_ref().map(|r| R::Flat::from((&self.key, r))),
        };
        Line { key: &self.key, is: self.states.siblings().iter().map(|s| state(s)).collect() }.serialize(serializer)
    }
}

impl<'de, R: Record> Deserialize<'de> for Told<R>
where
    R::Key: DeserializeOwned,
{
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let line = Line::<R::Key, R::Flat, Box<RawValue>>::deserialize(reader)?;
        let field = |text: &str| text.parse::<R::Field>().map_err(|_| D::Error::custom("no such field"));
        let mut siblings = Vec::with_capacity(line.is.len());
        for state in line.is {
            let value = state.record.map(Into::into);
            if value.as_ref().is_some_and(|(key, _): &(R::Key, R)| *key != line.key) {
                return Err(D::Error::custom("another record's key"));
            }
            let mut sibling = Sibling {
                last: state.last,
                seen: state.seen.unwrap_or_else(|| Seen::only(state.last)),
                born: state.born.unwrap_or(state.last),
                dots: state.dots.iter().map(|(f, d)| Ok((field(f)?, *d))).collect::<Result<_, D::Error>>()?,
                rivals: state
                    .rivals
                    .into_iter()
                    .map(|(f, d, v)| {
                        let field = field(&f)?;
                        let value = v.map(|v| R::read(field, v.get()).map_err(D::Error::custom)).transpose()?;
                        Ok((field, d, value))
                    })
                    .collect::<Result<_, D::Error>>()?,
                value: value.map(|(_, record)| record),
            };
            sibling.put_in_order();
            siblings.push(sibling);
        }
        let states = States::of(siblings).ok_or_else(|| D::Error::custom("no state"))?;
        Ok(Self { key: line.key, states })
    }
}
