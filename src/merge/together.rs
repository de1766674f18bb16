//! What is told of a record in several places at once, as by many journal entries when a page is opened, is joined at once: so that
//! nothing hangs on the order in which they stand.

use super::table::{Table, each_table};
use super::{Delta, Dot, Record, Replica, Seen, Sibling, States, Told, Trace, Traces, join};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What was told, by key, of each record once: what several tell of one is joined together with what lies there. What one of them can
/// learn of another it learns before either is written over by a third. Notes what those have met, and which records any of them
/// takes away, though another brings them back.
pub(super) fn together<'t, R: Record, T: Table<R>>(
    told: &'t [Told<R>],
    (table, traces): (&T, &Traces<R>),
    met: &mut Vec<Dot>,
    mut gone: impl FnMut(&R::Key),
) -> Cow<'t, [Told<R>]> {
    if told.is_sorted_by(|one, other| one.key < other.key) {
        return Cow::Borrowed(told);
    }
    let mut sorted: Vec<&Told<R>> = told.iter().collect();
    sorted.sort_by(|one, other| one.key.cmp(&other.key));
    let once = sorted.chunk_by(|one, other| one.key == other.key).filter_map(|same| {
        let [Told { key, .. }, _, ..] = same else { return same.first().map(|one| Told::clone(one)) };
        let (trace, shown) = (traces.get(key), table.find(key));
        for Told { states, .. } in same {
            states.note(met);
            if states.join(trace, shown).is_some_and(|(_, next)| next.is_none()) {
                gone(key);
            }
        }
        let theirs: Vec<_> = same.iter().flat_map(|one| one.states.siblings().into_owned()).collect();
        let joined = join(&trace.map(|trace| trace.siblings(shown)).unwrap_or_default(), &theirs);
        let states = States::of(joined.iter().map(|s| Sibling::clone(s)).collect())?;
        Some(Told { key: key.clone(), states })
    });
    Cow::Owned(once.collect())
}

impl Replica {
    /// Whether a state in this, in a record of which something was told, has seen more than was told of it and lay there before: it
    /// has learned that of another. Whoever heard the same one after another may not have learned it.
    #[must_use]
    pub fn has_learned(&self, before: &Self, told: &Delta) -> bool {
        macro_rules! kind {
            ($table:ident) => {
                if has_learned(&self.contexts.$table, &before.contexts.$table, &told.$table) {
                    return true;
                }
            };
        }
        each_table!(kind);
        false
    }
}

fn has_learned<R: Record>(now: &Traces<R>, before: &Traces<R>, told: &[Told<R>]) -> bool {
    let mut known: BTreeMap<(&R::Key, Dot), Seen> = BTreeMap::new();
    for Told { key, states } in told {
        let States::Grown(theirs) = states else { continue };
        let ours = if let Some(Trace::Grown(ours)) = before.get(key) { &ours[..] } else { &[] };
        for state in theirs.iter().chain(ours) {
            known.entry((key, state.last)).or_default().join(&state.seen);
        }
    }
    known.iter().any(|((key, last), known)| {
        let Some(Trace::Grown(states)) = now.get(key) else { return false };
        states.iter().any(|state| state.last == *last && state.seen.iter().any(|dot| !known.has(dot)))
    })
}
