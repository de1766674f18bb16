//! What of a book's memory goes into a file: what a reader believes, and nothing else. A record of whose writes it would not
//! believe a word goes without them, as a record whose writers are not known; so whatever state a book is in, its file is
//! accepted. It asks the reader's own questions ([`super::told`]) and has none of its own.

use super::told::{MOST_STATES, beside, check, deceiving, sane};
use crate::merge::{Dot, LogEntry, Record, Seen, Sibling, Trace, view};
use std::borrow::Cow;
use std::sync::Arc;

/// The trace of a record that is shown so, or of one that is gone, as a file carries it; none where no reader would believe it.
pub(super) fn carried<'a, R: Record>(trace: &'a Trace<R>, shown: Option<&R>) -> Option<Cow<'a, Trace<R>>> {
    match trace {
        Trace::Born(dot) => (shown.is_some() && sane(*dot).is_ok()).then_some(Cow::Borrowed(trace)),
        Trace::Grown(siblings) if siblings.iter().any(|s| s.seen.has(Dot::NOBODY)) => {
            let known: Vec<_> = siblings.iter().map(|s| Arc::new(known(s))).collect();
            is_believed(&known, shown).then(|| Cow::Owned(Trace::Grown(Arc::new(known))))
        }
        Trace::Grown(siblings) => is_believed(siblings, shown).then_some(Cow::Borrowed(trace)),
    }
}

/// A state without what nobody wrote, which means nothing in another book: whoever wrote after it had all of it in view, so
/// it is theirs. Where that cannot be said it stays, and is not believed.
fn known<R: Record>(state: &Sibling<R>) -> Sibling<R> {
    let named = |dot: Dot| if dot == Dot::NOBODY { state.last } else { dot };
    Sibling {
        seen: state.seen.iter().filter(|dot| *dot != Dot::NOBODY).collect::<Seen>(),
        born: named(state.born),
        dots: state.dots.iter().map(|(field, dot)| (*field, named(*dot))).collect(),
        ..state.clone()
    }
}

fn is_believed<R: Record>(states: &[Arc<Sibling<R>>], shown: Option<&R>) -> bool {
    let apart = |(at, state): (usize, &Arc<Sibling<R>>)| beside(state, states[..at].iter().map(|s| &**s)).is_ok();
    let views = || match states {
        [one] => one.value.as_ref() == shown,
        several => view(several).as_ref() == shown,
    };
    (1..=MOST_STATES).contains(&states.len())
        && states.iter().all(|state| check(state).is_ok())
        && states.iter().enumerate().all(apart)
        && views()
}

/// An entry of the log as a file carries it, without changes whose texts no reader takes; none where its write cannot be.
pub(super) fn told(entry: &LogEntry) -> Option<Cow<'_, LogEntry>> {
    sane(entry.dot).ok()?;
    let is_odd = |change: &_| deceiving(change).is_some();
    let odd = entry.changes.iter().filter(|change| is_odd(change)).count();
    if odd == 0 {
        return Some(Cow::Borrowed(entry));
    }
    let changes = entry.changes.iter().filter(|change| !is_odd(change)).cloned().collect();
    let more = entry.more.saturating_add(u32::try_from(odd).unwrap_or(u32::MAX));
    Some(Cow::Owned(LogEntry { changes: Arc::new(changes), more, ..entry.clone() }))
}
