//! What becomes of a write of this tab: into the journal, from there into the mirror, and then it is saved.

use super::{At, Effect, Keeper, LARGE, LATER, Wait};
use crate::merge::{Delta, Dot};
use crate::store::packed::{Caught, Keep, key};
use crate::store::{Sealed, Shelf, Trouble};
use std::collections::BTreeSet;

impl<S: Shelf> Keeper<S> {
    pub(super) fn append(&mut self, dot: Dot, told: &Delta, now: u64) -> Vec<Effect> {
        self.last = Some(dot);
        // A memory that begins may bring a long log.
        if told.len().max(told.log.len()) > LARGE {
            self.own.insert(dot, At::Large);
            return self.fold();
        }
        self.own.insert(dot, At::Memory);
        let done = self.keep.append(dot, told);
        self.reflect(done, now)
    }

    pub(super) fn again(&mut self, now: u64) -> Vec<Effect> {
        let fold = if self.waits_for_fold() { self.fold() } else { Vec::new() };
        let done = self.keep.save_again();
        let mut effects = self.reflect(done, now);
        effects.extend(fold);
        effects.extend(self.ask_again());
        effects
    }

    /// Has whatever got into the journal mirrored as it is to lie there: also what had waited before, and when what comes behind it
    /// is refused.
    pub(super) fn reflect(&mut self, done: Result<(), Trouble>, now: u64) -> Vec<Effect> {
        let pending = self.keep.pending();
        let (mut effects, mut done) = (Vec::new(), done);
        let mut moved = false;
        for (dot, at) in self.own.iter_mut().filter(|(dot, at)| **at == At::Memory && !pending.contains(dot)) {
            let key = key(*dot);
            match self.keep.shelf_mut().hand_on(&key) {
                Ok(Some(text)) => {
                    *at = At::Asked;
                    effects.push(Effect::Mirror { dot: *dot, key, text });
                }
                Ok(None) if self.keep.has(*dot) => *at = At::Folded,
                // It was there a moment ago.
                Ok(None) => done = done.and(Err(Trouble::Denied)),
                Err(trouble) => done = done.and(Err(trouble)),
            }
            moved |= *at != At::Memory;
        }
        if moved {
            effects.push(Effect::Changed);
            effects.extend(self.fold_when_many());
            effects.extend(self.copy_when_due(now));
        }
        effects.extend(done.err().map(Effect::NotSaved));
        effects
    }

    pub(super) fn mirrored(&mut self, dot: Dot, done: bool) -> Vec<Effect> {
        if !done {
            if let Some(at @ At::Asked) = self.own.get_mut(&dot) {
                *at = At::Refused;
            }
            let mut effects = self.say();
            effects.push(Effect::Wait(Wait::Strict(dot), LATER));
            return effects;
        }
        self.own.remove(&dot);
        // Those that the mirror refused before are tried again; "saved" speaks for them too.
        let mut effects = self.ask_again();
        effects.extend(self.say());
        effects
    }

    /// Asks for one that was refused: the last, which stands for all; once it is taken, the others are asked for.
    pub(super) fn ask_once_more(&mut self, dot: Dot) -> Vec<Effect> {
        let last = self.own.iter().rev().find(|(_, at)| **at == At::Refused).map(|(last, _)| *last);
        if last == Some(dot) { self.ask(|asked| *asked == dot) } else { Vec::new() }
    }

    fn ask_again(&mut self) -> Vec<Effect> {
        self.ask(|_| true)
    }

    fn ask(&mut self, which: impl Fn(&Dot) -> bool) -> Vec<Effect> {
        let mut effects = Vec::new();
        for (dot, at) in self.own.iter_mut().filter(|(dot, at)| **at == At::Refused && which(dot)) {
            if let Some(asks) = mirror(&mut self.keep, *dot) {
                *at = At::Asked;
                effects.push(asks);
            }
        }
        effects
    }

    /// What can be said of all writes of this tab.
    pub(super) fn say(&self) -> Vec<Effect> {
        let Some(last) = self.last else { return Vec::new() };
        let alone = |at: &At| matches!(at, At::Refused | At::Alone);
        match () {
            () if self.own.is_empty() && self.base => vec![Effect::Saved(last)],
            () if self.own.values().all(alone) => vec![Effect::Unsure(last)],
            () => Vec::new(),
        }
    }

    pub(super) fn waits_for_fold(&self) -> bool {
        self.own.values().any(|at| *at == At::Large)
    }

    /// Takes in what other tabs have written, and has the strict storage take it too: that tab may end before it is there, and
    /// what is said of a later write of this one speaks for all that it has seen.
    pub(super) fn look(&mut self, now: u64) -> Vec<Effect> {
        let known: BTreeSet<Dot> = self.keep.lying().collect();
        let (mut effects, folded) = self.hear();
        let theirs: Vec<Dot> = self.keep.lying().filter(|dot| !known.contains(dot)).collect();
        for dot in theirs {
            if let Some(asks) = mirror(&mut self.keep, dot) {
                self.own.insert(dot, At::Asked);
                effects.push(asks);
            }
        }
        if folded {
            effects.extend(self.await_copy(now));
        }
        if !effects.is_empty() {
            effects.extend(self.say());
        }
        effects
    }

    /// Takes in what other tabs have written; whether some of it lies in no journal.
    pub(super) fn hear(&mut self) -> (Vec<Effect>, bool) {
        // What was refused now comes with the next look.
        let Caught { told, folded } = self.keep.catch_up().unwrap_or_default();
        let many = if told.is_empty() { Vec::new() } else { self.fold_when_many() };
        (told.into_iter().map(|told| Effect::Heard(told.into())).chain(many).collect(), folded)
    }
}

/// Has the mirror take a write as it is to lie in the journal; none where it does not. One of a tab that knows of no lock is
/// sealed where it lies.
fn mirror<S: Shelf>(keep: &mut Keep<Sealed<S>>, dot: Dot) -> Option<Effect> {
    let key = key(dot);
    let text = keep.shelf_mut().hand_on(&key).ok()??;
    Some(Effect::Mirror { dot, key, text })
}
