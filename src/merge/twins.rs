//! Two writes of one name that say different things: of a machine that lived twice, or of somebody who says to be it. Whichever
//! comes first to an office would hide the other there, and two offices would differ for ever without a word. So each gets a
//! name of its own, made of what it says: wherever the two meet they get the same ones, both have seen the name that they had,
//! and a person decides between them.

use super::record::Record;
use super::table::{Table, each_table};
use super::{Delta, Dot, Replica, Sibling, States, Told, Trace, Traces, join};
use crate::domain::Station;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::sync::Arc;

impl Delta {
    /// What is told, with both sides of every write whose name here is that of another write, and of how many records that is so;
    /// none where it is of none.
    #[must_use]
    pub fn told_apart(&self, here: &Replica) -> Option<(Self, usize)> {
        let mut apart = Self::default();
        macro_rules! kind {
            ($table:ident) => {
                apart.$table = twins(&self.$table, &here.book.$table, &here.contexts.$table);
            };
        }
        each_table!(kind);
        let count = apart.len();
        if count == 0 {
            return None;
        }
        let mut told = self.clone();
        macro_rules! kind {
            ($table:ident) => {
                for one in &mut told.$table {
                    if let Ok(at) = apart.$table.binary_search_by(|twin| twin.key.cmp(&one.key)) {
                        *one = apart.$table[at].clone();
                    }
                }
            };
        }
        each_table!(kind);
        Some((told, count))
    }
}

/// Those records of which a state has the name of another here, in the order of their keys.
fn twins<R: Record, T: Table<R>>(told: &[Told<R>], table: &T, traces: &Traces<R>) -> Vec<Told<R>>
where
    R::Key: Serialize,
{
    let (mut shown, mut lay) = (table.along(), traces.along());
    let mut all: Vec<Told<R>> = told
        .iter()
        .filter_map(|told| {
            let (trace, shown) = (lay.get(&told.key)?, shown(&told.key));
            if let (States::Born(dot, theirs), Trace::Born(known)) = (&told.states, trace)
                && (dot != known || !shown.is_some_and(|ours| ours.is_unlike(theirs)))
            {
                // Nearly all.
                return None;
            }
            apart(told, &trace.siblings(shown))
        })
        .collect();
    all.sort_by(|a, b| a.key.cmp(&b.key));
    all.dedup_by(|a, b| a.key == b.key);
    all
}

/// The states of both, each write that has another's name under one of its own; none where no two have one name.
fn apart<R: Record>(told: &Told<R>, ours: &[Arc<Sibling<R>>]) -> Option<Told<R>>
where
    R::Key: Serialize,
{
    let theirs = told.states.siblings();
    let is_twin = |s: &Sibling<R>, of: &[Arc<Sibling<R>>]| of.iter().any(|o| o.last == s.last && is_other(s, o));
    if !theirs.iter().any(|s| is_twin(s, ours)) {
        return None;
    }
    let named = |of: &[Arc<Sibling<R>>], others: &[Arc<Sibling<R>>]| -> Vec<Arc<Sibling<R>>> {
        of.iter().map(|s| if is_twin(s, others) { Arc::new(renamed(s, &told.key)) } else { Arc::clone(s) }).collect()
    };
    let both = join(&named(ours, &theirs), &named(&theirs, ours));
    let states = States::of(both.iter().map(|s| (**s).clone()).collect())?;
    Some(Told { key: told.key.clone(), states })
}

/// Whether they are seen to say different things. What either says to have seen is a claim, and no part of what it says.
fn is_other<R: Record>(one: &Sibling<R>, other: &Sibling<R>) -> bool {
    let differ = match (&one.value, &other.value) {
        (Some(one), Some(other)) => one.is_unlike(other),
        (one, other) => one.is_some() != other.is_some(),
    };
    differ || (one.born, &one.dots, &one.rivals) != (other.born, &other.dots, &other.rivals)
}

/// The same state under a name that is made of what it says.
fn renamed<R: Record>(sibling: &Sibling<R>, key: &R::Key) -> Sibling<R>
where
    R::Key: Serialize,
{
    let was = sibling.last;
    let bare = Sibling { seen: super::Seen::only(was), ..sibling.clone() };
    let spelled = States::of(vec![bare]).map(|states| serde_json::to_string(&Told { key: key.clone(), states }));
    let hash = Sha256::digest(spelled.and_then(Result::ok).unwrap_or_default());
    let bits = hash.iter().take(8).fold(0, |bits, byte| bits << 8 | u64::from(*byte));
    let dot = Dot::new(Station::drawn(bits), was.number);
    let other = |dot_of: Dot| if dot_of == was { dot } else { dot_of };
    let mut seen = sibling.seen.clone();
    seen.note(dot);
    Sibling {
        last: dot,
        seen,
        born: other(sibling.born),
        dots: sibling.dots.iter().map(|(field, of)| (*field, other(*of))).collect(),
        rivals: sibling.rivals.iter().map(|(field, of, value)| (*field, other(*of), value.clone())).collect(),
        value: sibling.value.clone(),
    }
}
