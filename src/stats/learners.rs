//! Classes: how many learn in each, how many have a certificate, and who they are in the Vietnamese order.

use crate::domain::{Book, Matter, MatterField, MatterId, MatterKind, sort_key_of_person};
use std::collections::BTreeMap;

/// What is counted of a class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClassCount {
    /// Learners on its list.
    pub enrolled: u32,
    /// Learners with the number or the day of a certificate; not those who were absent or failed.
    pub certified: u32,
    /// Its places, if they are known.
    pub capacity: Option<u32>,
}

impl ClassCount {
    /// How many are too many; none if all have a place or nobody knows how many there are.
    #[must_use]
    pub fn over(self) -> Option<u32> {
        self.enrolled.checked_sub(self.capacity?).filter(|&n| n > 0)
    }
}

/// Whether the enrolment has a certificate, and was not missed.
fn certified(learner: &Matter) -> bool {
    let has = |field| learner.get(field).is_some();
    !learner.has_missed() && (has(MatterField::CertificateNo) || has(MatterField::CertificateOn))
}

/// Every class with its counts.
#[must_use]
pub fn classes(book: &Book) -> BTreeMap<MatterId, ClassCount> {
    let of = |kind| book.matters.iter().filter(move |(_, m)| m.kind == kind);
    let class = |(id, m): (&MatterId, &Matter)| {
        (*id, ClassCount { capacity: m.count(MatterField::Capacity), ..ClassCount::default() })
    };
    let mut counts: BTreeMap<MatterId, ClassCount> = of(MatterKind::Class).map(class).collect();
    for (_, learner) in of(MatterKind::Enrolment) {
        if let Some(count) = learner.part_of().and_then(|class| counts.get_mut(&class)) {
            count.enrolled += 1;
            count.certified += u32::from(certified(learner));
        }
    }
    counts
}

/// The enrolments of a class by the names of the persons; persons who are gone come last.
#[must_use]
pub fn learners(book: &Book, class: MatterId) -> Vec<MatterId> {
    let here = book.matters.iter().filter(|(_, m)| m.kind == MatterKind::Enrolment && m.part_of() == Some(class));
    let key = |learner: &Matter| {
        let person = learner.person().and_then(|id| book.persons.get(&id));
        (person.is_none(), person.map(|p| sort_key_of_person(p.name.as_str())), learner.person())
    };
    let mut all: Vec<_> = here.map(|(id, learner)| (key(learner), *id)).collect();
    all.sort();
    all.into_iter().map(|(_, id)| id).collect()
}
