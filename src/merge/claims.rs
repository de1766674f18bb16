//! What a file claims that others have written: every state says which writes it has seen, and by that it takes the place of
//! theirs. Of a write that nobody tells anything of, not even its own station, nobody knows that it was ever made: to have seen it
//! counts for nothing.
//!
//! What this cannot see: whoever makes the writes up as well, in states or in lines of the log, tells of them. No write is signed by
//! itself; who a file is of, and whether to believe it, is judged by its signature (`exchange/trust.rs`).

use super::table::each_table;
use super::{Delta, Dot, Record, Replica, Seen, Sibling, States, Told, Trace, Traces};
use crate::domain::Station;
use std::sync::Arc;

/// A claim to have seen writes of which nobody tells anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Claim {
    /// The last of them.
    pub seen: Dot,
    /// The number of the last write of that station of which anything is told; 0 for none.
    pub told: u32,
}

/// So many numbers a station is to have left, whatever a file tells of its writes: half of all, for it leaves a gap wherever it
/// begins anew.
const LEFT: u32 = Dot::MOST / 2;

impl Delta {
    /// The last write of this station that is told of, if too few numbers would be left to the station after it: no station comes
    /// so far by writing. What is known here already takes none away.
    #[must_use]
    pub fn spends(&self, station: Station, here: &Replica) -> Option<Dot> {
        let logged = self.log.iter().map(|entry| entry.dot).filter(|dot| dot.station == station);
        let last = logged.map(|dot| dot.number).max().unwrap_or(0).max(self.seen().of(station));
        (last > Dot::MOST - LEFT && last > here.heard.of(station)).then_some(Dot::new(station, last))
    }

    /// What is told, without what it claims to have seen and neither it, nor those beside it, nor the book here tells of; none
    /// where all of it can be believed. Also those claims, station by station.
    #[must_use]
    pub fn believed(&self, beside: &[Arc<Self>], here: &Replica) -> Option<(Self, Vec<Claim>)> {
        let mut wrote = Wrote::default();
        wrote.told(self);
        let naked = |wrote: &Wrote, seen: Dot| wrote.of(seen.station) < seen.number;
        let claimed: Vec<Dot> = self.seen().iter().filter(|seen| naked(&wrote, *seen)).collect();
        if claimed.is_empty() {
            return None;
        }
        for other in beside {
            wrote.told(other);
        }
        // Only now: a large book is not walked for a file that tells of all that it has seen.
        wrote.0.note_all(here.log.iter().map(|(dot, _)| *dot));
        macro_rules! kind {
            ($table:ident) => {
                wrote.traces(&here.contexts.$table);
            };
        }
        each_table!(kind);
        let claims = claimed.into_iter().filter(|seen| naked(&wrote, *seen));
        let claims: Vec<Claim> = claims.map(|seen| Claim { seen, told: wrote.of(seen.station) }).collect();
        if claims.is_empty() {
            return None;
        }
        let mut told = self.clone();
        macro_rules! kind {
            ($table:ident) => {
                told.$table.iter_mut().for_each(|one| bound(one, &here.contexts.$table, &wrote, &claims));
            };
        }
        each_table!(kind);
        Some((told, claims))
    }
}

/// Of each station the last write of which anything is told: a state that it made, a field, another value of one, a line of the
/// log.
#[derive(Default)]
struct Wrote(Seen);

impl Wrote {
    fn of(&self, station: Station) -> u32 {
        self.0.of(station)
    }

    fn told(&mut self, told: &Delta) {
        self.0.note_all(told.log.iter().map(|entry| entry.dot));
        macro_rules! kind {
            ($table:ident) => {
                told.$table.iter().for_each(|told| self.states(&told.states));
            };
        }
        each_table!(kind);
    }

    fn states<R: Record>(&mut self, states: &States<R>) {
        match states {
            States::Born(dot, _) => self.0.note(*dot),
            States::Grown(siblings) => self.siblings(siblings),
        }
    }

    fn traces<R: Record>(&mut self, traces: &Traces<R>) {
        for (_, trace) in traces.iter() {
            match trace {
                Trace::Born(dot) => self.0.note(*dot),
                Trace::Grown(siblings) => self.siblings(siblings),
            }
        }
    }

    fn siblings<R: Record>(&mut self, siblings: &[Arc<Sibling<R>>]) {
        self.0.note_all(siblings.iter().flat_map(|s| s.told()));
    }
}

/// The record, having seen no more than is told of; of a state that is known here, no more of the claimed than it has seen here, for
/// what is told later would be taken for seen.
fn bound<R: Record>(told: &mut Told<R>, here: &Traces<R>, wrote: &Wrote, claims: &[Claim]) {
    let States::Grown(siblings) = &told.states else { return };
    let exceeds = |seen: &Seen| claims.iter().any(|claim| seen.of(claim.seen.station) > claim.told);
    if !siblings.iter().any(|s| exceeds(&s.seen)) {
        return;
    }
    let known = |last: Dot| match here.get(&told.key)? {
        Trace::Born(dot) => (*dot == last).then(|| Seen::only(last)),
        Trace::Grown(siblings) => siblings.iter().find(|s| s.last == last).map(|s| s.seen.clone()),
    };
    let is_claimed = |station| claims.iter().any(|claim| claim.seen.station == station);
    let bounded = siblings.iter().map(|sibling| {
        let (mut sibling, known) = ((**sibling).clone(), known(sibling.last));
        sibling.seen = sibling.seen.up_to(|station| match &known {
            Some(known) if is_claimed(station) => known.of(station),
            _ => wrote.of(station),
        });
        sibling
    });
    if let Some(states) = States::of(bounded.collect()) {
        told.states = states;
    }
}
