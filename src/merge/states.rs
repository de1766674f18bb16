//! All states of a record at once, as one replica tells them to another.

use super::trace::is_same;
use super::{Dot, Record, Sibling, Siblings, Trace, join, view};
use std::borrow::Cow;
use std::sync::Arc;

/// The states of a record, none of which has seen another. What nearly every record says lies in line: two books of 100,000
/// persons are compared without a look anywhere else.
#[derive(Clone, Debug, PartialEq)]
pub enum States<R: Record> {
    /// One, as one write made it.
    Born(Dot, R),
    /// At least one, in the order of their last writes.
    Grown(Arc<Siblings<R>>),
}

impl<R: Record> States<R> {
    /// These states; none of no siblings.
    #[must_use]
    pub fn of(mut siblings: Vec<Sibling<R>>) -> Option<Self> {
        if let [one] = siblings.as_mut_slice()
            && one.is_born()
            && let Some(record) = one.value.take()
        {
            return Some(Self::Born(one.last, record));
        }
        let siblings: Siblings<R> = siblings.into_iter().map(Arc::new).collect();
        (!siblings.is_empty()).then(|| Self::Grown(Arc::new(siblings)))
    }

    /// The states of a record with this trace that is shown so; none where the record of a write is not at hand.
    #[must_use]
    pub fn traced(trace: &Trace<R>, shown: Option<&R>) -> Option<Self> {
        match trace {
            Trace::Born(dot) => shown.map(|record| Self::Born(*dot, record.clone())),
            Trace::Grown(siblings) => Some(Self::Grown(Arc::clone(siblings))),
        }
    }

    /// Each of them.
    #[must_use]
    pub fn siblings(&self) -> Cow<'_, [Arc<Sibling<R>>]> {
        match self {
            Self::Born(dot, record) => Cow::Owned(vec![Arc::new(Sibling::born(*dot, record.clone()))]),
            Self::Grown(siblings) => Cow::Borrowed(siblings),
        }
    }

    /// The record in each state that has one.
    pub fn values(&self) -> impl Iterator<Item = &R> {
        let (one, more) = match self {
            Self::Born(_, record) => (Some(record), [].as_slice()),
            Self::Grown(siblings) => (None, siblings.as_slice()),
        };
        one.into_iter().chain(more.iter().filter_map(|s| s.value.as_ref()))
    }

    /// Notes all writes that they know of.
    pub fn note(&self, met: &mut Vec<Dot>) {
        match self {
            Self::Born(dot, _) => met.push(*dot),
            Self::Grown(siblings) => siblings.iter().for_each(|s| met.extend(s.seen.iter())),
        }
    }

    /// Whether they are what lies there already: made by the same writes, so without a look at what they say.
    #[must_use]
    #[allow(
        clippy::inline_always,
        reason = "asked of every record of a book; compiled for size it would be a call each"
    )]
    #[inline(always)]
    pub fn is_known(&self, trace: Option<&Trace<R>>) -> bool {
        match (self, trace) {
            (Self::Born(dot, _), Some(Trace::Born(known))) => dot == known,
            (Self::Grown(siblings), Some(Trace::Grown(known))) => is_same(siblings, known),
            _ => false,
        }
    }

    /// As they lie beside the record that a book shows.
    #[must_use]
    pub fn trace(&self) -> Trace<R> {
        match self {
            Self::Born(dot, _) => Trace::Born(*dot),
            Self::Grown(siblings) => Trace::Grown(Arc::clone(siblings)),
        }
    }

    /// What a book shows of them.
    #[must_use]
    pub fn view(&self) -> Option<R> {
        match self {
            Self::Born(_, record) => Some(record.clone()),
            Self::Grown(siblings) => view(siblings),
        }
    }

    /// Joins them with what lies there and is shown so: the trace and the record to be shown; none where they say nothing new.
    #[must_use]
    pub fn join(&self, trace: Option<&Trace<R>>, shown: Option<&R>) -> Option<(Trace<R>, Option<R>)> {
        // Of one station the later write is the later one, whatever the earlier says that it has seen.
        let after = |of: &Sibling<R>, dot: Dot| {
            of.seen.has(dot) && (of.last.station != dot.station || of.last.number > dot.number)
        };
        match (trace, self) {
            (None, _) => return Some((self.trace(), self.view())),
            // Nearly all that is left: one side has gone on where the other stands yet.
            (Some(Trace::Born(dot)), Self::Grown(theirs)) if matches!(&theirs[..], [one] if after(one, *dot)) => {
                return Some((self.trace(), self.view()));
            }
            (Some(Trace::Grown(ours)), Self::Born(dot, _)) if matches!(&ours[..], [one] if after(one, *dot)) => {
                return None;
            }
            _ => {}
        }
        let ours = trace.map(|trace| trace.siblings(shown)).unwrap_or_default();
        let theirs = self.siblings();
        let joined = join(&ours, &theirs);
        if is_same(&joined, &ours) {
            return None;
        }
        let shown = view(&joined);
        Some((Trace::of(joined)?, shown))
    }
}
