//! The versions of the rules with what the office has changed of them; which one is in force on a day.

use super::table;
use crate::domain::{Day, Param, PolicyId, Settings, Span, TermKey};

/// A number of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The number.
    pub value: u16,
    /// Whether a paper of that version says so; where not, the page says "chưa xác minh".
    pub certain: bool,
    /// Whether the office has put it.
    pub edited: bool,
}

/// One version of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Which one.
    pub id: PolicyId,
    /// From which day it is in force.
    pub from: Day,
    terms: Vec<Term>,
}

impl Policy {
    /// The number of this version.
    #[must_use]
    pub fn get(&self, param: Param) -> Term {
        self.terms.get(param as usize).copied().unwrap_or(Term { value: 0, certain: false, edited: false })
    }

    /// The bare number.
    #[must_use]
    pub fn value(&self, param: Param) -> u16 {
        self.get(param).value
    }

    /// The number as it is shipped, whatever the office has put.
    #[must_use]
    pub fn shipped(id: PolicyId, param: Param) -> Term {
        table::row(param)[id as usize]
    }
}

/// Every version, in the order of their days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policies(Vec<Policy>);

impl Policies {
    /// The versions as this office has them; a number that cannot be is left as it is shipped.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let term = |policy: PolicyId, param: Param| {
            let shipped = Policy::shipped(policy, param);
            match settings.rules.get(&TermKey { policy, param }) {
                Some(&value) if param.range().contains(&value) => Term { value, certain: true, edited: true },
                _ => shipped,
            }
        };
        let policy = |(&id, (year, month, day)): (&PolicyId, (i32, u8, u8))| Policy {
            id,
            from: Day::new(year, month, day).unwrap_or(Day::FIRST),
            terms: Param::ALL.iter().map(|&param| term(id, param)).collect(),
        };
        Self(PolicyId::ALL.iter().zip(table::FROM).map(policy).collect())
    }

    /// All of them.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Policy> {
        self.0.iter()
    }

    /// The version of this name.
    #[must_use]
    pub fn get(&self, id: PolicyId) -> &Policy {
        &self.0[id as usize]
    }

    /// The version in force on that day.
    #[must_use]
    pub fn at(&self, day: Day) -> &Policy {
        let after = self.0.partition_point(|p| p.from <= day);
        &self.0[after.saturating_sub(1)]
    }

    /// The version in force at a time of which only a part may be known: none if the numbers asked for changed within it.
    #[must_use]
    pub fn over(&self, span: Span, params: &[Param]) -> Option<&Policy> {
        let (first, last) = (self.at(span.start), self.at(span.end));
        let among = &self.0[first.id as usize..=last.id as usize];
        let same = |other: &Policy| params.iter().all(|&p| other.value(p) == first.value(p));
        among.iter().all(same).then_some(last)
    }
}
