//! The causal context of one record: which writes made it what it is, and which of them did not know of each other.
//!
//! A record is a set of siblings: states none of which has seen another's last write (a dotted version vector set). Joining
//! keeps the greatest, so it can be done in any order, any number of times. A write at a station collapses what lies there
//! into one sibling. A sibling without a value is a grave: it holds no personal data. What a record *shows* is a fixed
//! function of its siblings ([`view`]): nothing is decided by joining, so nothing can be decided differently elsewhere.
//! (Why whole siblings and not one map of fields: a deletion must be able to meet an unseen change without taking away
//! the fields around it, in whatever order the three come together.)

use super::record::{Record, differing};
use super::view::{fields, values, view};
use super::{Dot, Seen};
use std::borrow::Cow;
use std::sync::Arc;

/// One state of a record, with what it has seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Sibling<R: Record> {
    /// The write that made this state.
    pub last: Dot,
    /// The writes to this record that the state knows of, its own included.
    pub seen: Seen,
    /// The write of every field that has none of its own below.
    pub born: Dot,
    /// Fields written since, and fields that were taken away, each with its write; in order.
    pub dots: Vec<(R::Field, Dot)>,
    /// Other values of fields that nobody has settled yet, each with its write; in order.
    pub rivals: Vec<(R::Field, Dot, Option<R::Value>)>,
    /// The record; none if this write took it away.
    pub value: Option<R>,
}

impl<R: Record> Sibling<R> {
    /// A record made by one write.
    #[must_use]
    pub fn born(dot: Dot, value: R) -> Self {
        let (dots, rivals) = (Vec::new(), Vec::new());
        Self { last: dot, seen: Seen::only(dot), born: dot, dots, rivals, value: Some(value) }
    }

    /// Puts what is said of its fields in the order in which this program knows them: one that knows more of them, or fewer,
    /// has another.
    pub fn put_in_order(&mut self) {
        self.dots.sort_by_key(|(field, dot)| (*field, *dot));
        self.rivals.sort_by_key(|(field, dot, _)| (*field, std::cmp::Reverse(*dot)));
    }

    /// Every value of a field with its write; none if it was never written.
    pub(super) fn all(&self, field: R::Field) -> Vec<(Dot, Option<R::Value>)> {
        let Some(value) = &self.value else { return Vec::new() };
        let own = self.dots.iter().find(|(f, _)| *f == field).map(|(_, dot)| *dot);
        let said = value.get(field);
        let first = own.or_else(|| said.as_ref().map(|_| self.born)).map(|dot| (dot, said));
        let rivals = self.rivals.iter().filter(|(f, ..)| *f == field).map(|(_, dot, v)| (*dot, v.clone()));
        first.into_iter().chain(rivals).collect()
    }

    /// The writes of which it tells something.
    pub(super) fn told(&self) -> impl Iterator<Item = Dot> + '_ {
        let fields = self.dots.iter().map(|(_, dot)| *dot);
        [self.last, self.born].into_iter().chain(fields).chain(self.rivals.iter().map(|(_, dot, _)| *dot))
    }

    /// The same state, not having seen these writes, of which it tells nothing itself.
    fn without_having_seen(&self, writes: impl Iterator<Item = Dot>) -> Self {
        let mut less = self.clone();
        for dot in writes.filter(|dot| self.told().all(|told| told.station != dot.station || told.number < dot.number))
        {
            less.seen = less.seen.up_to(|of| if of == dot.station { dot.number - 1 } else { u32::MAX });
        }
        less
    }

    /// The fields that it says, or that were written since its birth.
    pub(super) fn fields(&self) -> impl Iterator<Item = R::Field> + '_ {
        self.value.as_ref().map(Record::fields).unwrap_or_default().into_iter().chain(self.written())
    }

    /// The fields written since its birth.
    pub(super) fn written(&self) -> impl Iterator<Item = R::Field> + '_ {
        self.dots.iter().map(|d| d.0).chain(self.rivals.iter().map(|r| r.0))
    }

    /// Whether it is a record as its first write made it.
    pub(super) fn is_born(&self) -> bool {
        self.value.is_some()
            && self.born == self.last
            && self.dots.is_empty()
            && self.rivals.is_empty()
            && self.seen.is_only(self.last)
    }
}

/// States of one record, each shared by all books that know it.
pub type Siblings<R> = Vec<Arc<Sibling<R>>>;

/// The causal context of a record, beside the record itself in the book.
#[derive(Clone, Debug, PartialEq)]
pub enum Trace<R: Record> {
    /// As one write made it: nearly every record.
    Born(Dot),
    /// All siblings in the order of their last writes, at least one, each with its value.
    Grown(Arc<Siblings<R>>),
}

impl<R: Record> Trace<R> {
    /// The trace of these siblings, of which none has seen another; none of no siblings.
    #[must_use]
    pub fn of(siblings: Siblings<R>) -> Option<Self> {
        match siblings.as_slice() {
            [] => None,
            [one] if one.is_born() => Some(Self::Born(one.last)),
            _ => Some(Self::Grown(Arc::new(siblings))),
        }
    }

    /// The siblings, where the book shows this record.
    #[must_use]
    pub fn siblings(&self, shown: Option<&R>) -> Cow<'_, [Arc<Sibling<R>>]> {
        match self {
            Self::Born(dot) => {
                Cow::Owned(shown.map(|r| Arc::new(Sibling::born(*dot, r.clone()))).into_iter().collect())
            }
            Self::Grown(siblings) => Cow::Borrowed(siblings),
        }
    }

    /// All writes that it knows of.
    #[must_use]
    pub fn seen(&self) -> Seen {
        match self {
            Self::Born(dot) => Seen::only(*dot),
            Self::Grown(siblings) => siblings.iter().flat_map(|s| s.seen.iter()).collect(),
        }
    }

    /// The write of the value that the book shows of a field; none of a field that nobody wrote.
    #[must_use]
    pub fn writer(&self, shown: Option<&R>, field: R::Field) -> Option<Dot> {
        values(&self.siblings(shown), field).first().map(|(dot, _)| *dot)
    }

    /// Whether the record is gone.
    #[must_use]
    pub fn is_grave(&self) -> bool {
        matches!(self, Self::Grown(siblings) if siblings.iter().all(|s| s.value.is_none()))
    }

    /// Whether something in it waits for a person: at most a look at each sibling.
    #[must_use]
    pub fn is_clash(&self) -> bool {
        matches!(self, Self::Grown(siblings) if is_clash(siblings))
    }
}

/// The siblings of two that none of the others has seen.
///
/// A state that came with less than it has seen learns the rest of one that lies under it, while that lies there. Once that is
/// written over, what it alone had seen cannot be told apart any more. No state comes back for that, for who wrote over it has seen
/// it all and goes wherever the record goes; but beside a grave, which speaks for no field, a value that was written over can stand
/// as a rival again. So what is taken in is told to other tabs as it lies then ([`super::Replica::receive`]), and what is told
/// together is joined at once (`together.rs`).
#[must_use]
pub fn join<R: Record>(ours: &[Arc<Sibling<R>>], theirs: &[Arc<Sibling<R>>]) -> Siblings<R> {
    let mut all: Siblings<R> = ours.iter().chain(theirs).map(Arc::clone).collect();
    all.sort_by_key(|s| s.last);
    // One that came without some of what it had seen, for nobody told of that then, knows it again with another of its name.
    all.dedup_by(|other, one| {
        let same = other.last == one.last;
        if same && other.seen != one.seen {
            Arc::make_mut(one).seen.join(&other.seen);
        }
        same
    });
    let each_other = |s: &Sibling<R>, o: &Sibling<R>| has_seen(s, o) && has_seen(o, s);
    let is_sound = |all: &[Arc<Sibling<R>>]| !all.iter().any(|s| all.iter().any(|o| each_other(s, o)));
    let known = knowing(&all);
    if is_sound(&known) {
        return unseen(&known);
    }
    // Each says that it came after the other: one of them says what cannot be, and nobody knows which. Neither is believed in
    // that, and both stay, for a person to look at.
    let less = |s: &Arc<Sibling<R>>| {
        let others = all.iter().filter(|o| each_other(s, o)).map(|o| o.last);
        Arc::new(s.without_having_seen(others))
    };
    unseen(&all.iter().map(less).collect::<Siblings<R>>())
}

/// Whether they are the same states: made by the same writes, which have seen the same.
pub(super) fn is_same<R: Record>(one: &[Arc<Sibling<R>>], other: &[Arc<Sibling<R>>]) -> bool {
    one.iter().map(|s| (s.last, &s.seen)).eq(other.iter().map(|s| (s.last, &s.seen)))
}

fn has_seen<R: Record>(one: &Sibling<R>, other: &Sibling<R>) -> bool {
    one.last != other.last && one.seen.has(other.last)
}

/// The same states, each having seen what those have seen that it has seen: one may have been made where not all of that was told.
fn knowing<R: Record>(all: &[Arc<Sibling<R>>]) -> Siblings<R> {
    let mut known = all.to_vec();
    // Each turn tells somebody something of a few writes, or is the last.
    while let Some((at, more)) = known.iter().enumerate().find_map(|(at, one)| {
        let under = known.iter().filter(|o| has_seen(one, o)).flat_map(|o| o.seen.iter());
        let more: Seen = under.filter(|dot| !one.seen.has(*dot)).collect();
        (!more.is_empty()).then_some((at, more))
    }) {
        Arc::make_mut(&mut known[at]).seen.join(&more);
    }
    known
}

/// Those that none of the others has seen.
fn unseen<R: Record>(all: &[Arc<Sibling<R>>]) -> Siblings<R> {
    all.iter().filter(|s| !all.iter().any(|o| has_seen(o, s))).map(Arc::clone).collect()
}

fn is_clash<R: Record>(siblings: &[Arc<Sibling<R>>]) -> bool {
    match siblings {
        [one] => !one.rivals.is_empty() && !clashing(siblings).is_empty(),
        _ => is_half_gone(siblings) || !clashing(siblings).is_empty(),
    }
}

/// Whether the record was taken away by one who had not seen another's change.
#[must_use]
pub fn is_half_gone<R: Record>(siblings: &[Arc<Sibling<R>>]) -> bool {
    let gone = siblings.iter().filter(|s| s.value.is_none()).count();
    gone > 0 && gone < siblings.len()
}

/// One value of a field, none if it was taken away, and who wrote it.
pub type Said<R> = (Dot, Option<<R as Record>::Value>);

/// The fields with values that did not know of each other and differ, each value with its write, the shown one first.
#[must_use]
pub fn clashing<R: Record>(siblings: &[Arc<Sibling<R>>]) -> Vec<(R::Field, Vec<Said<R>>)> {
    let all = fields(siblings).into_iter().map(|field| (field, values(siblings, field)));
    all.filter(|(_, values)| values.iter().any(|v| v.1 != values[0].1)).collect()
}

/// The record as a new write leaves it, beside what lay there; `settled` names fields that are written even if their shown
/// value stays. The write has seen all siblings.
#[must_use]
pub fn write<R: Record>(old: &[Arc<Sibling<R>>], new: Option<&R>, settled: &[R::Field], dot: Dot) -> Sibling<R> {
    let mut seen: Seen = old.iter().flat_map(|s| s.seen.iter()).collect();
    seen.note(dot);
    let (mut dots, mut rivals) = (Vec::new(), Vec::new());
    let mut born = dot;
    if let (Some(new), Some(shown)) = (new, view(old)) {
        born = old.iter().rev().find(|s| s.value.is_some()).map_or(dot, |s| s.born);
        let changed = differing(&shown, new);
        if let ([only], []) = (old, settled)
            && only.rivals.is_empty()
        {
            // Nearly every write: what it changed is its own, all else stays as it was.
            let kept = only.dots.iter().filter(|(field, _)| !changed.contains(field));
            dots.extend(kept.filter(|(field, dot)| *dot != born || shown.get(*field).is_none()));
            dots.extend(changed.into_iter().map(|field| (field, dot)));
            dots.sort_unstable();
            return Sibling { last: dot, seen, born, dots, rivals, value: Some(new.clone()) };
        }
        let spoken = fields(old).into_iter().chain(changed.iter().copied());
        let mut spoken: Vec<R::Field> = spoken.collect();
        spoken.sort_unstable();
        spoken.dedup();
        let decided = |field: R::Field| changed.contains(&field) || settled.contains(&field);
        for field in spoken {
            // Whoever decides of what carries a field decides of a field that is not there with it.
            let with_it = R::carrier(field).is_some_and(decided) && new.get(field).is_none();
            if decided(field) || with_it {
                dots.push((field, dot));
                continue;
            }
            let mut values = values(old, field).into_iter();
            let Some((first, value)) = values.next() else { continue };
            if value.is_some() && new.get(field).is_none() {
                // What carries it is gone as it is shown; it waits with that.
                rivals.push((field, first, value));
            } else if value.is_none() && new.get(field).is_some() {
                // Shown with what carries it, though one has taken it away: whoever writes on over that says it.
                dots.push((field, dot));
            } else if first != born || value.is_none() {
                dots.push((field, first));
            }
            rivals.extend(values.map(|(dot, value)| (field, dot, value)));
        }
    }
    Sibling { last: dot, seen, born, dots, rivals, value: new.cloned() }
}
