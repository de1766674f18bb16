//! Who has learned in a class within a span: by the steps of their ways, and by the lists of classes where no step says so.
//!
//! Steps may have to be unpacked, so nobody looks before a figure of classes is asked for; and a chunk that no edit has touched
//! is not looked at again.

use super::by_chunk::{ByChunk, Chunk};
use crate::domain::{
    Category, Matter, MatterField, MatterId, MatterKind, Person, PersonId, Rows, Sheet, Span, Stage, UnitId, When,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// The categories that classes are counted in, with the stage of a person's way that each is.
pub(super) const CLASSES: [(Category, Stage); 2] =
    [(Category::AwarenessClass, Stage::AwarenessClass), (Category::NewMemberClass, Stage::Probation)];

/// Learners of one unit, in the order of [`CLASSES`].
pub(super) type Learners = [u32; CLASSES.len()];

type ByUnit = FxHashMap<UnitId, Learners>;

/// How many learned within the span, unit by unit.
#[derive(Clone, Debug, Default)]
pub(super) struct Schooling {
    span: Option<Span>,
    chunks: ByChunk<Arc<ByUnit>>,
    by_unit: ByUnit,
}

impl Schooling {
    /// Counts them; an earlier count makes it quicker.
    pub fn of(persons: &Rows<PersonId, Person>, matters: &Rows<MatterId, Matter>, span: Span, earlier: &Self) -> Self {
        let mut chunks = if earlier.span == Some(span) { earlier.chunks.clone() } else { ByChunk::default() };
        chunks.meet(persons);
        while let Some((chunk, found)) = chunks.next() {
            *found = Some(Arc::new(by_steps(chunk, span)));
        }
        let mut by_unit = by_lists(persons, matters, span);
        for (unit, learners) in chunks.iter().flat_map(|(_, found)| found.iter()) {
            let all = by_unit.entry(*unit).or_default();
            all.iter_mut().zip(learners).for_each(|(all, n)| *all += n);
        }
        Self { span: Some(span), chunks, by_unit }
    }

    /// The learners of the unit itself.
    pub fn own(&self, unit: UnitId) -> Learners {
        self.by_unit.get(&unit).copied().unwrap_or_default()
    }

    /// Whether anybody learned in the class at this place: then a unit of which nothing is said had no learners, as far as is
    /// recorded.
    pub fn is_kept(&self, at: usize) -> bool {
        self.by_unit.values().any(|learners| learners[at] > 0)
    }
}

/// The place of a category among those of classes.
pub(super) fn class_of(category: Category) -> Option<usize> {
    CLASSES.iter().position(|(of, _)| *of == category)
}

/// The first day on which a person learned in a class of this kind within the span, by the steps of the way. Of a new member the
/// step is probation itself, so it is the day of the certificate that tells of the class.
fn learned(sheet: &Sheet, stage: Stage, span: Span) -> Option<When> {
    let days = sheet.steps().iter().filter(|(key, _)| key.stage == stage).filter_map(|(_, step)| {
        let certified = step.signed.map(When::Day);
        if stage == Stage::AwarenessClass { step.on.or(certified) } else { certified }
    });
    days.filter(|when| holds(span, *when)).min_by_key(|when| when.earliest())
}

fn holds(span: Span, when: When) -> bool {
    when.earliest().is_some_and(|day| span.holds(day)) && when.latest().is_some_and(|day| span.holds(day))
}

fn by_steps(chunk: &Chunk, span: Span) -> ByUnit {
    let mut found = ByUnit::default();
    for (_, person) in chunk.iter() {
        // Who has not come so far has no such step, and nothing is unpacked for it.
        if person.details.gist().stage.is_none_or(|stage| stage < Stage::AwarenessClass) {
            continue;
        }
        let sheet = person.details.sheet();
        for (at, (_, stage)) in CLASSES.iter().enumerate() {
            let day = learned(&sheet, *stage, span).and_then(When::earliest);
            if let Some(day) = day {
                found.entry(person.unit_on(day)).or_default()[at] += 1;
            }
        }
    }
    found
}

/// Learners on the list of a class who have no step of it: a person once for each kind of class.
fn by_lists(persons: &Rows<PersonId, Person>, matters: &Rows<MatterId, Matter>, span: Span) -> ByUnit {
    let mut found = ByUnit::default();
    let mut met: FxHashSet<(PersonId, usize)> = FxHashSet::default();
    for (_, learner) in matters.iter().filter(|(_, matter)| matter.kind == MatterKind::Enrolment) {
        let Some(class) = learner.part_of().and_then(|id| matters.get(&id)) else { continue };
        let at = match class.code(MatterField::ClassKind) {
            Some("awareness") => 0,
            Some("new_member") => 1,
            _ => continue,
        };
        let days =
            [learner.date(MatterField::CertificateOn), class.date(MatterField::To), class.date(MatterField::From)];
        let day = days.into_iter().flatten().next().filter(|when| holds(span, *when)).and_then(When::earliest);
        let (Some(day), Some(id)) = (day.filter(|_| !learner.has_missed()), learner.person()) else { continue };
        let Some(person) = persons.get(&id) else { continue };
        if met.insert((id, at)) && learned(&person.details.sheet(), CLASSES[at].1, span).is_none() {
            found.entry(person.unit_on(day)).or_default()[at] += 1;
        }
    }
    found
}
